"""A mapping file: which of their headings is which of our columns, and which of their words which of ours.

Its keys: `columns` (their heading: our column), `words` (our column: their word: our word), `always` (our column: what
every new row has), `header` (the number of the row of headings), `sheet`, and `separator` (between words of a cell).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.diagnostics import Diagnostic, Outcome
from catalogue.exchange.sheets.columns import Column, all_headings, column_at, folded
from catalogue.nearest import nearest
from catalogue.source.document import Document, Path

KEYS = ("columns", "words", "always", "header", "sheet", "separator")


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping file, understood."""

    columns: Mapping[str, Column] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    always: tuple[tuple[Column, str], ...] = ()
    header: int = 0
    sheet: str = ""
    separator: str = ""


def mapped(document: Document | None) -> Outcome[Mapped]:
    """What a mapping file says, and what is wrong in it."""
    if document is None:
        return Outcome(Mapped())
    found = tuple(_mistakes(document))
    if found:
        return Outcome(Mapped(), found)
    data = document.data
    columns = ((folded(theirs), column_at("offers", ours)) for theirs, ours in _texts(data, "columns"))
    always = ((column_at("offers", name), text) for name, text in _texts(data, "always"))
    header = data.get("header", 0)
    return Outcome(
        Mapped(
            {theirs: column for theirs, column in columns if column is not None},
            dict(_words(data)),
            tuple((column, text) for column, text in always if column is not None),
            header if isinstance(header, int) else 0,
            str(data.get("sheet", "")),
            str(data.get("separator", "")),
        )
    )


def _words(data: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Their words by our column, folded."""
    for name, words in _part(data, "words").items():
        column = column_at("offers", str(name))
        if column is not None and isinstance(words, Mapping):
            yield column.name, {folded(str(theirs)): str(ours) for theirs, ours in words.items()}


def _mistakes(document: Document) -> Iterator[Diagnostic]:
    data = document.data
    for name in data:
        if name not in KEYS:
            yield _wrong(document, (name,), "key", str(name), nearest(str(name), KEYS))
    for part in ("columns", "words", "always"):
        if not isinstance(data.get(part, {}), Mapping):
            yield _wrong(document, (part,), "form", part)
    for path, name in _named(data):
        if column_at("offers", name) is None:
            yield _wrong(document, path, "column", name, nearest(folded(name), all_headings("offers")))
    for name, words in _part(data, "words").items():
        if not isinstance(words, Mapping):
            yield _wrong(document, ("words", name), "form", str(name))


def _named(data: Mapping[str, object]) -> Iterator[tuple[Path, str]]:
    """Our columns, wherever they are named."""
    for part in ("words", "always"):
        yield from (((part, name), str(name)) for name in _part(data, part))
    yield from ((("columns", theirs), str(name)) for theirs, name in _part(data, "columns").items())


def _wrong(document: Document, path: Path, rule: str, value: str, near: str = "") -> Diagnostic:
    is_value = path[0] == "columns" and len(path) > 1
    span = document.value_span(*path) if is_value else document.key_span(*path)
    return Diagnostic("CAT092", span, {"rule": rule, "value": value, "nearest": near})


def _part(data: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = data.get(name, {})
    return found if isinstance(found, Mapping) else {}


def _texts(data: Mapping[str, object], name: str) -> Iterator[tuple[str, str]]:
    """Texts by name; a list of words is one text, as in a cell."""
    for key, each in _part(data, name).items():
        yield str(key), "; ".join(map(str, each)) if isinstance(each, list) else str(each)
