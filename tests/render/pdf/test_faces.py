"""One font program per face for all leaves, as the layout engine would have written it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from catalogue.render.pdf.furniture.furniture import Frame, Piece, Slot, furniture
from catalogue.render.pdf.leaves.leaf import Face, Glyph, Leaf, Page
from catalogue.render.pdf.letters import shaping
from catalogue.render.pdf.letters.faces import Font, fonts
from catalogue.render.pdf.letters.shaping import StrangeGlyph, shaped
from catalogue.render.pdf.linking.sheet import Drawing
from catalogue.render.pdf.press import engine
from tests.render.pdf import heads

TEXTS = {"Regular": "Åben rådgivning – ring til os", "Bold": "Fællesskab", "Italic": "fjorten", "BoldItalic": "Æ"}
LOOKS = {"Regular": "normal", "Bold": "bold", "Italic": "italic", "BoldItalic": "italic bold"}
SIZE = 12.0
TITLE = "Øvrig fjällräv på AVATAR"
A4 = Page(50, 50, 500, 700, 595, 842)


def glyphs(text: str, face: str) -> dict[int, Glyph]:
    return {each.number: each.glyph for each in shaped(text, face, SIZE).glyphs}


def leaf(texts: Mapping[str, str]) -> Leaf:
    faces = {shaping.resource_name(face): Face(face, glyphs(text, face)) for face, text in texts.items()}
    return Leaf(0, (), (), faces, {}, ())


def drawing(face: str, number: int, glyph: Glyph) -> Drawing:
    return Drawing(b"", {face: {number: glyph}})


@pytest.fixture(scope="module")
def written() -> Iterator[Mapping[str, pikepdf.Object]]:
    """The fonts of a file that WeasyPrint wrote, by the names that content calls them."""
    lines = "".join(f'<p style="font: {LOOKS[face]} 9pt Katalog Sans">{text}</p>' for face, text in TEXTS.items())
    html = f"{heads.HEAD}<div style='page: cover'>{lines}</div></body></html>"  # which has no head
    with pikepdf.Pdf.open(BytesIO(engine.write(html, heads.style("A4"), heads.assets()))) as pdf:
        yield {name.removeprefix("/"): font for name, font in pdf.pages[0].Resources.Font.items()}


@pytest.fixture(scope="module")
def made() -> Mapping[str, Font]:
    """Ours, for the same text in four leaves."""
    found = fonts([leaf({face: text}) for face, text in TEXTS.items()], [])
    return {next(name for name in font.names if name.isupper()): font for font in found}


def test_fonts_are_those_that_the_layout_engine_writes(
    written: Mapping[str, pikepdf.Object], made: Mapping[str, Font]
) -> None:
    assert set(made) == set(written)
    for name, font in made.items():
        (below,) = written[name].DescendantFonts
        assert written[name].BaseFont == f"/{font.base}"
        assert pikepdf.Object.parse(font.widths).to_json() == below.W.to_json()
        assert {key: pikepdf.Object.parse(value.encode()) for key, value in font.descriptor.items()} == {
            key: below.FontDescriptor[f"/{key}"] for key in font.descriptor
        }
        assert _pairs(font.unicode) == _pairs(written[name].ToUnicode.read_bytes())
        assert font.program == below.FontDescriptor.FontFile2.read_bytes()


def _pairs(cmap: bytes) -> set[tuple[str, str]]:
    found = re.findall(r"<(\w{4})> <(\w+)>", cmap.decode().partition("endcodespacerange")[2])
    return {(glyph, text) for glyph, text in found}


def test_all_leaves_share_one_font_per_face() -> None:
    (font,) = fonts([leaf({"Bold": "Lege"}), leaf({"Bold": "Bøger"})], [Drawing(b"", {"Bold": glyphs("Side", "Bold")})])
    said = {bytes.fromhex(text).decode("utf-16-be") for _glyph, text in _pairs(font.unicode)}
    assert said == set("LegeBøgerSide")
    assert font.names == ("Bold", "FQYTAB")


def test_the_order_of_leaves_changes_nothing() -> None:
    leaves = [leaf({"Bold": "Lege", "Regular": "a\u00a0b"}), leaf({"Regular": "a b"}), leaf({"Italic": "c"})]
    assert fonts(leaves, []) == fonts(leaves[::-1], [])


def test_both_spaces_are_copied_as_the_common_one() -> None:
    (font,) = fonts([leaf({"Regular": "\u00a0"}), leaf({"Regular": " "})], [])
    assert [text for _glyph, text in _pairs(font.unicode)] == ["0020"]


def test_a_letter_that_stood_only_under_an_accent_has_its_text() -> None:
    (number,) = glyphs("x", "Regular")
    (font,) = fonts([], [drawing("Regular", number, Glyph(shaping.advance("Regular", number), ""))])
    assert [text for _glyph, text in _pairs(font.unicode)] == ["0078"]


def test_where_a_nought_stands_any_figure_may_come_to_stand() -> None:
    (font,) = fonts([leaf({"Bold": "0"})], [])
    assert {text for _glyph, text in _pairs(font.unicode)} == {f"{ord(figure):04x}" for figure in "0123456789"}


@pytest.mark.parametrize(("number", "width"), [(0, 653), (99_999, 500), (5, 1)])
def test_a_glyph_that_the_font_does_not_have_is_never_drawn(number: int, width: float) -> None:
    with pytest.raises(StrangeGlyph, match="Regular"):
        fonts([], [drawing("Regular", number, Glyph(width, "漢"))])


def test_a_head_with_a_letter_that_the_font_lacks_is_refused() -> None:
    with pytest.raises(StrangeGlyph, match="漢"):
        shaped("Tema 漢", "Regular", SIZE)


def drawn(title: str) -> tuple[str, list[tuple[float, ...]]]:
    """A head that ends at 400 pt, on a page with nothing but what we made: its text, and where each letter stands."""
    slot = Slot((Piece("first", "x"),), "Bold", SIZE, 0.75, "", "0 g", "right", 100, 400, 700)
    head = furniture(Frame(A4, (slot,)), lambda _name, _keyword: title, 1, 1)
    (font,) = fonts([], [head])
    page = pypdfium2.PdfDocument(_file(head.content, font))[0].get_textpage()
    return page.get_text_bounded(), [page.get_charbox(at) for at in range(page.count_chars())]


def test_what_is_drawn_with_these_fonts_can_be_read() -> None:
    text, boxes = drawn(TITLE)
    assert text == TITLE
    assert boxes[0][0] == pytest.approx(400 - shaped(TITLE, "Bold", SIZE).width * 0.75, abs=1)
    assert boxes[-1][2] == pytest.approx(400, abs=1)
    assert all(bottom < top for (_left, bottom, _right, top), letter in zip(boxes, TITLE, strict=True) if letter != " ")


def test_an_accent_stands_above_its_letter() -> None:
    """Of capitals with two accents the font has no glyphs: the accent is moved up and to the middle of the letter."""
    text, (before, letter, accent, after) = drawn("aX\u0302b")
    assert text == "aX\u0302b"
    assert before[2] <= letter[0] + 1
    assert letter[2] <= after[0] + 1
    assert accent[1] > letter[3] - 1
    assert (accent[0] + accent[2]) / 2 == pytest.approx((letter[0] + letter[2]) / 2, abs=1)


def _file(content: bytes, font: Font) -> bytes:
    """A PDF of one page."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    descriptor = pikepdf.Dictionary(
        {f"/{key}": pikepdf.Object.parse(value.encode()) for key, value in font.descriptor.items()}
    )
    descriptor.FontName = pikepdf.Name(f"/{font.base}")
    descriptor.FontFile2 = pdf.make_stream(font.program)
    below = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name(f"/{font.base}"),
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        CIDToGIDMap=pikepdf.Name.Identity,
        W=pikepdf.Object.parse(font.widths),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    whole = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=pikepdf.Name(f"/{font.base}"),
        Encoding=pikepdf.Name("/Identity-H"),
        ToUnicode=pdf.make_stream(font.unicode),
        DescendantFonts=pikepdf.Array([pdf.make_indirect(below)]),
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary({f"/{name}": whole for name in font.names}))
    page.Contents = pdf.make_stream(content)
    made = BytesIO()
    pdf.save(made)
    return made.getvalue()
