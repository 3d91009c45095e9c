from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import outloud
import pikepdf
import pypdfium2
import pytest

from catalogue.edition.parts import Ref
from catalogue.render.base import Artifact
from catalogue.render.pdf import render, writable
from catalogue.render.templates import Templates
from tests.pdf_reading import assert_conforms, checked_page_numbers, families, links, places, plain
from tests.render import sample


@pytest.fixture(scope="module")
def reader(printed: Artifact) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(printed.data)
    yield document
    document.close()


@pytest.fixture(scope="module")
def texts(reader: pypdfium2.PdfDocument) -> list[str]:
    return [one.get_textpage().get_text_range() for one in reader]


@pytest.fixture(scope="module")
def file(printed_file: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed_file) as opened:
        yield opened


def test_it_is_pdf_ua(printed: Artifact) -> None:
    assert_conforms(printed.data)


def test_it_can_be_heard(printed_file: Path) -> None:
    result = outloud.check(str(printed_file))
    assert result.error is None
    assert [(found.rule, found.page, found.message) for found in result.sorted_findings()] == []


def test_its_only_font_is_ours(file: pikepdf.Pdf) -> None:
    assert families(file) == {"Katalog-Sans"}


def test_it_says_its_title_and_language(file: pikepdf.Pdf, printed: Artifact) -> None:
    assert str(file.Root.Lang) == "da"
    assert str(file.docinfo["/Title"]) == "Katalog over tilbud til børn, unge og familier – 2026-1"
    assert len(file.pages) == printed.pages
    assert float(file.pages[0].MediaBox[2]) == pytest.approx(595.28, abs=0.1)


def test_the_page_numbers_of_contents_and_registers_are_right(file: pikepdf.Pdf, reader: pypdfium2.PdfDocument) -> None:
    checked = checked_page_numbers(file, reader)
    offers = [offer.ref.anchor for offer in sample.edition().offers]
    assert len(checked) > 4 * len(offers)
    assert {anchor for _page, anchor in checked} >= set(offers)


def test_bookmarks_are_grouped_and_lead_to_their_page(reader: pypdfium2.PdfDocument, texts: list[str]) -> None:
    edition = sample.edition()
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in reader.get_toc()]
    for _level, title, index in found:
        assert plain(title)[:40] in plain(texts[index])
    for section in edition.sections:
        at = next(place for place, (level, title, _) in enumerate(found) if (level, title) == (0, section.heading))
        below = found[at + 1 : at + 1 + len(section.offers)]
        assert [(level, plain(title)) for level, title, _ in below] == [
            (1, plain(writable(offer.ref.title))) for offer in section.offers
        ]


def test_every_offer_stands_there_once(file: pikepdf.Pdf) -> None:
    headings = [each for each in file.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Art"]
    edition = sample.edition()
    anchors = [name for name in places(file) if name.startswith("tilbud-")]
    assert sorted(anchors) == sorted(offer.ref.anchor for offer in edition.offers)
    assert len(headings) >= len(edition.offers) + len(edition.associations)


def test_every_word_of_every_offer_is_printed(texts: list[str]) -> None:
    everything = plain("".join(texts))
    for offer in sample.edition().offers:
        said = [
            offer.summary,
            offer.alert,
            *offer.evidence,
            *(line.text for fact in offer.facts for line in fact.lines),
        ]
        assert [each for each in said if plain(each) not in everything] == []


def test_links_speak(file: pikepdf.Pdf) -> None:
    said = {str(annotation.Contents) for _page, annotation in links(file)}
    assert {"Gå til Samtalegruppe for unge", "Ring til 112", "Skriv til kontor@example.org"} <= said
    assert "Gå til example.org/tilbud" in said
    assert all(int(annotation.F) == 4 for _page, annotation in links(file))


def test_each_link_has_one_annotation(file: pikepdf.Pdf) -> None:
    seen = [
        (page, str(one.get("/Dest", "")), str([round(float(edge)) for edge in one.Rect])) for page, one in links(file)
    ]
    assert len(seen) == len(set(seen))


def test_heads_and_page_numbers_are_not_read_aloud(file: pikepdf.Pdf, texts: list[str]) -> None:
    for number in range(1, len(texts)):
        assert f"Side {number + 1} af {len(texts)}" in texts[number]
        assert b"/Artifact <</Type /Pagination>> BDC" in file.pages[number].Contents.read_bytes()


def test_header_cells_have_a_scope(file: pikepdf.Pdf) -> None:
    headers = [each for each in file.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TH"]
    assert {str(header.A.Scope) for header in headers} == {"/Row", "/Column"}


def test_a_draft_says_so_on_every_page(texts: list[str]) -> None:
    assert [number for number, text in enumerate(texts, 1) if "UDKAST" not in text] == []


def test_nothing_hostile_comes_through(file: pikepdf.Pdf) -> None:
    targets = {str(annotation.A.URI) for _page, annotation in links(file) if "/A" in annotation}
    assert {target.partition(":")[0] for target in targets} == {"https", "tel", "mailto"}
    names = {str(key) for each in file.objects if isinstance(each, pikepdf.Dictionary) for key in each}
    assert names.isdisjoint({"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA"})
    assert list(file.attachments) == ["catalogue.json"]


def test_a_demonstration_says_so_on_every_page_and_calls_nobody(templates: Templates) -> None:
    (made,) = render(sample.demonstration(), templates)
    document = pypdfium2.PdfDocument(made.data)
    silent = [
        number for number, one in enumerate(document, 1) if "DEMONSTRATION" not in one.get_textpage().get_text_range()
    ]
    document.close()
    assert silent == []
    called = set(re.findall(rb"(?:tel|mailto):[^)]*", _inflated(made.data)))
    assert called == {b"tel:112", b"tel:116111"}


def _inflated(data: bytes) -> bytes:
    from io import BytesIO

    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as opened:
        opened.save(made, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return made.getvalue()


def test_a_way_to_an_offer_that_this_edition_lacks_is_left_out(templates: Templates) -> None:
    first, *_others = sample.edition().sections
    lonely = replace(first.offers[1], part_of=Ref("hemmelig", "Hemmeligt tilbud", "offer"))
    edition = sample.edition(sections=(replace(first, offers=(lonely,)),), overview=(), registers=(), associations=())
    (made,) = render(edition, templates)
    assert made.pages > 0


def test_an_empty_edition_is_a_file_too(templates: Templates) -> None:
    (made,) = render(sample.empty(), templates)
    assert_conforms(made.data)


def test_what_the_font_lacks_becomes_a_square() -> None:
    assert writable("e\u0301 \U0001f600\ufe0f 你 a\u200d\tb") == "é □ □ ab".replace("ab", "a\tb")
