"""How long a judgement of a file lasts: time alone changes what is said of it, but only on certain days.

A file's dates are all that a day is compared with, and every rule is «on that day», «after it» or the same a year
later. So between two such days nothing changes; days too many do no harm, one too few would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from catalogue.source.document import Document

_DAY = timedelta(1)
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


class Lasting(NamedTuple):
    """From the first day on, until the day before `end`."""

    first: date
    end: date

    def __contains__(self, day: object) -> bool:
        """Whether it still holds, or held already, on a day."""
        return isinstance(day, date) and self.first <= day < self.end


ALWAYS = Lasting(date.min, date.max)


def lasting(document: Document, day: date) -> Lasting:
    """The days around `day` on which the same is said of a file."""
    first, end = ALWAYS
    for written in _dates(document):
        for turn in turns(written):
            if turn <= day:
                first = max(first, turn)
            else:
                end = min(end, turn)
    return Lasting(first, end)


def _dates(document: Document) -> frozenset[str]:
    """What may be a date in the file: sought in its text, which is quicker, unless a value may be written in code."""
    if "\\" in document.source.text:
        return frozenset(_plain(document.data))
    return frozenset(_DATE.findall(document.source.text))


@lru_cache(maxsize=4096)
def turns(written: str) -> tuple[date, ...]:
    """The days on which something may begin or end because of a date, a month or a year."""
    year, month, day = (int(part) if part else None for part in (written[:4], written[5:7], written[8:]))
    try:
        first = date(year or 1, month or 1, day or 1)
        behind = _behind(first, month, day)
        return (first, behind, _a_year_later(first), _a_year_later(behind))
    except (ValueError, OverflowError):  # no date after all, or one so far away that its turn never comes
        return ()


def _behind(first: date, month: int | None, day: int | None) -> date:
    """The first day after a date, a month or a year."""
    if day is not None:
        return first + _DAY
    return date(first.year + 1, 1, 1) if month in {None, 12} else date(first.year, first.month + 1, 1)


def _a_year_later(day: date) -> date:
    return date(day.year + 1, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


def _plain(data: object) -> Iterator[str]:
    """Every text and number of plain data that is a date, a month or a year."""
    if isinstance(data, str | int):
        if _DATE.fullmatch(str(data)):
            yield str(data)
    elif isinstance(data, Mapping):
        for each in data.values():
            yield from _plain(each)
    elif isinstance(data, list):
        for each in data:
            yield from _plain(each)
