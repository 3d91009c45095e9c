"""Which lines of a project a change touched."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cached_property

from catalogue.diagnostics import Span
from catalogue.pipeline.check import CheckReport

_MOST_LINES = 5000
"""Comparing takes time by the square of the lines; of more than these all between the first and last change count."""

Lines = tuple[str, ...]


class Touched:
    """The lines that are other than they were, found file by file when asked for."""

    def __init__(self, before: CheckReport, after: CheckReport) -> None:
        """Between these two."""
        self._before, self._after = before, after
        self._found: dict[str, frozenset[int]] = {}

    def covers(self, span: Span) -> bool:
        """Whether the change touched one of the lines; a file as a whole is touched when it was not there before."""
        if span.file not in self._after_paths:
            return False
        if span.file not in self._found:
            self._found[span.file] = changed_lines(self._before.lines(span.file), self._after.lines(span.file))
        return any(line in self._found[span.file] for line in range(span.line, max(span.line, span.end_line) + 1))

    @cached_property
    def _after_paths(self) -> frozenset[str]:
        return frozenset(self._after.files)


def changed_lines(before: Lines, after: Lines) -> frozenset[int]:
    """The numbers of the lines that were added or changed."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if max(len(old), len(new)) > _MOST_LINES:
        return frozenset(range(start + 1, start + len(new) + 1))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return frozenset(
        start + line for step, _, _, first, last in steps if step != "equal" for line in range(first + 1, last + 1)
    )


def _alike(before: Lines, after: Lines) -> int:
    """How many lines the two have alike from their beginning."""
    for number, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            return number
    return min(len(before), len(after))
