"""A desk with a spreadsheet on it: exports a catalogue, lets a test change cells, and reads the file back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Outcome
from catalogue.edition.compose import compose
from catalogue.edition.extract import Reach, extract
from catalogue.edition.labels import labels_of
from catalogue.exchange.base import Brought, Edit, Material
from catalogue.exchange.sheets.books import workbook_of_offers
from catalogue.exchange.sheets.delimited import separated_values
from catalogue.exchange.sheets.read import read
from catalogue.source.document import Document, Source
from catalogue.source.foreign.tables import tables_of
from catalogue.source.foreign.values import Foreign, Table
from catalogue.source.parse import parse_text

Change = Callable[[Workbook], None]


def material(catalogue: Catalogue, edition: str = "", reach: Reach = "keepers") -> Material:
    """What an export is made of: the municipality's own, unless said otherwise."""
    name = edition or next(iter(catalogue.settings.editions))
    language = catalogue.settings.editions[name].language
    return Material(extract(catalogue, compose(catalogue, name, labels_of(catalogue.tree, language).value), reach))


def exported(made_of: Material) -> bytes:
    ((_, data),) = workbook_of_offers(made_of).files
    return data


def separated(made_of: Material) -> Mapping[str, bytes]:
    return dict(separated_values(made_of).files)


def tables(files: Mapping[str, bytes]) -> tuple[Table, ...]:
    found: list[Table] = []
    for name, data in files.items():
        outcome = tables_of(Foreign(name, data))
        assert not outcome.has_errors, outcome.diagnostics
        found += outcome.value
    return tuple(found)


def brought(
    files: Mapping[str, bytes], catalogue: Catalogue, mapping: str = "", made_of: Material | None = None
) -> Outcome[Brought]:
    """What an import of these files would do."""
    return read(tables(files), made_of or material(catalogue), catalogue, document(mapping) if mapping else None)


def document(text: str) -> Document:
    parsed = parse_text(Source("mapping.yaml", text)).value
    assert parsed is not None
    return parsed


def changed(
    data: bytes, cells: Mapping[tuple[str, str, str], object], new: Iterable[Mapping[str, object]] = ()
) -> bytes:
    """The workbook with other cells: by sheet, key (the first column) and heading; and with new rows of offers."""
    book = load_workbook(BytesIO(data))
    for (sheet_name, key, heading), value in cells.items():
        sheet = book[sheet_name]
        columns, head = _head(book, sheet_name)
        row = next(r for r in range(head + 1, sheet.max_row + 1) if sheet.cell(r, 1).value == key)
        column = columns.setdefault(heading, sheet.max_column + 1)
        sheet.cell(head, column).value = heading
        _put(sheet, row, column, value)
    for row_of in new:
        sheet = book["Tilbud"]
        columns, _ = _head(book, "Tilbud")
        row = sheet.max_row + 1
        for heading, value in row_of.items():
            _put(sheet, row, columns[heading], value)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _put(sheet: Worksheet, row: int, column: int, value: object) -> None:
    cell: Any = sheet.cell(row, column)
    cell.value = value


def _head(book: Workbook, name: str) -> tuple[dict[str, int], int]:
    sheet = book[name]
    head = next(r for r in range(1, 5) if str(sheet.cell(r, 1).value).endswith(" id"))
    return {str(cell.value): number for number, cell in enumerate(sheet[head], 1)}, head


def told(edits: Iterable[Edit]) -> dict[str, object]:
    """Edits as a reader tells them: place and value."""
    return {"/".join(map(str, (each.association, *each.path))): each.value for each in edits}
