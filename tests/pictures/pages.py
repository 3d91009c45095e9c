"""Chosen pages of a PDF as a reader sees them: how dark they are where, and where text stands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from tests.pdf_reading import places

DPI = 40
CELL = 4
"""Millimetres: the side of the squares whose ink is compared."""
INCH = 25.4
POINTS = 72 / INCH
_FINER = 4  # drawn finer and averaged: at 40 dpi itself every line and letter would snap to a whole pixel

CHOSEN: Mapping[str, tuple[str, int]] = {
    "cover": ("", 0),
    "safety": ("akut", 0),
    "contents": ("indhold", 0),
    "overview": ("overblik", 0),
    "shortest-offer": ("tilbud-det-tomme", 0),
    "forty-times": ("tilbud-fyrre-tider", 0),
    "forty-times-continued": ("tilbud-fyrre-tider", 1),
    "registers": ("registre", 0),
    "associations": ("foreninger", 0),
    "colophon": ("kolofon", 0),
}
"""Each page by what stands on it: an anchor (none for the first page), and how many pages further. The shortest offer
shares its page with the opening of its theme."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in tenths of a millimetre from the page's top left corner."""
Cell = tuple[int, int]
"""Column and row of a square, from 0."""


@dataclass(frozen=True)
class Seen:
    """One page: its number in the file (from 1), its picture in grey, the boxes of its runs of text."""

    number: int
    picture: Image.Image
    boxes: tuple[Box, ...]


def look(pdf: Path) -> dict[str, Seen]:
    """The chosen pages by name."""
    with pikepdf.open(pdf) as file:
        anchors = places(file)
    reader = pypdfium2.PdfDocument(pdf)
    seen = {}
    for name, (anchor, further) in CHOSEN.items():
        number = (anchors[anchor] if anchor else 1) + further
        page = reader[number - 1]
        seen[name] = Seen(number, _picture(page), tuple(sorted(_boxes(page))))
    reader.close()
    return seen


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    drawn: Image.Image = page.render(scale=_FINER * DPI / 72, grayscale=True).to_pil()
    return drawn.reduce(_FINER)


def _boxes(page: pypdfium2.PdfPage) -> Iterator[Box]:
    text, (page_left, _, _, page_top) = page.get_textpage(), page.get_mediabox()
    for at in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(at)
        edges = (left - page_left, page_top - top, right - page_left, page_top - bottom)
        first, second, third, fourth = (round(10 * edge / POINTS) for edge in edges)
        yield first, second, third, fourth


def ink(picture: Image.Image) -> dict[Cell, float]:
    """The mean darkness of each cell: 0 is white, 1 is black. What lies beyond the page's edge is white."""
    side = CELL * DPI / INCH
    columns, rows = math.ceil(picture.width / side), math.ceil(picture.height / side)
    sheet = Image.new("L", (math.ceil(columns * side), math.ceil(rows * side)), 255)
    sheet.paste(picture, (0, 0))
    means = sheet.resize((columns, rows), Image.Resampling.BOX, box=(0, 0, columns * side, rows * side))
    cells = ((column, row) for row in range(rows) for column in range(columns))
    return {cell: 1 - light / 255 for cell, light in zip(cells, means.tobytes(), strict=True)}
