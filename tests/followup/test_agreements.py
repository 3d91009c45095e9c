"""In which state an agreement is, and until when it holds."""

from __future__ import annotations

import pytest

from tests.followup.workshop import association, day, on_one_line, status_of, told


@pytest.mark.parametrize(
    ("partnership", "state", "until", "ending"),
    [
        ("status: active\nperiods: [{from: 2025-01-01, until: 2025-10-31}]", "expired", "2025-10-31", "over"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-02-28}]", "renewal", "2026-02-28", "over"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-03-01}]", "active", "2026-03-01", "soon"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-03-31}]", "active", "2026-03-31", "soon"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-04-01}]", "active", "2026-04-01", "later"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-05-30}]", "active", "2026-05-30", "later"),
        ("status: active\nperiods: [{from: 2025-01-01, until: 2026-05-31}]", "active", "2026-05-31", ""),
        ("status: active\nperiods: [{from: 2025-01-01}]", "active", None, ""),
        ("status: active", "active", None, ""),
        ("status: active\nperiods: [{from: 2026-04-01, until: 2026-12-31}]", "coming", "2026-12-31", ""),
        ("status: paused\nperiods: [{from: 2025-01-01, until: 2026-03-20}]", "paused", "2026-03-20", "soon"),
        ("status: ended\nperiods: [{from: 2025-01-01, until: 2026-03-20}]", "ended", "2026-03-20", ""),
        ("status: invited", "invited", None, ""),
    ],
)
def test_states(partnership: str, state: str, until: str | None, ending: str) -> None:
    found = status_of(foreningen=association("Foreningen", partnership)).agreements[0]
    assert (found.state, found.until, found.ending) == (state, day(until) if until else None, ending)


def test_periods_without_a_gap_are_one() -> None:
    periods = "[{from: 2025-01-01, until: 2026-03-10}, {from: 2026-03-11, until: 2027-03-10}]"
    found = status_of(foreningen=association("Foreningen", f"status: active\nperiods: {periods}")).agreements[0]
    assert (found.since, found.until, found.ending) == (day("2025-01-01"), day("2027-03-10"), "")


def test_a_gap_ends_an_agreement() -> None:
    periods = "[{from: 2025-01-01, until: 2026-03-10}, {from: 2026-03-12, until: 2027-03-10}]"
    found = status_of(foreningen=association("Foreningen", f"status: active\nperiods: {periods}")).agreements[0]
    assert (found.until, found.ending) == (day("2026-03-10"), "soon")


def test_what_ends_first_is_told_first() -> None:
    found = status_of(
        aaen=association("Aaen", "status: active\nperiods: [{from: 2025-01-01, until: 2026-04-20}]"),
        bakken=association("Bakken", "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-20}]"),
        dalen=association("Dalen", "status: active\nperiods: [{from: 2024-01-01, until: 2024-12-31}]"),
        engen=association("Engen"),
    )
    text = told("text", found)
    assert text.index("Dalen: udløb d. 31. december 2024, for 425 dage siden") < text.index("Bakken: til og med")
    assert text.index("Bakken: til og med d. 20. marts 2026, om 19 dage") < text.index("Aaen: til og med d. 20. april")
    assert "2 gælder" in text
    assert "1 forening har ingen aftale" in text
    assert "    Engen\n" in text


def test_the_municipality_needs_no_agreement_with_itself() -> None:
    text = association("Kommunen").replace("{name: Kommunen}", "{name: Kommunen, kind: municipal}")
    assert status_of(kommunen=text).without == ()


def test_who_is_responsible_is_told_by_name() -> None:
    agreed = "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-20}]\nresponsible: skoler"
    text = on_one_line(told("text", status_of(foreningen=association("Foreningen", agreed))))
    assert "til og med d. 20. marts 2026, om 19 dage; ansvarlig: Skoleforvaltningen" in text


def test_who_is_on_the_way_and_how_far() -> None:
    found = status_of(
        aaen=association("Aaen", "status: proposed\nrecommended_by: [{department: skoler, on: 2026-01-30}]"),
        bakken=association(
            "Bakken", "status: invited\ninvitation: {on: 2026-01-10, answer: later, answered_on: 2026-02-20}"
        ),
        dalen=association("Dalen", "status: in-dialogue\nmeetings: [{on: 2026-02-26, held: true}, {on: 2026-03-12}]"),
        engen=association("Engen", "status: invited\ninvitation: {on: 2026-02-28}"),
    )
    text = on_one_line(told("text", found))
    assert "I dialog: Dalen: møde holdt d. 26. februar 2026, for 3 dage siden; næste møde d. 12. marts 2026" in text
    assert (
        "Inviteret: Bakken: svarede «senere» d. 20. februar 2026, for 9 dage siden "
        "Engen: inviteret d. 28. februar 2026, i går" in text
    )
    assert "Foreslået: Aaen: anbefalet d. 30. januar 2026, for 30 dage siden" in text
    assert "Skoleforvaltningen: Aaen: anbefalet d. 30. januar 2026; foreslået" in text
