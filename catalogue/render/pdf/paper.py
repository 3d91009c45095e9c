"""The sizes a catalogue is printed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_DRAWING = 0.42  # of a tab's width; its label takes as much
_MOST_TABS = 20  # with more themes the heights begin again from the top


@dataclass(frozen=True, slots=True)
class Paper:
    """One size: its file, its style sheets and where its tabs stand. All lengths are millimetres.

    `tab` is how far a tab reaches into the page, `tallest` its height at most, `free` the room above the first of them,
    `letters` the size of their labels.
    """

    file: str
    sheets: tuple[str, ...]
    width: int
    height: int
    tab: float
    tallest: float
    free: float
    letters: float

    def step(self, tabs: int) -> float:
        """From the top of one tab to the top of the next."""
        return round(min(self.tallest, (self.height - 2 * self.free) / max(1, min(tabs, _MOST_TABS))), 2)

    def slot(self, place: int, tabs: int) -> float:
        """How far from the top edge a tab begins, so that all of them lie like a stair."""
        return round(self.free + place % _MOST_TABS * self.step(tabs), 2)

    def tab_lengths(self, tabs: int) -> Mapping[str, float]:
        """What the tabs' style sheet asks for, by name."""
        half = self.tab * _DRAWING
        return {
            "height": self.height,
            "step": self.step(tabs),
            "drawing": half,
            "band": half,
            "letters": self.letters,
        }


A4 = Paper("catalogue.pdf", ("print.css",), 210, 297, tab=12.5, tallest=30, free=14, letters=2.5)
A5 = Paper("catalogue-a5.pdf", ("print.css", "print-a5.css"), 148, 210, tab=10, tallest=24, free=6, letters=2.15)
