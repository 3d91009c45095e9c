"""Where in a file a check's finding stands: found only when there is one, since it means composing that file again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.diagnostics import Span
from catalogue.source.document import Document, Key, Path, Source
from catalogue.source.text import read_text

_BLOCK_SCALAR = re.compile(r"[|>][^\n]*\n")


def sources(catalogue: Catalogue) -> Iterator[Source]:
    """Every file's text, pages included; also that of files which aren't YAML, for privacy has no syntax."""
    for document in catalogue.documents.values():
        yield document.source
    for page in catalogue.pages:
        yield page.source
    parsed = {document.source.path for document in catalogue.documents.values()}
    for path in catalogue.broken:
        text = None if path in parsed else read_text(catalogue.tree, path).value
        if text is not None:
            yield Source(path, text)


def may_be_in_broken_file(catalogue: Catalogue, word: str) -> bool:
    """Whether a file that isn't understood holds the word: its own mistake is reported, a reference into it isn't."""
    for path in catalogue.broken:
        text = read_text(catalogue.tree, path).value
        if text is None or re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text):
            return True
    return False


def text_path(path: Path, language: str) -> Path:
    """Where a text in one language stands: a plain string (language "") stands at the field itself."""
    return (*path, language) if language else path


def offer_span(catalogue: Catalogue, placed: Placed, *path: Key) -> Span:
    """Where a field of an offer stands."""
    return offer_span_at(catalogue, placed.association, placed.index, *path)


def offer_span_at(catalogue: Catalogue, association: str, index: int, *path: Key) -> Span:
    """Where a field of an association's offer stands."""
    return catalogue.document_of(association).value_span("offers", index, *path)


def in_source(source: Source, offset: int, length: int) -> Span:
    """The span of a stretch of one line of a file's text."""
    starts = _line_starts(source)
    line = bisect_right(starts, offset)
    column = offset - starts[line - 1] + 1
    return Span(source.path, line, column, line, column + length)


@lru_cache(maxsize=2)  # a file with a hundred thousand findings asks a hundred thousand times
def _line_starts(source: Source) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in source.lines)]


def in_value(document: Document, path: Path, text: str, offset: int, length: int) -> Span:
    """The span of a stretch of a text inside the lines it is written in, however YAML folds or indents them.

    The stretch's first word is counted in the text and sought the same number of times in the file. Where YAML wrote
    it otherwise (an escape in a quoted text), the whole value is given.
    """
    value = document.value_span(*path)
    source = document.source
    start, end = offset_of(source, value.line, value.column), offset_of(source, value.end_line, value.end_column)
    if header := _BLOCK_SCALAR.match(source.text, start, end):
        start = header.end()
    stretch = text[offset : offset + length]
    word = (stretch.split() or [stretch])[0]
    found = start - len(word)
    for _ in range(text.count(word, 0, offset + len(word))):
        found = source.text.find(word, found + len(word), end)
        if found < 0:
            return value
    whole = source.text.startswith(stretch, found)
    return in_source(source, found, len(stretch) if whole else len(word))


def offset_of(source: Source, line: int, column: int) -> int:
    """The place of a line and column in the text."""
    return _line_starts(source)[line - 1] + column - 1


class Fields:
    """The plain values of a file by their place, found when first asked for."""

    def __init__(self, document: Document) -> None:
        """Of this file."""
        self._document = document

    @cached_property
    def _values(self) -> list[tuple[int, int, Path]]:
        source, spans = self._document.source, self._document.spans
        values = {path: value for path, (_, value) in spans.items() if path}
        for path in spans:
            values.pop(path[:-1], None)  # what has fields or items of its own is no plain value
        places = ((value, path) for path, value in values.items())
        return sorted(
            (offset_of(source, span.line, span.column), offset_of(source, span.end_line, span.end_column), path)
            for span, path in places
        )

    def at(self, offset: int) -> Path | None:
        """The path of the value that a place in the text lies in; none in a comment or a field's name."""
        before = bisect_right(self._values, offset, key=itemgetter(0)) - 1
        if before < 0 or offset >= self._values[before][1]:
            return None
        return self._values[before][2]


def last_name(path: Path) -> str:
    """The last step that has a name: «themes», not «1»."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
