"""The questions that prompts, form page and issue form ask, and what stands under each, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from catalogue.messages.questions import da, en


class Table(Protocol):
    """What a language module holds."""

    QUESTIONS: dict[str, tuple[str, str]]
    FORM: dict[str, str]
    COMMENTS: dict[str, str]


TABLES: Mapping[str, Table] = {"en": en, "da": da}
FORM_WORDS = tuple(en.FORM)
"""The names of the form's fixed texts."""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question as a person asks it, and one sentence of help; the help may be empty."""

    question: str
    help: str


def question_words(name: str, language: str) -> QuestionWords:
    """The words of a question by its name: «offer.title»."""
    return QuestionWords(*_table(language).QUESTIONS[name])


def form_word(name: str, language: str) -> str:
    """A fixed text of the form page, the issue form and the texts that they make."""
    return _table(language).FORM[name]


def comment(name: str, language: str, **args: str) -> str:
    """A comment in a file that was made from answers."""
    return _table(language).COMMENTS[name].format_map(args)


def _table(language: str) -> Table:
    return TABLES.get(language, en)
