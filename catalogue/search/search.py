"""The door: a question in, the offers that fit, those that don't say, and what to do when there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.search.filter import Chosen, Filters, counts, filters, years_away
from catalogue.search.rank import Asked, asked, ranked
from catalogue.search.shelf import Shelf, Years
from catalogue.search.years import years_in

_MOST_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Unknown:
    """An offer that contradicts nothing, and the chosen facets (or `age`) it says nothing about."""

    offer: str
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drop:
    """A filter one could give up (a facet, `age`, `text`, or one `word`), and how many offers that would give."""

    filter: str
    hits: int
    unknown: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class Nearest:
    """What helps when nothing fits: the filter to drop, best first, and the offers with the fewest contradictions."""

    drop: tuple[Drop, ...]
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer. `age` are the years used: those asked for, or those that the text named."""

    hits: tuple[str, ...]
    unknown: tuple[Unknown, ...]
    counts: Mapping[str, Mapping[str, int]]
    nearest: Nearest | None
    age: Years | None


@dataclass(frozen=True, slots=True)
class _Question:
    shelf: Shelf
    text: Asked
    filters: Filters
    age: Years | None

    def found(self, text: Asked | None = None, used: Filters | None = None) -> tuple[list[int], list[int]]:
        """The offers that fit, and those that may."""
        words = self.text if text is None else text
        kept = self.filters if used is None else used
        sure: list[int] = []
        silent: list[int] = []
        for offer in range(len(self.shelf.offers)):
            if words.missed(offer) or kept.conflicts(offer):
                continue
            (silent if kept.silences(offer) else sure).append(offer)
        return sure, silent


def search(shelf: Shelf, text: str = "", chosen: Chosen | None = None, age: Years | None = None) -> Result:
    """All offers for a text, the choices of some facets, and an age."""
    rest, named = years_in(text)
    years = age or named
    question = _Question(shelf, asked(shelf, rest), filters(shelf, chosen or {}, years), years)
    hits, silent = question.found()
    having = [offer for offer in range(len(shelf.offers)) if not question.text.missed(offer)]
    names = shelf.offers
    return Result(
        hits=tuple(names[offer] for offer in ranked(hits, question.text)),
        unknown=tuple(Unknown(names[offer], question.filters.silences(offer)) for offer in _least(silent, question)),
        counts=counts(shelf, having, question.filters),
        nearest=None if hits else Nearest(_drops(question, len(silent)), tuple(_nearest(question, frozenset(silent)))),
        age=years,
    )


def _least(silent: Sequence[int], question: _Question) -> list[int]:
    """The fewest silences first."""
    return sorted(ranked(silent, question.text), key=lambda offer: len(question.filters.silences(offer)))


def _drops(question: _Question, unknown: int) -> tuple[Drop, ...]:
    found = [drop for drop in _every_drop(question) if drop.hits or drop.unknown > unknown]
    return tuple(sorted(found, key=lambda drop: (-drop.hits, -drop.unknown)))


def _every_drop(question: _Question) -> Iterator[Drop]:
    for key in question.filters.answers:
        hits, silent = question.found(used=question.filters.without(key))
        yield Drop(key, len(hits), len(silent))
    words = question.text.words
    for word in words if len(words) > 1 else ():
        hits, silent = question.found(text=question.text.without(word))
        yield Drop("word", len(hits), len(silent), word)
    if words:
        hits, silent = question.found(text=Asked())
        yield Drop("text", len(hits), len(silent))


def _nearest(question: _Question, silent: frozenset[int]) -> list[str]:
    """Fewest contradictions, then the nearest age, then the fewest silences; an offer must have one word at least."""
    text, used, shelf = question.text, question.filters, question.shelf
    count = len(text.words)
    candidates = [
        offer
        for offer in range(len(shelf.offers))
        if offer not in silent and not (count and text.missed(offer) == count)
    ]

    def distance(offer: int) -> tuple[int, int, int]:
        wrong = text.missed(offer) + len(used.conflicts(offer))
        return wrong, years_away(shelf.ages[offer], question.age), len(used.silences(offer))

    return [shelf.offers[offer] for offer in sorted(ranked(candidates, text), key=distance)[:_MOST_NEAREST]]
