"""By what an offer is found: the answers it gives, and silence where the data give none."""

from __future__ import annotations

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.finding import Ages
from tests.edition.workshop import all_editions, catalogue_of, composed, edition_of, file_text, labels, seen

VOCABULARY = """\
themes:
  sorg: {label: {da: Sorg}, synonyms: [død]}
  vold: {label: {da: Vold}, sensitive: true}
areas:
  landet: {label: {da: Hele landet}, kind: country}
  byen: {label: {da: Byen}, kind: municipality, within: landet, synonyms: [Staden]}
  bydelen: {label: {da: Bydelen}, kind: district, within: byen}
  naboby: {label: {da: Nabobyen}, kind: municipality, within: landet}
"""


@pytest.mark.parametrize(
    ("offer", "ages"),
    [
        ("age: {minimum: 9, maximum: 16}", Ages(9, 16)),
        ("age: {minimum: 9}", Ages(9, 120)),
        ("age: {maximum: 5, whose: child-in-family}", Ages(0, 5)),
        ("age: {everyone: true}", Ages()),
        ("grades: {from: 0, to: 0}", Ages(6, 7)),
        ("grades: {from: 7}", Ages(13, 17)),
        ("grades: {any: true}", Ages(6, 17)),
        ("age: {minimum: 12, whose: person-cared-about}", None),
        ("age: {text: Fra skolestart}", None),
        ("title: Tavs", None),
    ],
)
def test_whom_an_offer_takes_in_years(offer: str, ages: Ages | None) -> None:
    assert seen(offer).ages == ages


@pytest.mark.parametrize(
    ("offer", "key", "found"),
    [
        ("areas: [byen]", "area", {"byen", "bydelen", "landet"}),
        ("areas: [bydelen]", "area", {"bydelen", "byen", "landet"}),
        ("areas: [landet]", "area", {"landet", "byen", "bydelen", "naboby"}),
        ("themes: [sorg, vold]", "theme", {"sorg", "vold"}),
        ("schedule: [{weekday: [monday, friday]}, {date: 2026-11-04}]", "day", {"monday", "wednesday", "friday"}),
        ("schedule: [{by_appointment: true}]", "day", None),
        ("access: {who: [parent, professional], how: [sign-up]}", "access", {"self", "referral", "sign-up"}),
        ("access: {how: [referral]}", "access", {"referral"}),
        ("participants: [volunteer]\naccess: {who: [professional]}", "access", {"self"}),
        ("price: {type: unknown}", "price", None),
        ("price: {type: free}", "price", {"free"}),
        ("status: {is: free-places}", "status", {"open"}),
        ("status: {is: planned}", "status", {"later"}),
        ("status: {is: full}", "status", {"closed"}),
        ("languages: [da, ar]", "language", {"da", "ar"}),
        ("delivery: [chat]", "delivery", {"chat"}),
        ("title: Tavs", "delivery", None),
    ],
)
def test_an_offer_answers_only_what_the_data_say(offer: str, key: str, found: set[str] | None) -> None:
    catalogue = catalogue_of({"foreningen": file_text(offer)}, vocabulary=VOCABULARY)
    made = compose(catalogue, "da-professionals", labels("da"))
    answers = made.offers[0].facets.get(key)
    assert (None if answers is None else set(answers)) == found
    asked = {facet.key: [choice.key for choice in facet.choices] for facet in made.facets}
    assert set(asked.get(key, [])) == (found or set())


def test_areas_are_asked_for_by_how_deep_they_lie_and_sensitive_themes_are_marked() -> None:
    offer = "themes: [sorg, vold]\nareas: [bydelen]"
    made = compose(
        catalogue_of({"foreningen": file_text(offer)}, vocabulary=VOCABULARY), "da-professionals", labels("da")
    )
    choices = {facet.key: facet.choices for facet in made.facets}
    assert [(each.label, each.level) for each in choices["area"]] == [("Hele landet", 0), ("Byen", 1), ("Bydelen", 2)]
    assert [(each.label, each.sensitive) for each in choices["theme"]] == [("Sorg", False), ("Vold", True)]
    assert made.offers[0].sensitive
    assert {"død", "Sorg", "Vold", "Bydelen"} <= set(made.offers[0].search_words)


def test_questions_are_asked_in_the_order_of_the_reader_and_only_where_there_are_answers() -> None:
    assert [facet.key for facet in composed("price: {type: free}", "themes: [sorg]").facets] == ["theme", "price"]


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_every_answer_of_an_offer_can_be_asked_for(name: str, key: str) -> None:
    made = edition_of(name, key)
    asked = {facet.key: {choice.key for choice in facet.choices} for facet in made.facets}
    for offer in made.offers:
        for facet, answers in offer.facets.items():
            assert answers
            assert asked[facet].issuperset(answers)
