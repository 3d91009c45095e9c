"""What is not meant for a reader is in no byte of the reader's edition; what is meant for the reader is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pipeline.workshop import GOOD, Made, Shared, tree
from tests.security.canary_table import DAYS, EVERYBODY, NUMBERS, WORDS
from tests.security.leaks import find, word

CANARY = GOOD / "canary"
EDITIONS = EVERYBODY.split()
FEWEST_WORDS = 190
FORMATS = {"html", "md", "pdf"}
# Pictures have no place in Markdown, and their names none in print.
NOT_EVERYWHERE: dict[str, set[str]] = {
    "kanaribilledeq": {"html"},
    "kanaribilledefagfolkq": {"html"},
    "kanaribilledtekstq": {"html", "pdf"},
    "kanaribilledtekstfagfolkq": {"html", "pdf"},
    "kanarifotografq": {"html", "pdf"},
    # What an offer is called too is a word to search for, and written nowhere.
    "kanaritilbudsaliasq": set(),
    # So is what a theme is called in another language.
    "kanariengelsktemaq": set(),
    # Where a page lies is told on the page and in print; which statement of accessibility it has, on a page alone.
    "kanarihjemmeadresseq": {"html", "pdf"},
    "kanaritilgaengelighedq": {"html"},
}


@pytest.fixture(scope="module")
def canary(built: Shared) -> Made:
    return built("canary")


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def places(canary: Made, edition: str) -> dict[str, set[str]]:
    """Where each word is in an edition."""
    needles = {each: word(each) for each in (*WORDS, *NUMBERS)}
    needles |= {day: re.compile(f"{word(day).pattern}|{word(printed).pattern}") for day, printed in DAYS}
    found = find(needles.values(), tree(canary.output / edition))
    return {name: found[needle.pattern] for name, needle in needles.items() if needle.pattern in found}


def words_of_the_project(project: Path) -> set[str]:
    files = [path for path in project.rglob("*") if path.is_file()]
    texts = [path.name for path in files] + [path.read_bytes().decode("utf-8", "replace") for path in files]
    return {found.casefold() for text in texts for found in re.findall(r"kanari[a-zæøå]+", text, re.IGNORECASE)}


def test_every_word_of_the_canary_is_decided_about() -> None:
    assert words_of_the_project(CANARY) == set(WORDS)
    assert len(WORDS) >= FEWEST_WORDS


def test_no_word_is_part_of_another() -> None:
    everything = [*WORDS, *NUMBERS]
    assert [(one, two) for one in everything for two in everything if one != two and one in two] == []


def test_every_reader_has_words_of_their_own() -> None:
    assert {frozenset({each}) for each in EDITIONS} < set(WORDS.values())
    assert sum(not editions for editions in WORDS.values()) > len(WORDS) / 3


def test_an_edition_shows_what_it_may_and_nothing_else(edition: str, places: dict[str, set[str]]) -> None:
    table = WORDS | NUMBERS | {day: editions for (day, _), editions in DAYS.items()}
    allowed = {name for name, editions in table.items() if edition in editions}
    leaked = {name: sorted(found) for name, found in places.items() if name not in allowed}
    assert leaked == {}
    assert allowed - places.keys() == set()


def test_a_word_that_may_be_shown_is_in_every_format(edition: str, places: dict[str, set[str]]) -> None:
    for name in (each for each, editions in WORDS.items() if edition in editions):
        found = {place.partition(":")[0].rpartition(".")[2] for place in places[name]}
        assert found & FORMATS == NOT_EVERYWHERE.get(name, FORMATS), name


def test_pictures_of_offers_that_are_left_out_are_left_out(canary: Made, edition: str) -> None:
    shown = {"kanaribilledeq.png"} | ({"kanaribilledefagfolkq.png"} if edition == "professionals" else set())
    pictures = {path.name: path.read_bytes() for path in (CANARY / "data" / "images").iterdir()}
    assert len(pictures) > 3
    written = tree(canary.output / edition)
    assert {name for name, data in pictures.items() if data in written.values()} == shown
