"""The committee item as a Word file: real headings, a table with a header row, no author."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle
from docx.table import _Cell, _Row

from catalogue.edition.item import Item
from catalogue.edition.paragraphs import Part, Table
from catalogue.render.text import printable
from catalogue.render.typography import unbroken

_LANGUAGES = {"da": "da-DK", "en": "en-GB"}
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_NO_MOMENT = datetime(1980, 1, 1, tzinfo=UTC)
_STYLES = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet")


def written(item: Item) -> bytes:
    """The file; the same bytes for the same item."""
    document = Document()
    _settle(document, item)
    for text in item.banners:
        document.add_paragraph().add_run(_said(text)).bold = True
    document.add_heading(_said(item.title), level=0)
    for label, text in item.facts:
        line = document.add_paragraph()
        line.add_run(f"{_said(label)}: ").bold = True
        line.add_run(_said(text))
    for part in item.parts:
        _add(document, part)
    made = BytesIO()
    document.save(made)
    return _timeless(made.getvalue())


def _add(document: Written, part: Part) -> None:
    document.add_heading(_said(part.heading), level=part.level)
    for text in part.paragraphs:
        document.add_paragraph(_said(text))
    for text in part.points:
        document.add_paragraph(_said(text), style="List Bullet")
    if part.table:
        _add_table(document, part.table)
    elif not part.paragraphs and not part.points and part.level == 1:
        document.add_paragraph()


def _add_table(document: Written, table: Table) -> None:
    made = document.add_table(rows=0, cols=len(table.head), style="Table Grid")
    for number, row in enumerate((table.head, *table.rows)):
        cells = made.add_row().cells
        is_strong = number == 0 or (table.has_total and number == len(table.rows))
        for column, text in enumerate(row):
            _fill(cells[column], _said(text), is_strong=is_strong, is_number=column in table.numbers)
    _repeat(made.rows[0])
    document.add_paragraph()


def _fill(cell: _Cell, text: str, *, is_strong: bool, is_number: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(text).bold = is_strong
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _repeat(row: _Row) -> None:
    """Say that a row heads its table, to those who listen and on each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # there is no other way


def _settle(document: Written, item: Item) -> None:
    """The language and the banner on each page, no author and no date."""
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.title = _said(item.title)
    about.language = _LANGUAGES.get(item.language, item.language)
    about.created = about.modified = _NO_MOMENT
    about.revision = 1
    for name in _STYLES:
        _speak(document.styles[name], about.language)
    if item.banners:
        document.sections[0].header.paragraphs[0].text = _said(" · ".join(item.banners))


def _speak(style: BaseStyle, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    found = properties.find(qn("w:lang"))
    if found is None:
        found = OxmlElement("w:lang")
        properties.append(found)
    found.set(qn("w:val"), language)


def _said(text: str) -> str:
    return unbroken(" ".join(printable(text).split()))


def _timeless(data: bytes) -> bytes:
    """The same file without the moment at which it was packed."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as read, ZipFile(made, "w") as packed:
        for name in read.namelist():
            entry = ZipInfo(name, _NO_DAY)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, read.read(name))
    return made.getvalue()
