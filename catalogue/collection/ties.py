"""What a file says of and to the others: the few names that checks of the whole catalogue look at in every file.

They are small, so that they can be remembered: a file whose names are all right need not be understood anew for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.model.offer import Offer
from catalogue.model.partnership import PUBLIC_KINDS, Association, PartnershipFile
from catalogue.source.document import Path

Use = tuple[str, list[str], Path]
"""A group of the vocabulary, ids that should be in it, and where: the field itself, or (more than one id) its items."""


@dataclass(frozen=True, slots=True)
class Tied:
    """An offer: what it is and was called, which other offers it names, and how it ends."""

    id: str
    part_of: str | None = None
    requires: tuple[str, ...] = ()
    until: date | None = None
    is_ended: bool = False
    formerly: tuple[str, ...] = ()
    same_as: str | None = None
    not_same_as: tuple[str, ...] = ()

    def is_over(self, as_of: date) -> bool:
        """Whether it is no longer there: it says so, or its time is out."""
        return self.is_ended or (self.until is not None and self.until < as_of)


@dataclass(frozen=True, slots=True)
class Ties:
    """One association's file: its offers in order, and the names of words, hosts, providers and pictures in it.

    `registered` are CVR number, name, kind and website, of one that has the number.
    """

    offers: tuple[Tied, ...]
    words: Mapping[str, frozenset[str]]
    hosts: frozenset[str] = frozenset()
    providers: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    is_public: bool = False
    registered: tuple[str, ...] = ()


def ties_of(file: PartnershipFile) -> Ties:
    """The ties of a file that was understood."""
    words: dict[str, set[str]] = defaultdict(set)
    for group, ids, _ in uses(file):
        words[group].update(ids)
    return Ties(
        offers=tuple(map(_tied, file.offers)),
        words={group: frozenset(ids) for group, ids in words.items() if ids},
        hosts=frozenset(name for name, _ in hosts(file)),
        providers=frozenset(
            each.association for offer in file.offers for each in offer.co_providers if each.association is not None
        ),
        pictures=frozenset(image.file for offer in file.offers for image in offer.images),
        is_public=file.association.kind in PUBLIC_KINDS,
        registered=_registered(file.association),
    )


def _registered(found: Association) -> tuple[str, ...]:
    return (found.cvr, found.name, found.kind, found.website or "") if found.cvr else ()


def _tied(offer: Offer) -> Tied:
    return Tied(
        offer.id,
        offer.part_of,
        tuple(offer.requires),
        offer.valid.until if offer.valid is not None else None,
        is_ended=offer.status is not None and offer.status.is_ == "ended",
        formerly=tuple(offer.formerly),
        same_as=offer.same_as,
        not_same_as=tuple(offer.not_same_as),
    )


def uses(file: PartnershipFile) -> Iterator[Use]:
    """Every place of a file that names words of the vocabulary."""
    if (agreed := file.partnership) is not None:
        if agreed.responsible is not None:
            yield "departments", [agreed.responsible], ("partnership", "responsible")
        yield "departments", agreed.co_responsible, ("partnership", "co_responsible")
        yield "themes", agreed.focus_areas, ("partnership", "focus_areas")
        for index, each in enumerate(agreed.recommended_by):
            yield "departments", [each.department], ("partnership", "recommended_by", index, "department")
    for index, offer in enumerate(file.offers):
        at = ("offers", index)
        yield "themes", offer.themes, (*at, "themes")
        yield "target_groups", offer.target_groups, (*at, "target_groups")
        yield "activity_forms", offer.activity_forms, (*at, "activity_forms")
        yield "areas", offer.areas, (*at, "areas")
        if offer.access is not None:
            yield "referrers", offer.access.referred_by, (*at, "access", "referred_by")
            yield "areas", offer.access.lives_in, (*at, "access", "lives_in")
        for name, place in offer.places.items():
            if place.area is not None:
                yield "areas", [place.area], (*at, "places", name, "area")


def hosts(file: PartnershipFile) -> Iterator[tuple[str, Path]]:
    """Every place of a file that names a recipient as host."""
    for index, facility in enumerate(file.partnership.facilities if file.partnership else ()):
        if facility.recipient is not None:
            yield facility.recipient, ("partnership", "facilities", index, "recipient")
    for index, offer in enumerate(file.offers):
        for name, place in offer.places.items():
            if place.recipient is not None:
                yield place.recipient, ("offers", index, "places", name, "recipient")
