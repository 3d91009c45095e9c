"""Records who said last that an offer's facts are right, and when. One field of its file changes, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.authoring.amend import Amended, amended
from catalogue.authoring.edit.data import at
from catalogue.authoring.edit.editor import Edited, set_value
from catalogue.authoring.workplace import Workplace
from catalogue.collection.catalogue import Placed
from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.model.offer import Confirmed
from catalogue.nearest import nearest
from catalogue.project import OFFERS
from catalogue.source.document import Document


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One offer: who had confirmed it, if anybody; `is_new` when that changes now."""

    placed: Placed
    before: Confirmed | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class Confirmations:
    """What would be recorded: of each offer, and the files that this changes."""

    offers: tuple[Confirmation, ...]
    files: tuple[Amended, ...]


def offers_named(place: Workplace, names: Sequence[str]) -> tuple[Placed, ...]:
    """The offers that ids mean: an offer's own, or an association's for all of its offers; each once, as asked."""
    found: dict[str, Placed] = {}
    for name in names:
        found |= {placed.offer.id: placed for placed in _named(place, name)}
    return tuple(found.values())


def confirm(place: Workplace, offers: Sequence[Placed], by: str, day: date) -> Confirmations:
    """Record them all, or raise `CatalogueError` where one can't be confirmed."""
    told: list[Confirmation] = []
    files: list[Amended] = []
    for association in dict.fromkeys(placed.association for placed in offers):
        ours = [placed for placed in offers if placed.association == association]
        before = document = place.catalogue.document_of(association)
        for placed in ours:
            refuse_unconfirmable(place, placed, day)
            document = right(with_confirmation(document, placed.index, by, day))
            old = placed.offer.confirmed
            told.append(Confirmation(placed, old, is_new=old is None or (old.on, old.by) != (day, by)))
        if document is not before:
            files.append(amended(place.tree, before, document))
    return Confirmations(tuple(told), tuple(files))


def with_confirmation(document: Document, index: int, by: str, day: date) -> Edited:
    """The file with the offer's `confirmed`: a part that is right already is left as it is written."""
    path = ("offers", index, "confirmed")
    wanted = {"on": day.isoformat(), "by": by}
    there = at(document.data, path)
    if not isinstance(there, Mapping):
        return set_value(document, path, wanted)
    edited: Edited = Outcome(document)
    for key, value in wanted.items():
        if there.get(key) != value and edited.value is not None:
            edited = set_value(edited.value, (*path, key), value)
    return edited


def right(edited: Edited) -> Document:
    """The edited file; raises `CatalogueError` where the style of the file doesn't allow the edit."""
    if edited.value is None:
        raise CatalogueError(edited.diagnostics[0])
    return edited.value


def refuse_day_to_come(place: Workplace, day: date) -> None:
    """Nobody has said or done on a day to come what is recorded as said or done."""
    if day > place.day:
        raise CatalogueError(Diagnostic("CAT072", Span(""), {"day": day.isoformat()}))


def refuse_unconfirmable(place: Workplace, placed: Placed, day: date) -> None:
    """What was read in public nobody has confirmed, and what is newer stays."""
    file, before = place.catalogue.partnerships[placed.association], placed.offer.confirmed
    span = place.catalogue.document_of(placed.association).key_span("offers", placed.index, "id")
    if file.evidence == "public-source":
        raise CatalogueError(Diagnostic("CAT071", span, {"id": placed.offer.id}))
    if before is not None and before.on > day:
        args = {"rule": "later", "id": placed.offer.id, "day": day.isoformat(), "later": before.on.isoformat()}
        raise CatalogueError(Diagnostic("CAT072", span, args))


def unknown(place: Workplace, name: str) -> CatalogueError:
    """Why nothing of this name can be found: its file has mistakes, or there is none."""
    broken = next((path for path in place.catalogue.broken if path == f"{OFFERS}/{name}.yaml"), "")
    broken = broken or next((path for path in place.catalogue.broken if name in _ids_in(place, path)), "")
    if broken:
        return CatalogueError(Diagnostic("CAT033", Span(broken)))
    known = (*place.catalogue.offers, *place.catalogue.partnerships)
    return CatalogueError(Diagnostic("CAT070", Span(""), {"value": name, "nearest": nearest(name, known)}))


def _named(place: Workplace, name: str) -> Sequence[Placed]:
    catalogue = place.catalogue
    if name in catalogue.offers:
        return [catalogue.offers[name]]
    if name in catalogue.partnerships:
        return [placed for placed in catalogue.all_offers() if placed.association == name]
    raise unknown(place, name)


def _ids_in(place: Workplace, path: str) -> list[object]:
    """The ids of offers in a file that can't be understood, as far as they can be read."""
    document = next((each for each in place.catalogue.documents.values() if each.source.path == path), None)
    offers = document.data.get("offers") if document else None
    return [each.get("id") for each in offers if isinstance(each, Mapping)] if isinstance(offers, list) else []
