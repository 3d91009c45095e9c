"""What a reader's program finds in a PDF: its claim, fonts, destinations, links and the page numbers it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

import page as page_validation
import pikepdf
import pypdfium2

_SPACE = re.compile(r"\s+")
_NUMBER_COLUMN = 530  # points from the left: page numbers stand at the right edge


def plain(text: str) -> str:
    """Text as it can be compared: lines and soft hyphens of the print are forgotten."""
    return _SPACE.sub("", text.replace("\ufffe", "").replace("\u00ad", "").replace("-", ""))


def assert_pdf_ua(data: bytes) -> None:
    """The file is what it claims to be: PDF/UA-1."""
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def families(file: pikepdf.Pdf) -> set[str]:
    """The families of all fonts in the file, without the mark of a subset and the face."""
    descriptors = (each for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each)
    names = (str(each.FontName).rpartition("+")[2].lstrip("/") for each in descriptors)
    return {re.sub(r"-(Regular|Bold|Italic|Oblique|Bold-?Italic|Bold-?Oblique)$", "", name) for name in names}


def places(file: pikepdf.Pdf) -> dict[str, int]:
    """The page (from 1) of each named destination."""
    numbers = {one.obj.objgen: number for number, one in enumerate(file.pages, 1)}
    names = file.Root.Names.Dests.Names
    return {str(names[at]): numbers[names[at + 1][0].objgen] for at in range(0, len(names), 2)}


def links(file: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Each link with the number of its page."""
    for number, one in enumerate(file.pages, 1):
        for annotation in one.get("/Annots", pikepdf.Array()):
            yield number, annotation


def checked_page_numbers(file: pikepdf.Pdf, reader: pypdfium2.PdfDocument) -> set[tuple[int, str]]:
    """The page and target of every link that prints a page number; each number is the one of its target's page."""
    wanted, checked = places(file), set()
    for number, annotation in links(file):
        left, bottom, right, top = (float(edge) for edge in annotation.Rect)
        low, high = sorted((bottom, top))
        text = reader[number - 1].get_textpage().get_text_bounded(left, low, right, high).strip()
        shown = re.search(r"(\d+)$", text)
        if "/Dest" in annotation and shown and right > _NUMBER_COLUMN:
            assert int(shown[1]) == wanted[str(annotation.Dest)], text
            checked.add((number, str(annotation.Dest)))
    return checked
