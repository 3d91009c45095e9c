"""What lies where in a composed PDF: known before anything is written, so that everything can name what comes later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from catalogue.render.pdf.leaves.leaf import Bookmark, Leaf, Part
from catalogue.render.pdf.linking.sheet import Placed, Sheet


class LooseEnd(Exception):
    """Something leads nowhere, stands twice or belongs to nobody: a mistake of ours, never of the data."""


class Spot(NamedTuple):
    """A part of a leaf on its sheet (from 0), and where the numbers of its marks and of its links begin there.

    Marks are counted anew on each sheet, links through the whole file.
    """

    sheet: int
    placed: Placed
    first_mark: int
    first_link: int

    @property
    def laid(self) -> Part:
        """What is put there."""
        return self.placed.leaf.parts[self.placed.part]


@dataclass(slots=True)
class Block:
    """A leaf in this document. The same leaf may lie in it several times, each time as a block of its own."""

    number: int
    leaf: Leaf
    wrappers: tuple[int, ...]
    spots: list[Spot] = field(default_factory=list)


class Place(NamedTuple):
    """Where something is: the sheet (from 0), and its left upper corner."""

    sheet: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Survey:
    """All blocks by the sheet they begin on, all spots and the number of marks by the sheet they lie on.

    `places` are those of the anchors: the first one of a name counts.
    """

    begun: Sequence[Sequence[Block]]
    spots: Sequence[Sequence[Spot]]
    marks: Sequence[int]
    links: int
    places: Mapping[str, Place]

    def place(self, anchor: str) -> Place:
        """Where an anchor is."""
        if anchor not in self.places:
            message = f"no page has the anchor {anchor!r}"
            raise LooseEnd(message)
        return self.places[anchor]

    def bookmarks(self) -> Iterator[tuple[Bookmark, Place]]:
        """The entries of the outline, in the order of the pages."""
        for spots in self.spots:
            for spot in spots:
                for mark in spot.laid.bookmarks:
                    yield mark, _place(spot, mark.left, mark.top)


def survey(sheets: Sequence[Sheet]) -> Survey:
    """Look at all sheets once."""
    begun: list[list[Block]] = []
    spots: list[list[Spot]] = []
    marks: list[int] = []
    links, blocks = 0, _Blocks()
    for number, sheet in enumerate(sheets):
        here: list[Spot] = []
        marked = 0
        begun.append([])
        for placed in sheet.placed:
            spot = Spot(number, placed, marked, links)
            marked, links = marked + spot.laid.marks, links + len(spot.laid.links)
            here.append(spot)
            begun[-1].extend(blocks.take(spot))
        spots.append(here)
        marks.append(marked)
    blocks.close()
    return Survey(begun, spots, marks, links, dict(_places(spots)))


class _Blocks:
    """The blocks so far; the last one may still lack some of its parts."""

    def __init__(self) -> None:
        self._last: Block | None = None
        self._count = 0

    def take(self, spot: Spot) -> Iterator[Block]:
        """Give the spot to its block; gives that block if it begins with it."""
        placed = spot.placed
        if placed.part == 0:
            self.close()
            self._last = Block(self._count, placed.leaf, placed.wrappers)
            self._count += 1
            yield self._last
        last = self._last
        if last is None or last.leaf is not placed.leaf or len(last.spots) != placed.part:
            message = f"part {placed.part} on page {spot.sheet + 1} doesn't follow the one before it"
            raise LooseEnd(message)
        last.spots.append(spot)

    def close(self) -> None:
        """Let no block be cut short."""
        if self._last and len(self._last.spots) != len(self._last.leaf.parts):
            message = f"page {self._last.spots[-1].sheet + 1} has a block that never ends"
            raise LooseEnd(message)


def _places(spots: Sequence[Sequence[Spot]]) -> Iterator[tuple[str, Place]]:
    """The places of all anchors, from the last to the first, so that the first of a name stays in a dictionary."""
    for here in reversed(spots):
        for spot in reversed(here):
            for anchor in reversed(spot.laid.anchors):
                yield anchor.name, _place(spot, anchor.left, anchor.top)


def _place(spot: Spot, left: float, top: float) -> Place:
    return Place(spot.sheet, left + spot.placed.right, top + spot.placed.up)
