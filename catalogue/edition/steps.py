"""How to join as numbered steps: as the association wrote them, else only where the data tell an order."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.parts import Line
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext
from catalogue.model.access import Access

_FIRST_MOVES = frozenset({"sign-up", "telephone", "application", "by-appointment", "booking"})
_THEN = ("first-meeting", "matching")
"""What «begins with» a meeting comes before one is matched; both come after one has made contact."""
_OTHER_ROADS = frozenset({"referral", "nomination"})
"""Somebody else makes the first move: nobody has told whether before, after or instead of one's own."""


def steps(context: OfferContext) -> tuple[Line, ...]:
    """The steps in their order; none when the data tell no order."""
    found = context.offer.access
    if found is None:
        return ()
    if found.steps:
        return tuple(context.words.line(step) for step in found.steps)
    told = tuple(_told(found)) if not _needs_others(found, context) else ()
    return tuple(Line(context.words(f"access.how.{how}")) for how in told) if len(told) > 1 else ()


def _needs_others(found: Access, context: OfferContext) -> bool:
    by_professionals = found.who == ["professional"] and not is_for_staff(context.offer)
    return by_professionals or not _OTHER_ROADS.isdisjoint(found.how)


def _told(found: Access) -> Iterator[str]:
    """The first move, where there is one and no choice between several, and what is said to follow it."""
    moves = [how for how in found.how if how in _FIRST_MOVES]
    if len(moves) == 1 and "drop-in" not in found.how:
        yield from moves
        yield from (how for how in _THEN if how in found.how)
