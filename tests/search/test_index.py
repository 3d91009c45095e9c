"""The index: small, and nothing in it but what the edition shows; a script that says nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.index import index, script
from catalogue.search.packed import pack, pack_places, pack_words, unpack, unpack_places, unpack_words
from catalogue.search.search import search
from catalogue.search.shelf import unpacked
from tests.edition.workshop import DEMONSTRATION, NAMES, all_editions, edition_of, texts
from tests.search.workshop import EXAMPLE, shelf_of

MOST_BYTES = 300
FIXED_BYTES = 2_500


@given(st.sets(st.integers(0, 100_000) | st.integers(0, 90)).map(sorted))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert unpack(pack(numbers)) == numbers


@given(st.dictionaries(st.integers(0, 3000), st.integers(0, 3)))
def test_places_come_back(places: dict[int, int]) -> None:
    assert unpack_places(pack_places(places)) == places


@given(st.sets(st.text(st.characters(exclude_categories=("Lu", "Cs")), min_size=1)).map(sorted))
def test_words_come_back(words: list[str]) -> None:
    assert unpack_words(pack_words(words)) == words


@pytest.mark.parametrize(("name", "edition"), all_editions())
def test_every_offer_is_found_by_its_title_and_its_association(name: str, edition: str) -> None:
    shelf = shelf_of(name, edition)
    for offer in edition_of(name, edition).offers:
        assert offer.ref.id in search(shelf, offer.ref.title).hits
        assert offer.ref.id in search(shelf, offer.association.title).hits


@pytest.mark.parametrize(("name", "edition"), [each for each in all_editions() if each[0] in {DEMONSTRATION, "search"}])
def test_an_offer_costs_few_bytes(name: str, edition: str) -> None:
    found = edition_of(name, edition)
    assert len(script(found)) <= FIXED_BYTES + MOST_BYTES * len(found.offers)


@pytest.mark.parametrize(("name", "edition"), all_editions())
def test_the_script_is_one_harmless_assignment(name: str, edition: str) -> None:
    found = edition_of(name, edition)
    text = script(found).decode()
    assert text.startswith("window.katalogData={")
    assert text.endswith("};\n")
    assert json.loads(text.removeprefix("window.katalogData=").removesuffix(";\n"))["banners"] == [*found.banners]
    assert not [sign for sign in ("<", "\u2028", "\u2029") if sign in text]


def test_no_text_can_leave_the_script() -> None:
    hostile = "</script><script>alert(1)</script>\u2028*/"
    text = script(replace(edition_of(*EXAMPLE), banners=(hostile,))).decode()
    assert not [sign for sign in ("<", "\u2028") if sign in text]
    assert json.loads(text.removeprefix("window.katalogData=").removesuffix(";\n"))["banners"] == [hostile]


def test_a_demonstration_says_so_first() -> None:
    text = script(edition_of(DEMONSTRATION, "families")).decode()
    assert text.startswith('window.katalogData={"banners":["DEMONSTRATION')


def test_the_same_edition_gives_the_same_bytes() -> None:
    found = edition_of(*EXAMPLE)
    assert script(found) == script(replace(found))


def test_what_an_offer_is_not_for_does_not_find_it() -> None:
    exclusion = "Ikke for unge med et aktivt misbrug"
    assert exclusion in set(texts(edition_of(*EXAMPLE)))
    assert search(shelf_of(*EXAMPLE), "misbrug").hits == ()


def test_links_are_no_words() -> None:
    found = edition_of(*EXAMPLE)
    section = found.sections[0]
    offer = replace(
        section.offers[0], description="Se [siden](https://example.org/hemmelig) og https://example.org/sti."
    )
    changed = replace(found, sections=(replace(section, offers=(offer,)),))
    shelf = unpacked(index(changed))
    assert search(shelf, "siden").hits == (offer.ref.id,)
    assert not search(shelf, "hemmelig").hits
    assert not search(shelf, "sti").hits


def test_an_answer_outside_the_choices_is_no_silence() -> None:
    found = edition_of(*EXAMPLE)
    section = found.sections[0]
    offer = replace(section.offers[0], facets={"area": ("retired",)})
    shelf = unpacked(index(replace(found, sections=(replace(section, offers=(offer,)),))))
    answer = search(shelf, chosen={"area": ["noerrevang"]})
    assert (answer.hits, answer.unknown) == ((), ())


def test_the_example_has_what_the_queries_need() -> None:
    assert "search" in NAMES
    offers = edition_of(*EXAMPLE).offers
    assert len(offers) >= 30
    assert any(offer.ages is None for offer in offers)
    assert any("area" not in offer.facets for offer in offers)
    assert any("day" not in offer.facets for offer in offers)
    assert any(offer.sensitive for offer in offers)
