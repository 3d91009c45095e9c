"""The answer on a terminal: a table of one offer below the other, with their labels in a column."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from catalogue.messages import safe, without_cpr
from catalogue.reporters.base import Options
from catalogue.reporters.found.paper import Entry, Paper, Part, paper
from catalogue.search.told import Told

_BOLD, _DIM, _URGENT = "1", "2", "1;33"
_NARROWEST = 40
_STEP = "    "
_COLUMN = 13
_SPACE = re.compile(r"\s+")


def report(found: Told, language: str, options: Options) -> str:
    """All of it."""
    return _Writer(options).text(paper(found, language))


class _Writer:
    def __init__(self, options: Options) -> None:
        self._is_coloured = options.colour
        self._width = max(options.width, _NARROWEST)

    def text(self, told: Paper) -> str:
        head = [self._painted(line, _URGENT) for banner in told.banners for line in self._wrapped(banner)]
        head += [line for each in told.lines for line in self._wrapped(each)]
        blocks = [head, *(block for part in told.parts for block in self._part(part))]
        for listed in (told.drops, told.left_out):
            if listed:
                items = (line for each in listed[1] for line in self._wrapped(each, _STEP))
                blocks.append([self._painted(line, _BOLD) for line in self._wrapped(f"{listed[0]}:")] + list(items))
        blocks += [self._wrapped(each) for each in (told.wrong,) if each]
        blocks += [[line for each in told.safety for line in self._wrapped(each)]]
        return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"

    def _part(self, part: Part) -> Iterator[list[str]]:
        yield [self._painted(line, _BOLD) for line in self._wrapped(part.heading)]
        yield from (list(self._entry(entry)) for entry in part.entries)
        if part.more:
            yield self._wrapped(part.more)

    def _entry(self, entry: Entry) -> Iterator[str]:
        yield from (self._painted(line, _BOLD) for line in self._wrapped(entry.title, f"{entry.number:>2}. ", _STEP))
        yield from (self._painted(line, _DIM) for line in self._wrapped(entry.lead, _STEP))
        yield from self._wrapped(entry.summary, _STEP)
        for label, texts in entry.lines:
            for head, text in zip((label, *[""] * len(texts)), texts, strict=False):
                yield from self._wrapped(text, f"{_STEP}{_plain(head):<{_COLUMN}}", " " * (len(_STEP) + _COLUMN))
        yield from (self._painted(line, _DIM) for line in self._wrapped(entry.note, _STEP))

    def _wrapped(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        return textwrap.wrap(
            _plain(text),
            self._width,
            initial_indent=first,
            subsequent_indent=first if rest is None else rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._is_coloured else text


def _plain(text: str) -> str:
    """Untrusted text on one line."""
    return safe(without_cpr(_SPACE.sub(" ", text).strip()))
