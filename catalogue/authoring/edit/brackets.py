"""Changes between brackets: pieces of one text are exchanged; what is around them stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.authoring.edit.order import ranks
from catalogue.authoring.edit.scalars import key
from catalogue.authoring.edit.values import Value, flow
from catalogue.diagnostics import Span
from catalogue.source.document import Document, Path


def replaced(document: Document, path: Path, value: Value) -> Iterator[str]:
    """The ways to write another value at `path`; one that was left out may lack its colon."""
    span = document.value_span(*path)
    yield _spliced(document, span, flow(value))
    yield _spliced(document, span, f" {flow(value)}")
    yield _spliced(document, span, f": {flow(value)}")


def with_key(document: Document, path: Path, mapping: Mapping[str, object], name: str, value: Value) -> Iterator[str]:
    """The ways to write one more key into `{…}`: behind the last that comes before it in canonical order."""
    known = ranks(document.source.path, path)
    place = known.get(name, len(known))
    before = [each for each in mapping if known.get(each, len(known)) <= place]
    written = f"{key(name, in_flow=True)}: {flow(value)}"
    if before:
        yield _spliced(document, _end(document.value_span(*path, before[-1])), f", {written}")
    else:
        start = document.value_span(*path)
        inside = Span(start.file, start.line, start.column + 1, start.line, start.column + 1)
        yield _spliced(document, inside, f"{written}, " if mapping else written)


def with_item(document: Document, path: Path, items: list[object], value: Value) -> Iterator[str]:
    """The ways to write one more item at the end of `[…]`."""
    span = document.value_span(*path)
    end = Span(span.file, span.end_line, span.end_column - 1, span.end_line, span.end_column - 1)
    if items:
        yield _spliced(document, _end(document.value_span(*path, len(items) - 1)), f", {flow(value)}")
    yield _spliced(document, end, flow(value))


def _end(span: Span) -> Span:
    return Span(span.file, span.end_line, span.end_column, span.end_line, span.end_column)


def _spliced(document: Document, span: Span, written: str) -> str:
    lines = document.source.lines
    before = (*lines[: span.line - 1], lines[span.line - 1][: span.column - 1])
    behind = (lines[span.end_line - 1][span.end_column - 1 :], *lines[span.end_line :])
    return "\n".join(before) + written + "\n".join(behind)
