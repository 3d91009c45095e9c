"""The picture on the cover, drawn from the data: one tile an offer, in its theme's colour."""

from __future__ import annotations

import math
from collections.abc import Iterator
from hashlib import sha256

from markupsafe import Markup

from catalogue.edition.edition import Edition
from catalogue.render.colour import theme_colour, tint

_SIDE = 40
_FEWEST_COLUMNS = 4

# Shapes in a square of 40; each is turned by a quarter, a half or three quarters.
_SHAPES = (
    '<path d="M0 0H40A40 40 0 0 1 0 40Z"/>',
    '<path d="M0 40A40 40 0 0 1 40 0 40 40 0 0 1 0 40Z"/>',
    '<path d="M0 20A20 20 0 0 1 40 20V40H0Z"/>',
    '<path d="M0 0H20A20 20 0 0 1 20 40H0Z"/>',
    '<circle cx="20" cy="20" r="14"/>',
    '<path d="M0 0H40L0 40Z"/>',
    '<path d="M0 0A20 20 0 0 0 40 0ZM0 20A20 20 0 0 0 40 20V40H0Z"/>',
    '<path d="M0 0H20A20 20 0 0 1 0 20ZM40 40H20A20 20 0 0 1 40 20Z"/>',
)


def pattern(edition: Edition, label: str, proportion: float = 1.0) -> Markup:
    """All tiles as SVG; `proportion` is the height that there is, as a part of the width."""
    tiles = [
        (offer.ref.id, _colour(edition, place))
        for place, section in enumerate(edition.sections)
        for offer in section.offers
    ]
    columns = _columns(len(tiles), proportion)
    rows = max(1, math.ceil(len(tiles) / columns))
    drawn = Markup("").join(
        Markup('<g transform="translate({} {})">{}</g>').format(
            place % columns * _SIDE, place // columns * _SIDE, Markup("").join(_tile(name, colour))
        )
        for place, (name, colour) in enumerate(tiles)
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>'
    ).format(columns * _SIDE, rows * _SIDE, label, drawn)


def _columns(tiles: int, proportion: float) -> int:
    """About as many columns as the room asks for; of these, the number that leaves fewest places empty."""
    about = max(_FEWEST_COLUMNS, math.ceil(math.sqrt(tiles / proportion)))
    return min(range(about, about + max(2, about // 4)), key=lambda columns: (-tiles % columns, columns))


def _colour(edition: Edition, place: int) -> str:
    return theme_colour(edition.sections[place].colour, place)


def _tile(name: str, colour: str) -> Iterator[Markup]:
    """A pale square with a shape; which shape and how it is turned hangs on the offer's id alone."""
    drawn = sha256(name.encode()).digest()
    shape = Markup(_SHAPES[drawn[0] % len(_SHAPES)])  # noqa: S704  # one of ours
    yield Markup('<rect width="{0}" height="{0}" fill="{1}"/>').format(_SIDE, tint(colour, 0.14 + drawn[1] % 3 * 0.08))
    yield Markup('<g fill="{}" transform="rotate({} {} {})">{}</g>').format(
        tint(colour, 1 - drawn[2] % 3 * 0.18), drawn[3] % 4 * 90, _SIDE // 2, _SIDE // 2, shape
    )
