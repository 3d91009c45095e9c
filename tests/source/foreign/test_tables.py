"""Spreadsheets of others as plain cells, and those that are not taken."""

from __future__ import annotations

from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.messages import words
from catalogue.source.foreign.tables import tables_of
from catalogue.source.foreign.values import Foreign, Table, column_letters
from tests.source.foreign.workbooks import altered, archive, saved, workbook

SHEET = "xl/worksheets/sheet1.xml"
DOCUMENT_TYPE = b'<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
PLAIN = workbook({"Tilbud": [["Titel", "Fra"], ["A", date(2026, 2, 1)]]})


def tables(name: str, data: bytes) -> tuple[Table, ...]:
    outcome = tables_of(Foreign(name, data))
    assert not outcome.diagnostics
    return outcome.value


def cells(text: str | bytes, name: str = "liste.csv") -> list[tuple[object, ...]]:
    (table,) = tables(name, text.encode() if isinstance(text, str) else text)
    return [row.cells for row in table.rows]


def refusal(data: bytes | str, name: str = "liste.csv") -> str:
    """The one line that says why it isn't taken, with its code."""
    outcome = tables_of(Foreign(name, data.encode() if isinstance(data, str) else data))
    assert outcome.value == ()
    (found,) = outcome.diagnostics
    return f"{found.code} {words(found, 'en').message}"


def test_a_workbook_gives_its_sheets_in_their_order_hidden_ones_too() -> None:
    data = workbook({"Tilbud": [["Titel"]], "Valg": [["ja"]]}, hidden=["Valg"])
    assert [(each.name, each.is_hidden) for each in tables("a.xlsx", data)] == [("Tilbud", False), ("Valg", True)]


def test_cells_are_plain_values_and_rows_keep_their_numbers() -> None:
    rows: list[list[object]] = [
        ["  Titel ", None, 7.0, 7.5, True],
        [],
        [date(2026, 2, 1), datetime(2026, 2, 1, 16, 30), time(16)],  # noqa: DTZ001  # as a spreadsheet has it
    ]
    (table,) = tables("a.xlsx", workbook({"Tilbud": rows}))
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("Titel", None, 7, 7.5, True)),
        (3, (date(2026, 2, 1), "2026-02-01 16:30", "16:00")),
    ]
    assert table.rows[0].cell(1) is None
    assert table.rows[0].cell(99) is None


def test_a_text_that_looks_like_a_formula_is_text_in_a_workbook() -> None:
    book = openpyxl.Workbook()
    cell = book.worksheets[0].cell(1, 1)
    cell.value, cell.data_type = "=1+1", "s"
    assert cells(saved(book), "a.xlsx") == [("=1+1",)]


def test_the_texts_that_excel_keeps_apart_are_found() -> None:
    shared = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>\xc3\x86ble</t></si></sst>'
    types = b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    types += b'spreadsheetml.sharedStrings+xml"/></Types>'
    data = altered(PLAIN, "xl/sharedStrings.xml", lambda _: shared)
    data = altered(data, "[Content_Types].xml", lambda old: old.replace(b"</Types>", types))
    data = altered(data, SHEET, lambda old: old.replace(b't="inlineStr"><is><t>Titel</t></is>', b't="s"><v>0</v>'))
    assert cells(data, "a.xlsx")[0] == ("Æble", "Fra")


@pytest.mark.parametrize("said", ["", "\ufeff"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_text_is_separated_by_what_its_first_line_has_most_of(separator: str, said: str) -> None:
    text = said + separator.join(['"a;,\nb"', " c ", ""]) + "\r\n\r\n" + separator.join(["", "d", ""]) + "\n"
    assert cells(text) == [("a;,\nb", "c"), (None, "d")]


def test_a_text_may_say_its_separator_as_excel_is_told() -> None:
    (table,) = tables("liste.csv", b"sep=,\na;b,c\n")
    assert [(row.number, row.cells) for row in table.rows] == [(1, ("a;b", "c"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_right_in_every_encoding_that_can_be_told(encoding: str) -> None:
    (table,) = tables("liste.csv", "Æblegrød;å – «x»\n".encode(encoding))
    assert table.rows[0].cells == ("Æblegrød", "å – «x»")
    assert (table.encoding == "Windows-1252") == (encoding == "cp1252")


@pytest.mark.parametrize("text", ["+45 12 34 56 78", "-5", "- en ting", "@ungdomshus", "+45 (lokal 7)", "'=1+1", "7-9"])
def test_what_people_write_is_text(text: str) -> None:
    assert cells(f"a;b\nx;{text}\n") == [("a", "b"), ("x", text)]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=", " =1", "@SUM(A1:A9)", "+cmd|' /C calc'!A0", "-2+3+cmd|'x'!A1", "+HYPERLINK(1)", '"\t=1"', '"\tx"'],
)
def test_what_a_spreadsheet_would_calculate_is_refused_with_its_cell(text: str) -> None:
    assert refusal(f"a;b\nx;{text}\n").startswith("CAT082 in liste.csv, cell B2 would be calculated by a spreadsheet")


def test_a_formula_of_a_workbook_is_refused_with_its_cell() -> None:
    data = workbook({"Tilbud": [["a"], ["=WEBSERVICE(1)"]]})
    assert refusal(data, "a.xlsx") == "CAT082 in a.xlsx, cell Tilbud!A2 is a formula: =WEBSERVICE(1)"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a;b\0\n", "CAT081 liste.csv is not text"),
        ("a;b\n".encode("utf-16-le"), "CAT081 liste.csv is not text"),
        (b"a\nb\x81\n", "CAT081 liste.csv is not saved as UTF-8: line 2 holds the byte 81"),
        ("a\nSkærm".encode("cp865"), "CAT081 liste.csv is not saved as UTF-8: line 2 holds the byte 91"),
        ("a\nprøve".encode("mac-roman"), "CAT081 liste.csv is not saved as UTF-8: line 2 holds the byte BF"),
        ("a;Ã¦ble", "CAT081 in liste.csv, letters were saved wrongly: «Ã¦ble» (B1)"),
        ("a;x\u202ey", "CAT081 liste.csv holds a character that may not stand in a text: U+202E (B1)"),
        ('a\n"b', "CAT081 liste.csv can't be read as a table: line 2"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "CAT081 liste.csv is a workbook of an old kind, or one behind a password",
        ),
        ("<html><table>", "CAT081 liste.csv is not a spreadsheet, whatever its name says"),
        (";".join("x" * 10_000), "CAT080 liste.csv has more than 1000 columns (row 1)"),
        ("a\n" * 100_001, "CAT080 liste.csv has more than 100000 rows"),
        (b"PK\x03\x04 and no more", "CAT081 liste.csv is not a whole workbook"),
        (archive({"content.xml": b"<office/>"}), "CAT081 liste.csv is not a whole workbook"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(data: bytes | str, said: str) -> None:
    assert refusal(data) == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            altered(PLAIN, SHEET, lambda old: DOCUMENT_TYPE + old[old.index(b"<worksheet") :]),
            f"CAT081 in a.xlsx, «{SHEET}» defines entities or a document type",
        ),
        (
            altered(PLAIN, "xl/sharedStrings.xml", lambda _: DOCUMENT_TYPE + b"<sst>&b;</sst>"),
            "CAT081 in a.xlsx, «xl/sharedStrings.xml» defines entities or a document type",
        ),
        (
            altered(PLAIN, "docProps/core.xml", lambda _: b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'),
            "CAT081 in a.xlsx, «docProps/core.xml» defines entities or a document type",
        ),
        (altered(PLAIN, SHEET, lambda old: old[:200]), "CAT081 a.xlsx is not a whole workbook"),
        (altered(PLAIN, "xl/workbook.xml", lambda _: b"<x/>"), "CAT081 a.xlsx is not a whole workbook"),
        (
            altered(PLAIN, SHEET, lambda old: old.replace(b'<row r="2"', b'<row r="999999999"')),
            "CAT080 a.xlsx has more than 100000 rows",
        ),
        (
            altered(PLAIN, SHEET, lambda old: old.replace(b'"B1"', b'"ZZZ1"')),
            "CAT080 a.xlsx has more than 1000 columns (row 1)",
        ),
        (workbook({"A": [["x"] * 10_000]}), "CAT080 a.xlsx has more than 1000 columns (row 1)"),
    ],
)
def test_a_workbook_made_to_do_harm_is_refused_in_one_line(data: bytes, said: str) -> None:
    assert refusal(data, "a.xlsx") == said


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    data = altered(PLAIN, SHEET, lambda old: old.replace(b'ref="A1:B2"', b'ref="A1:A1"'))
    assert cells(data, "a.xlsx") == cells(PLAIN, "a.xlsx")


@given(st.binary(max_size=200), st.integers(0, len(PLAIN) - 1))
def test_no_bytes_make_it_stumble(noise: bytes, at: int) -> None:
    for data in (noise, PLAIN[:at] + noise + PLAIN[at + len(noise) :], PLAIN[:at]):
        outcome = tables_of(Foreign("a.xlsx", data))
        assert bool(outcome.value) != bool(outcome.diagnostics) or not data.strip()


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_as_in_a_spreadsheet(column: int, letters: str) -> None:
    assert column_letters(column) == letters
