"""An index, unpacked: what the engine asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from catalogue.search.fold import loose
from catalogue.search.index import OTHER
from catalogue.search.inflection import Grammar
from catalogue.search.packed import unpack, unpack_places, unpack_words

Years = tuple[int, int]
"""From and to, both included."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the catalogue in all its spellings, and the offers it stands in with the highest place there."""

    text: str
    forms: tuple[str, ...]
    loose: str
    loose_stem: str
    found: tuple[tuple[int, int], ...]

    @property
    def stem(self) -> str:
        """The word without its endings."""
        return self.forms[-1]


def spelled(text: str, rules: Grammar, found: tuple[tuple[int, int], ...] = ()) -> Word:
    """A folded word in all its spellings."""
    forms = rules.forms(text)
    return Word(text, forms, loose(text), loose(forms[-1]), found)


@dataclass(frozen=True, slots=True)
class Question:
    """A facet: by choice the offers that fit it; `stated` are those that are not silent."""

    fits: Mapping[str, frozenset[int]]
    stated: frozenset[int]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A whole index."""

    offers: tuple[str, ...]
    ages: tuple[Years | None, ...]
    questions: Mapping[str, Question]
    words: tuple[Word, ...]
    by_text: Mapping[str, Word]
    by_stem: Mapping[str, tuple[Word, ...]]
    grammar: Grammar


def unpacked(index: Mapping[str, object]) -> Shelf:
    """The index as `catalogue.search.index.index` made it."""
    texts = {name: value for name, value in index.items() if isinstance(value, str)}
    rules = Grammar(
        frozenset(texts["stopWords"].split()),
        dict(cast("Sequence[tuple[str, str]]", index["irregular"])),
        tuple(texts["endings"].split()),
        texts["joints"],
    )
    words = tuple(_words(texts["words"], texts["found"], rules))
    by_stem: dict[str, tuple[Word, ...]] = {}
    for word in words:
        by_stem[word.stem] = (*by_stem.get(word.stem, ()), word)
    facets = cast("Sequence[tuple[str, Sequence[tuple[str, str]]]]", index["facets"])
    return Shelf(
        offers=tuple(texts["offers"].split()),
        ages=tuple(_years(text) for text in texts["ages"].split()),
        questions={key: _question(choices) for key, choices in facets},
        words=words,
        by_text={word.text: word for word in words},
        by_stem=by_stem,
        grammar=rules,
    )


def _words(packed: str, found: str, rules: Grammar) -> list[Word]:
    made = []
    for text, numbers in zip(unpack_words(packed), found.split(), strict=True):
        made.append(spelled(text, rules, tuple(unpack_places(numbers).items())))
    return made


def _years(text: str) -> Years | None:
    low, found, high = text.partition("-")
    return (int(low), int(high)) if found else None


def _question(choices: Sequence[tuple[str, str]]) -> Question:
    fits = {key: frozenset(unpack(numbers)) for key, numbers in choices}
    stated = frozenset[int]().union(*fits.values())
    return Question({key: offers for key, offers in fits.items() if key != OTHER}, stated)
