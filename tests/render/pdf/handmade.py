"""Leaves made by hand, as small as a test needs them: lines of text, the elements they are in, and pages of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from catalogue.render import fonts
from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.leaves.leaf import WHOLE_DOCUMENT, Element, Face, Leaf, Mark, Page, Part, Way
from catalogue.render.pdf.letters.shaping import resource_name, shaped
from catalogue.render.pdf.linking import frontispiece
from catalogue.render.pdf.linking.link import link
from catalogue.render.pdf.linking.sheet import Drawing, Frontispiece, Placed, Sheet
from catalogue.render.pdf.press import engine

WIDTH, HEIGHT = 200.0, 300.0
PAGE = Page(20, 20, 160, 260, WIDTH, HEIGHT)
DATA = Attachment("catalogue.json", "application/json", b'{"a": 1}\n', "Alt som data", "2026-02-28")
_STYLE = '@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") } html { font-family: "Katalog Sans" }'
_HTML = '<!doctype html><html lang="da"><head><title>Prøve &amp; mere</title></head><body><p>x</p></body></html>'
_PIXELS, _POINTS = 12, 9


@lru_cache(maxsize=1)
def front() -> Frontispiece:
    """What a file says of itself, as WeasyPrint has it."""
    return frontispiece.read(engine.write(_HTML, _STYLE, {"r.ttf": fonts.face("Regular")}))


def linked(*sheets: Sheet) -> bytes:
    return link(sheets, front(), "Gå til {}".format, lambda: DATA)


def part(*lines: str, **more: Any) -> Part:  # noqa: ANN401  # any field of a part
    """A part with a piece of marked content for each line."""
    content = b"\n".join(_line(text, mark) for mark, text in enumerate(lines))
    return Part(PAGE, 14.0 * len(lines), content, len(lines), **more)


def leaf(
    *parts: Part, around: Sequence[str] = (), changes: dict[str, Any] | None = None, letters: str = "0123456789Sidelr "
) -> Leaf:
    """A paragraph with a span for each mark and each link of its parts, inside wrappers of these kinds."""
    place = len(around)
    wrappers = [Element(kind, depth - 1, 0, (depth + 1,), wrapper=depth) for depth, kind in enumerate(around)]
    holds = list(_holds(parts))
    spans = [Element(kind, place, each.part, (each,)) for kind, each in holds]
    kids = tuple(place + 1 + number for number in range(len(spans)))
    whole = Element("P", place - 1 if around else WHOLE_DOCUMENT, 0, kids)._replace(**(changes or {}))
    faces = {resource_name("Regular"): Face("Regular", dict(_glyphs(letters)))}
    return Leaf(0.0, parts, (*wrappers, whole, *spans), faces, {}, ())


def sheet(*placed: Placed, drawings: Iterable[Drawing] = (), artifacts: Iterable[Placed] = ()) -> Sheet:
    return Sheet(WIDTH, HEIGHT, placed, tuple(drawings), tuple(artifacts))


def alone(*leaves: Leaf) -> tuple[Sheet, ...]:
    """A page for each part of each leaf."""
    return tuple(sheet(Placed(each, number, 0, 0)) for each in leaves for number in range(len(each.parts)))


def drawing(text: str) -> Drawing:
    """A line of furniture, which calls its face by its own name."""
    content = f"BT\n/Regular {_POINTS} Tf\n1 0 0 1 20 10 Tm\n<{_codes(text)}> Tj\nET"
    return Drawing(content.encode(), {"Regular": dict(_glyphs(text))})


def _holds(parts: Sequence[Part]) -> Iterator[tuple[str, Mark | Way]]:
    for number, each in enumerate(parts):
        yield from (("Span", Mark(number, mark)) for mark in range(each.marks))
        yield from (("Link", Way(number, way)) for way in range(len(each.links)))


def _line(text: str, mark: int) -> bytes:
    placed = f"1 0 0 1 20 {270 - 14 * mark} Tm"
    shown = f"/{resource_name('Regular')} {_POINTS} Tf\n{placed}\n<{_codes(text)}> Tj"
    return f"/Span\n<</MCID {mark}>>\nBDC\nBT\n{shown}\nET\nEMC".encode()


def _codes(text: str) -> str:
    return "".join(f"{each.number:04x}" for each in shaped(text, "Regular", _PIXELS).glyphs)


def _glyphs(text: str) -> Iterator[tuple[int, Any]]:
    yield from ((each.number, each.glyph) for each in shaped(text, "Regular", _PIXELS).glyphs)
