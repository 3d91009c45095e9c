"""The fonts of a whole document: what all its leaves show, in one subset per face, as the layout engine writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz

from catalogue.render.fonts import FAMILY
from catalogue.render.pdf.leaves.leaf import Glyph, Leaf
from catalogue.render.pdf.letters import shaping
from catalogue.render.pdf.letters.shaping import StrangeGlyph
from catalogue.render.pdf.linking.sheet import Drawing

_SYMBOLIC, _ITALIC = 4, 64  # flags of a font's descriptor
_STEM = "80"
_CHUNK = 100  # the most that a CMap may say at once
_DROPPED = ("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ")
_CMAP_BEGIN = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_CMAP_END = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"

Glyphs = dict[int, Glyph]


class Font(NamedTuple):
    """A face of the document. `names` are those that content calls it by, `base` its name with the mark of a subset.

    `program` is a TrueType file and `unicode` a CMap, neither packed; `widths` is the array `/W`, and `descriptor` what
    the font's descriptor says beside its type, its name and its program, as PDF writes it.
    """

    names: tuple[str, ...]
    base: str
    program: bytes
    widths: bytes
    unicode: bytes
    descriptor: Mapping[str, str]


def fonts(leaves: Iterable[Leaf], drawings: Iterable[Drawing]) -> tuple[Font, ...]:
    """One font for each face in use, by its name; `StrangeGlyph` if one shows a glyph that the face doesn't have."""
    used: dict[str, Glyphs] = {}
    names: dict[str, set[str]] = {}
    for leaf in leaves:
        for name, face in leaf.faces.items():
            names.setdefault(face.name, {face.name}).add(name)
            _gather(face.name, face.glyphs, used.setdefault(face.name, {}))
    for drawing in drawings:
        for own, glyphs in drawing.glyphs.items():
            names.setdefault(own, {own})
            _gather(own, glyphs, used.setdefault(own, {}))
    return tuple(_font(face, names[face], used[face]) for face in sorted(used))


def _gather(face: str, glyphs: Mapping[int, Glyph], known: Glyphs) -> None:
    for number, glyph in glyphs.items():
        other = known.get(number)
        if other is None:
            known[number] = _checked(face, number, glyph)
        elif other != glyph:
            new = _checked(face, number, glyph)
            known[number] = new if new == other else _agreed(face, number, (other, new))


def _checked(face: str, number: int, glyph: Glyph) -> Glyph:
    """The glyph, if the face has it. A letter and its accent have their own texts, not one both and the other none."""
    if not 0 < number < shaping.measures(face).glyphs:
        message = f"the face {face} has no glyph for {glyph.text!r}"
        raise StrangeGlyph(message)
    if round(glyph.width) != shaping.advance(face, number):
        message = f"glyph {number} ({glyph.text!r}) of the face {face} is said to be {glyph.width} wide"
        raise StrangeGlyph(message)
    if len(glyph.text) == 1:
        return glyph
    letter = shaping.letters(face).get(number, "")
    return glyph._replace(text=letter) if not glyph.text or (letter and letter in glyph.text) else glyph


def _agreed(face: str, number: int, glyphs: Sequence[Glyph]) -> Glyph:
    """What a glyph says if leaves differ: there is one for both spaces."""
    said = sorted({each.text for each in glyphs if each.text}, key=lambda text: (len(text), text))
    letter = shaping.letters(face).get(number, "")
    return glyphs[0]._replace(text=letter if letter in said or not said else said[0])


def _font(face: str, names: set[str], used: Glyphs) -> Font:
    figures = dict(shaping.figures(face))
    # Where noughts are, other figures may come to stand in their place.
    glyphs = {**figures, **used} if min(figures) in used else used
    numbers = sorted(glyphs)
    base = f"{shaping.resource_name(face)}+{shaping.described(face).replace(' ', '-')}"
    descriptor = _descriptor(face, [glyphs[number].width for number in numbers])
    widths = _widths(glyphs, numbers)
    return Font(tuple(sorted(names)), base, _program(face, tuple(numbers)), widths, _cmap(glyphs, numbers), descriptor)


def _descriptor(face: str, widths: Sequence[float]) -> Mapping[str, str]:
    heights = shaping.measures(face)
    return {
        "FontFamily": f"({FAMILY})",
        "Flags": str(_SYMBOLIC + (_ITALIC if face.endswith("Italic") else 0)),
        "FontBBox": f"[0 {heights.descent} {max(widths):g} {heights.ascent}]",
        "ItalicAngle": "0",
        "Ascent": str(heights.ascent),
        "Descent": str(heights.descent),
        "CapHeight": str(heights.ascent),
        "StemV": _STEM,
        "StemH": _STEM,
    }


def _widths(glyphs: Glyphs, numbers: Sequence[int]) -> bytes:
    """The array of widths: a glyph's number, then the widths from there on."""
    written = [
        f"{glyphs[number].width:g}" if number - 1 in glyphs else f"{number} [{glyphs[number].width:g}"
        for number in numbers
    ]
    closed = [each + ("" if number + 1 in glyphs else "]") for each, number in zip(written, numbers, strict=True)]
    return f"[{' '.join(closed)}]".encode()


def _cmap(glyphs: Glyphs, numbers: Sequence[int]) -> bytes:
    """Which text each glyph stands for, so that it can be searched, copied and read aloud."""
    pairs = [f"<{number:04x}> <{glyphs[number].text.encode('utf-16-be').hex()}>\n" for number in numbers]
    chunks = (pairs[at : at + _CHUNK] for at in range(0, len(pairs), _CHUNK))
    said = "".join(f"{len(chunk)} beginbfchar\n{''.join(chunk)}endbfchar\n" for chunk in chunks)
    return _CMAP_BEGIN + said.encode() + _CMAP_END


@lru_cache(maxsize=64)
def _program(face: str, numbers: tuple[int, ...]) -> bytes:
    """The face with these glyphs only, under their old numbers; empty ones behind the last are gone."""
    flags = uharfbuzz.SubsetFlags
    kept = flags.PASSTHROUGH_UNRECOGNIZED | flags.DESUBROUTINIZE
    sparse = _subset(shaping.opened(face), numbers, kept | flags.RETAIN_GIDS)
    return bytes(_subset(sparse, range(numbers[-1] + 1), kept | flags.NO_HINTING).blob.data)


def _subset(face: uharfbuzz.Face, numbers: Iterable[int], flags: uharfbuzz.SubsetFlags) -> uharfbuzz.Face:
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(numbers)
    wanted.drop_table_tag_set.update(_tags())
    wanted.flags = flags
    return uharfbuzz.subset(face, wanted)


def _tags() -> Iterator[int]:
    """Tables that nobody needs who draws by the numbers of glyphs."""
    return (int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
