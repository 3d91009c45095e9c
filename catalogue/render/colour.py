"""The colours of the outputs. What isn't `#rrggbb` never reaches a style sheet."""

from __future__ import annotations

import re

from catalogue.colour import WHITE, nearest_passing

INK = "#1c1c1a"
PAPER = WHITE

# For sections without a colour of their own. Each passes AA (4.5 : 1) as text on white.
PALETTE = ("#1f5a7a", "#2c6e4f", "#9a4a16", "#6a3d74", "#0b6470", "#8a2b4a", "#6b5b00", "#45526b")

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def theme_colour(colour: str, place: int) -> str:
    """A section's colour, dark enough to be read on white; one of ours when it has none."""
    return nearest_passing(colour) if _HEX.fullmatch(colour) else PALETTE[place % len(PALETTE)]
