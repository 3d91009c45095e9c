"""The next days on which an offer meets, where the data allow certainty. The only importer of `holidays`.

A printed date sends a child on a bus, so a day is left out rather than guessed:

* on Danish public holidays, Christmas Eve, New Year's Eve, Workers' Day and Constitution Day,
* while schools may be closed, unless the row says that it meets in school holidays. No school calendar is known here
  (each municipality has its own), so the longest that any of them could be counts, for rows that are silent too,
* when a newcomer can't come: the offer is paused, full or closed, it starts later, its closing date has passed,
* where the row itself leaves a doubt: see `rhythm.falls_on`.

A row that names its days itself (a date, or a span of at most a month) is taken at its word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from catalogue.edition.finding import NextDate
from catalogue.edition.rhythm import falls_on, is_in_season
from catalogue.edition.schedule import occasion_text
from catalogue.edition.view import OfferContext
from catalogue.edition.where import row_place
from catalogue.model.offer import Offer
from catalogue.model.schedule import Row, Season

MOST = 5
HORIZON = 366
"""Days ahead that are looked at: nobody plans further."""
_MEETINGS = frozenset({None, "meeting", "lecture", "start"})
_MEETING_CHANNELS = frozenset({None, "in-person", "group-chat", "online", "webinar"})
_FOR_NEWCOMERS = frozenset({"open", "free-places", "planned"})
_LONGEST_NAMED_SPAN = timedelta(days=31)
_SUMMER = ("06-20", "08-16")
_CHRISTMAS_BEGINS, _CHRISTMAS_ENDS = "12-18", "01-06"
_WINTER_AND_AUTUMN = frozenset({7, 8, 42})
"""ISO weeks."""
_EASTER = range(-6, 2)
"""Days from Easter Sunday, from the Monday before to Easter Monday."""
_AFTER_ASCENSION = 40
"""The Friday after Ascension Day, seen from Easter Sunday: schools are closed."""


def next_dates(context: OfferContext) -> tuple[NextDate, ...]:
    """The first days from the catalogue's date on; none where nothing certain can be said."""
    if not may_come(context):
        return ()
    offer, as_of = context.offer, context.view.catalogue.as_of
    until = offer.valid.until if offer.valid and offer.valid.until else date.max
    last, begun = date.fromordinal(min(as_of.toordinal() + HORIZON, until.toordinal())), begins(offer, as_of)
    found = [
        (day, row.start or "", occasion_text(day, row, context.words, row_place(row, context)))
        for row in offer.schedule
        if (first := as_of if row.date else begun) is not None
        for day in days_ahead(row, offer.season, first, last)
    ]
    unique = sorted(dict.fromkeys(found))
    return tuple(NextDate(day.isoformat(), text) for day, _, text in unique[:MOST])


def days_ahead(row: Row, season: Season | None, first: date, last: date) -> Iterator[date]:
    """The next few days on which the row meets for certain, in the offer's season; both ends count."""
    return islice(sure_days(row, season, first, last), MOST)


def sure_days(row: Row, season: Season | None, first: date, last: date) -> Iterator[date]:
    """All of them."""
    meets = _meets(row)
    if meets:
        days = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
        yield from (day for day in days if is_in_season(season, day) and meets(day))


def may_come(context: OfferContext) -> bool:
    """Whether somebody new may come at all."""
    offer, as_of = context.offer, context.view.catalogue.as_of
    if offer.access and offer.access.closes_on and offer.access.closes_on < as_of:
        return False
    states = [each.status.is_ for each in _with_umbrellas(context) if each.status]
    return _FOR_NEWCOMERS.issuperset(states)


def begins(offer: Offer, as_of: date) -> date | None:
    """From when the rhythm holds for somebody new; nothing when the day is not known."""
    starts = [offer.valid.from_] if offer.valid and offer.valid.from_ else []
    if offer.next_start and offer.next_start >= as_of.isoformat()[: len(offer.next_start)]:
        if len(offer.next_start) < len("2026-01-31"):
            return None  # some day of a month, or of a year
        starts.append(date.fromisoformat(offer.next_start))
    if offer.status and offer.status.is_ == "planned" and max(starts, default=date.min) < as_of:
        return None
    return max([as_of, *starts])


def _with_umbrellas(context: OfferContext) -> Iterator[Offer]:
    """The offer, and what it is a part of: when that is paused, so is the part."""
    offers, seen, offer = context.view.catalogue.offers, set[str](), context.offer
    while offer.id not in seen:
        yield offer
        seen.add(offer.id)
        umbrella = offers.get(offer.part_of or "")
        offer = umbrella.offer if umbrella else offer


def _meets(row: Row) -> Callable[[date], bool] | None:
    falls = falls_on(row) if row.kind in _MEETINGS and row.channel in _MEETING_CHANNELS else None
    if falls is None:
        return None
    if row.date or (row.from_ and row.until and row.until - row.from_ <= _LONGEST_NAMED_SPAN):
        return falls
    in_holidays = row.school_holidays is True
    return lambda day: falls(day) and not is_holiday(day) and (in_holidays or not schools_may_be_closed(day))


def is_holiday(day: date) -> bool:
    """Whether much of Denmark is closed on the day; so are all days of a year whose holidays nobody knows yet."""
    known = _holidays(day.year)
    return not known or day in known


@lru_cache(maxsize=16)
def _holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays
    from holidays.constants import OPTIONAL, PUBLIC

    return frozenset(country_holidays("DK", years=year, categories=(PUBLIC, OPTIONAL)))


def schools_may_be_closed(day: date) -> bool:
    """Whether the day may be in the school holidays of some municipality, by the customs of Danish schools."""
    month_day, calendar = f"{day:%m-%d}", day.isocalendar()
    return (
        _SUMMER[0] <= month_day <= _SUMMER[1]
        or month_day >= _CHRISTMAS_BEGINS
        or month_day <= _CHRISTMAS_ENDS
        or calendar.week in _WINTER_AND_AUTUMN
        or day in _around_easter(day.year)
    )


@lru_cache(maxsize=16)
def _around_easter(year: int) -> frozenset[date]:
    from holidays import country_holidays

    names = country_holidays("DK", years=year, language="en_US")
    easters = (day for day, name in names.items() if name == "Easter Sunday")
    return frozenset(day + timedelta(days=days) for day in easters for days in (*_EASTER, _AFTER_ASCENSION))
