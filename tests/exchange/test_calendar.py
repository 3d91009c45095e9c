"""Calendars, read back by two libraries that didn't write them and by one that knows how rules are meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from catalogue.diagnostics import CatalogueError
from catalogue.edition.compose import compose
from catalogue.edition.sessions import Rhythm, sessions
from catalogue.exchange.calendar.entry import Entry
from catalogue.exchange.calendar.feed import Feed, feed
from catalogue.exchange.calendar.offers import session_entries
from catalogue.pipeline.calendar import CalendarRequest, calendars
from tests.edition.workshop import AS_OF, catalogue_of, file_text, labels
from tests.pipeline.workshop import change, copied, tree
from tests.security.canary_table import WORDS
from tests.security.leaks import find, word

ABOUT = Feed("proeve", "Prøven", "da", date(2026, 11, 1))
DEMONSTRATION = "DEMONSTRATION – brug den ikke til at finde hjælp"
LAST = date(2027, 12, 31)


def of_offer(offer: str, audience: str = "professionals") -> bytes:
    """The feed of a catalogue with one offer."""
    catalogue = catalogue_of({"foreningen": file_text(offer)})
    edition = compose(catalogue, f"da-{audience}", labels("da"))
    found = sessions(catalogue, edition, labels("da"), AS_OF.replace(day=1), LAST)
    return feed(ABOUT, session_entries(found))


def events_in(data: bytes) -> list[Any]:
    """Its entries as icalendar reads them."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def read(data: bytes) -> list[Any]:
    """Its entries as vobject reads them, after both libraries have read it without a word."""
    calendar = Calendar.from_ical(data)
    assert calendar.errors == []
    assert all(each.errors == [] for each in calendar.walk())
    (found,) = vobject.readComponents(data.decode())
    found.validate(raiseException=True)
    events = list(getattr(found, "vevent_list", []))
    assert len(events) == len(calendar.walk("VEVENT"))
    return events


def days(event: Any) -> list[date]:  # noqa: ANN401  # vobject's
    """The days on which an entry falls, as a library that knows the rules counts them."""
    found, start = event.getrruleset(addRDate=True), event.dtstart.value
    return [each.date() for each in found] if found else [start.date() if isinstance(start, datetime) else start]


def told(data: bytes) -> list[list[date]]:
    return [days(each) for each in read(data)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{weekday: tuesday, until: 2026-11-20}", ["2026-11-03", "2026-11-10", "2026-11-17"]),
        ('{date: 2026-12-24, start: "17:00"}', ["2026-12-24"]),
        # 2026 has a week 53, after which every second week is another one
        (
            '{every: 2 weeks, weeks: odd, weekday: monday, start: "15:00", from: 2026-11-30, until: 2027-02-01}',
            ["2026-11-30", "2026-12-14", "2027-01-18", "2027-02-01"],
        ),
        (
            '{nth: [1, -1], weekday: friday, start: "18:00", until: 2027-01-31}',
            ["2026-11-06", "2026-11-27", "2026-12-04", "2027-01-29"],
        ),
        ("{every: day, from: 2026-11-11, until: 2026-11-13}", ["2026-11-11", "2026-11-12", "2026-11-13"]),
    ],
)
def test_an_entry_falls_on_the_days_that_are_certain(row: str, expected: list[str]) -> None:
    assert [[each.isoformat() for each in found] for found in told(of_offer(f"schedule: [{row}]"))] == [expected]


@pytest.mark.parametrize(
    "row", ["{every: 2 weeks, weekday: monday}", "{by_appointment: true}", "{weekday: monday, approximate: true}"]
)
def test_what_is_not_certain_is_in_no_calendar(row: str) -> None:
    assert told(of_offer(f"schedule: [{row}]")) == []


@pytest.mark.parametrize("status", ["paused", "full", "waiting-list", "ended"])
def test_who_takes_nobody_now_is_in_no_calendar(status: str) -> None:
    assert told(of_offer(f"status: {{is: {status}}}\nschedule: [{{weekday: monday}}]")) == []


def test_times_are_danish_all_year() -> None:
    (event,) = read(of_offer('schedule: [{weekday: tuesday, start: "14:30", end: "16:00"}]'))
    found = event.getrruleset(addRDate=True)
    assert {each.strftime("%H:%M") for each in found} == {"14:30"}
    start = events_in(of_offer('schedule: [{weekday: tuesday, start: "14:30"}]'))[0]["dtstart"]
    assert start.dt.utcoffset() == timedelta(hours=1)
    summer = events_in(of_offer('schedule: [{date: 2027-06-01, start: "14:30"}]'))[0]["dtstart"]
    assert (summer.dt.utcoffset(), summer.params["TZID"]) == (timedelta(hours=2), "Europe/Copenhagen")


@pytest.mark.parametrize(("end", "hours"), [("07:00", 13), ("24:00", 6), ("20:00", 2)])
def test_what_ends_on_the_next_day_ends_there(end: str, hours: int) -> None:
    (event,) = events_in(of_offer(f'schedule: [{{date: 2026-12-01, start: "18:00", end: "{end}"}}]'))
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=hours)


WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True).map(lambda found: tuple(sorted(found)))
RHYTHMS = st.one_of(
    st.just(Rhythm("day")),
    st.builds(Rhythm, st.sampled_from(["week", "two-weeks"]), WEEKDAYS),
    st.builds(Rhythm, st.just("month"), WEEKDAYS, st.sampled_from([(1,), (-1,), (2, 4), (1, 5, -1)])),
    st.just(Rhythm("once")),
)


@settings(max_examples=60, deadline=None)
@given(RHYTHMS, st.sets(st.dates(date(2026, 11, 1), date(2027, 4, 30)), min_size=1, max_size=12), st.booleans())
def test_whatever_the_rhythm_the_days_are_exact(
    rhythm: Rhythm,
    chosen: set[date],
    has_time: bool,  # noqa: FBT001
) -> None:
    wanted = sorted(chosen)
    if rhythm.every != "once":  # an entry begins on a day of its rhythm
        wanted = [day for day in wanted if day.weekday() in (rhythm.weekdays or range(7))]
        wanted = wanted if rhythm.every != "month" else [day for day in wanted if day.day <= 7 and 1 in rhythm.nth]
    if not wanted:
        return
    entry = Entry("x", "Æbler, pærer; og\nandet", tuple(wanted), "08:15" if has_time else "", rhythm=rhythm)
    assert told(feed(ABOUT, [entry])) == [wanted]


def entry(**changes: object) -> Entry:
    values: dict[str, object] = {"key": "x", "title": "Møde", "days": (date(2026, 12, 1),)}
    return Entry(**values | changes)  # type: ignore[arg-type]


def stamp(data: bytes) -> tuple[int, str, str]:
    (event,) = events_in(data)
    return event["sequence"], event["dtstamp"].to_ical().decode(), str(event["uid"])


def test_an_entry_is_known_again_and_counts_its_changes() -> None:
    first = feed(ABOUT, [entry()])
    assert feed(ABOUT, [entry()]) == first
    later = Feed("proeve", "Prøven", "da", date(2026, 11, 8))
    same = feed(later, [entry()], first)
    assert stamp(same) == stamp(first) == (0, "20261101T120000Z", stamp(first)[2])
    moved = feed(later, [entry(days=(date(2026, 12, 2),))], same)
    assert stamp(moved) == (1, "20261108T120000Z", stamp(first)[2])
    again = feed(Feed("proeve", "Prøven", "da", date(2026, 11, 9)), [entry(days=(date(2026, 12, 2),))], moved)
    assert again == moved
    assert stamp(feed(Feed("andre", "Prøven", "da", date(2026, 11, 1)), [entry()]))[2] != stamp(first)[2]


@pytest.mark.parametrize(
    "before", [b"", b"\xff\xfe", b"BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n", b"SEQUENCE:99999999999\r\n"]
)
def test_a_file_before_that_can_not_be_one_is_passed_over(before: bytes) -> None:
    assert feed(ABOUT, [entry()], before) == feed(ABOUT, [entry()])


def test_no_text_of_the_data_becomes_a_line_of_its_own() -> None:
    evil = "Kaffe\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org; a, b"
    data = feed(ABOUT, [entry(title=evil, lines=(evil,), place=evil)])
    (event,) = read(data)
    assert not hasattr(event, "attendee")
    assert data.count(b"\r\nEND:VEVENT") == 1


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copied("small", tmp_path / "project")
    meetings = "  meetings: [{on: 2026-11-10, with: [Skolen]}, {on: 2026-09-01, held: true}]\ncontacts:\n"
    change(root, "offers/lektieforeningen.yaml", "contacts:\n", meetings)
    change(root, "offers/lektieforeningen.yaml", "until: 2026-12-31}", "until: 2027-12-31, notice_months: 3}")
    (root / "data" / "milestones.yaml").write_text(
        "milestones:\n  udvalget: {body: Familie- og Socialudvalget, on: 2026-12-04, time: '08:30', item: '7'}\n"
        "  aflyst: {body: Byrådet, on: 2026-12-14, kind: council, state: cancelled}\n",
        encoding="utf-8",
    )
    return root


def made(root: Path, *editions: str, associations: tuple[str, ...] = ()) -> dict[str, bytes]:
    calendars(CalendarRequest(root, date(2026, 11, 22), root / "ud", editions, associations))
    return tree(root / "ud")


def titles(data: bytes) -> Iterator[tuple[str, str]]:
    for event in events_in(data):
        day = event["dtstart"].dt
        yield (day.date() if isinstance(day, datetime) else day).isoformat(), str(event["summary"])


def test_those_who_follow_up_have_a_calendar_of_their_own(root: Path) -> None:
    files = made(root)
    assert sorted(files) == ["families.ics", "opfoelgning.ics", "professionals.ics"]
    assert list(titles(files["opfoelgning.ics"])) == [
        ("2026-11-02", "Aftal statusmøde med Samtaleforeningen (opdigtet)"),
        ("2026-11-10", "Statusmøde med Lektieforeningen (opdigtet)"),
        ("2026-12-04", "Familie- og Socialudvalget: udvalgsmøde"),
        ("2026-12-14", "Byrådet: byrådsmøde"),
        ("2026-12-31", "Aftalen med Samtaleforeningen (opdigtet) udløber"),
        ("2027-09-30", "Sidste dag for at opsige aftalen med Lektieforeningen (opdigtet)"),
        ("2027-12-31", "Aftalen med Lektieforeningen (opdigtet) udløber"),
    ]
    assert [str(each["status"]) for each in events_in(files["opfoelgning.ics"])].count("CANCELLED") == 1
    assert "udvalg" not in files["families.ics"].decode().casefold()
    assert made(root) == files


def test_an_association_gets_its_own_meetings_and_offers(root: Path) -> None:
    (data,) = made(root, associations=("lektieforeningen",)).values()
    assert [title for _, title in titles(data)] == [
        "Lektiecafé på Skole A",
        "Statusmøde med Lektieforeningen (opdigtet)",
        "Sidste dag for at opsige aftalen med Lektieforeningen (opdigtet)",
        "Aftalen med Lektieforeningen (opdigtet) udløber",
    ]
    with pytest.raises(CatalogueError) as refused:
        made(root, associations=("lektieforening",))
    assert refused.value.diagnostic.args["nearest"] == "lektieforeningen"


def test_every_entry_of_a_demonstration_says_so(root: Path) -> None:
    change(root, "catalogue.yaml", "state: final\n", "state: final\ndemonstration: true\n")
    change(root, "catalogue.yaml", "(opdigtet), email", "(opdigtet), kind: project, email")
    for data in made(root).values():
        events = events_in(data)
        assert events
        for event in events:
            assert str(event["summary"]).startswith(f"{DEMONSTRATION}: ")
            assert str(event["description"]).startswith(f"{DEMONSTRATION}\n")


def test_nothing_is_made_among_the_data(root: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        calendars(CalendarRequest(root, date(2026, 11, 22), root / "data" / "kalender"))
    assert refused.value.diagnostic.code == "CAT016"


def test_no_reader_gets_what_is_meant_for_another(tmp_path: Path) -> None:
    root = tmp_path / "project"
    copied("canary", root)
    # The offer for all takes newcomers now, and the row at its hidden place is the only one that is certain.
    change(root, "offers/hovedforeningen.yaml", "is: waiting-list, ", "is: open, ")
    for name in ("professionals", "families", "young"):
        data = made(root, name)[f"{name}.ics"]
        assert b"BEGIN:VEVENT" in data
        found = find([word(each) for each in WORDS], {f"{name}.txt": data.replace(b"\r\n ", b"")})
        shown = {each for each in WORDS if word(each).pattern in found}
        assert shown
        assert {each for each in shown if name not in WORDS[each]} == set()
        # A person may withdraw: nobody is named where it can't be taken back.
        assert not {each for each in shown if "kontakt" in each or "post" in each}
