"""What one looks up in the registers, and what stands there: in Danish and in English, for each reader."""

from __future__ import annotations

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.facets import AGE_BANDS
from catalogue.edition.finding import Register
from tests.edition.workshop import VOCABULARY, all_editions, catalogue_of, composed, edition_of, file_text, labels

VOCABULARY_WITH_SYNONYMS = """\
themes:
  ensomhed: {label: {da: Ensomhed, en: Loneliness}, synonyms: [alene, Venner, børn, ked af det]}
  sorg: {label: {da: Sorg, en: Grief}, synonyms: [ked af det, tab]}
  vold: {label: {da: Vold, en: Violence}, sensitive: true, synonyms: [krisecenter]}
  mobning: {label: {da: Mobning, en: Bullying}, synonyms: [drilleri]}
target_groups:
  boern: {label: {da: Børn, en: Children}, synonyms: [unger, alene]}
  paaroerende: {label: {da: Pårørende, en: Relatives}}
"""


def register(made: Edition, key: str) -> Register:
    return next(each for each in made.registers if each.key == key)


def entries(found: Register) -> dict[str, list[str]]:
    """The titles behind each word, or «→» and the words to look under."""
    return {entry.label: [ref.title for ref in entry.refs] or ["→", *entry.see] for entry in found.entries}


def needs(*offers: str, language: str = "da") -> dict[str, list[str]]:
    catalogue = catalogue_of({"foreningen": file_text(*offers)}, vocabulary=VOCABULARY_WITH_SYNONYMS)
    return entries(register(compose(catalogue, f"{language}-professionals", labels(language)), "need"))


OFFERS = (
    "title: Klub\nthemes: [ensomhed, sorg]",
    "title: Café\nthemes: [sorg]\ntarget_groups: [boern]",
    "title: Hus\nthemes: [vold]",
    "title: Tavs",
)


def test_needs_and_target_groups_stand_in_one_register_with_the_other_words_for_them() -> None:
    assert needs(*OFFERS) == {
        "Alene": ["→", "Ensomhed", "Børn"],
        "Børn": ["Café"],
        "Ensomhed": ["Klub"],
        "Ked af det": ["→", "Ensomhed", "Sorg"],
        "Krisecenter": ["→", "Vold"],
        "Sorg": ["Café", "Klub"],
        "Tab": ["→", "Sorg"],
        "Unger": ["→", "Børn"],
        "Venner": ["→", "Ensomhed"],
        "Vold": ["Hus"],
        "Ikke oplyst": ["Tavs"],
    }
    assert list(needs(*OFFERS)) == list(needs(*OFFERS[::-1]))


def test_a_word_that_leads_nowhere_is_left_out() -> None:
    assert needs("title: Klub\nthemes: [sorg]") == {
        "Ked af det": ["→", "Sorg"],
        "Sorg": ["Klub"],
        "Tab": ["→", "Sorg"],
    }


def test_synonyms_are_danish_and_stand_in_no_english_register() -> None:
    assert needs(*OFFERS, language="en") == {
        "Children": ["Café"],
        "Grief": ["Café", "Klub"],
        "Loneliness": ["Klub"],
        "Violence": ["Hus"],
        "Not stated": ["Tavs"],
    }


AGES = (
    "title: Små\nage: {maximum: 5}",
    "title: Skole\ngrades: {from: 7, to: 9}",
    "title: Voksne\nage: {minimum: 25}",
    "title: Alle\nage: {everyone: true}",
    "title: I ord\nage: {text: Fra skolestart}",
)


def test_ages_stand_in_bands_in_their_own_order() -> None:
    assert entries(register(composed(*AGES), "age")) == {
        "0–5 år": ["Alle", "Små"],
        "6–9 år": ["Alle"],
        "10–12 år": ["Alle"],
        "13–15 år": ["Alle", "Skole"],
        "16–18 år": ["Alle", "Skole"],
        "19–24 år": ["Alle"],
        "25 år og derover": ["Alle", "Voksne"],
        "Ikke oplyst i år eller klassetrin": ["I ord"],
    }
    assert list(entries(register(composed(*AGES[2:], language="en"), "age"))) == [
        *(f"{low}–{high} years" for low, high in AGE_BANDS[:-1]),
        "25 years and over",
        "Not stated in years or grades",
    ]


DAYS = (
    "title: Fast\nschedule: [{weekday: [sunday, monday]}]",
    "title: Vagt\nschedule: [{always: true, channel: chat}]",
    "title: Forbi\nschedule: [{date: 2026-10-26}]",
    "title: Snart\nschedule: [{date: 2026-11-04}]",
    "title: Aftalt\nschedule: [{by_appointment: true}]",
)


def test_days_begin_with_monday_and_days_gone_by_do_not_count() -> None:
    found = entries(register(composed(*DAYS), "day"))
    assert list(found) == [
        *("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"),
        "Ingen fast ugedag oplyst",
    ]
    assert found["Mandag"] == ["Fast", "Vagt"]
    assert found["Onsdag"] == ["Snart", "Vagt"]
    assert found["Ingen fast ugedag oplyst"] == ["Aftalt", "Forbi"]


WAYS = (
    "title: Fri\naccess: {who: [self], how: [drop-in]}",
    "title: Henvist\naccess: {who: [professional], referred_by: [teacher]}",
    "title: Oplæg\nparticipants: [professional]\naccess: {who: [professional], how: [booking]}",
    "title: Tavs",
)


@pytest.mark.parametrize(
    ("audience", "heading"),
    [
        ("professionals", "Sådan kommer man med"),
        ("families", "Sådan kommer I med"),
        ("young", "Sådan kommer du med"),
    ],
)
def test_the_ways_in_are_said_to_each_reader(audience: str, heading: str) -> None:
    assert register(composed(*WAYS, audience=audience), "access").heading == heading


def test_staff_need_no_referral_to_what_is_meant_for_staff() -> None:
    assert entries(register(composed(*WAYS), "access")) == {
        "Uden henvisning": ["Fri", "Oplæg"],
        "Med henvisning": ["Henvist"],
        "Uden aftale": ["Fri"],
        "Bestilling": ["Oplæg"],
        "Ikke oplyst": ["Tavs"],
    }


def test_a_label_in_a_foreign_language_says_so() -> None:
    vocabulary = VOCABULARY.replace("sorg: {label: {da: Sorg, en: Grief}}", "sorg: {label: {da: Sorg}}")
    catalogue = catalogue_of({"foreningen": file_text("themes: [sorg, ensomhed]")}, vocabulary=vocabulary)
    made = compose(catalogue, "en-professionals", labels("en"))
    assert [(entry.label, entry.language) for entry in register(made, "need").entries] == [
        ("Loneliness", ""),
        ("Sorg", "da"),
    ]
    assert made.sections[0].foreign == {"heading": "da"}


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_every_word_to_look_under_has_offers(name: str, key: str) -> None:
    found = register(edition_of(name, key), "need")
    with_offers = {entry.label for entry in found.entries if entry.refs}
    assert with_offers.issuperset(word for entry in found.entries for word in entry.see)
