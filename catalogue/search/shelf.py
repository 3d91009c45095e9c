"""An index, unpacked: what the engine asks. What a question doesn't need of it stays packed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

from catalogue.search.fold import loose
from catalogue.search.index import OTHER
from catalogue.search.inflection import Grammar
from catalogue.search.packed import unpack, unpack_places, unpack_words

Years = tuple[int, int]
"""From and to, both included."""

_BETWEEN_FORMS = "/"


class Word(NamedTuple):
    """A word of the catalogue in all its spellings; `places` are packed: the offers it stands in, and how high."""

    text: str
    forms: tuple[str, ...]
    loose: str
    loose_stem: str
    places: str = ""

    @property
    def stem(self) -> str:
        """The word without its endings."""
        return self.forms[-1]

    @property
    def found(self) -> Mapping[int, int]:
        """The offers the word stands in, each with the highest place there."""
        return unpack_places(self.places)


def spelled(text: str, rules: Grammar, places: str = "") -> Word:
    """A folded word in all its spellings."""
    forms = rules.forms(text)
    return Word(text, forms, loose(text), loose(forms[-1]), places)


@dataclass(frozen=True)
class Question:
    """A facet: its choices, each with the offers that fit it, packed."""

    packed: Mapping[str, str]

    @cached_property
    def fits(self) -> Mapping[str, frozenset[int]]:
        """By choice the offers that fit it."""
        return {key: offers for key, offers in self._every.items() if key != OTHER}

    @cached_property
    def stated(self) -> frozenset[int]:
        """The offers that are not silent."""
        return frozenset[int]().union(*self._every.values())

    @cached_property
    def _every(self) -> Mapping[str, frozenset[int]]:
        return {key: frozenset(unpack(numbers)) for key, numbers in self.packed.items()}


@dataclass(frozen=True)
class Shelf:
    """A whole index."""

    offers: tuple[str, ...]
    ages: tuple[Years | None, ...]
    questions: Mapping[str, Question]
    words: tuple[Word, ...]
    grammar: Grammar

    @cached_property
    def by_text(self) -> Mapping[str, Word]:
        """The words as they are written."""
        return {word.text: word for word in self.words}

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[Word]]:
        """The words without their endings."""
        found: dict[str, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.stem, []).append(word)
        return found


def unpacked(index: Mapping[str, object], spellings: Sequence[str] = ()) -> Shelf:
    """The index as `catalogue.search.index.index` made it; with `spellings` of its words, no word is spelled anew."""
    texts = {name: value for name, value in index.items() if isinstance(value, str)}
    rules = Grammar(
        frozenset(texts["stopWords"].split()),
        dict(cast("Sequence[tuple[str, str]]", index["irregular"])),
        tuple(texts["endings"].split()),
        texts["joints"],
    )
    places = texts["found"].split()
    facets = cast("Sequence[tuple[str, Sequence[tuple[str, str]]]]", index["facets"])
    return Shelf(
        offers=tuple(texts["offers"].split()),
        ages=tuple(_years(text) for text in texts["ages"].split()),
        questions={key: Question(dict(choices)) for key, choices in facets},
        words=tuple(_spelled_before(spellings, places) if spellings else _words(texts["words"], places, rules)),
        grammar=rules,
    )


def spellings_of(shelf: Shelf) -> tuple[str, ...]:
    """The spellings of all words, to be kept: to find them takes longer than to read them."""
    words = shelf.words
    return (
        " ".join(word.text for word in words),
        " ".join(_BETWEEN_FORMS.join(word.forms) for word in words),
        " ".join(word.loose for word in words),
        " ".join(word.loose_stem for word in words),
    )


def _spelled_before(spellings: Sequence[str], places: Sequence[str]) -> Iterator[Word]:
    texts, forms, loosely, stems = (each.split() for each in spellings)
    every = (tuple(each.split(_BETWEEN_FORMS)) for each in forms)
    return map(Word, texts, every, loosely, stems, places)


def _words(packed: str, places: Sequence[str], rules: Grammar) -> Iterator[Word]:
    for text, found in zip(unpack_words(packed), places, strict=True):
        yield spelled(text, rules, found)


def _years(text: str) -> Years | None:
    low, found, high = text.partition("-")
    return (int(low), int(high)) if found else None
