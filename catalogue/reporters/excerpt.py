"""A line of a file as a person sees it on a terminal, with marks below the place that is meant."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from catalogue.diagnostics import Span
from catalogue.messages import MASK, safe_character, without_cpr

_TAB = "→   "
_CUT = "…"
# The name before the colon says which field it is. Only what looks like a field of ours is kept: a name can be private.
_FIELD = re.compile(r"\s*(?:- )*\{?(?:[a-z_]{1,30}: ?)?")


class Excerpt(NamedTuple):
    """Two lines of equal indentation."""

    text: str
    marks: str


def excerpt(lines: Sequence[str], span: Span, width: int, *, masked: bool) -> Excerpt | None:
    """The line where `span` begins, cut around it to `width` columns; nothing when there is no such line."""
    if not 1 <= span.line <= len(lines):
        return None
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    if masked:
        line, start, end = _mask(line, start)
    else:
        line = without_cpr(line)
    # A line can be as long as a file: only what could be seen is looked at further.
    first, last = max(0, start - width), start + width
    return _cut(line[first:last], start - first, min(end, last) - first, width, (first > 0, last < len(line)))


def _mask(line: str, start: int) -> tuple[str, int, int]:
    field = _FIELD.match(line)
    kept = field[0] if field else ""
    if not line[len(kept) :].strip():
        return line, start, len(line)  # the name alone: what is private stands in the lines below
    begin = min(len(kept), start)
    return kept + MASK, begin, len(kept) + len(MASK)


def _cut(line: str, start: int, end: int, width: int, more: tuple[bool, bool]) -> Excerpt:
    cells = list(line) if line.isprintable() else [_cell(character) for character in line]
    columns = [0, *accumulate(map(_width, cells))]
    first, last = 0, len(cells)
    if columns[-1] > width or any(more):
        room = width - 2 * len(_CUT)
        wanted = min(columns[start] - width // 3, columns[-1] - room)
        first = bisect_left(columns, max(0, wanted))
        last = bisect_right(columns, columns[first] + room) - 1
    left = _CUT if first > 0 or more[0] else ""
    right = _CUT if last < len(cells) or more[1] else ""
    before = " " * (columns[start] - columns[first] + len(left))
    marks = "^" * max(1, columns[min(max(end, start), last)] - columns[start])
    return Excerpt(f"{left}{''.join(cells[first:last])}{right}".rstrip(), before + marks)


def _cell(character: str) -> str:
    return _TAB if character == "\t" else safe_character(character)


@lru_cache(maxsize=1024)
def _width(cell: str) -> int:
    if len(cell) > 1 or cell.isascii():
        return len(cell)
    if unicodedata.category(cell) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(cell) in {"W", "F"} else 1
