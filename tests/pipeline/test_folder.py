"""What a build keeps of an output folder, what it replaces, and what it refuses to touch."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from catalogue import disk
from catalogue.cli.app import main
from tests.pipeline.workshop import change, make, refusal, tree, written


def test_formats_not_asked_for_are_kept_byte_for_byte(project: Path) -> None:
    make(project, "html", "markdown")
    before = written(project)
    report = make(project, "markdown")
    assert written(project) == before
    for each in report.outcomes:
        assert [(made.name, made.carried) for made in each.formats] == [("markdown", False), ("html", True)]
        assert each.removed == ()


def test_formats_of_other_data_are_removed_and_told(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    make(project, "html", "markdown")
    change(project, "offers/lektieforeningen.yaml", "Frivillige hjælper", "Frivillige hjælper dig")
    report = make(project, "markdown")
    assert [each.removed for each in report.outcomes] == [("html",), ("html",)]
    assert {path.partition("/")[0] for path in written(project)} == {"catalogue.md", "manifest.json"}
    make(project, "html", "markdown")
    change(project, "offers/lektieforeningen.yaml", "hjælper dig", "hjælper jer")
    assert main(["build", "--root", str(project), "--format", "markdown"]) == 0
    assert "families: html removed" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["pages/preface.md", "images/a.png", "vocabulary.yaml", "recipients.yaml"])
def test_any_file_of_the_data_counts(project: Path, path: str) -> None:
    make(project, "html", "markdown", editions=("families",))
    file = project / "data" / path
    file.parent.mkdir(exist_ok=True)
    with file.open("ab") as handle:
        handle.write(b"\n")
    assert make(project, "markdown", editions=("families",)).outcomes[0].removed == ("html",)


def test_formats_of_another_day_are_removed(project: Path) -> None:
    make(project, "html", "markdown", editions=("families",))
    change(project, "catalogue.yaml", "as_of: 2026-11-01", "as_of: 2026-11-02")
    assert make(project, "markdown", editions=("families",)).outcomes[0].removed == ("html",)


def test_a_kept_file_that_somebody_changed_is_removed(project: Path) -> None:
    make(project, "html", "markdown", editions=("families",))
    (project / "build" / "families" / "tilbud" / "samtale-chat.html").write_text("changed", encoding="utf-8")
    assert make(project, "markdown", editions=("families",)).outcomes[0].removed == ("html",)
    assert "tilbud/samtale-chat.html" not in written(project)


def test_pages_of_offers_that_are_gone_are_gone(project: Path) -> None:
    make(project, "html", editions=("families",))
    assert "tilbud/lektiecafe-skole-a.html" in written(project)
    (project / "data" / "offers" / "lektieforeningen.yaml").unlink()
    make(project, "html", editions=("families",))
    assert not [path for path in written(project) if "lektie" in path]


def foreign_folder(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_text("mine", encoding="utf-8")


def foreign_manifest(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text('{"name": "an app", "files": [{"path": "a"}]}', encoding="utf-8")


def foreign_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("mine", encoding="utf-8")


def foreign_link(folder: Path) -> None:
    foreign_folder(folder.parent.parent / "elsewhere")
    folder.parent.mkdir(exist_ok=True)
    folder.symlink_to(folder.parent.parent / "elsewhere")


@pytest.mark.parametrize("lay", [foreign_folder, foreign_manifest, foreign_file, foreign_link])
def test_what_catalogue_did_not_make_is_not_replaced(project: Path, lay: object) -> None:
    assert callable(lay)
    lay(project / "build" / "professionals")
    before = tree(project)
    assert refusal(project, "markdown") == ("CAT007", str(project / "build" / "professionals"))
    assert {path: data for path, data in tree(project).items() if path != "build/.lock"} == before
    assert not (project / "build" / "families").exists()


def test_an_empty_folder_is_used(project: Path) -> None:
    (project / "build" / "families").mkdir(parents=True)
    make(project, "markdown")
    assert "catalogue.md" in written(project)


def test_other_things_in_the_output_folder_stay(project: Path) -> None:
    foreign_folder(project / "build" / "letters")
    make(project, "markdown")
    assert (project / "build" / "letters" / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_a_file_in_the_place_of_the_output_is_told(project: Path) -> None:
    (project / "build").write_text("mine", encoding="utf-8")
    assert refusal(project, "markdown") == ("CAT002", str(project / "build"))
    assert (project / "build").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_is_told_and_leaves_the_last_catalogue(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(project, "markdown")
    before = tree(project / "build")

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    change(project, "catalogue.yaml", "edition: 2026-1", "edition: 2026-2")
    assert refusal(project, "markdown")[0] == "CAT002"
    assert tree(project / "build") == before


def test_a_second_build_is_refused(project: Path) -> None:
    with disk.lock(project / "build"):
        assert refusal(project, "markdown") == ("CAT003", str(project / "build"))
    make(project, "markdown")


def test_leftovers_of_a_killed_build_are_put_right(project: Path) -> None:
    make(project, "markdown")
    shutil.copytree(project / "build" / "families", project / "build" / ".new-17-families")
    make(project, "markdown")
    assert {path.name for path in (project / "build").iterdir()} == {".lock", "families", "professionals"}


def test_a_folder_of_another_version_is_ours_but_its_formats_are_made_anew(project: Path) -> None:
    make(project, "html", "markdown")
    path = project / "build" / "families" / "manifest.json"
    found = json.loads(path.read_bytes())
    found |= {"invented-later": 1, "libraries": {"catalogue": "0.0.1"}}
    del found["banners"]
    path.write_text(json.dumps(found), encoding="utf-8")
    built = {each.name: each for each in make(project, "markdown").outcomes}
    assert built["families"].removed == ("html",)
    assert built["professionals"].removed == ()
    assert json.loads(path.read_bytes())["banners"] == []
