"""The words of both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from catalogue.followup.coverage.names import DIMENSIONS
from catalogue.messages.coverage import TABLES, da, en


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_languages_have_the_same_words() -> None:
    assert set(TABLES) == {"da", "en"}
    assert list(da.WORDS) == list(en.WORDS)
    assert list(da.NUMBERS) == list(en.NUMBERS)


@pytest.mark.parametrize("name", en.WORDS)
def test_the_languages_use_the_same_values(name: str) -> None:
    assert placeholders(da.WORDS[name]) == placeholders(en.WORDS[name])


@pytest.mark.parametrize("name", en.NUMBERS)
def test_the_languages_use_the_same_numbers(name: str) -> None:
    assert len({frozenset(placeholders(text)) for table in (da, en) for text in table.NUMBERS[name]}) == 1


@pytest.mark.parametrize("name", DIMENSIONS)
def test_every_question_has_its_words(name: str) -> None:
    for word in (f"dimension.{name}", f"for.{name}"):
        assert word in da.WORDS
    assert f"silent.{name}" in da.NUMBERS
