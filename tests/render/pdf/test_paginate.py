"""Our paginator breaks a flow where the layout engine breaks it, whatever the flow wishes for."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.render.pdf.flow.paginate import paginate
from tests.render.pdf.flows import HEIGHTS, Leaf, Node, Place, Several, Table, broken_by_the_engine, items

# Often sums of these just fill a page, in numbers that floating point can't hold exactly.
_LENGTHS = st.sampled_from([10 / 3, 10.0, 20.0, 25.0, 100 / 3, 40.0, 47.3, 50.0, 70.0, 90.0, 100.0])
_ABOVE = st.sampled_from([0.0, 0.0, 10 / 3, 10.0, 30.0])
_PADDED = st.sampled_from([0.0, 0.0, 10 / 3, 10.0])
_SELDOM = st.sampled_from([False, False, True])
_BITS = st.one_of(
    st.tuples(_LENGTHS),
    st.tuples(_LENGTHS),
    st.tuples(_LENGTHS),
    st.lists(_LENGTHS, min_size=2, max_size=8).map(tuple),
    st.just((170.0,)),
)
_LEAVES = st.builds(
    Leaf,
    bits=_BITS,
    above=_ABOVE,
    start=st.sampled_from([""] * 12 + ["page", "left", "right"]),
    keeps_next=_SELDOM,
    keeps_previous=_SELDOM,
    padded=_PADDED,
)
_ROWS = st.builds(
    Leaf, bits=_BITS, keeps_next=_SELDOM, keeps_previous=_SELDOM, start=st.sampled_from([""] * 15 + ["page"])
)
_TABLES = st.builds(
    Table,
    rows=st.lists(_ROWS, min_size=1, max_size=7).map(tuple),
    head=st.none() | st.builds(Leaf, bits=st.tuples(_LENGTHS), padded=_PADDED),
    above=_ABOVE,
)


def _around(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(Several, st.lists(nodes, min_size=1, max_size=4).map(tuple), is_whole=st.booleans())


_NODES: st.SearchStrategy[Node] = st.recursive(_LEAVES | _LEAVES | _TABLES, _around, max_leaves=6)
# Leaving a named kind of page forces no break, so what follows begins with one of its own.
_WIDE = st.builds(lambda node: (Several((node,), frame="wide"), Leaf((10.0,), start="page")), _NODES)
# The room above the very first block is kept, so it is one that a page has room for.
_FIRST = st.builds(Leaf, bits=st.just((10.0,)), above=_ABOVE, keeps_next=_SELDOM).map(lambda leaf: (leaf,))
_SEVERAL = st.lists(_NODES.map(lambda node: (node,)) | _NODES.map(lambda node: (node,)) | _WIDE, max_size=8)
_FLOWS = st.tuples(_FIRST, _SEVERAL).map(lambda flow: [*flow[0], *chain.from_iterable(flow[1])])


def _ours(nodes: list[Node]) -> list[tuple[Place, ...]]:
    return [tuple((entry.item, entry.top) for entry in page.entries) for page in paginate(items(nodes), HEIGHTS)]


@given(_FLOWS)
def test_breaks_where_the_engine_breaks(nodes: list[Node]) -> None:
    expected, found = broken_by_the_engine(nodes), _ours(nodes)
    assert [[item for item, _ in page] for page in found] == [[item for item, _ in page] for page in expected]
    for page, its in zip(found, expected, strict=True):
        assert [top for _, top in page] == pytest.approx([top for _, top in its], abs=1e-6)


def _pages(*nodes: Node) -> list[list[int]]:
    """What stands on each page; it is what the engine puts there."""
    found = [[item for item, _ in page] for page in _ours(list(nodes))]
    assert found == [[item for item, _ in page] for page in broken_by_the_engine(nodes)]
    return found


def _block(height: float = 60.0, **rules: bool) -> Leaf:
    return Leaf((height,), **rules)  # type: ignore[arg-type]  # only yes and no


def test_what_just_fits_fits_in_spite_of_floating_point() -> None:
    assert _pages(*[Leaf((100 / 3,))] * 4) == [[0, 1, 2], [3]]
    assert _pages(*[Leaf((100 / 9,))] * 10) == [[0, 1, 2, 3, 4, 5, 6, 7, 8], [9]]
    assert _pages(Leaf((50.0,)), Leaf((50.0001,))) == [[0], [1]]


def test_room_below_a_last_line_is_asked_for_twice() -> None:
    assert _pages(_block(60), Leaf((30.0,), padded=5.0)) == [[0, 1]]
    assert _pages(_block(60), Leaf((30.0,), padded=5.1)) == [[0], [1]]


def test_a_heading_goes_with_what_follows_it() -> None:
    assert _pages(_block(30), _block(30, keeps_next=True), _block(50)) == [[0], [1, 2]]


def test_a_group_is_kept_on_one_page_or_begins_one() -> None:
    assert _pages(_block(30), Several((_block(30), _block(50)), is_whole=True)) == [[0], [1, 2]]
    assert _pages(_block(30), Several((_block(30), _block(50), _block()), is_whole=True)) == [[0], [1, 2], [3]]


def test_a_heading_stands_alone_where_no_page_holds_it_and_its_section() -> None:
    heading, opening, tall = _block(30, keeps_next=True), _block(30, keeps_next=True), _block(90)
    assert _pages(heading, opening, tall) == [[0, 1], [2]]
    assert _pages(heading, Several((opening, tall))) == [[0], [1], [2]]


def test_a_table_draws_its_head_on_each_page_and_never_alone() -> None:
    table = Table(tuple([_block(30)] * 5), head=_block(20))
    assert _pages(_block(60), table) == [[0], [1, 2, 3], [1, 4, 5], [1, 6]]
    entries = paginate(items([_block(60), table]), HEIGHTS)[2].entries
    assert [(entry.item, entry.is_repeated) for entry in entries] == [(1, True), (4, False), (5, False)]


def test_a_head_that_leaves_no_room_for_a_row_is_left_out() -> None:
    assert _pages(Table((_block(), _block()), head=_block(50))) == [[1], [2]]


def test_a_block_longer_than_a_page_begins_one_and_leaves_room_below_its_end() -> None:
    assert _pages(_block(30), Leaf((40.0,) * 4), _block(20)) == [[0], [1], [1, 2]]


def test_a_left_page_may_need_a_white_one_before_it() -> None:
    pages = paginate(items([_block(), Leaf((60.0,), start="left"), Leaf((60.0,), start="left")]), HEIGHTS)
    assert [(page.is_blank, len(page.entries)) for page in pages] == [
        (False, 1),
        (False, 1),
        (True, 0),
        (False, 1),
    ]


def test_a_named_kind_of_page_begins_one_and_is_left_by_a_break_alone() -> None:
    large = Several((_block(60),), frame="wide")
    assert _pages(_block(30), large, Leaf((30.0,), start="page")) == [[0], [1], [2]]
    assert _pages(_block(30), large, _block(30)) == [[0], [1, 2]]
    pages = paginate(items([_block(30), large, Leaf((30.0,), start="page")]), HEIGHTS)
    assert [page.frame for page in pages] == ["", "wide", ""]


def test_nothing_has_no_pages() -> None:
    assert paginate((), HEIGHTS) == ()
