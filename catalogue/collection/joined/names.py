"""What the names of a source are called in the whole, and its files with those names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from catalogue.collection.ties import Tied, Ties
from catalogue.model.agreement import Partnership
from catalogue.model.base import Model
from catalogue.model.fields import fields_of
from catalogue.model.partnership import PartnershipFile
from catalogue.model.references import REFERENCES
from catalogue.source.joined import BETWEEN

Part = TypeVar("Part", bound=Model)
Words = Mapping[str, Mapping[str, str]]
"""By group of the vocabulary: from a source's id to ours. What is not in it, we have no word for."""

_NAMED = {**REFERENCES, "Offer.id": "offers", "Offer.formerly": "offers", "Image.file": "pictures"}


@dataclass(frozen=True, slots=True)
class Names:
    """Of one source. `language` is the one of its plain texts, where it is not that of ours; else empty."""

    source: str
    words: Words
    language: str = ""

    def id(self, name: str) -> str:
        """An association's, an offer's, a host's or a picture's name in the whole."""
        return f"{self.source}{BETWEEN}{name}"

    def of(self, group: str, name: str) -> str | None:
        """What something is called in the whole; nothing where we have no word for it."""
        return self.words[group].get(name) if group in self.words else self.id(name)


def renamed_ties(ties: Ties, names: Names) -> Ties:
    """A file's ties with these names."""
    return Ties(
        tuple(_tied(each, names) for each in ties.offers),
        {group: _all(names, group, ids) for group, ids in ties.words.items() if group in names.words},
        _all(names, "recipients", ties.hosts),
        _all(names, "associations", ties.providers),
        _all(names, "pictures", ties.pictures),
        ties.is_public,
        ties.registered,
    )


def _tied(offer: Tied, names: Names) -> Tied:
    return Tied(
        names.id(offer.id),
        names.id(offer.part_of) if offer.part_of is not None else None,
        tuple(map(names.id, offer.requires)),
        offer.until,
        offer.is_ended,
        tuple(map(names.id, offer.formerly)),
        names.id(offer.same_as) if offer.same_as is not None else None,
        tuple(map(names.id, offer.not_same_as)),
    )


def _all(names: Names, group: str, ids: frozenset[str]) -> frozenset[str]:
    return frozenset(found for each in ids if (found := names.of(group, each)) is not None)


def renamed_file(file: PartnershipFile, names: Names) -> PartnershipFile:
    """A file with these names, and without what was between its people and their own municipality.

    A person agreed to be named in the catalogue of that municipality and in no other; what was agreed with it is its
    own matter, but for whether there is an agreement.
    """
    contacts = {name: each for name, each in file.contacts.items() if each.person is None}
    offers = [
        offer.model_copy(update={"contacts": [each for each in offer.contacts if each in contacts]})
        if len(contacts) < len(file.contacts)
        else offer
        for offer in file.offers
    ]
    made = file.partnership
    kept = Partnership.model_construct(status=made.status, periods=made.periods) if made else None
    association = file.association.model_copy(update={"note": None})
    changes = {"contacts": contacts, "offers": offers, "partnership": kept, "association": association}
    return renamed(file.model_copy(update=changes), names)


def renamed(part: Part, names: Names) -> Part:
    """A part of a file with these names, and its plain texts marked with their language if it is not ours."""
    found = _renamed(part, names)
    return _in_language(found, names.language) if names.language else found


def _renamed(part: Part, names: Names) -> Part:
    changes = {
        attribute: _reference(group, value, names) if group else _parts(value, names)
        for attribute, group in _ways(type(part))
        if (value := getattr(part, attribute))
    }
    return part.model_copy(update=changes) if changes else part


@cache
def _ways(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """The attributes that name something and the group it is of; no group for a part in which something does."""
    return tuple(_ways_of(model))


def _ways_of(model: type[Model]) -> Iterator[tuple[str, str]]:
    for attribute, field in zip(model.model_fields, fields_of(model).values(), strict=True):
        part = field.shape.innermost.part
        if field.key in _NAMED:
            yield attribute, _NAMED[field.key]
        elif part is not None and part is not model and _ways(part):
            yield attribute, ""


def _reference(group: str, value: Any, names: Names) -> object:  # noqa: ANN401  # an id, or a list of ids
    if isinstance(value, str):
        return names.of(group, value)
    return list(dict.fromkeys(found for each in value if (found := names.of(group, each)) is not None))


def _parts(value: Any, names: Names) -> object:  # noqa: ANN401  # a part, a list or a map of parts
    if isinstance(value, Model):
        return _renamed(value, names)
    if isinstance(value, dict):
        return {key: _parts(each, names) for key, each in value.items()}
    return [_parts(each, names) for each in value]


def _in_language(value: Any, language: str) -> Any:  # noqa: ANN401  # whatever a model holds
    """The same with plain texts marked with their language: ours would be taken for granted."""
    if isinstance(value, Model):
        changes = {name: _in_language(getattr(value, name), language) for name in value.model_fields_set}
        return value.model_copy(update=changes)
    if isinstance(value, dict):
        return {key or language: _in_language(each, language) for key, each in value.items()}
    return [_in_language(each, language) for each in value] if isinstance(value, list) else value
