"""Theme colours: read, compared, made lighter. What isn't `#rrggbb` never reaches a style sheet."""

from __future__ import annotations

import re

INK = "#1c1c1a"
PAPER = "#ffffff"

# For sections without a colour of their own. Each passes AA (4.5 : 1) as text on white.
PALETTE = ("#1f5a7a", "#2c6e4f", "#9a4a16", "#6a3d74", "#0b6470", "#8a2b4a", "#6b5b00", "#45526b")

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_AA = 4.5
_LINEAR_BELOW = 0.04045


def theme_colour(colour: str, place: int) -> str:
    """A section's colour, dark enough to be read on white; one of ours when it has none."""
    return legible(colour.lower()) if _HEX.fullmatch(colour) else PALETTE[place % len(PALETTE)]


def legible(colour: str) -> str:
    """The colour, made darker until it can be read on white."""
    shade = 1.0
    while contrast(mix(colour, "#000000", shade), PAPER) < _AA:
        shade -= 0.05
    return mix(colour, "#000000", shade)


def mix(colour: str, other: str, share: float) -> str:
    """`share` of one colour and the rest of another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def tint(colour: str, share: float) -> str:
    """The colour thinned with white."""
    return mix(colour, PAPER, share)


def contrast(one: str, two: str) -> float:
    """WCAG's contrast of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
