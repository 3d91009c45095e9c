"""What stands around the content of each kind of page: read from a sample that the layout engine draws.

So a project's own style sheet decides on heads and feet, as it always has, and drawing them costs no layout at all.
What is read is drawn again for the sample itself, and refused if a glyph would stand elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from catalogue.render.pdf.furniture import drawn
from catalogue.render.pdf.furniture.furniture import Frame, Line, Piece, Slot, lines
from catalogue.render.pdf.furniture.sample import MARKER, Kind, Sample, Unreadable, Word, margin_box, sample
from catalogue.render.pdf.leaves.leaf import Page
from catalogue.render.pdf.letters.shaping import shaped
from catalogue.render.pdf.press import engine

__all__ = ["Frames", "Unreadable", "dump", "frames", "load"]

_NEAR = 0.01  # of a point
_FIGURES = ("", "pnum", "tnum")
_ALIGNMENTS = (("left", 0.0), ("right", 1.0), ("center", 0.5))


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of all kinds of pages; `constants` are the named strings that `<body>` sets for all of them."""

    kinds: Mapping[Kind, Frame]
    constants: Mapping[str, str]

    def of(self, name: str, *, is_right: bool, is_blank: bool = False) -> Frame:
        """The frame of a page: by its name if it isn't blank and the style sheet has rules for the name."""
        kind = Kind("" if is_blank else name, is_right, is_blank)
        return self.kinds.get(kind) or self.kinds[Kind("", is_right)]


def frames(head: str, style: str, assets: Mapping[str, bytes]) -> Frames:
    """The frames of a style sheet; `head` is HTML up to and with `<body>`. `Unreadable` if we couldn't draw them."""
    shape = sample(f"{head}\n{style}")
    written = engine.write(f"{head}{shape.body}</body></html>", f"{style}\n{shape.style}", assets)
    with pikepdf.Pdf.open(filename_or_stream=BytesIO(written)) as pdf:
        sheets = [drawn.shown(page) for page in pdf.pages]
        sizes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in pdf.pages]
    if len(sheets) != len(shape.pages):
        message = f"the sample has {len(sheets)} pages instead of {len(shape.pages)}"
        raise Unreadable(message)
    contents = {side: _content(sheets[at], sizes[at]) for side, at in _sides(shape)}
    kinds = {}
    for number, kind in enumerate(shape.pages):
        if kind:
            page = contents[kind.is_right] if kind.is_blank else _content(sheets[number], sizes[number])
            kinds[kind] = _Reader(shape, number, len(sheets)).frame(page, sheets[number])
    if any(frame.is_painted and not kind.is_blank for kind, frame in kinds.items()):
        message = "pages that aren't blank show more than their content and lines of text"
        raise Unreadable(message)
    return Frames(kinds, _constants(head, style, assets))


def dump(given: Frames) -> bytes:
    """As bytes, to be kept."""
    kinds = [(kind, frame) for kind, frame in given.kinds.items()]
    return json.dumps([kinds, dict(given.constants)], ensure_ascii=False).encode()


def load(data: bytes) -> Frames:
    """What `dump` made bytes of."""
    kinds, constants = json.loads(data)
    return Frames({Kind(*kind): _frame(*frame) for kind, frame in kinds}, constants)


def _frame(page: Sequence[float], slots: Sequence[Sequence[Any]], is_painted: bool) -> Frame:  # noqa: FBT001  # JSON
    read = (Slot(tuple(Piece(*piece) for piece in pieces), *others) for pieces, *others in slots)
    return Frame(Page(*page), tuple(read), is_painted)


def _constants(head: str, style: str, assets: Mapping[str, bytes]) -> Mapping[str, str]:
    """What `<body>` says for all pages: on its own, since the sample's words take its place in the sample."""
    return dict(engine.draw(f"{head}<p>–</p></body></html>", style, assets).seen.constant)


def _sides(shape: Sample) -> Iterator[tuple[bool, int]]:
    """A right and a left page without a name."""
    yield from ((kind.is_right, at) for at, kind in enumerate(shape.pages) if kind and not (kind.name or kind.is_blank))


def _content(sheet: Sequence[drawn.Shown], size: tuple[float, float]) -> Page:
    """The content box of a page, which the sample has filled."""
    filled = [each for each in sheet if isinstance(each, drawn.Box) and each.colour == MARKER]
    if len(filled) != 1:
        message = "the sample's content box can't be seen"
        raise Unreadable(message)
    box, (width, height) = filled[0], size
    return Page(box.left, height - box.top, box.right - box.left, box.top - box.bottom, width, height)


class _Reader:
    """Reads one page of the sample."""

    def __init__(self, shape: Sample, number: int, total: int) -> None:
        self.shape = shape
        self.number = number
        self.total = total

    def frame(self, page: Page, sheet: Sequence[drawn.Shown]) -> Frame:
        slots, texts, box, is_painted = list[Slot](), list[drawn.Text](), None, False
        for each in sheet:
            if isinstance(each, drawn.Box) and margin_box(each.colour):
                box = each
            elif isinstance(each, drawn.Text) and box:
                slots.append(self._slot(each, box))
                texts.append(each)
            elif isinstance(each, drawn.Text) or box:
                message = "the heads show more than lines of text"
                raise Unreadable(message)
            elif not (isinstance(each, drawn.Box) and each.colour == MARKER):
                is_painted = True
        frame = Frame(page, tuple(slots), is_painted)
        self._prove(frame, texts)
        return frame

    def _slot(self, text: drawn.Text, box: drawn.Box) -> Slot:
        pieces = tuple(self._pieces(text.text))
        for figures in _FIGURES:
            run = shaped(text.text, text.face, text.pixels, figures) if text.face else None
            if run and [each.number for each in run.glyphs] == [number for number, _kerning in text.glyphs]:
                spare = box.right - box.left - run.width * text.scale
                for align, share in _ALIGNMENTS:
                    if abs(box.left + spare * share - text.left) < _NEAR and text.colour and text.is_upright:
                        style = (text.face, text.pixels, text.scale, figures, text.colour, align)
                        return Slot(pieces, *style, box.left, box.right, text.baseline)
        message = f"the line «{text.text}» of a head is set in an unknown way"
        raise Unreadable(message)

    def _pieces(self, line: str) -> Iterator[Piece]:
        """What a line says: words of the sample, numbers of pages, and what the style sheet itself says."""
        for part in self._parts.split(line):
            word = self.shape.words.get(part)
            if word:
                yield Piece(word.keyword if word.page == self.number else "start", word.name)
            elif part == str(self.number + 1):
                yield Piece("page", "")
            elif part == str(self.total):
                yield Piece("pages", "")
            elif part:
                yield Piece("text", part)

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return re.compile(f"({'|'.join([*self.shape.words, '[0-9]+'])})")

    def _said(self, name: str, keyword: str) -> str:
        """What a named string says on this page of the sample."""
        pages = [at for at, kind in enumerate(self.shape.pages[: self.number + 1]) if kind is None or not kind.is_blank]
        is_here = keyword != "start" and pages[-1] == self.number
        before = self.number if is_here else max(at for at in pages if at < self.number)
        wanted = Word(name, before, keyword if is_here else "last")
        return next(word for word, meaning in self.shape.words.items() if meaning == wanted)

    def _prove(self, frame: Frame, texts: Sequence[drawn.Text]) -> None:
        """What we draw for this page is what the layout engine drew."""
        ours = list(lines(frame, self._said, self.number + 1, self.total))
        if len(ours) != len(texts) or not all(_is_same(line, text) for line, text in zip(ours, texts, strict=True)):
            message = f"the head or foot of page {self.number + 1} of the sample comes out otherwise"
            raise Unreadable(message)


def _is_same(line: Line, text: drawn.Text) -> bool:
    glyphs = [(each.number, each.kerning) for each in line.run.glyphs]
    return abs(line.start - text.left) < _NEAR and glyphs == list(text.glyphs)
