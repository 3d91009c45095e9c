"""How many offers there are for each value of a dimension, or of two or three at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from catalogue.followup.coverage.counted import UNKNOWN, Counted
from catalogue.followup.coverage.dimensions import Dimension

Key = tuple[str, ...]
CAN_COME = "open"


@dataclass(frozen=True, slots=True)
class Cell:
    """What there is for some values. `offers` are there for sure, `maybe` is how many more there may be.

    Offers that count as one are one. `open` can be joined now, `unsaid` don't say; `free` are the places told to be
    free, by `tellers` of the offers. `associations` are those behind the offers, by id.
    """

    offers: tuple[str, ...] = ()
    maybe: int = 0
    open: int = 0
    unsaid: int = 0
    free: int = 0
    tellers: int = 0
    associations: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many offers there are for sure."""
        return len(self.offers)


NOTHING = Cell()


@dataclass(frozen=True)
class Table:
    """The cells of some dimensions; those where nothing is, nor may be, are not kept."""

    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Cell] = field(repr=False)

    def at(self, *key: str) -> Cell:
        """The cell of these values, in the order of the dimensions."""
        return self.cells.get(key, NOTHING)

    def all_keys(self) -> Iterable[Key]:
        """The values of all cells, empty ones too."""
        return product(*((value.key for value in each.values) for each in self.dimensions))

    @cached_property
    def most(self) -> int:
        """The largest number in it."""
        return max((each.count for each in self.cells.values()), default=0)


def table(offers: Iterable[Counted], dimensions: Sequence[Dimension]) -> Table:
    """Count offers by these dimensions."""
    sure: dict[Key, list[Counted]] = defaultdict(list)
    maybe: dict[Key, set[str]] = defaultdict(set)
    for each in offers:
        fits = [each.fits[dimension.name] for dimension in dimensions]
        certain = set(product(*(fit.sure for fit in fits)))
        for key in certain:
            sure[key].append(each)
        if any(fit.maybe for fit in fits):
            for key in product(*(fit.sure | fit.maybe for fit in fits)):
                if key not in certain:
                    maybe[key].add(each.whole)
    cells = {key: _cell(sure.get(key, ()), maybe.get(key, set())) for key in sorted({*sure, *maybe})}
    return Table(tuple(dimensions), cells)


def _cell(offers: Sequence[Counted], maybe: set[str]) -> Cell:
    wholes = tuple(dict.fromkeys(each.whole for each in offers))
    can_come = {each.whole for each in offers if each.state == CAN_COME}
    unsaid = {each.whole for each in offers if each.state == UNKNOWN} - can_come
    # Of an offer that is told twice, one of the numbers is the other.
    free: dict[str, int] = {}
    for each in offers:
        if each.free is not None:
            free[each.whole] = max(free.get(each.whole, 0), each.free)
    return Cell(
        offers=wholes,
        maybe=len(maybe.difference(wholes)),
        open=len(can_come),
        unsaid=len(unsaid),
        free=sum(free.values()),
        tellers=len(free),
        associations=tuple(dict.fromkeys(name for each in offers for name in each.associations)),
    )
