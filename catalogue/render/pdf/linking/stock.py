"""What the pages of a composed PDF draw with: pictures, states, patterns and fonts, each written once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from catalogue.render.pdf.leaves.leaf import Leaf, Thing
from catalogue.render.pdf.letters.faces import Font
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.survey import LooseEnd
from catalogue.render.pdf.linking.writer import Writer

_REFERENCE = re.compile("\x00(fonts|[0-9]+)\x00")
_MARKED = re.compile(rb"/\w+\s*<<\s*/MCID \d+\s*>>\s*BDC")
_UNMARKED = b"/Span BMC"
# PDF/A wants the same picture everywhere: no program may smooth its pixels.
_SMOOTHED, _AS_IT_IS = re.compile(r"/Interpolate\s+true"), "/Interpolate false"

Names = dict[str, dict[str, int]]
"""Resources by kind and name, and the object that each one is."""


class Stock:
    """All things of a file. Leaves are known again as long as they live, things by what they are."""

    def __init__(self, writer: Writer, fonts: Iterable[Font]) -> None:
        """The fonts are written."""
        self._writer = writer
        self._leaves: dict[int, Names] = {}
        self._forms: dict[tuple[int, int], int] = {}
        self._written: dict[bytes, int] = {}
        self._fonts = writer.add(_dictionary({name: number for font in fonts for name, number in _font(writer, font)}))

    def names(self, leaf: Leaf) -> Names:
        """What a leaf draws with."""
        known = self._leaves.get(id(leaf))
        if known is None:
            numbers = self._numbers(leaf.things)
            known = {kind: {name: numbers[at] for name, at in named.items()} for kind, named in leaf.resources.items()}
            self._leaves[id(leaf)] = known
        return known

    def form(self, leaf: Leaf, part: int) -> int:
        """A part of a leaf as a drawing that pages put wherever they like; it belongs to no element."""
        key = id(leaf), part
        if key not in self._forms:
            page = leaf.parts[part].page
            box = syntax.numbers((0, 0, page.sheet_width, page.sheet_height))
            entries = f"<</Type/XObject/Subtype/Form/BBox{box}/Resources{self.resources([self.names(leaf)])}>>"
            self._forms[key] = self._put(entries, _MARKED.sub(_UNMARKED, leaf.content(part)))
        return self._forms[key]

    def resources(self, all_names: Iterable[Names]) -> str:
        """The resources of a page, or of a drawing."""
        whole: Names = {}
        for names in all_names:
            for kind, named in names.items():
                known = whole.setdefault(kind, {})
                for name, number in named.items():
                    if known.setdefault(name, number) != number:
                        message = f"two things of one page have the name {name!r}"
                        raise LooseEnd(message)
        written = "".join([f"/{kind}{_dictionary(whole[kind])}" for kind in sorted(whole)])
        return f"<</Font {self._fonts} 0 R{written}>>"

    def _numbers(self, things: Sequence[Thing]) -> list[int]:
        """The objects of a leaf's things, which come after those that they need."""
        numbers: list[int] = []
        for thing in things:
            content = _REFERENCE.sub(lambda found: self._reference(found[1], numbers), thing.dictionary)
            numbers.append(self._put(_SMOOTHED.sub(_AS_IT_IS, content), thing.stream))
        return numbers

    def _reference(self, place: str, numbers: Sequence[int]) -> str:
        return f"{self._fonts if place == 'fonts' else numbers[int(place)]} 0 R"

    def _put(self, content: str, stream: bytes | None) -> int:
        digest = blake2b(content.encode("latin-1") + b"\x00" + (stream or b""), digest_size=16).digest()
        if digest not in self._written:
            self._written[digest] = number = self._writer.reserve()
            if stream is None:
                self._writer.write(number, content)
            elif "/Filter" in content:
                self._writer.write_stream(number, content.strip()[2:-2], stream)
            else:
                self._writer.pack_stream(number, content.strip()[2:-2], stream)
        return self._written[digest]


def _dictionary(objects: Mapping[str, int]) -> str:
    return f"<<{''.join([f'/{name} {objects[name]} 0 R' for name in sorted(objects)])}>>"


def _font(writer: Writer, font: Font) -> Iterable[tuple[str, int]]:
    """Write a font; gives it under each of its names."""
    base, length = f"/{font.base}", len(font.program)
    program = writer.add_stream(f"/Length1 {length}", font.program)
    entries = "".join([f"/{key} {value}" for key, value in font.descriptor.items()])
    descriptor = writer.add(f"<</Type/FontDescriptor/FontName{base}{entries}/FontFile2 {program} 0 R>>")
    system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
    widths = font.widths.decode("latin-1")
    glyphs = writer.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{base}{system}/W{widths}/FontDescriptor {descriptor} 0 R>>"
    )
    unicode = writer.add_stream("", font.unicode)
    number = writer.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{base}/Encoding/Identity-H"
        f"/DescendantFonts[{glyphs} 0 R]/ToUnicode {unicode} 0 R>>"
    )
    return [(name, number) for name in font.names]
