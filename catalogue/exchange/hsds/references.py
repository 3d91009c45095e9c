"""Which ids of a file name something that isn't there: words of the vocabulary, institutions, offers, contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from catalogue.exchange.hsds.nearness import Nearness
from catalogue.exchange.hsds.said import is_list, items, part, texts
from catalogue.model.fields import Field, fields_of
from catalogue.model.partnership import PartnershipFile
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape
from catalogue.source.document import Path


@dataclass(frozen=True, slots=True)
class Known:
    """What a catalogue has: ids by group (of the vocabulary, `recipients`, `associations`, `offers`), pictures by name.

    `unprinted` are the languages that no PDF is made in: their texts may have letters that our font lacks.
    """

    ids: Mapping[str, AbstractSet[str]]
    images: AbstractSet[str] = frozenset()
    unprinted: AbstractSet[str] = frozenset()
    nearness: Nearness = field(default_factory=Nearness)


def unknown_references(data: Mapping[str, object], known: Known) -> Iterator[tuple[Path, str]]:
    """The place of each id that names nothing, and the nearest that names something, or nothing."""
    for path, found, name in _named((), Shape("part", part=PartnershipFile), data, None):
        ids = known.ids.get(REFERENCES[found.key], frozenset())
        if name not in ids:
            yield path, known.nearness.nearest(name, ids)
    yield from _within(data)
    for index, offer in enumerate(items(data.get("offers"))):
        for at, image in enumerate(items(offer.get("images"))):
            if image.get("file") not in known.images:
                yield ("offers", index, "images", at), ""


def _named(path: Path, shape: Shape, value: object, field: Field | None) -> Iterator[tuple[Path, Field, str]]:
    if shape.part is not None:
        fields = fields_of(shape.part)
        for key, below in part(value).items():
            if (found := fields.get(key)) is not None:
                yield from _named((*path, key), found.shape, below, found)
    elif shape.item is not None and isinstance(value, Mapping):
        for key, below in value.items():
            yield from _named((*path, key), shape.item, below, field)
    elif shape.item is not None and is_list(value):
        for index, below in enumerate(value):
            yield from _named((*path, index), shape.item, below, field)
    elif field is not None and field.key in REFERENCES and isinstance(value, str):
        yield path, field, value


def _within(data: Mapping[str, object]) -> Iterator[tuple[Path, str]]:
    """Contacts and places are named within a file."""
    contacts = part(data.get("contacts")).keys()
    for name, contact in part(data.get("contacts")).items():
        for at, row in enumerate(items(part(contact).get("hours"))):
            if "place" in row:
                yield ("contacts", name, "hours", at, "place"), ""
    for index, offer in enumerate(items(data.get("offers"))):
        for at, each in enumerate(texts(offer.get("contacts"))):
            if each not in contacts:
                yield ("offers", index, "contacts", at), ""
        places = part(offer.get("places")).keys()
        for at, row in enumerate(items(offer.get("schedule"))):
            if "place" in row and row["place"] not in places:
                yield ("offers", index, "schedule", at, "place"), ""
