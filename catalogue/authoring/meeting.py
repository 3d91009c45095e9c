"""Records a status meeting that was held, and the next one that was agreed. Nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.authoring.amend import Amended, amended
from catalogue.authoring.confirm import refuse_day_to_come, right, unknown
from catalogue.authoring.edit.data import at
from catalogue.authoring.edit.editor import add_item, set_value
from catalogue.authoring.edit.values import Value
from catalogue.authoring.workplace import Workplace
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.model.agreement import Partnership
from catalogue.source.document import Document

_MEETINGS = ("partnership", "meetings")


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting: when, with whom (roles), what was agreed, and the day of the next one if that was agreed, too."""

    on: date
    with_whom: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The file that it changes, if any; `planned` are days of meetings that stand there as planned and have passed."""

    file: Amended | None
    planned: tuple[date, ...]


def meeting(place: Workplace, association: str, held: Held) -> Recorded:
    """Record it, or raise `CatalogueError` where there is no agreement to meet about."""
    partnership = _partnership(place, association)
    refuse_day_to_come(place, held.on)
    if held.next_on is not None and held.next_on <= held.on:
        args = {"rule": "next", "day": held.next_on.isoformat(), "held": held.on.isoformat()}
        raise CatalogueError(Diagnostic("CAT072", Span(""), args))
    before = place.catalogue.document_of(association)
    document = _with_held(before, partnership, held)
    if held.next_on is not None:
        document = _with_next(document, partnership, held.next_on)
    passed = (each.on for each in partnership.meetings if not each.held and each.on != held.on and each.on <= place.day)
    return Recorded(None if document is before else amended(place.tree, before, document), tuple(sorted(passed)))


def _partnership(place: Workplace, association: str) -> Partnership:
    file = place.catalogue.partnerships.get(association)
    if file is None:
        raise unknown(place, association)
    if file.partnership is None:
        span = Span(place.catalogue.document_of(association).source.path)
        raise CatalogueError(Diagnostic("CAT071", span, {"rule": "agreement", "id": association}))
    return file.partnership


def _with_held(document: Document, partnership: Partnership, held: Held) -> Document:
    index = next((index for index, each in enumerate(partnership.meetings) if each.on == held.on), None)
    if index is None:
        new: dict[str, Value] = {"on": held.on.isoformat(), "held": True}
        new |= {name: list(texts) for name, texts in _texts(held) if texts}
        return right(add_item(document, _MEETINGS, new))
    path = (*_MEETINGS, index)
    if not partnership.meetings[index].held:
        document = right(set_value(document, (*path, "held"), value=True))
    for name, texts in _texts(held):
        document = _with_texts(document, (*path, name), texts)
    return document


def _with_texts(document: Document, path: tuple[str | int, ...], texts: tuple[str, ...]) -> Document:
    """Texts that are not in the list yet, behind those that are."""
    for text in texts:
        there = at(document.data, path)
        if not (isinstance(there, list) and text in there):
            document = right(add_item(document, path, text))
    return document


def _texts(held: Held) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("with", held.with_whom), ("agreed", held.agreed))


def _with_next(document: Document, partnership: Partnership, day: date) -> Document:
    if all(each.on != day for each in partnership.meetings):
        document = right(add_item(document, _MEETINGS, {"on": day.isoformat()}))
    path = ("partnership", "follow_up")
    there = at(document.data, path)
    # An agreed day that has passed or is another one would be taken for the next meeting.
    if isinstance(there, Mapping) and there.get("next_on") not in {None, day.isoformat()}:
        document = right(set_value(document, (*path, "next_on"), day.isoformat()))
    return document
