"""Coverage on a terminal: a table's columns are as narrow as they can be, and letters stand for long headings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from catalogue.messages import safe, without_cpr
from catalogue.messages.coverage import said
from catalogue.reporters.base import Options
from catalogue.reporters.coverage.grid import Column, Grid, Row
from catalogue.reporters.coverage.told import List, Section, Told

_BOLD, _DIM, _URGENT = "1", "2", "1;33"
_NARROWEST = 40
_FEWEST = 12
_STEP = "  "
_WIDE_LABELS = 26
"""Letters that the headings of rows have if they need them, before those of columns have what they need."""


def report(found: Told, options: Options) -> str:
    """All of it."""
    return _Writer(found, options).text()


class _Writer:
    def __init__(self, found: Told, options: Options) -> None:
        self._found = found
        self._options = options
        self._width = max(options.width, _NARROWEST)

    def text(self) -> str:
        found = self._found
        head = [self._painted(line, _URGENT) for banner in found.banners for line in self._wrapped(banner)]
        head += [self._painted(line, _BOLD) for line in self._wrapped(found.title)]
        head += [line for each in found.lines for line in self._wrapped(each)]
        blocks = [head, *(list(self._section(each)) for each in found.sections)]
        return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"

    def _section(self, section: Section) -> Iterator[str]:
        yield from (self._painted(line, _BOLD) for line in self._wrapped(section.heading))
        for lead in section.leads:
            yield from self._wrapped(lead, _STEP)
        for grid in section.grids:
            yield ""
            yield from self._grid(grid)
        if section.grids and (section.remarks or section.lists):
            yield ""
        for remark in section.remarks:
            yield from self._wrapped(remark, _STEP, _STEP)
        for each in section.lists:
            yield from self._list(each)

    def _list(self, found: List) -> Iterator[str]:
        indent = _STEP
        if found.heading:
            yield from (self._painted(line, _DIM) for line in self._wrapped(f"{found.heading}:", _STEP))
            indent = _STEP * 2
        for item in found.items:
            yield from self._wrapped(item, indent)

    def _grid(self, grid: Grid) -> Iterator[str]:
        yield from (self._painted(line, _DIM) for line in self._wrapped(grid.caption, _STEP))
        headings, is_short = self._headings(grid)
        sizes = _sizes(grid, headings)
        labels = max(min(_longest(grid), self._width - _room(sizes)), _FEWEST)
        yield _STEP + _STEP.join([" " * labels, *_centred(headings, sizes)]).rstrip()
        for row in grid.rows:
            first, *others = textwrap.wrap(_plain(row.label), labels, subsequent_indent=" ") or [""]
            cells = _centred([_cell(row, at) for at in range(len(headings))], sizes)
            yield _STEP + _STEP.join([f"{first:<{labels}}", *cells]).rstrip()
            yield from (f"{_STEP}{line}" for line in others)
        if is_short and grid.has_letters:
            yield from self._letters(grid.columns)

    def _headings(self, grid: Grid) -> tuple[list[str], bool]:
        """The columns' own headings where all of them fit beside the rows', else what is short for them."""
        long, short = ([_plain(each.label) for each in grid.columns], [each.short for each in grid.columns])
        wanted = min(_longest(grid), _WIDE_LABELS)
        for headings in (long, short):
            if wanted + _room(_sizes(grid, headings)) <= self._width:
                return headings, headings != long
        return [name[:1].upper() for name in short] if grid.is_year else short, True

    def _letters(self, columns: tuple[Column, ...]) -> Iterator[str]:
        yield ""
        for each in columns:
            yield from self._wrapped(said("letters", self._found.language, letter=each.short, label=each.label), _STEP)

    def _wrapped(self, text: str, indent: str = "", following: str | None = None) -> list[str]:
        return textwrap.wrap(
            _plain(text),
            self._width,
            initial_indent=indent,
            subsequent_indent=following if following is not None else f"{indent}{_STEP}" if indent else "",
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._options.colour else text


def _longest(grid: Grid) -> int:
    return max((len(_plain(row.label)) for row in grid.rows), default=0)


def _sizes(grid: Grid, headings: list[str]) -> list[int]:
    return [max(len(name), *(len(_cell(row, at)) for row in grid.rows), 1) for at, name in enumerate(headings)]


def _room(sizes: list[int]) -> int:
    """What columns of these sizes take, with what parts them."""
    return sum(sizes) + len(_STEP) * (len(sizes) + 1)


def _centred(texts: list[str], sizes: list[int]) -> list[str]:
    return [f"{text:^{size}}" for text, size in zip(texts, sizes, strict=True)]


def _cell(row: Row, at: int) -> str:
    square = row.squares[at]
    return f"{square.text}{square.more}"


def _plain(text: str) -> str:
    """Untrusted text on one line."""
    return safe(without_cpr(" ".join(text.split())))
