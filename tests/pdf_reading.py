"""What a reader's program finds in a PDF: its claim, fonts, destinations, links and the page numbers it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2

PROFILES = ("ua1", "3a")
_SPACE = re.compile(r"\s+")
_NUMBER_COLUMN = 0.88  # of the page's width: what ends further right is in the column of numbers, on A4 and A5 alike
_GO_TO = re.compile(r"^(?:Gå til|Go to) ")


def plain(text: str) -> str:
    """Text as it can be compared: lines and soft hyphens of the print are forgotten."""
    return _SPACE.sub("", text.replace("\ufffe", "").replace("\u00ad", "").replace("-", ""))


def assert_conforms(data: bytes) -> None:
    """The file is what it claims to be: PDF/UA-1 and PDF/A-3a."""
    for profile in PROFILES:
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        assert [(failure.rule_id, failure.message) for failure in report.failures] == [], profile
        assert report.is_compliant


def claims(file: pikepdf.Pdf) -> str:
    """The metadata as a program that knows nothing of PDF finds them: they may not be packed."""
    assert "/Filter" not in file.Root.Metadata
    return file.Root.Metadata.read_raw_bytes().decode()


def elements(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The elements of the structure tree, in the order in which they are read aloud."""
    waiting = [file.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(reversed([kid for kid in kids(element) if is_element(kid)]))


def said(file: pikepdf.Pdf, element: pikepdf.Object) -> str:
    """The text that an element and all below it hold, as the pages' streams and fonts have it."""
    return "".join(_said(element, {page.obj.objgen: marked_texts(page) for page in file.pages}))


def _said(element: pikepdf.Object, texts: Mapping[tuple[int, int], Mapping[int, str]]) -> Iterator[str]:
    for kid in kids(element):
        if isinstance(kid, int):
            yield texts[element.Pg.objgen].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            yield texts[kid.Pg.objgen].get(int(kid.MCID), "")
        elif is_element(kid):
            yield from _said(kid, texts)


def kids(element: pikepdf.Object) -> list[Any]:
    """What an element holds: elements, numbers of marked content, references to annotations."""
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_element(kid: Any) -> bool:  # noqa: ANN401  # an object or a number
    """Whether what an element holds is an element itself."""
    return not isinstance(kid, int) and kid.get("/Type") == "/StructElem"


def marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of each piece of marked content of a page."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", pikepdf.Dictionary()).items()}
    found: dict[int, str] = {}
    current, letters = [-1], dict[int, str]()
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator == "BDC":
            current.append(int(operands[1].get("/MCID", -1)))
        elif operator == "BMC":
            current.append(-1)
        elif operator == "EMC":
            current.pop()
        elif operator == "Tf":
            letters = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            pieces: list[Any] = list(operands[0]) if operator == "TJ" else operands
            codes = b"".join(bytes(each) for each in pieces if isinstance(each, pikepdf.String))
            text = "".join(letters.get(codes[at] << 8 | codes[at + 1], "") for at in range(0, len(codes), 2))
            found[current[-1]] = found.get(current[-1], "") + text
    return found


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """What a font says that its glyphs mean."""
    pairs = re.findall(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


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
    """The page and target of every link that prints a page number; each number is the one of its target's page.

    In a register they stand anywhere in a line; what ends with a number there may also be the end of a title.
    """
    wanted, checked = places(file), set()
    texts = [page.get_textpage() for page in reader]
    for number, annotation in links(file):
        if "/Dest" not in annotation:
            continue
        text = _printed(annotation, texts[number - 1])
        is_in_column = float(annotation.Rect[2]) > _NUMBER_COLUMN * reader[number - 1].get_width()
        title = plain(_GO_TO.sub("", str(annotation.Contents)))
        shown = re.search(r"(\d+)$", text)
        if shown and (plain(text) not in title or (text.isdigit() and is_in_column)):
            assert int(shown[1]) == wanted[str(annotation.Dest)], text
            checked.add((number, str(annotation.Dest)))
    return checked


def _printed(annotation: pikepdf.Object, page: pypdfium2.PdfTextPage) -> str:
    """What stands where a link is."""
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    low, high = sorted((bottom, top))
    return str(page.get_text_bounded(left, low, right, high)).strip()
