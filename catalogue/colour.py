"""Arithmetic of colours written `#rrggbb`: contrast, mixing, and the nearest colour that can be read on white.

`check` names that colour and the outputs use it: both ask `nearest_passing`, so that what is said is what is done.
"""

from __future__ import annotations

import math
from functools import lru_cache

WHITE = "#ffffff"
AA = 4.5
"""WCAG's least contrast of text against its ground, at level AA."""

_LINEAR_BELOW = 0.04045
_STEPS = 24  # halvings: finer than the 256 steps of a channel
_NOISE = 1e-6
_GREY = 0.0005  # what rounding leaves of a grey's chroma

Triple = tuple[float, float, float]


def passes(colour: str) -> bool:
    """Whether text in this colour can be read on white."""
    return contrast(colour, WHITE) >= AA


@lru_cache(maxsize=256)
def nearest_passing(colour: str) -> str:
    """The colour itself if it can be read on white, else the lightest of the same hue that can.

    It is sought in OKLCH, where equal steps look equal: the hue stays, the lightness goes down no further than it must,
    and the chroma stays as far as a screen can show it. <https://bottosson.github.io/posts/oklab/>
    """
    colour = colour.lower()
    if passes(colour):
        return colour
    lightness, chroma, hue = _oklch(colour)
    dark, light = 0.0, lightness
    for _ in range(_STEPS):
        middle = (dark + light) / 2
        dark, light = (middle, light) if passes(_shown(middle, chroma, hue)) else (dark, middle)
    return _shown(dark, chroma, hue)


def mix(colour: str, other: str, share: float) -> str:
    """`share` of one colour and the rest of another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def tint(colour: str, share: float) -> str:
    """The colour thinned with white."""
    return mix(colour, WHITE, share)


def contrast(one: str, two: str) -> float:
    """WCAG's contrast of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = _linear_channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear_channels(colour: str) -> Triple:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _oklch(colour: str) -> Triple:
    red, green, blue = _linear_channels(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    chroma = math.hypot(a, b)
    return lightness, chroma if chroma > _GREY else 0.0, math.atan2(b, a)


def _shown(lightness: float, chroma: float, hue: float) -> str:
    """The colour as a screen shows it: as colourful as asked for, or as it can be at this lightness."""
    least, most = 0.0, chroma
    if not _is_in_gamut(_linear_of(lightness, chroma, hue)):
        for _ in range(_STEPS):
            middle = (least + most) / 2
            fits = _is_in_gamut(_linear_of(lightness, middle, hue))
            least, most = (middle, most) if fits else (least, middle)
        most = least
    return "#" + "".join(f"{round(255 * _gamma(channel)):02x}" for channel in _linear_of(lightness, most, hue))


def _linear_of(lightness: float, chroma: float, hue: float) -> Triple:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _is_in_gamut(channels: Triple) -> bool:
    return all(-_NOISE <= channel <= 1 + _NOISE for channel in channels)


def _gamma(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return 12.92 * channel if channel <= _LINEAR_BELOW / 12.92 else 1.055 * channel ** (1 / 2.4) - 0.055
