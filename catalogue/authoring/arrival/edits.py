"""Values for places in a file that is there: one after the other, and only where another value stands now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.authoring.arrival.notes import Finding
from catalogue.authoring.arrival.plain import written
from catalogue.authoring.edit.data import MISSING, as_read, at, step_into
from catalogue.authoring.edit.editor import Edited, add_item, set_value
from catalogue.authoring.edit.removal import remove
from catalogue.authoring.workplace import Workplace
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.exchange.base import Edit
from catalogue.nearest import nearest
from catalogue.project import OFFERS
from catalogue.source.document import Document, Path

_RECORD = 2  # «offers», 3: an offer itself is never taken out


@dataclass
class Amending:
    """An association's file before and after, what was found on the way, and which places came from where."""

    before: Document | None = None
    after: Document | None = None
    found: list[Finding] = field(default_factory=list)
    places: list[tuple[Path, str]] = field(default_factory=list)


def amend(place: Workplace, association: str, edits: Iterable[Edit]) -> Amending:
    """Do the edits; each that can't be done is told."""
    amending = Amending()
    origin = next((each.origin for each in edits if each.origin), "")
    if association not in place.catalogue.partnerships:
        amending.found.append(Finding(_unknown(place, association), origin))
        return amending
    amending.before = amending.after = place.catalogue.document_of(association)
    for edit in edits:
        _do(amending, edit)
    return amending


def _do(amending: Amending, edit: Edit) -> None:
    document = amending.after
    assert document is not None  # noqa: S101  # there was one to begin with
    outcome, path = _edited(document, edit)
    amending.found += [Finding(each, edit.origin) for each in outcome.diagnostics]
    if outcome.value is not None and outcome.value is not document:
        amending.after = outcome.value
        amending.places.append((path, edit.origin))


def _edited(document: Document, edit: Edit) -> tuple[Edited, Path]:
    path = _by_index(document, edit.path)
    if path is None:
        return Outcome(None, (_no_offer(document, edit),)), ()
    value = written(edit.value, document.source.path, path)
    if path[0] == "offers" and len(path) == _RECORD and isinstance(value, Mapping) and "id" not in value:
        value = written({"id": str(edit.path[1]), **value}, document.source.path, path)
    if edit.value is None:
        return remove(document, path, _RECORD), path
    holder = at(document.data, path[:-1])
    if isinstance(holder, list) and path[-1] == len(holder):
        return add_item(document, path[:-1], value), path
    if step_into(holder, path[-1]) is not MISSING and at(document.data, path) == as_read(value):
        return Outcome(document), path
    return set_value(document, path, value), path


def _by_index(document: Document, path: Path) -> Path | None:
    """The path with the offer's place in the file instead of its id; a new offer's is behind the last."""
    if path[:1] != ("offers",) or len(path) < _RECORD or isinstance(path[1], int):
        return path
    offers = document.data.get("offers")
    ids = [each.get("id") if isinstance(each, Mapping) else None for each in offers] if isinstance(offers, list) else []
    if path[1] in ids:
        return ("offers", ids.index(path[1]), *path[2:])
    return ("offers", len(ids)) if len(path) == _RECORD else None


def _unknown(place: Workplace, association: str) -> Diagnostic:
    known = place.catalogue.partnerships
    broken = next((path for path in place.catalogue.broken if path == f"{OFFERS}/{association}.yaml"), "")
    if broken:
        return Diagnostic("CAT033", Span(broken))
    args = {"rule": "unknown", "id": association[:60], "nearest": nearest(association, known)}
    return Diagnostic("CAT083", Span(""), args)


def _no_offer(document: Document, edit: Edit) -> Diagnostic:
    args = {"rule": "no-offer", "id": str(edit.path[1])[:60], "path": document.source.path}
    return Diagnostic("CAT083", Span(""), args)
