"""A typed text against all offers: every word must be found, and how well each was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.search.fold import words
from catalogue.search.match import Points, matches
from catalogue.search.shelf import Shelf

_MOST_WORDS = 12
_SHORTEST = 2
_SHORTEST_TO_MISS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question that count, and where each was found."""

    words: tuple[str, ...] = ()
    points: tuple[Points, ...] = ()

    def without(self, word: str) -> Asked:
        """The same question with one word less."""
        kept = [(each, points) for each, points in zip(self.words, self.points, strict=True) if each != word]
        return Asked(tuple(each for each, _ in kept), tuple(points for _, points in kept))

    def missed(self, offer: int) -> int:
        """How many words the offer doesn't have."""
        return sum(offer not in points for points in self.points)

    def having(self, count: int) -> Sequence[int]:
        """Those of so many offers that have every word, in order."""
        if not self.points:
            return range(count)
        return sorted(frozenset.intersection(*(frozenset(points) for points in self.points)))

    def score(self, offer: int) -> int:
        """How well the offer fits, for comparison only."""
        return sum(points.get(offer, 0) for points in self.points)


def asked(shelf: Shelf, text: str) -> Asked:
    """The text as words. Small words don't count, nor does the beginning of a word that leads nowhere beside others."""
    small = shelf.grammar.stop_words
    found = [(word, matches(shelf, word)) for word in _counting(shelf, text)]
    found = [(word, points) for word, points in found if points or word not in small]
    certain = [(word, points) for word, points in found if points or len(word) >= _SHORTEST_TO_MISS]
    kept = certain or found
    return Asked(tuple(word for word, _ in kept), tuple(points for _, points in kept))


def _counting(shelf: Shelf, text: str) -> Sequence[str]:
    every = list(dict.fromkeys(words(text)))
    telling = [word for word in every if word not in shelf.grammar.stop_words] or every
    return ([word for word in telling if len(word) >= _SHORTEST] or telling)[:_MOST_WORDS]


def ranked(offers: Iterable[int], question: Asked) -> list[int]:
    """The best first; equals as they stand in the catalogue."""
    return sorted(offers, key=lambda offer: (-question.score(offer), offer))
