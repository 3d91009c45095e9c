"""Which lines of a project a change touched."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cached_property

from catalogue.diagnostics import Span
from catalogue.pipeline.revisions import Pair

_MOST_LINES = 5000
"""Comparing takes time by the square of the lines; of more than these all between the first and last change count."""

Lines = tuple[str, ...]


class Touched:
    """The lines that are other than they were, found file by file when asked for."""

    def __init__(self, pair: Pair) -> None:
        """Between these two revisions."""
        self._pair = pair
        self._found: dict[str, frozenset[int]] = {}

    def covers(self, span: Span) -> bool:
        """Whether the change touched one of the lines; all lines of a file that is new, not of one that was moved."""
        if span.file not in self._after_paths:
            return False
        if span.file not in self._found:
            before, after = self._pair.before, self._pair.after
            former = span.file if span.file in before.files else self._former.get(span.file, span.file)
            self._found[span.file] = changed_lines(before.lines(former), after.lines(span.file))
        return any(line in self._found[span.file] for line in range(span.line, max(span.line, span.end_line) + 1))

    @cached_property
    def _after_paths(self) -> frozenset[str]:
        return frozenset(self._pair.after.files)

    @cached_property
    def _former(self) -> Mapping[str, str]:
        """What the files of associations were called that have another name now."""
        changes = self._pair.changes.changes if self._pair.changes else ()
        return {each.file: each.moved_from for each in changes if each.key.kind == "association" and each.moved_from}


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
