"""What elements say beside their kind: language, words for a picture, and the names by which cells find headers."""

from __future__ import annotations

from catalogue.render.pdf.leaves.leaf import Element
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.survey import Block, LooseEnd

_EVERYWHERE = "#"  # what a name begins with that means the same element in all blocks


class Scopes:
    """All names of a document: of those that hold within a block only, each block gets its own."""

    def __init__(self) -> None:
        """No name is given yet."""
        self._names: dict[str, int] = {}
        self._wanted: set[str] = set()

    def said(self, element: Element, number: int, block: Block) -> str:
        """What stands in an element's dictionary beside its kind and its place."""
        found = ""
        if element.language:
            found += f"/Lang{syntax.text(element.language)}"
        if element.alternative:
            found += f"/Alt{syntax.text(element.alternative)}"
        if element.name:
            found += f"/ID{syntax.text(self._give(_whole(element.name, block), number))}"
        attributes = element.attributes
        if element.headers:
            names = [_whole(name, block) for name in element.headers]
            self._wanted.update(names)
            attributes += f"/Headers[{''.join(map(syntax.text, names))}]"
        if element.box:
            attributes += f"/BBox{syntax.numbers(_moved(element, block))}"
        return f"{found}/A<<{attributes}>>" if attributes else found

    def tree(self) -> str:
        """The tree of names, sorted; empty without any name."""
        lost = min(self._wanted - self._names.keys(), default=None)
        if lost is not None:
            message = f"no header has the name {lost!r}"
            raise LooseEnd(message)
        pairs = sorted((syntax.bare(name), name, number) for name, number in self._names.items())
        written = "".join([f"{syntax.text(name)}{number} 0 R" for _, name, number in pairs])
        return f"<</Names[{written}]>>" if pairs else ""

    def _give(self, name: str, number: int) -> str:
        if self._names.setdefault(name, number) != number:
            message = f"two headers have the name {name!r}"
            raise LooseEnd(message)
        return name


def _whole(name: str, block: Block) -> str:
    return name if name.startswith(_EVERYWHERE) else f"{block.number}-{name}"


def _moved(element: Element, block: Block) -> tuple[float, ...]:
    spot = block.spots[element.part].placed
    left, bottom, right, top = element.box or (0, 0, 0, 0)
    return left + spot.right, bottom + spot.up, right + spot.right, top + spot.up
