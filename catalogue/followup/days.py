"""Reckoning with months and with the days on which a municipality works."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from catalogue.edition.dates import is_holiday

_SATURDAY = 5
_LONGEST_REST = 14
"""Days: no row of days off is longer; beyond the years whose holidays are known every day seems to be one."""


def add_months(day: date, months: int) -> date:
    """The same day of another month; the month's last where it has no such day."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_day(day: date) -> date:
    """The day, else the next that is neither in a weekend nor a Danish holiday."""
    last = min(day.toordinal() + _LONGEST_REST, date.max.toordinal())
    days = (date.fromordinal(number) for number in range(day.toordinal(), last + 1))
    return next((each for each in days if is_working_day(each)), day)


def is_working_day(day: date) -> bool:
    """Whether a meeting can be held on it."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def days_until(day: date, as_of: date) -> int:
    """How many days are left; less than nought where it is over."""
    return (day - as_of) // timedelta(days=1)
