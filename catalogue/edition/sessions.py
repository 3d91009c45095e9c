"""When the offers of an edition meet, for calendars: rows of their schedules with the days on which they meet for sure.

The same caution as in `dates`: a day that may be wrong is left out, and an offer that takes no newcomers now has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.addresses import addresses
from catalogue.edition.dates import begins, may_come, sure_days
from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.language import Labels, Words
from catalogue.edition.rhythm import days_of
from catalogue.edition.schedule import row_text
from catalogue.edition.view import OfferContext, View
from catalogue.edition.where import place_of
from catalogue.model.schedule import Row
from catalogue.model.values import WEEKDAYS

Every = Literal["once", "day", "week", "two-weeks", "month"]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a row comes back: on which days of the week (Monday is 0), and of a month on which of them (-1: the last)."""

    every: Every
    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One row of an offer's schedule, and the days in a span of time on which it meets for sure.

    `number` counts the offer's rows from 0. `start` and `end` are times by the clock («15:30»), or empty; `end` before
    `start` is the next day. `when` and `where` are printed texts.
    """

    offer: OfferView
    number: int
    rhythm: Rhythm
    days: tuple[date, ...]
    start: str
    end: str
    when: str
    where: str


def sessions(catalogue: Catalogue, edition: Edition, labels: Labels, first: date, last: date) -> tuple[Session, ...]:
    """The sessions of every offer that the edition shows, from `first` to `last`."""
    words = Words(labels, edition.language, edition.audience, catalogue.settings.main_language)
    shown = frozenset(offer.ref.id for offer in edition.offers)
    view = View(catalogue, words, edition.audience, shown, addresses(catalogue, edition.name).base)
    return tuple(session for offer in edition.offers for session in _of(view, offer, first, last))


def _of(view: View, seen: OfferView, first: date, last: date) -> Iterator[Session]:
    placed = view.catalogue.offers[seen.ref.id]
    context = OfferContext(view, placed, view.catalogue.partnerships[placed.association])
    offer, begun = placed.offer, begins(placed.offer, view.catalogue.as_of)
    if not may_come(context):
        return
    until = offer.valid.until if offer.valid and offer.valid.until else last
    for number, row in enumerate(offer.schedule):
        start = first if row.date else None if begun is None else max(first, _not_before(context, begun))
        days = tuple(sure_days(row, offer.season, start, min(last, until))) if start else ()
        if days:
            text = row_text(row, view.words)
            yield Session(
                seen, number, rhythm_of(row), days, row.start or "", row.end or "", text, place_of(row, context)
            )


def _not_before(context: OfferContext, begun: date) -> date:
    """The first day from which the rhythm holds; days before today belong to it where nothing says otherwise."""
    return begun if begun > context.view.catalogue.as_of else _first_valid(context)


def _first_valid(context: OfferContext) -> date:
    valid = context.offer.valid
    return valid.from_ if valid and valid.from_ else date.min


def rhythm_of(row: Row) -> Rhythm:
    """How the row comes back, as a calendar can say it; the days themselves are exact whatever it says."""
    numbers = tuple(WEEKDAYS.index(day) for day in days_of(row))
    if row.date:
        return Rhythm("once")
    if row.nth:
        return Rhythm("month", numbers, tuple(sorted(row.nth)))
    if row.weeks:
        return Rhythm("two-weeks", numbers)
    return Rhythm("week", numbers) if row.weekday else Rhythm("day")
