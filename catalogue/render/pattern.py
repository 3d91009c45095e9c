"""The picture on the cover, drawn from the data: one tile an offer, in its theme's colour."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from hashlib import sha256

from markupsafe import Markup

from catalogue.colour import tint
from catalogue.edition.edition import Edition
from catalogue.render.colour import theme_colour

_SIDE = 40
_FEWEST_COLUMNS = 4
_NOBODY = "#f3f1ec"  # the places that no offer has: the picture ends straight

# Shapes in a square of 40, as steps of a path: a beginning («M»), a line («L»), or a part of a circle of that radius.
# Each is turned by a quarter, a half or three quarters.
_SHAPES: tuple[tuple[tuple[str | int, int, int], ...], ...] = (
    (("M", 0, 0), ("L", 40, 0), (40, 0, 40)),
    (("M", 0, 40), (40, 40, 0), (40, 0, 40)),
    (("M", 0, 20), (20, 40, 20), ("L", 40, 40), ("L", 0, 40)),
    (("M", 0, 0), ("L", 20, 0), (20, 20, 40), ("L", 0, 40)),
    (("M", 6, 20), (14, 34, 20), (14, 6, 20)),
    (("M", 0, 0), ("L", 40, 0), ("L", 0, 40)),
    (("M", 40, 0), (20, 0, 0), ("M", 40, 20), (20, 0, 20), ("L", 0, 40), ("L", 40, 40)),
    (("M", 0, 0), ("L", 20, 0), (20, 0, 20), ("M", 40, 40), ("L", 20, 40), (20, 40, 20)),
)


def pattern(edition: Edition, label: str, proportion: float = 1.0) -> Markup:
    """All tiles as SVG; `proportion` is the height that there is, as a part of the width."""
    tiles = [
        (offer.ref.id, theme_colour(part.colour, part.place))
        for section in edition.sections
        for part in section.parted
        for offer in part.offers
    ]
    columns = columns_of(len(tiles), proportion)
    rows = max(1, math.ceil(len(tiles) / columns))
    # All that has one colour is one path, which halves the size; the squares lie below all shapes.
    layers: tuple[dict[str, list[str]], ...] = ({}, {})
    for place, (name, colour) in enumerate(tiles):
        parts = _tile(name, colour, place % columns * _SIDE, place // columns * _SIDE)
        for layer, (fill, path) in zip(layers, parts, strict=True):
            layer.setdefault(fill, []).append(path)
    if left := -len(tiles) % columns if tiles else 0:
        empty = f"M{(columns - left) * _SIDE} {(rows - 1) * _SIDE}v{_SIDE}h{left * _SIDE}v-{_SIDE}z"
        layers[0].setdefault(_NOBODY, []).append(empty)
    paths = [(fill, "".join(path)) for layer in layers for fill, path in layer.items()]
    drawn = Markup("").join(Markup('<path fill="{}" d="{}"/>').format(*each) for each in paths)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>'
    ).format(columns * _SIDE, rows * _SIDE, label, drawn)


def columns_of(tiles: int, proportion: float) -> int:
    """About as many columns as the room asks for; of these, the number that leaves fewest places empty."""
    about = max(_FEWEST_COLUMNS, math.ceil(math.sqrt(tiles / proportion)))
    return min(range(about, about + max(2, about // 4)), key=lambda columns: (-tiles % columns, columns))


def _tile(name: str, colour: str, left: int, top: int) -> Iterator[tuple[str, str]]:
    """A pale square and a shape, each with its colour; which shape, and how it is turned, hangs on the id alone."""
    drawn = sha256(name.encode()).digest()
    yield tint(colour, 0.14 + drawn[1] % 3 * 0.08), f"M{left} {top}h{_SIDE}v{_SIDE}h-{_SIDE}z"
    steps = _SHAPES[drawn[0] % len(_SHAPES)]
    yield tint(colour, 1 - drawn[2] % 3 * 0.18), "".join(_steps(steps, drawn[3] % 4, left, top)) + "z"


def _steps(steps: Iterable[tuple[str | int, int, int]], quarters: int, left: int, top: int) -> Iterator[str]:
    for number, (step, across, down) in enumerate(steps):
        for _ in range(quarters):
            across, down = _SIDE - down, across  # noqa: PLW2901  # a quarter turn about the middle
        if step == "M" and number:
            yield "z"
        yield f"{step if isinstance(step, str) else f'A{step} {step} 0 0 1 '}{left + across} {top + down}"
