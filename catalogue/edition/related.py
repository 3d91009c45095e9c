"""Other offers that fit a reader of this one: of the same need, for the same ages, in the same area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from catalogue.edition.edition import OfferView
from catalogue.edition.facets import covered
from catalogue.edition.language import collation_key
from catalogue.edition.parts import Ref
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext

MOST = 4
_CLOSED = frozenset({"full", "closed-to-new", "paused"})


@dataclass(frozen=True)
class _Offer:
    """What two offers are compared by, worked out once."""

    id: str
    family: frozenset[str]
    themes: frozenset[str]
    groups: frozenset[str]
    ages: tuple[int, int] | None
    areas: frozenset[str]
    sensitive: frozenset[str]
    staff: bool
    closed: bool
    title: str


def related(
    contexts: Sequence[OfferContext], views: Mapping[str, OfferView], refs: Mapping[str, Ref]
) -> dict[str, tuple[Ref, ...]]:
    """Up to four offers beside each: of its themes first, else of its target groups; never its umbrella or its parts.

    An offer for other ages or in another area is no help. One that does not say its ages or area comes later. A
    sensitive offer stands only beside those of its own sensitive theme: nobody else asked for it.
    """
    umbrellas = {context.offer.id: context.offer.part_of or "" for context in contexts}
    offers = [_seen(context, views[context.offer.id], _family(context.offer.id, umbrellas)) for context in contexts]
    by_theme, by_group = _sorted_in(offers, lambda each: each.themes), _sorted_in(offers, lambda each: each.groups)
    found = {}
    for offer in offers:
        best = _best(offer, _among(by_theme, offer.themes))
        if len(best) < MOST:
            others = (each for each in _among(by_group, offer.groups) if not each.themes & offer.themes)
            best += _best(offer, others)
        found[offer.id] = tuple(refs[each.id] for each in best[:MOST])
    return found


def _seen(context: OfferContext, view: OfferView, family: frozenset[str]) -> _Offer:
    offer, themes = context.offer, context.view.catalogue.vocabulary.themes
    return _Offer(
        id=offer.id,
        family=family,
        themes=frozenset(offer.themes),
        groups=frozenset(offer.target_groups),
        ages=(view.ages.minimum, view.ages.maximum) if view.ages else None,
        areas=frozenset(covered(context)),
        sensitive=frozenset(key for key in offer.themes if key in themes and themes[key].sensitive),
        staff=is_for_staff(offer),
        closed=offer.status is not None and offer.status.is_ in _CLOSED,
        title=collation_key(view.ref.title),
    )


def _sorted_in(offers: Iterable[_Offer], words: Callable[[_Offer], Iterable[str]]) -> dict[str, list[_Offer]]:
    found = defaultdict(list)
    for offer in offers:
        for word in words(offer):
            found[word].append(offer)
    return found


def _among(found: Mapping[str, list[_Offer]], words: Iterable[str]) -> Iterator[_Offer]:
    return iter({other.id: other for word in words for other in found[word]}.values())


def _best(offer: _Offer, others: Iterable[_Offer]) -> list[_Offer]:
    fitting = ((rank, other) for other in others if (rank := _rank(offer, other)) is not None)
    return [other for _, other in nsmallest(MOST, fitting, key=lambda pair: pair[0])]


def _rank(offer: _Offer, other: _Offer) -> tuple[int, bool, int, int, str, str] | None:
    """The smaller the nearer; nothing for an offer that can't be meant for the same people, and for its own kin."""
    if offer.id in other.family or other.id in offer.family or offer.staff != other.staff:
        return None
    if other.sensitive and other.sensitive.isdisjoint(offer.sensitive):
        return None
    unsure = 0
    if offer.ages is None or other.ages is None:
        unsure += 1
    elif offer.ages[0] > other.ages[1] or other.ages[0] > offer.ages[1]:
        return None
    if not offer.areas or not other.areas:
        unsure += 1
    elif offer.areas.isdisjoint(other.areas):
        return None
    shared = (-len(offer.themes & other.themes), -len(offer.groups & other.groups))
    return unsure, other.closed, *shared, other.title, other.id


def _family(offer_id: str, umbrellas: Mapping[str, str]) -> frozenset[str]:
    """The offer itself and all umbrellas it is a part of."""
    found = [offer_id]
    while (above := umbrellas.get(found[-1], "")) and above not in found:
        found.append(above)
    return frozenset(found)
