"""Chosen answers against what the offers say. Silence contradicts nothing: it is «ikke oplyst», and stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.search.shelf import Question, Shelf, Years

AGE = "age"
Chosen = Mapping[str, Sequence[str]]
"""By facet, the choices of which one is enough."""

Answer = Callable[[int], bool | None]
"""Whether an offer fits one filter; none when it is silent."""


@dataclass(frozen=True, slots=True)
class Filters:
    """All filters in use, by facet key or `AGE`, in the order of the page."""

    answers: Mapping[str, Answer]

    def agreements(self, offer: int) -> tuple[str, ...]:
        """The filters that the offer fits."""
        return tuple(key for key, answer in self.answers.items() if answer(offer))

    def conflicts(self, offer: int) -> tuple[str, ...]:
        """The filters that the offer contradicts."""
        return tuple(key for key, answer in self.answers.items() if answer(offer) is False)

    def silences(self, offer: int) -> tuple[str, ...]:
        """The filters that the offer says nothing about."""
        return tuple(key for key, answer in self.answers.items() if answer(offer) is None)

    def without(self, key: str) -> Filters:
        """All but one."""
        return Filters({each: answer for each, answer in self.answers.items() if each != key})


def filters(shelf: Shelf, chosen: Chosen, age: Years | None) -> Filters:
    """What was chosen, as filters; a facet that the catalogue doesn't have is none."""
    found: dict[str, Answer] = {}
    for key, question in shelf.questions.items():
        if choices := chosen.get(key):
            found[key] = _answer(question, choices)
    if age:
        found[AGE] = _age_answer(shelf, age)
    return Filters(found)


def _answer(question: Question, choices: Sequence[str]) -> Answer:
    fitting = frozenset[int]().union(*(question.fits.get(choice, ()) for choice in choices))
    return lambda offer: offer in fitting if offer in question.stated else None


def _age_answer(shelf: Shelf, age: Years) -> Answer:
    def answer(offer: int) -> bool | None:
        years = shelf.ages[offer]
        return years[0] <= age[1] and age[0] <= years[1] if years else None

    return answer


def years_away(years: Years | None, age: Years | None) -> int:
    """How many years an offer's ages are from those asked for."""
    if years is None or age is None:
        return 0
    return max(years[0] - age[1], age[0] - years[1], 0)


def counts(shelf: Shelf, candidates: Sequence[int], used: Filters) -> dict[str, dict[str, int]]:
    """By facet and choice: how many offers fit it and every filter but those of its own facet."""
    return {key: dict(_counted(question, candidates, used.without(key))) for key, question in shelf.questions.items()}


def _counted(question: Question, candidates: Sequence[int], others: Filters) -> Iterator[tuple[str, int]]:
    fitting = {offer for offer in candidates if all(answer(offer) for answer in others.answers.values())}
    return ((choice, len(fitting & offers)) for choice, offers in question.fits.items())
