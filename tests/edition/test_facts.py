"""The facts of an offer, exactly as they are printed to each reader; and claims that are printed only when made."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.edition.parts import Fact
from tests.edition.workshop import AUDIENCES, all_editions, data, edition_of, example, fact, seen, texts


def _cases() -> list[tuple[str, str, str, str, list[str]]]:
    table = data((Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8"))["cases"]
    assert isinstance(table, list)
    found = []
    for case in table:
        key, offer = case["fact"], case["offer"]
        found.append((key, offer, "professionals", "en", case["en"]))
        readers = case.get("readers", AUDIENCES)
        found += [(key, offer, audience, "da", case.get(audience, case["da"])) for audience in readers]
    return found


@pytest.mark.parametrize(("key", "offer", "audience", "language", "lines"), _cases())
def test_a_fact_is_said_as_a_person_would(key: str, offer: str, audience: str, language: str, lines: list[str]) -> None:
    assert fact(key, offer, audience, language) == lines


def test_what_is_not_stated_is_said_once_and_on_purpose() -> None:
    assert fact("not_stated", "age: {minimum: 9}") == [
        "Målgruppe, tilmelding, ledige pladser, tider, sted, område, pris og fortrolighed"
    ]
    assert fact("not_stated", "age: {minimum: 9}", "families")[0].endswith(
        "pris og hvem der får noget at vide. Spørg, når I kontakter dem"
    )
    assert fact("not_stated", "age: {minimum: 9}", "young", "en") == [
        "Target group, how to join, whether there is room, times, place, area, price and who is told. You can ask them"
    ]


def test_the_value_beside_the_text_is_plain() -> None:
    view = seen("price: {type: fee, amount: 20, per: time}\nconfidentiality: {anonymous: true, note: Ja}")
    price, confidentiality = view.fact("price"), view.fact("confidentiality")
    assert price is not None
    assert price.value == {"type": "fee", "amount": "20"}
    assert confidentiality is not None
    assert confidentiality.value == {
        "anonymous": True,
        "duty_of_confidentiality": None,
        "parents_told": None,
        "municipality_told": None,
    }


def test_a_hidden_place_leaves_no_trace_anywhere_in_the_offer() -> None:
    offer = """
        places: {rosenvej-7: {name: Rosenhuset, hidden: true, reason: Rosengrund, area: eksempelby}}
        schedule: [{weekday: monday, place: rosenvej-7}]
    """
    for audience in AUDIENCES:
        assert not [text for text in texts(seen(offer, audience)) if "rosen" in text.casefold() or "Eksempelby" in text]


DUTIES = (
    "pligt til at underrette",
    "skal de voksne sige det",
    "a duty to notify the municipality",
    "the adults must tell the municipality",
)


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_nobody_is_told_never_stands_without_the_duty_to_notify(name: str, key: str) -> None:
    for offer in edition_of(name, key).offers:
        found = offer.fact("confidentiality")
        assert found is None or any(duty in found.text for duty in DUTIES)


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_free_stands_only_where_the_data_say_free(name: str, key: str) -> None:
    catalogue = example(name)
    for offer in edition_of(name, key).offers:
        price = catalogue.offers[offer.ref.id].offer.price
        found = offer.fact("price")
        says_free = found is not None and found.lines[0].text in {"Gratis", "Free"}
        assert says_free == (price is not None and price.type == "free")


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_every_fact_has_a_label_and_a_text(name: str, key: str) -> None:
    made = edition_of(name, key)
    facts: list[Fact] = [fact for offer in made.offers for fact in offer.facts]
    facts += [fact for association in made.associations for fact in association.facts]
    assert facts
    for each in facts:
        assert each.label
        assert all(line.text for line in each.lines)
        assert each.lines
