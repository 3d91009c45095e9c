"""What can be said of a PDF, aspect by aspect, as lines that can be compared with those of another one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2

from tests.pdf_reading import is_element, kids, marked_texts

_SUBSET = re.compile(r"^/?[A-Z]{6}\+")
_LETTERS = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>")


class Line(NamedTuple):
    """One thing said: words that must be the same, and numbers that must be nearly the same."""

    words: str
    numbers: tuple[float, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A PDF, opened by two programs."""

    data: bytes

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """For its objects."""
        from io import BytesIO

        return pikepdf.open(BytesIO(self.data))

    @cached_property
    def reader(self) -> pypdfium2.PdfDocument:
        """For what is seen."""
        return pypdfium2.PdfDocument(self.data)

    @cached_property
    def _numbers(self) -> Mapping[tuple[int, int], int]:
        return {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}

    def number(self, page: pikepdf.Object) -> int:
        """The number of a page, from 1; 0 for one that isn't in the file."""
        return self._numbers.get(page.objgen, 0)


def pages(file: Opened) -> Iterator[Line]:
    """Their sizes, what rules them, and their labels."""
    for page in file.pdf.pages:
        yield Line(f"{page.obj.get('/Tabs')} label {page.label}", tuple(map(float, page.mediabox)))


HEAD, FOOT = 0.924, 0.0845
"""Of a page's height: what stands further up or down is its head or its foot."""


def text(file: Opened) -> Iterator[Line]:
    """What is seen in the body, page by page: each piece of text and its place."""
    yield from (line for line, is_edge in _seen(file) if not is_edge)


def heads(file: Opened) -> Iterator[Line]:
    """The same for heads and feet."""
    yield from (line for line, is_edge in _seen(file) if is_edge)


def _seen(file: Opened) -> Iterator[tuple[Line, bool]]:
    """All text, sorted by its words: heads may be written before the body or after it. With whether it is a head."""
    for number, page in enumerate(file.reader, 1):
        seen, height = page.get_textpage(), page.get_height()
        found = [seen.get_rect(at) for at in range(seen.count_rects())]
        lines = [Line(f"page {number}: {seen.get_text_bounded(*box).strip()}", tuple(box)) for box in found]
        for line in sorted(lines, key=lambda line: (line.words, round(line.numbers[1]), round(line.numbers[0]))):
            yield line, not FOOT < line.numbers[1] / height < HEAD


def order(file: Opened) -> Iterator[Line]:
    """What is copied from a page: the text that belongs to the document, as it is written."""
    for number, page in enumerate(file.pdf.pages, 1):
        for mark, letters in marked_texts(page).items():
            if mark >= 0:
                yield Line(f"page {number}: {letters}")


def destinations(file: Opened) -> Iterator[Line]:
    """Named places, in the order of their names."""
    names = pikepdf.NameTree(file.pdf.Root.Names.Dests)
    for name, place in names.items():
        yield Line(f"{name!s} on page {file.number(place[0])} {place[1]}", _floats(place[2:]))


def links(file: Opened) -> Iterator[Line]:
    """Where links are, where they lead, and what they are called."""
    for number, page in enumerate(file.pdf.pages, 1):
        for link in page.obj.get("/Annots", pikepdf.Array()):
            left, bottom, right, top = _floats(link.Rect)
            box = (left, min(bottom, top), right, max(bottom, top))
            flags = link.get("/F"), link.get("/StructParent") is not None
            yield Line(f"page {number}: {link.Subtype} to {_target(link)} «{link.get('/Contents')}» {flags}", box)


def outline(file: Opened) -> Iterator[Line]:
    """The bookmarks, each with its level, whether it is open, and its place."""
    first = file.pdf.Root.get("/Outlines", pikepdf.Dictionary()).get("/First")
    yield from _bookmarks(file, first, 1)


def structure(file: Opened) -> Iterator[Line]:
    """The elements as they are read aloud: kind, language, alternative, headers, text and links."""
    texts = {page.obj.objgen: marked_texts(page) for page in file.pdf.pages}
    named: dict[str, str] = {}
    found = list(_elements(file, file.pdf.Root.StructTreeRoot.K[0], 0, texts, named))
    for line, headers in found:
        heads = [named.get(name, f"nobody: {name}") for name in headers]
        yield line._replace(words=f"{line.words} headers={heads}") if heads else line


def fonts(file: Opened) -> Iterator[Line]:
    """The faces, their programs, and the letters that each glyph stands for."""
    found: dict[str, dict[str, float]] = {}
    programs: dict[str, set[tuple[int, int]]] = {}
    for font in {font.objgen: font for page in file.pdf.pages for font in _fonts_of(page)}.values():
        face, inner = _SUBSET.sub("", str(font.BaseFont)), font.DescendantFonts[0]
        widths = dict(_widths(inner.W))
        for code, letters in _LETTERS.findall(font.ToUnicode.read_bytes()):
            glyph = int(code, 16)
            means = bytes.fromhex(letters.decode()).decode("utf-16-be")
            found.setdefault(face, {})[f"glyph {glyph} is «{means}»"] = widths.get(glyph, -1.0)
        programs.setdefault(face, set()).add(inner.FontDescriptor.FontFile2.objgen)
    for face, glyphs in sorted(found.items()):
        yield Line(f"{face}: {len(programs[face])} program")
        yield from (Line(f"{face}: {glyph}", (width,)) for glyph, width in sorted(glyphs.items()))


def metadata(file: Opened) -> Iterator[Line]:
    """What the file says of itself and how it asks to be shown."""
    yield Line(f"PDF {file.pdf.pdf_version}")
    yield from (Line(f"{key}: {value}") for key, value in sorted(file.pdf.docinfo.items()))
    root, packet = file.pdf.Root, file.pdf.Root.Metadata.read_bytes()
    for key in ("/Lang", "/MarkInfo", "/ViewerPreferences", "/PageMode", "/PageLayout"):
        yield Line(f"{key}: {_plain(root.get(key))}")
    for intent in root.OutputIntents:
        yield Line(f"colours: {intent.S} {_digest(intent.DestOutputProfile.read_bytes())}")
    yield from (Line(said) for said in sorted(_claims(ET.fromstring(packet))))  # noqa: S314  # our own file


def attachments(file: Opened) -> Iterator[Line]:
    """The files inside."""
    for name, spec in file.pdf.attachments.items():
        inner = spec.get_file()
        said = (
            spec.filename,
            spec.description,
            spec.relationship,
            inner.mime_type,
            inner.creation_date,
            inner.mod_date,
        )
        yield Line(f"{name}: {said} {_digest(inner.read_bytes())}")


ASPECTS: Mapping[str, Callable[[Opened], Iterator[Line]]] = {
    "pages": pages,
    "text": text,
    "heads": heads,
    "order": order,
    "destinations": destinations,
    "links": links,
    "outline": outline,
    "structure": structure,
    "fonts": fonts,
    "metadata": metadata,
    "attachments": attachments,
}
"""All but the pictures of the pages."""


def _claims(element: ET.Element, path: str = "") -> Iterator[str]:
    """What an XMP packet says, without the way it is written."""
    path = f"{path}/{element.tag.rpartition('}')[2]}"
    yield from (f"{path} @{name}: {value}" for name, value in element.items())
    yield from [f"{path}: {element.text.strip()}"] if element.text and element.text.strip() else ()
    for each in element:
        yield from _claims(each, path)


def _floats(numbers: Any) -> tuple[float, ...]:  # noqa: ANN401  # an array of PDF
    return tuple(float(each) for each in numbers if each is not None)


def _plain(value: Any) -> object:  # noqa: ANN401  # an object of PDF
    if isinstance(value, pikepdf.Dictionary):
        return {key: _plain(each) for key, each in sorted(value.items())}
    return str(value)


def _digest(data: bytes) -> str:
    return f"{len(data)} bytes {hashlib.sha256(data).hexdigest()[:12]}"


def _target(link: Any) -> str:  # noqa: ANN401  # an object of PDF
    return f"#{link.Dest}" if "/Dest" in link else str(link.A.get("/URI", link.A.get("/D")))


def _bookmarks(file: Opened, entry: Any, level: int) -> Iterator[Line]:  # noqa: ANN401  # an object of PDF
    while entry is not None:
        page, kind, *place = entry.Dest if "/Dest" in entry else entry.A.D
        is_open = int(entry.get("/Count", 0)) > 0
        words = f"{level} «{entry.Title}» on page {file.number(page)} {kind}{' open' * is_open}"
        yield Line(words, _floats(place))
        yield from _bookmarks(file, entry.get("/First"), level + 1)
        entry = entry.get("/Next")


_Said = tuple[Line, tuple[str, ...]]


def _elements(
    file: Opened,
    element: Any,  # noqa: ANN401  # an object of PDF
    depth: int,
    texts: Mapping[tuple[int, int], Mapping[int, str]],
    named: dict[str, str],
) -> Iterator[_Said]:
    inside = [_kid(file, element, kid, texts) for kid in kids(element) if not is_element(kid)]
    asked = {key: element.get(key) for key in ("/Lang", "/Alt", "/ActualText", "/E", "/T")}
    rules = dict(sorted({**_attributes(element)}.items()))
    headers = tuple(str(name) for name in rules.pop("/Headers", ()))
    box = _floats(rules.pop("/BBox", ()))
    said = " ".join(
        [f"{'  ' * depth}{element.S}"]
        + [f"{key}={value}" for key, value in asked.items() if value is not None]
        + [f"{key}={value}" for key, value in rules.items()]
        + [f"p{number} {''.join(each for _, each in group)}" for number, group in groupby(inside, lambda kid: kid[0])]
    )
    if "/ID" in element:
        named[str(element.ID)] = f"{element.S} {''.join(each for _, each in inside)}"
    yield Line(said, box), headers
    for kid in kids(element):
        if is_element(kid):
            yield from _elements(file, kid, depth + 1, texts, named)


def _attributes(element: Any) -> Mapping[str, Any]:  # noqa: ANN401  # an object of PDF
    found = element.get("/A", pikepdf.Array())
    several = list(found) if isinstance(found, pikepdf.Array) else [found]
    return {key: value for each in several for key, value in each.items()}


def _kid(
    file: Opened,
    element: Any,  # noqa: ANN401  # an object of PDF
    kid: Any,  # noqa: ANN401  # a number, or an object of PDF
    texts: Mapping[tuple[int, int], Mapping[int, str]],
) -> tuple[int, str]:
    """The page and the words of what an element holds itself."""
    page = element.get("/Pg") if isinstance(kid, int) else kid.get("/Pg", element.get("/Pg"))
    number = file.number(page)
    if isinstance(kid, int):
        return number, f"«{texts.get(page.objgen, {}).get(kid, '')}»"
    if kid.Type == "/MCR":
        return number, f"«{texts.get(page.objgen, {}).get(int(kid.MCID), '')}»"
    return number, f"→{_target(kid.Obj)}"


def _fonts_of(page: pikepdf.Page) -> Iterator[Any]:
    yield from page.resources.get("/Font", pikepdf.Dictionary()).values()


def _widths(entries: Any) -> Iterator[tuple[int, float]]:  # noqa: ANN401  # an array of PDF
    """`[first [width …] first [width …]]` or `[first last width]`."""
    waiting = list(entries)
    while waiting:
        first, following = int(waiting.pop(0)), waiting.pop(0)
        if isinstance(following, pikepdf.Array):
            yield from ((first + at, float(width)) for at, width in enumerate(following))
        else:
            width = float(waiting.pop(0))
            yield from ((glyph, width) for glyph in range(first, int(following) + 1))
