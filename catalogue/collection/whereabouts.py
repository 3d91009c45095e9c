"""Which field of a file a place lies in, named so that the name stays when lines move: what a finding is known by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from catalogue.codes import PRIVATE
from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.document import Document, Path

_PASSING = frozenset({"nearest", "allowed", "missing"})
"""What a finding says about the rest of the catalogue: it changes without the finding."""
_HARMLESS = frozenset({"rule", "field"})


class Whereabouts:
    """The fields of one file, in the order of their places."""

    def __init__(self, document: Document) -> None:
        """Of this file."""
        self._document = document
        fields = ((key.line, key.column, path) for path, (key, _) in document.spans.items() if path)
        self._fields = sorted(fields, key=lambda each: each[:2])

    def names(self, span: Span) -> tuple[str, ...]:
        """The steps to the innermost field around a place: an entry of a list by its id, not by its number."""
        before = bisect_right(self._fields, (span.line, span.column), key=lambda each: each[:2]) - 1
        path = self._fields[before][2] if before >= 0 else ()
        while path and _is_behind(span, self._document.spans[path][1]):
            path = path[:-1]
        return tuple(self._named(path))

    def _named(self, path: Path) -> Iterator[str]:
        here: object = self._document.data
        for step in path:
            if isinstance(step, int):
                here = here[step] if isinstance(here, list) else None
                name = here.get("id") if isinstance(here, dict) else None
                if isinstance(name, str):
                    yield name
            else:
                here = here.get(step) if isinstance(here, dict) else None
                yield step


def identity(found: Diagnostic, names: tuple[str, ...]) -> tuple[str, ...]:
    """What a finding is known by, wherever its lines move to; nothing of what is private."""
    told = (
        f"{name}={value}"
        for name, value in sorted(found.args.items())
        if isinstance(value, str) and name not in _PASSING and (found.code not in PRIVATE or name in _HARMLESS)
    )
    return (found.code, found.span.file, "/".join(names), *told)


def _is_behind(span: Span, value: Span) -> bool:
    return (span.line, span.column) >= (value.end_line, value.end_column)
