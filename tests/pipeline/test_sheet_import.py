"""A cell that somebody changed in a spreadsheet is one changed line of a file, which only an agreement writes."""

from __future__ import annotations

import shutil
from datetime import date
from difflib import unified_diff
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from catalogue.pipeline.export import ExportRequest, export
from catalogue.pipeline.importing import ImportReport, ImportRequest, bring
from tests.edition.workshop import GOOD, example
from tests.exchange.sheets.desk import changed, exported, material

DAY = date(2026, 11, 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD / "small", tmp_path / "small"))


def report(project: Path, data: bytes) -> ImportReport:
    sheet = project.parent / "katalog.xlsx"
    sheet.write_bytes(data)
    return bring(ImportRequest(project, DAY, "sheet", sheet))


def diff(found: ImportReport) -> list[str]:
    lines: list[str] = []
    for each in found.arrival.files:
        lines += unified_diff(each.before.splitlines(), each.after.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and not line.startswith(("---", "+++"))]


def test_an_untouched_sheet_writes_nothing(project: Path) -> None:
    found = report(project, exported(material(example("small"))))
    assert (found.arrival.files, found.losses, found.is_good) == ((), (), True)


def test_one_cell_is_one_line(project: Path) -> None:
    cells = {("Tilbud", "samtalegruppe", "Alder – Fra"): 12.0}
    found = report(project, changed(exported(material(example("small"))), cells))
    assert diff(found) == ["-    age: {minimum: 13, maximum: 17}", "+    age: {minimum: 12, maximum: 17}"]
    before = (project / "data/offers/samtaleforeningen.yaml").read_text(encoding="utf-8")
    assert "minimum: 13" in before
    found.write()
    assert (project / "data/offers/samtaleforeningen.yaml").read_text(encoding="utf-8") == before.replace("13", "12", 1)


def test_a_new_row_is_a_new_offer(project: Path) -> None:
    new = {"Forening": "Lektieforeningen (opdigtet)", "Titel": "Læsehjælp", "Temaer": "Lektier og skole"}
    found = report(project, changed(exported(material(example("small"))), {}, [new]))
    assert diff(found) == ["+  - id: laesehjaelp", "+    title: Læsehjælp", "+    themes: [lektier]"]


def test_a_value_that_no_file_may_hold_is_refused_with_its_row(project: Path) -> None:
    cells = {("Tilbud", "samtalegruppe", "Alder – Fra"): 500}
    found = report(project, changed(exported(material(example("small"))), cells))
    assert not found.is_good
    assert [
        (each.diagnostic.code, each.origin) for each in found.arrival.found if each.diagnostic.code == "CAT207"
    ] == [("CAT207", "3\tAlder – Fra")]


def test_the_template_offers_words_that_no_offer_has_yet_and_none_that_went_out_of_use(project: Path) -> None:
    words = project / "data/vocabulary.yaml"
    more = "themes:\n  sorg: {label: {da: Sorg}}\n  gammelt: {label: {da: Gammelt}, retired: 2020-01-01}\n"
    words.write_text(words.read_text(encoding="utf-8").replace("themes:\n", more, 1), encoding="utf-8")
    report = export(ExportRequest(project, DAY, "template"))
    assert report.exported is not None
    ((_, data),) = report.exported.files
    themes = next(column for column in load_workbook(BytesIO(data))["Valg"].columns if column[0].value == "Temaer")
    said = [cell.value for cell in themes]
    assert "Sorg" in said
    assert "Gammelt" not in said
