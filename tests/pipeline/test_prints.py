"""Every PDF of every good example and of the demonstration, as it was written to the disk."""

from __future__ import annotations

from pathlib import Path

import outloud
import pikepdf
import pypdfium2
import pytest

from tests.pdf_reading import assert_pdf_ua, checked_page_numbers, families, places, plain
from tests.pipeline.workshop import DEMONSTRATION, NAMES, Shared


@pytest.fixture(params=[*NAMES, DEMONSTRATION])
def prints(request: pytest.FixtureRequest, built: Shared) -> list[Path]:
    made = built(request.param)
    found = [made.output / edition / "catalogue.pdf" for edition in made.editions]
    assert found
    return found


def test_each_is_pdf_ua_in_our_font_alone(prints: list[Path]) -> None:
    for path in prints:
        assert_pdf_ua(path.read_bytes())
        with pikepdf.open(path) as file:
            assert families(file) == {"Katalog-Sans"}


def test_each_can_be_heard(prints: list[Path]) -> None:
    for path in prints:
        result = outloud.check(str(path))
        assert result.error is None
        findings = result.sorted_findings()
        assert [(each.rule, each.page, each.message) for each in findings if str(each.severity) == "error"] == []


def test_numbers_and_bookmarks_lead_to_the_right_pages(prints: list[Path]) -> None:
    for path in prints:
        reader = pypdfium2.PdfDocument(path)
        with pikepdf.open(path) as file:
            offers = {name for name in places(file) if name.startswith("tilbud-")}
            assert {target for _page, target in checked_page_numbers(file, reader)} >= offers
        texts = [plain(one.get_textpage().get_text_range()) for one in reader]
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in reader.get_toc()]
        assert len(marks) > len(offers)
        assert [title for title, index in marks if plain(title)[:30] not in texts[index]] == []
        reader.close()
