"""Posters as files: one page each, all that the sheet says, none for what nobody should be seen reading."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from catalogue.edition.edition import Edition
from catalogue.render.base import Artifact
from catalogue.render.papers import poster_sheet, posters
from catalogue.render.templates import Templates
from tests.render import complete, sample
from tests.render.papers.reading import assert_lasting, headings_of, text_of
from tests.render.test_poster import crowded


def crowded_edition(*much: int) -> Edition:
    edition = complete.edition(is_draft=True, banners=("UDKAST",))
    first, *rest = edition.sections
    return replace(edition, sections=(replace(first, offers=tuple(map(crowded, much))), *rest))


@pytest.fixture(scope="module")
def all_of_them(templates: Templates) -> dict[str, Artifact]:
    return {made.path: made for made in posters(complete.edition(), templates)}


def test_each_offer_that_may_hang_on_a_wall_has_a_sheet(all_of_them: dict[str, Artifact]) -> None:
    edition = complete.edition()
    open_ones = [offer.ref.id for offer in edition.offers if not offer.sensitive]
    assert sorted(all_of_them) == sorted(f"plakater/{edition.name}/{key}.pdf" for key in open_ones)
    for made in all_of_them.values():
        assert made.pages == 1
        assert headings_of(made) == [1]
        assert_lasting(made)


def test_it_says_what_somebody_passing_by_asks(all_of_them: dict[str, Artifact]) -> None:
    text = text_of(next(made for path, made in all_of_them.items() if path.endswith("/samtalegruppe.pdf")))
    wanted = ["Samtalegruppe for unge", "9–16 år", "Torsdage i lige uger", "Gratis", "98 12 34 56", "112"]
    assert [each for each in (*wanted, *complete.STEPS[:2], "Opdigtet eksempel.") if each not in text] == []


def test_the_code_leads_to_the_offer(all_of_them: dict[str, Artifact]) -> None:
    made = next(made for path, made in all_of_them.items() if path.endswith("/samtalegruppe.pdf"))
    with pypdfium2.PdfDocument(io.BytesIO(made.data)) as document:
        found = zxingcpp.read_barcodes(document[0].render(scale=2, grayscale=True).to_pil())
    assert [each.text for each in found] == [f"{complete.BASE}tilbud/samtalegruppe.html"]


@pytest.mark.parametrize("much", [1, 4, 40])
def test_however_much_it_says_it_stays_one_page(templates: Templates, much: int) -> None:
    edition = crowded_edition(much)
    made = poster_sheet(edition, edition.offers[0], templates)
    text = text_of(made)
    assert made.pages == 1
    assert text.startswith("UDKAST ")
    assert "112" in text
    assert edition.offers[0].on_wall[0].text in text


def test_a_demonstrations_poster_says_so_and_has_no_code(templates: Templates) -> None:
    edition = complete.edition(is_demonstration=True, banners=sample.demonstration().banners)
    made = poster_sheet(edition, edition.offers[0], templates)
    assert text_of(made).startswith("DEMONSTRATION")
    with pypdfium2.PdfDocument(io.BytesIO(made.data)) as document:
        assert zxingcpp.read_barcodes(document[0].render(scale=2, grayscale=True).to_pil()) == []


def test_the_same_offer_gives_the_same_bytes(templates: Templates, all_of_them: dict[str, Artifact]) -> None:
    edition = complete.edition()
    again = poster_sheet(edition, edition.offers[0], templates)
    assert again.data == all_of_them[again.path].data
