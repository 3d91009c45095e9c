"""The links of a composed PDF: each says where it leads, and is printed as it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from catalogue.render.pdf.leaves.leaf import Link
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.survey import Spot, Survey
from catalogue.render.pdf.linking.writer import Writer
from catalogue.render.text import printable

Speak = Callable[[str], str]
"""What a link is called, by its target: `#tilbud-x`, `https://…`, `tel:112`."""

_HERE = "#"  # what a target inside the document begins with
_PRINTED = 4  # the flag that PDF/A asks for, so that paper and screen agree


class Ways:
    """All links. `first` is the number of the first one's object, `key` its place in the parent tree."""

    def __init__(self, writer: Writer, survey: Survey, speak: Speak, first: int, key: int) -> None:
        """Nothing is written yet."""
        self._writer, self._survey, self._speak = writer, survey, speak
        self._first, self._key = first, key
        self._words: dict[str, str] = {}

    def write(self, spots: Iterable[Spot]) -> list[int]:
        """Write the links of a page; gives their objects."""
        return [self._write(spot, at, link) for spot in spots for at, link in enumerate(spot.laid.links)]

    def _write(self, spot: Spot, at: int, link: Link) -> int:
        number = spot.first_link + at
        left, one, right, other = link.rectangle
        across, up = spot.placed.right, spot.placed.up
        box = syntax.numbers((left + across, one + up, right + across, other + up))
        if link.target not in self._words:
            self._words[link.target] = self._said(link.target)
        entries = f"/Rect{box}/BS<</W 0>>/F {_PRINTED}/StructParent {self._key + number}{self._words[link.target]}"
        self._writer.write(self._first + number, f"<</Type/Annot/Subtype/Link{entries}>>")
        return self._first + number

    def _said(self, target: str) -> str:
        """Where a link leads, and what it is called."""
        words = f"/Contents{syntax.text(printable(self._speak(target)))}"
        if not target.startswith(_HERE):
            return f"{words}/A<</Type/Action/S/URI/URI{syntax.text(target)}>>"
        anchor = target.removeprefix(_HERE)
        self._survey.place(anchor)
        return f"{words}/Dest{syntax.text(anchor)}"
