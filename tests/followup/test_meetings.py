"""When to meet: every second month, on a day on which people work."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.followup.days import add_months, is_working_day, working_day
from catalogue.followup.meetings import NextMeeting
from tests.followup.workshop import association, day, on_one_line, status_of, told

AGREED = "status: active\nperiods: [{from: 2026-01-12, until: 2026-12-31}]\n"


def meeting_of(more: str) -> NextMeeting:
    """The next meeting of an agreement that began on 12 January 2026, seen on 1 March."""
    return status_of(foreningen=association("Foreningen", AGREED + more)).meetings[0]


@pytest.mark.parametrize(
    ("more", "on", "state"),
    [
        ("", "2026-03-12", "due"),
        ("follow_up: {every_months: 1}", "2026-02-12", "overdue"),
        ("meetings: [{on: 2026-02-06, held: true}]", "2026-04-07", "due"),  # the 6th is Easter Monday
        ("meetings: [{on: 2025-12-31, held: true}]", "2026-03-02", "due"),  # no 31 February, and the 28th is a Saturday
        ("meetings: [{on: 2026-02-06, held: true}, {on: 2026-03-04}]", "2026-03-04", "planned"),
        ("follow_up: {every_months: 6, next_on: 2026-03-20}", "2026-03-20", "planned"),
    ],
)
def test_the_next_meeting(more: str, on: str, state: str) -> None:
    found = meeting_of(more)
    assert (found.on, found.state) == (day(on), state)


def test_a_meeting_that_nobody_noted_as_held() -> None:
    found = meeting_of("meetings: [{on: 2026-02-18}]")
    assert found.unrecorded == day("2026-02-18")
    assert meeting_of("meetings: [{on: 2026-02-18, held: true}]").unrecorded is None
    text = told("text", status_of(foreningen=association("Foreningen", AGREED + "meetings: [{on: 2026-02-18}]")))
    assert "1 møde er ikke noteret som holdt" in text
    assert (
        "Ikke noteret som holdt: Foreningen: aftalt til d. 18. februar 2026, for 11 dage siden; endnu"
        in on_one_line(text)
    )
    assert "Skulle have været holdt" not in text


def test_a_later_meeting_does_not_hide_one_that_nobody_noted() -> None:
    found = meeting_of("meetings: [{on: 2026-02-18}, {on: 2026-03-04}]")
    assert (found.on, found.state, found.unrecorded) == (day("2026-03-04"), "planned", day("2026-02-18"))


def test_a_meeting_on_a_day_off() -> None:
    easter = "meetings: [{on: 2026-04-02}]"  # Maundy Thursday
    assert meeting_of(easter).better == day("2026-04-07")
    text = told("text", status_of(foreningen=association("Foreningen", AGREED + easter)))
    assert "Dagen er en fridag. Første arbejdsdag er d. 7. april 2026." in on_one_line(text)


@pytest.mark.parametrize("status", ["proposed", "ended", "paused"])
def test_nobody_has_to_meet_without_an_agreement_in_force(status: str) -> None:
    agreed = AGREED.replace("active", status)
    assert status_of(foreningen=association("Foreningen", agreed)).meetings == ()
    assert status_of(foreningen=association("Foreningen", f"{agreed}meetings: [{{on: 2026-03-04}}]")).meetings


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_working_day_is_the_first_that_is_none_off(start: date) -> None:
    found = working_day(start)
    assert is_working_day(found)
    assert found.weekday() < 5
    assert not any(is_working_day(start + timedelta(days=number)) for number in range((found - start).days))
    assert found - start <= timedelta(days=6)


@pytest.mark.parametrize("start", [date.max, date.min, date(9999, 12, 20)])
def test_the_ends_of_the_calendar_hurt_nobody(start: date) -> None:
    assert working_day(start) >= start
    assert isinstance(add_months(start, 24), date)
    assert isinstance(add_months(start, -24), date)


@pytest.mark.parametrize(
    ("start", "months", "found"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-03-31", 3, "2026-06-30"),
        ("2026-11-15", 2, "2027-01-15"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-03-01", -6, "2025-09-01"),
    ],
)
def test_months_are_added_as_people_count_them(start: str, months: int, found: str) -> None:
    assert add_months(day(start), months) == day(found)
