"""Papers as somebody holds them: their words, page by page, and whether the file is what it claims to be."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2

from catalogue.render.base import Artifact
from tests.pdf_reading import assert_conforms, elements, families


def pages_of(made: Artifact) -> list[str]:
    """The text of each page, with plain spaces."""
    with pypdfium2.PdfDocument(io.BytesIO(made.data)) as document:
        return [_plain(page.get_textpage().get_text_range()) for page in document]


def text_of(made: Artifact) -> str:
    """The text of all pages."""
    return " ".join(pages_of(made))


def headings_of(made: Artifact) -> list[int]:
    """The levels of its headings, in the order in which they are read aloud."""
    with pikepdf.open(io.BytesIO(made.data)) as file:
        kinds = [str(each.S) for each in elements(file)]
    return [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]


def assert_lasting(made: Artifact) -> None:
    """It keeps both standards, in our font alone."""
    assert_conforms(made.data)
    with pikepdf.open(io.BytesIO(made.data)) as file:
        assert families(file) == {"Katalog-Sans"}


def _plain(text: str) -> str:
    """Words that were parted at the end of a line are whole again."""
    return " ".join(text.replace("\u00a0", " ").replace("\ufffe\r\n", "").replace("\u00ad", "").split())
