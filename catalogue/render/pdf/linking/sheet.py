"""A sheet: one page of the finished PDF, as the plan has it and `link` writes it. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.render.pdf.leaves.leaf import Glyph, Leaf


class Placed(NamedTuple):
    """A part of a leaf on a sheet: how far it is moved to the right and upwards from where it was drawn.

    `wrappers` tell, from the outermost inwards, which chapters, tables and lists of the document the leaf lies in:
    leaves with the same number at the same depth share that element. The parts of one leaf follow one another in order.
    """

    leaf: Leaf
    part: int
    right: float
    up: float
    wrappers: tuple[int, ...] = ()


class Drawing(NamedTuple):
    """A piece of a content stream that nobody hears: heads and page numbers. `glyphs` are by the name of the face.

    It calls a face by its name (`/Regular 8 Tf`); `link` puts it between `q` and `Q` and marks it as an artifact.
    """

    content: bytes
    glyphs: Mapping[str, Mapping[int, Glyph]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size, what lies on it in the order of reading, its furniture, and leaves that nobody hears there.

    `artifacts` are tabs, the lines of a white page, the head of a table on its second page: the same on many sheets.
    """

    width: float
    height: float
    placed: tuple[Placed, ...]
    drawings: tuple[Drawing, ...] = ()
    artifacts: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Frontispiece:
    """What a file says of itself: taken from a small PDF that the layout engine wrote for the same edition.

    `metadata` is the XMP packet with every claim (PDF/A-3a, PDF/UA-1), `profile` the ICC profile of its colours,
    `information` the entries of the information dictionary.
    """

    language: str
    metadata: bytes
    profile: bytes
    information: Mapping[str, str]
