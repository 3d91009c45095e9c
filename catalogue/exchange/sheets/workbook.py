"""Offers as a workbook: headings that stay, drop-downs of the catalogue's words, notes, and nothing that calculates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from catalogue.edition.edition import Edition
from catalogue.exchange.sheets.columns import ASSOCIATION, EVIDENCE, KEY, Column
from catalogue.exchange.sheets.notes import choices_of, note
from catalogue.exchange.sheets.rows import Grid, Writer
from catalogue.exchange.sheets.simple import Written
from catalogue.exchange.sheets.words import evidences
from catalogue.messages.sheets import sheet_word

_NO_DAY = (1980, 1, 1, 0, 0, 0)
_NO_MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001  # openpyxl takes moments without a zone
_EMPTY_ROWS = 200  # below the last one, for new rows: they have drop-downs too
_NARROW, _USUAL, _WIDE, _PROSE = 13, 24, 40, 60
_NARROW_KINDS = frozenset({"number", "decimal", "money", "date", "partial-date", "time", "postal-code", "yes-no"})
_WIDE_KINDS = frozenset({"text", "part"})
_HEAD = PatternFill("solid", fgColor="DCE6EC")
_STRONG = Font(bold=True)
_WARNING = Font(bold=True, color="9C0006")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_NOTE = (340, 200)


def workbook(writer: Writer, grids: Sequence[Grid], about: Sequence[str]) -> bytes:
    """The file; the same bytes for the same rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    lists = _Lists(book, writer)
    for grid in grids:
        _Sheet(book.create_sheet(sheet_word(grid.kind, writer.language)), grid, writer, lists).fill()
    _tell(book, writer, about)
    lists.fill()
    return _packed(book, writer.extract.edition)


@dataclass
class _Lists:
    """The hidden sheet with the words of the drop-downs, each set once."""

    book: Workbook
    writer: Writer
    known: dict[tuple[str, ...], int] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return sheet_word("choices", self.writer.language)

    def range_of(self, heading: str, words: tuple[str, ...]) -> str:
        """Where the words of a drop-down stand."""
        if words not in self.known:
            self.known[words] = len(self.known) + 1
            self.headings.append(heading)
        letter = get_column_letter(self.known[words])
        return f"'{self.title}'!${letter}$2:${letter}${len(words) + 1}"

    def fill(self) -> None:
        sheet = self.book.create_sheet(self.title)
        sheet.sheet_state = "hidden"
        for (words, column), heading in zip(self.known.items(), self.headings, strict=True):
            for row, word in enumerate((heading, *words), 1):
                _put(_at(sheet, row, column), word)


@dataclass(frozen=True)
class _Sheet:
    sheet: Worksheet
    grid: Grid
    writer: Writer
    lists: _Lists

    def fill(self) -> None:
        head = self._banners() + 1
        for number, column in enumerate(self.grid.columns, 1):
            self._head(_at(self.sheet, head, number), column)
            self._settle(number, column, head)
        for row, cells in enumerate(self.grid.rows, head + 1):
            for number, value in enumerate(cells, 1):
                _put(_at(self.sheet, row, number), value)
        last = get_column_letter(len(self.grid.columns))
        self.sheet.auto_filter.ref = f"A{head}:{last}{head + max(1, len(self.grid.rows))}"
        self.sheet.freeze_panes = f"{'B' if self.grid.kind == 'associations' else 'D'}{head + 1}"
        self._print(head)

    def _banners(self) -> int:
        banners = self.writer.extract.edition.banners
        for row, text in enumerate(banners, 1):
            cell: Cell = _at(self.sheet, row, 1)
            _put(cell, text)
            cell.font, cell.alignment = _WARNING, Alignment(wrap_text=False)
        return len(banners)

    def _head(self, cell: Cell, column: Column) -> None:
        _put(cell, self.grid.headings[cell.column - 1])
        cell.font, cell.fill, cell.alignment = _STRONG, _HEAD, _WRAPPED
        cell.comment = Comment(note(column, self.writer.cells), "catalogue", height=_NOTE[1], width=_NOTE[0])

    def _settle(self, number: int, column: Column, head: int) -> None:
        """The column's width and format, also of rows that are still empty, and its drop-down."""
        letter = get_column_letter(number)
        dimension = self.sheet.column_dimensions[letter]
        dimension.width = _width(column)
        dimension.number_format = _format(column)
        names = choices_of(column, self.writer.cells)
        if column.name == ASSOCIATION:
            names = self.writer.cells.tongue.group("associations")
        if column.name == EVIDENCE:
            names = evidences(self.writer.language)
        if names is None or not names.all:
            return
        words = self.lists.range_of(self.grid.headings[number - 1], names.all)
        chosen = DataValidation("list", words, allow_blank=True)
        chosen.showErrorMessage = column.leaf is not None and column.leaf.form == "one"
        chosen.errorTitle = sheet_word("check-title", self.writer.language)
        chosen.error = sheet_word("check-text", self.writer.language)
        chosen.add(f"{letter}{head + 1}:{letter}{head + len(self.grid.rows) + _EMPTY_ROWS}")
        self.sheet.add_data_validation(chosen)

    def _print(self, head: int) -> None:
        self.sheet.print_title_rows = f"1:{head}"
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = "9"
        banners = " · ".join(self.writer.extract.edition.banners)
        if banners and self.sheet.oddHeader is not None:
            self.sheet.oddHeader.center.text = banners.replace("&", "&&")


def _tell(book: Workbook, writer: Writer, about: Sequence[str]) -> None:
    sheet = book.create_sheet(sheet_word("about", writer.language))
    sheet.column_dimensions["A"].width = 100
    banners = writer.extract.edition.banners
    for row, text in enumerate((*banners, sheet_word("title-about", writer.language), *about), 1):
        cell = _at(sheet, row, 1)
        _put(cell, text)
        cell.alignment = _WRAPPED
        if row <= len(banners):
            cell.font = _WARNING
        elif row == len(banners) + 1:
            cell.font = Font(bold=True, size=14)


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # nothing is merged here


def _put(cell: Cell, value: Written | None) -> None:
    """A value into its cell: a text is text, whatever it looks like."""
    if value is None:
        return
    cell.alignment = _WRAPPED
    if not isinstance(value, str):
        cell.value = value
        cell.number_format = _DAY if isinstance(value, date) else "General"
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.data_type = "s"
    cell.number_format = "@"
    if value.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True


_DAY = "yyyy\\-mm\\-dd"
_FORMATS: Mapping[str, str] = {"number": "General", "money": "General", "decimal": "General", "date": _DAY}


def _format(column: Column) -> str:
    if column.leaf is None or column.leaf.form != "one":
        return "@"
    return _FORMATS.get(column.leaf.field.shape.kind, "@")


def _width(column: Column) -> int:
    if column.leaf is None:
        return _NARROW if column.name == "edition" else _USUAL
    if column.leaf.is_prose:
        return _PROSE
    kind = column.leaf.field.shape.innermost.kind
    if kind in _NARROW_KINDS or (kind == "choice" and column.leaf.form == "one"):
        return _NARROW + 3
    return _WIDE if kind in _WIDE_KINDS or column.name == KEY else _USUAL


def _packed(book: Workbook, edition: Edition) -> bytes:
    """The workbook's bytes, with no author and no moment."""
    about = book.properties
    about.creator, about.title, about.language = "", " · ".join((*edition.banners, edition.title)), edition.language
    about.created = about.modified = _NO_MOMENT
    made, timeless = BytesIO(), BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        ExcelWriter(book, packed).save()
    with ZipFile(BytesIO(made.getvalue())) as read, ZipFile(timeless, "w") as packed:
        for name in read.namelist():
            entry = ZipInfo(name, _NO_DAY)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, read.read(name))
    return timeless.getvalue()
