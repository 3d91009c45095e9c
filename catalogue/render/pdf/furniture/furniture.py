"""The head and the foot of a page: what the frame's slots say there, drawn for the eyes alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from catalogue.render.pdf.leaves.leaf import Glyph, Page
from catalogue.render.pdf.letters.shaping import Run, shaped
from catalogue.render.pdf.linking.sheet import Drawing

Said = Callable[[str, str], str]
"""The text of a named string by the style sheet's keyword: `said("theme", "start")`."""

_BLANK = re.compile(r"[ \t\r\n]+")
_CUT = " …"
_SAME = 0.005  # of a point: nobody sees less


class Piece(NamedTuple):
    """A part of a line: words of the style sheet (`kind` is `text`), a page number (`page` or `pages`), or a string.

    Of a named string `text` is the name, and `kind` its keyword: `first`, `start` or `last`.
    """

    kind: str
    text: str


class Slot(NamedTuple):
    """A line of a head or a foot. `pixels` is its size as the layout engine knows it, `scale` a pixel in points.

    `figures` is as in `shaped`, `colour` the operator that sets it, `align` one of `left`, `center`, `right`. `left`
    and `right` are the edges of its room, `baseline` its height: points from the lower left corner of the page.
    """

    pieces: tuple[Piece, ...]
    face: str
    pixels: float
    scale: float
    figures: str
    colour: str
    align: str
    left: float
    right: float
    baseline: float


class Frame(NamedTuple):
    """One kind of page: where its content stands, and the lines around it.

    `is_painted`: its pages, which are blank, show more than text (lines to write on), which is to be drawn by others.
    """

    page: Page
    slots: tuple[Slot, ...]
    is_painted: bool = False


class Line(NamedTuple):
    """A line of a slot, ready to be drawn: its glyphs, and where it begins."""

    slot: Slot
    run: Run
    start: float


def furniture(frame: Frame, said: Said, number: int, total: int) -> Drawing:
    """The head and the foot of page `number` of `total`; what is too long for its line is cut."""
    used: dict[str, dict[int, Glyph]] = {}
    content = []
    for line in lines(frame, said, number, total):
        used.setdefault(line.slot.face, {}).update((each.number, each.glyph) for each in line.run.glyphs)
        content.append(_drawn(line))
    return Drawing("\n".join(content).encode(), used)


def has_room(frame: Frame, said: Said, text: str) -> bool:
    """Whether no line that says this text has to be cut."""
    shown = [slot for slot in frame.slots if text in {_text(piece, said, 0, 0) for piece in slot.pieces}]
    return all(_run(slot, text).width * slot.scale <= slot.right - slot.left + _SAME for slot in shown)


def lines(frame: Frame, said: Said, number: int, total: int) -> Iterator[Line]:
    """The lines that are not empty."""
    for slot in frame.slots:
        parts = (_text(piece, said, number, total) for piece in slot.pieces)
        text = _BLANK.sub(" ", "".join(parts)).strip(" ")
        if text:
            run = _fitting(slot, text)
            yield Line(slot, run, _start(slot, run))


def _text(piece: Piece, said: Said, number: int, total: int) -> str:
    if piece.kind == "text":
        return piece.text
    if piece.kind in {"page", "pages"}:
        return str(number if piece.kind == "page" else total)
    return said(piece.text, piece.kind)


def _fitting(slot: Slot, text: str) -> Run:
    """As many words as the slot has room for, or letters if it is one."""
    run, left = _run(slot, text), text
    while run.width * slot.scale > slot.right - slot.left + _SAME and left:
        words = left.rpartition(" ")[0]
        left = words or left[:-1]
        run = _run(slot, left.rstrip(" ,;:·–-") + _CUT)
    return run


def _run(slot: Slot, text: str) -> Run:
    return shaped(text, slot.face, slot.pixels, slot.figures)


def _start(slot: Slot, run: Run) -> float:
    spare = slot.right - slot.left - run.width * slot.scale
    return slot.left + spare * {"left": 0, "center": 0.5, "right": 1}[slot.align]


def _drawn(line: Line) -> str:
    slot = line.slot
    size = f"/{slot.face} {_length(slot.pixels * slot.scale)} Tf"
    place = f"1 0 0 1 {_length(line.start)} {_length(slot.baseline)} Tm"
    return f"{slot.colour}\nBT\n{size}\n{place}\n[{_glyphs(slot, line.run)}] TJ\nET"


def _glyphs(slot: Slot, run: Run) -> str:
    """The glyphs as numbers, apart where one moves closer to the next or is moved itself."""
    pieces = []
    for each in run.glyphs:
        shown = f"<{each.number:04x}>"
        if each.right or each.up:
            rise = _length(each.up / 1000 * slot.pixels * slot.scale)
            shown = f"{-each.right}] TJ\n{rise} Ts\n[{shown}{each.right}] TJ\n0 Ts\n["
        pieces.append(f"{shown}{each.kerning or ''}")
    return "".join(pieces).replace("><", "")


def _length(points: float) -> str:
    return f"{points:.6f}".rstrip("0").rstrip(".")
