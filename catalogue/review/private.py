"""What a review never repeats: who is named and how to reach them, and whatever a privacy finding points at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from catalogue.codes import PRIVATE
from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Change, Changes, FieldChange, Key, Kind, Plain
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import MASK
from catalogue.model.base import Model
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.place import Place
from catalogue.model.values import is_mobile
from catalogue.project import ALLIANCE, FUNDING, MILESTONES, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.document import Document, Path

OF_A_PERSON = frozenset({"person", "phone", "sms", "email", "web_form", "website", "note"})
"""What leads to the person where a contact names one; of a role all but a mobile number may be told."""
NUMBERS = frozenset({"phone", "sms"})
_LINKS = ("web_form", "website")
_PLACES = "places"
OF_A_PLACE = (
    "name",
    "recipient",
    "room",
    "address",
    "coordinate",
    "area",
    "reason",
    "to_be_confirmed",
    "directions",
    "text",
)
"""What may tell where a secret place is. No edition shows any of it, nor why it is secret."""
NEVER = frozenset({"child_certificate"})
"""Fields that are shown to nobody."""


@dataclass(frozen=True)
class Private:
    """The private places of one revision: paths below an entity, by the entity."""

    paths: Mapping[Key, frozenset[tuple[str, ...]]]

    def holds(self, key: Key, path: tuple[str, ...]) -> bool:
        """Whether a field is private, or lies within a private one or around it."""
        return any(path[: len(each)] == each or each[: len(path)] == path for each in self.paths.get(key, ()))

    def fields(self, key: Key) -> frozenset[str]:
        """The outermost fields of an entity that are private or have something private in them."""
        return frozenset(path[0] for path in self.paths.get(key, ()) if path)

    def with_(self, others: Iterable[tuple[Key, tuple[str, ...]]]) -> Private:
        """These places and others."""
        found = {key: set(paths) for key, paths in self.paths.items()}
        for key, path in others:
            found.setdefault(key, set()).add(path)
        return Private({key: frozenset(paths) for key, paths in found.items()})


def private(catalogue: Catalogue, diagnostics: Iterable[Diagnostic]) -> Private:
    """What a revision's findings and its named persons make private."""
    found = list(_found(catalogue, diagnostics))
    for association, file in catalogue.partnerships.items():
        for name, contact in file.contacts.items():
            key = Key("contact", f"{association}/{name}")
            found += ((key, (field,)) for field in private_fields(contact))
    for name, recipient in catalogue.recipients.items():
        if recipient.contact and recipient.contact.phone and is_mobile(recipient.contact.phone):
            found.append((Key("recipient", name), ("contact", "phone")))
    return Private({}).with_(found)


def private_fields(contact: Contact) -> frozenset[str]:
    """The fields of a contact that lead to a person."""
    if contact.person is not None:
        return OF_A_PERSON
    return frozenset(name for name in NUMBERS if (number := getattr(contact, name)) is not None and is_mobile(number))


def _found(catalogue: Catalogue, diagnostics: Iterable[Diagnostic]) -> Iterable[tuple[Key, tuple[str, ...]]]:
    found = [each for each in diagnostics if each.code in PRIVATE]
    # By their names only where there is something to find: of a remembered catalogue hardly any file is understood.
    names = {document.source.path: name for name, document in catalogue.documents.items()} if found else {}
    pages = {page.source.path: f"{page.key}.{page.language}" for page in catalogue.pages}
    for diagnostic in found:
        for span in (diagnostic.span, *diagnostic.related):
            if span.file in pages:
                yield Key("page", pages[span.file]), ("text",)
            if span.file in names and span.line:
                document = catalogue.documents[names[span.file]]
                yield from _entities(catalogue, names[span.file], _path_at(document, span))


def _path_at(document: Document, span: Span) -> Path:
    """The innermost field whose value holds the beginning of a span."""
    start = (span.line, span.column)
    holding = (
        path
        for path, (_, value) in document.spans.items()
        if (value.line, value.column) <= start < (value.end_line, max(value.end_column, value.column + 1))
    )
    return max(holding, key=len, default=())


def _entities(catalogue: Catalogue, file: str, path: Path) -> Iterable[tuple[Key, tuple[str, ...]]]:
    """Which entity a place in a file belongs to, and where in it; the whole of what it can't be told apart from.

    `file` is the name of its document: of one of the catalogue's shared files the path, of another its association.
    """
    steps = tuple(map(str, path))
    if file == SETTINGS:
        yield Key("settings", ""), steps
    elif file == VOCABULARY:
        yield Key("vocabulary", "/".join(steps[:2])), steps[2:]
    elif file == RECIPIENTS:
        yield Key("recipient", steps[1] if len(steps) > 1 else ""), steps[2:]
    elif file in _BEHIND:
        yield _behind(file, steps)
    else:
        yield from _in_partnership(catalogue, file, path)


_BEHIND: Mapping[str, Mapping[str, Kind]] = {
    FUNDING: {"grants": "grant"},
    MILESTONES: {"milestones": "milestone"},
    ALLIANCE: {"members": "member", "efforts": "effort"},
}
"""Which entities the files behind the catalogue hold, by the field that holds them."""


def _behind(file: str, steps: tuple[str, ...]) -> tuple[Key, tuple[str, ...]]:
    kind = _BEHIND[file].get(steps[0]) if len(steps) > 1 else None
    return (Key(kind, steps[1]), steps[2:]) if kind else (Key("alliance", ""), steps)


def _in_partnership(catalogue: Catalogue, name: str, path: Path) -> Iterable[tuple[Key, tuple[str, ...]]]:
    steps, file = tuple(map(str, path)), catalogue.partnerships.get(name)
    match path:
        case ("offers", int(index), *_) if file is not None and index < len(file.offers):
            yield Key("offer", file.offers[index].id), steps[2:]
        case ("contacts", str(contact), *_):
            yield Key("contact", f"{name}/{contact}"), steps[2:]
        case ("partnership", *_):
            yield Key("partnership", name), steps[1:]
        case ("association", *_):
            yield Key("association", name), steps[1:]
        case _:
            yield Key("association", name), steps


def without_unshown(changes: Changes) -> Changes:
    """The changes without fields that are shown to nobody, should a comparison ever tell them."""
    return replace(changes, changes=tuple(each for change in changes.changes if (each := _unshown(change))))


def _unshown(change: Change) -> Change | None:
    """The change without such fields; nothing where nothing else changed."""
    kept = tuple(field for field in change.fields if field.path[0] not in NEVER)
    if len(kept) == len(change.fields):
        return change
    is_told = kept or change.what != "changed" or change.was or change.moved_from
    return replace(change, fields=kept) if is_told else None


def without_private(changes: Changes, before: Private, after: Private) -> Changes:
    """The changes with dots for the values of private fields; that they changed is still told."""
    return replace(changes, changes=tuple(_dotted(each, before, after) for each in changes.changes))


def _dotted(change: Change, before: Private, after: Private) -> Change:
    was = change.was or change.key
    fields = (
        FieldChange(each.path, _dot(each.before), _dot(each.after))
        if before.holds(was, each.path) or after.holds(change.key, each.path)
        else each
        for each in change.fields
    )
    return replace(change, fields=tuple(fields))


def _dot(value: Plain | None) -> Plain | None:
    return None if value is None else MASK


def masked(catalogue: Catalogue, found: Private, associations: Collection[str]) -> Catalogue:
    """The catalogue with dots for what is private in the files of these associations."""
    named = {_owner(catalogue, key) for key in found.paths}
    files = {name: file for name, file in catalogue.partnerships.items() if name in associations and name in named}
    changed = {name: _masked_file(name, file, found) for name, file in files.items()}
    return replace(catalogue, partnerships={**catalogue.partnerships, **changed})


def _owner(catalogue: Catalogue, key: Key) -> str:
    """The association whose file a private place is in; of a recipient or a word none."""
    if key.kind == "offer":
        placed = catalogue.offers.get(key.id)
        return placed.association if placed else ""
    return key.id.partition("/")[0] if key.kind in {"association", "partnership", "contact"} else ""


def _masked_file(name: str, file: PartnershipFile, found: Private) -> PartnershipFile:
    parts = {
        "association": _without(file.association, found.fields(Key("association", name))),
        "contacts": {
            key: _without(contact, found.fields(Key("contact", f"{name}/{key}")))
            for key, contact in file.contacts.items()
        },
        "offers": [_masked_offer(offer, found) for offer in file.offers],
    }
    if file.partnership is not None:
        parts["partnership"] = _without(file.partnership, found.fields(Key("partnership", name)))
    return file.model_copy(update=parts)


def _masked_offer(offer: Offer, found: Private) -> Model:
    """An offer keeps its places, of which some are only dots, so that the others are told."""
    key = Key("offer", offer.id)
    names = [name for name in offer.places if found.holds(key, (_PLACES, name))]
    places = {**offer.places, **{name: _masked_place(offer.places[name]) for name in names}}
    masked_ = _without(offer, found.fields(key) - {_PLACES})
    return masked_.model_copy(update={_PLACES: places}) if names else masked_


def _masked_place(place: Place) -> Place:
    return place.model_copy(update={**dict.fromkeys(OF_A_PLACE), "text": {"": MASK}})


def _without(model: Model, fields: Collection[str]) -> Model:
    """The model with dots for texts and nothing for what is no text; `consent` stays, else nobody would be shown."""
    known = type(model).model_fields
    update = {name: _dots(getattr(model, name), known[name].default) for name in fields if name in known}
    links = {name: None for name in _LINKS if name in update}
    return model.model_copy(update={name: value for name, value in (update | links).items() if name != "consent"})


def _dots(value: object, default: object) -> object:
    if isinstance(value, str):
        return MASK
    if isinstance(value, dict) and value and all(isinstance(each, str) for each in value.values()):
        return dict.fromkeys(value, MASK)
    return default
