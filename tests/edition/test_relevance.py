"""What fits a recipient: a conflict of kind, ages or area speaks against an offer, and what is unknown never does."""

from __future__ import annotations

import pytest

from catalogue.edition.edition import Edition
from tests.edition.packages import SCHOOL, package

OTHER = "title: Noget andet\nthemes: [sorg]"
"""Nothing is known of it, so it fits everybody."""

BUT_THE_CLUB = {SCHOOL, "day-care", "library", "health-visitors", "housing"}
EVERYBODY = {"club", *BUT_THE_CLUB}

# What an offer says, and which of the recipients it does not fit.
CASES: list[tuple[str, set[str]]] = [
    ("age: {minimum: 3, maximum: 5}", {SCHOOL, "club"}),
    ("age: {minimum: 16}", {"day-care"}),
    ("age: {minimum: 17}", {SCHOOL, "day-care"}),
    ("age: {everyone: true}", set()),
    ("grades: {from: 7, to: 9}", {"day-care"}),
    ("age: {minimum: 30}\nparticipants: [parent]", set()),
    ("age: {maximum: 2, whose: child-in-family}\nparticipants: [parent]", {SCHOOL, "club"}),
    ("age: {minimum: 60, whose: person-cared-about}", set()),
    ("areas: [vest]", {SCHOOL}),
    ("areas: [oest]", set()),
    ("areas: [kommunen]", set()),
    ("areas: [vest, oest]", set()),
    ("access: {lives_in: [vest]}", {SCHOOL}),
    ("participants: [school-class]", {"day-care", "club"}),
    ("participants: [professional]", {"housing"}),
    ("participants: [professional, volunteer]", set()),
    ("access: {who: [professional], referred_by: [teacher]}", {"day-care", "club", "health-visitors", "housing"}),
    ("access: {who: [professional], referred_by: [health-visitor]}", {"club", "housing"}),
    ("access: {who: [professional, parent], referred_by: [teacher]}", set()),
    ("access: {who: [professional], referred_by: [teacher, natteravn]}", set()),
    ("places: {her: {recipient: club, open_to: own-institution}}", BUT_THE_CLUB),
    ("places: {her: {recipient: club, open_to: everyone}}", set()),
    ("places: {her: {recipient: club, open_to: own-institution}, ude: {name: Parken}}", set()),
    ("places: {her: {recipient: school}}\nage: {minimum: 20}", {"day-care", "club"}),
    ("", set()),
]


@pytest.mark.parametrize(("says", "against"), CASES, ids=[says.replace("\n", ", ") or "nothing" for says, _ in CASES])
def test_an_offer_is_put_last_for_those_alone_whom_something_known_speaks_against(says: str, against: set[str]) -> None:
    offers = (f"title: Tilbuddet\nthemes: [ensomhed]\n{says}", OTHER)
    found = {each for each in EVERYBODY if len(_first(package(*offers, recipient=each))) == 1}
    assert found == against


def _first(made: Edition) -> list[str]:
    return [ref.title for ref in made.addressee.relevant] if made.addressee else []


def test_an_area_or_a_referrer_that_the_vocabulary_lacks_speaks_against_nothing() -> None:
    made = package("themes: [ensomhed]\nareas: [vest]", OTHER, area="ukendt")
    assert len(made.sections) == 2
    assert _first(made) == ["Tilbuddet", "Noget andet"]
    assert _first(package("themes: [ensomhed]\nareas: [vest, ukendt]", OTHER)) == ["Tilbuddet", "Noget andet"]


def test_what_lies_in_the_recipients_area_fits_it() -> None:
    assert _first(package("themes: [ensomhed]\nareas: [vest]", OTHER, area="kommunen")) == ["Tilbuddet", "Noget andet"]


def test_ages_of_its_own_come_before_those_of_its_kind() -> None:
    grown = "title: Fra 17\nthemes: [ensomhed]\nage: {minimum: 17}"
    assert _first(package(grown, OTHER)) == ["Noget andet"]
    assert _first(package(grown, OTHER, ages=None)) == ["Fra 17", "Noget andet"]
    assert _first(package(grown, OTHER, ages={"minimum": 6})) == ["Fra 17", "Noget andet"]
    assert _first(package(grown, OTHER, ages={"everyone": True})) == ["Fra 17", "Noget andet"]
