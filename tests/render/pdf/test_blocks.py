"""The blocks of a document: what they are, and what lies around them."""

from __future__ import annotations

import pytest

from catalogue.render.pdf.flow.blocks import Block, NotInBlocks, cut

PAGE = '<!doctype html><html lang="da"><head><title>x</title></head><body style="--accent: red">{}</body></html>'


def blocks(body: str) -> tuple[Block, ...]:
    return cut(PAGE.format(body)).blocks


def test_what_stands_before_the_first_block_is_the_head() -> None:
    assert cut(PAGE.format("<p data-block>a</p>")).head.endswith('<body style="--accent: red">')


def test_a_block_keeps_its_wrappers_around_it() -> None:
    (only,) = blocks('<section class="a"><ul><li data-block>x <b>y</b></li></ul></section>')
    wrapped = '<section class="a" data-wrapper="0"><ul data-wrapper="1"><li data-block>x <b>y</b></li></ul></section>'
    assert only.html == wrapped


def test_blocks_in_one_wrapper_share_its_number() -> None:
    first, second, third = blocks(
        "<section><p data-block>a</p><p data-block>b</p></section><section><p data-block>c</p></section>"
    )
    assert first.wrappers == second.wrappers != third.wrappers


def test_the_same_block_is_the_same_html_wherever_it_stands() -> None:
    many = blocks("<section><p data-block>a</p></section>" * 3)
    assert len({block.html for block in many}) == 1


def test_a_block_ends_where_its_element_ends() -> None:
    first, second = blocks("<div data-block><div>a</div><svg><path/></svg></div><div data-block>b</div>")
    assert first.html.endswith("<path/></svg></div>")
    assert "b" in second.html


def test_a_bracket_in_an_attribute_ends_nothing() -> None:
    (only,) = blocks('<div data-block title="a > b </div>">x</div>')
    assert only.html.endswith(">x</div>")


def test_how_a_block_breaks() -> None:
    (only,) = blocks('<p data-block="page keep-next" data-frame="cover">a</p>')
    assert only.rules == {"page", "keep-next"}
    assert only.frame == "cover"


def test_the_kind_of_page_may_be_said_by_a_wrapper() -> None:
    (only,) = blocks('<section data-frame="dense"><p data-block>a</p></section>')
    assert only.frame == "dense"


def test_groups_are_wrappers_outside_tables() -> None:
    (only,) = blocks("<section data-kept><table><tbody><tr data-block><td>a</td></tr></tbody></table></section>")
    assert [(group.number, group.is_kept) for group in only.groups] == [(only.wrappers[0], True)]
    assert only.table == only.wrappers[1]


def test_a_group_may_be_one_block() -> None:
    kept = '<div data-kept="as-one"><h2 data-block="page keep-next">a</h2><p data-block>b</p></div>'
    first, second = blocks(f"<section>{kept}</section>")
    whole = first.groups[-1].as_one
    assert whole is not None
    assert whole.html == f'<section data-wrapper="0">{kept}</section>'
    assert whole.rules == first.rules
    assert second.groups[-1].as_one == whole


def test_the_anchors_whose_numbers_it_shows() -> None:
    number = '<span data-to="#{}"></span>'
    (only,) = blocks(f"<p data-block>{number.format('b')}{number.format('a')}{number.format('b')}</p>")
    assert only.targets == ("b", "a")


@pytest.mark.parametrize(
    "body",
    [
        "text<p data-block>a</p>",
        "<section>text<p data-block>a</p></section>",
        "<section><img src='asset:a'><p data-block>a</p></section>",
        "<section><p data-block>a</p>",
        "<section><p data-block>a</section>",
        "<div><section></div></section>",
    ],
)
def test_what_lies_outside_blocks_is_not_lost(body: str) -> None:
    with pytest.raises(NotInBlocks):
        blocks(body)
