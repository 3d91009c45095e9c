"""What pages do to a document is undone in its structure: parts are joined, and page furniture keeps silent.

WeasyPrint gives an element that two pages share one structure element on each, and a table a header on each. A reader
who listens has no pages: one offer is one article, one table is one table, and its header is said once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pikepdf
from pikepdf import Array, Object

from catalogue.render.pdf.press.marks import DECORATION, ORIGIN
from catalogue.render.pdf.press.structure import Structure, below, elements_in, is_element, kids

_JOINED = frozenset(
    {"/Art", "/BlockQuote", "/Caption", "/Div", "/L", "/LBody", "/LI", "/P", "/Part", "/Sect", "/Table"}
    | {"/TBody", "/TD", "/TFoot", "/TH", "/THead", "/TR"}
    | {f"/H{level}" for level in range(1, 7)}
)
_REPEATED = frozenset({"/THead", "/TFoot"})
_MARK = re.compile(rb"/\w+\s*<</MCID (\d+)>>\s*BDC")
_FURNITURE = b"/Artifact <</Type /Pagination>> BDC"
_ORNAMENT = b"/Artifact <</Type /Layout>> BDC"

Identity = tuple[int, str]
_NOBODY: Identity = (0, "")


class Pages:
    """The structure of a file whose pages are being forgotten."""

    def __init__(self, structure: Structure) -> None:
        """Nothing is changed yet."""
        self.structure = structure
        self.ornaments: set[tuple[int, int]] = set()
        self._whole: dict[Identity, Object] = {}
        self._headers: dict[bytes, Object] = {}

    def join(self) -> None:
        """Make one element of the parts that pages have cut; take out what is there for the eyes only."""
        kept: list[Object] = []
        gone: list[Object] = []
        waiting = [(top, _NOBODY) for top in reversed(self.structure.tops)]
        while waiting:
            element, holder = waiting.pop()
            identity = _identity(element)
            whole = element if identity in {_NOBODY, holder} else self._whole.setdefault(identity, element)
            stays = whole is element and f"/{DECORATION}" not in element
            (kept if stays else gone).append(element)
            left = elements_in(element) if stays else self._moved(element, whole)
            waiting.extend((each, identity) for each in reversed(left))
        self.structure.take_out(gone)
        self.structure.elements = kept
        self._lead_to_headers()

    def _moved(self, element: Object, whole: Object) -> list[Object]:
        """Move what an element holds to the whole that it is a part of; gives what was moved."""
        if f"/{DECORATION}" in element:
            self.ornaments.update(self.structure.content(element))
            self.structure.mute(element)
            return []
        if str(element.S) in _REPEATED:
            self._rename(zip(_headers_in(element), _headers_in(whole), strict=False))
            self.structure.mute(element)
            return []
        self._rename([(element, whole)])
        moved = elements_in(element)
        for each in moved:
            each.P = whole
            whole.K.append(each)
        return moved

    def _rename(self, pairs: Iterable[tuple[Object, Object]]) -> None:
        self._headers |= {bytes(each.ID): whole.ID for each, whole in pairs if "/ID" in each and "/ID" in whole}

    def _lead_to_headers(self) -> None:
        """Let the cells of later pages find the header on the first."""
        for cell in self.structure.of_kind("/TD") if self._headers else ():
            names = list(cell.A.get("/Headers", Array()))
            if any(bytes(name) in self._headers for name in names):
                cell.A.Headers = Array([self._headers.get(bytes(name), name) for name in names])

    def silence(self) -> None:
        """Mark what no element holds (heads, page numbers) as an artifact: it is not read on each page."""
        held: dict[int, set[int]] = {number: set() for number in self.structure.pages.values()}
        for element in self.structure.elements:
            for kid in (each for each in kids(element) if isinstance(each, int)):
                held[self.structure.pages[element.Pg.objgen]].add(kid)
        for page in self.structure.pdf.pages:
            self._silence(page, held[int(page.StructParents)])

    def _silence(self, page: pikepdf.Page, held: set[int]) -> None:
        place = int(page.StructParents)

        def mark(found: re.Match[bytes]) -> bytes:
            number = int(found[1])
            if number in held:
                return found[0]
            self.structure.give((place, number), None)
            return _ORNAMENT if (place, number) in self.ornaments else _FURNITURE

        page.contents_coalesce()
        page.Contents = self.structure.pdf.make_stream(_MARK.sub(mark, page.Contents.read_bytes()))


def _identity(element: Object) -> Identity:
    """What makes it the same as an element on another page; `_NOBODY` for what is never joined."""
    number = element.get(f"/{ORIGIN}")
    if number is None:
        return _NOBODY
    del element[f"/{ORIGIN}"]
    kind = str(element.S)
    joined = kind in _JOINED and all(is_element(kid) for kid in kids(element))
    return (int(number), kind) if joined else _NOBODY


def _headers_in(head: Object) -> list[Object]:
    return [each for each in below(head) if str(each.S) == "/TH"]
