"""Which meetings should have been held, which must be arranged, and which are."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.followup.meetings import NextMeeting
from catalogue.followup.status import Status
from catalogue.messages.followup import said
from catalogue.reporters.followup.paper import Dates, Group, Item, Section, group


def meetings(status: Status, dates: Dates) -> Section:
    """The section."""
    groups = tuple(_groups(status, dates))
    leads = () if groups else (said("meetings.none", dates.language),)
    return Section("meetings", said("section.meetings", dates.language), leads, groups)


def _groups(status: Status, dates: Dates) -> Iterator[Group]:
    for state in ("overdue", "due", "planned"):
        if state == "due":
            missed = (each for each in status.meetings if each.unrecorded)
            items = (Item(_unrecorded(each, dates), each.name) for each in missed)
            yield from group(said("group.unrecorded", dates.language), items, is_urgent=True)
        found = (each for each in status.meetings if each.state == state)
        items = (Item(_told(each, dates), each.name) for each in found)
        yield from group(said(f"group.{state}", dates.language), items, is_urgent=state == "overdue")


def _told(found: NextMeeting, dates: Dates) -> str:
    language = dates.language
    last = last_told(found, dates)
    told = said(f"meeting.{found.state}", language, day=dates.day(found.on), when=dates.when(found.on), last=last)
    if found.better is None:
        return told
    return f"{told}. {said('meeting.better', language, day=dates.day(found.better))}"


def last_told(found: NextMeeting, dates: Dates) -> str:
    """When they met last."""
    if found.last is None:
        return said("meeting.never", dates.language)
    return said("meeting.last", dates.language, day=dates.day(found.last))


def _unrecorded(found: NextMeeting, dates: Dates) -> str:
    day = found.unrecorded or found.on
    values = {"day": dates.day(day), "when": dates.when(day), "last": last_told(found, dates)}
    return said("meeting.unrecorded", dates.language, **values)
