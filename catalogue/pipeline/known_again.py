"""Which findings are new: one is known again though its line has another number now, or stands in another file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from catalogue.diagnostics import Diagnostic
from catalogue.pipeline.check import CheckReport

Face = tuple[object, ...]
_Lines = Callable[[str], tuple[str, ...]]
_PLACES = frozenset({"line", "file"})  # arguments that only say where


def without(these: CheckReport, those: CheckReport) -> tuple[Diagnostic, ...]:
    """The findings of one report that the other has not; as often as it has one, as often it is taken away."""
    left, others = list(these.diagnostics), list(those.diagnostics)
    ours, theirs = cache(these.lines), cache(those.lines)
    # Most stand where they stood; only for the others it is worth looking at the text.
    for face in (_as_it_is, _in_its_file, _in_another_line, _anywhere):
        seen = Counter(face(each, ours) for each in left)
        known = Counter(face(each, theirs) for each in others)
        left, others = list(_rest(left, known, ours, face)), list(_rest(others, seen, theirs, face))
    return tuple(left)


def _rest(
    findings: Sequence[Diagnostic], known: Counter[Face], lines: _Lines, face: Callable[[Diagnostic, _Lines], Face]
) -> Iterator[Diagnostic]:
    for each in findings:
        seen = face(each, lines)
        known[seen] -= 1
        if known[seen] < 0:
            yield each


def _as_it_is(found: Diagnostic, _: _Lines) -> Face:
    return found.sort_key()


def _in_its_file(found: Diagnostic, lines: _Lines) -> Face:
    return (found.span.file, *_anywhere(found, lines))


def _in_another_line(found: Diagnostic, lines: _Lines) -> Face:
    text = _line(found, lines)
    end = found.span.end_column - 1 if found.span.end_line == found.span.line else len(text)
    return (found.span.file, text[found.span.column - 1 : end], *_said(found))


def _anywhere(found: Diagnostic, lines: _Lines) -> Face:
    return (_line(found, lines).strip(" -") or found.span.file, *_said(found))


def _said(found: Diagnostic) -> Face:
    return (found.code, *sorted((name, value) for name, value in found.args.items() if name not in _PLACES))


def _line(found: Diagnostic, lines: _Lines) -> str:
    written = lines(found.span.file)
    return written[found.span.line - 1] if 0 < found.span.line <= len(written) else ""
