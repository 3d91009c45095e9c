"""Where nobody helps: empty cells put together into as few statements as say it, the widest first.

If there is nothing about grief at all, nobody needs to be told that there is nothing about grief for each age. Nothing
is called a gap for sure while an offer that doesn't say enough may fill it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import prod
from typing import Literal

from catalogue.followup.coverage.counted import Counted
from catalogue.followup.coverage.dimensions import Dimension
from catalogue.followup.coverage.tables import Cell, Key, Table, table

Kind = Literal["none", "maybe", "closed"]
KINDS: tuple[Kind, ...] = ("none", "maybe", "closed")
"""Nothing at all; nothing for sure; something, but nothing that one can come to now."""
_TOLD_BY: Mapping[Kind, tuple[Kind, ...]] = {"none": ("none",), "maybe": ("none", "maybe"), "closed": KINDS}
"""Which wider gaps say all that a narrower one would."""
_Place = tuple[tuple[str, Key], ...]
"""Values by dimension."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Values by dimension for which there is nothing; a dimension that isn't named is meant with all its values.

    `maybe` is how many offers may fill it after all, at the most; `cells` how many cells of the whole it is.
    """

    kind: Kind
    values: Mapping[str, Key]
    maybe: int
    cells: int


def gaps(offers: Sequence[Counted], dimensions: Sequence[Dimension]) -> tuple[Gap, ...]:
    """All of them: what is sure first, then the widest."""
    sizes = {each.name: len(each.values) for each in dimensions}
    found: dict[Kind, set[frozenset[tuple[str, str]]]] = {kind: set() for kind in KINDS}
    made: list[tuple[Kind, _Place, int]] = []
    for size in range(1, len(dimensions) + 1):
        for chosen in combinations(dimensions, size):
            made += _merged(_new(table(offers, chosen), found), chosen, dimensions[0])
    told = [
        Gap(kind, dict(place), maybe, prod(len(dict(place).get(name, ())) or sizes[name] for name in sizes))
        for kind, place, maybe in made
    ]
    return tuple(sorted(told, key=lambda each: (KINDS.index(each.kind), -each.cells)))


def _new(counted: Table, found: dict[Kind, set[frozenset[tuple[str, str]]]]) -> Iterator[tuple[Kind, Key, int]]:
    """The gaps of a table that no wider one has told already."""
    names = tuple(each.name for each in counted.dimensions)
    for key in counted.all_keys():
        cell = counted.at(*key)
        kind = _kind(cell)
        if kind is None:
            continue
        at = frozenset(zip(names, key, strict=True))
        if not any(_narrower(at, found[wider]) for wider in _TOLD_BY[kind]):
            found[kind].add(at)
            yield kind, key, cell.maybe


def _kind(cell: Cell) -> Kind | None:
    if cell.count == 0:
        return "maybe" if cell.maybe else "none"
    return "closed" if cell.open + cell.unsaid == 0 else None


def _narrower(at: frozenset[tuple[str, str]], wider: set[frozenset[tuple[str, str]]]) -> bool:
    return any(frozenset(part) in wider for size in range(1, len(at)) for part in combinations(at, size))


def _merged(
    found: Iterable[tuple[Kind, Key, int]], dimensions: Sequence[Dimension], first: Dimension
) -> Iterator[tuple[Kind, _Place, int]]:
    """Cells that differ in one dimension alone told as one; what was asked for first has sentences of its own."""
    rows: list[tuple[Kind, tuple[Key, ...], int]]
    rows = [(kind, tuple((value,) for value in key), maybe) for kind, key, maybe in found]
    for place, dimension in enumerate(dimensions):
        if dimension is first and dimension.name != "age":
            continue
        joined: dict[tuple[Kind, tuple[Key, ...]], tuple[list[str], int]] = {}
        for kind, key, maybe in rows:
            others = (*key[:place], (), *key[place + 1 :])
            values, most = joined.get((kind, others), ([], 0))
            joined[kind, others] = ([*values, *key[place]], max(most, maybe))
        rows = [
            (kind, (*others[:place], tuple(values), *others[place + 1 :]), most)
            for (kind, others), (values, most) in joined.items()
        ]
    names = [each.name for each in dimensions]
    return ((kind, tuple(zip(names, key, strict=True)), maybe) for kind, key, maybe in rows)
