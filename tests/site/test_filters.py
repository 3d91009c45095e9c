"""Filters: their counts, the chips that take them away, and what of all this stands in the address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect

from tests.site.visit import Visitor

FACETS = ["Behov", "Område", "Ugedag", "Form", "Sådan kommer man med", "Pris", "Sprog", "Plads nu"]


def test_each_question_can_be_chosen_by(visitor: Visitor) -> None:
    assert visitor.page.locator(".facet-name").all_inner_texts() == FACETS
    for legend, facet in zip(visitor.page.locator(".facet legend").all(), FACETS, strict=True):
        assert legend.text_content() == facet


def test_a_choice_says_how_many_it_would_leave(visitor: Visitor) -> None:
    before = visitor.count("Behov", "Sorg og alvorlig sygdom i familien")
    visitor.choose("Behov", "Sorg og alvorlig sygdom i familien")
    assert len(visitor.hits) == before == 3
    visitor.say_age("8")
    assert visitor.hits == ["Sorggruppe for børn"]
    assert visitor.count("Behov", "Sorg og alvorlig sygdom i familien") == 1
    assert visitor.facet("Behov").locator("summary").inner_text().split() == ["Behov", "1", "valgt"]


def test_two_choices_of_one_question_widen_and_two_questions_narrow(visitor: Visitor) -> None:
    visitor.choose("Ugedag", "Onsdag")
    wednesday = set(visitor.hits)
    visitor.choose("Ugedag", "Torsdag")
    assert set(visitor.hits) > wednesday
    visitor.choose("Behov", "Sorg og alvorlig sygdom i familien")
    assert visitor.hits == ["Sorggruppe for børn"]


def test_a_choice_without_a_hit_stays_to_be_chosen(visitor: Visitor) -> None:
    visitor.type("onsdagsklub")
    assert visitor.count("Ugedag", "Lørdag") == 0
    expect(visitor.choice("Ugedag", "Lørdag")).to_be_enabled()


def test_areas_lie_within_each_other(visitor: Visitor) -> None:
    labels = (
        visitor.facet("Område")
        .locator("label")
        .evaluate_all("all => all.map(each => [each.className, parseFloat(getComputedStyle(each).paddingInlineStart)])")
    )
    indents = dict(labels)  # by level: «», «level-1», «level-2»
    assert labels[0] == ["", 0]
    assert len(indents) >= 3
    assert sorted(indents) == sorted(indents, key=indents.__getitem__)
    assert len(set(indents.values())) == len(indents)


def test_a_chip_takes_its_filter_away_and_keeps_the_keyboard_near(visitor: Visitor) -> None:
    visitor.say_age("13")
    visitor.choose("Område", "Nørrevang")
    visitor.choose("Ugedag", "Onsdag")
    assert visitor.chips == ["Alder eller klasse: 13", "Område: Nørrevang", "Ugedag: Onsdag"]
    visitor.page.get_by_role("button", name="Fjern Område: Nørrevang").press("Enter")
    assert visitor.chips == ["Alder eller klasse: 13", "Ugedag: Onsdag"]
    assert not visitor.choice("Område", "Nørrevang").is_checked()
    assert visitor.focus == "Ugedag: Onsdag"
    visitor.page.get_by_role("button", name="Fjern Ugedag: Onsdag").press("Enter")
    visitor.page.get_by_role("button", name="Fjern Alder eller klasse: 13").press("Enter")
    assert visitor.page.locator("#alder").input_value() == ""
    assert visitor.focus == "soeg"
    assert len(visitor.everything) == 30


def test_all_can_be_cleared_at_once(visitor: Visitor) -> None:
    visitor.type("lektie")
    visitor.say_age("13")
    visitor.choose("Pris", "Gratis")
    visitor.page.get_by_role("button", name="Ryd alle").click()
    assert (visitor.page.locator("#soeg").input_value(), visitor.page.locator("#alder").input_value()) == ("", "")
    assert len(visitor.everything) == 30
    assert visitor.focus == "soeg"
    assert visitor.fragment == ""


def test_filters_stand_in_the_address_and_words_do_not(visitor: Visitor) -> None:
    visitor.type("ensom hemmelighed")
    assert visitor.fragment == ""
    visitor.choose("Område", "Nørrevang")
    visitor.choose("Ugedag", "Onsdag")
    visitor.say_age("7. klasse")
    assert visitor.fragment == "find?area=noerrevang&day=wednesday&age=13-14"
    assert visitor.page.evaluate("history.length") == 2  # the empty tab's and this one


def test_what_is_typed_as_an_age_and_is_none_stands_nowhere(visitor: Visitor) -> None:
    visitor.say_age("Peter")
    assert visitor.fragment == ""


def test_a_sensitive_theme_never_stands_in_the_address(visitor: Visitor) -> None:
    visitor.choose("Behov", "Vold og overgreb")
    assert visitor.hits
    assert visitor.fragment == ""
    visitor.choose("Behov", "Mobning")
    assert visitor.fragment == "find?theme=mobning"
    visitor.page.get_by_role("button", name="Ryd alle").click()
    visitor.page.locator("#alle .themes").get_by_role("link", name="Vold og overgreb").click()
    assert "vold" not in unquote(visitor.page.url).removeprefix(visitor.address)
    ids = visitor.page.locator("#alle .theme h2").evaluate_all("all => all.map(each => each.id)")
    assert not [each for each in ids if "vold" in each]


def test_an_address_that_is_sent_shows_the_same_list(browser: Browser, example: Path) -> None:
    address = "index.html#find?area=noerrevang&day=wednesday&age=13"
    visitor = Visitor(browser, example.as_uri(), address)
    assert visitor.hits[0] == "Onsdagsklubben"
    assert visitor.chips == ["Alder eller klasse: 13", "Område: Nørrevang", "Ugedag: Onsdag"]
    assert visitor.facet("Ugedag").get_attribute("open") is not None
    visitor.leave()


@pytest.mark.parametrize(
    "wrong", ["theme=vold-i-familien", "area=atlantis", "x=1&x=2", "age=%3Cscript%3E", "area=__proto__", "day=%E0%A4%A"]
)
def test_an_address_that_was_tampered_with_does_nothing(browser: Browser, example: Path, wrong: str) -> None:
    visitor = Visitor(browser, example.as_uri(), f"index.html#find?{wrong}")
    assert len(visitor.everything) == 30
    assert visitor.fragment == ""
    visitor.leave()
