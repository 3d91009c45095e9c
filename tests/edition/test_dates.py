"""The next meetings: only days that are certain, checked by a table and by counting days one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.edition.compose import compose
from catalogue.edition.dates import days_ahead, is_holiday, schools_may_be_closed
from catalogue.model.schedule import Row
from catalogue.model.values import WEEKDAYS
from tests.edition.workshop import AS_OF, all_editions, catalogue_of, composed, data, edition_of, file_text, labels


def _cases() -> Iterator[tuple[str, date, str, list[str]]]:
    table = data((Path(__file__).parent / "dates.yaml").read_text(encoding="utf-8"))["cases"]
    assert isinstance(table, list)
    for case in table:
        as_of = date.fromisoformat(case["as_of"]) if "as_of" in case else AS_OF
        yield from ((case["offer"], as_of, language, case[language]) for language in ("da", "en") if language in case)


@pytest.mark.parametrize(("offer", "as_of", "language", "expected"), list(_cases()))
def test_the_next_days_are_those_that_are_certain(offer: str, as_of: date, language: str, expected: list[str]) -> None:
    (seen,) = composed(offer, language=language, as_of=as_of).offers
    assert [each.text for each in seen.next_dates] == expected
    assert [each.day for each in seen.next_dates] == sorted(each.day for each in seen.next_dates)


def test_a_part_of_a_paused_offer_is_paused() -> None:
    part = "part_of: tilbud-1\nschedule: [{weekday: tuesday}]"
    paused = composed("status: {is: paused}", part).offers
    opened = composed("status: {is: open}", part).offers
    assert [len(each.next_dates) for each in paused] == [0, 0]
    assert [len(each.next_dates) for each in opened] == [0, 5]


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_no_offer_has_more_than_five_days_or_one_gone_by(name: str, key: str) -> None:
    made = edition_of(name, key)
    for offer in made.offers:
        assert len(offer.next_dates) <= 5
        assert all(each.day >= made.as_of for each in offer.next_dates)


def test_a_day_at_the_end_of_all_days_breaks_nothing() -> None:
    catalogue = catalogue_of({"foreningen": file_text("schedule: [{nth: -1, weekday: friday}]")}, as_of=date.max)
    (seen,) = compose(catalogue, "da-professionals", labels("da")).offers
    assert seen.next_dates == ()


def _easter(year: int) -> date:
    """Easter Sunday by Gauss's rule, as Meeus gives it: another way than the library's."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _closed(day: date) -> bool:
    moving = {_easter(day.year) + timedelta(days=days) for days in (-3, -2, 0, 1, 39, 49, 50)}
    return day in moving or f"{day:%d.%m}" in {"01.01", "01.05", "05.06", "24.12", "25.12", "26.12", "31.12"}


def _no_school(day: date) -> bool:
    easter = _easter(day.year)
    return (
        date(day.year, 6, 20) <= day <= date(day.year, 8, 16)
        or day >= date(day.year, 12, 18)
        or day <= date(day.year, 1, 6)
        or day.isocalendar()[1] in {7, 8, 42}
        or easter - timedelta(days=6) <= day <= easter + timedelta(days=1)
        or day == easter + timedelta(days=40)
    )


@given(st.dates(date(2024, 1, 1), date(2060, 12, 31)))
@settings(max_examples=300)
def test_the_calendar_is_the_danish_one(day: date) -> None:
    assert is_holiday(day) == _closed(day)
    assert schools_may_be_closed(day) == _no_school(day)


DAYS = st.dates(date(2025, 1, 1), date(2030, 12, 31))
MONTH_DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31)).map(lambda day: f"{day:%m-%d}")
RHYTHMS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.fixed_dictionaries({"weeks": st.sampled_from(["even", "odd"])}),
    st.fixed_dictionaries({"nth": st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1, unique=True)}),
    st.just({"every": "week"}),
    st.just({}),
)
LIMITS = st.fixed_dictionaries(
    {},
    optional={
        "school_holidays": st.sampled_from([True, False, "unknown"]),
        "season": st.fixed_dictionaries({"start": MONTH_DAYS, "end": MONTH_DAYS}),
    },
)
SPANS: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}),
    DAYS.map(lambda day: {"from": day.isoformat()}),
    DAYS.map(lambda day: {"until": day.isoformat()}),
    st.tuples(DAYS, DAYS).map(lambda two: {"from": min(two).isoformat(), "until": max(two).isoformat()}),
)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """A row that names days of the week, by any rhythm that is certain, within any bounds."""
    weekday = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True))
    return Row.model_validate({"weekday": weekday, **draw(RHYTHMS), **draw(LIMITS), **draw(SPANS)})


def _naively(row: Row, day: date) -> bool:
    """Whether the row falls on the day, by what a person would check on a wall calendar."""
    if (
        day.strftime("%A").lower() not in row.weekday
        or (row.from_ and day < row.from_)
        or (row.until and day > row.until)
    ):
        return False
    if row.weeks and (day.isocalendar()[1] % 2 == 0) != (row.weeks == "even"):
        return False
    month = (date(day.year, day.month, 1) + timedelta(days=n) for n in range(31))
    same = [each for each in month if each.month == day.month and each.weekday() == day.weekday()]
    if row.nth and not any(number <= len(same) and same[number - 1 if number > 0 else -1] == day for number in row.nth):
        return False
    if row.season:
        begins, ends, today = row.season.start, row.season.end, day.isoformat()[5:]
        if not (begins <= today <= ends if begins <= ends else today >= begins or today <= ends):
            return False
    if row.from_ and row.until and (row.until - row.from_).days <= 31:
        return True
    return not _closed(day) and (row.school_holidays is True or not _no_school(day))


@given(rows(), DAYS)
@settings(max_examples=150)
def test_the_days_ahead_are_those_one_would_count(row: Row, first: date) -> None:
    last = first + timedelta(days=366)
    counted = [day for day in (first + timedelta(days=n) for n in range(367)) if _naively(row, day)]
    assert list(days_ahead(row, None, first, last)) == counted[:5]
    assert list(days_ahead(row.model_copy(update={"season": None}), row.season, first, last)) == counted[:5]
