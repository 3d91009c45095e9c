"""Order, joining, dates and numbers in Danish and English; an English edition over texts that are only Danish."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.edition.language import as_sentences, collation_key, in_sentence, sentence
from tests.edition.workshop import composed, seen, words

IN_ORDER = [
    "1. klasse",
    "Abe",
    "Café",
    "café à la carte",
    "Cafeteria",
    "elite",
    "Élite og venner",
    "LGBT+ unge",
    "Zoo",
    "Ældre",
    "ødegård",
    "Aabenraa",
    "Åbenråd",
    "Aalborg",
    "Århus",
    "Aas",
]


@pytest.mark.parametrize(("before", "after"), list(pairwise(IN_ORDER)))
def test_danish_order(before: str, after: str) -> None:
    assert collation_key(before) < collation_key(after)


def test_the_whole_table_is_in_order_whatever_order_it_came_in() -> None:
    backwards = IN_ORDER[::-1]
    assert sorted(backwards, key=collation_key) == IN_ORDER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Århus", "Aarhus"),
        ("ZOO", "zoo"),
        ("café", "CAFE"),
        ("Å", "A\u030a"),
        ("LGBT+ unge", "LGBT unge"),
        ("Lektie-café", "lektie café"),
        ("«Mor»", "mor"),
    ],
)
def test_spelling_case_accents_and_signs_do_not_count(one: str, other: str) -> None:
    assert collation_key(one) == collation_key(other)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_the_order_is_total_and_stable(titles: list[str]) -> None:
    once = sorted(titles, key=lambda title: (collation_key(title), title))
    assert sorted(once, key=lambda title: (collation_key(title), title)) == once
    backwards = titles[::-1]
    assert sorted(backwards, key=lambda title: (collation_key(title), title)) == once
    for before, after in pairwise(once):
        assert collation_key(before) <= collation_key(after)


@given(st.text(max_size=20))
def test_a_key_is_its_own_key_in_everything_but_the_danish_letters(title: str) -> None:
    key = collation_key(title)
    assert key == key.strip()
    assert "  " not in key
    assert collation_key(title.upper().lower()) == collation_key(title.lower())


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([], ""),
        (["børn"], "børn"),
        (["børn", "", "unge"], "børn og unge"),
        (["børn", "unge", "forældre"], "børn, unge og forældre"),
        (["børn og unge", "forældre"], "børn og unge samt forældre"),
        (["børn", "familier og venner", "andre"], "børn, familier og venner samt andre"),
    ],
)
def test_all_of(parts: list[str], joined: str) -> None:
    assert words().all_of(parts) == joined


def test_one_of_counts_every_alternative() -> None:
    assert words().one_of(["socialrådgiver eller sagsbehandler", "læge"]) == "socialrådgiver, sagsbehandler eller læge"
    assert words("en").one_of(["a coach or treasurer", "doctor"]) == "a coach, treasurer or doctor"
    assert words().one_of(["lærer"]) == "lærer"


def test_sentences_are_joined_by_one_full_stop() -> None:
    assert as_sentences(["Mandage", "", "undtagelse: jul.", "Kom bare!", "Vi ses."]) == (
        "Mandage. Undtagelse: jul. Kom bare! Vi ses."
    )
    assert as_sentences(["mandage"]) == "mandage"
    assert as_sentences([]) == ""


def test_a_label_within_a_sentence_keeps_its_abbreviations() -> None:
    assert [in_sentence(each) for each in ("Lærer", "PPR", "SSP-medarbejder", "E-mail", "x", "")] == [
        "lærer",
        "PPR",
        "SSP-medarbejder",
        "e-mail",
        "x",
        "",
    ]
    assert sentence("øvelse") == "Øvelse"


def test_dates_numbers_and_clocks() -> None:
    danish, english = words(), words("en")
    assert danish.day(date(2026, 2, 1)) == "1. februar 2026"
    assert english.day(date(2026, 2, 1)) == "1 February 2026"
    assert [danish.partial(each) for each in ("2021", "2021-10", "2021-10-05")] == [
        "2021",
        "oktober 2021",
        "5. oktober 2021",
    ]
    assert [danish.number(each) for each in (Decimal(1500), Decimal("12.50"), Decimal("12.00"), 3)] == [
        "1.500",
        "12,50",
        "12",
        "3",
    ]
    assert [danish.clock(each) for each in ("09:30", "00:05", "24:00")] == ["9.30", "0.05", "24.00"]
    assert english.clock("09:30") == "09:30"
    assert danish.days(date(2026, 5, 1), date(2026, 5, 1)) == "1. maj 2026"
    assert [danish.language_name(each) for each in ("da", "ar", "fa-AF", "xx-q")] == [
        "dansk",
        "arabisk",
        "dari",
        "xx-q",
    ]


def test_each_text_is_read_in_the_readers_language_else_in_the_main_one_else_in_any() -> None:
    danish, english = words("da"), words("en")
    both, plain, only_danish, only_english = {"da": "Æ", "en": "E"}, {"": "Æ"}, {"da": "Æ"}, {"en": "E"}
    assert [danish.text(each) for each in (both, plain, only_danish, only_english, None)] == ["Æ", "Æ", "Æ", "E", ""]
    assert [english.text(each) for each in (both, plain, only_danish, only_english, {})] == ["E", "Æ", "Æ", "E", ""]


OFFER = """
    title: {da: Gåtur ved åen, en: A walk along the stream}
    summary: Vi går en tur.
    themes: [sorg]
    target_groups: [paaroerende]
    age: {minimum: 12}
    schedule: [{weekday: tuesday, start: "15:30", text: Om tirsdagen}]
    price: {type: free}
"""


def test_an_english_edition_shows_the_danish_text_where_there_is_no_other() -> None:
    made = composed(OFFER, language="en")
    offer = made.offers[0]
    assert made.title == "A catalogue"
    assert made.as_of_text == "Updated 1 November 2026"
    assert (offer.ref.title, offer.summary, offer.theme_label) == ("A walk along the stream", "Vi går en tur.", "Grief")
    found = {each.label: each.text for each in offer.facts}
    assert found["Who it is for"] == "Relatives"
    assert found["When"].startswith("Tuesdays, from 15:30. The source says: ")
    assert found["Price"] == "Free"
    assert found["Not stated"] == "How to join, whether there is room, place, area and confidentiality"
    assert offer.evidence == ("Invented example.", "Not confirmed yet.")


def test_one_catalogue_in_two_languages_has_the_same_offers() -> None:
    danish, english = composed(OFFER, language="da"), composed(OFFER, language="en")
    assert [each.ref.id for each in danish.offers] == [each.ref.id for each in english.offers]
    assert seen(OFFER).ref.title == "Gåtur ved åen"
