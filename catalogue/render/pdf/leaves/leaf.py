"""A leaf: one block of the printed catalogue, laid out once and put onto any page. Plain values, to be kept.

The layout engine draws each block alone, on pages of its own (one, or several if it is longer than a page). What it
drew is taken apart into these values; `link` puts them together again, many on a page. Lengths are points, places are
those of PDF: from the lower left corner of the page that the block was drawn on, upwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

WHOLE_DOCUMENT = -1
"""The parent of an element that stands directly below the document."""


class Mark(NamedTuple):
    """A piece of marked content: the leaf's part that it is drawn in, and its number there (`/MCID`)."""

    part: int
    number: int


class Way(NamedTuple):
    """A link's annotation: the leaf's part that it lies on, and its place among that part's links."""

    part: int
    link: int


Kid = int | Mark | Way
"""What an element holds: another element by its place in the leaf, marked content, or a link's annotation."""


class Element(NamedTuple):
    """An element of the structure tree.

    `kind` as in `/S`, without the stroke; `parent` is its place in the leaf or `WHOLE_DOCUMENT`; `part` is where it
    begins. A chapter, a table or a list reaches over many leaves and is one element of the document all the same: such
    a one is known by its `wrapper`, how deep it lies around the block; `Placed.wrappers` says which of the document's
    it is. `name` and `headers` are the names by which cells find their headers: unique in the leaf, or in the document
    if they begin with «#». `box` is a figure's frame. `attributes` are the entries of its `/A` dictionary beside these,
    as PDF writes them: `/O /Table /Scope /Row`.
    """

    kind: str
    parent: int
    part: int
    kids: tuple[Kid, ...]
    wrapper: int | None = None
    language: str = ""
    alternative: str = ""
    name: str = ""
    headers: tuple[str, ...] = ()
    box: tuple[float, float, float, float] | None = None
    attributes: str = ""


class Link(NamedTuple):
    """A link: `#anchor` or an address, and its rectangle as PDF has it."""

    target: str
    rectangle: tuple[float, float, float, float]


class Anchor(NamedTuple):
    """A named place that links lead to."""

    name: str
    left: float
    top: float


class Bookmark(NamedTuple):
    """An entry of the outline: `level` from 1; `is_open` when what lies below it is shown at first."""

    level: int
    title: str
    left: float
    top: float
    is_open: bool


class Number(NamedTuple):
    """A page number that is still to come: the marked content that shows it, and the anchor whose page it names.

    It was drawn as so many noughts as it has digits; all digits have one width, so `link` only exchanges them.
    """

    number: int
    anchor: str


class Page(NamedTuple):
    """The content box of the page that a part was drawn on: how far its left and upper edges lie from the page's own.

    `width` and `height` are those of the box, `sheet_width` and `sheet_height` those of the whole page.
    """

    left: float
    top: float
    width: float
    height: float
    sheet_width: float
    sheet_height: float


class Assigned(NamedTuple):
    """A named string that a block sets for the heads and feet of pages (CSS `string-set`), in the order of the text.

    It `leads` when the box that sets it is the first on its page: only then is it what the page starts with.
    """

    name: str
    text: str
    leads: bool


class Part(NamedTuple):
    """As much of a block as one page holds. `content` is a whole content stream, with `marks` numbered from 0 on.

    `height` is how far it reaches down from the top of the content box; `needed` is how far that must reach for the
    layout engine to leave the part there, which asks for a little more than it uses.
    """

    page: Page
    height: float
    content: bytes
    marks: int
    links: tuple[Link, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    numbers: tuple[Number, ...] = ()
    strings: tuple[Assigned, ...] = ()
    needed: float = 0.0


class Glyph(NamedTuple):
    """A used glyph of a face: its width in thousandths of the type size, and the text it stands for."""

    width: float
    text: str


class Face(NamedTuple):
    """One face as content streams call it (`/ABCDEF 9 Tf`): `name` is that of `render.fonts.FACES`."""

    name: str
    glyphs: Mapping[int, Glyph]


class Thing(NamedTuple):
    r"""Another object that the content needs (a picture, a pattern, a state), as PDF writes it.

    References to further things of the leaf are written `\x00number\x00` in `dictionary`; `\x00fonts\x00` stands
    for the fonts of the whole document. `stream` is None for an object without one; it is packed as `dictionary` says.
    """

    dictionary: str
    stream: bytes | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """One block. `above` is the room that it keeps to the block before it, given up at the top of a page.

    `resources` are by kind and name, as in a page's `/Resources`: `{"XObject": {"k3f-Im0": 0}}`; the numbers are places
    in `things`. The names are different in different leaves, but for the faces of type, whose names mean one face
    everywhere.
    """

    above: float
    parts: tuple[Part, ...]
    elements: tuple[Element, ...]
    faces: Mapping[str, Face]
    resources: Mapping[str, Mapping[str, int]]
    things: tuple[Thing, ...]

    def content(self, part: int) -> bytes:
        """The content stream of a part."""
        return self.parts[part].content
