"""The words of both languages, and that every form says them."""

from __future__ import annotations

from string import Formatter

import pytest

from catalogue.followup.questions import QuestionKind
from catalogue.messages.followup import TABLES, da, en
from tests.followup.workshop import association, on_one_line, status_of, told


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
    used = {frozenset(placeholders(text)) for table in (da, en) for text in table.NUMBERS[name]}
    assert len(used) == 1


def test_every_question_can_be_asked() -> None:
    assert {f"question.{kind}" for kind in QuestionKind.__args__} == {  # type: ignore[attr-defined]  # a Literal
        name for name in en.WORDS if name.startswith("question.")
    }


def test_text_of_the_files_stays_text() -> None:
    name = '"Ondsindet [x](https://example.org) @anna <b>fed</b>"'
    agreed = "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-10}]"
    file = association("Foreningen", agreed).replace("{name: Foreningen}", f"{{name: {name}}}")
    found = status_of(foreningen=file)
    assert "<b>" not in told("html", found)
    posted = told("markdown", found)
    assert "<b>" not in posted
    assert r"\[x\](https:&#8203;//example.org) @&#8203;anna" in posted


def test_a_demonstration_says_so_first() -> None:
    settings = {
        "data/catalogue.yaml": status_settings("demonstration: true"),
    }
    found = status_of(more=settings, foreningen=association("Foreningen"))
    for form in ("text", "markdown", "html", "json"):
        assert "DEMONSTRATION – brug den ikke til at finde hjælp" in on_one_line(told(form, found))


def status_settings(more: str) -> str:
    from tests.followup.workshop import SETTINGS

    return f"{SETTINGS}{more}\n"


@pytest.mark.parametrize("width", [40, 80])
def test_lines_fit_a_terminal(width: int) -> None:
    agreed = "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-10}]\nresponsible: skoler"
    text = told("text", status_of(foreningen=association("Foreningen", agreed, "summary: Samtaler.")), width=width)
    assert max(map(len, text.splitlines())) <= width
