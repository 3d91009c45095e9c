"""A year ahead, and what of the months behind belongs to it: agreements, meetings, committees, in days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, collation_key
from catalogue.followup.agreements import MADE, Agreement
from catalogue.followup.days import add_months
from catalogue.followup.meetings import NextMeeting
from catalogue.model.milestones import Milestone

BEHIND, AHEAD = 2, 12
"""Months before and after the day that the picture shows."""

MarkKind = Literal["ends", "held", "planned", "due", "milestone", "update"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a day. `text` tells what where the kind alone doesn't: a committee's name."""

    on: date
    kind: MarkKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """Days of an agreement, both inclusive, open without `until`; `renewal` are the days of grace after its end."""

    since: date
    until: date | None
    kind: Literal["period", "renewal", "paused"]


@dataclass(frozen=True, slots=True)
class Lane:
    """What belongs to one association; that of the catalogue itself has no association."""

    association: str
    name: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """From the first day of a month to the last of another."""

    first: date
    last: date
    as_of: date
    lanes: tuple[Lane, ...]

    @property
    def coming(self) -> tuple[tuple[Lane, Mark], ...]:
        """What is still to come within it, by day."""
        found = ((lane, mark) for lane in self.lanes for mark in lane.marks if self.as_of <= mark.on <= self.last)
        return tuple(sorted(found, key=lambda each: (each[1].on, each[0].association, each[1].kind, each[1].text)))


def timeline(
    catalogue: Catalogue, agreements: Iterable[Agreement], meetings: Iterable[NextMeeting], words: Words
) -> Timeline:
    """The lanes of the catalogue itself and of each agreement that has something to show."""
    as_of = catalogue.as_of
    first, last = _month(add_months(as_of, -BEHIND)), _month(add_months(as_of, AHEAD + 1)) - timedelta(days=1)
    next_ones = {each.association: each for each in meetings}
    lanes = [_lane(catalogue, each, next_ones.get(each.association)) for each in agreements]
    shown = sorted((each for each in lanes if _is_seen(each, first, last)), key=lambda each: collation_key(each.name))
    own = Lane("", "", (), tuple(_own_marks(catalogue, words)))
    return Timeline(first, last, as_of, (*((own,) if _is_seen(own, first, last) else ()), *shown))


def _month(day: date) -> date:
    return day.replace(day=1)


def _is_seen(lane: Lane, first: date, last: date) -> bool:
    bars = any(bar.since <= last and (bar.until is None or bar.until >= first) for bar in lane.bars)
    return bars or any(first <= mark.on <= last for mark in lane.marks)


def _lane(catalogue: Catalogue, found: Agreement, coming: NextMeeting | None) -> Lane:
    agreed = catalogue.partnerships[found.association].partnership
    held = [each.on for each in agreed.meetings if each.held] if agreed else []
    set_days = [each.on for each in agreed.meetings if not each.held] if agreed else []
    marks = [Mark(day, "held") for day in held] + [Mark(day, "planned") for day in set_days]
    if coming is not None and coming.state != "unrecorded" and coming.on not in set_days:
        kind: MarkKind = "planned" if coming.state == "planned" else "due"
        marks.append(Mark(max(coming.on, catalogue.as_of), kind))
    if found.state in MADE and found.until is not None:
        marks.append(Mark(found.until, "ends"))
    marks.sort(key=lambda each: (each.on, each.kind))
    bars = tuple(_bars(found, catalogue)) if found.state in MADE else ()
    return Lane(found.association, found.name, bars, tuple(marks))


def _bars(found: Agreement, catalogue: Catalogue) -> Iterator[Bar]:
    if found.since is None:
        return
    yield Bar(found.since, found.until, "paused" if found.state == "paused" else "period")
    if found.state == "renewal" and found.until is not None:
        grace = timedelta(days=catalogue.settings.grace_days)
        yield Bar(found.until + timedelta(days=1), found.until + grace, "renewal")


def _own_marks(catalogue: Catalogue, words: Words) -> Iterator[Mark]:
    yield from sorted(_milestones(catalogue.milestones.values(), words), key=lambda each: (each.on, each.text))
    if catalogue.settings.next_update:
        yield Mark(catalogue.settings.next_update, "update")


def _milestones(found: Iterable[Milestone], words: Words) -> Iterator[Mark]:
    for each in found:
        if each.state in {"planned", "held"}:
            yield Mark(each.on, "milestone", words.text(each.body))
