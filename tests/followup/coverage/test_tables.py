"""The numbers equal those that were counted by hand."""

from __future__ import annotations

import json

import pytest

from catalogue.followup.coverage.tables import Table
from tests.followup.coverage.workshop import covered, on_one_line, told

# The rows and columns as they were counted on paper: «2+1» is two for sure and perhaps one more.
BY_THEME_AND_AGE = """\
ensomhed  –    2    2    2    –
sorg      0+1  0+1  0+1  0+1  1+1
"""
BY_AREA_AND_AGE = """\
nord      –    1    2    1    0+1
syd       0+1  1+2  1+1  1+1  0+2
gaden     0+1  2+1  1+1  1+1  0+2
"""


def counted(found: Table) -> str:
    rows, columns = found.dimensions
    lines = []
    for row in rows.values:
        cells = [found.at(row.key, column.key) for column in columns.values]
        texts = [f"{cell.count}{f'+{cell.maybe}' if cell.maybe else ''}" for cell in cells]
        shown = "  ".join(f"{'–' if text == '0' else text:<3}" for text in texts)
        lines.append(f"{row.key:<10}{shown.rstrip()}\n")
    return "".join(lines)


def test_the_tables_are_those_counted_by_hand() -> None:
    first, second = covered().tables
    assert counted(first) == BY_THEME_AND_AGE
    assert counted(second) == BY_AREA_AND_AGE


def test_each_area_has_a_table_of_its_own_on_the_page() -> None:
    whole = covered().whole
    assert [whole.at("ensomhed", age, "gaden").count for age in ("0-6", "7-9", "10-12", "13-15")] == [0, 2, 1, 1]
    assert "Antal tilbud efter tema og alder: Gaden" in told("html", covered())


def test_what_is_one_is_counted_once() -> None:
    totals = covered().totals
    assert totals.all.count == 6
    assert (totals.for_staff, totals.left_out) == (1, 1)
    assert totals.all.associations == ("alfa", "beta", "delta", "epsilon", "foxtrot", "gamma", "india")
    assert totals.states == {"closed": 1, "later": 1, "open": 1, "unknown": 3}


def test_free_places_of_an_offer_told_twice_are_not_added_up() -> None:
    assert (covered().totals.all.free, covered().totals.all.tellers) == (4, 1)


def test_what_is_not_said_is_counted_as_that() -> None:
    assert covered().totals.silent == {"theme": 0, "age": 1, "area": 1}
    text = on_one_line(told("text", covered()))
    assert "Det er ikke alt, der er oplyst: 1 tilbud nævner ingen alder og 1 tilbud nævner intet område." in text


def test_staff_count_where_one_asks_for_whom() -> None:
    (table,) = covered("participants", "theme").tables
    assert table.at("professional", "sorg").count == 1
    assert covered("participants").totals.for_staff == 0


def test_days_months_and_ways_in() -> None:
    offers = {
        "alfa": ('id: a, title: A, themes: [sorg], schedule: [{weekday: [monday, friday], start: "15:00"}]',),
        "beta": ("id: b, title: B, themes: [sorg], season: {start: '11-15', end: '01-10'}, access: {who: [parent]}",),
        "gamma": ("id: c, title: C, themes: [sorg], access: {who: [professional]}, schedule: [{date: 2026-12-04}]",),
    }
    days, season, ways = (covered(name, offers=offers).whole for name in ("days", "season", "way-in"))
    assert [(days.at(day).count, days.at(day).maybe) for day in ("monday", "tuesday", "friday")] == [
        (1, 1),
        (0, 1),
        (2, 1),
    ]
    assert [season.at(str(month)).count for month in range(1, 13)] == [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3]
    assert [(ways.at(way).count, ways.at(way).maybe) for way in ("self", "referral", "school")] == [
        (1, 1),
        (1, 1),
        (0, 1),
    ]


def test_a_country_covers_all_and_a_retired_word_counts_as_its_successor() -> None:
    vocabulary = """\
themes:
  sorg: {label: Sorg}
  savn: {label: Savn, retired: 2025-01-01, replaced_by: sorg}
areas:
  danmark: {label: Danmark, kind: country}
  byen: {label: Byen, kind: municipality}
"""
    offers = {"alfa": ("id: a, title: A, themes: [savn], areas: [danmark]",)}
    found = covered("theme", "area", offers=offers, vocabulary=vocabulary)
    assert [(key, cell.count) for key, cell in found.whole.cells.items()] == [(("sorg", "byen"), 1)]


def test_a_catalogue_without_areas_is_counted_by_what_it_has() -> None:
    found = covered(
        vocabulary="themes:\n  sorg: {label: Sorg}\n", offers={"alfa": ("id: a, title: A, themes: [sorg]",)}
    )
    assert [each.name for each in found.dimensions] == ["theme", "age"]
    assert "Ordlisten har ingen ord for område" in on_one_line(told("text", found))


@pytest.mark.parametrize("by", [("theme",), ("theme", "age"), ("theme", "age", "area")])
def test_programs_get_every_cell_that_is_not_empty(by: tuple[str, ...]) -> None:
    found = covered(*by)
    cells = json.loads(told("json", found))["cells"]
    assert {tuple(each["at"].values()): (each["count"], each["maybe"]) for each in cells} == {
        key: (cell.count, cell.maybe) for key, cell in found.whole.cells.items()
    }


def test_who_offers_it_and_where_there_is_room() -> None:
    text = told("markdown", covered())
    told_of_whom = text[text.index("## Hvem der tilbyder det") : text.index("## Her mangler")].split("\n\n")
    assert told_of_whom[2].splitlines()[2:] == ["| Ensomhed | 4 | 1 | 4 | 5 |", "| Sorg | 2 | 0 |  | 2 |"]
    assert told_of_whom[3].splitlines() == [
        "- Ensomhed: Alfa, Beta, Delta, Epsilon og India",
        "- Sorg: Foxtrot og Gamma",
    ]


def test_of_many_associations_some_are_named() -> None:
    many = {f"forening-{n}": (f"id: tilbud-{n}, title: Tilbud {n}, themes: [sorg]",) for n in range(10, 24)}
    assert "Forening-21 og 2 andre" in on_one_line(told("text", covered("theme", offers=many)))
