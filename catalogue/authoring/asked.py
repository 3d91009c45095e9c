"""What an association is asked about one of its offers: whether all is right, what is missing, what is to be mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.authoring.choices import Choice, choices
from catalogue.authoring.questions import OFFER, Question
from catalogue.collection.checks.completeness import missing_facts
from catalogue.messages.proof import FREE, TABLES, free_question, proof_word
from catalogue.messages.questions import question_words
from catalogue.model.offer import Offer
from catalogue.model.vocabulary import Vocabulary

RIGHT, CORRECT = "right", "correct"
YES, NO = "yes", "no"

_BY_NAME: Mapping[str, Question] = {question.name: question for question in OFFER}
_ASKED: Mapping[str, tuple[str, ...]] = {
    "schedule": ("offer.when",),
    "places": ("offer.place",),
    "age": ("offer.youngest", "offer.oldest"),
    "price": ("offer.price", "offer.price_note"),
    "access": ("offer.who", "offer.how"),
}
"""The questions whose answers tell a missing fact; the other facts are answered in own words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the form: its name, how it is asked, a sentence of help, the answers to tick if there are any.

    `question` is nothing where a person has to write the answer into the file.
    """

    name: str
    text: str
    help: str
    boxes: tuple[Choice, ...] = ()
    question: Question | None = None


def asked_of(offer: Offer, vocabulary: Vocabulary, language: str) -> tuple[Asked, ...]:
    """All that is asked about the offer: first whether it is right, last what is not."""
    return (_right(language), *_missing(offer, vocabulary, language), _correct(language))


def _missing(offer: Offer, vocabulary: Vocabulary, language: str) -> Iterator[Asked]:
    for fact in missing_facts(offer):
        for name in _ASKED.get(fact, ()):
            yield _fact(_BY_NAME[name], vocabulary, language)
        if fact not in _ASKED:
            yield Asked(fact, *free_question(fact, language))


def known_questions(vocabulary: Vocabulary) -> Mapping[str, Asked]:
    """Every question that a form may ask, by its words in each language."""
    found: dict[str, Asked] = {}
    for language in TABLES:
        facts = (_fact(_BY_NAME[name], vocabulary, language) for names in _ASKED.values() for name in names)
        free = (Asked(name, *free_question(name, language)) for name in FREE)
        found |= {each.text: each for each in (_right(language), *facts, *free, _correct(language))}
    return found


def _fact(question: Question, vocabulary: Vocabulary, language: str) -> Asked:
    words = question_words(question.name, language)
    return Asked(question.name, words.question, words.help, choices(question, vocabulary, language), question)


def _right(language: str) -> Asked:
    boxes = tuple(_box(name, language) for name in (YES, NO))
    return Asked(RIGHT, proof_word("right", language), "", boxes)


def _box(name: str, language: str) -> Choice:
    others = tuple(proof_word(f"right-{name}", each) for each in TABLES if each != language)
    return Choice(name, (proof_word(f"right-{name}", language), *others, *_SHORT[name]))


_SHORT: Mapping[str, tuple[str, ...]] = {YES: ("ja", "yes"), NO: ("nej", "no")}


def _correct(language: str) -> Asked:
    return Asked(CORRECT, proof_word("correct", language), proof_word("correct-help", language))
