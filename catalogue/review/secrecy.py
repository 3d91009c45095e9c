"""What is private at one of two revisions is private at both: an address outlives the day it was made secret."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Key
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.review.private import NUMBERS, OF_A_PERSON, OF_A_PLACE, Private, private, private_fields
from catalogue.review.renames import Renames
from catalogue.review.sides import Side

_DANISH_DIGITS = 8
"""Of a number, which may be written with or without its country."""
_Found = Iterator[tuple[Key, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Ever:
    """What other revisions made private: the ways to their persons, and the ids of their secret places."""

    ways: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


def secrecy(before: Side, after: Side, known: Renames, ever: Ever = Ever()) -> tuple[Private, Private]:
    """The private places of both."""
    old, new = before.catalogue, after.catalogue
    own = private(old, before.diagnostics), private(new, after.diagnostics)
    found: tuple[list[tuple[Key, tuple[str, ...]]], ...] = ([], [])
    former = {known.association(name): name for name in new.partnerships}
    for name in dict.fromkeys((*old.partnerships, *former)):
        pair = {name: old.partnerships.get(name)}, {(now := former.get(name, name)): new.partnerships.get(now)}
        ways = frozenset((*ever.ways, *(way for side in pair for file in side.values() for way in _leads(file))))
        for held, side in zip(found, pair, strict=True):
            held.extend(_of_persons(side, ways))
    offers = {known.offer(each): each for each in new.offers}
    for each in dict.fromkeys((*old.offers, *offers)):
        one, other = _offer(old, each), _offer(new, offers.get(each, each))
        found[0].extend(_of_places(one, other, ever))
        found[1].extend(_of_places(other, one, ever))
    return own[0].with_(found[0]), own[1].with_(found[1])


def ever(catalogues: Collection[Catalogue]) -> Ever:
    """What any of these makes private."""
    files = [file for catalogue in catalogues for file in catalogue.partnerships.values()]
    places = (pair for file in files for offer in file.offers for pair in offer.places.items())
    ways = frozenset(way for file in files for way in _leads(file))
    return Ever(ways, frozenset(name for name, place in places if place.hidden))


def _leads(file: PartnershipFile | None) -> Iterator[str]:
    for contact in file.contacts.values() if file else ():
        for field in private_fields(contact):
            yield from _ways(contact, field)


def _of_persons(files: Mapping[str, PartnershipFile | None], ways: frozenset[str]) -> _Found:
    """Where a role is reached as a person is, who was or will be named."""
    for association, file in files.items():
        for name, contact in file.contacts.items() if file and ways else ():
            for field in OF_A_PERSON:
                if not ways.isdisjoint(_ways(contact, field)):
                    yield Key("contact", f"{association}/{name}"), (field,)


def _ways(contact: Contact, field: str) -> Iterator[str]:
    """What a field says, however it is written."""
    value = getattr(contact, field)
    for text in value.values() if isinstance(value, Mapping) else (value,):
        if text:
            yield re.sub(r"\D", "", text)[-_DANISH_DIGITS:] if field in NUMBERS else text.casefold()


def _offer(catalogue: Catalogue, name: str) -> Offer | None:
    placed = catalogue.offers.get(name)
    return placed.offer if placed else None


def _of_places(offer: Offer | None, other: Offer | None, ever: Ever) -> _Found:
    """What tells of an offer's places that are secret here or at the other revision."""
    if offer is None:
        return
    here, there = offer.places, other.places if other else {}
    secret = {name for places in (here, there) for name, place in places.items() if place.hidden}
    if other and secret - here.keys():  # one of these may have had another id
        secret |= here.keys() - there.keys()
    for name in here:
        if name in secret or name in ever.places:
            yield from ((Key("offer", offer.id), ("places", name, field)) for field in OF_A_PLACE)
