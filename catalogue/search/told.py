"""An answer with its reasons: of each offer why it fits, what doesn't, and what nobody knows. Words come later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalogue.search.cards import AGE, Card, Heading
from catalogue.search.fold import words
from catalogue.search.kept import Kept
from catalogue.search.search import Drop, Inquiry, Trace, inquiry
from catalogue.search.shelf import Question, Shelf, Years

_FACTS = {AGE: "age", "area": "area", "day": "when", "price": "price", "language": "languages", "status": "status"}
"""The fact that says more about a question than the labels of its answers."""
_WRITTEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for: words, years, and by facet the ids of answers of which one is enough."""

    text: str = ""
    age: Years | None = None
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reason:
    """What an offer says to a question: «Område»: «Hele landet».

    Where that is another area than the one asked for, `covers` or `within` is the label of the one asked for.
    """

    key: str
    label: str
    text: str
    covers: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An offer that was found; `silent` are the questions that it doesn't answer, `missed` words that it hasn't."""

    card: Card
    fits: tuple[Reason, ...]
    differs: tuple[Reason, ...]
    silent: tuple[str, ...]
    words: tuple[Trace, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The first offers of a kind, and how many there are in all."""

    shown: tuple[Row, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """The answer: what fits, what may fit, and where nothing does, what is nearest and what one could do without.

    `asked` are the labels of the answers by question, `age` the years that were understood, `wrong` the files that were
    set aside for errors.
    """

    heading: Heading
    text: str
    age: Years | None
    asked: Mapping[str, tuple[str, ...]]
    hits: Rows
    perhaps: Rows
    nearest: Rows
    drops: tuple[Drop, ...]
    wrong: tuple[str, ...]


def told(kept: Kept, wanted: Wanted, most: int) -> Told:
    """The answer to a question, with at most so many offers of a kind."""
    asked = {key: tuple(_label(kept, key, id_) for id_ in ids) for key, ids in wanted.chosen.items()}
    question = inquiry(_with(kept.shelf, wanted.chosen), wanted.text, wanted.chosen, wanted.age)
    result, teller = question.result(), _Teller(kept, wanted, question)
    return Told(
        heading=kept.heading,
        text=" ".join(wanted.text.split()),
        age=result.age,
        asked=asked,
        hits=teller.rows(result.hits, most),
        perhaps=teller.rows([each.offer for each in result.unknown], most),
        nearest=teller.rows(result.nearest.offers if result.nearest else (), most),
        drops=tuple(teller.as_written(each) for each in result.nearest.drop) if result.nearest else (),
        wrong=kept.wrong,
    )


def _with(shelf: Shelf, chosen: Iterable[str]) -> Shelf:
    """With questions that no offer answers: to those all are silent."""
    silent = {key: Question({}) for key in chosen if key not in shelf.questions}
    return replace(shelf, questions={**shelf.questions, **silent}) if silent else shelf


def _label(kept: Kept, key: str, id_: str) -> str:
    names = kept.names.get(key, {}).get(id_, ())
    return kept.heading.choices.get(key, {}).get(id_) or (names[0] if names else id_)


class _Teller:
    def __init__(self, kept: Kept, wanted: Wanted, question: Inquiry) -> None:
        self._kept = kept
        self._wanted = wanted
        self._question = question
        self._numbers = {offer: number for number, offer in enumerate(kept.shelf.offers)}
        self._typed = {folded: typed for typed in _WRITTEN.findall(wanted.text) for folded in words(typed)}

    def rows(self, offers: Sequence[str], most: int) -> Rows:
        return Rows(tuple(self._row(self._numbers[each]) for each in offers[:most]), len(offers))

    def as_written(self, drop: Drop) -> Drop:
        return replace(drop, word=self._typed.get(drop.word, drop.word))

    def _row(self, number: int) -> Row:
        card, verdict = self._kept.card(number), self._question.verdict(number)
        return Row(
            card,
            tuple(self._reason(card, key, is_fit=True) for key in verdict.fits),
            tuple(self._reason(card, key, is_fit=False) for key in verdict.differs),
            verdict.silent,
            tuple(replace(each, word=self._typed.get(each.word, each.word)) for each in verdict.words),
            tuple(self._typed.get(each, each) for each in verdict.missed),
        )

    def _reason(self, card: Card, key: str, *, is_fit: bool) -> Reason:
        fact = card.facts.get(_FACTS.get(key, ""))
        if fact is None:
            return Reason(key, self._kept.heading.labels.get(key, key), "; ".join(self._labels(card, key, is_fit)))
        if key == "area" and is_fit:
            return self._area(Reason(key, fact.label, fact.text), card, fact.ids)
        return Reason(key, fact.label, fact.text)

    def _labels(self, card: Card, key: str, is_fit: bool) -> Iterator[str]:  # noqa: FBT001  # only from above
        ids = card.facets.get(key, ())
        asked = [each for each in self._wanted.chosen.get(key, ()) if each in ids]
        is_one_of_many = key == "theme" and is_fit
        return (_label(self._kept, key, each) for each in (asked if is_one_of_many else ids))

    def _area(self, reason: Reason, card: Card, named: Sequence[str]) -> Reason:
        """An offer says «Hele landet» of itself: that it covers the area asked for is to be told."""
        asked = next(each for each in self._wanted.chosen["area"] if each in card.facets["area"])
        if asked in named:
            return reason
        levels, label = self._kept.heading.levels, _label(self._kept, "area", asked)
        is_larger = any(levels.get(each, 0) < levels.get(asked, 0) for each in named)
        return replace(reason, covers=label) if is_larger else replace(reason, within=label)
