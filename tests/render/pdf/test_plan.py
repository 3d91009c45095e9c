"""Page numbers come to rest, and a number that moves lays out nothing again unless it has other digits."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from catalogue.render.pdf.flow.blocks import Block, Group
from catalogue.render.pdf.flow.plan import Plan, Unsettled, pages_of, plan, with_noughts
from catalogue.render.pdf.leaves.leaf import Anchor, Leaf, Page, Part

PAGE = Page(0, 0, 100, 100, 100, 100)
HEIGHTS = {"": 100.0}
_HEIGHT = "height-"


class Press:
    """Lays out blocks that say themselves how high they are: `<p id="a">height-30 height-100</p>`."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, wanted: Sequence[str]) -> tuple[Leaf, ...]:
        self.made += wanted
        return tuple(map(leaf, wanted))


def leaf(html: str) -> Leaf:
    heights = [float(word.removeprefix(_HEIGHT)) for word in html.split() if word.startswith(_HEIGHT)]
    wide = 90.0 if 'data-number="0"' in html and "flaps" in html else 0.0
    name = html.partition('id="')[2].partition('"')[0]
    parts = [Part(PAGE, height + wide, b"", 0, needed=height + wide) for height in heights]
    first = parts[0]._replace(anchors=(Anchor(name, 0, 100),) if name else ())
    return Leaf(0.0, (first, *parts[1:]), (), {}, {}, ())


def offer(name: str, *heights: int, rules: str = "", groups: tuple[Group, ...] = ()) -> Block:
    html = f'<p id="{name}"> {" ".join(f"{_HEIGHT}{height}" for height in heights)} </p>'
    return Block(html, (), frozenset(rules.split()), "", groups, None, ())


def row(target: str, more: str = "") -> Block:
    html = f'<p> {_HEIGHT}10 {more} <span data-to="#{target}"></span></p>'
    return Block(html, (), frozenset(), "", (), None, (target,))


def items(found: Plan) -> list[list[int]]:
    return [[entry.item for entry in page.entries] for page in found.pages]


def test_noughts_stand_for_as_many_digits() -> None:
    html = '<b data-to="#a"></b><b data-to="#b"></b>'
    expected = '<b data-to="#a" data-number="000"></b><b data-to="#b" data-number="0"></b>'
    assert with_noughts(html, {"a": 3}) == expected


def test_each_anchor_has_its_page() -> None:
    found = plan([offer("a", 60), offer("b", 60), offer("c", 30)], Press(), HEIGHTS)
    assert pages_of(found) == {"a": 1, "b": 2, "c": 2}


def test_a_row_has_as_many_noughts_as_its_number_has_digits() -> None:
    offers = [offer(f"o{number}", 80) for number in range(12)]
    press = Press()
    plan([row("o3"), row("o11"), *offers], press, HEIGHTS)
    assert any('"#o3" data-number="0"' in html for html in press.made)
    assert any('"#o11" data-number="00"' in html for html in press.made)


def test_a_number_that_moves_lays_out_nothing_but_what_changed() -> None:
    rows = [row(f"o{number}") for number in range(30)]
    offers = [offer(f"o{number}", 80, rules="page") for number in range(30)]
    kept: dict[str, Leaf] = {}

    def obtain(wanted: Sequence[str]) -> tuple[Leaf, ...]:
        new = [html for html in wanted if html not in kept]
        kept.update(zip(new, press(new), strict=True))
        return tuple(kept[html] for html in wanted)

    press = Press()
    before = pages_of(plan([*rows, *offers], obtain, HEIGHTS))
    press.made.clear()
    grown = [offers[0], offer("o1", 100, 20), *offers[2:]]
    after = pages_of(plan([*rows, *grown], obtain, HEIGHTS))
    moved = [name for name, page in after.items() if page != before[name]]
    assert len(moved) > 20
    longer = {f"#{name}" for name in moved if len(str(after[name])) != len(str(before[name]))}
    again = {html.partition('data-to="')[2].partition('"')[0] for html in press.made if "data-to" in html}
    assert len(longer) == 1
    assert again <= longer
    assert [html for html in press.made if "data-to" not in html] == [grown[1].html]


def test_a_group_that_no_page_can_hold_is_one_block() -> None:
    whole = offer("start", 100, 70, rules="page")
    group = (Group(1, is_kept=True, as_one=whole),)
    parted = [offer("opener", 50, groups=group), offer("first", 90, groups=group), offer("next", 20)]
    found = plan(parted, Press(), HEIGHTS)
    assert found.leaves == (leaf(whole.html), leaf(parted[2].html))
    assert items(found) == [[0], [0, 1]]


def test_a_group_that_fits_stays_apart() -> None:
    group = (Group(1, is_kept=True, as_one=offer("start", 100)),)
    found = plan(
        [offer("a", 70), offer("opener", 20, groups=group), offer("first", 30, groups=group)], Press(), HEIGHTS
    )
    assert items(found) == [[0], [1, 2]]


def test_numbers_that_never_come_to_rest_are_told() -> None:
    """With one digit the row fills its page, and what it names moves to page 10; with two it moves back to page 9."""
    offers = [offer(f"o{number}", 90) for number in range(9)]
    with pytest.raises(Unsettled):
        plan([row("o8", "flaps"), *offers], Press(), HEIGHTS)
