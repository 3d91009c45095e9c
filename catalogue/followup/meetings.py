"""The next status meeting of each agreement: the one that is set, else the day that its rhythm asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import collation_key
from catalogue.followup.agreements import IN_FORCE, state_of
from catalogue.followup.days import add_months, is_working_day, working_day
from catalogue.model.agreement import Partnership

EVERY_MONTHS = 2
"""How often they meet where the agreement says nothing else."""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When an association is met next.

    `state`: the day is set; it is to be set for about that day; that day has passed; or a meeting was set for that day,
    and nobody noted that it was held. `unrecorded` is such a day also where a later one is set; `better` the next
    working day, where the day set is none.
    """

    association: str
    name: str
    on: date
    state: Literal["planned", "due", "overdue", "unrecorded"]
    every_months: int
    last: date | None
    unrecorded: date | None = None
    better: date | None = None


def meetings(catalogue: Catalogue) -> tuple[NextMeeting, ...]:
    """Those of all agreements in force, and others that are set; the first first."""
    found = (next_meeting(catalogue, name) for name in catalogue.partnerships)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.on, _name(each))))


def next_meeting(catalogue: Catalogue, association: str) -> NextMeeting | None:
    """That of one association; none where nothing is agreed and nothing set."""
    file, as_of = catalogue.partnerships[association], catalogue.as_of
    agreed = file.partnership
    if agreed is None:
        return None
    last, set_days = last_held(agreed, as_of), tuple(_set_days(agreed))
    coming = min((day for day in set_days if day >= as_of), default=None)
    passed = max((day for day in set_days if day < as_of and (last is None or day > last)), default=None)
    in_force = state_of(agreed, as_of, catalogue.settings.grace_days) in IN_FORCE
    if not in_force and coming is None and passed is None:
        return None
    every, name = _rhythm(agreed), file.association.name
    if coming is not None:
        better = None if is_working_day(coming) else working_day(coming)
        return NextMeeting(association, name, coming, "planned", every, last, passed, better)
    if passed is not None:
        return NextMeeting(association, name, passed, "unrecorded", every, last, passed)
    due = _due(agreed, as_of, last, every)
    return NextMeeting(association, name, due, "due" if due >= as_of else "overdue", every, last)


def last_held(agreed: Partnership, as_of: date) -> date | None:
    """The day of the last meeting that is noted as held."""
    return max((each.on for each in agreed.meetings if each.held and each.on <= as_of), default=None)


def after(day: date, agreed: Partnership | None) -> date:
    """When to meet again after a meeting on this day."""
    return working_day(add_months(day, _rhythm(agreed)))


def _rhythm(agreed: Partnership | None) -> int:
    return agreed.follow_up.every_months if agreed and agreed.follow_up else EVERY_MONTHS


def _set_days(agreed: Partnership) -> Iterator[date]:
    held = {each.on for each in agreed.meetings if each.held}
    yield from (each.on for each in agreed.meetings if not each.held)
    if agreed.follow_up and agreed.follow_up.next_on and agreed.follow_up.next_on not in held:
        yield agreed.follow_up.next_on


def _due(agreed: Partnership, as_of: date, last: date | None, every: int) -> date:
    """Counted from the last meeting, else from when the agreement began; at once where nobody knows."""
    began = max((each.from_ for each in agreed.periods if each.from_ <= as_of), default=None)
    start = last or began
    return working_day(add_months(start, every)) if start else working_day(as_of)


def _name(found: NextMeeting) -> str:
    return collation_key(found.name)
