"""Leaves as the layout engine makes them: what is seen, heard and linked of a block, as plain values."""

from __future__ import annotations

import re

import pytest

from catalogue.render import fonts
from catalogue.render.pdf.leaves.galley import Job, lay_out
from catalogue.render.pdf.leaves.leaf import Leaf, Mark
from catalogue.render.pdf.leaves.limbs import OutOfReach

HEAD = '<!doctype html><html lang="da"><head><title>x</title></head><body>'
STYLE = """
@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") }
@page { size: 60mm 60mm; margin: 10mm; @top-left { content: "HOVED" } }
html { font: 10pt/5mm "Katalog Sans"; font-variant-numeric: tabular-nums }
* { margin: 0; margin-break: discard }
table { border-spacing: 0 }
h2 { font-size: 10pt; margin-top: 4mm; bookmark-level: 2; string-set: theme content() }
"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#123456"/></svg>'
ASSETS = {"r.ttf": fonts.face("Regular"), "p.svg": PICTURE}
MILLIMETRE = 72 / 25.4

OFFER = (
    '<section data-wrapper="0"><h2 id="sorg" data-block>Sorg <a href="#mobning">videre</a> og '
    '<a href="https://example.org">ud</a></h2></section>'
)
ROW = (
    '<table data-wrapper="0"><tbody data-wrapper="1"><tr data-block><th scope="row">Alder</th>'
    '<td>side <span class="to" data-to="#sorg" data-number="00"></span></td></tr></tbody></table>'
)
LONG = f"<p data-block>{'<span>Linje</span><br>' * 12}</p>"
FIGURE = '<p data-block><img src="asset:p.svg" alt="En trekant" style="width: 9mm; height: 9mm"></p>'


def leaves(*blocks: str) -> tuple[Leaf, ...]:
    return lay_out(Job(HEAD, STYLE, ASSETS, blocks))


@pytest.fixture(scope="module")
def all_leaves() -> dict[str, Leaf]:
    names = {"offer": OFFER, "row": ROW, "long": LONG, "figure": FIGURE}
    return dict(zip(names, leaves(*names.values()), strict=True))


def text_of(leaf: Leaf) -> str:
    """What a leaf says, by the glyphs that it shows in order."""
    texts = {glyph: each.text for face in leaf.faces.values() for glyph, each in face.glyphs.items()}
    shown = [found for part in leaf.parts for found in re.findall(rb"<([0-9a-f]+)>", part.content)]
    return "".join(texts[int(each[at : at + 4], 16)] for each in shown for at in range(0, len(each), 4))


def test_a_block_is_the_same_alone_and_among_others(all_leaves: dict[str, Leaf]) -> None:
    assert leaves(OFFER) == (all_leaves["offer"],)
    assert leaves(FIGURE, OFFER)[1] == all_leaves["offer"]


def test_it_says_what_the_block_says_and_no_head(all_leaves: dict[str, Leaf]) -> None:
    assert text_of(all_leaves["offer"]) == "Sorg videre og ud"


def test_how_high_it_is_and_what_it_keeps_above_itself(all_leaves: dict[str, Leaf]) -> None:
    leaf = all_leaves["offer"]
    assert leaf.above == pytest.approx(4 * MILLIMETRE)
    assert [part.height for part in leaf.parts] == pytest.approx([5 * MILLIMETRE])
    assert leaf.parts[0].page == pytest.approx(tuple(MILLIMETRE * each for each in (10, 10, 40, 40, 60, 60)))


def test_a_long_block_has_a_part_for_each_page(all_leaves: dict[str, Leaf]) -> None:
    assert [round(part.height / MILLIMETRE) for part in all_leaves["long"].parts] == [40, 20]


def test_links_lead_on_in_the_catalogue_and_out_of_it(all_leaves: dict[str, Leaf]) -> None:
    (part,) = all_leaves["offer"].parts
    assert [link.target for link in part.links] == ["#mobning", "https://example.org"]


def test_where_it_can_be_found(all_leaves: dict[str, Leaf]) -> None:
    (part,) = all_leaves["offer"].parts
    top = (60 - 10) * MILLIMETRE
    assert [(each.name, round(each.top, 3)) for each in part.anchors] == [("sorg", round(top, 3))]
    assert [(each.level, each.title) for each in part.bookmarks] == [(2, "Sorg videre og ud")]
    assert [(each.name, each.text, each.leads) for each in part.strings] == [("theme", "Sorg videre og ud", True)]


def test_what_it_means_to_those_who_listen(all_leaves: dict[str, Leaf]) -> None:
    kinds = [(each.kind, each.parent, each.wrapper) for each in all_leaves["row"].elements[:5]]
    assert kinds == [("Table", -1, 0), ("TBody", 0, 1), ("TR", 1, None), ("TH", 2, None), ("Span", 3, None)]
    header = all_leaves["row"].elements[3]
    cell = next(each for each in all_leaves["row"].elements if each.kind == "TD")
    assert header.attributes == "/O /Table /Scope /Row"
    assert cell.headers == (header.name,) != ("",)


def test_each_mark_is_held_once(all_leaves: dict[str, Leaf]) -> None:
    for leaf in all_leaves.values():
        held = sorted(kid for each in leaf.elements for kid in each.kids if isinstance(kid, Mark))
        drawn = [Mark(at, mark) for at, part in enumerate(leaf.parts) for mark in range(part.marks)]
        assert held == drawn


def test_a_page_number_waits_for_its_anchor(all_leaves: dict[str, Leaf]) -> None:
    (number,) = all_leaves["row"].parts[0].numbers
    assert number.anchor == "sorg"
    assert text_of(all_leaves["row"]) == "Alderside 00"


def test_a_picture_says_what_it_shows_and_where(all_leaves: dict[str, Leaf]) -> None:
    figure = next(each for each in all_leaves["figure"].elements if each.kind == "Figure")
    assert figure.alternative == "En trekant"
    assert figure.box == pytest.approx(tuple(MILLIMETRE * each for each in (10, 41, 19, 50)), abs=0.01)


def test_the_same_thing_has_the_same_name_in_every_leaf(all_leaves: dict[str, Leaf]) -> None:
    names = all_leaves["offer"].resources["ExtGState"].keys() & all_leaves["row"].resources["ExtGState"].keys()
    assert names
    for name in names:
        things = {leaf.things[leaf.resources["ExtGState"][name]] for leaf in (all_leaves["offer"], all_leaves["row"])}
        assert len(things) == 1


def test_an_invisible_thing_of_another_block_is_not_taken_along(all_leaves: dict[str, Leaf]) -> None:
    assert all(b"1 0 0 -1" in part.content for part in all_leaves["offer"].parts)
    assert "XObject" not in all_leaves["offer"].resources


def test_text_inside_a_form_is_told() -> None:
    with pytest.raises(OutOfReach):
        leaves('<p data-block style="opacity: 0.5">Text</p>')
