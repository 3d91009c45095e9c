"""Offers that may be one, told twice by two associations: with what speaks for it, for a person to decide.

Nothing is joined by itself. `same_as` in the data says that it is so, `not_same_as` that it isn't.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from catalogue.followup.coverage.counted import Counted
from catalogue.followup.coverage.traits import Stems, Traits, traits_of

_ENOUGH = 5
"""Points: the same title and one thing more, or texts that are alike and several."""
_SAME, _ALIKE, _HINT = 4, 2, 1
_MARKS = {"place": _ALIKE, "time": _HINT, "phone": _ALIKE, "email": _ALIKE, "website": _ALIKE}
_HALF, _NEARLY_ALL = 0.5, 0.75
_SOME_WORDS = 0.4
_FEWEST_WORDS = 6
_MOST_WORDS_TOLD = 5
_SHORTEST_WORD = 4
_TOO_COMMON = 40
"""Offers with the same mark, beyond which it tells nothing: the municipality's own number."""
_RARE = 10


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that two offers share; `words` are those that stand in both texts."""

    kind: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """An offer of a pair."""

    id: str
    title: str
    association: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two offers, the more alike the more points; `is_confirmed` says that the data call them the same."""

    one: Told
    other: Told
    evidence: tuple[Evidence, ...]
    points: int
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Pairs to decide about, pairs that are the same, and how many are said not to be."""

    possible: tuple[Pair, ...]
    confirmed: tuple[Pair, ...]
    dismissed: int


def duplicates(offers: Sequence[Counted]) -> Duplicates:
    """Look at all pairs that have anything in common; the likeliest first."""
    seen = {each.id: traits_of(each) for each in offers}
    confirmed = [
        _pair(seen[each.id], seen[same], is_confirmed=True)
        for each in offers
        if (same := each.context.offer.same_as) in seen and same != each.id and same is not None
    ]
    dismissed = {
        frozenset((each.id, other)) for each in offers for other in each.context.offer.not_same_as if other in seen
    }
    possible = [
        pair
        for one, other in _candidates(list(seen.values()))
        if frozenset((one.offer.id, other.offer.id)) not in dismissed
        and _is_possible(one, other)
        and (pair := _pair(one, other)).points >= _ENOUGH
        and any(each.kind in {"same-title", "title", "same-text", "text"} for each in pair.evidence)
    ]
    return Duplicates(tuple(sorted(possible, key=_order)), tuple(sorted(confirmed, key=_order)), len(dismissed))


def _candidates(offers: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Pairs of two associations that share a mark, a rare word of their titles or all of a text."""
    shelves: dict[tuple[str, ...], list[Traits]] = defaultdict(list)
    for each in offers:
        for shelf in set(_shelves(each)):
            shelves[shelf].append(each)
    seen: set[tuple[str, str]] = set()
    for shelf, held in shelves.items():
        if len(held) > (_RARE if shelf[0] == "word" else _TOO_COMMON):
            continue
        for one, other in combinations(held, 2):
            key = (one.offer.id, other.offer.id)
            if key not in seen and one.offer.associations[0] != other.offer.associations[0]:
                seen.add(key)
                yield one, other


def _shelves(each: Traits) -> Iterator[tuple[str, ...]]:
    yield ("title", *sorted(each.title))
    yield ("text", *sorted(each.text))
    yield from (("word", stem) for stem in each.title)
    yield from ((kind, mark) for kind, marks in each.marks.items() if kind != "time" for mark in marks)


def _is_possible(one: Traits, other: Traits) -> bool:
    """Offers that count as one already, in areas that don't meet, or for other ages are not each other."""
    if one.offer.whole == other.offer.whole:
        return False
    if one.covered and other.covered and one.covered.isdisjoint(other.covered):
        return False
    mine, theirs = one.ages, other.ages
    return not (mine and theirs and (mine.minimum > theirs.maximum or theirs.minimum > mine.maximum))


def _pair(one: Traits, other: Traits, *, is_confirmed: bool = False) -> Pair:
    found = list(_evidence(one, other))
    evidence, points = tuple(each for each, _ in found), sum(each for _, each in found)
    return Pair(_told(one), _told(other), evidence, points, is_confirmed)


def _told(found: Traits) -> Told:
    return Told(found.offer.id, found.offer.title, found.offer.context.file.association.name)


def _evidence(one: Traits, other: Traits) -> Iterator[tuple[Evidence, int]]:
    yield from _titles(one.title, other.title)
    yield from _texts(one.text, other.text)
    for kind, points in _MARKS.items():
        if not one.marks.get(kind, frozenset()).isdisjoint(other.marks.get(kind, frozenset())):
            yield Evidence(kind), points
    if other.offer.associations[0] in one.named or one.offer.associations[0] in other.named:
        yield Evidence("provider"), _ALIKE
    if not one.areas.isdisjoint(other.areas):
        yield Evidence("area"), _HINT


def _titles(one: Stems, other: Stems) -> Iterator[tuple[Evidence, int]]:
    if one and one.keys() == other.keys():
        yield Evidence("same-title"), _SAME
    elif _share(one, other) >= _HALF and (words := _shared(one, other)):
        yield Evidence("title", words), _ALIKE


def _texts(one: Stems, other: Stems) -> Iterator[tuple[Evidence, int]]:
    share = _share(one, other) if len(one.keys() & other.keys()) >= _FEWEST_WORDS else 0
    if share >= _NEARLY_ALL:
        yield Evidence("same-text"), _SAME
    elif share >= _SOME_WORDS:
        yield Evidence("text", _shared(one, other)), _ALIKE


def _share(one: Stems, other: Stems) -> float:
    either = one.keys() | other.keys()
    return len(one.keys() & other.keys()) / len(either) if either else 0


def _shared(one: Stems, other: Stems) -> tuple[str, ...]:
    """The longest words that both have, as the first text has them."""
    found: Iterable[str] = (one[stem] for stem in one if stem in other)
    long = sorted((word for word in found if len(word) >= _SHORTEST_WORD), key=lambda word: (-len(word), word))
    return tuple(long[:_MOST_WORDS_TOLD])


def _order(pair: Pair) -> tuple[int, str, str]:
    return (-pair.points, pair.one.id, pair.other.id)
