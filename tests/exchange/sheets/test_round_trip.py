"""A sheet that nobody changed changes nothing; one changed cell changes one thing."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from catalogue.exchange.base import Material
from catalogue.exchange.sheets.books import KINDS, empty_workbook
from catalogue.exchange.sheets.rows import Writer
from catalogue.messages.sheets import sheet_word
from catalogue.source.foreign.values import column_letters
from tests.edition.workshop import example
from tests.exchange.sheets.desk import brought, changed, exported, material, separated, told

EXAMPLES = ("small", "every-field", "awkward", "hostile-text", "languages")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_workbook_and_a_csv_come_back_as_they_went(name: str) -> None:
    catalogue = example(name)
    made_of = material(catalogue)
    for files in ({"a.xlsx": exported(made_of)}, separated(made_of)):
        outcome = brought(files, catalogue, made_of=made_of)
        assert outcome.diagnostics == ()
        assert (outcome.value.edits, outcome.value.losses, dict(outcome.value.files)) == ((), (), {})


def test_what_readers_have_comes_back_too() -> None:
    catalogue = example("small")
    for edition in catalogue.settings.editions:
        outcome = brought({"a.xlsx": exported(material(catalogue, edition, "edition"))}, catalogue)
        assert (outcome.value.edits, outcome.value.losses) == ((), ())


def test_an_english_sheet_says_which_title_is_danish_and_comes_back() -> None:
    catalogue = example("languages")
    edition = next(name for name, each in catalogue.settings.editions.items() if each.language == "en")
    sheet = exported(material(catalogue, edition, "edition"))
    headings = [cell.value for cell in load_workbook(BytesIO(sheet))["Offers"][1]]
    assert "Title (Danish)" in headings
    assert "Title" not in headings
    outcome = brought({"a.xlsx": sheet}, catalogue)
    assert (outcome.value.edits, outcome.value.losses) == ((), ())


def test_a_second_library_reads_the_same_cells() -> None:
    made_of = material(example("every-field"))
    writer = Writer(made_of.extract)
    book = CalamineWorkbook.from_filelike(BytesIO(exported(made_of)))
    for kind in KINDS:
        grid = writer.grid(kind)
        rows = book.get_sheet_by_name(sheet_word(kind, writer.language)).to_python()
        head = next(number for number, row in enumerate(rows) if row[0] == grid.headings[0])
        assert [str(each) for each in rows[head]] == list(grid.headings)
        for read, written in zip(rows[head + 1 :], grid.rows, strict=True):
            assert [_same(each) for each in read] == [_same(each) for each in written]


def _same(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date) or cell in (None, ""):
        return cell or None
    return float(str(cell)) if str(cell).replace(".", "", 1).isdecimal() else str(cell)


def test_nothing_calculates() -> None:
    made_of = material(example("hostile-text"))
    with ZipFile(BytesIO(exported(made_of))) as book:
        sheets = [book.read(name) for name in book.namelist() if "/worksheets/sheet" in name]
    assert len(sheets) == 5
    assert not any(b"<f>" in each or b'<c r="A1" t="e"' in each for each in sheets)
    for data in separated(made_of).values():
        cells = [cell for row in csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";") for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_telephone_number_is_text() -> None:
    book = load_workbook(BytesIO(exported(material(example("every-field")))))
    sheet = book["Kontakter"]
    column = [cell.value for cell in sheet[1]].index("Telefon")
    cell = next(row[column] for row in sheet.iter_rows(min_row=2) if row[column].value)
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_the_same_rows_make_the_same_bytes() -> None:
    made_of = material(example("small"))
    assert exported(made_of) == exported(made_of)


def test_one_cell_is_one_edit() -> None:
    catalogue = example("small")
    data = changed(
        exported(material(catalogue)),
        {
            ("Tilbud", "samtalegruppe", "Alder – Fra"): 12.0,
            ("Tilbud", "samtalegruppe", "Titel (engelsk)"): "Talking group",
            ("Tilbud", "samtalegruppe", "Alder – Cirka"): "SAND",
            ("Tilbud", "lektiecafe-skole-a", "Bekræftet – Dato"): "05-10-2026",
            ("Tilbud", "lektiecafe-skole-a", "Kort om tilbuddet"): None,
            ("Tilbud", "samtale-chat", "Form"): "telefon; chat",
            ("Kontakter", "sparring", "Telefon"): 98123456,
        },
    )
    outcome = brought({"a.xlsx": data}, catalogue)
    assert told(outcome.value.edits) == {
        "samtaleforeningen/offers/samtalegruppe/age/minimum": 12,
        "samtaleforeningen/offers/samtalegruppe/age/approximate": True,
        "samtaleforeningen/offers/samtalegruppe/title": {"da": "Samtalegruppe for unge", "en": "Talking group"},
        "lektieforeningen/offers/lektiecafe-skole-a/confirmed/on": "2026-10-05",
        "lektieforeningen/offers/lektiecafe-skole-a/summary": None,
        "samtaleforeningen/offers/samtale-chat/delivery": ["telephone", "chat"],
        "samtaleforeningen/contacts/sparring/phone": "98123456",
    }
    assert {each.origin for each in outcome.value.edits} >= {"3\tAlder – Fra", "2\tBekræftet – Dato"}


def test_a_row_of_the_schedule_changes_alone() -> None:
    catalogue = example("small")
    said = "Hver: uge | Ugedag: tirsdag | Start: 15.00 | Slut: 16.00 | Slags tid: møde | Sted: skolen"
    data = changed(exported(material(catalogue)), {("Tilbud", "lektiecafe-skole-a", "Tider"): said})
    edits = brought({"a.xlsx": data}, catalogue).value.edits
    assert told(edits) == {"lektieforeningen/offers/lektiecafe-skole-a/schedule/0/start": "15:00"}


def test_an_edition_s_sheet_takes_nothing_away_that_it_never_showed() -> None:
    catalogue = example("small")
    sheet = exported(material(catalogue, "families", "edition"))
    seen = load_workbook(BytesIO(sheet))["Tilbud"]
    assert "sparring" not in str(list(seen.values))
    heading = [cell.value for cell in seen[1]].index("Kontakter")
    shown = str(next(row[heading].value for row in seen.rows if row[0].value == "samtalegruppe"))
    data = changed(
        sheet,
        {
            ("Tilbud", "samtalegruppe", "Titel"): "Samtaler",
            ("Tilbud", "samtalegruppe", "Kontakter"): f"{shown}; nyt-kontor",
        },
    )
    outcome = brought({"a.xlsx": data}, catalogue)
    assert told(outcome.value.edits) == {"samtaleforeningen/offers/samtalegruppe/title": "Samtaler"}
    assert [(each.record, each.field, each.why) for each in outcome.value.losses] == [("2", "Kontakter", "no-place")]


def test_a_demonstration_says_so_on_every_sheet() -> None:
    extract = material(example("small")).extract
    banner = "DEMONSTRATION – brug den ikke til at finde hjælp"
    made_of = Material(replace(extract, edition=replace(extract.edition, banners=(banner,))))
    book = load_workbook(BytesIO(exported(made_of)))
    visible = [sheet for sheet in book if sheet.sheet_state == "visible"]
    assert [sheet.cell(1, 1).value for sheet in visible] == [banner] * 4
    assert all(data.decode("utf-8-sig").startswith(banner) for data in separated(made_of).values())
    for files in ({"a.xlsx": exported(made_of)}, separated(made_of)):
        assert brought(files, example("small")).value.edits == ()


def test_the_template_has_drop_downs_and_an_example_that_is_not_read() -> None:
    catalogue = example("small")
    ((_, data),) = empty_workbook(material(catalogue)).files
    sheet = load_workbook(BytesIO(data))["Tilbud"]
    ranges = {str(each.sqref)[: str(each.sqref).index(":")]: each for each in sheet.data_validations.dataValidation}
    columns = {str(cell.value): cell for cell in sheet[1]}
    letter = column_letters([cell.value for cell in sheet[1]].index("Temaer"))
    words = load_workbook(BytesIO(data))["Valg"]
    place = str(ranges[f"{letter}2"].formula1).partition("!")[2].replace("$", "")
    assert {"Ensomhed", "Lektier og skole"} <= {cell.value for row in words[place] for cell in row}
    assert words.sheet_state == "hidden"
    assert columns["Titel"].comment is not None
    outcome = brought({"a.xlsx": data}, catalogue)
    assert (outcome.value.edits, dict(outcome.value.files), outcome.value.losses) == ((), {}, ())
