"""Entries as one iCalendar file: the same bytes for the same entries. The only importer of `icalendar`.

What a calendar knows an entry by (its UID) is a digest of the entry's key. An entry that changed since the file before
counts up its SEQUENCE and gets a new DTSTAMP, so that a program which subscribes takes the newer one; all others stay
byte for byte as they were.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from catalogue.exchange.calendar.entry import Entry, recurrence

ENDING = ".ics"
_ZONE_NAME = "Europe/Copenhagen"
_ZONE, _UTC = ZoneInfo(_ZONE_NAME), ZoneInfo("UTC")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_UID = re.compile(rb"^UID:(.+)\r$", re.MULTILINE)
_SEQUENCE = re.compile(rb"^SEQUENCE:([0-9]{1,9})\r\n", re.MULTILINE)
_STAMP = re.compile(rb"^DTSTAMP:([0-9]{8}T[0-9]{6}Z)\r\n", re.MULTILINE)
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar: its lasting name in a folder, what people call it, in which language, the day it was made of.

    `banners` are said in every entry, and `warning` before its title.
    """

    name: str
    title: str
    language: str
    as_of: date
    banners: tuple[str, ...] = ()
    warning: str = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    """An entry as a file had it: what it said, how often it had changed, when last."""

    said: bytes
    sequence: int
    stamp: datetime


def feed(about: Feed, entries: Iterable[Entry], before: bytes = b"") -> bytes:
    """The file; `before` is the one it takes the place of, if any."""
    kept = _kept(before)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//catalogue//{about.name}//{about.language.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", ": ".join(part for part in (about.warning, about.title) if part))
    calendar.add("x-wr-timezone", _ZONE_NAME)
    if about.banners:
        calendar.add("x-wr-caldesc", "\n".join(about.banners))
    calendar.add_component(_timezone())
    for entry in sorted(entries, key=lambda each: (each.days[0], each.start, each.title, each.key)):
        calendar.add_component(_event(about, entry, kept))
    return bytes(calendar.to_ical(sorted=False))


def _event(about: Feed, entry: Entry, kept: Mapping[bytes, _Kept]) -> Event:
    event = _content(about, entry)
    old = kept.get(str(event["uid"]).encode())
    is_same = old is not None and old.said == event.to_ical(sorted=False)
    stamp = old.stamp if old and is_same else datetime.combine(about.as_of, _NOON, _UTC)
    event.add("dtstamp", stamp)
    event.add("sequence", old.sequence + (not is_same) if old else 0)
    return event


def _content(about: Feed, entry: Entry) -> Event:
    """All of an entry but how often it changed, and when."""
    event = Event()
    event.add("uid", hashlib.sha256(f"{about.name}\n{entry.key}".encode()).hexdigest()[:32] + "@catalogue")
    event.add("summary", ": ".join(part for part in (about.warning, entry.title) if part))
    _add_times(event, entry)
    if text := "\n".join((*about.banners, *(line for line in entry.lines if line))):
        event.add("description", text)
    if entry.place:
        event.add("location", entry.place)
    if entry.address:
        event.add("url", entry.address)
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if not entry.start else "OPAQUE")
    return event


def _add_times(event: Event, entry: Entry) -> None:
    first = entry.days[0]
    event.add("dtstart", _moment(first, entry.start))
    if entry.start and entry.end:
        later = entry.end == "24:00" or entry.end <= entry.start
        event.add("dtend", _moment(first + timedelta(days=later), entry.end))
    elif not entry.start:
        event.add("dtend", first + timedelta(days=1))
    found = recurrence(entry)
    if found.by_rhythm:
        event.add("rrule", _rule(entry))
    for name, days in (("exdate", found.without), ("rdate", found.besides)):
        if days:
            kind = {} if entry.start else {"value": "DATE"}
            event.add(name, [_moment(day, entry.start) for day in days], parameters=kind)


def _rule(entry: Entry) -> vRecur:
    rhythm = entry.rhythm
    days = [_WEEKDAYS[number] for number in rhythm.weekdays]
    rule: dict[str, object] = {"freq": {"day": "DAILY", "month": "MONTHLY"}.get(rhythm.every, "WEEKLY")}
    last = _moment(entry.days[-1], entry.start)
    rule["until"] = last.astimezone(_UTC) if isinstance(last, datetime) else last
    if rhythm.every == "two-weeks":
        rule |= {"interval": 2, "wkst": "MO"}
    if rhythm.every == "month":
        rule["byday"] = [f"{nth}{day}" for nth in rhythm.nth for day in days]
    elif rhythm.every != "day":
        rule["byday"] = days
    return vRecur(rule)


def _moment(day: date, clock: str) -> date:
    """A time on a day by Danish clocks; the day itself where there is no time."""
    if not clock:
        return day
    return datetime.combine(day, time(int(clock[:2]) % 24, int(clock[3:])), _ZONE)


def _timezone() -> Timezone:
    """Danish time since all of Europe changes its clocks on the same Sundays."""
    zone = Timezone()
    zone.add("tzid", _ZONE_NAME)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, begin, month, hours in ((summer, "CEST", 1981, 3, (1, 2)), (winter, "CET", 1996, 10, (2, 1))):
        # The last Sundays of March 1981 and October 1996, by the clock that is put forward or back.
        day = date(begin, month, 29 if name == "CEST" else 27)
        part.add("dtstart", datetime.combine(day, time(1 + hours[0])))
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=hours[0]))
        part.add("tzoffsetto", timedelta(hours=hours[1]))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone


def _kept(before: bytes) -> dict[bytes, _Kept]:
    """The entries of a file that was made here; what it can't be is passed over."""
    found: dict[bytes, _Kept] = {}
    for event in _EVENT.findall(before):
        uid, sequence, stamp = (pattern.search(event) for pattern in (_UID, _SEQUENCE, _STAMP))
        if not (uid and sequence and stamp):
            continue
        said = _STAMP.sub(b"", _SEQUENCE.sub(b"", event))
        moment = _moment_of(stamp[1])
        if moment is not None:
            found[uid[1]] = _Kept(said, int(sequence[1]), moment)
    return found


def _moment_of(written: bytes) -> datetime | None:
    try:
        return datetime.strptime(written.decode(), "%Y%m%dT%H%M%SZ").replace(tzinfo=_UTC)
    except ValueError:
        return None
