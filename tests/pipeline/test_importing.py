"""Files of others on their way into a catalogue: shown, tried, and written all or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.messages import words
from catalogue.pipeline.check import check
from catalogue.pipeline.export import ExportRequest, export
from catalogue.pipeline.importing import ImportReport, ImportRequest, bring
from tests.authoring.test_editor import changes
from tests.pipeline.workshop import change, copied, tree
from tests.source.foreign.workbooks import altered, archive, workbook

TODAY = date(2026, 11, 22)
ORGANIZATION: Mapping[str, object] = {
    "id": "8c7f3a50-0000-4000-8000-000000000002",
    "name": "Æbleforeningen (opdigtet)",
    "description": "En opdigtet forening.",
}
SERVICE: Mapping[str, object] = {
    "id": "8c7f3a50-0000-4000-8000-000000000001",
    "name": "Æbler til alle",
    "description": "Vi deler æbler ud.",
    "status": "active",
    "organization": ORGANIZATION,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = copied("small", tmp_path / "project")
    change(found, "catalogue.yaml", "inclusion: agreement", "inclusion: listed")
    return found


def brought(root: Path, kind: str, path: Path) -> ImportReport:
    return bring(ImportRequest(root, TODAY, kind, path))


def kept(root: Path, name: str, data: bytes | Mapping[str, object]) -> Path:
    """A file that somebody sent, beside the project."""
    path = root.parent / name
    path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
    return path


def exported(root: Path, name: str) -> Path:
    report = export(ExportRequest(root, TODAY, name, for_keepers=True, output=root.parent / name))
    assert report.exported is not None
    return root.parent / name


@pytest.mark.parametrize("name", ["xlsx", "csv"])
def test_a_spreadsheet_that_nobody_changed_changes_nothing(root: Path, name: str) -> None:
    report = brought(root, "sheet", exported(root, name))
    assert report.is_good
    assert report.arrival.files == ()


def test_a_cell_that_somebody_changed_is_a_line(root: Path) -> None:
    path = exported(root, "csv") / "offers.csv"
    path.write_bytes(path.read_bytes().replace("Lektiecafé på Skole A;".encode(), "Lektiecafé;".encode()))
    before = tree(root)
    report = brought(root, "sheet", path)
    assert tree(root) == before
    (file,) = report.arrival.files
    assert changes(file.after, file.before) == ["-    title: Lektiecafé på Skole A", "+    title: Lektiecafé"]
    report.write()
    assert {name for name, data in tree(root).items() if data != before[name]} == {file.path}
    assert not check(root, TODAY).has_errors


def test_somebodys_services_become_files_that_check_accepts(root: Path) -> None:
    before = tree(root)
    report = brought(root, "hsds", kept(root, "service.json", SERVICE))
    assert report.is_good, report.arrival.found
    report.write()
    assert set(tree(root)) - set(before) == {"data/offers/aebleforeningen.yaml"}
    found = check(root, TODAY)
    assert not found.has_errors
    assert found.catalogue is not None
    assert found.catalogue.offers["aebler-til-alle"].association == "aebleforeningen"


def test_it_can_be_taken_in_only_once(root: Path) -> None:
    path = kept(root, "service.json", SERVICE)
    brought(root, "hsds", path).write()
    before = tree(root)
    again = brought(root, "hsds", path)
    ((message, origin),) = [(words(each.diagnostic, "en").message, each.origin) for each in again.arrival.found]
    assert message == "there is a file of «aebleforeningen» already"
    assert origin
    assert tree(root) == before


def test_a_name_that_is_a_path_is_no_path(root: Path) -> None:
    evil = {
        **SERVICE,
        "id": "../../x",
        "name": "../../../etc/passwd",
        "organization": {**ORGANIZATION, "name": "/../.ssh"},
    }
    before = tree(root.parent)
    report = brought(root, "hsds", kept(root, "service.json", evil))
    if report.is_good:
        report.write()
    came = set(tree(root.parent)) - set(before) - {"service.json"}
    assert all(name.startswith("project/data/offers/") and name.count("/") == 3 for name in came)
    assert {name: data for name, data in tree(root.parent).items() if name in before} == before


HOSTILE: Mapping[str, tuple[str, str, Callable[[], bytes], str]] = {
    "a formula": ("sheet", "a.csv", lambda: b"id;title\nx;=1+1\n", "CAT082"),
    "a formula in a workbook": ("sheet", "a.xlsx", lambda: workbook({"A": [["id"], ["=1+1"]]}), "CAT082"),
    "ten thousand columns": ("sheet", "a.csv", lambda: b";".join([b"x"] * 10_000), "CAT080"),
    "ten thousand columns of a workbook": ("sheet", "a.xlsx", lambda: workbook({"A": [["x"] * 10_000]}), "CAT080"),
    "an entity bomb": (
        "sheet",
        "a.xlsx",
        lambda: altered(workbook({"A": [["x"]]}), "xl/styles.xml", lambda old: b'<!DOCTYPE a [<!ENTITY b "c">]>' + old),
        "CAT081",
    ),
    "a zip bomb": ("hsds", "a.zip", lambda: archive({"a.json": b"0" * 20_000_000}), "CAT080"),
    "a workbook that is a bomb": (
        "sheet",
        "a.xlsx",
        lambda: altered(workbook({"A": [["x"]]}), "xl/worksheets/sheet1.xml", lambda _: b" " * 20_000_000),
        "CAT080",
    ),
    "an archive in an archive": ("hsds", "a.zip", lambda: archive({"b.zip": archive({"a.json": b"{}"})}), "CAT081"),
    "a name that leads out": ("hsds", "a.zip", lambda: archive({"../../data/catalogue.yaml": b"x"}), "CAT081"),
    "another encoding": ("hsds", "a.json", lambda: '{"name": "æ"}'.encode("cp1252"), "CAT081"),
    "an old encoding": ("sheet", "a.csv", lambda: "id;Hjælp\n".encode("cp865"), "CAT081"),
    "letters saved wrongly": ("sheet", "a.csv", "id;Ã¦\n".encode, "CAT081"),
    "nesting": ("hsds", "a.json", lambda: b"[" * 100_000, "CAT080"),
    "a picture": ("sheet", "a.xlsx", lambda: b"\x89PNG\r\n\x1a\n\0\0", "CAT081"),
}


@pytest.mark.parametrize(("kind", "name", "make", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_in_one_line_and_nothing_changes(
    root: Path, kind: str, name: str, make: Callable[[], bytes], code: str
) -> None:
    path = kept(root, name, make())
    before = tree(root.parent)
    try:
        found = [each.diagnostic for each in brought(root, kind, path).arrival.found]
    except CatalogueError as refused:
        found = [refused.diagnostic]
    assert [each.code for each in found] == [code]
    message = words(found[0], "da").message
    assert "\n" not in message
    assert message.isprintable()
    assert tree(root.parent) == before
