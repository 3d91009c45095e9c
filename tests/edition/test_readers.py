"""Who sees a field is told to those who write it: here the editions themselves are asked.

In the example that has every field, each text becomes a word of its own, and the words are looked for. In the campaign
one field after the other is changed, whatever it holds: the editions that become others are those whose readers see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.model.base import Model
from catalogue.model.fields import Field, fields_of
from catalogue.model.funding import Funding
from catalogue.model.milestones import Milestones
from catalogue.model.readers import readers
from catalogue.model.recipient import Recipients
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape
from catalogue.model.values import AUDIENCES
from catalogue.source.tree import FolderTree

EXAMPLE = FolderTree(Path(__file__).parents[1] / "examples" / "good" / "every-field")
DAY = date(2026, 11, 1)
TEXTS = frozenset({"title", "text", "prose", "line"})
OTHERS = {
    "base-address": "https://zebra.example.org/k",
    "colour": "#123456",
    "cvr": "12345674",
    "day-of-year": "03-03",
    "email": "zebra@example.org",
    "every": "3 weeks",
    "image-name": "byvaaben.svg",
    "language": "fi",
    "municipality-code": "0444",
    "partial-date": "2031-05",
    "phone": "+44 20 7946 0999",
    "postal-code": "4444",
    "slug": "zebra",
    "time": "04:44",
    "web-address": "https://zebra.example.org/",
}
CHANGES: dict[str, Callable[[Any], list[Any]]] = {
    "date": lambda day: [day + timedelta(days=days) for days in (1, -400, 400)],
    "decimal": lambda number: [number + 1],
    "line": lambda _: ["zebra"],
    "money": lambda number: [number + 1],
    "number": lambda number: [number + 1],
    "prose": lambda text: [dict.fromkeys(text, "zebra")],
    "text": lambda text: [dict.fromkeys(text, "zebra")],
    "title": lambda text: [dict.fromkeys(text, "zebra")],
    "yes-no": lambda answer: [not answer],
}
# Whether an agreement is in force decides whether its offers are in any edition.
DECIDES = frozenset({"partnership.partnership.status", "partnership.partnership.periods.[].from"})
PRINTED = frozenset({"everyone", "professionals"})
# What the example says so that something else of it is shown instead.
UNSEEN = frozenset(
    {
        "partnership.offers.[].places.<id>.kind",  # the place has a name
        "partnership.offers.[].schedule.[].every",  # «weeks» and «nth» say it
        "partnership.offers.[].sources.[].disputes.[]",  # names a field, which is called by its label
        "partnership.partnership.meetings.[].on",  # the follow-up has a day of its own
        "recipients.recipients.<id>.address.city",  # the place has an address of its own
        "recipients.recipients.<id>.address.postal_code",
        "recipients.recipients.<id>.address.street",
        "settings.as_of",  # the test's own day
        "settings.consultant.phone",  # there is an address to write to
        "settings.logo.file",  # it is this file already
        "settings.subtitle",  # each edition has its own
    }
)
# An edition with a title of its own doesn't show the catalogue's.
PARTLY = frozenset({"settings.title", "settings.editions.<id>.title"})
ALLOWED: dict[str, set[str]] = {
    "everyone": set(AUDIENCES),
    "named": set(AUDIENCES),
    "unless-said": {"professionals"},  # the example says all else, too
    "search": set(AUDIENCES),
    "steers": set(AUDIENCES),
    "maps": set(),
    "professionals": {"professionals"},
    "nobody": set(),
}


Part = TypeVar("Part", bound=Model)
Value = Any  # of a field: whatever the model holds


@dataclass(frozen=True)
class Spot:
    """A field's value in the example, and the whole catalogue with another value there."""

    kind: str
    path: tuple[str, ...]
    field: Field
    value: Value
    changed: Callable[[Value], Catalogue]

    @property
    def written(self) -> str:
        return ".".join((self.kind, *self.path))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = collect(EXAMPLE, DAY, DAY).value
    assert found is not None
    return found


def editions(catalogue: Catalogue) -> dict[str, Edition]:
    labels = labels_of(EXAMPLE, "da").value
    return {audience: compose(catalogue, audience, labels) for audience in AUDIENCES}


def spots(catalogue: Catalogue) -> Iterator[Spot]:
    """Every field that the example uses."""
    yield from of_a_part("settings", (), catalogue.settings, lambda new: replace(catalogue, settings=new))
    yield from of_a_part("vocabulary", (), catalogue.vocabulary, lambda new: replace(catalogue, vocabulary=new))
    recipients = Recipients(recipients=dict(catalogue.recipients))
    yield from of_a_part("recipients", (), recipients, lambda new: replace(catalogue, recipients=new.recipients))
    for name, file in catalogue.partnerships.items():

        def with_file(new: Value, name: str = name) -> Catalogue:
            return replace(catalogue, partnerships={**catalogue.partnerships, name: new})

        yield from of_a_part("partnership", (), file, with_file)


def of_a_part(kind: str, path: tuple[str, ...], part: Model, changed: Callable[[Value], Catalogue]) -> Iterator[Spot]:
    attributes = {info.alias or name: name for name, info in type(part).model_fields.items()}
    for name, field in fields_of(type(part)).items():
        value = getattr(part, attributes[name])

        def with_field(new: Value, attribute: str = attributes[name]) -> Catalogue:
            return changed(part.model_copy(update={attribute: new}))

        yield Spot(kind, (*path, name), field, value, with_field)
        yield from below(kind, (*path, name), field.shape, value, with_field)


def below(
    kind: str, path: tuple[str, ...], shape: Shape, value: Value, changed: Callable[[Value], Catalogue]
) -> Iterator[Spot]:
    if value is None:
        return
    if shape.part is not None:
        yield from of_a_part(kind, path, value, changed)
    elif shape.item is not None:
        step = "<id>" if shape.kind == "map" else "[]"
        for key, each in value.items() if shape.kind == "map" else enumerate(value):

            def with_item(new: Value, key: Value = key) -> Catalogue:
                return changed({**value, key: new} if shape.kind == "map" else [*value[:key], new, *value[key + 1 :]])

            yield from below(kind, (*path, step), shape.item, each, with_item)


def other_values(spot: Spot, catalogue: Catalogue) -> list[Value]:
    """Other values that the field could have."""
    return list(others(spot.field, spot.field.shape, spot.value, catalogue)) if spot.value is not None else []


def others(field: Field, shape: Shape, value: Value, catalogue: Catalogue) -> Iterator[Value]:
    if shape.item is not None and shape.kind != "map":
        for at, each in enumerate(value):
            yield from ([*value[:at], new, *value[at + 1 :]] for new in others(field, shape.item, each, catalogue))
        yield from [value[:-1]] if value else []
    elif field.key in REFERENCES:
        yield from (each for each in ids(catalogue, REFERENCES[field.key]) if each != value)
    elif shape.kind == "choice":
        yield from (each for each in shape.choices if each != value)
    elif shape.kind in CHANGES:
        yield from CHANGES[shape.kind](value)
    elif shape.kind in OTHERS:
        yield OTHERS[shape.kind]


def ids(catalogue: Catalogue, group: str) -> Sequence[str]:
    if group == "offers":
        return [placed.offer.id for placed in catalogue.all_offers()]
    known = {"recipients": catalogue.recipients, "associations": catalogue.partnerships}
    return list(known[group] if group in known else getattr(catalogue.vocabulary, group))


class Marked:
    """A catalogue in which each text is a word that stands nowhere else."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.places: dict[str, list[str]] = {}
        recipients = Recipients(recipients=dict(catalogue.recipients))
        self.catalogue = replace(
            catalogue,
            settings=self.part("settings", (), catalogue.settings),
            vocabulary=self.part("vocabulary", (), catalogue.vocabulary),
            recipients=self.part("recipients", (), recipients).recipients,
            partnerships={name: self.part("partnership", (), file) for name, file in catalogue.partnerships.items()},
            funding=self.part("funding", (), Funding(grants=dict(catalogue.funding))).grants,
            milestones=self.part("milestones", (), Milestones(milestones=dict(catalogue.milestones))).milestones,
            alliance=self.part("alliance", (), catalogue.alliance) if catalogue.alliance else None,
        )

    def part(self, kind: str, path: tuple[str, ...], part: Part) -> Part:
        attributes = {info.alias or name: name for name, info in type(part).model_fields.items()}
        new = {
            attributes[name]: self.value(kind, (*path, name), field.shape, getattr(part, attributes[name]))
            for name, field in fields_of(type(part)).items()
        }
        return part.model_copy(update=new)

    def value(self, kind: str, path: tuple[str, ...], shape: Shape, value: Value) -> Value:
        if value is None:
            return None
        if shape.part is not None:
            return self.part(kind, path, value)
        if shape.kind == "map" and shape.item is not None:
            return {key: self.value(kind, (*path, "<id>"), shape.item, each) for key, each in value.items()}
        if shape.item is not None:
            return [self.value(kind, (*path, "[]"), shape.item, each) for each in value]
        if shape.kind not in TEXTS:
            return value
        word = self.word(".".join((kind, *path)))
        return word if shape.kind == "line" else dict.fromkeys(value, word)

    def word(self, written: str) -> str:
        found = f"zebra{sum(map(len, self.places.values()))}q"
        self.places.setdefault(written, []).append(found)
        return found


def test_a_text_is_seen_by_those_who_are_told_to_see_it(catalogue: Catalogue) -> None:
    marked = Marked(catalogue)
    made = {audience: repr(edition) for audience, edition in editions(marked.catalogue).items()}
    found = {
        written: {audience for audience, text in made.items() if any(word in text.casefold() for word in words)}
        for written, words in marked.places.items()
    }
    told = {written: who_sees(written) for written in found}
    assert len(found) > 100
    assert set(told.values()) == {"everyone", "professionals", "named", "unless-said", "search", "nobody"}
    assert {written: (who, found[written]) for written, who in told.items() if not found[written] <= ALLOWED[who]} == {}
    assert {
        written for written, who in told.items() if who not in {"nobody", "steers"} and not found[written]
    } <= UNSEEN
    partly = {written for written, who in told.items() if who == "everyone" and found[written] != set(AUDIENCES)}
    assert partly - UNSEEN == PARTLY


def who_sees(written: str) -> str:
    kind, *path = written.split(".")
    return readers(kind, tuple(path))


@pytest.mark.campaign
def test_a_field_is_seen_by_those_who_are_told_to_see_it(catalogue: Catalogue) -> None:
    before = editions(catalogue)
    found: dict[str, set[str]] = {}
    for spot in spots(catalogue):
        for value in other_values(spot, catalogue):
            made = editions(spot.changed(value))
            others = {audience for audience in AUDIENCES if made[audience] != before[audience]}
            found.setdefault(spot.written, set()).update(others)
    assert len(found) > 250
    seen = {written: (who_sees(written), others) for written, others in found.items() if written not in DECIDES}
    assert {written: (who, others) for written, (who, others) in seen.items() if not others <= ALLOWED[who]} == {}
    assert {written for written, (who, others) in seen.items() if who in PRINTED and not others} <= UNSEEN
