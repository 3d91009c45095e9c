"""The structure tree of a written PDF: its elements in the order of reading, and what belongs to which of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeGuard

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

Kid = Object | int
"""What an element holds: an element, a reference to an annotation, or the number of a piece of marked content."""


def kids(element: Object) -> list[Kid]:
    """What an element holds."""
    found = element.get("/K", Array())
    return list(found) if isinstance(found, Array) else [found]


def is_element(kid: Kid) -> TypeGuard[Object]:
    """Whether it is an element of the tree itself."""
    return not isinstance(kid, int) and kid.get("/Type") == Name.StructElem


def elements_in(element: Object) -> list[Object]:
    """The elements that it holds."""
    return [kid for kid in kids(element) if is_element(kid)]


def below(element: Object) -> Iterator[Object]:
    """An element and all below it, in the order of reading; without recursion, for the tree may be deep."""
    waiting = [element]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(elements_in(found)))


@dataclass
class Structure:
    """The tree of a file. `parents` is its parent tree: by number an element, or a list of them for a page.

    `elements` are all of it in the order of reading, as `Pages.join` leaves them; `muted` are annotations of what isn't
    said any more.
    """

    pdf: Pdf
    elements: list[Object] = field(default_factory=list)
    muted: set[tuple[int, int]] = field(default_factory=set)
    parents: dict[int, Object] = field(init=False)
    pages: dict[tuple[int, int], int] = field(init=False)

    def __post_init__(self) -> None:
        """Read who holds what."""
        numbers = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        self.parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        self.pages = {page.obj.objgen: int(page.StructParents) for page in self.pdf.pages}

    @property
    def tops(self) -> list[Object]:
        """What the tree begins with: the document."""
        return elements_in(self.pdf.Root.StructTreeRoot)

    def of_kind(self, kind: str) -> list[Object]:
        """The elements of one type."""
        return [element for element in self.elements if str(element.S) == kind]

    def content(self, element: Object) -> Iterator[tuple[int, int]]:
        """The pieces of marked content of an element and all below it: the page's number and their own."""
        for each in below(element):
            yield from ((self.pages[each.Pg.objgen], kid) for kid in kids(each) if isinstance(kid, int))

    def give(self, content: tuple[int, int], owner: Object | None) -> None:
        """Say who holds a piece of marked content."""
        page, number = content
        self.parents[page][number] = owner

    def mute(self, element: Object) -> None:
        """Remember that the annotations of an element and all below it lead to nobody."""
        found = (kid for each in below(element) for kid in kids(each) if not isinstance(kid, int) and "/Obj" in kid)
        self.muted.update(kid.Obj.objgen for kid in found)

    def take_out(self, gone: Collection[Object]) -> None:
        """Forget elements, with all below them that isn't held by others too."""
        names = {each.objgen for each in gone}
        holders = {each.P.objgen: each.P for each in gone}
        for holder in holders.values():
            holder.K = Array([kid for kid in kids(holder) if isinstance(kid, int) or kid.objgen not in names])

    def write(self) -> None:
        """Write the parent tree, and the tree of names by which cells find their headers."""
        root = self.pdf.Root.StructTreeRoot
        flat = [part for number in sorted(self.parents) for part in (number, self.parents[number])]
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(flat)))
        root.ParentTreeNextKey = max(self.parents, default=-1) + 1
        named = sorted(((bytes(each.ID), each) for each in self.elements if "/ID" in each), key=lambda pair: pair[0])
        if named:
            names = Array([part for name, each in named for part in (pikepdf.String(name), each)])
            root.IDTree = self.pdf.make_indirect(Dictionary(Names=names))
