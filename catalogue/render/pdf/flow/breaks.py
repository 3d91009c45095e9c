"""How a page is filled and where it breaks: the layout engine's own rules for a flow of blocks, their heights known.

They follow WeasyPrint 70 (`layout/block.py`, `layout/table.py`) even where wishes contradict each other; the tests lay
out the same flow with it. Lengths are points, places are measured down from the content's top.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catalogue.render.pdf.flow.flow import Box, Item

_TOLERANCE = 1 + 1e-9
_SIDES = {"left", "right"}


class Way(NamedTuple):
    """Where the flow goes on: the child (or the part of a leaf) to begin with, and the way on inside it."""

    place: int
    inner: Way | None = None


class Piece(NamedTuple):
    """What one page holds of a box; `place` is the box's among its siblings, `part` that of a leaf."""

    box: Box
    place: int
    top: float
    bottom: float
    part: int = 0
    pieces: tuple[Piece, ...] = ()
    is_head: bool = False

    def leaves(self) -> Iterator[Piece]:
        """The leaves on the page, in their order."""
        if not self.pieces:
            yield self
        for piece in self.pieces:
            yield from piece.leaves()


class Filled(NamedTuple):
    """A page as far as it is filled: nothing if nothing fits. Without `way` the box ends; `start` is a forced break."""

    piece: Piece | None
    way: Way | None = None
    start: str = ""


_NOTHING = Filled(None)
_Run = tuple[tuple[Piece, ...], Way | None, str]


class Page(NamedTuple):
    """A page to be filled: the height of its content, and whether it is the document's first."""

    height: float
    is_first: bool = False

    def fill(self, box: Box, top: float = 0.0, way: Way | None = None, place: int = 0, *, is_empty: bool) -> Filled:
        """As much of the box as fits, from `top` on, where `way` begins. An empty page takes something in any case."""
        is_above_lost = way is not None or (is_empty and not self.is_first)
        top += 0.0 if is_above_lost else box.above
        if box.is_table:
            return self._table(box, top, way, place, is_empty=is_empty)
        if box.children:
            return self._children(box, top, way, place, is_empty=is_empty)
        return self._leaf(box, top, way, place, is_empty=is_empty)

    def _leaf(self, box: Box, top: float, way: Way | None, place: int, *, is_empty: bool) -> Filled:
        part = way.place if way else 0
        goes_on = part + 1 < len(box.first.heights)
        bottom = top + box.first.heights[part]
        if not is_empty and (goes_on or self._overflows(top + box.first.need(part))):
            return _NOTHING
        return Filled(Piece(box, place, top, bottom, part), Way(part + 1) if goes_on else None)

    def _table(self, box: Box, top: float, way: Way | None, place: int, *, is_empty: bool) -> Filled:
        """Under its head; on an empty page that can't hold the head and a row, without it."""
        if box.head:
            head = Piece(box.head, -1, top, top + box.head.first.heights[0], is_head=True)
            if not (is_empty and self._overflows(top + box.head.first.need(0))):
                filled = self._children(box, head.bottom, way, place, is_empty=False)
                if filled.piece:
                    return filled._replace(piece=filled.piece._replace(top=top, pieces=(head, *filled.piece.pieces)))
            if not is_empty:
                return _NOTHING
        return self._children(box, top, way, place, is_empty=is_empty)

    def _children(self, box: Box, top: float, way: Way | None, place: int, *, is_empty: bool) -> Filled:
        pieces, onward, start = self._run(box, top, way, is_empty=is_empty)
        if not pieces or (onward and box.is_whole and not is_empty):
            return _NOTHING
        return Filled(Piece(box, place, top, pieces[-1].bottom, pieces=pieces), onward, start)

    def _run(self, box: Box, top: float, way: Way | None, *, is_empty: bool) -> _Run:
        """The children that fit, one after the other."""
        pieces: tuple[Piece, ...] = ()
        begin, inner = way or Way(0)
        for place, child in enumerate(box.children[begin:], begin):
            if pieces and (start := forced(pieces[-1].box.last, child.first)):
                return pieces, Way(place), start
            filled = self.fill(child, top, inner, place, is_empty=is_empty and not pieces)
            inner = None
            if not filled.piece:
                return *_retreat(pieces, child, place, is_empty=is_empty), ""
            pieces, top = (*pieces, filled.piece), filled.piece.bottom
            if filled.way:
                return pieces, Way(place, filled.way), filled.start
        return pieces, None, ""

    def _overflows(self, bottom: float) -> bool:
        return bottom > self.height * _TOLERANCE


def forced(before: Item, after: Item) -> str:
    """The forced break between two items; leaving a named kind of page for the unnamed one forces none."""
    return after.start or ("page" if after.frame and after.frame != before.frame else "")


def _is_avoided(before: Box, after: Box) -> bool:
    return not after.first.start and (before.last.keeps_next or after.first.keeps_previous)


def _retreat(
    pieces: tuple[Piece, ...], child: Box, place: int, *, is_empty: bool
) -> tuple[tuple[Piece, ...], Way | None]:
    """A child doesn't fit: break before it, or earlier, or not here at all; on an empty page in spite of all wishes."""
    if pieces and _is_avoided(pieces[-1].box, child):
        earlier = _earlier(pieces)
        if earlier or not is_empty:
            return earlier or ((), None)
    return pieces, Way(place)


def _earlier(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Way] | None:
    """The last place between the pieces, or inside one that isn't kept whole, where a page may break."""
    following: Piece | None = None
    for at, piece in reversed(list(enumerate(pieces))):
        if piece.is_head:
            continue
        if following and not _is_avoided(piece.box, following.box):
            return pieces[: at + 1], Way(following.place)
        following = piece
        inside = None if piece.box.is_whole else _earlier(piece.pieces)
        if inside:
            kept, way = inside
            return (*pieces[:at], piece._replace(pieces=kept, bottom=kept[-1].bottom)), Way(piece.place, way)
    return None
