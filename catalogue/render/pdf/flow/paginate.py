"""Pages for a flow of items, broken exactly where the layout engine would break them. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from catalogue.render.pdf.flow.breaks import Page, Piece, Way
from catalogue.render.pdf.flow.flow import Box, Item, tree


class Entry(NamedTuple):
    """A part of an item on a page: `top` is how far below the upper edge of the content it stands.

    `is_repeated` is the head of a table that has been seen before.
    """

    item: int
    part: int
    top: float
    is_repeated: bool = False


class Laid(NamedTuple):
    """One page: its kind, whether it is left white so that the next is on the wanted side, and what stands on it."""

    frame: str
    is_blank: bool
    entries: tuple[Entry, ...]


def paginate(items: Sequence[Item], heights: Mapping[str, float]) -> tuple[Laid, ...]:
    """The pages; `heights` are those of the content of each kind of page. The first page is a right one."""
    pages: list[Laid] = []
    heads: set[int] = set()
    flow, way, start = (tree(items) if items else None), None, ""
    while flow:
        if start == ("left", "right")[len(pages) % 2]:
            pages.append(Laid("", is_blank=True, entries=()))
        frame = _item_at(flow, way).frame
        piece, way, start = Page(heights[frame], is_first=not pages).fill(flow, way=way, is_empty=True)
        entries = tuple(_entry(leaf, heads) for leaf in (piece.leaves() if piece else ()))
        pages.append(Laid(frame, is_blank=False, entries=entries))
        flow = flow if way else None
    return tuple(pages)


def _item_at(box: Box, way: Way | None) -> Item:
    """The item that the flow goes on with."""
    while way and box.children:
        box, way = box.children[way.place], way.inner
    return box.first


def _entry(leaf: Piece, heads: set[int]) -> Entry:
    number = leaf.box.number
    entry = Entry(number, leaf.part, leaf.top, is_repeated=leaf.is_head and number in heads)
    heads.update({number} if leaf.is_head else ())
    return entry
