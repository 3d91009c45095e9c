"""Composes a catalogue's PDF from leaves: an offer is laid out once, kept, and put into any number of files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from typing import TypeVar

from catalogue.render.base import Means
from catalogue.render.cycles import no_look_for_cycles, old_ones_left_alone
from catalogue.render.pdf import tabs
from catalogue.render.pdf.flow import blocks
from catalogue.render.pdf.flow.blocks import Book, NotInBlocks
from catalogue.render.pdf.flow.plan import Plan, Unsettled, plan
from catalogue.render.pdf.furniture import frames
from catalogue.render.pdf.furniture.frames import Frames, Unreadable
from catalogue.render.pdf.furniture.furniture import furniture, has_room
from catalogue.render.pdf.furniture.heads import Heads
from catalogue.render.pdf.keeping import pool
from catalogue.render.pdf.keeping.keys import versions
from catalogue.render.pdf.leaves.leaf import Leaf, Page
from catalogue.render.pdf.leaves.limbs import OutOfReach
from catalogue.render.pdf.linking import frontispiece
from catalogue.render.pdf.linking.link import link
from catalogue.render.pdf.linking.sheet import Frontispiece, Placed, Sheet
from catalogue.render.pdf.linking.survey import LooseEnd
from catalogue.render.pdf.manuscript import Manuscript

T = TypeVar("T")

_MANY = 4_000  # blocks: those of 700 offers
_RULED = '<div class="ruled" data-block></div>'
"""What stands on a page that was left white so that the next begins on the wanted side."""

_SAYS = re.compile(r'\sdata-[\w-]+="[^"]*"')
_TITLE = re.compile(r"<head>.*</head>", re.DOTALL)
_NO_TITLE = '<head><meta charset="utf-8"><title>–</title></head>'


UNFIT = (NotInBlocks, OutOfReach, Unreadable, Unsettled, LooseEnd)
"""What `compose` raises where a project's own templates or style sheets are not made for it."""


def compose(manuscript: Manuscript, means: Means) -> tuple[bytes, int]:
    """The file and its number of pages; raises one of `UNFIT`."""
    with old_ones_left_alone():
        html, style = manuscript.book()
    with no_look_for_cycles():
        book = blocks.cut(html)
        del html  # of thousands of offers it takes a good part of the memory
        return _Composer(manuscript, means, book, style).file(book.blocks)


class _Composer:
    """One file in the making."""

    def __init__(self, manuscript: Manuscript, means: Means, book: Book, style: str) -> None:
        self._manuscript, self._means = manuscript, means
        self._head, self._style = book.head, style
        self._is_large = len(book.blocks) > _MANY
        self._plain = _SAYS.sub("", _TITLE.sub(_NO_TITLE, book.head))
        self._frames = self._framed()
        said = Heads(self._frames.constants).turn([])
        for is_right in (True, False):
            if manuscript.banner and not has_room(self._frames.of("", is_right=is_right), said, manuscript.banner):
                raise Unreadable

    def file(self, all_blocks: Sequence[blocks.Block]) -> tuple[bytes, int]:
        """The whole file."""
        kinds = {"", *(block.frame for block in all_blocks)}
        heights = {kind: self._frames.of(kind, is_right=True).page.height for kind in kinds}
        sheets = tuple(self._sheets(plan(all_blocks, self._obtain, heights)))
        script, remembered, front = self._manuscript, self._means.remembered, self._frontispiece()
        if self._is_large:
            self._means.dismiss()  # what is left to do takes memory, and no workers
        return link(sheets, front, script.speak, script.data, remembered), len(sheets)

    def _obtain(self, wanted: Sequence[str]) -> tuple[Leaf, ...]:
        return self._leaves(self._plain, self._style, wanted)

    def _leaves(self, head: str, style: str, wanted: Sequence[str]) -> tuple[Leaf, ...]:
        return pool.obtain(head, style, self._manuscript.assets, wanted, self._means, away=self._is_large)

    def _sheets(self, found: Plan) -> Iterator[Sheet]:
        ruled = self._obtain([_RULED])[0] if any(page.is_blank for page in found.pages) else None
        marked = self._tabs(found)
        heads = Heads(self._frames.constants)
        for number, page in enumerate(found.pages):
            frame = self._frames.of(page.frame, is_right=number % 2 == 0, is_blank=page.is_blank)
            placed: list[Placed] = []
            repeated: list[Placed] = []
            for entry in page.entries:
                leaf, block = found.leaves[entry.item], found.blocks[entry.item]
                each = _placed(leaf, entry.part, frame.page, entry.top, block.wrappers)
                (repeated if entry.is_repeated else placed).append(each)
            lines = [_placed(ruled, 0, frame.page, 0.0)] if page.is_blank and ruled is not None else []
            said = heads.turn([each.leaf.parts[each.part] for each in placed])
            yield Sheet(
                frame.page.sheet_width,
                frame.page.sheet_height,
                tuple(placed),
                (furniture(frame, said, number + 1, len(found.pages)),),
                (*lines, *repeated, *marked.get(number, ())),
            )

    def _tabs(self, found: Plan) -> dict[int, list[Placed]]:
        """The tabs of each page, by its number from 0."""
        themes = self._manuscript.themes
        if not themes:
            return {}
        book = blocks.cut(self._manuscript.tabs.html)
        drawn = self._leaves(
            _TITLE.sub(_NO_TITLE, book.head), self._manuscript.tabs.style, [block.html for block in book.blocks]
        )
        marked: dict[int, list[Placed]] = {}
        for tab, span in enumerate(tabs.spans(list(self._starts(found)))):
            for number in range(span.first, span.last + 1):
                is_right = number % 2 == 0
                leaf = drawn[tab if is_right else len(themes) + tab]
                width = self._frames.of("", is_right=is_right).page.sheet_width - leaf.parts[0].page.sheet_width
                marked.setdefault(number, []).append(Placed(leaf, 0, width if is_right else 0.0, 0.0))
        return marked

    def _starts(self, found: Plan) -> Iterator[tuple[int, bool]]:
        """The page of each theme, and of what follows them; and whether that page begins with it."""
        wanted = (*self._manuscript.themes, self._manuscript.end)
        places: dict[str, tuple[int, bool]] = {}
        for number, page in enumerate(found.pages):
            frame = self._frames.of(page.frame, is_right=number % 2 == 0).page
            for entry in page.entries:
                leaf = found.leaves[entry.item]
                placed = _placed(leaf, entry.part, frame, entry.top)
                for anchor in leaf.parts[entry.part].anchors:
                    top = anchor.top + placed.up
                    places.setdefault(anchor.name, (number, tabs.is_at_top(top, frame.sheet_height)))
        yield from (places[anchor] for anchor in wanted)

    def _framed(self) -> Frames:
        """Where content, heads and feet stand on each kind of page."""
        head = _TITLE.sub(_NO_TITLE, self._head)
        make = self._away(partial(frames.frames, head, self._style, self._manuscript.assets))
        return _once(self._means, ("frames", head, self._style), make, frames.dump, frames.load)

    def _frontispiece(self) -> Frontispiece:
        """What the file says of itself, from a document that has its head and nothing else."""
        make = self._away(partial(_read, f"{self._head}<p>–</p></body></html>"))
        return _once(self._means, ("frontispiece", self._head), make, frontispiece.dump, frontispiece.load)

    def _away(self, make: Callable[[], T]) -> Callable[[], T]:
        """The same, but of a large catalogue made by a worker: so the layout engine is never in this process."""
        return partial(pool.made_away, make, self._means) if self._is_large else make


def _read(html: str) -> Frontispiece:
    from catalogue.render.pdf.press import engine

    return frontispiece.read(engine.write(html, "", {}))


def _once(
    means: Means, made_of: Sequence[str], make: Callable[[], T], dump: Callable[[T], bytes], load: Callable[[bytes], T]
) -> T:
    """What was kept of the same texts, or is made now, and kept."""
    digest = blake2b(versions().encode(), digest_size=20)
    for text in made_of:
        digest.update(len(text).to_bytes(8, "big") + text.encode())
    kept = means.store.get(digest.hexdigest()) if means.store else None
    if kept is not None:
        return load(kept)
    made = make()
    if means.store:
        means.store.put(digest.hexdigest(), dump(made))
    return made


def _placed(leaf: Leaf, part: int, page: Page, top: float, wrappers: tuple[int, ...] = ()) -> Placed:
    """A part on a page, so far below the upper edge of its content."""
    drawn = leaf.parts[part].page
    up = (page.sheet_height - page.top - top) - (drawn.sheet_height - drawn.top)
    return Placed(leaf, part, page.left - drawn.left, up, wrappers)
