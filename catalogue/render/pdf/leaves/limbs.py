"""The structure below one block, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Dictionary, Object

from catalogue.render.pdf.leaves.leaf import WHOLE_DOCUMENT, Element, Kid, Mark, Way
from catalogue.render.pdf.press.marks import HEADERS, NAMED, WRAPPER
from catalogue.render.pdf.press.structure import elements_in, is_element, kids

_Identity = tuple[int, int]


class OutOfReach(Exception):
    """A style sheet of another project draws text inside a form, for opacity say: such a page isn't taken apart."""


def limbs(
    root: Object,
    pages: Mapping[_Identity, int],
    first: int,
    marks: Sequence[Mapping[int, int]],
    links: Mapping[_Identity, int],
) -> tuple[Element, ...]:
    """All elements below `root`, in the order of reading, parents before their kids.

    `pages` are the numbers of the PDF's pages, `first` that of the block's first; `marks` tell by part the new number
    of a piece of marked content; `links` the place of an annotation on its page.
    """
    order = list(_below(root))
    places = {element.objgen: place for place, (element, _parent) in enumerate(order)}
    names = _names(element for element, _parent in order)

    def kid(element: Object, held: Object | int) -> Kid:
        part = pages[element.Pg.objgen] - first
        if isinstance(held, int):
            if held not in marks[part]:
                raise OutOfReach
            return Mark(part, marks[part][held])
        if is_element(held):
            return places[held.objgen]
        return Way(pages[held.Pg.objgen] - first, links[held.Obj.objgen])

    return tuple(
        Element(
            kind=str(element.S).removeprefix("/"),
            parent=WHOLE_DOCUMENT if parent is None else places[parent.objgen],
            part=pages[element.Pg.objgen] - first,
            kids=tuple(kid(element, held) for held in kids(element)),
            wrapper=int(str(element[f"/{WRAPPER}"])) if f"/{WRAPPER}" in element else None,
            language=str(element.get("/Lang", "")),
            alternative=str(element.get("/Alt", "")),
            name=names.get(bytes(element.ID), "") if "/ID" in element else "",
            headers=tuple(_headers(element, names)),
            box=_box(element),
            attributes=_attributes(element),
        )
        for element, parent in order
    )


def _below(root: Object) -> Iterator[tuple[Object, Object | None]]:
    waiting: list[tuple[Object, Object | None]] = [(each, None) for each in reversed(elements_in(root))]
    while waiting:
        found, parent = waiting.pop()
        yield found, parent
        waiting.extend((each, found) for each in reversed(elements_in(found)))


def _names(elements: Iterator[Object]) -> dict[bytes, str]:
    """What header cells are called: what the template calls them in the whole document, else a number in the leaf."""
    found: dict[bytes, str] = {}
    for element in elements:
        if "/ID" in element:
            said = element.get(f"/{NAMED}")
            found[bytes(element.ID)] = f"#{said}" if said is not None else str(len(found))
    return found


def _headers(element: Object, names: Mapping[bytes, str]) -> Iterator[str]:
    said = element.get(f"/{HEADERS}")
    if said is not None:
        yield from (f"#{name}" for name in str(said).split())
    else:
        yield from (names[bytes(each)] for each in element.get("/A", Dictionary()).get("/Headers", ()))


def _box(element: Object) -> tuple[float, float, float, float] | None:
    if str(element.S) != "/Figure":
        return None
    left, bottom, right, top = (float(edge) for edge in element.A.BBox)
    return left, bottom, right, top


def _attributes(element: Object) -> str:
    found = element.get("/A", Dictionary())
    said = {name: value for name, value in found.items() if name not in {"/Headers", "/BBox"}}
    return " ".join(f"{name} {value}" for name, value in sorted(said.items()))
