"""Links that speak: each is one element with one annotation a line, says where it leads, and is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Name, Object, Pdf

from catalogue.render.pdf.press.structure import Kid, Structure, is_element, kids
from catalogue.render.text import printable

Speak = Callable[[str], str]
"""What a link is called, by its target: `#tilbud-x`, `https://…`, `tel:112`."""

_PRINT = 4  # the annotation flag that PDF/A asks for, so that paper and screen agree


def mend(structure: Structure, speak: Speak) -> None:
    """Put everything in a link below it, drop annotations that lie inside another, and say where the others lead."""
    inner = set(structure.muted)
    for link in structure.of_kind("/Link"):
        if link.objgen not in inner:
            _gather(structure, link, inner)
    _drop(structure, inner)
    for annotation in _links(structure.pdf):
        annotation.F = _PRINT
        annotation.Contents = pikepdf.String(printable(speak(_target(annotation))))


def _gather(structure: Structure, link: Object, inner: set[tuple[int, int]]) -> None:
    outer: list[Object] = []
    held = Array()
    for page, kid in _parts(structure, link, inner):
        if isinstance(kid, int):
            structure.give((structure.pages[page.objgen], kid), link)
            held.append(kid)
        elif is_element(kid):
            kid.P = link
            held.append(kid)
        elif any(_covers(each.Rect, kid.Obj.Rect) for each in outer):
            inner.add(kid.Obj.objgen)
        else:
            outer.append(kid.Obj)
            structure.parents[int(kid.Obj.StructParent)] = link
            held.append(kid)
    link.K = held


def _parts(structure: Structure, element: Object, inner: set[tuple[int, int]]) -> Iterator[tuple[Object, Kid]]:
    """What a link holds, with its page; of the elements in it those stay that say something of their own."""
    for kid in kids(element):
        if not is_element(kid):
            yield element.Pg, kid
            continue
        inner.add(kid.objgen)
        found = list(_parts(structure, kid, inner))
        if "/Lang" not in kid and "/Alt" not in kid:
            yield from found
            continue
        texts = [part for _page, part in found if isinstance(part, int) or is_element(part)]
        yield from ((page, part) for page, part in found if not isinstance(part, int) and not is_element(part))
        if texts:
            _hold(structure, kid, texts)
            yield kid.Pg, kid


def _hold(structure: Structure, element: Object, texts: list[Kid]) -> None:
    element.K = Array(texts)
    for text in texts:
        if isinstance(text, int):
            structure.give((structure.pages[element.Pg.objgen], text), element)
        else:
            text.P = element


def _drop(structure: Structure, inner: set[tuple[int, int]]) -> None:
    """Forget the annotations that lie inside another of the same link."""
    for page in structure.pdf.pages:
        found = list(page.get("/Annots", Array()))
        gone = [each for each in found if each.objgen in inner]
        for each in gone:
            structure.parents.pop(int(each.StructParent))
        if gone:
            page.Annots = Array([each for each in found if each.objgen not in inner])


def _links(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        yield from (each for each in page.get("/Annots", Array()) if each.get("/Subtype") == Name.Link)


def _target(annotation: Object) -> str:
    if "/Dest" in annotation:
        return f"#{annotation.Dest}"
    return str(annotation.A.URI)


def _covers(outer: Object, inner: Object) -> bool:
    one, two = _box(outer), _box(inner)
    slack = 0.5
    return (
        one[0] - slack <= two[0] and one[1] - slack <= two[1] and two[2] <= one[2] + slack and two[3] <= one[3] + slack
    )


def _box(rectangle: Object) -> tuple[float, float, float, float]:
    across = sorted((float(rectangle[0]), float(rectangle[2])))
    down = sorted((float(rectangle[1]), float(rectangle[3])))
    return across[0], down[0], across[1], down[1]
