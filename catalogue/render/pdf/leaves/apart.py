"""Takes a PDF of blocks apart: what each block drew, and what it means, as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pikepdf import Array, Dictionary, Object
from pikepdf import Page as PdfPage

from catalogue.render.pdf.leaves.leaf import Anchor, Assigned, Bookmark, Leaf, Link, Number, Page, Part
from catalogue.render.pdf.leaves.limbs import limbs
from catalogue.render.pdf.leaves.things import Drawings
from catalogue.render.pdf.press.engine import Bookmarked, Drawn
from catalogue.render.pdf.press.marks import LEAF, SHOWS
from catalogue.render.pdf.press.structure import Structure

POINTS = 0.75
"""In a CSS pixel."""

ELSEWHERE = "elsewhere:"
"""How a block writes a link to a place in the catalogue: it lies in another block, and the link would be dropped."""

_MARK = re.compile(rb"(<</MCID )(\d+)(>>)")


@dataclass
class Apart:
    """A written PDF of blocks, before links and heads are mended; ask for leaves after that."""

    structure: Structure
    drawn: Drawn
    _shown: dict[tuple[int, int], str] = field(default_factory=dict)
    _roots: dict[int, Object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note what mending makes flat: whose page number a piece of content shows; and where each block begins."""
        for element in self.structure.elements:
            if f"/{LEAF}" in element:
                self._roots[int(str(element[f"/{LEAF}"]))] = element
            if f"/{SHOWS}" in element:
                anchor = str(element[f"/{SHOWS}"]).removeprefix("#")
                self._shown |= dict.fromkeys(self.structure.content(element), anchor)

    def leaf(self, number: int) -> Leaf:
        """One block."""
        ends = self.drawn.seen.ends[number]
        first, count = min(ends), len(ends)
        drawings = Drawings(self._pdf_pages[first].obj.Resources)
        marks: list[dict[int, int]] = []
        parts: list[Part] = []
        for page in range(first, first + count):
            content, found = _renumbered(drawings.taken(self._pdf_pages[page].Contents.read_bytes()))
            marks.append(found)
            parts.append(self._part(page, number, content, found))
        elements = limbs(self._roots[number], self._page_numbers, first, marks, self._link_places)
        return Leaf(
            above=self.drawn.seen.above.get(number, 0.0) * POINTS,
            parts=tuple(parts),
            elements=elements,
            faces=drawings.faces(),
            resources=drawings.resources,
            things=tuple(drawings.things),
        )

    def _part(self, page: int, leaf: int, content: bytes, marks: Mapping[int, int]) -> Part:
        seen, where = self.drawn.seen.pages[page], self.drawn.seen
        box = Page(*(length * POINTS for length in seen))
        names = [(new, self._shown.get((page, old), "")) for old, new in marks.items()]
        return Part(
            page=box,
            height=(where.ends[leaf][page] - seen.top) * POINTS,
            needed=(where.ends[leaf][page] - seen.top + where.extra.get(leaf, {}).get(page, 0.0)) * POINTS,
            content=content,
            marks=len(marks),
            links=tuple(Link(_target(each), _rectangle(each)) for each in self._annotations(page)),
            anchors=self._anchors.get(page, ()),
            bookmarks=tuple(_bookmark(each, seen.sheet_height) for each in self.drawn.bookmarks if each.page == page),
            numbers=tuple(Number(mark, anchor) for mark, anchor in names if anchor),
            strings=tuple(
                Assigned(each.name, each.text, each.leads) for each in self.drawn.seen.strings if each.page == page
            ),
        )

    @cached_property
    def _pdf_pages(self) -> list[PdfPage]:
        return list(self.structure.pdf.pages)

    @cached_property
    def _page_numbers(self) -> Mapping[tuple[int, int], int]:
        return {page.obj.objgen: number for number, page in enumerate(self._pdf_pages)}

    @cached_property
    def _link_places(self) -> Mapping[tuple[int, int], int]:
        """The place of each annotation among those of its page."""
        pages = range(len(self._pdf_pages))
        return {each.objgen: place for page in pages for place, each in enumerate(self._annotations(page))}

    @cached_property
    def _anchors(self) -> Mapping[int, tuple[Anchor, ...]]:
        tree = self.structure.pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary()).get("/Names", Array())
        found: dict[int, list[Anchor]] = {}
        for at in range(0, len(tree), 2):
            page, _, left, top, *_ = tree[at + 1]
            found.setdefault(self._page_numbers[page.objgen], []).append(Anchor(str(tree[at]), float(left), float(top)))
        return {page: tuple(sorted(anchors)) for page, anchors in found.items()}

    def _annotations(self, page: int) -> Iterator[Object]:
        yield from self._pdf_pages[page].obj.get("/Annots", Array())


def _renumbered(content: bytes) -> tuple[bytes, dict[int, int]]:
    """The content with its marks numbered from 0 on, in the order they are drawn; and the new number of each old."""
    found: dict[int, int] = {}

    def number(mark: re.Match[bytes]) -> bytes:
        return b"%b%d%b" % (mark[1], found.setdefault(int(mark[2]), len(found)), mark[3])

    return _MARK.sub(number, content), found


def _target(annotation: Object) -> str:
    address = str(annotation.A.URI)
    return f"#{address.removeprefix(ELSEWHERE)}" if address.startswith(ELSEWHERE) else address


def _rectangle(annotation: Object) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    return left, bottom, right, top


def _bookmark(found: Bookmarked, height: float) -> Bookmark:
    return Bookmark(found.level, found.title, found.left * POINTS, (height - found.top) * POINTS, is_open=found.is_open)
