"""What WeasyPrint leaves undone in a tagged PDF: speaking links, silent running heads, headers with a scope.

The structure tree is read once; then each step changes it in place. Saving drops what nothing points to any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TypeGuard

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

Speak = Callable[[str], str]
"""What a link is called, by its target: `#tilbud-x`, `https://…`, `tel:112`."""

_PRINT = 4  # the annotation flag that a link must have so that paper and screen agree
_MARK = re.compile(rb"/\w+\s*<</MCID (\d+)>>\s*BDC")
_FURNITURE = b"/Artifact <</Type /Pagination>> BDC"


def finish(written: bytes, speak: Speak) -> tuple[bytes, int]:
    """The finished file and its number of pages; the same bytes for the same file."""
    with Pdf.open(filename_or_stream=BytesIO(written)) as pdf:
        structure = Structure(pdf)
        for link in structure.of_kind("/Link"):
            structure.gather(link)
        structure.drop_inner_links()
        for annotation in _links(pdf):
            annotation.F = _PRINT
            annotation.Contents = pikepdf.String(speak(_target(annotation)))
        for header in structure.of_kind("/TH"):
            header.A.Scope = Name.Column if header.P.P.get("/S") == Name.THead else Name.Row
        structure.silence_furniture()
        pdf.Root.PageMode = Name.UseOutlines
        made = BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return made.getvalue(), len(pdf.pages)


def _links(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        yield from (each for each in page.get("/Annots", Array()) if each.get("/Subtype") == Name.Link)


def _target(annotation: Object) -> str:
    if "/Dest" in annotation:
        return f"#{annotation.Dest}"
    return str(annotation.A.URI)


@dataclass
class Structure:
    """The structure tree of a file: its elements, and which element each piece of marked content belongs to."""

    pdf: Pdf
    elements: list[Object] = field(default_factory=list)
    inner: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Read the tree from its root, in the order of reading."""
        numbers = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        self.parents: dict[int, Object] = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        self.pages: dict[tuple[int, int], int] = {page.obj.objgen: int(page.StructParents) for page in self.pdf.pages}
        waiting = list(self.pdf.Root.StructTreeRoot.K)
        while waiting:
            element = waiting.pop()
            self.elements.append(element)
            waiting.extend(reversed([kid for kid in _kids(element) if _is_element(kid)]))

    def of_kind(self, kind: str) -> list[Object]:
        """The elements of one type."""
        return [element for element in self.elements if str(element.S) == kind]

    def gather(self, link: Object) -> None:
        """Make everything in a link belong to it directly, with one annotation: WeasyPrint gives each part its own."""
        if link.objgen in self.inner:
            return
        outer: list[Object] = []
        kids = Array()
        for owner, kid in self._parts(link):
            if isinstance(kid, int):
                self.parents[self.pages[owner.Pg.objgen]][kid] = link
                kids.append(kid)
            elif any(_covers(each.Rect, kid.Obj.Rect) for each in outer):
                self.inner.add(kid.Obj.objgen)
            else:
                outer.append(kid.Obj)
                self.parents[int(kid.Obj.StructParent)] = link
                kids.append(kid)
        link.K = kids

    def _parts(self, element: Object) -> Iterator[tuple[Object, Object | int]]:
        for kid in _kids(element):
            if _is_element(kid):
                self.inner.add(kid.objgen)
                yield from self._parts(kid)
            else:
                yield element, kid

    def drop_inner_links(self) -> None:
        """Forget the annotations that lie inside another of the same link."""
        for page in self.pdf.pages:
            kept = [each for each in page.get("/Annots", Array()) if each.objgen not in self.inner]
            for gone in (each for each in page.get("/Annots", Array()) if each.objgen in self.inner):
                self.parents.pop(int(gone.StructParent))
            if kept:
                page.Annots = Array(kept)
        self._write_parents()

    def silence_furniture(self) -> None:
        """Mark what no element of the tree holds (heads, page numbers) as an artifact: it is not read on each page."""
        held: dict[int, set[int]] = {number: set() for number in self.pages.values()}
        for element in self.elements:
            for kid in (each for each in _kids(element) if isinstance(each, int)):
                held[self.pages[element.Pg.objgen]].add(kid)
        for page in self.pdf.pages:
            self._silence(page, held[int(page.StructParents)])
        self._write_parents()

    def _silence(self, page: pikepdf.Page, held: set[int]) -> None:
        owners = self.parents[int(page.StructParents)]

        def mark(found: re.Match[bytes]) -> bytes:
            number = int(found[1])
            if number in held:
                return found[0]
            owners[number] = None
            return _FURNITURE

        content = page.Contents.read_bytes()
        page.Contents = self.pdf.make_stream(_MARK.sub(mark, content))

    def _write_parents(self) -> None:
        flat = [part for number in sorted(self.parents) for part in (number, self.parents[number])]
        self.pdf.Root.StructTreeRoot.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(flat)))


def _kids(element: Object) -> list[Object | int]:
    found = element.get("/K", Array())
    return list(found) if isinstance(found, Array) else [found]


def _is_element(kid: Object | int) -> TypeGuard[Object]:
    return not isinstance(kid, int) and kid.get("/Type") == Name.StructElem


def _covers(outer: Object, inner: Object) -> bool:
    one, two = _box(outer), _box(inner)
    slack = 0.5
    return (
        one[0] - slack <= two[0] and one[1] - slack <= two[1] and two[2] <= one[2] + slack and two[3] <= one[3] + slack
    )


def _box(rectangle: Object) -> tuple[float, float, float, float]:
    across = sorted((float(rectangle[0]), float(rectangle[2])))
    down = sorted((float(rectangle[1]), float(rectangle[3])))
    return across[0], down[0], across[1], down[1]
