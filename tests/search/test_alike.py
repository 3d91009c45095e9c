"""Whatever is typed and chosen, in whatever catalogue: the page answers as Python does, and both keep some promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from catalogue.edition.edition import Edition
from catalogue.search.fold import words
from catalogue.search.index import index
from catalogue.search.shelf import Shelf, unpacked
from catalogue.search.years import years_of
from tests.browsing import chromium
from tests.edition.workshop import edition_of
from tests.search.workshop import EXAMPLE, Question, answer, answers, as_page, load, shelf_of

ENGLISH = ("demonstration", "families-en")
# What the two know differently is left out: letters that are newer than one of them, and those beyond two bytes,
# which the page counts as two. Emoji are no letters to either.
LETTERS = st.characters(min_codepoint=1, max_codepoint=0xFFFF, categories=("L", "N", "M", "P", "S", "Z", "Cf"))
TEXTS = st.text(LETTERS, max_size=12)
SLIPS = st.tuples(st.integers(0, 3), st.integers(0, 20), st.sampled_from("aeghlnorstæøåé -1"))
EXTRAS = st.sampled_from(["", "", "", "13 år", "7. klasse", "9-12 år", "grade 4", "og", "i", "x", "2", "6 til 16 år"])
NOTHING = st.just("")


def misspelt(word: str, slip: tuple[int, int, str]) -> str:
    """A word with a letter more, less, or another, or with none of that."""
    kind, place, letter = slip
    at = place % (len(word) + 1)
    return (word, word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :])[kind]


@st.composite
def questions(draw: st.DrawFn, shelf: Shelf, extras: st.SearchStrategy[str] = EXTRAS) -> Question:
    known = st.sampled_from([word.text for word in shelf.words])
    parts = st.builds(misspelt, st.builds(lambda word, end: word[: end + 1], known, st.integers(0, 20)), SLIPS)
    typed = draw(st.one_of(TEXTS, st.lists(parts, max_size=3).map(" ".join), st.lists(known, max_size=2).map("".join)))
    chosen: dict[str, list[str]] = {}
    for key in draw(st.lists(st.sampled_from([*shelf.questions, "weather"]), max_size=3, unique=True)):
        choices = [*shelf.questions[key].fits] if key in shelf.questions else ["sunny"]
        chosen[key] = draw(st.lists(st.sampled_from([*choices, "nowhere"]), max_size=3, unique=True))
    years = draw(st.none() | st.tuples(st.integers(0, 20), st.integers(0, 20)))
    return Question(f"{typed} {draw(extras)}", chosen, (min(years), max(years)) if years else None)


def titled(edition: Edition, titles: Sequence[str]) -> Edition:
    """The edition with other titles for its first offers, and nothing else to be found by."""
    section = edition.sections[0]
    offers = [
        replace(
            offer, ref=replace(offer.ref, id=f"tilbud-{number}", title=title), search_words=(), facets={}, ages=None
        )
        for number, (offer, title) in enumerate(zip(edition.offers, titles, strict=False))
    ]
    return replace(edition, sections=(replace(section, offers=tuple(offers)),))


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


@pytest.fixture(scope="module", params=[EXAMPLE, ENGLISH], ids=["da", "en"])
def place(request: pytest.FixtureRequest, browser_page: Page) -> tuple[Page, Shelf]:
    """A page that has loaded an edition, and the same edition for Python."""
    load(browser_page, edition_of(*request.param))
    return browser_page, shelf_of(*request.param)


@given(st.data())
def test_the_page_answers_as_python_does(place: tuple[Page, Shelf], data: st.DataObject) -> None:
    page, shelf = place
    asked = data.draw(st.lists(questions(shelf), min_size=20, max_size=40))
    for question, found in zip(asked, answers(page, asked), strict=True):
        assert found == as_page(answer(question, shelf)), question


@given(st.lists(TEXTS.filter(lambda text: text.strip()), min_size=1, max_size=20))
def test_titles_in_any_script_are_found_alike(browser_page: Page, titles: list[str]) -> None:
    edition = titled(edition_of(*EXAMPLE), titles)
    load(browser_page, edition)
    asked = [Question(title) for title in titles]
    shelf = unpacked(index(edition))
    for number, found in enumerate(answers(browser_page, asked)):
        assert found == as_page(answer(asked[number], shelf)), titles[number]
        assert f"tilbud-{number}" in found["hits"] or not words(titles[number]) or found["age"]


@given(st.lists(st.one_of(TEXTS, EXTRAS, st.from_regex(r"[0-9]{1,3}([.] ?|-| til )?(klasse|år|aarig|[0-9]{1,3})?"))))
def test_an_age_is_understood_alike(place: tuple[Page, Shelf], texts: list[str]) -> None:
    found = place[0].evaluate("texts => texts.map(katalogSearch.age)", texts)
    assert found == [list(years) if (years := years_of(text)) else None for text in texts]


@given(st.data())
def test_no_offer_is_lost_among_the_filters(data: st.DataObject) -> None:
    """What contradicts nothing is a hit or «ikke oplyst»; each count keeps its word."""
    shelf = shelf_of(*EXAMPLE)
    question = data.draw(questions(shelf, NOTHING))
    found = answer(question)
    unknown = [each.offer for each in found.unknown]
    assert len({*found.hits, *unknown}) == len(found.hits) + len(unknown)
    without = answer(Question(question.text))
    assert {*found.hits, *unknown} <= {*without.hits, *(each.offer for each in without.unknown)}
    for each in found.unknown:
        relaxed = {key: value for key, value in question.chosen.items() if key not in each.facets}
        kept = None if "age" in each.facets else question.age
        assert each.offer in answer(Question(question.text, relaxed, kept)).hits
    for key, choices in found.counts.items():
        for choice, count in choices.items():
            alone = answer(Question(question.text, {**question.chosen, key: [choice]}, question.age))
            assert len(alone.hits) == count


@given(st.data())
def test_a_second_choice_of_a_facet_only_adds_and_a_second_facet_only_takes(data: st.DataObject) -> None:
    shelf = shelf_of(*EXAMPLE)
    one, other = data.draw(st.permutations(list(shelf.questions)))[:2]
    choices = data.draw(st.permutations(list(shelf.questions[one].fits)))
    second = data.draw(st.sampled_from(list(shelf.questions[other].fits)))
    alone = set(answer(Question(chosen={one: choices[:1]})).hits)
    assert alone <= set(answer(Question(chosen={one: choices[:2]})).hits)
    assert alone >= set(answer(Question(chosen={one: choices[:1], other: [second]})).hits)
