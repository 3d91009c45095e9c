"""The week: who meets when, Monday first, by the clock."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from catalogue.edition.language import collation_key
from catalogue.model.values import WEEKDAYS
from tests.edition.workshop import LANGUAGES, all_editions, composed, data, edition_of


def _cases() -> list[dict[str, Any]]:
    table = data((Path(__file__).parent / "week.yaml").read_text(encoding="utf-8"))["cases"]
    assert isinstance(table, list)
    return table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", _cases())
def test_a_row_stands_on_its_days_and_says_what_keeps_it_from_every_week(case: dict[str, Any], language: str) -> None:
    week = composed(case["offer"], language=language).week
    assert [day.key for day in week if day.entries] == case["days"]
    found = {(entry.start, entry.text) for day in week for entry in day.entries}
    assert found == ({(case["start"], case[language])} if case["days"] else set())


def test_a_day_is_sorted_by_time_and_those_without_one_come_last() -> None:
    made = composed(
        "title: Sent\nschedule: [{weekday: monday, start: '19:00'}]",
        "title: Engang\nschedule: [{weekday: monday}]",
        "title: Åben\nschedule: [{weekday: monday, start: '09:00'}]",
        "title: Zoo\nschedule: [{weekday: monday, start: '09:00'}]",
    )
    assert [(entry.ref.title, entry.association) for entry in made.week[0].entries] == [
        (title, "Foreningen (opdigtet)") for title in ("Zoo", "Åben", "Sent", "Engang")
    ]
    assert [day.label for day in made.week] == ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"]


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_the_week_leads_to_offers_that_are_shown(name: str, key: str) -> None:
    made = edition_of(name, key)
    shown = {offer.ref.id for offer in made.offers}
    assert [day.key for day in made.week] == list(WEEKDAYS)
    for day in made.week:
        assert shown.issuperset(entry.ref.id for entry in day.entries)
        order = [(not entry.start, entry.start, collation_key(entry.ref.title)) for entry in day.entries]
        assert order == sorted(order)
        assert all(entry.text for entry in day.entries)
