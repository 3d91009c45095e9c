"""The small part of Markdown that descriptions and pages may use, found without any Markdown library.

What passes here means the same to every reader of Markdown (a test compares two parsers). So everything is refused that
they read differently, or that is likely not meant: the price is that a star must be a pair of stars around words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.collection.checks.inline import Finding, inline_findings

_SUSPECT = re.compile(r"[#*_`~<>\\&|\[\]=\t]|^(?:[^\S\n]|[+-])|^\d+[.)]| {2}\n", re.MULTILINE)
_LINE = re.compile(
    r"""(?P<blank>[ ]*$)
    |(?P<space>[^\t]*\t|\s+$)
    |(?P<fence>[ ]{0,3}(?:```|~~~))
    |(?P<table>[ ]*\||[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+\|?[ ]*$)
    |(?P<rule>[ ]{0,3}[-+=_*](?:[ ]*[-+=_*])*[ ]*$)
    |(?P<nested>[ ]+(?:[-*+]|\d+[.)])(?:[ ]|$))
    |(?P<indented>[ ]{4})
    |(?P<heading>[ ]{0,3}\#)
    |(?P<quote>[ ]{0,3}>)
    |(?P<reference>[ ]{0,3}\[[^\]]*\]:)
    |(?P<item>(?:[-*+]|\d+[.)])(?:[ ]+|$))
    |(?P<offset>[ ])
    |(?P<text>)""",
    re.VERBOSE,
)
_REFUSED = {
    "blank": ("CAT328", "indent"),  # only as the first line: spaces there hide from one reader what follows
    "space": ("CAT328", "indent"),
    "fence": ("CAT323", ""),
    "table": ("CAT322", ""),
    "rule": ("CAT328", "line"),
    "nested": ("CAT327", ""),
    "indented": ("CAT323", "indented"),
    "heading": ("CAT320", ""),
    "quote": ("CAT328", "quote"),
    "reference": ("CAT326", "reference"),
    "offset": ("CAT328", "indent"),
}
_HEADING = re.compile(r"(#+) [^#\s][^#]*$")
_WIDEST_GAP = 3
_SNIPPET = 80
_MOST = 20
"""Findings told of one text: who sees twenty mends them first."""
_TOLD_ONCE = frozenset({"table", "indented", "quote", "nested", "offset"})
"""Of neighbouring lines of these kinds only the first is told: a table is one finding."""


def findings(text: str, heading_levels: int = 0) -> Iterator[Finding]:
    """Everything in a Markdown text that is not allowed, in the order of the text."""
    if _SUSPECT.search(text):
        yield from sorted(_Reader(text, heading_levels).read(), key=lambda each: each.offset)[:_MOST]


@dataclass
class _List:
    """The list being read: its marker, how many items it has, whether blank lines part them (unknown before two)."""

    marker: str
    items: int = 1
    loose: bool | None = None


@dataclass
class _Reader:
    """Reads line by line; `previous` is the kind of the line before, `units` are paragraphs and items by their ends."""

    text: str
    heading_levels: int
    previous: str = "blank"
    open_list: _List | None = None
    units: list[tuple[int, int]] = field(default_factory=list)

    def read(self) -> Iterator[Finding]:
        start = 0
        for line in self.text.split("\n"):
            yield from self._line(line, start)
            start += len(line) + 1
        for first, last in self.units:
            yield from inline_findings(self.text, first, last)

    def _line(self, line: str, start: int) -> Iterator[Finding]:
        match = _LINE.match(line)
        kind = str(match and match.lastgroup)
        if self.previous == "fence":  # what stands in a fence is not looked at
            self.previous = "closed" if kind == "fence" else "fence"
        elif kind == "blank" and (not line or start):
            self.previous = "blank"
        elif kind == "item":
            yield from self._item(line, start)
        elif kind == "text":
            yield from self._paragraph_line(line, start)
        elif kind == "heading" and (match := _HEADING.match(line)) and len(match[1]) <= self.heading_levels:
            self._begin(start, start + len(line), "heading")
            self.open_list = None
        elif kind in {"offset", "indented"} and self.previous == "item":
            yield from self._continued_item(line, start)
        else:
            yield from self._refused(kind, line, start)

    def _refused(self, kind: str, line: str, start: int) -> Iterator[Finding]:
        if kind != self.previous or kind not in _TOLD_ONCE:
            code, rule = _REFUSED[kind]
            if kind == "indented" and self.previous == "text":
                code, rule = _REFUSED["offset"]
            if kind == "nested" and self.open_list is None:
                code, rule = _REFUSED["indented" if line.startswith("    ") else "offset"]
            indent = len(line) - len(line.lstrip(" "))
            yield Finding(code, start + indent, line.strip(" "), rule)
        self.previous = kind
        self.open_list = self.open_list if kind == "nested" else None

    def _paragraph_line(self, line: str, start: int) -> Iterator[Finding]:
        if self.previous == "item":
            yield Finding("CAT328", start, line, "list-end")
        if self.previous == "text":
            yield from self._continue(line, start)
        else:
            self._begin(start, start + len(line), "text")
        self.open_list = None

    def _continued_item(self, line: str, start: int) -> Iterator[Finding]:
        content = line.lstrip(" ")
        inside = _LINE.match(content)
        if inside and inside.lastgroup == "text":
            yield from self._continue(line, start)
        else:
            yield from self._refused(str(inside and inside.lastgroup), line, start)
        self.previous = "item"

    def _item(self, line: str, start: int) -> Iterator[Finding]:
        marker, content = _split_item(line)
        number = int(marker[:-1][:9] or 0)
        if self.previous == "text":
            if number not in {0, 1}:  # «den\n24. december» is no list to anybody
                yield from self._continue(line, start)
                return
            yield Finding("CAT328", start, line, "list-start")
        yield from self._listed(marker, number, start, line)
        gap = len(line) - len(marker) - len(content)
        if gap > _WIDEST_GAP:
            yield Finding("CAT328", start, line, "indent")
        yield from self._item_content(content, start + len(line) - len(content))
        self._begin(start + len(line) - len(content), start + len(line), "item")

    def _listed(self, marker: str, number: int, start: int, line: str) -> Iterator[Finding]:
        """Note an item in the list it belongs to, or begin one."""
        kind = "1." if marker[:-1] else marker
        rule = ""
        if self.open_list is None:
            self.open_list = _List(kind)
            rule = "list-number" if kind == "1." and number != 1 else ""
        else:
            loose = self.previous == "blank"
            self.open_list.items += 1
            if kind != self.open_list.marker:
                rule = "list-marker"
            elif kind == "1." and number != self.open_list.items:
                rule = "list-number"
            elif self.open_list.loose not in {None, loose}:
                rule = "list-gaps"
            self.open_list.loose = loose
        if not rule and (marker.endswith(")") or not marker.isascii() or not line[len(marker) :].strip(" ")):
            rule = "list-number"
        if rule:
            yield Finding("CAT328", start, line, rule)

    def _item_content(self, content: str, start: int) -> Iterator[Finding]:
        inside = _LINE.match(content)
        kind = str(inside and inside.lastgroup)
        if kind == "item":
            numbered = content[0] not in "-*+"
            yield Finding("CAT328" if numbered else "CAT327", start, content, "list-number" if numbered else "")
        elif kind not in {"text", "blank"}:
            code, rule = _REFUSED[kind]
            yield Finding(code, start, content, rule)

    def _begin(self, start: int, end: int, kind: str) -> None:
        self.units.append((start, end))
        self.previous = kind

    def _continue(self, line: str, start: int) -> Iterator[Finding]:
        first, last = self.units.pop()
        self.units.append((first, start + len(line)))
        if self.text.endswith("  ", first, last):
            words = self.text[max(first, last - _SNIPPET) : last].rstrip(" ")
            word = words[max(words.rfind(" "), words.rfind("\n")) + 1 :]
            yield Finding("CAT328", self.text.rindex(word, first, last), word, "break")


def _split_item(line: str) -> tuple[str, str]:
    marker, _, rest = line.partition(" ")
    return marker, rest.lstrip(" ")
