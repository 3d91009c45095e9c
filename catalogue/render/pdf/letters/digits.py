"""Page numbers that come late: the noughts that a leaf was drawn with give way to the digits, glyph for glyph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from catalogue.render import fonts
from catalogue.render.pdf.letters import shaping

_PIECE = re.compile(
    rb"<</MCID (?P<mark>\d+)>>\s*BDC"
    rb"|(?P<begin>\bB[DM]C\b)|(?P<end>\bEMC\b)"
    rb"|/(?P<face>\w+) [\d.]+ Tf\b"
    rb"|<(?P<glyphs>[0-9a-fA-F]+)>(?!>)"
)
_FACE = re.compile(rb"/(\w+) [\d.]+ Tf\b")
_NOBODY = -1  # marked content without a number


class WrongCount(Exception):
    """A place for a page number holds another count of tabular noughts than the number has digits."""


def numbered(content: bytes, digits: Mapping[int, str]) -> bytes:
    """The content stream with the digits (`{4: "147"}`) in the marked content of each number (`/MCID 4`)."""
    return b"".join(_Exchange(content, digits).pieces())


class _Exchange:
    """One content stream on its way: the face that is set, the marked content that is open, the digits to come."""

    def __init__(self, content: bytes, digits: Mapping[int, str]) -> None:
        self.content = content
        self.digits = digits
        self.face = ""
        self.open: list[int] = []
        self.left = {mark: list(text) for mark, text in digits.items()}

    def pieces(self) -> Iterator[bytes]:
        """The content in pieces. Only what is marked as a number is looked at: most of a leaf isn't."""
        done = 0
        for start in sorted(self.content.find(b"<</MCID %d>>" % mark) for mark in self.digits):
            if start < done:  # it is not there, or lies in the one before it
                continue
            self.face = _face_before(self.content, start)
            for found in _PIECE.finditer(self.content, start):
                yield self.content[done : found.start()]
                yield self._taken(found)
                done = found.end()
                if not self.open:
                    break
        yield self.content[done:]
        for mark, left in self.left.items():
            if left:
                self._refuse(mark)

    def _taken(self, found: re.Match[bytes]) -> bytes:
        if found["face"]:
            self.face = found["face"].decode()
        elif found["mark"]:
            self.open.append(int(found["mark"]))
        elif found["begin"]:
            self.open.append(self.open[-1] if self.open else _NOBODY)
        elif found["end"]:
            self.open.pop()
        elif self.open and self.open[-1] in self.digits:
            return b"<" + self._exchanged(self.open[-1], bytes.fromhex(found["glyphs"].decode())).hex().encode() + b">"
        return found[0]

    def _exchanged(self, mark: int, codes: bytes) -> bytes:
        figures = _figures().get(self.face, ())
        glyphs = [codes[at : at + 2] for at in range(0, len(codes), 2)]
        return b"".join(self._next(mark, figures) if each in figures[:1] else each for each in glyphs)

    def _next(self, mark: int, figures: tuple[bytes, ...]) -> bytes:
        if not self.left[mark]:
            self._refuse(mark)
        return figures[int(self.left[mark].pop(0))]

    def _refuse(self, mark: int) -> None:
        message = (
            f"where page number {self.digits[mark]} is to stand (/MCID {mark}) is another count of tabular noughts"
        )
        raise WrongCount(message)


def _face_before(content: bytes, place: int) -> str:
    """The face that is set at a place of a content stream; empty before the first."""
    set_at = content.rfind(b" Tf", 0, place)
    found = _FACE.match(content, content.rfind(b"/", 0, set_at)) if set_at > 0 else None
    return found[1].decode() if found else ""


@lru_cache(maxsize=1)
def _figures() -> Mapping[str, tuple[bytes, ...]]:
    """The ten figures of each face as content shows them, under each of the names that it calls the face by."""
    codes = {face: tuple(number.to_bytes(2, "big") for number, _glyph in shaping.figures(face)) for face in fonts.FACES}
    return codes | {shaping.resource_name(face): each for face, each in codes.items()}
