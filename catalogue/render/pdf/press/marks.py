"""The one place that knows WeasyPrint from within: what its structure tree forgets, and where it put each block.

As WeasyPrint writes a document it asks a private function for the structure elements of each box. That function is
wrapped here. Each element gets entries that `pages` and `galley` read: `/Lang` where the HTML has `lang` (this one
stays in the file), `/Origin`, a number that is the same for all parts of one HTML element, `/Decoration` for what the
HTML hides from those who listen (`aria-hidden`), and, for leaves, what the templates say in `data-` attributes
(`SAID`). On the way, `Seen` notes where pages and blocks lie. WeasyPrint's version is pinned, and the guard in
`tests/render/pdf/test_marks.py` tells which of these names a newer version has changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

DECORATION = "Decoration"
ORIGIN = "Origin"

LEAF, WRAPPER, SHOWS, NAMED, HEADERS = "Leaf", "Wrapper", "Shows", "Named", "HeadersOf"
SAID: Mapping[str, str] = {
    "data-leaf": LEAF,
    "data-wrapper": WRAPPER,
    "data-to": SHOWS,
    "data-name": NAMED,
    "data-headers": HEADERS,
}
"""Attributes of the HTML, and the entries of structure elements that they become: texts."""

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_WHOLE = frozenset({"html", "body"})
_BLOCK = "data-block"

Element = MutableMapping[str, object]
Build = Callable[..., Iterator[Element]]


class SeenPage(NamedTuple):
    """A page's content box and the page itself, in CSS pixels."""

    left: float
    top: float
    width: float
    height: float
    sheet_width: float
    sheet_height: float


class SeenString(NamedTuple):
    """A named string that a box sets; it `leads` when that box is the first on its page, however deep."""

    page: int
    name: str
    text: str
    leads: bool


@dataclass(slots=True)
class Seen:
    """Where things lie in a document that is being written: pages are counted from 0, lengths are CSS pixels.

    `ends` are by leaf and page how far down the leaf reaches, `extra` how much lower the page must reach for it to stay
    there: when WeasyPrint asks whether a box of lines fits, it counts its lower padding and border twice. `above` is
    the room that a leaf's block keeps above itself; `constant` are the named strings that the body sets for all pages.
    """

    pages: dict[int, SeenPage] = field(default_factory=dict)
    ends: dict[int, dict[int, float]] = field(default_factory=dict)
    extra: dict[int, dict[int, float]] = field(default_factory=dict)
    above: dict[int, float] = field(default_factory=dict)
    strings: list[SeenString] = field(default_factory=list)
    constant: dict[str, str] = field(default_factory=dict)
    _leaf: int = -1
    _leading: set[int] = field(default_factory=set)

    def look(self, box: Any, page: int) -> None:  # noqa: ANN401  # WeasyPrint has no types
        """Note what a box tells; boxes come in the order of the document."""
        if hasattr(box, "page_type"):
            self._begin(box, page)
            return
        if box.element is None:
            return
        if box.element.tag in _WHOLE:
            self.constant |= dict(box.string_set or ())
            return
        for name, text in box.string_set or ():
            self.strings.append(SeenString(page, name, text, id(box) in self._leading))
        if box.element_tag != box.element.tag:
            return  # what CSS puts before or after an element is not the element
        if (leaf := box.element.get("data-leaf")) is not None:
            self._leaf = int(leaf)
            self.ends.setdefault(self._leaf, {})[page] = box.border_box_y() + box.border_height()
        if self._leaf >= 0 and _holds_lines(box):
            self.extra.setdefault(self._leaf, {})[page] = box.padding_bottom + box.border_bottom_width
        if box.element.get(_BLOCK) is not None:
            self.above.setdefault(self._leaf, _pixels(box.style["margin_top"]))

    def _begin(self, page_box: Any, page: int) -> None:  # noqa: ANN401
        self.pages[page] = SeenPage(
            page_box.content_box_x(),
            page_box.content_box_y(),
            page_box.width,
            page_box.height,
            page_box.margin_width(),
            page_box.margin_height(),
        )
        self._leading = set()
        box = page_box
        while box is not None:
            self._leading.add(id(box))
            children = getattr(box, "children", ())
            box = children[0] if children else None


@contextmanager
def marked(said: Mapping[str, str]) -> Iterator[Seen]:
    """While this lasts, WeasyPrint marks its structure elements; it must have been imported. Tells what was seen.

    `said` are the attributes that are written into the elements: none, or `SAID`.
    """
    from weasyprint.pdf import tags

    plain: Build = tags._build_box_tree  # noqa: SLF001
    seen = Seen()
    tags._build_box_tree = _marking(plain, seen, said)  # noqa: SLF001
    try:
        yield seen
    finally:
        tags._build_box_tree = plain  # noqa: SLF001


def _marking(plain: Build, seen: Seen, said: Mapping[str, str]) -> Build:
    from weasyprint.pdf import pydyf  # the library that WeasyPrint writes with

    # The elements themselves are kept, so that no other comes to bear the same identity.
    numbers: dict[int, tuple[int, object]] = {}

    def build(box: Any, parent: Any, pdf: Any, page: int, *others: Any) -> Iterator[Element]:  # noqa: ANN401
        source = getattr(box, "element", None)
        seen.look(getattr(box, "_box", box), page)  # what is positioned stands in a place-holder
        if source is None or source.tag in _WHOLE:
            yield from plain(box, parent, pdf, page, *others)
            return
        number, _kept = numbers.setdefault(id(source), (len(numbers) + 1, source))
        says = {entry: pydyf.String(source.get(name)) for name, entry in said.items() if source.get(name) is not None}
        language = source.get("lang", "")
        if _TAG.fullmatch(language):
            says["Lang"] = pydyf.String(language)
        if source.get("aria-hidden") == "true":
            says[DECORATION] = pydyf.String("true")
        for element in plain(box, parent, pdf, page, *others):
            element[ORIGIN] = number
            element.update(says)
            yield element

    return build


def _holds_lines(box: Any) -> bool:  # noqa: ANN401
    from weasyprint.formatting_structure import boxes

    is_block = isinstance(box, boxes.BlockBox) and box.is_in_normal_flow()
    return is_block and any(isinstance(child, boxes.LineBox) for child in box.children[-1:])


def _pixels(length: Any) -> float:  # noqa: ANN401
    """A length as WeasyPrint computed it; `auto` is none."""
    value = getattr(length, "value", 0)
    return float(value)
