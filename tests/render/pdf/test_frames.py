"""Heads and feet that we draw stand where the layout engine draws them, glyph for glyph, whatever the style sheet."""

from __future__ import annotations

import pytest

from catalogue.render.pdf.furniture import drawn
from catalogue.render.pdf.furniture.frames import Frames, Unreadable, dump, frames, load
from catalogue.render.pdf.furniture.furniture import Frame, Line, Piece, furniture, lines
from tests.render.pdf import heads

NEAR = 0.01  # of a point
WORDS = {"page-word": "Side", "of-word": "af"}
OWN = """
@page wide { margin: 10mm }
@page { @top-center { content: "Kapitel: " string(theme, first); width: 50%; font: italic 700 9pt "Katalog Sans";
  font-variant-numeric: proportional-nums; color: #333 } @top-left { content: none } @top-right { content: none } }
"""


@pytest.fixture(scope="module", params=heads.SHEETS)
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(paper: str) -> Frames:
    return frames(heads.HEAD, heads.style(paper), heads.assets())


def _is_drawn(line: Line, text: drawn.Text) -> bool:
    slot = line.slot
    glyphs = [(each.number, each.kerning) for each in line.run.glyphs]
    is_near = abs(line.start - text.left) < NEAR and abs(slot.baseline - text.baseline) < NEAR
    looks = (slot.face, slot.pixels, slot.colour) == (text.face, text.pixels, text.colour)
    return is_near and looks and glyphs == list(text.glyphs)


def _differences(frame: Frame, texts: tuple[drawn.Text, ...], number: int, total: int) -> list[str]:
    theirs = heads.around(frame, texts)
    said = heads.said_by(frame, theirs, WORDS)
    ours = list(lines(frame, lambda name, _keyword: said[name], number, total))
    missing = [text.text for text in theirs if not any(_is_drawn(line, text) for line in ours)]
    return missing + ["more than there is"] * (len(ours) - len(theirs))


def test_every_page_gets_the_head_and_foot_that_the_layout_engine_gives_it(paper: str, found: Frames) -> None:
    pages = heads.pages(heads.BODY, heads.style(paper))
    kinds = {1: "cover", 6: "dense", 7: "dense"}
    blank = [number for number, texts in enumerate(pages, 1) if "Egne noter" in [text.text for text in texts]]
    assert len(blank) > 0
    for number, texts in enumerate(pages, 1):
        names = {kinds.get(number, ""), *kinds.values()}
        frames_ = [found.of(name, is_right=number % 2 == 1, is_blank=number in blank) for name in sorted(names)]
        assert [] in [_differences(frame, texts, number, len(pages)) for frame in frames_], (number, texts)


def test_the_content_box_is_that_of_the_page(found: Frames, paper: str) -> None:
    page = found.of("", is_right=True).page
    millimetres = {"A4": (20, 24, 170, 250, 210, 297), "A5": (17, 18, 116, 174.5, 148, 210)}[paper]
    assert page == pytest.approx([each / 25.4 * 72 for each in millimetres], abs=NEAR)
    assert found.of("cover", is_right=True).page.height == pytest.approx(page.sheet_height, abs=NEAR)
    assert not found.of("cover", is_right=True).slots


def test_only_a_page_left_white_shows_more_than_text(found: Frames) -> None:
    assert {kind.is_blank for kind, frame in found.kinds.items() if frame.is_painted} == {True}
    assert all(frame.is_painted for kind, frame in found.kinds.items() if kind.is_blank)


def test_strings_are_asked_for_as_the_style_sheet_does(found: Frames) -> None:
    pieces = {piece for slot in found.of("", is_right=True).slots for piece in slot.pieces}
    assert {Piece("start", "theme"), Piece("last", "continues"), Piece("first", "foot")} <= pieces


def test_what_the_body_says_is_known_for_all_pages(found: Frames) -> None:
    assert found.constants == {"foot": "DEMONSTRATION – brug den ikke", "own-notes": "Egne noter"} | WORDS


def test_frames_can_be_kept(found: Frames) -> None:
    assert load(dump(found)) == found


def test_a_page_that_the_style_sheet_does_not_name_is_like_all_others(found: Frames) -> None:
    assert found.of("unknown", is_right=True) == found.of("", is_right=True)


def test_a_line_that_is_too_long_is_cut(found: Frames) -> None:
    frame = found.of("", is_right=True)
    texts = {"theme": "Ensomhed og fællesskab " * 9, "running": "Langt" * 40}
    for line in lines(frame, lambda name, _keyword: texts.get(name, ""), 3, 40):
        assert line.start >= line.slot.left - NEAR
        assert line.start + line.run.width * line.slot.scale <= line.slot.right + NEAR
        said = "".join(each.glyph.text for each in line.run.glyphs)
        assert said == "3 40" or said.endswith(" …")


def test_empty_lines_are_not_drawn(found: Frames) -> None:
    frame = found.of("cover", is_right=True)
    assert furniture(frame, lambda _name, _keyword: "x", 1, 9) == (b"", {})


def test_the_style_of_another_project_is_read_too() -> None:
    css = f"{heads.style('A4')}\n{OWN}"
    frame = frames(heads.HEAD, css, heads.assets()).of("", is_right=True)
    (slot,) = (slot for slot in frame.slots if slot.align == "center")
    assert (slot.pieces, slot.face, slot.figures) == (
        (Piece("text", "Kapitel: "), Piece("first", "theme")),
        "BoldItalic",
        "pnum",
    )
    chapter = '<h2 class="chapter-title" data-sign="Støtte i 2026">A</h2>'
    (texts,) = heads.pages(chapter, css)
    line = next(lines(frame, lambda name, _keyword: {"theme": "Støtte i 2026"}.get(name, ""), 1, 1))
    assert any(_is_drawn(line, text) for text in texts)


@pytest.mark.parametrize(
    "rule",
    [
        "@top-center { content: element(x) }",
        '@top-center { content: counter(chapter) "." }',
        '@top-center { content: counter(page, lower-roman) " " }',
        "@top-center { content: string(theme, first-except) }",
        "background: #eee",
        "@top-left { background: #eee }",
        "@top-left { text-transform: uppercase }",
        "@top-left { letter-spacing: 1pt }",
        "@top-left { text-decoration: underline }",
        "@top-left { opacity: 0.5 }",
        "@top-left { color: rgb(0 0 0 / 0.5) }",
        "@bottom-left { border-top: 1pt solid black }",
    ],
)
def test_heads_that_we_could_not_draw_the_same_are_refused(rule: str) -> None:
    with pytest.raises(Unreadable):
        frames(heads.HEAD, f"{heads.style('A4')}\n@page {{ {rule} }}\n@page :right {{ {rule} }}", heads.assets())


def test_special_pages_are_refused() -> None:
    with pytest.raises(Unreadable, match="first"):
        frames(heads.HEAD, f"{heads.style('A4')}\n@page :first {{ margin: 0 }}", heads.assets())
