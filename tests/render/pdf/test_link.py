"""Sheets become a file: what a reader's program finds in it, and what is refused."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import outloud
import pikepdf
import pypdfium2
import pytest

from catalogue.render import fonts
from catalogue.render.pdf.leaves import galley
from catalogue.render.pdf.leaves.leaf import Anchor, Bookmark, Leaf, Link, Mark, Number, Thing
from catalogue.render.pdf.linking.sheet import Placed, Sheet
from catalogue.render.pdf.linking.survey import LooseEnd
from tests.pdf_reading import assert_conforms, claims, elements, families, links, places, said
from tests.render.pdf import handmade
from tests.render.pdf.handmade import alone, drawing, leaf, linked, part, sheet
from tests.render.sample_words import PICTURE

BOX = (20.0, 30.0, 40.0, 20.0)
STYLE = """
@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") }
html { font: 10pt/14pt "Katalog Sans" } @page { size: 60mm 80mm; margin: 8mm }
body, p, h1, ul { margin: 0; list-style: none } h1, th, i { font: inherit } img { width: 8mm; height: 4mm }
"""
HEAD = '<!doctype html><html lang="da"><head><title>x</title></head><body>'
BLOCKS = (
    '<h1 id="a">Et kapitel</h1><p>Gå <a href="#b">ned</a> eller <a href="https://example.org/">ud</a></p>',
    '<table id="b"><thead><tr><th scope="col">Hvad</th></tr></thead><tbody><tr><td>En celle</td></tr></tbody></table>',
    '<p><img src="asset:a.png" alt="En grå flade"> <i lang="en">Word</i></p>',
    "<ul><li>Første<li>Andet</ul><p>Sidst</p>",
)


@pytest.fixture(scope="module")
def laid() -> tuple[Leaf, ...]:
    """Leaves as WeasyPrint draws them."""
    return galley.lay_out(galley.Job(HEAD, STYLE, {"r.ttf": fonts.face("Regular"), "a.png": PICTURE}, BLOCKS))


def stacked(laid: tuple[Leaf, ...]) -> tuple[Sheet, ...]:
    """The leaves below each other, twice: the picture hangs on both pages as an artifact too."""
    page, up, placed = laid[0].parts[0].page, 0.0, []
    for each in laid:
        placed.append(Placed(each, 0, 3.0, up))
        up -= each.parts[0].height
    hung = (Placed(laid[2], 0, 60.0, up),)
    size = page.sheet_width, page.sheet_height
    furniture = [(drawing(f"Side {number}"),) for number in (1, 2)]
    return tuple(
        Sheet(*size, tuple(lying), drawn, hung) for lying, drawn in zip((placed, placed[2:]), furniture, strict=True)
    )


def opened(*sheets: Sheet) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(linked(*sheets)))


def test_it_is_what_it_claims_to_be_and_can_be_heard(laid: tuple[Leaf, ...], tmp_path: Path) -> None:
    data = linked(*stacked(laid))
    assert_conforms(data)
    (tmp_path / "a.pdf").write_bytes(data)
    assert [found.message for found in outloud.check(str(tmp_path / "a.pdf")).sorted_findings()] == []


def test_leaves_are_shown_where_they_are_put(laid: tuple[Leaf, ...]) -> None:
    with pypdfium2.PdfDocument(linked(*stacked(laid))) as reader:
        words = reader[1].get_textpage().get_text_range().split()
    assert words == ["Word", "Første", "Andet", "Sidst", "Word", "Side", "2"]
    word = leaf(part("Side"))
    with pypdfium2.PdfDocument(linked(sheet(Placed(word, 0, 0, 0)), sheet(Placed(word, 0, 30, -50)))) as reader:
        (left, bottom, *_), (moved_left, moved_bottom, *_) = (page.get_textpage().get_charbox(0) for page in reader)
    assert (moved_left - left, moved_bottom - bottom) == pytest.approx((30, -50), abs=0.01)


def test_all_is_said_once_and_furniture_never(laid: tuple[Leaf, ...]) -> None:
    with opened(*stacked(laid)) as file:
        document = next(elements(file))
        assert said(file, document) == "Et kapitelGå ned eller udHvadEn celle" + 2 * "WordFørsteAndetSidst"
        content = file.pages[0].Contents.read_bytes()
        assert content.count(b"/Artifact <</Type /Pagination>> BDC") == 2


def test_an_artifact_is_one_drawing_for_all_pages(laid: tuple[Leaf, ...]) -> None:
    with opened(*stacked(laid)) as file:
        one, other = (page.Resources.XObject for page in file.pages)
        forms = [
            {name for name, each in found.items() if each.Subtype == "/Form" and "/Resources" in each}
            for found in (one, other)
        ]
        (shared,) = (name for name in forms[0] & forms[1] if name.startswith("/Form"))
        assert one[shared] == other[shared]
        assert b"MCID" not in one[shared].read_bytes()


def test_equal_things_are_written_once(laid: tuple[Leaf, ...]) -> None:
    with opened(*stacked(laid)) as file:
        pictures = [
            each for each in file.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert [each.get("/Interpolate") for each in pictures] == [False]
        assert families(file) == {"Katalog-Sans"}
        assert sum("/FontFile2" in each for each in file.objects if isinstance(each, pikepdf.Dictionary)) == 1


def test_what_a_figure_is_and_where_it_is(laid: tuple[Leaf, ...]) -> None:
    with opened(*stacked(laid)) as file:
        (box, _) = ([float(edge) for edge in each.A.BBox] for each in elements(file) if str(each.S) == "/Figure")
        alone_box = next(each.box for each in laid[2].elements if each.box)
        down = sum(each.parts[0].height for each in laid[:2])
        assert box == pytest.approx(
            [alone_box[0] + 3, alone_box[1] - down, alone_box[2] + 3, alone_box[3] - down], abs=0.001
        )
        assert {str(each.Alt) for each in elements(file) if "/Alt" in each} == {"En grå flade"}
        assert {str(each.Lang) for each in elements(file) if "/Lang" in each} == {"en"}


def test_links_speak_and_lead_to_the_first_place_of_a_name(laid: tuple[Leaf, ...]) -> None:
    with opened(*stacked(laid)) as file:
        found = [(page, str(link.Contents), str(link.get("/Dest", ""))) for page, link in links(file)]
        assert found == [(1, "Gå til #b", "b"), (1, "Gå til https://example.org/", "")]
        (first, second) = (link for _, link in links(file))
        assert str(second.A.URI) == "https://example.org/"
        assert float(first.Rect[0]) == pytest.approx(laid[0].parts[0].links[0].rectangle[0] + 3)
        assert int(first.F) == 4
        assert places(file) == {"a": 1, "b": 1}


def test_the_first_place_of_a_name_counts() -> None:
    twice = [leaf(part("1", anchors=(Anchor("x", 20, top),))) for top in (250, 200)]
    with opened(*alone(leaf(part("0")), *twice)) as file:
        assert places(file) == {"x": 2}
        assert float(file.Root.Names.Dests.Names[1][3]) == 250


def test_bookmarks_lie_below_each_other_and_are_open_or_closed() -> None:
    marks = [
        (1, "Ét", False),
        (2, "to", True),
        (4, "fire", True),
        (2, "to igen", True),
        (1, "Ét til", True),
        (2, "dybt", True),
    ]
    held = [leaf(part("1", bookmarks=(Bookmark(level, title, 20, 280, is_open),))) for level, title, is_open in marks]
    with pypdfium2.PdfDocument(linked(*alone(*held))) as reader:
        found = [
            (mark.level, mark.get_title(), mark.get_count(), mark.get_dest().get_index()) for mark in reader.get_toc()
        ]
    assert found == [
        (0, "Ét", -3, 0),
        (1, "to", 1, 1),
        (2, "fire", 0, 2),
        (1, "to igen", 0, 3),
        (0, "Ét til", 1, 4),
        (1, "dybt", 0, 5),
    ]


def test_a_page_number_is_that_of_the_page() -> None:
    row = leaf(part("00", numbers=(Number(0, "her"),)))
    pages = alone(row, *[leaf(part("1"))] * 10, leaf(part("1", anchors=(Anchor("her", 20, 280),))))
    with opened(*pages) as file:
        assert said(file, next(elements(file))) == "12" + "1" * 11


def test_a_paragraph_over_two_pages_is_one() -> None:
    long = leaf(part("Side 1"), part("Side 2"))
    whole = long.elements[0]._replace(kids=(Mark(0, 0), Mark(1, 0)))
    with opened(*alone(replace(long, elements=(whole,)))) as file:
        (_, paragraph) = elements(file)
        assert said(file, paragraph) == "Side 1Side 2"


def test_it_says_what_it_is_and_carries_its_data() -> None:
    with opened(*alone(leaf(part("Side 1")))) as file:
        assert claims(file).startswith('<?xpacket begin="\ufeff"')
        assert 'pdfuaid:part="1"' in claims(file)
        assert (str(file.Root.Lang), str(file.docinfo["/Title"])) == ("da", "Prøve & mere")
        assert str(file.Root.PageMode) == "/UseOutlines"
        assert bool(file.Root.MarkInfo.Marked)
        (specification,) = file.Root.AF
        assert (str(specification.Desc), str(specification.AFRelationship)) == ("Alt som data", "/Data")
        assert file.attachments["catalogue.json"].get_file().read_bytes() == handmade.DATA.data


def test_memory_hardly_grows_with_the_pages() -> None:
    """What is written is forgotten: 400,000 elements must not cost more than some ten megabytes beside the file."""
    row = leaf(part(*["1"] * 40))
    sheets = alone(*[row] * 200)
    linked(*sheets[:1])  # fonts and the like are there for good
    tracemalloc.start()
    size = len(linked(*sheets))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (peak - size) / (200 * len(row.elements)) < 250


def _twice_named() -> tuple[Sheet, ...]:
    changes = {"kind": "TH", "name": "#kol"}
    return alone(leaf(part("1"), changes=changes), leaf(part("1"), changes=changes))


def _other_things() -> tuple[Sheet, ...]:
    one, other = (
        replace(leaf(part("1")), resources={"ExtGState": {"a": 0}}, things=(Thing(f"<</ca {many}>>"),))
        for many in (0, 1)
    )
    return (sheet(Placed(one, 0, 0, 0), Placed(other, 0, 0, 0)),)


def _loose(leaf_kids: tuple[Mark, ...]) -> tuple[Sheet, ...]:
    made = leaf(part("1", "2"))
    return alone(replace(made, elements=(made.elements[0]._replace(kids=leaf_kids),)))


LONG = leaf(part("1"), part("2"))
REFUSED: dict[str, Callable[[], tuple[Sheet, ...]]] = {
    "no page has the anchor 'ingen'": lambda: alone(leaf(part("1", links=(Link("#ingen", BOX),)))),
    "no page has the anchor 'intet'": lambda: alone(leaf(part("0", numbers=(Number(0, "intet"),)))),
    "a marked piece of page 1 belongs to no element": lambda: _loose((Mark(0, 0),)),
    "piece 0 of a block belongs to two elements": lambda: _loose((Mark(0, 0), Mark(0, 0))),
    "an annotation belongs to no element": lambda: alone(
        replace(leaf(part("1", links=(Link("tel:112", BOX),))), elements=leaf(part("1")).elements)
    ),
    "page 1 has a block that never ends": lambda: alone(LONG)[:1],
    "part 1 on page 1 doesn't follow the one before it": lambda: alone(LONG)[1:],
    "no header has the name '0-kol'": lambda: alone(leaf(part("1"), changes={"headers": ("kol",)})),
    "two headers have the name '#kol'": _twice_named,
    "two things of one page have the name 'a'": _other_things,
    "element 0 of a block comes before the one that holds it": lambda: alone(leaf(part("1"), changes={"parent": 1})),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_leads_nowhere_is_refused(words: str) -> None:
    with pytest.raises(LooseEnd, match=words):
        linked(*REFUSED[words]())
