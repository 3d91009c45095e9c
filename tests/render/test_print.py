"""The printed book as a reader holds it: its paper, its tabs, what it says where a page ends."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO

import outloud
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pypdfium2 import raw

from catalogue.edition.edition import Brand, Edition, OfferView
from catalogue.edition.finding import OverviewRow, Register, RegisterEntry
from catalogue.edition.parts import Fact, ImageView, Line, Ref
from catalogue.render.pdf import render, render_a5
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates
from tests.pdf_reading import assert_conforms, places, plain
from tests.render import sample

A4, A5 = "A4", "A5"
_RENDER = {A4: render, A5: render_a5}
_SIZES = {A4: (210, 297), A5: (148, 210)}
_TAB = 30  # points from the outer edge: within, nothing but a tab is printed
_MILLIMETRE = 72 / 25.4
_PERMALINK = "https://example.org/katalog/fagpersoner/tilbud/samtalegruppe.html"
_LONG = "Familiens hjem"


@dataclass(frozen=True)
class Book:
    """A printed file, opened."""

    data: bytes
    reader: pypdfium2.PdfDocument
    anchors: dict[str, int]
    complaints: tuple[str, ...]

    def text(self, number: int) -> str:
        """What a page says, counted from 1."""
        return str(self.reader[number - 1].get_textpage().get_text_range())

    def edge(self, number: int, *, outer: bool) -> str:
        """What stands in the margin at the outer or inner edge of a page."""
        page = self.reader[number - 1]
        width, height = page.get_size()
        right = (number % 2 == 1) == outer
        left = width - _TAB if right else 0
        return str(page.get_textpage().get_text_bounded(left, 0, left + _TAB, height))

    def __len__(self) -> int:
        """How many pages it has."""
        return len(self.reader)


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What WeasyPrint complains of meanwhile: a rule that it doesn't understand is a rule that nobody sees."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    logger.addHandler(ear)
    try:
        yield said
    finally:
        logger.removeHandler(ear)


@contextmanager
def opened(edition: Edition, templates: Templates, paper: str = A4) -> Iterator[Book]:
    with _heard() as complaints:
        (made,) = _RENDER[paper](edition, templates)
    with pypdfium2.PdfDocument(made.data) as reader:
        with pikepdf.open(BytesIO(made.data)) as file:
            anchors = places(file)
        yield Book(made.data, reader, anchors, tuple(complaints))


def _changed(edition: Edition, key: str, **changes: object) -> Edition:
    """The edition with one of its offers changed."""

    def changed(offer: OfferView) -> OfferView:
        return replace(offer, **changes) if offer.ref.id == key else offer  # type: ignore[arg-type]

    sections = (replace(each, offers=tuple(map(changed, each.offers))) for each in edition.sections)
    return replace(edition, sections=tuple(sections))


def _full() -> Edition:
    """The sample with everything that changes the look of a page."""
    edition = _changed(sample.edition(), "hjemmet", description="Et åbent hus for alle i byen. " * 330)
    edition = _changed(edition, "samtalegruppe", permalink=_PERMALINK)
    first, *others = edition.registers
    see = RegisterEntry("Alene", (), see=("Ensomhed og fællesskab", "Sorg"))
    entries = Register(first.key, first.heading, (see, *first.entries))
    return replace(edition, registers=(entries, *others))


@pytest.fixture(scope="module", params=[A4, A5])
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def book(paper: str, templates: Templates) -> Iterator[Book]:
    with opened(_full(), templates, paper) as made:
        yield made


def test_every_page_has_the_size_of_its_paper(book: Book, paper: str) -> None:
    sizes = {tuple(round(edge / _MILLIMETRE) for edge in page.get_size()) for page in book.reader}
    assert sizes == {_SIZES[paper]}


def test_both_papers_can_be_read_by_all(book: Book) -> None:
    assert_conforms(book.data)


def test_both_papers_can_be_heard(book: Book, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("heard") / "catalogue.pdf"
    path.write_bytes(book.data)
    result = outloud.check(str(path))
    assert result.error is None
    assert [(found.rule, found.page, found.message) for found in result.sorted_findings()] == []


def test_the_style_sheets_are_understood_whole(book: Book) -> None:
    assert book.complaints == ()


def test_body_text_is_large_enough(book: Book, paper: str) -> None:
    sizes = Counter(_sizes(book))
    assert sizes.most_common(1)[0][0] >= {A4: 9.5, A5: 8.5}[paper]
    assert min(sizes) >= 6


def _sizes(book: Book) -> Iterator[float]:
    """How large each letter is on the paper, in points."""
    for page in book.reader:
        text = page.get_textpage()
        for place in (each for each in range(text.count_chars()) if not raw.FPDFText_IsGenerated(text.raw, each)):
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(text.raw, place, matrix)
            scale = (matrix.a**2 + matrix.b**2) ** 0.5  # a tab's letters are turned
            yield round(raw.FPDFText_GetFontSize(text.raw, place) * scale, 1)


def test_each_theme_has_a_tab_at_the_outer_edge_of_each_of_its_pages(book: Book) -> None:
    edition = _full()
    shape = Shape(edition)
    starts = [book.anchors[section.anchor] for section in edition.sections] + [book.anchors["registre"]]
    labels = [plain(shape.short(section)) for section in edition.sections]
    assert labels == ["Sorg", "Ensomhed", "Fagpersoner"]
    for label, first, following in zip(labels, starts, starts[1:], strict=False):
        for number in range(first, max(first + 1, following)):
            assert label in plain(book.edge(number, outer=True)), (label, number)
    for number in range(1, len(book) + 1):
        assert plain(book.edge(number, outer=False)) == ""
        if not starts[0] <= number < starts[-1]:
            assert plain(book.edge(number, outer=True)) == ""


def test_tabs_lie_like_a_stair(book: Book) -> None:
    edition = _full()
    heights = [
        _tab_height(book, book.anchors[section.anchor], Shape(edition).short(section)) for section in edition.sections
    ]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(edition.sections)


def _tab_height(book: Book, number: int, label: str) -> float:
    """How high above the foot of the page the label stands at its edge."""
    page = book.reader[number - 1]
    text, (width, _height) = page.get_textpage(), page.get_size()
    search = text.search(label.rsplit(maxsplit=1)[-1])
    while found := search.get_next():
        left, bottom, right, _top = text.get_charbox(found[0])
        if left < _TAB or right > width - _TAB:
            return float(bottom)
    pytest.fail(f"no tab on page {number}")


def test_an_offer_that_must_break_says_so_on_both_sides(book: Book) -> None:
    said = [plain(book.text(number)) for number in range(1, len(book) + 1)]
    breaks = [number for number, text in enumerate(said, 1) if plain("Fortsættes på næste side") in text]
    resumed = [number for number, text in enumerate(said, 1) if "Fortsat:" in text]
    assert resumed == [number + 1 for number in breaks]
    assert book.anchors["tilbud-hjemmet"] in breaks
    assert plain(f"Fortsat: {_LONG}") in said[book.anchors["tilbud-hjemmet"]]


def test_a_fact_of_many_lines_goes_on_on_the_next_page_whose_head_names_it(templates: Templates) -> None:
    times = Fact("schedule", "Hvornår", tuple(Line(f"Gang {number} kl. 15.30") for number in range(1, 91)))
    area = Fact("area", "Område", (Line("Aalborg Kommune"),))
    first = sample.edition().sections[0]
    offer = replace(first.offers[1], facts=(times, area), part_of=None)
    edition = sample.edition(
        sections=(replace(first, offers=(offer,)),), overview=(), registers=(), associations=(), pages=()
    )
    with opened(edition, templates) as book:
        number = book.anchors[offer.ref.anchor]
        pages = [plain(book.text(each)) for each in (number, number + 1)]
    assert plain("Gang 1 kl.") in pages[0]
    assert plain("Fortsættes på næste side") in pages[0]
    assert plain(f"Fortsat: {offer.ref.title} · Hvornår") in pages[1]
    assert plain("Gang 90 kl.") in pages[1]


def test_a_code_leads_to_the_offer_and_its_address_stands_beside_it(book: Book) -> None:
    number = book.anchors["tilbud-samtalegruppe"]
    image = book.reader[number - 1].render(scale=4).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [_PERMALINK]
    assert plain(_PERMALINK.removeprefix("https://")) in plain(book.text(number))
    with pikepdf.open(BytesIO(book.data)) as file:
        spoken = {str(each.Alt) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each}
    assert "QR-kode til Samtalegruppe for unge" in spoken


def test_a_register_leads_on_to_other_words(book: Book) -> None:
    everything = "".join(plain(book.text(number)) for number in range(1, len(book) + 1))
    assert plain("Alene se Ensomhed og fællesskab, Sorg") in everything


@pytest.mark.parametrize("pages_before", [1, 2])
def test_the_overview_is_a_spread_that_begins_on_a_left_page(templates: Templates, pages_before: int) -> None:
    edition = sample.edition()
    bare = replace(edition.sections[0].offers[1], description="", facts=())
    many = tuple(replace(bare, ref=Ref(f"gruppe-{number}", f"Sorggruppe {number}", "offer")) for number in range(60))
    row = ("Unge, der har mistet", "9–16 år", "Aalborg Kommune", "Med eller uden henvisning")
    crowded = replace(
        edition,
        sections=(replace(edition.sections[0], offers=many),),
        overview=tuple(OverviewRow(each.ref, each.association.title, *row) for each in many),
        pages=edition.pages[:pages_before],
        registers=(),
        associations=(),
    )
    with opened(crowded, templates) as book:
        first = book.anchors["overblik"]
        assert first % 2 == 0
        assert book.anchors[crowded.sections[0].anchor] == first + 2


def test_a_page_left_white_before_the_overview_may_be_written_on(templates: Templates) -> None:
    before = []
    for pages in (sample.edition().pages, sample.edition().pages[1:]):
        edition = replace(sample.edition(), pages=pages, registers=(), associations=())
        with opened(edition, templates) as book:
            assert book.anchors["overblik"] % 2 == 0
            before.append(book.text(book.anchors["overblik"] - 1))
    assert sorted("Notater" in text for text in before) == [False, True]


def test_small_themes_share_a_page_and_both_their_tabs_are_on_it(templates: Templates) -> None:
    edition = sample.edition()
    one, two, _ = edition.sections
    few = tuple(
        replace(each, offers=(replace(each.offers[1], description="", part_of=None),), also=()) for each in (one, two)
    )
    small = replace(edition, sections=few, overview=(), registers=(), associations=())
    with opened(small, templates) as book:
        number = book.anchors[one.anchor]
        assert book.anchors[two.anchor] == number
        assert {"Sorg", "Ensomhed"} <= set(book.edge(number, outer=True).split())


def test_a_brand_shows_on_the_cover(templates: Templates) -> None:
    edition = replace(
        sample.edition(),
        brand=Brand(
            "#7a1f3d", ImageView("moede.png", "Byens våben"), ImageView("moede.png", "Havnen", "Foto: Opdigtet")
        ),
    )
    with opened(edition, templates) as book:
        assert "Foto: Opdigtet" in book.text(1)
        with pikepdf.open(BytesIO(book.data)) as file:
            said = {str(each.Alt) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each}
    assert {"Byens våben", "Havnen"} <= said
    assert edition.labels["pattern"] not in said


def test_the_safety_box_has_its_place(book: Book) -> None:
    assert book.anchors["akut"] == 2
    page = book.reader[1].get_textpage()
    found = page.search("Akut hjælp").get_next()
    assert found is not None
    _left, _bottom, _right, top = page.get_charbox(found[0])
    assert book.reader[1].get_size()[1] - top < 40 * _MILLIMETRE
