"""Somebody searches: the list follows each key, and says what is not known, what is near and what stands in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.site.visit import Visitor

WIDTHS = {"a telephone": 360, "a desk": 1280}


def test_before_anything_is_asked_every_offer_stands_under_its_theme(visitor: Visitor) -> None:
    assert len(visitor.everything) == len(set(visitor.everything)) == 30
    assert visitor.hits == []
    headings = visitor.page.locator("#alle .theme h2").all_inner_texts()
    assert headings[:2] == ["Ensomhed og fællesskab", "Trivsel og nogen at tale med"]
    assert visitor.page.locator("#alle .theme h2 svg").count() == len(headings)


def test_the_list_follows_each_key(visitor: Visitor) -> None:
    visitor.type("lekt")
    assert visitor.hits[0] == "Lektiecafé på Skole A"
    assert visitor.everything == []
    assert visitor.heading == f"{len(visitor.hits)} tilbud"
    visitor.type("ie online")
    assert visitor.hits == ["Lektiehjælp på nettet"]


def test_a_hit_says_whose_it_is_and_what_it_is_about(visitor: Visitor) -> None:
    visitor.type("onsdagsklub")
    row = visitor.page.locator("#passer > li").first.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    for said in ("Ensomhed og fællesskab", "Ungehjørnet", "ingen behøver at komme", "Åbent", "12–15 år", "Nørrevang"):
        assert said in row


@pytest.mark.parametrize("said", ["13", "13 år", "7. klasse"])
def test_an_age_or_a_grade_narrows_the_list(visitor: Visitor, said: str) -> None:
    visitor.say_age(said)
    assert "Onsdagsklubben" in visitor.hits
    assert "Samtalegruppe for unge" not in visitor.hits + visitor.unknown  # 15–20 år
    assert "Brætspilscafé" in visitor.unknown
    assert visitor.chips == [f"Alder eller klasse: {said}"]


def test_an_age_among_the_words_is_understood_and_said(visitor: Visitor) -> None:
    visitor.type("ensom 13 år")
    assert visitor.hits[0] == "Onsdagsklubben"
    assert visitor.chips == ["Alder eller klasse: 13 år"]


def test_what_is_no_age_is_said_by_the_field_and_hides_nothing(visitor: Visitor) -> None:
    visitor.say_age("snart stor")
    field = visitor.page.get_by_role("textbox", name="Alder eller klasse")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("Skriv en alder eller et klassetrin, fx 13 eller 7. klasse")
    assert len(visitor.hits) == 30
    field.fill("13")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("fx 13 eller 7. klasse")


def test_what_is_not_stated_stands_by_itself_and_says_what_to_ask(visitor: Visitor) -> None:
    visitor.say_age("13")
    visitor.choose("Ugedag", "Onsdag")
    assert "Brætspilscafé" in visitor.unknown
    assert "Brætspilscafé" not in visitor.hits
    rows = visitor.page.locator("#uoplyst li[data-offer]")
    assert "Ikke oplyst: alder" in rows.filter(has_text="Brætspilscafé").inner_text()
    assert "Ikke oplyst: ugedag" in rows.filter(has_text="Voksenven").inner_text()
    assert visitor.page.get_by_role("heading", name="Ikke oplyst – spørg").is_visible()


def test_without_a_hit_the_page_says_what_to_drop_and_what_is_near(visitor: Visitor) -> None:
    visitor.type("onsdagsklub")
    visitor.choose("Ugedag", "Søndag")
    assert visitor.heading == "Ingen tilbud passer på det hele"
    assert visitor.hits == []
    assert "Onsdagsklubben" in visitor.nearest
    ways = visitor.page.locator("#uden-liste button")
    assert "Uden Søndag: 1 tilbud" in ways.all_inner_texts()
    assert (
        visitor.page.locator("#resultater").get_by_role("link", name="BørneTelefonen").get_attribute("href")
        == "tel:116111"
    )
    ways.filter(has_text="Uden Søndag").click()
    assert visitor.hits == ["Onsdagsklubben"]
    assert visitor.focus == "antal"


def test_a_word_that_stands_in_the_way_is_named_as_it_was_typed(visitor: Visitor) -> None:
    visitor.type("Onsdagsklubben Køkkenhave")
    button = visitor.page.get_by_role("button", name="Uden ordet »Køkkenhave«: 1 tilbud")
    button.click()
    assert visitor.page.locator("#soeg").input_value() == "Onsdagsklubben"
    assert visitor.hits == ["Onsdagsklubben"]


def test_the_number_of_results_is_said_once_when_the_typing_stops(visitor: Visitor) -> None:
    status = visitor.page.get_by_role("status")
    status.evaluate("""status => {
        window.said = [];
        const note = () => window.said.push(status.textContent);
        new MutationObserver(note).observe(status, {childList: true, subtree: true});
    }""")
    visitor.type("ensom")
    visitor.say_age("13")
    expect(status).to_have_text("5 tilbud og 2, hvor noget ikke er oplyst")
    assert visitor.page.evaluate("window.said.length") <= 2


def test_a_long_list_comes_in_portions(browser: Browser, demonstration: Path) -> None:
    visitor = Visitor(browser, demonstration.as_uri())
    visitor.choose("Område", "Hele landet")
    assert visitor.count("Område", "Hele landet") > 50
    assert len(visitor.hits) == 50
    visitor.page.get_by_role("button", name="Vis flere").click()
    assert len(visitor.hits) == visitor.count("Område", "Hele landet")
    assert visitor.focus == visitor.hits[50]
    visitor.leave()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_a_newcomer_finds_something_for_a_lonely_child_in_three_steps(
    browser: Browser, example: Path, width: int
) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport={"width": width, "height": 800})
    visitor.type("ensom 13 år")
    visitor.choose("Område", "Nørrevang")
    visitor.choose("Ugedag", "Onsdag")
    assert visitor.hits[0] == "Onsdagsklubben"
    visitor.page.locator("#passer a").first.click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Onsdagsklubben")
    visitor.leave()


def test_or_with_one_sentence(visitor: Visitor) -> None:
    visitor.type("ensom 13 år nørrevang onsdag")
    assert visitor.hits[0] == "Onsdagsklubben"


def test_the_demonstration_answers_the_same_question_honestly(browser: Browser, demonstration: Path) -> None:
    visitor = Visitor(browser, demonstration.as_uri())
    visitor.type("ensom 13 år")
    visitor.choose("Område", "Aalborg Øst")
    visitor.choose("Ugedag", "Onsdag")
    for row in visitor.page.locator("#uoplyst li[data-offer]").all():
        assert "Ikke oplyst: " in row.inner_text()
    assert len(visitor.unknown) >= 3
    visitor.choose("Form", "I gruppe")
    assert visitor.heading == "Ingen tilbud passer på det hele"
    assert visitor.nearest
    assert visitor.page.locator("#resultater").get_by_role("link", name="BørneTelefonen: ring 116 111").is_visible()
    visitor.leave()
