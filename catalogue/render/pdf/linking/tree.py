"""The structure tree of a composed PDF: what is read aloud, in which order, and which piece of a page belongs to it.

Elements are written as their blocks come; only those that many blocks share (a chapter, a table) wait for the end, and
only the numbers of what they hold are kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from catalogue.render.pdf.leaves.leaf import WHOLE_DOCUMENT, Element, Kid, Mark, Way
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.scopes import Scopes
from catalogue.render.pdf.linking.survey import Block, LooseEnd, Spot, Survey
from catalogue.render.pdf.linking.writer import Writer


class _Desk(NamedTuple):
    """Where a part of a block is written down: the page, whose its marks are, and where its own numbers begin."""

    page: int
    owners: list[int]
    first_mark: int
    first_link: int


@dataclass(slots=True)
class _Shared:
    """An element that many blocks lie in."""

    number: int
    page: int
    head: str
    kids: list[str] = field(default_factory=list)


class Tree:
    """The tree while pages are written. `page` and `link` are the numbers of the first page's and link's objects."""

    def __init__(self, writer: Writer, survey: Survey, page: int, link: int) -> None:
        """Nothing is in it but the document."""
        self._writer, self._survey, self._page, self._link = writer, survey, page, link
        self.root = writer.reserve()
        self._document = _Shared(writer.reserve(), 0, f"/S/Document/P {self.root} 0 R")
        self._shared: dict[tuple[int, int], _Shared] = {}
        self._scopes = Scopes()
        self._owners: dict[int, list[int]] = {}  # by sheet: the elements of its marks
        self._lists: list[int] = []  # the objects that such lists have become
        self._ways = array("Q", bytes(8 * survey.links))  # by link: its element

    def add(self, block: Block) -> None:
        """Write the elements of a block; those around it are told what they hold of it."""
        numbers, old = self._numbers(block)
        desks = [self._desk(spot) for spot in block.spots]
        for place, element in enumerate(block.leaf.elements):
            number, page = numbers[place], desks[element.part].page
            kids = [
                f"{numbers[kid]} 0 R" if isinstance(kid, int) else self._hold(kid, number, desks, page)
                for kid in element.kids
                if kid not in old
            ]
            if element.parent == WHOLE_DOCUMENT and place not in old:
                self._document.kids.append(f"{number} 0 R")
            if element.wrapper is None:
                self._write(number, page, self._head(element, number, numbers, block), kids)
            else:
                self._shared[element.wrapper, block.wrappers[element.wrapper]].kids += kids

    def close_page(self, sheet: int) -> None:
        """Write whose the pieces of a sheet are, once all its blocks are added."""
        owners = self._owners.pop(sheet, [])
        if 0 in owners:
            message = f"a marked piece of page {sheet + 1} belongs to no element"
            raise LooseEnd(message)
        self._lists.append(self._writer.add(syntax.references(owners)))

    def finish(self) -> None:
        """Write all that waited for the last page, and the tree itself."""
        if 0 in self._ways:
            message = "an annotation belongs to no element"
            raise LooseEnd(message)
        for shared in (*self._shared.values(), self._document):
            self._write(shared.number, shared.page, shared.head, shared.kids)
        owners = [*self._lists, *self._ways]
        pairs = " ".join([f"{key} {number} 0 R" for key, number in enumerate(owners)])
        parents = self._writer.add(f"<</Nums[{pairs}]>>")
        names = self._scopes.tree()
        ids = f"/IDTree {self._writer.add(names)} 0 R" if names else ""
        entries = f"/Type/StructTreeRoot/K[{self._document.number} 0 R]/ParentTree {parents} 0 R"
        self._writer.write(self.root, f"<<{entries}/ParentTreeNextKey {len(owners)}{ids}>>")

    def _numbers(self, block: Block) -> tuple[list[int], set[Kid]]:
        """The numbers of a block's elements, and the places of those that the document has already."""
        elements = block.leaf.elements
        own = self._writer.reserve(sum([element.wrapper is None for element in elements]))
        numbers: list[int] = []
        old: set[Kid] = set()
        for place, element in enumerate(elements):
            if element.parent >= place:
                message = f"element {place} of a block comes before the one that holds it"
                raise LooseEnd(message)
            if element.wrapper is None:
                numbers.append(own)
                own += 1
                continue
            key = element.wrapper, block.wrappers[element.wrapper]
            if key in self._shared:
                old.add(place)
            else:
                self._shared[key] = self._share(element, numbers, block)
            numbers.append(self._shared[key].number)
        return numbers, old

    def _share(self, element: Element, numbers: Sequence[int], block: Block) -> _Shared:
        number = self._writer.reserve()
        page = self._page + block.spots[element.part].sheet
        return _Shared(number, page, self._head(element, number, numbers, block))

    def _head(self, element: Element, number: int, numbers: Sequence[int], block: Block) -> str:
        parent = self._document.number if element.parent == WHOLE_DOCUMENT else numbers[element.parent]
        return f"/S/{element.kind}/P {parent} 0 R{self._scopes.said(element, number, block)}"

    def _desk(self, spot: Spot) -> _Desk:
        owners = self._owners.get(spot.sheet)
        if owners is None:
            owners = self._owners[spot.sheet] = [0] * self._survey.marks[spot.sheet]
        return _Desk(self._page + spot.sheet, owners, spot.first_mark, spot.first_link)

    def _hold(self, kid: Mark | Way, owner: int, desks: Sequence[_Desk], page: int) -> str:
        """Note whose a piece of a page or an annotation is; gives what its owner says of it."""
        there, owners, first_mark, first_link = desks[kid.part]
        if isinstance(kid, Way):
            link = first_link + kid.link
            self._ways[link] = owner
            return f"<</Type/OBJR/Pg {there} 0 R/Obj {self._link + link} 0 R>>"
        number = first_mark + kid.number
        if owners[number]:
            message = f"piece {kid.number} of a block belongs to two elements"
            raise LooseEnd(message)
        owners[number] = owner
        return str(number) if there == page else f"<</Type/MCR/Pg {there} 0 R/MCID {number}>>"

    def _write(self, number: int, page: int, head: str, kids: Sequence[str]) -> None:
        where = f"/Pg {page} 0 R" if page else ""
        self._writer.write(number, f"<</Type/StructElem{head}{where}/K[{' '.join(kids)}]>>")
