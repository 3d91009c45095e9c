"""On which days a row of a schedule falls, as far as the row says so; nothing here is guessed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from catalogue.model.schedule import Row, Season
from catalogue.model.values import WEEKDAYS, Weekday

_WEEK = 7


def days_of(row: Row) -> tuple[Weekday, ...]:
    """The days of the week on which a row can fall, Monday first."""
    if row.weekday:
        return tuple(day for day in WEEKDAYS if day in row.weekday)
    if row.date:
        return (WEEKDAYS[row.date.weekday()],)
    return WEEKDAYS if row.always or row.every == "day" else ()


def is_over(row: Row, as_of: date) -> bool:
    """Whether the row says nothing of any day to come."""
    end = row.date or row.until
    return end is not None and end < as_of


def falls_on(row: Row) -> Callable[[date], bool] | None:
    """Whether the row falls on a day; nothing when the row doesn't say so for certain.

    «Every other Monday» names no Monday, «about once a month» no day; a number of sessions ends on an unknown day
    unless the row says until when; an exception in words («not in December») can't be read by a program.
    """
    unsure = (row.approximate, row.always, row.by_appointment, row.times, row.except_)
    if any(unsure) or (row.sessions and not (row.date or (row.from_ and row.until))):
        return None
    if row.date:
        return lambda day: day == row.date
    rhythm = _rhythm(row)
    return None if rhythm is None else lambda day: rhythm(day) and _is_within(row, day)


def _rhythm(row: Row) -> Callable[[date], bool] | None:
    if row.every == "day" and not row.weekday and not row.weeks:
        return lambda _: True
    if not row.weekday:
        return None
    numbers = {WEEKDAYS.index(day) for day in row.weekday}
    if row.weeks:  # `every` is a week, two weeks or nothing then
        parity = 0 if row.weeks == "even" else 1
        return lambda day: day.weekday() in numbers and day.isocalendar().week % 2 == parity
    if row.nth:  # `every` is a month or nothing then
        return lambda day: day.weekday() in numbers and not {*row.nth}.isdisjoint(_numbers_in_month(day))
    return (lambda day: day.weekday() in numbers) if row.every in {None, "day", "week"} else None


def _numbers_in_month(day: date) -> tuple[int, ...]:
    """Which of its weekday in the month the day is; the last one is -1 too."""
    number = (day.day - 1) // _WEEK + 1
    is_last = day.day + _WEEK > monthrange(day.year, day.month)[1]
    return (number, -1) if is_last else (number,)


def _is_within(row: Row, day: date) -> bool:
    begun = row.from_ is None or day >= row.from_
    return begun and (row.until is None or day <= row.until) and is_in_season(row.season, day)


def is_in_season(season: Season | None, day: date) -> bool:
    """Whether a day lies in a part of the year, which may run over New Year; both ends count."""
    if season is None:
        return True
    month_day = f"{day:%m-%d}"
    if season.start <= season.end:
        return season.start <= month_day <= season.end
    return month_day >= season.start or month_day <= season.end
