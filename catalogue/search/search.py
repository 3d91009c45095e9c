"""The door: a question in, the offers that fit, those that don't say, and what to do when there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.search.filter import Chosen, Filters, counts, filters, years_away
from catalogue.search.match import PLACE
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
class Trace:
    """A word of the question in an offer: the highest place where it stands there, and how near it is (`match`)."""

    word: str
    place: int
    nearness: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why an offer is found: filters (facets, or `age`) that it fits, contradicts or is silent about, and words."""

    fits: tuple[str, ...]
    differs: tuple[str, ...]
    silent: tuple[str, ...]
    words: tuple[Trace, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question put to a shelf: its words, its filters, and the years that were asked for or named."""

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
        for offer in words.having(len(self.shelf.offers)):
            answers = [answer(offer) for answer in kept.answers.values()]
            if False not in answers:
                (silent if None in answers else sure).append(offer)
        return sure, silent

    def result(self) -> Result:
        """The answer, but for the counts beside the choices, which only a page shows."""
        hits, silent = self.found()
        names = self.shelf.offers
        return Result(
            hits=tuple(names[offer] for offer in ranked(hits, self.text)),
            unknown=tuple(Unknown(names[offer], self.filters.silences(offer)) for offer in _least(silent, self)),
            counts={},
            nearest=None if hits else Nearest(_drops(self, len(silent)), tuple(_nearest(self, frozenset(silent)))),
            age=self.age,
        )

    def verdict(self, offer: int) -> Verdict:
        """What speaks for an offer, by its number, and what against it."""
        points = {word: found.get(offer, 0) for word, found in zip(self.text.words, self.text.points, strict=True)}
        return Verdict(
            fits=self.filters.agreements(offer),
            differs=self.filters.conflicts(offer),
            silent=self.filters.silences(offer),
            words=tuple(Trace(word, *divmod(worth, PLACE)) for word, worth in points.items() if worth),
            missed=tuple(word for word, worth in points.items() if not worth),
        )


def inquiry(shelf: Shelf, text: str = "", chosen: Chosen | None = None, age: Years | None = None) -> Inquiry:
    """A text, the choices of some facets, and an age, as a question."""
    rest, named = years_in(text)
    years = age or named
    return Inquiry(shelf, asked(shelf, rest), filters(shelf, chosen or {}, years), years)


def search(shelf: Shelf, text: str = "", chosen: Chosen | None = None, age: Years | None = None) -> Result:
    """All offers for a text, the choices of some facets, and an age, as the page answers."""
    question = inquiry(shelf, text, chosen, age)
    having = question.text.having(len(shelf.offers))
    return replace(question.result(), counts=counts(shelf, having, question.filters))


def _least(silent: Sequence[int], question: Inquiry) -> list[int]:
    """The fewest silences first."""
    return sorted(ranked(silent, question.text), key=lambda offer: len(question.filters.silences(offer)))


def _drops(question: Inquiry, unknown: int) -> tuple[Drop, ...]:
    found = [drop for drop in _every_drop(question) if drop.hits or drop.unknown > unknown]
    return tuple(sorted(found, key=lambda drop: (-drop.hits, -drop.unknown)))


def _every_drop(question: Inquiry) -> Iterator[Drop]:
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


def _nearest(question: Inquiry, silent: frozenset[int]) -> list[str]:
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
