"""What content streams need beside themselves: pictures, patterns, states and faces of type, as plain values.

A thing is named after what it is, so that the same picture has the same name in every leaf.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from hashlib import blake2b

from pikepdf import Array, Dictionary, Object, Stream, String

from catalogue.render.pdf.leaves.leaf import Face, Glyph, Thing

_FACES = {"": "Regular", "Bold": "Bold", "Italic": "Italic", "Bold-Italic": "BoldItalic"}
_KINDS = {
    b"gs": "ExtGState",
    b"Do": "XObject",
    b"scn": "Pattern",
    b"SCN": "Pattern",
    b"sh": "Shading",
    b"cs": "ColorSpace",
    b"CS": "ColorSpace",
}
_USE = re.compile(rb"/([^\s/<>\[\]()]+)(\s+)(gs|Do|scn|SCN|sh|cs|CS)\b")
_BUILT_IN = frozenset({"Pattern", "DeviceRGB", "DeviceGray", "DeviceCMYK"})
_SHOWN = re.compile(rb"/([^\s/<>\[\]()]+)\s+[-\d.]+\s+Tf|<([0-9A-Fa-f]+)>(?!>)")
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>")
_CONTENT_KINDS = frozenset({"/Form", "/Pattern"})
_FONTS = "\x00fonts\x00"
_GLYPH = 4
"""How many hexadecimal digits name a glyph."""


class Drawings:
    """What one block needs of a document's resources, gathered as its content is read."""

    def __init__(self, resources: Object) -> None:
        """Nothing is needed yet; `resources` are those of the page, which all pages share."""
        self.things: list[Thing] = []
        self.resources: dict[str, dict[str, int]] = {}
        self._given = resources
        self._places: dict[Thing, int] = {}
        self._digests: list[str] = []
        self._glyphs: dict[str, set[int]] = {}

    def taken(self, content: bytes) -> bytes:
        """The content with things called by their own names; they and the glyphs it shows are noted."""
        return self._renamed(content, self._given, self.resources)

    def faces(self) -> Mapping[str, Face]:
        """The faces used so far, each with the glyphs that are shown."""
        found = {}
        for name in sorted(self._glyphs):
            font = self._given.Font[f"/{name}"]
            style = str(font.BaseFont).partition("+")[2].removeprefix("Katalog-Sans").removeprefix("-")
            widths, texts = dict(_widths(font.DescendantFonts[0].W)), dict(_texts(font.ToUnicode.read_bytes()))
            glyphs = {glyph: Glyph(widths[glyph], texts[glyph]) for glyph in sorted(self._glyphs[name])}
            found[name] = Face(_FACES[style], glyphs)
        return found

    def _renamed(self, content: bytes, given: Object, resources: dict[str, dict[str, int]]) -> bytes:
        self._show(content)

        def rename(use: re.Match[bytes]) -> bytes:
            name, kind = use[1].decode(), _KINDS[use[3]]
            if name in _BUILT_IN:
                return use[0]
            place = self._add(given[f"/{kind}"][f"/{name}"])
            own = f"{kind[0]}{self._digests[place]}"
            resources.setdefault(kind, {})[own] = place
            return b"/%b%b%b" % (own.encode(), use[2], use[3])

        return _USE.sub(rename, content)

    def _show(self, content: bytes) -> None:
        shown: set[int] = set()
        for found in _SHOWN.finditer(content):
            if found[1]:
                shown = self._glyphs.setdefault(found[1].decode(), set())
            else:
                digits = found[2]
                shown.update(int(digits[at : at + _GLYPH], 16) for at in range(0, len(digits), _GLYPH))

    def _add(self, value: Object) -> int:
        """Take a thing in, with all it refers to; where it stands among the things."""
        thing = Thing(*self._stream(value)) if isinstance(value, Stream) else Thing(self._written(value))
        if thing not in self._places:
            self._places[thing] = len(self.things)
            self.things.append(thing)
            named = re.sub("\x00(\\d+)\x00", lambda found: f"<{self._digests[int(found[1])]}>", thing.dictionary)
            self._digests.append(blake2b(named.encode() + b"\0" + (thing.stream or b""), digest_size=5).hexdigest())
        return self._places[thing]

    def _stream(self, value: Object) -> tuple[str, bytes]:
        entries = {name: each for name, each in value.items() if name not in {"/Length", "/Resources"}}
        if (
            str(entries.get("/Subtype", entries.get("/Type", ""))) not in _CONTENT_KINDS
            and "/PatternType" not in entries
        ):
            return self._entries(entries), value.read_raw_bytes()
        resources: dict[str, dict[str, int]] = {}
        content = self._renamed(value.read_bytes(), value.get("/Resources", Dictionary()), resources)
        entries = {name: each for name, each in entries.items() if name not in {"/Filter", "/DecodeParms"}}
        written = "".join(
            f"/{kind}<<{''.join(f'/{name} {_reference(place)}' for name, place in sorted(names.items()))}>>"
            for kind, names in sorted(resources.items())
        )
        fonts = f"/Font {_FONTS}" if b" Tf" in content else ""
        return self._entries(entries, f"/Resources<<{written}{fonts}>>"), content

    def _entries(self, entries: Mapping[str, Object], more: str = "") -> str:
        return f"<<{''.join(f'{name} {self._inside(each)}' for name, each in sorted(entries.items()))}{more}>>"

    def _inside(self, value: object) -> str:
        if isinstance(value, Object) and value.is_indirect:
            return _reference(self._add(value))
        return self._written(value)

    def _written(self, value: object) -> str:
        """A value as PDF writes it."""
        if isinstance(value, Dictionary):
            return self._entries(dict(value.items()))
        if isinstance(value, Array):
            return f"[{' '.join(self._inside(each) for each in value)}]"
        if isinstance(value, String):
            return f"<{bytes(value).hex()}>"
        if isinstance(value, bool):
            return "true" if value else "false"
        return "null" if value is None else format(value, "f") if isinstance(value, Decimal) else str(value)


def _reference(place: int) -> str:
    return f"\x00{place}\x00"


def _widths(written: Object) -> Iterator[tuple[int, float]]:
    parts = list(written)
    for first, widths in zip(parts[::2], parts[1::2], strict=True):
        yield from ((int(first) + step, float(width)) for step, width in enumerate(widths))


def _texts(cmap: bytes) -> Iterator[tuple[int, str]]:
    for glyph, text in _MAPPED.findall(cmap):
        yield int(glyph, 16), bytes.fromhex(text.decode()).decode("utf-16-be")
