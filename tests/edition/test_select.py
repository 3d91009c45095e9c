"""Every offer is shown or left out for one reason, in every edition; agreements on the days around their ends."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.edition.compose import compose
from catalogue.edition.select import agreement_state, current_period, select
from catalogue.model.agreement import Partnership
from tests.edition.workshop import (
    AS_OF,
    AUDIENCES,
    all_editions,
    catalogue_of,
    composed,
    data,
    edition_of,
    example,
    fact,
    file_text,
    labels,
)

AGREED = """
evidence: invented
association: {name: Foreningen (opdigtet)}
partnership: {status: active, periods: [{from: 2026-01-01, until: 2026-06-30}]}
"""
PUBLIC = "evidence: invented\nassociation: {name: Kommunen (opdigtet), kind: municipal}\n"
BARE = "evidence: invented\nassociation: {name: Foreningen (opdigtet)}\n"


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_shown_and_left_out_are_all_offers_each_once_with_one_reason(name: str, key: str) -> None:
    made = edition_of(name, key)
    shown, left_out = [offer.ref.id for offer in made.offers], [each.id for each in made.left_out]
    everything = Counter(placed.offer.id for placed in example(name).all_offers())
    assert Counter([*shown, *left_out]) == everything
    assert set(everything.values()) == {1}
    assert all(each.reason and each.text for each in made.left_out)
    assert left_out == sorted(left_out)


def test_the_awkward_example_leaves_out_for_the_reasons_it_was_written_for() -> None:
    left_out = {each.id: each.reason for each in edition_of("awkward", "professionals").left_out}
    assert left_out == {"aftale-udloebet": "inclusion", "liv-stoppet": "status", "liv-udloebet": "period"}


def test_offers_of_files_set_aside_are_left_out_as_broken() -> None:
    catalogue = catalogue_of({"foreningen": file_text("age: {minimum: 9}")})
    broken = tuple(catalogue_of({"anden": file_text("title: Ødelagt").replace("tilbud-1", "oedelagt")}).all_offers())
    made = compose(catalogue, "da-professionals", labels("da"), broken)
    assert [(each.id, each.reason, each.text) for each in made.left_out] == [("oedelagt", "broken", "Filen har fejl")]


def reason(offer: str, audience: str = "professionals", file: str = BARE, inclusion: str = "listed") -> str:
    """Why an offer is left out; nothing when it is shown."""
    catalogue = catalogue_of({"foreningen": file_text(offer, file=file)}, f"inclusion: {inclusion}\ngrace_days: 30")
    return next((each for _, each in select(catalogue, audience).left_out), "")


@pytest.mark.parametrize(
    ("offer", "audience", "expected"),
    [
        ("status: {is: ended}", "professionals", "status"),
        ("status: {is: paused}", "professionals", ""),
        ("status: {is: planned}", "families", ""),
        ("valid: {until: 2026-11-01}", "professionals", ""),
        ("valid: {until: 2026-10-31}", "professionals", "period"),
        ("valid: {from: 2027-01-01}", "professionals", ""),
        ("participants: [professional]", "professionals", ""),
        ("participants: [professional, volunteer]", "families", "audience"),
        ("participants: [professional, parent]", "families", ""),
        ("participants: [volunteer]", "young", "audience"),
        ("participants: [parent, family, relative]", "young", "audience"),
        ("participants: [parent, child]", "young", ""),
        ("participants: [everyone]", "young", ""),
        ("age: {maximum: 9}", "young", "audience"),
        ("age: {maximum: 10}", "young", ""),
        ("age: {maximum: 9}", "families", ""),
        ("grades: {to: 2}", "young", "audience"),
        ("grades: {to: 3}", "young", ""),
        ("status: {is: ended}\nvalid: {until: 2026-10-31}\nparticipants: [volunteer]", "families", "status"),
    ],
)
def test_each_reason(offer: str, audience: str, expected: str) -> None:
    assert reason(offer, audience) == expected


@pytest.mark.parametrize(
    ("file", "inclusion", "expected"),
    [
        (BARE, "listed", ""),
        (BARE, "agreement", "inclusion"),
        (PUBLIC, "agreement", ""),
        (AGREED, "agreement", "inclusion"),
        (AGREED.replace("2026-06-30", "2026-10-01"), "agreement", "inclusion"),
        (AGREED.replace("2026-06-30", "2026-10-02"), "agreement", ""),
        (AGREED.replace("2026-06-30", "2026-12-31"), "agreement", ""),
        (AGREED.replace("2026-06-30", "2026-12-31").replace("active", "proposed"), "agreement", "inclusion"),
        (AGREED.replace("2026-06-30", "2026-12-31").replace("active", "in-dialogue"), "agreement", "inclusion"),
        (AGREED.replace("2026-06-30", "2026-12-31").replace("active", "ended"), "agreement", "inclusion"),
        (AGREED.replace("2026-06-30", "2026-12-31").replace("active", "paused"), "agreement", ""),
        (AGREED.replace("2026-01-01, until: 2026-06-30", "2026-11-02"), "agreement", "inclusion"),
        (AGREED.replace(", until: 2026-06-30", ""), "agreement", ""),
    ],
)
def test_inclusion_by_agreement(file: str, inclusion: str, expected: str) -> None:
    for audience in AUDIENCES:
        assert reason("age: {minimum: 12}", audience, file, inclusion) == expected


def partnership(text: str) -> Partnership:
    return Partnership.model_validate(data(text))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 800), st.integers(0, 366), st.integers(-1200, 1200))
def test_grace_begins_the_day_after_and_ends_with_its_last_day(
    start: date, length: int, grace: int, offset: int
) -> None:
    end = start + timedelta(days=length)
    found = partnership(f"status: active\nperiods: [{{from: {start}, until: {end}}}]")
    day = end + timedelta(days=offset)
    state = agreement_state(found, day, grace)
    inside = start <= day <= end
    assert (current_period(found, day) is not None) == inside
    assert (state == "active") == inside
    assert (state == "renewal") == (0 < offset <= grace)


@given(st.lists(st.integers(0, 60), min_size=4, max_size=4, unique=True), st.integers(-10, 120), st.integers(0, 20))
def test_the_latest_end_counts_where_there_are_several_periods(days: list[int], at: int, grace: int) -> None:
    first, second, third, fourth = (date(2026, 1, 1) + timedelta(days=number) for number in sorted(days))
    periods = f"[{{from: {third}, until: {fourth}}}, {{from: {first}, until: {second}}}]"
    found, day = partnership(f"status: active\nperiods: {periods}"), date(2026, 1, 1) + timedelta(days=at)
    state = agreement_state(found, day, grace)
    assert (state == "active") == (first <= day <= second or third <= day <= fourth)
    if day > fourth:
        assert (state == "renewal") == ((day - fourth).days <= grace)


@pytest.mark.parametrize(
    ("partnership", "expected"),
    [
        (
            "status: active, periods: [{from: 2026-01-01, until: 2026-12-31}]",
            "Aktiv aftale, gælder til og med 31. december 2026",
        ),
        ("status: active, periods: [{from: 2026-01-01}]", "Aktiv aftale"),
        ("status: active", "Aktiv aftale"),
        ("status: active, periods: [{from: 2027-01-01}]", "Aktiv aftale, gælder fra 1. januar 2027"),
        ("status: active, periods: [{from: 2026-01-01, until: 2026-10-31}]", "Aftalen er under fornyelse"),
        ("status: active, periods: [{from: 2025-01-01, until: 2025-12-31}]", "Aftalen er udløbet"),
        (
            "status: paused, periods: [{from: 2026-01-01, until: 2026-12-31}]",
            "Aftalen holder pause, gælder til og med 31. december 2026",
        ),
        ("status: ended, periods: [{from: 2025-01-01, until: 2025-12-31}]", "Aftalen er ophørt"),
        ("status: in-dialogue", "I dialog om en aftale"),
    ],
)
def test_the_state_of_the_agreement_is_told_to_professionals_only(partnership: str, expected: str) -> None:
    file = f"{BARE}partnership: {{{partnership}}}\n"
    assert fact("agreement", "age: {minimum: 12}", file=file) == [expected]
    for audience in ("families", "young"):
        assert fact("agreement", "age: {minimum: 12}", audience, file=file) == []


def test_an_edition_is_dated_by_the_day_asked_for() -> None:
    offer = "alert: {text: Vi mødes ude, until: 2026-11-01}"
    assert composed(offer).offers[0].alert == "Vi mødes ude"
    assert composed(offer, as_of=AS_OF + timedelta(days=1)).offers[0].alert == ""
