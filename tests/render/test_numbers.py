"""Page numbers are written early, and the pages are those that WeasyPrint would have made on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import pypdfium2
import pytest

from catalogue.render import fonts
from catalogue.render.pdf.press import engine

ASSETS = {"r.ttf": fonts.face("Regular")}
STYLE = """
@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") }
@page { size: 60mm 60mm; margin: 6mm }
html { font: 10pt/4mm "Katalog Sans" }
.to::after { content: target-counter(attr(data-to), page) }
h1 { break-before: page }
"""
CHAPTERS = 12
ENTRY = '<p>{0} <span class="to" data-to="#c{0}"></span></p>'


def book() -> str:
    """Contents of two pages, chapters that name themselves, the one before and the one behind, and a register."""
    entries = "".join(ENTRY.format(number) for number in range(CHAPTERS))
    chapters = "".join(
        f'<h1 id="c{number}">Chapter</h1>'
        + "".join(ENTRY.format(each) for each in range(max(0, number - 1), min(CHAPTERS, number + 2)))
        for number in range(CHAPTERS)
    )
    head = '<html lang="en"><head><title>Book</title></head>'
    return f"{head}<body>{entries}{chapters}<h1>Register</h1>{entries}</body></html>"


@contextmanager
def laid_out() -> Iterator[list[int]]:
    """The pages that are laid out meanwhile, by number, as often as they are."""
    engine.fetcher_for({})  # imports WeasyPrint as the engine does
    from weasyprint.layout import page

    plain, seen = page.remake_page, list[int]()

    def counted(index: int, *others: object) -> object:
        seen.append(index + 1)
        return plain(index, *others)

    page.remake_page = counted
    try:
        yield seen
    finally:
        page.remake_page = plain


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as reader:
        return [page.get_textpage().get_text_range() for page in reader]


def test_a_page_that_only_points_back_is_laid_out_once() -> None:
    with laid_out() as seen:
        pages = texts(engine.write(book(), STYLE, ASSETS))
    first = pages.index(next(text for text in pages if "Chapter" in text)) + 1
    not_only_back = {*range(1, first + CHAPTERS)}  # contents and chapters
    often = {number for number in seen if seen.count(number) > 1}
    assert often <= not_only_back
    assert len(seen) == len(pages) + len(often)


def test_the_pages_are_those_that_would_have_been_made_without(monkeypatch: pytest.MonkeyPatch) -> None:
    with laid_out() as seen:
        quick = engine.write(book(), STYLE, ASSETS)
    monkeypatch.setattr(engine, "early", nullcontext)
    with laid_out() as seen_without:
        assert texts(engine.write(book(), STYLE, ASSETS)) == texts(quick)
    assert len(seen) < len(seen_without)


def test_the_numbers_are_those_of_the_pages() -> None:
    pages = texts(engine.write(book(), STYLE, ASSETS))
    starts = [number for number, text in enumerate(pages, 1) if "Chapter" in text]
    told = re.findall(r"(\d+)\s+(\d+)", " ".join(pages))
    assert len(told) == 2 * CHAPTERS + 3 * CHAPTERS - 2
    assert [(chapter, page) for chapter, page in told if starts[int(chapter)] != int(page)] == []
