"""The flow of a catalogue: its items in their order, and the tree of boxes that they stand in.

The tree matters: where not all wishes can be met, a page breaks between the outermost boxes. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple


class Group(NamedTuple):
    """An element around several items. `is_whole` when it is kept on one page if a page can hold it."""

    name: str
    is_whole: bool = True


class Item(NamedTuple):
    """A block as the flow sees it: the heights of its parts, one if a page can hold it.

    `above` is the room before it, given up at the top of a page. `start` is a forced break before it: «page», or «left»
    or «right» for a page on that side. `keeps_next` and `keeps_previous` ask for no break there. `groups` are the
    elements around it, the outermost first. `head` names the table that it is the head of, drawn on each page that the
    table reaches; `table` the one that it is a row of. `frame` is the kind of its page; a named one forces a break.
    `needed` is how much of a page each part asks for, if not its height: the layout engine counts twice what lies below
    the last line of a box.
    """

    heights: tuple[float, ...]
    above: float = 0.0
    start: str = ""
    keeps_next: bool = False
    keeps_previous: bool = False
    groups: tuple[Group, ...] = ()
    head: str = ""
    table: str = ""
    frame: str = ""
    needed: tuple[float, ...] = ()

    def need(self, part: int) -> float:
        """How much of a page a part asks for."""
        return (self.needed or self.heights)[part]


@dataclass(frozen=True, slots=True)
class Box:
    """A leaf of the tree, where `number` is its item's place, or what holds others, from the item `first` to `last`."""

    number: int
    first: Item
    last: Item
    children: tuple[Box, ...] = ()
    above: float = 0.0
    is_whole: bool = False
    is_table: bool = False
    head: Box | None = None


def tree(items: Sequence[Item]) -> Box:
    """All items (one at least) in the groups and tables around them."""
    return _around(tuple(_boxes(list(enumerate(items)), 0)))


_Numbered = tuple[int, Item]


def _boxes(items: Sequence[_Numbered], depth: int) -> Iterator[Box]:
    for group, members in groupby(items, lambda each: each[1].groups[depth : depth + 1]):
        if group:
            yield _around(tuple(_boxes(list(members), depth + 1)), is_whole=group[0].is_whole)
        else:
            yield from _in_no_group(members)


def _in_no_group(items: Iterator[_Numbered]) -> Iterator[Box]:
    for table, members in groupby(items, lambda each: each[1].table or each[1].head):
        rows = list(members)
        if table and rows[-1][1].table:
            yield _table(rows)
        else:
            yield from map(_leaf, rows)


def _leaf(numbered: _Numbered) -> Box:
    number, item = numbered
    return Box(number, item, item, above=item.above, is_whole=True)


def _table(rows: Sequence[_Numbered]) -> Box:
    """A table; the room before it is that of its first line."""
    leaves = [_leaf((number, item._replace(above=0.0))) for number, item in rows]
    head, body = (leaves[0], leaves[1:]) if rows[0][1].head else (None, leaves)
    return Box(-1, leaves[0].first, leaves[-1].last, tuple(body), rows[0][1].above, is_table=True, head=head)


def _around(children: tuple[Box, ...], *, is_whole: bool = False) -> Box:
    return Box(-1, children[0].first, children[-1].last, children, is_whole=is_whole)
