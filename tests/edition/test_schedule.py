"""Every case of time, row by row, exactly as it is printed in Danish and English."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.edition.schedule import row_text, season_text
from catalogue.model.schedule import Row, Season
from tests.edition.workshop import data, fact, words


def _rows() -> list[tuple[object, str, str]]:
    table = data((Path(__file__).parent / "rows.yaml").read_text(encoding="utf-8"))["rows"]
    assert isinstance(table, list)
    return [(each["row"], each["da"], each["en"]) for each in table]


def row(text: str) -> Row:
    return Row.model_validate(data(f"row: {{{text}}}")["row"])


@pytest.mark.parametrize(("fields", "danish", "english"), _rows())
def test_a_row_is_said_as_a_person_would(fields: object, danish: str, english: str) -> None:
    assert row_text(Row.model_validate(fields), words("da")) == danish
    assert row_text(Row.model_validate(fields), words("en")) == english


def test_families_and_the_young_are_spared_the_words_of_the_source() -> None:
    said = row("weekday: monday, text: Hver mandag hele året")
    assert row_text(said, words(audience="families")) == "Mandage"
    assert row_text(said, words(audience="young")) == "Mandage"


def test_who_answers_is_said_to_each_reader_in_their_words() -> None:
    said = row("kind: answering, channel: chat, weekday: monday")
    assert row_text(said, words(audience="families")) == "Chat, de svarer: mandage"
    assert row_text(row("kind: send, channel: sms, always: true"), words(audience="young")) == (
        "Sms, du kan skrive: døgnet rundt, alle dage"
    )


def test_the_place_stands_first_and_keeps_its_capital_letter() -> None:
    said = row('kind: opening-hours, channel: chat, weekday: monday, start: "10:00"')
    assert row_text(said, words(), "Huset på Øen") == "Huset på Øen, chat, åbningstid: mandage kl. 10.00"


PLACES = """
    places:
      huset: {name: Huset}
      hemmelig: {name: Hemmelighuset, hidden: true}
    schedule:
      - {weekday: monday, place: huset}
      - {weekday: tuesday, place: hemmelig}
"""


def test_rows_name_their_place_only_where_there_are_several() -> None:
    assert fact("when", PLACES) == ["Huset: mandage", "Sted oplyses ved kontakt: tirsdage"]
    assert fact("when", "places: {huset: {name: Huset}}\nschedule: [{weekday: monday, place: huset}]") == ["Mandage"]


def test_the_season_of_the_offer_follows_its_rows() -> None:
    offer = 'schedule: [{weekday: monday}]\nseason: {start: "04-01", end: "09-30", text: Kun i godt vejr}'
    assert fact("when", offer) == ["Mandage", "Hvert år fra april til og med september. Kun i godt vejr"]


@given(st.dates(), st.dates())
def test_a_season_always_says_something_without_odd_signs(start: date, end: date) -> None:
    season = Season.model_validate({"start": f"{start:%m-%d}", "end": f"{end:%m-%d}"})
    for language in ("da", "en"):
        said = season_text(season, words(language))
        assert said
        assert "  " not in said
        assert "{" not in said
