"""The outline of a composed PDF, and its named places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.render.pdf.leaves.leaf import Bookmark
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.survey import Place
from catalogue.render.pdf.linking.writer import Writer


@dataclass(slots=True)
class _Entry:
    """An entry of the outline, with those below it."""

    number: int
    level: int = 0
    text: str = ""
    is_open: bool = True
    below: list[_Entry] = field(default_factory=list)

    def shown(self) -> int:
        """How many entries are seen below it when it is open."""
        return sum(1 + (each.shown() if each.is_open else 0) for each in self.below)

    def ends(self) -> str:
        """What it says of the entries below it."""
        if not self.below:
            return ""
        count = self.shown() if self.is_open else -self.shown()
        return f"/First {self.below[0].number} 0 R/Last {self.below[-1].number} 0 R/Count {count}"


def write_places(writer: Writer, places: Mapping[str, Place], page: int) -> int:
    """Write the named places, sorted as readers search them; gives the number. `page` is that of the first page."""
    named = sorted((syntax.bare(name), name) for name in places)
    pairs = [f"{syntax.text(name)}{_destination(places[name], page)}" for _, name in named]
    return writer.add(f"<</Names[{''.join(pairs)}]>>")


def write_outline(writer: Writer, bookmarks: Iterable[tuple[Bookmark, Place]], page: int) -> int:
    """Write the outline; gives its number. `page` is that of the first page."""
    root = _Entry(writer.reserve())
    path = [root]
    for mark, place in bookmarks:
        while path[-1].level >= mark.level:
            path.pop()
        text = f"/Title{syntax.text(mark.title)}/Dest{_destination(place, page)}"
        entry = _Entry(writer.reserve(), mark.level, text, mark.is_open)
        path[-1].below.append(entry)
        path.append(entry)
    writer.write(root.number, f"<</Type/Outlines{root.ends()}>>")
    _write_below(writer, root)
    return root.number


def _write_below(writer: Writer, parent: _Entry) -> None:
    numbers = [entry.number for entry in parent.below]
    for entry, before, after in zip(parent.below, [0, *numbers], [*numbers[1:], 0], strict=False):
        sides = (f"/Prev {before} 0 R" if before else "") + (f"/Next {after} 0 R" if after else "")
        writer.write(entry.number, f"<<{entry.text}/Parent {parent.number} 0 R{sides}{entry.ends()}>>")
        _write_below(writer, entry)


def _destination(place: Place, page: int) -> str:
    return f"[{page + place.sheet} 0 R/XYZ {syntax.number(place.left)} {syntax.number(place.top)} 0]"
