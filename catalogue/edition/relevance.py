"""Whether an offer fits a recipient: its kind, ages and area. What is unknown never speaks against an offer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue.edition import facets
from catalogue.edition.finding import Ages
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext
from catalogue.model.recipient import Recipient

Conflict = Callable[[OfferContext, str, Recipient], bool]

_GROWN_UP = frozenset({"parent", "family", "relative", "professional", "volunteer"})
_SCHOOLS = frozenset({"school"})
_WITHOUT_STAFF = frozenset({"housing", "association"})
"""Kinds whose people are volunteers and residents: what is for a municipality's staff alone is not for them."""

_AGES = {"school": Ages(5, 17), "day-care": Ages(0, 6), "club": Ages(9, 18), "youth-centre": Ages(12, 29)}
"""Whom these meet when nothing else is said of them."""

# Who works where: words of the vocabulary as `catalogue init` gives them. Others say nothing about a kind.
_WORKPLACES: Mapping[str, frozenset[str]] = {
    "teacher": _SCHOOLS,
    "akt-teacher": _SCHOOLS,
    "student-counsellor": frozenset({"school", "youth-centre", "counselling"}),
    "pedagogue": frozenset({"school", "day-care", "club", "youth-centre"}),
    "health-visitor": frozenset({"health-visitors", "school", "day-care"}),
    "ppr": frozenset({"counselling", "school", "day-care"}),
    "social-worker": frozenset({"family-group", "counselling"}),
    "family-group": frozenset({"family-group"}),
    "housing-worker": frozenset({"housing"}),
    "leisure-centre": frozenset({"club", "youth-centre"}),
    "coach": frozenset({"association", "club"}),
    "doctor": frozenset(),
}
_FRONT_LINE = frozenset[str]().union(*_WORKPLACES.values())
"""Kinds that refer themselves. To a library, a department or a partner, who hand it on, no way in is closed."""


def fits(context: OfferContext, recipient_id: str, recipient: Recipient) -> bool:
    """Whether nothing that is known speaks against it."""
    if _is_host(context, recipient_id):
        return True
    return not any(conflict(context, recipient_id, recipient) for conflict in _CONFLICTS)


def _is_host(context: OfferContext, recipient_id: str) -> bool:
    return any(place.recipient == recipient_id for place in context.offer.places.values())


def _of_ages(context: OfferContext, _: str, recipient: Recipient) -> bool:
    """Of other ages than they meet; the ages of grown-ups whose children they meet don't count."""
    known, offered = _ages_of(recipient), facets.ages(context)
    age, who = context.offer.age, frozenset(context.offer.participants)
    if known is None or offered is None or (who and who <= _GROWN_UP and not (age and age.whose == "child-in-family")):
        return False
    return offered.minimum > known.maximum or offered.maximum < known.minimum


def _ages_of(recipient: Recipient) -> Ages | None:
    found = recipient.ages
    if found is None or (found.minimum is None and found.maximum is None):
        return None if found and found.everyone else _AGES.get(recipient.kind)
    low, high = found.minimum, found.maximum
    return Ages(0 if low is None else low, Ages().maximum if high is None else high)


def _of_area(context: OfferContext, _: str, recipient: Recipient) -> bool:
    """In another area, or only for those who live in one."""
    offer = context.offer
    named = [offer.areas, offer.access.lives_in if offer.access else []]
    return recipient.area is not None and any(_elsewhere(context, each, recipient.area) for each in named)


def _elsewhere(context: OfferContext, named: list[str], area: str) -> bool:
    """Whether none of the areas lies in this one, and it in none of them."""
    known = context.view.catalogue.vocabulary.areas
    if area not in known or not named or any(each not in known for each in named):
        return False
    around = facets.with_larger(area, known)
    return not any(each in around or area in facets.with_larger(each, known) for each in named)


def _of_kind(context: OfferContext, _: str, recipient: Recipient) -> bool:
    """For a class where there are none, for staff where there is none."""
    who = set(context.offer.participants)
    if who == {"school-class"}:
        return recipient.kind in _AGES and recipient.kind not in _SCHOOLS
    return recipient.kind in _WITHOUT_STAFF and who == {"professional"} and is_for_staff(context.offer)


def _of_way_in(context: OfferContext, _: str, recipient: Recipient) -> bool:
    """Only by referral, by people who work elsewhere."""
    access = context.offer.access
    if access is None or not access.referred_by or set(access.who) - {"professional"}:
        return False
    if recipient.kind not in _FRONT_LINE or any(each not in _WORKPLACES for each in access.referred_by):
        return False
    return not any(recipient.kind in _WORKPLACES[each] for each in access.referred_by)


def _of_house(context: OfferContext, recipient_id: str, _: Recipient) -> bool:
    """In another's house, and for those alone who belong there."""
    held = [place for place in context.offer.places.values() if place.role == "activity"]
    closed = [place for place in held if place.open_to == "own-institution" and place.recipient]
    return bool(closed) and len(closed) == len(held) and all(place.recipient != recipient_id for place in closed)


_CONFLICTS: tuple[Conflict, ...] = (_of_ages, _of_area, _of_kind, _of_way_in, _of_house)
