"""What stands beside an offer: others for the same need, ages and place; no more than four, never its own parts."""

from __future__ import annotations

import pytest

from catalogue.edition.compose import compose
from tests.edition.workshop import all_editions, catalogue_of, composed, edition_of, example, file_text, labels

VOCABULARY = """\
themes:
  ensomhed: {label: {da: Ensomhed}}
  leg: {label: {da: Leg}}
  vold: {label: {da: Vold}, sensitive: true}
target_groups:
  boern: {label: {da: Børn}}
areas:
  landet: {label: {da: Hele landet}, kind: country}
  byen: {label: {da: Byen}, kind: municipality, within: landet}
  bydelen: {label: {da: Bydelen}, kind: district, within: byen}
  naboby: {label: {da: Nabobyen}, kind: municipality, within: landet}
"""


def beside(*offers: str) -> list[str]:
    """The titles beside the first offer."""
    catalogue = catalogue_of({"foreningen": file_text(*offers)}, vocabulary=VOCABULARY)
    made = compose(catalogue, "da-professionals", labels("da"))
    return [ref.title for ref in next(each for each in made.offers if each.ref.id == "tilbud-1").related]


FIRST = "title: Klub\nthemes: [ensomhed]\ntarget_groups: [boern]\nage: {minimum: 10, maximum: 15}\nareas: [byen]"


def test_the_nearest_stand_first() -> None:
    assert beside(
        FIRST,
        "title: Samme målgruppe\nthemes: [leg]\ntarget_groups: [boern]\nage: {minimum: 12}\nareas: [byen]",
        "title: Tavs\nthemes: [ensomhed]",
        "title: Samme alder\nthemes: [ensomhed]\nage: {minimum: 15}",
        "title: Optaget\nthemes: [ensomhed]\nstatus: {is: full}\nage: {minimum: 15}\nareas: [bydelen]",
        "title: Åben\nthemes: [ensomhed]\nage: {minimum: 15}\nareas: [bydelen]",
    ) == ["Åben", "Optaget", "Samme alder", "Tavs"]


@pytest.mark.parametrize(
    "other",
    [
        "title: Små\nthemes: [ensomhed]\nage: {maximum: 9}",
        "title: Et andet sted\nthemes: [ensomhed]\nareas: [naboby]",
        "title: Til fagpersoner\nthemes: [ensomhed]\nparticipants: [professional]",
        "title: Noget andet\nthemes: [leg]",
        "title: En del\nthemes: [ensomhed]\npart_of: tilbud-1",
        "title: Krisecenter\nthemes: [vold, ensomhed]\ntarget_groups: [boern]",
    ],
)
def test_what_is_no_help_or_nobody_asked_for_is_left_out(other: str) -> None:
    assert beside(FIRST, other) == []


def test_a_place_within_the_area_and_the_whole_country_are_near() -> None:
    assert beside(
        FIRST, "title: Bydel\nthemes: [ensomhed]\nareas: [bydelen]", "title: Land\nthemes: [ensomhed]\nareas: [landet]"
    ) == ["Bydel", "Land"]


def test_a_target_group_fills_up_what_the_themes_leave() -> None:
    assert beside(
        FIRST, "title: A\ntarget_groups: [boern]\nage: {minimum: 12}\nareas: [byen]", "title: B\nthemes: [ensomhed]"
    ) == ["B", "A"]


def test_sensitive_offers_stand_beside_their_own_kind() -> None:
    assert beside(
        "title: Krisecenter\nthemes: [vold, ensomhed]",
        "title: Samtaler\nthemes: [vold]",
        "title: Klub\nthemes: [ensomhed]",
    ) == ["Klub", "Samtaler"]


def test_neither_umbrella_nor_parts_of_parts_are_beside_each_other() -> None:
    made = composed(
        "title: Hus\nthemes: [sorg]",
        "title: Café\nthemes: [sorg]\npart_of: tilbud-1",
        "title: Hjørne\nthemes: [sorg]\npart_of: tilbud-2",
        "title: Have\nthemes: [sorg]\npart_of: tilbud-1",
    )
    assert {each.ref.title: [ref.title for ref in each.related] for each in made.offers} == {
        "Hus": [],
        "Café": ["Have"],
        "Hjørne": ["Have"],
        "Have": ["Café", "Hjørne"],
    }


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_beside_an_offer_stand_up_to_four_others_that_are_shown(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    shown = {offer.ref.id for offer in made.offers}
    for offer in made.offers:
        ids = [ref.id for ref in offer.related]
        assert len(ids) == len(set(ids)) <= 4
        assert shown.issuperset(ids)
        assert offer.ref.id not in ids
        own = catalogue.offers[offer.ref.id].offer
        for other in (catalogue.offers[each].offer for each in ids):
            assert {*own.themes} & {*other.themes} or {*own.target_groups} & {*other.target_groups}
