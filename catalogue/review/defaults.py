"""A field that a file leaves out has its default: «90 → 0», where «90» was never written or need not be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import FieldChange, Key, Plain
from catalogue.model.base import Model
from catalogue.review.words import field_of


def with_defaults(change: FieldChange, before: tuple[Catalogue, Key], after: tuple[Catalogue, Key]) -> FieldChange:
    """The change with the default on the side that is silent, if what the field belongs to is there at all."""
    found = field_of(after[1], change.path)
    if found is None or not found.default:  # nothing, or «no», which is said without this
        return change
    default = cast("Plain", found.default)
    if change.before is None and _is_there(*before, change.path):
        return replace(change, before=default)
    if change.after is None and _is_there(*after, change.path):
        return replace(change, after=default)
    return change


def _is_there(catalogue: Catalogue, key: Key, path: tuple[str, ...]) -> bool:
    """Whether the part that a field belongs to is there."""
    here: object = _entity(catalogue, key)
    for step in path[:-1]:
        here = here.get(step) if isinstance(here, Mapping) else _value(here, step)
    return isinstance(here, Model)


def _value(model: object, name: str) -> object:
    """The value of a field under the name that the files have."""
    known = type(model).model_fields if isinstance(model, Model) else {}
    return next((getattr(model, each) for each, field in known.items() if name == (field.alias or each)), None)


def _entity(catalogue: Catalogue, key: Key) -> Model | None:
    owner, _, name = key.id.partition("/")
    file = catalogue.partnerships.get(owner)
    offer, alliance = catalogue.offers.get(key.id), catalogue.alliance
    known: Mapping[str, Model | None] = {
        "settings": catalogue.settings,
        "recipient": catalogue.recipients.get(key.id),
        "association": file.association if file else None,
        "partnership": file.partnership if file else None,
        "contact": file.contacts.get(name) if file else None,
        "offer": offer.offer if offer else None,
        "grant": catalogue.funding.get(key.id),
        "milestone": catalogue.milestones.get(key.id),
        "alliance": alliance,
        "member": alliance.members.get(key.id) if alliance else None,
        "effort": alliance.efforts.get(key.id) if alliance else None,
    }
    return known.get(key.kind)
