"""Which offers and associations a change may reach, so that only those are looked at as readers see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.ties import uses
from catalogue.compare.changes import Change, Changes, Key
from catalogue.model.partnership import PartnershipFile
from catalogue.review.renames import Renames

_THEMES = Key("vocabulary", "themes")
"""Their order is that of the chapters."""
_OF_FILE = frozenset({"association", "partnership", "contact"})


@dataclass(frozen=True)
class Touched:
    """Ids as they are after the change: offers with a change of their own, and those that lean on something changed.

    `associations` are those with a change in their file or in a word their agreement uses.
    """

    own: frozenset[str]
    leaning: frozenset[str]
    associations: frozenset[str]
    whole: bool

    @property
    def offers(self) -> frozenset[str]:
        """All of them."""
        return self.own | self.leaning


def touched(changes: Changes, before: Catalogue, catalogue: Catalogue, renames: Renames) -> Touched:
    """What the changes reach."""
    by_kind: dict[str, list[Change]] = defaultdict(list)
    for change in changes.changes:
        by_kind[change.key.kind].append(change)
    own = frozenset(change.key.id for change in by_kind["offer"])
    files = {change.key.id.partition("/")[0] for kind in _OF_FILE for change in by_kind[kind]}
    words = frozenset(change.key.id for change in by_kind["vocabulary"])
    hosts = frozenset(change.key.id for change in by_kind["recipient"])
    leaning = {placed.offer.id for placed in _offers(catalogue, files)}
    if words or hosts or own or files:
        leaning |= set(_leaning(catalogue, words, hosts, own, files))
    by_words = set(_agreements(catalogue, words))
    owners = {catalogue.offers[each].association for each in own if each in catalogue.offers}
    former = {before.offers[each].association for each in map(renames.offer, own) if each in before.offers}
    owners |= {renames.association_now(each) for each in former}
    orders = {order.key for order in changes.orders if order.is_rearranged}
    owners |= {key.id for key in orders if key.kind == "association"}
    whole = bool(by_kind["settings"]) or _THEMES in orders
    return Touched(own, frozenset(leaning) - own, frozenset(files | by_words | owners), whole)


def _offers(catalogue: Catalogue, associations: Collection[str]) -> Iterator[Placed]:
    for name in associations:
        file = catalogue.partnerships.get(name)
        for index, offer in enumerate(file.offers if file else ()):
            yield Placed(name, index, offer)


def _leaning(
    catalogue: Catalogue, words: Collection[str], hosts: Collection[str], own: Collection[str], files: Collection[str]
) -> Iterator[str]:
    """Offers that print something of a word, an institution, another offer or another association that changed."""
    used = _uses(catalogue) if words else {}
    for placed in catalogue.all_offers():
        offer = placed.offer
        reached = (
            (offer.part_of and offer.part_of in own)
            or not set(offer.requires).isdisjoint(own)
            or any(place.recipient in hosts for place in offer.places.values() if place.recipient)
            or any(each.association in files for each in offer.co_providers if each.association)
            or not used.get(offer.id, frozenset()).isdisjoint(words)
        )
        if reached:
            yield offer.id


def _uses(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """The words that each offer uses, as «themes/ensomhed»."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in catalogue.partnerships.values():
        for group, ids, path in uses(file):
            if path[0] == "offers" and isinstance(path[1], int):
                found[file.offers[path[1]].id] |= {f"{group}/{each}" for each in ids}
    return {key: frozenset(words) for key, words in found.items()}


def _agreements(catalogue: Catalogue, words: Collection[str]) -> Iterator[str]:
    for name, file in catalogue.partnerships.items() if words else ():
        if any(f"{group}/{each}" in words for group, ids in _agreed(file) for each in ids):
            yield name


def _agreed(file: PartnershipFile) -> Iterable[tuple[str, list[str]]]:
    return ((group, ids) for group, ids, path in uses(file) if path[0] == "partnership")


def concerned(reach: Touched, renames: Renames, before: Catalogue, after: Catalogue) -> frozenset[str] | None:
    """The associations, under the ids of both sides, whose readers may notice something; nothing if that may be all.

    Of the others every file is the same on both sides, and so is what decides who reads it.
    """
    if before.settings != after.settings or before.as_of != after.as_of:
        return None
    offers = reach.offers | {renames.offer(each) for each in reach.offers}
    known = [each for catalogue in (before, after) for each in _placed(catalogue, offers)]
    named = {other for placed in known for other in (placed.offer.part_of, *placed.offer.requires) if other}
    found = {placed.association for placed in (*known, *_placed(before, named), *_placed(after, named))}
    files = reach.associations | renames.unread.keys()
    return frozenset(found | files | {renames.association(each) for each in files})


def _placed(catalogue: Catalogue, offers: Iterable[str]) -> list[Placed]:
    return [catalogue.offers[each] for each in offers if each in catalogue.offers]
