"""How an offer's facts lie on its page: whom to call and how to join have places of their own, the rest is a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.edition.edition import OfferView
from catalogue.edition.parts import Fact, Line

_NUMBERED = re.compile(r"[0-9]+[.] ")
_IN_LINE = 64  # letters of a line of print
_MOST_LINES = 40  # what fits below the head of a printed page in one column
_PICTURE = 9
_BETWEEN = 0.4  # the room between two facts, in lines


@dataclass(frozen=True, slots=True)
class Arranged:
    """The facts of one offer in their places; `joining` are the lines beside the steps.

    A `long` page is printed in two columns, so that it is one sheet like the others.
    """

    facts: tuple[Fact, ...]
    contact: Fact | None
    joining: tuple[Line, ...]
    joining_label: str
    long: bool


def arranged(offer: OfferView) -> Arranged:
    """The list keeps the edition's order. Where there are no steps, how to join is a fact like the others."""
    contact, access = offer.fact("contact"), offer.fact("access")
    apart = {"contact"} | ({"access"} if offer.steps else set())
    return Arranged(
        facts=tuple(fact for fact in offer.facts if fact.key not in apart),
        contact=contact,
        joining=_without_steps(offer, access) if access and offer.steps else (),
        joining_label=access.label if access else "",
        long=sum(_heights(offer)) > _MOST_LINES,
    )


def _without_steps(offer: OfferView, access: Fact) -> tuple[Line, ...]:
    """What the fact says that no step says; there the steps are lines with a number of their own."""
    steps = {each.text for each in offer.steps}
    return tuple(line for line in access.lines if _NUMBERED.sub("", line.text, count=1) not in steps)


def _heights(offer: OfferView) -> Iterator[float]:
    """About how many lines of print each part takes."""
    for fact in offer.facts:
        yield sum(_lines(line.text) for line in fact.lines) + _BETWEEN
    yield from (_lines(each.text) + _BETWEEN for each in offer.steps)
    yield from (_lines(text) + 1 for text in (offer.description, offer.alert, *offer.notes) if text)
    yield from (_PICTURE for _image in offer.images)


def _lines(text: str) -> int:
    return sum(1 + len(part) // _IN_LINE for part in text.split("\n"))
