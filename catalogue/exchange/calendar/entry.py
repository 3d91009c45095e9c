"""One entry of a calendar as plain values, and the days on which its rhythm alone would let it fall."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.edition.sessions import Rhythm

_WEEK = 7
_ONCE = Rhythm("once")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands on one or several days; without `start` on the whole day.

    `key` never changes as long as it is the same thing: calendars know the entry again by it. `end` before `start` is
    on the next day. `lines` say more. `is_off`: it was called off or put off.
    """

    key: str
    title: str
    days: tuple[date, ...]
    start: str = ""
    end: str = ""
    rhythm: Rhythm = _ONCE
    lines: tuple[str, ...] = ()
    place: str = ""
    address: str = ""
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How an entry comes back: by its rhythm or not, the days that the rhythm has too many, those that it lacks."""

    by_rhythm: bool
    without: tuple[date, ...] = ()
    besides: tuple[date, ...] = ()


def recurrence(entry: Entry) -> Recurrence:
    """What tells exactly the entry's days, in the fewest words."""
    first, days = entry.days[0], set(entry.days)
    if entry.rhythm.every == "once" or len(days) == 1:
        return Recurrence(by_rhythm=False, besides=tuple(sorted(days - {first})))
    told = set(_told(entry.rhythm, first, entry.days[-1]))
    without, besides = tuple(sorted(told - days)), tuple(sorted(days - told))
    return Recurrence(by_rhythm=True, without=without, besides=besides)


def _told(rhythm: Rhythm, first: date, last: date) -> list[date]:
    every = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in every if _falls(rhythm, first, day)]


def _falls(rhythm: Rhythm, first: date, day: date) -> bool:
    if rhythm.every == "day":
        return True
    if day.weekday() not in rhythm.weekdays:
        return False
    if rhythm.every == "month":
        number, is_last = (day.day - 1) // _WEEK + 1, day.day + _WEEK > monthrange(day.year, day.month)[1]
        return number in rhythm.nth or (is_last and -1 in rhythm.nth)
    return rhythm.every == "week" or (_monday(day) - _monday(first)).days % (2 * _WEEK) == 0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
