"""An offer as its readers read it, in rows that two of them can be compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.edition.edition import OfferView
from catalogue.messages.fields import field_words
from catalogue.messages.review import said
from catalogue.render.prose import Prose
from catalogue.render.tree import Node

_PROSE = Prose(demonstration=True)  # in a review no number and no address is a link


@dataclass(frozen=True, slots=True)
class Row:
    """A label and the lines beside it; `key` is the same before and after."""

    key: str
    label: str
    lines: tuple[str, ...]


def rows(view: OfferView, language: str) -> tuple[Row, ...]:
    """Everything that the page says, in the order of reading."""
    return tuple(row for row in _rows(view, language) if row.lines)


def _rows(view: OfferView, language: str) -> Iterator[Row]:
    by = " ".join(part for part in (view.association.title, view.provider) if part)
    texts = {
        "title": (view.ref.title,),
        "provider": (by, *(badge.text for badge in view.badges)),
        "alert": (view.alert,),
        "summary": (view.summary,),
        "description": paragraphs(view.description),
    }
    for name, lines in texts.items():
        label = said(name, language) if name == "provider" else field_words(f"Offer.{name}", language).title
        yield Row(name, label, tuple(line for line in lines if line))
    for fact in view.facts:
        yield Row(f"fact-{fact.key}", fact.label, tuple(line.text for line in fact.lines))
    notes = tuple(line for note in view.notes for line in paragraphs(note))
    yield Row("notes", field_words("Offer.notes", language).title, notes)
    yield Row("evidence", said("evidence", language), view.evidence)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs and list items of a text without its marks: nothing of it is a link here."""
    return tuple(line for block in _PROSE.blocks(text) for line in _lines(block))


def _lines(block: Node) -> Iterator[str]:
    if block.tag in {"ul", "ol"}:
        yield from (f"– {item.text.strip()}" for item in block.nodes)
    else:
        yield " ".join(block.text.split())
