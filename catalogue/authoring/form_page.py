"""The form page: one HTML file that makes a text to mail, without any account. It fetches nothing and sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalogue.authoring.choices import choices
from catalogue.authoring.questions import PUBLIC, Question
from catalogue.messages.questions import FORM_WORDS, form_word, question_words
from catalogue.model.vocabulary import Vocabulary
from catalogue.render.templates import Templates

_HERE = Path(__file__).parent / "form"
_MOST = 600
_MOST_IN_PROSE = 8000
_MOST_IN_NUMBER = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the page shows it."""

    id: str
    question: str
    help: str
    needed: bool
    long: bool
    number: bool
    boxes: bool
    labels: tuple[str, ...]
    most: int


def form_page(vocabulary: Vocabulary, name: str, email: str, language: str = "da") -> str:
    """The page that asks for an offer and addresses its mail to `email`."""
    words = {key.replace("-", "_"): form_word(key, language) for key in FORM_WORDS}
    words["intro"] = words["intro"].format(name=name)
    words["no_script"] = words["no_script"].format(email=email)
    questions = [_asked(question, vocabulary, language) for question in PUBLIC]
    return Templates((_HERE,)).html(
        "offer.html", language=language, publisher=name, email=email, words=words, questions=questions
    )


def _asked(question: Question, vocabulary: Vocabulary, language: str) -> Asked:
    words = question_words(question.name, language)
    is_number = question.shape.kind == "number"
    return Asked(
        id=question.key,
        question=words.question,
        help=words.help,
        needed=question.is_needed,
        long=question.is_long,
        number=is_number,
        boxes=question.takes_several,
        labels=tuple(choice.label for choice in choices(question, vocabulary, language)),
        most=_MOST_IN_NUMBER if is_number else _MOST_IN_PROSE if question.is_long else _MOST,
    )
