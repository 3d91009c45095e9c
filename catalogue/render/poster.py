"""What fits on a sheet for the notice board: few words, cut where they would be too many. The page has the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.parts import Line

_FACTS = ("for_whom", "age", "when", "where", "price")
_MOST_IN_TITLE = 150
_MOST_IN_SUMMARY = 240
_MOST_CONTACTS = 4
_MORE = "…"


@dataclass(frozen=True, slots=True)
class _Size:
    """A way to set the title: how many letters fit in a line, and how high a line is in points."""

    name: str
    letters: int
    height: int


@dataclass(frozen=True, slots=True)
class _Density:
    """A way to set the facts: how many lines and letters a fact may have, and how many sizes of title to try."""

    name: str
    letters: int
    height: int
    lines: int
    most: int
    titles: int


_SIZES = (_Size("short", 15, 66), _Size("medium", 20, 50), _Size("long", 27, 40), _Size("longest", 36, 30))
_MOST_TITLE_LINES = (2, 2, 3)  # of the three larger sizes
_DENSITIES = (
    _Density("wide", 34, 20, 5, 110, 2),
    _Density("close", 43, 16, 5, 110, 3),
    _Density("tight", 43, 16, 3, 76, 4),
    _Density("sparse", 43, 16, 2, 76, 4),
    _Density("least", 43, 16, 1, 38, 4),
)
_FILLED = 0.85  # how much of a line words fill, since they don't break
_IN_SUMMARY = _Size("summary", 57, 25)
_SHEET = 839  # points of A4's height
# The field of colour at its lowest, the theme, and all that lies between the parts, less the room below the last row.
_AROUND = 183
_CODE = 146  # the code and what is said below it
_NUMBER, _LINE, _SMALL = 36, 23, 14  # the height of a line at the foot: a telephone number, other words, small print
_ROW = 36  # the label of a fact, the line above it and the room between two rows


@dataclass(frozen=True, slots=True)
class PosterFact:
    """A label and its lines, short enough for the sheet."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PosterLine:
    """A way to reach them; a number is set in large figures."""

    text: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Poster:
    """One sheet; `size` says how large its title can be set, `density` how large its facts.

    `spare` is the height in points that the field of colour has at the least, beyond its lowest.
    """

    title: str
    size: str
    summary: str
    density: str
    facts: tuple[PosterFact, ...]
    contact: tuple[PosterLine, ...]
    spare: int = 0


def poster(edition: Edition, offer: OfferView) -> Poster:
    """What is not stated is left out: a sheet on a wall is no place to say so."""
    title, summary = cut(offer.ref.title, _MOST_IN_TITLE), cut(offer.summary, _MOST_IN_SUMMARY)
    contact = tuple(PosterLine(line.text, is_number=_is_number(line)) for line in offer.on_wall[:_MOST_CONTACTS])
    spoken = sum(_NUMBER if line.is_number else _LINE for line in contact)
    foot = max(_CODE, _LINE + spoken + _SMALL * (3 + len(offer.evidence)))
    room = _SHEET - _AROUND - foot - _height(summary, _IN_SUMMARY) - 30 * len(edition.banners)
    size, density = _fitting(offer, title, room)
    spare = max(0, room - _height(title, size) - _rows_height(offer, density))
    return Poster(title, size.name, summary, density.name, tuple(_facts(offer, density)), contact, spare)


def _fitting(offer: OfferView, title: str, room: int) -> tuple[_Size, _Density]:
    """The largest letters in which all fits: before a word is cut, the title gives way."""
    sizes = _title_sizes(title)
    for density in _DENSITIES:
        rows = _rows_height(offer, density)
        for size in sizes[: density.titles]:
            if rows + _height(title, size) <= room:
                return size, density
    return sizes[-1], _DENSITIES[-1]


def cut(text: str, most: int) -> str:
    """The text, ended at a word when it is too long, and before a remark in brackets that would be left open."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition(" ")[0] or text[:most]
    while kept.count("(") > kept.count(")") and not kept.startswith("("):
        kept = kept.rpartition("(")[0]
    return f"{kept.rstrip('.,;:–- ')} {_MORE}"


def _title_sizes(title: str) -> tuple[_Size, ...]:
    """The longer the title and its longest word, the smaller the letters: the largest possible size, and all below."""
    longest = max((len(word) for word in title.split()), default=0)
    for place, (size, most) in enumerate(zip(_SIZES, _MOST_TITLE_LINES, strict=False)):
        if longest <= size.letters and len(title) <= most * size.letters * _FILLED:
            return _SIZES[place:]
    return _SIZES[-1:]


def _height(text: str, size: _Size | _Density) -> int:
    return -(-len(text) // size.letters) * size.height


def _rows_height(offer: OfferView, density: _Density) -> int:
    """The facts stand in two columns."""
    heights = [sum(_height(text, density) for text in fact.lines) for fact in _facts(offer, density)]
    return sum(_ROW + max(left, right) for left, right in zip_longest(heights[::2], heights[1::2], fillvalue=0))


def _facts(offer: OfferView, density: _Density) -> Iterator[PosterFact]:
    found = [fact for key in _FACTS if (fact := offer.fact(key)) and fact.stated]
    yield from (_short(fact.label, fact.lines, density) for fact in found)
    access = offer.fact("access")
    if access and (offer.steps or access.stated):
        yield _short(access.label, offer.steps or access.lines, density)


def _short(label: str, lines: tuple[Line, ...], density: _Density) -> PosterFact:
    """As many lines as there is room for, and a sign where there are more."""
    kept = [cut(line.text, density.most) for line in lines[: density.lines]]
    if len(lines) > len(kept) and not kept[-1].endswith(_MORE):
        kept[-1] = f"{kept[-1]} {_MORE}"
    return PosterFact(label, tuple(kept))


def _is_number(line: Line) -> bool:
    """Whether this is a number to call, which is a link but in a demonstration."""
    return line.link.startswith("tel:") or line.text.replace(" ", "").removeprefix("+").isdigit()
