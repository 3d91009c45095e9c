"""Any leaves on any pages: in the file everything that is held is held by one, and everything named is found."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from catalogue.render.pdf.leaves.leaf import Anchor, Link
from catalogue.render.pdf.linking.sheet import Placed, Sheet
from tests.pdf_reading import elements, links, said
from tests.render.pdf import handmade

BOX = (20.0, 30.0, 40.0, 20.0)


class Shape(NamedTuple):
    """What a drawn block is like: its marks by part, how many links its first part has, where it lies."""

    marks: list[int]
    links: int
    depth: int
    begins_chapter: bool
    begins_page: bool
    is_cell: bool


SHAPES = st.lists(
    st.builds(
        Shape,
        st.lists(st.integers(0, 3), min_size=1, max_size=3),
        st.integers(0, 2),
        st.integers(0, 2),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def sheets_of(shapes: list[Shape]) -> tuple[Sheet, ...]:
    """Sheets with a block for each shape; its lines say where in the document they stand."""
    pages: list[list[Placed]] = [[]]
    chapter = said_before = 0
    for number, shape in enumerate(shapes):
        if shape.begins_page:
            pages.append([])
        chapter += shape.begins_chapter
        texts = [
            [str(said_before + sum(shape.marks[:at]) + each) for each in range(count)]
            for at, count in enumerate(shape.marks)
        ]
        said_before += sum(shape.marks)
        targets = [Link("#sted-0" if each else "https://example.org/", BOX) for each in range(shape.links)]
        first = handmade.part(*texts[0], links=tuple(targets), anchors=(Anchor(f"sted-{number}", 20, 280),))
        changes = {"kind": "TH", "name": "a", "headers": ("a",), "attributes": "/O/Table"} if shape.is_cell else {}
        leaf = handmade.leaf(
            first, *(handmade.part(*more) for more in texts[1:]), around=("Sect", "Div")[: shape.depth], changes=changes
        )
        for part in range(len(shape.marks)):
            if part:
                pages.append([])
            pages[-1].append(Placed(leaf, part, 0, -10 * len(pages[-1]), (chapter, chapter)[: shape.depth]))
    return tuple(handmade.sheet(*page) for page in pages)


def opened(shapes: list[Shape]) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(handmade.linked(*sheets_of(shapes))))


def pairs(flat: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, pikepdf.Object]]:
    for at in range(0, len(flat), 2):
        yield flat[at], flat[at + 1]


@given(SHAPES)
def test_who_holds_a_piece_is_who_the_parent_tree_names(shapes: list[Shape]) -> None:
    with opened(shapes) as file:
        parents = {int(key): owner for key, owner in pairs(file.Root.StructTreeRoot.ParentTree.Nums)}
        keys = [int(page.StructParents) for page in file.pages] + [int(each.StructParent) for _, each in links(file)]
        assert sorted(keys) == list(parents)
        assert int(file.Root.StructTreeRoot.ParentTreeNextKey) == len(parents)
        held: list[tuple[int, int]] = []
        for element in elements(file):
            kids: list[Any] = list(element.K)
            for kid in kids:
                if isinstance(kid, int):
                    held.append((int(element.Pg.StructParents), kid))
                    assert parents[held[-1][0]][kid] == element
                elif kid.get("/Type") == "/MCR":
                    held.append((int(kid.Pg.StructParents), int(kid.MCID)))
                    assert parents[held[-1][0]][held[-1][1]] == element
                elif kid.get("/Type") == "/OBJR":
                    assert parents[int(kid.Obj.StructParent)] == element
                    assert kid.Obj in list(kid.Pg.Annots)
                else:
                    assert element == kid.P
        assert len(held) == len(set(held)) == sum(len(parents[number]) for number in range(len(file.pages)))


@given(SHAPES)
def test_all_is_said_once_and_in_order_and_a_chapter_is_one(shapes: list[Shape]) -> None:
    with opened(shapes) as file:
        kinds = [str(element.S) for element in elements(file)]
        chapters, wrapped = 0, [set[int](), set[int]()]
        for shape in shapes:
            chapters += shape.begins_chapter
            for depth in range(shape.depth):
                wrapped[depth].add(chapters)
        assert (kinds.count("/Sect"), kinds.count("/Div")) == (len(wrapped[0]), len(wrapped[1]))
        texts = [said(file, element) for element in elements(file) if str(element.S) == "/Span"]
        assert sorted(texts, key=int) == [str(number) for number in range(sum(sum(shape.marks) for shape in shapes))]
        flat = all(not shape.depth for shape in shapes)
        assert not flat or texts == sorted(texts, key=int)


@given(SHAPES)
def test_names_are_sorted_and_lead_where_they_should(shapes: list[Shape]) -> None:
    with opened(shapes) as file:
        places = [(bytes(name), place) for name, place in pairs(file.Root.Names.Dests.Names)]
        assert [name for name, _ in places] == sorted(f"sted-{number}".encode() for number in range(len(shapes)))
        cells = [element for element in elements(file) if "/ID" in element]
        assert len(cells) == sum(shape.is_cell for shape in shapes)
        if cells:
            names = [(bytes(name), cell) for name, cell in pairs(file.Root.StructTreeRoot.IDTree.Names)]
            assert names == sorted(((bytes(cell.ID), cell) for cell in cells), key=lambda pair: pair[0])
            assert all(cell.A.Headers[0] == cell.ID for cell in cells)


@given(SHAPES)
def test_the_same_sheets_make_the_same_bytes(shapes: list[Shape]) -> None:
    sheets = sheets_of(shapes)
    assert handmade.linked(*sheets) == handmade.linked(*deepcopy(sheets))
