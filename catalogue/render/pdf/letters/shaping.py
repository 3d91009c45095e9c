"""Text as glyphs, shaped as the layout engine shapes it: the same features, the same rounding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import md5
from typing import NamedTuple

import uharfbuzz

from catalogue.render import fonts
from catalogue.render.pdf.leaves.leaf import Glyph

_UNIT = 1024  # of a pixel: what Pango counts in
_DESCRIPTIONS = {"Italic": " Italic", "Bold": " Bold", "BoldItalic": " Bold Italic"}


class StrangeGlyph(Exception):
    """A glyph that the font doesn't have, or that means two things: a mistake of ours, never of data."""


class Shown(NamedTuple):
    """A glyph in a line: its number in the font, how far the next one moves closer, and what it says.

    An accent on a letter that has no glyph with it is moved `right` and `up`. All are thousandths of the size.
    """

    number: int
    kerning: int
    glyph: Glyph
    right: int = 0
    up: int = 0


class Run(NamedTuple):
    """A line of text in one face and size; `width` is in the unit of the size."""

    glyphs: tuple[Shown, ...]
    width: float


class Measures(NamedTuple):
    """A face's heights in thousandths of its size, `descent` below zero, and how many glyphs it has."""

    ascent: int
    descent: int
    glyphs: int


@lru_cache(maxsize=4096)
def shaped(text: str, face: str, pixels: float, figures: str = "") -> Run:
    """The text in a face of `render.fonts`; `pixels` is the size as the layout engine knows it (0.75 pt each).

    `figures` is the feature that chooses them, if not the tabular ones that the font has by itself: `pnum`.
    """
    units = round(pixels * _UNIT)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS  # an accent says what it is itself
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "da"
    uharfbuzz.shape(_scaled(face, units), buffer, {figures: True} if figures else {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if any(info.codepoint == 0 for info in infos):
        message = f"the face {face} lacks a glyph of {text!r}"
        raise StrangeGlyph(message)
    starts = [*(info.cluster for info in infos), len(text)]
    glyphs = []
    for place, (info, position) in enumerate(zip(infos, positions, strict=True)):
        own = advance(face, info.codepoint)
        said = text[info.cluster : starts[place + 1]]
        kerning = int(own - position.x_advance * 1000 / units)
        moved = (round(each * 1000 / units) for each in (position.x_offset, position.y_offset))
        glyphs.append(Shown(info.codepoint, kerning, Glyph(own, said), *moved))
    return Run(tuple(glyphs), sum(each.x_advance for each in positions) / _UNIT)


@lru_cache(maxsize=len(fonts.FACES))
def opened(face: str) -> uharfbuzz.Face:
    """The whole face."""
    return uharfbuzz.Face(fonts.face(face))


@lru_cache(maxsize=64)
def _scaled(face: str, units: int) -> uharfbuzz.Font:
    font = uharfbuzz.Font(opened(face))
    font.scale = (units, units)
    return font


@lru_cache(maxsize=4096)
def advance(face: str, glyph: int) -> int:
    """How wide a glyph is, in thousandths of the size."""
    whole = opened(face)
    own: int = uharfbuzz.Font(whole).get_glyph_h_advance(glyph)
    return round(own * 1000 / int(whole.upem))


@lru_cache(maxsize=len(fonts.FACES))
def figures(face: str) -> tuple[tuple[int, Glyph], ...]:
    """The ten tabular figures, from nought on: their glyphs, all of one width, but for a thousandth of the size."""
    return tuple((each.number, each.glyph) for each in shaped("0123456789", face, 1000).glyphs)


@lru_cache(maxsize=len(fonts.FACES))
def measures(face: str) -> Measures:
    """The heights of a face, and how many glyphs it has."""
    whole = opened(face)
    extents = uharfbuzz.Font(whole).get_font_extents("ltr")
    high, low = (round(each * 1000 / whole.upem) for each in (extents.ascender, extents.descender))
    return Measures(high, low, whole.glyph_count)


@lru_cache(maxsize=len(fonts.FACES))
def letters(face: str) -> Mapping[int, str]:
    """The letter that each glyph is drawn for; where there are several, the first of Unicode."""
    whole = opened(face)
    font, found = uharfbuzz.Font(whole), dict[int, str]()
    for code in sorted(whole.unicodes):
        glyph = font.get_nominal_glyph(code)
        if glyph is not None:
            found.setdefault(glyph, chr(code))
    return found


def resource_name(face: str) -> str:
    """What content streams of the layout engine call a face: six letters, made of the face's full name."""
    digest = md5(described(face).encode(), usedforsecurity=False).digest()
    return "".join(chr(ord("A") + each % 26) for each in digest[:6])


def described(face: str) -> str:
    """The full name of a face: «Katalog Sans Bold»."""
    return f"{fonts.FAMILY}{_DESCRIPTIONS.get(face, '')}"
