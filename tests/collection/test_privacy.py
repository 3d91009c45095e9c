"""Numbers that may be a person's: found wherever they stand, never repeated, and nothing else taken for them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalogue.codes import PRIVATE
from catalogue.collection.checks.privacy import registration_like
from catalogue.model.values import is_mobile
from tests.collection.projects import HEAD, OFFERS, SETTINGS, args, first, judged, offer, project, told, under

BIRTHDAYS = st.dates(date(1900, 1, 1), date(2026, 3, 1)).map(lambda day: day.strftime("%d%m%y"))
SERIALS = st.integers(0, 9999).map("{:04d}".format)
BETWEEN = st.sampled_from(["-", " ", " - ", "–", "\u00a0", "\u2011"])
PLACES = st.sampled_from(
    ["summary: Ring om {} i dag", "# {}", "description: |\n  Et\n\n  {}.", "website: https://x.dk/{}"]
)


@given(BIRTHDAYS, BETWEEN, SERIALS, PLACES)
def test_a_number_is_found_anywhere(birthday: str, between: str, serial: str, place: str) -> None:
    number = f"{birthday}{between}{serial}"
    assume("website" not in place or between == "-")  # an address has neither spaces nor other dashes
    files = project(place.format(number))
    found = next(each for each in judged(files) if each.code == "CAT330")
    assert under(files, found) == number
    assert args(found) == {}


@given(BIRTHDAYS, SERIALS, st.sampled_from(["1{}", "{}1", "0{}", "{}0"]), BETWEEN | st.just(""))
def test_longer_numbers_are_something_else(birthday: str, serial: str, longer: str, between: str) -> None:
    found = list(registration_like(longer.format(f"{birthday}{between}{serial}")))
    assert [each[0] for each in found if each[0] == f"{birthday}{between}{serial}"] == []


@pytest.mark.parametrize(
    "text",
    [
        "310290-1234",  # no 31 February
        "300213-1234",
        "310413-1234",
        "001090-1234",
        "011390-1234",
        "2021-018377",
        "98 12 34 56",
        "+45 98 12 34 56",
        "01 01 90 12 34",
        "010190/1234",
        "010190--1234",
        "1.000.000-2.000.000",
        "2026-01-01 2026-12-31",
    ],
)
def test_what_is_not_such_a_number(text: str) -> None:
    assert list(registration_like(text)) == []


@pytest.mark.parametrize("number", ["010190-1234", "290200 1234", "311299-0000", "(010190-1234)", "nr010190-1234."])
def test_what_is_such_a_number(number: str) -> None:
    assert len(list(registration_like(number))) == 1


def test_pages_vocabulary_and_files_that_are_no_yaml_are_looked_through() -> None:
    number = "010190-1234"
    files = project(
        files={
            "data/pages/preface.md": f"Ring om {number}\n",
            "data/vocabulary.yaml": f"themes:\n  ensomhed: {{label: Ensomhed}}\n# {number}\n",
            "data/offers/brudt.yaml": f"evidence: [\n# {number}\n",
            "data/offers/uden-tilbud.yaml": f"evidence: invented\nassociation: {{name: {number}}}\n",
        }
    )
    found = {each.span.file for each in judged(files) if each.code == "CAT330"}
    assert found == set(files) - {"data/catalogue.yaml", OFFERS}


@pytest.mark.parametrize(
    "more",
    [
        "website: https://example.org/nyhed/0101901234",
        "summary: Se https://example.org/?id=0101901234 for mere",
        "summary: Ring +0101901234",
        "sources: [{url: https://example.org/0101901234, note: Læst}]",
        "description: |\n  Se [siden](https://example.org/0101901234).",
    ],
)
def test_ten_digits_in_an_address_are_no_prose(more: str) -> None:
    assert told(more) == []


@pytest.mark.parametrize("more", ["summary: Nr. 0101901234", "# 0101901234", "exclusions: [3112991234]"])
def test_ten_digits_in_prose_are(more: str) -> None:
    assert told(more) == ["CAT331"]


def test_a_journal_number_has_as_many_digits_as_it_likes() -> None:
    files = {"data/catalogue.yaml": SETTINGS + 'journal_number: "0101901234"\n'}
    assert told(files=files) == []


def test_no_private_finding_repeats_a_value_or_a_name() -> None:
    contacts = """\
evidence: invented
association: {name: Prøveforeningen (opdigtet)}
contacts:
  kontor:
    role: Formand
    person: Hemmelig Person
    phone: "47471020"
    sms: "47471021"
    shown_in: [professionals]
    consent: {given_on: 2025-01-01, channels: [web], until: 2025-12-31}
offers:
"""
    files = {OFFERS: contacts + offer("summary: 010190-1234 og 0101901234")}
    found = [each for each in judged(project(files=files)) if each.code in PRIVATE]
    assert sorted(each.code for each in found) == ["CAT330", "CAT331", "CAT332", "CAT332", "CAT333"]
    assert {value for each in found for value in args(each).values()} <= {"phone", "sms", "until"}


@pytest.mark.parametrize(("number", "expected"), [("112", False), ("116 111", False), ("98 12 34 56", False)])
def test_only_numbers_of_mobiles_are_mobiles(number: str, *, expected: bool) -> None:
    assert is_mobile(number) is expected
    assert is_mobile("47 47 10 20")


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        ("until: 2026-03-01", []),
        ("until: 2026-02-28", ["CAT333"]),
        ("withdrawn_on: 2026-03-01", ["CAT333"]),
        ("withdrawn_on: 2026-03-02", []),
        ("withdrawn_on: 2026-01-01, until: 2027-01-01", ["CAT333"]),
    ],
)
def test_a_consent_stands_until_its_last_day(consent: str, expected: list[str]) -> None:
    person = f"person: Opdigtet Person, consent: {{given_on: 2025-01-01, channels: [web], {consent}}}, shown_in"
    assert told(files={OFFERS: HEAD.replace("shown_in", person) + offer()}) == expected


def test_the_field_that_ended_the_consent_is_shown() -> None:
    person = "person: Opdigtet Person, consent: {given_on: 2025-01-01, channels: [web], until: 2025-12-31}, shown_in"
    files = {OFFERS: HEAD.replace("shown_in", person) + offer()}
    assert under(project(files=files), first("CAT333", files=files)) == "2025-12-31"
