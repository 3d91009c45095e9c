"""The thumb index: each theme's tab at the outer edge of its pages, so that a printed catalogue opens there.

The tabs are drawn once, as small pages of their own, and put onto the finished pages: only then is it known which
themes a page shows, since a small theme begins below the one before it. To those who listen they are an artifact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

import pikepdf
from pikepdf import Name, Pdf

_MARKED = re.compile(rb"/\w+\s*<<\s*/MCID \d+\s*>>\s*BDC")
_NEAR_THE_TOP = 0.85  # of the page's height: what begins above has its page for itself


@dataclass(frozen=True, slots=True)
class Span:
    """The pages of one theme, counted from 0, both ends inclusive."""

    first: int
    last: int


def stamp(written: bytes, sheet: bytes, anchors: Sequence[str], end: str) -> bytes:
    """The file with a tab for each theme at `anchors` on each of its pages; `end` is the anchor of what follows them.

    `sheet` has the tabs, a page each: first those of right pages, then those of left ones.
    """
    with Pdf.open(filename_or_stream=BytesIO(written)) as pdf, Pdf.open(filename_or_stream=BytesIO(sheet)) as drawn:
        # Named here, since pages share their resources, and pikepdf would draw a name by lot.
        tabs = [(Name(f"/Tab{at}"), pdf.copy_foreign(_silent(page))) for at, page in enumerate(drawn.pages)]
        here: dict[int, list[int]] = {}
        for tab, span in enumerate(spans(list(_places(pdf, (*anchors, end))))):
            for page in range(span.first, span.last + 1):
                here.setdefault(page, []).append(tab)
        for number, which in here.items():
            is_right = number % 2 == 0
            side = tabs[: len(anchors)] if is_right else tabs[len(anchors) :]
            _put(pdf, pdf.pages[number], [side[tab] for tab in which], is_right=is_right)
        made = BytesIO()
        pdf.save(made, deterministic_id=True)
        return made.getvalue()


def spans(starts: Sequence[tuple[int, bool]]) -> Iterator[Span]:
    """Where each theme lies: up to the next one's beginning, and on its page too when that begins further down.

    `starts` are the page of each theme and of what follows them, from 0, and whether that page begins with it.
    """
    for (first, _), (following, is_at_top) in pairwise(starts):
        yield Span(first, max(first, following - 1 if is_at_top else following))


def is_at_top(top: float, height: float) -> bool:
    """Whether what stands so high on a page of that height has the page for itself."""
    return top > height * _NEAR_THE_TOP


def _places(pdf: Pdf, anchors: Sequence[str]) -> Iterator[tuple[int, bool]]:
    names = pdf.Root.Names.Dests.Names
    destinations = {str(names[at]): names[at + 1] for at in range(0, len(names), 2)}
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    for anchor in anchors:
        page, _, _, top, *_ = destinations[anchor]
        yield numbers[page.objgen], is_at_top(float(top), float(page.MediaBox[3]))


def _silent(page: pikepdf.Page) -> pikepdf.Object:
    """The page as a picture to be drawn elsewhere, without marks that would ask for a place in the tree."""
    form = page.as_form_xobject()
    form.write(_MARKED.sub(b"/Span BMC", form.read_bytes()))
    return form


def _put(pdf: Pdf, page: pikepdf.Page, tabs: Sequence[tuple[Name, pikepdf.Object]], *, is_right: bool) -> None:
    drawing = [b"Q /Artifact <</Type /Pagination>> BDC"]
    for name, tab in tabs:
        _left, _bottom, width, _top = (float(edge) for edge in tab.BBox)
        across = float(page.mediabox[2]) - width if is_right else 0
        page.add_resource(tab, Name.XObject, name)
        drawing.append(f"q 1 0 0 1 {across:.3f} 0 cm {name} Do Q".encode())
    page.contents_add(pdf.make_stream(b"q"), prepend=True)
    page.contents_add(pdf.make_stream(b"\n".join([*drawing, b"EMC"])))
    page.contents_coalesce()
