"""A paper on a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from catalogue.messages import safe, without_cpr
from catalogue.reporters.base import Options
from catalogue.reporters.followup.paper import NO_BREAK, Group, Item, Paper, Section

_BOLD, _DIM, _URGENT = "1", "2", "1;33"
_NARROWEST = 40
_STEP = "  "
_SPACE = re.compile(r"[ \t\r\n\v\f]+")


def report(paper: Paper, options: Options) -> str:
    """All of it."""
    return _Writer(paper, options).text()


class _Writer:
    def __init__(self, paper: Paper, options: Options) -> None:
        self._paper = paper
        self._options = options
        self._width = max(options.width, _NARROWEST)

    def text(self) -> str:
        paper = self._paper
        head = [self._painted(line, _URGENT) for banner in paper.banners for line in self._wrapped(banner, "")]
        head += [self._painted(line, _BOLD) for line in self._wrapped(paper.title, "")]
        head += [line for each in paper.lines for line in self._wrapped(each, "")]
        blocks = [head, *(list(self._section(each)) for each in paper.sections)]
        return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"

    def _section(self, section: Section) -> Iterator[str]:
        is_urgent = any(each.is_urgent for each in section.groups) and section.key == "urgent"
        yield self._painted(_plain(self._paper.heading(section)), _URGENT if is_urgent else _BOLD)
        for lead in section.leads:
            yield from self._wrapped(lead, _STEP)
        for group in section.groups:
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        indent = _STEP
        if group.heading:
            yield from (self._painted(line, _URGENT if group.is_urgent else _DIM) for line in self._heading(group))
            indent = _STEP * 2
        for item in group.items:
            yield from self._wrapped(_item(item), indent)

    def _heading(self, group: Group) -> list[str]:
        return self._wrapped(f"{group.heading}:", _STEP)

    def _wrapped(self, text: str, indent: str) -> list[str]:
        lines = textwrap.wrap(
            _plain(text),
            self._width,
            initial_indent=indent,
            subsequent_indent=f"{indent}{_STEP}" if indent else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [line.replace(NO_BREAK, " ") for line in lines]

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._options.colour else text


def _item(item: Item) -> str:
    return f"{item.head}: {item.text}" if item.head else item.text


def _plain(text: str) -> str:
    """Untrusted text on one line."""
    return safe(without_cpr(_SPACE.sub(" ", text).strip()))
