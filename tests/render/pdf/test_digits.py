"""Page numbers take the place of the noughts that a leaf was drawn with; nothing else moves."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from catalogue.render.pdf.furniture import drawn
from catalogue.render.pdf.leaves.galley import Job, lay_out
from catalogue.render.pdf.letters.digits import WrongCount, numbered
from catalogue.render.pdf.press import engine
from tests.render.pdf import heads

NOUGHTS = (
    '<p>Åben 100 <b class="number">000</b></p><p><span class="number">00</span> · <span class="number">0</span></p>'
)
FIGURES = '<p class="number">0123456789 <b>0123456789</b></p>'  # so that the file knows what each of them says
STYLE = "b { font-weight: 700 } .number { font-variant-numeric: tabular-nums }"


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    """A page with noughts, as WeasyPrint draws them: three in bold, two, and one."""
    html = f"{heads.HEAD}{NOUGHTS}{FIGURES}</body></html>"
    return pikepdf.Pdf.open(BytesIO(engine.write(html, f"{heads.style('A4')}\n{STYLE}", heads.assets())))


@pytest.fixture(scope="module")
def content(pdf: pikepdf.Pdf) -> bytes:
    return bytes(pdf.pages[0].Contents.read_bytes())


def shown(pdf: pikepdf.Pdf, content: bytes) -> list[drawn.Text]:
    """The lines of text of the page, if this were its content."""
    page = pikepdf.Page(pikepdf.Dictionary(dict(pdf.pages[0].obj.items())))
    page.Contents = pdf.make_stream(content)
    return [each for each in drawn.shown(page) if isinstance(each, drawn.Text)]


def mark_of(pdf: pikepdf.Pdf, content: bytes, text: str) -> int:
    """The number of the marked content that shows a text."""
    return next(number for number, each in enumerate(shown(pdf, content)) if each.text == text)


def test_noughts_become_digits(pdf: pikepdf.Pdf, content: bytes) -> None:
    before = shown(pdf, content)
    wanted = {mark_of(pdf, content, text): digits for text, digits in {"000": "147", "00": "90", "0": "8"}.items()}
    after = shown(pdf, numbered(content, wanted))
    assert [each.text for each in before[:5]] == ["Åben 100 ", "000", "00", " · ", "0"]
    assert [each.text for each in after] == ["Åben 100 ", "147", "90", " · ", "8", *(each.text for each in before[5:])]


def test_nothing_moves(pdf: pikepdf.Pdf, content: bytes) -> None:
    after = numbered(content, {mark_of(pdf, content, "000"): "147"})
    assert len(after) == len(content)
    for old, new in zip(shown(pdf, content), shown(pdf, after), strict=True):
        assert (old.left, old.baseline, old.pixels, old.face) == (new.left, new.baseline, new.pixels, new.face)


def test_without_numbers_nothing_changes(content: bytes) -> None:
    assert numbered(content, {}) == content


@pytest.mark.parametrize("digits", ["14", "1478", ""])
def test_another_count_of_digits_is_refused(pdf: pikepdf.Pdf, content: bytes, digits: str) -> None:
    with pytest.raises(WrongCount):
        numbered(content, {mark_of(pdf, content, "000"): digits})


def test_noughts_of_a_running_text_are_refused(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Theirs aren't of one width with the other digits, so that what stands beside them would have to move."""
    with pytest.raises(WrongCount):
        numbered(content, {mark_of(pdf, content, "Åben 100 "): "12"})


def test_a_mark_that_is_not_there_is_refused(content: bytes) -> None:
    with pytest.raises(WrongCount, match="4711"):
        numbered(content, {4711: "1"})


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_no_page_number_stands_on_two_lines(paper: str) -> None:
    also = ", ".join(
        f'<a href="#x">Aftensmad i {"kvarteret " * (length % 4)}{"a" * length} '
        '<span class="to" data-to="#x" data-number="0000"></span></a>'
        for length in range(1, 60)
    )
    block = f'<p class="see-also" data-block>{also}</p>'
    (leaf,) = lay_out(Job(heads.HEAD, heads.style(paper), heads.assets(), (block,)))
    numbers = [(part.content, each.number) for part in leaf.parts for each in part.numbers]
    assert len(numbers) == 59  # one that stands on two lines is two
    for content, number in numbers:
        numbered(content, {number: "2082"})
