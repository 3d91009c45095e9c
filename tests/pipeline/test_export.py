"""Exports as the command makes them: where they lie, what is replaced, when nothing leaves the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.exchange.names import EXPORTS, FOR_READERS
from catalogue.exchange.registry import EXPORTERS, FOR_AUDIENCE, WITH_SESSIONS
from catalogue.messages.exporting import TABLES
from catalogue.pipeline.export import ExportReport, ExportRequest, export
from tests.pipeline.workshop import TODAY, change, copied, tree


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def exported(root: Path, name: str, **more: Any) -> ExportReport:  # noqa: ANN401  # whatever a request takes
    return export(ExportRequest(root, TODAY, name, **more))


def test_every_export_has_a_name_and_words() -> None:
    assert tuple(EXPORTERS) == EXPORTS
    assert set(FOR_READERS) | set(FOR_AUDIENCE) | WITH_SESSIONS <= set(EXPORTS)
    for table in TABLES.values():
        assert {f"about-{name}" for name in EXPORTS} <= table.WORDS.keys()


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_data_give_the_same_bytes_and_nothing_is_written_again(project: Path, name: str) -> None:
    first = exported(project, name)
    assert first.exported is not None
    assert first.written is not None
    before = {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*")}
    second = exported(project, name)
    assert second.exported == first.exported
    assert second.written is not None
    assert (first.written.is_new, second.written.is_new) == (bool(first.exported.files), False)
    assert {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*")} == before


def test_what_is_for_all_is_made_where_nothing_else_is_said(project: Path) -> None:
    report = exported(project, "vcard")
    assert report.edition == "families"
    folder = project / "build" / "export" / "families" / "vcard"
    files = {"contacts.vcf", "associations/lektieforeningen.vcf", "associations/samtaleforeningen.vcf"}
    assert set(tree(folder)) == files
    assert report.written is not None
    assert report.written.path == folder


def test_one_file_is_told_by_its_own_path_and_may_be_called_as_one_likes(project: Path, tmp_path: Path) -> None:
    report = exported(project, "geojson", edition="professionals")
    assert report.written is not None
    assert report.written.path == project / "build/export/professionals/geojson/places.geojson"
    exported(project, "geojson", output=tmp_path / "out" / "kort.json")
    exported(project, "geojson", output=tmp_path / "folder")
    assert (tmp_path / "out" / "kort.json").read_bytes() == (tmp_path / "folder" / "places.geojson").read_bytes()


def test_what_left_the_catalogue_leaves_its_folder(project: Path) -> None:
    exported(project, "vcard")
    (project / "data" / "offers" / "samtaleforeningen.yaml").unlink()
    report = exported(project, "vcard")
    assert report.written is not None
    assert report.written.left_over == ()
    folder = project / "build" / "export" / "families" / "vcard"
    assert set(tree(folder)) == {"contacts.vcf", "associations/lektieforeningen.vcf"}
    (project / "data" / "offers" / "lektieforeningen.yaml").unlink()
    assert exported(project, "vcard").exported is not None
    assert not folder.exists()


def test_in_a_folder_of_the_user_s_nothing_is_deleted_but_told(project: Path, tmp_path: Path) -> None:
    exported(project, "vcard", output=tmp_path / "kort")
    (tmp_path / "kort" / "egne-noter.txt").write_text("mine", encoding="utf-8")
    (project / "data" / "offers" / "samtaleforeningen.yaml").unlink()
    report = exported(project, "vcard", output=tmp_path / "kort")
    assert report.written is not None
    assert report.written.left_over == ("associations/samtaleforeningen.vcf",)
    assert (tmp_path / "kort" / "egne-noter.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "kort" / "associations" / "samtaleforeningen.vcf").exists()


def test_nothing_leaves_a_catalogue_with_errors(project: Path) -> None:
    change(project, "offers/lektieforeningen.yaml", "Frivillige hjælper", "Ring til mor, cpr 010203-1234: vi hjælper")
    report = exported(project, "vcard")
    assert report.check.has_errors
    assert report.exported is None
    assert not (project / "build").exists()


@pytest.mark.parametrize(
    ("more", "code"),
    [({"edition": "famlies"}, "CAT004"), ({"output": "data/offers"}, "CAT016"), ({"output": "data/x.json"}, "CAT016")],
)
def test_what_can_not_be_is_refused(project: Path, more: dict[str, str], code: str) -> None:
    before = tree(project)
    wanted: dict[str, Any] = {key: project / value if key == "output" else value for key, value in more.items()}
    with pytest.raises(CatalogueError) as refused:
        exported(project, "geojson", **wanted)
    assert refused.value.diagnostic.code == code
    assert tree(project) == before


def test_a_calendar_counts_its_changes(project: Path) -> None:
    exported(project, "ical")
    name = "lektiecafe-skole-a.ics"
    folder = project / "build" / "export" / "families" / "ical"
    assert b"SEQUENCE:0" in tree(folder)[name]
    change(project, "offers/lektieforeningen.yaml", 'start: "14:30"', 'start: "15:00"')
    exported(project, "ical")
    assert b"SEQUENCE:1" in tree(folder)[name]


def test_for_oneself_it_lies_apart(project: Path) -> None:
    report = exported(project, "xlsx", for_keepers=True)
    assert report.edition == "professionals"
    assert list((project / "build" / "export").iterdir()) == [project / "build" / "export" / "_own"]
