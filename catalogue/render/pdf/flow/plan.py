"""Plans a catalogue: which leaves lie on which page, and which page each anchor stands on.

A block that shows page numbers is laid out with noughts, as many as the numbers have digits. How many that are is only
known when all is laid out; so it is guessed, and where the guess was wrong, those few blocks are laid out again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from catalogue.render.pdf.flow.blocks import Block
from catalogue.render.pdf.flow.flow import Group, Item
from catalogue.render.pdf.flow.paginate import Laid, paginate
from catalogue.render.pdf.leaves.leaf import Leaf

Obtain = Callable[[Sequence[str]], Sequence[Leaf]]
"""Gives the leaf of each block's HTML: laid out now, or kept from before."""

_ROUNDS = 8
_UNKNOWN_HEIGHT = 24.0  # points: what a block with numbers takes as long as it isn't laid out; most are rows
_NUMBER = re.compile(r'data-to="#([^"]+)"')
_ANCHOR = re.compile(r'\sid="([^"]+)"')


class Unsettled(Exception):
    """The page numbers chase one another: with more digits a row moves the page it names back again."""


class Plan(NamedTuple):
    """The blocks of a catalogue with their leaves, and its pages; their entries name blocks by place.

    The HTML of the blocks is forgotten: it would be a good part of the memory that a large catalogue takes.
    """

    blocks: tuple[Block, ...]
    leaves: tuple[Leaf, ...]
    pages: tuple[Laid, ...]


def plan(blocks: Sequence[Block], obtain: Obtain, heights: Mapping[str, float]) -> Plan:
    """Lay out all blocks and put them on pages; `heights` are those of each kind of page, in points.

    Raises `Unsettled` if the page numbers don't come to rest.
    """
    known = _Known(obtain)
    known.learn([block.html for block in blocks if not block.targets])
    digits = _digits(_first_guess(blocks, known, heights))
    for _ in range(_ROUNDS):
        found = _laid_out(blocks, known, heights, digits)
        shown = {target for block in found.blocks for target in block.targets}
        counted = _digits(pages_of(found))
        if all(counted.get(target) == digits.get(target) for target in shown):
            return found
        digits = counted
    raise Unsettled


def pages_of(found: Plan) -> dict[str, int]:
    """The page of each anchor, counted from 1; the first place counts."""
    pages: dict[str, int] = {}
    for number, page in enumerate(found.pages, 1):
        for entry in page.entries:
            for anchor in found.leaves[entry.item].parts[entry.part].anchors:
                pages.setdefault(anchor.name, number)
    return pages


class _Known:
    """The leaves of this run, by a digest of their HTML."""

    def __init__(self, obtain: Obtain) -> None:
        self._obtain = obtain
        self._leaves: dict[bytes, Leaf] = {}

    def learn(self, wanted: Sequence[str]) -> None:
        missing = {key: html for html in wanted if (key := _key(html)) not in self._leaves}
        if missing:
            self._leaves.update(zip(missing, self._obtain(list(missing.values())), strict=True))

    def leaf(self, html: str) -> Leaf:
        return self._leaves[_key(html)]


def _key(html: str) -> bytes:
    return blake2b(html.encode(errors="surrogatepass"), digest_size=16).digest()


def _laid_out(blocks: Sequence[Block], known: _Known, heights: Mapping[str, float], digits: Mapping[str, int]) -> Plan:
    numbered = [block._replace(html=with_noughts(block.html, digits)) for block in blocks]
    known.learn([block.html for block in numbered])
    flow = list(_merged(numbered, known, heights, digits))
    known.learn([block.html for block in flow])
    leaves = tuple(known.leaf(block.html) for block in flow)
    items = [_item(block, leaf) for block, leaf in zip(flow, leaves, strict=True)]
    return Plan(tuple(block._replace(html="", groups=()) for block in flow), leaves, paginate(items, heights))


def with_noughts(html: str, digits: Mapping[str, int]) -> str:
    """A block with noughts where its page numbers will stand, as many as each has digits."""
    return _NUMBER.sub(lambda found: f'{found[0]} data-number="{"0" * digits.get(found[1], 1)}"', html)


def _merged(
    blocks: Sequence[Block], known: _Known, heights: Mapping[str, float], digits: Mapping[str, int]
) -> Iterator[Block]:
    """The blocks; those of a group that no page can hold are one block if the group says so."""
    merged = set(_too_tall(blocks, known, heights))
    done: set[int] = set()
    for block in blocks:
        whole = next((group for group in block.groups if group.number in merged), None)
        if whole is None or whole.as_one is None:
            yield block
        elif whole.number not in done:
            done.add(whole.number)
            yield whole.as_one._replace(html=with_noughts(whole.as_one.html, digits))


def _too_tall(blocks: Sequence[Block], known: _Known, heights: Mapping[str, float]) -> Iterator[int]:
    taken: dict[int, float] = {}
    frames: dict[int, str] = {}
    for block in blocks:
        leaf = known.leaf(block.html)
        for group in block.groups:
            if group.as_one is not None:
                above = leaf.above if group.number in taken else 0.0
                tall = sum(part.height for part in leaf.parts) + above + (len(leaf.parts) - 1) * max(heights.values())
                taken[group.number] = taken.get(group.number, 0.0) + tall
                frames[group.number] = block.frame
    yield from (number for number, height in taken.items() if height > heights[frames[number]])


def _item(block: Block, leaf: Leaf | None) -> Item:
    table = "" if block.table is None else str(block.table)
    is_head = "head" in block.rules
    return Item(
        heights=(_UNKNOWN_HEIGHT,) if leaf is None else tuple(part.height for part in leaf.parts),
        needed=() if leaf is None else tuple(part.needed for part in leaf.parts),
        above=0.0 if leaf is None else leaf.above,
        start=next((start for start in ("page", "left") if start in block.rules), ""),
        keeps_next="keep-next" in block.rules,
        keeps_previous="keep-previous" in block.rules,
        groups=tuple(Group(str(group.number), is_whole=group.is_kept) for group in block.groups),
        head=table if is_head else "",
        table="" if is_head else table,
        frame=block.frame,
    )


def _first_guess(blocks: Sequence[Block], known: _Known, heights: Mapping[str, float]) -> dict[str, int]:
    items = [_item(block, None if block.targets else known.leaf(block.html)) for block in blocks]
    pages: dict[str, int] = {}
    for number, page in enumerate(paginate(items, heights), 1):
        for entry in page.entries:
            for anchor in _ANCHOR.findall(blocks[entry.item].html):
                pages.setdefault(anchor, number)
    return pages


def _digits(pages: Mapping[str, int]) -> dict[str, int]:
    return {anchor: len(str(page)) for anchor, page in pages.items()}
