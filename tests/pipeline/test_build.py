"""What a build makes, of which files, editions and formats; and what mistakes in the data do to it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from catalogue.cli.app import main
from tests.pipeline.workshop import change, make, offers_of, refusal, tree, written

WRONG = ("offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
FILES = {"html": "index.html", "markdown": "catalogue.md", "pdf": "catalogue.pdf"}


def test_errors_stop_a_build_before_anything_is_written(project: Path) -> None:
    change(project, *WRONG)
    before = tree(project)
    report = make(project)
    assert [each.code for each in report.check.diagnostics if each.severity.value == "error"] == ["CAT203"]
    assert report.outcomes == ()
    assert tree(project) == before
    assert not (project / "build").exists()


def test_errors_leave_the_last_catalogue_untouched(project: Path) -> None:
    make(project, "markdown")
    before = {path.name: path.stat().st_mtime_ns for path in (project / "build").rglob("*")}
    files = tree(project / "build")
    change(project, *WRONG)
    make(project, "markdown")
    assert tree(project / "build") == files
    assert {path.name: path.stat().st_mtime_ns for path in (project / "build").rglob("*")} == before


@pytest.mark.parametrize("mistake", ["a word", "the syntax", "an unreadable file"])
def test_keep_going_builds_without_the_broken_files(project: Path, mistake: str) -> None:
    if mistake == "a word":
        change(project, *WRONG)
    elif mistake == "the syntax":
        change(project, "offers/lektieforeningen.yaml", "evidence: invented", "evidence: 'invented")
    else:
        (project / "data" / "offers" / "lektieforeningen.yaml").unlink()
        (project / "data" / "offers" / "lektieforeningen.yaml").symlink_to("/etc/hostname")
    report = make(project, "markdown", keep_going=True)
    assert report.without == ("data/offers/lektieforeningen.yaml",)
    assert [(each.name, each.offers) for each in report.outcomes] == [("professionals", 2), ("families", 2)]
    assert b"Lektie" not in written(project)["catalogue.md"]


def test_offers_of_broken_files_are_counted_as_left_out(project: Path) -> None:
    """As far as they can be read: the file is YAML, but its schedule is not understood."""
    change(project, *WRONG)
    report = make(project, "markdown", keep_going=True)
    assert [each.left_out for each in report.outcomes] == [1, 1]
    for edition in ("families", "professionals"):
        manifest = written(project, edition)["manifest.json"].decode()
        assert '"lektiecafe-skole-a": "broken"' in manifest


def test_offers_with_a_wrong_reference_are_counted_too(project: Path) -> None:
    change(project, "offers/lektieforeningen.yaml", "themes: [lektier]", "themes: [lektie]")
    report = make(project, "markdown", keep_going=True)
    assert [(each.offers, each.left_out) for each in report.outcomes] == [(2, 1), (2, 1)]
    assert len(offers_of(project)) == 3


def test_keep_going_says_which_files_are_missing(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    change(project, *WRONG)
    code = main(["build", "--root", str(project), "--format", "markdown", "--keep-going"])
    said = capsys.readouterr()
    assert code == 1
    assert "WITHOUT" in said.err
    assert "data/offers/lektieforeningen.yaml" in said.err
    assert "CAT203" in said.out


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("catalogue.yaml", "state: final", "state: endelig"),
        ("catalogue.yaml", "title: Et lille", "title: Et 010190-1234"),
        ("vocabulary.yaml", "synonyms: [alene]", "synonyms: [010190-1234]"),
    ],
)
def test_keep_going_needs_settings_and_vocabulary(
    capsys: pytest.CaptureFixture[str], project: Path, path: str, old: str, new: str
) -> None:
    change(project, path, old, new)
    assert make(project, keep_going=True).outcomes == ()
    assert not (project / "build").exists()
    assert main(["build", "--root", str(project), "--keep-going"]) == 1
    assert "must be without errors" in capsys.readouterr().err


def test_keep_going_leaves_out_a_page_with_a_mistake(project: Path) -> None:
    change(project, "pages/preface.md", "Her er", "Her er <b>kanari</b>")
    report = make(project, "markdown", keep_going=True)
    assert report.without == ("data/pages/preface.md",)
    assert [(each.offers, each.left_out) for each in report.outcomes] == [(3, 0), (3, 0)]
    assert b"kanari" not in written(project)["catalogue.md"]
    assert b"Forord" not in written(project)["catalogue.md"]


def test_keep_going_leaves_out_recipients_with_a_mistake(project: Path) -> None:
    change(project, "recipients.yaml", "name: Skole A", "name: Skole 010190-1234")
    report = make(project, "markdown", keep_going=True)
    assert report.without == ("data/recipients.yaml",)
    assert b"Skole 0" not in written(project)["catalogue.md"]


def test_an_id_that_is_none_is_counted_but_not_repeated(project: Path) -> None:
    change(project, "offers/lektieforeningen.yaml", "id: lektiecafe-skole-a", "id: Kanari Hansen")
    make(project, "markdown", keep_going=True)
    manifest = written(project)["manifest.json"].decode()
    assert '"lektieforeningen-1": "broken"' in manifest
    assert "Kanari" not in manifest


def test_an_id_given_twice_counts_twice(project: Path) -> None:
    change(project, "offers/samtaleforeningen.yaml", "id: samtale-chat", "id: lektiecafe-skole-a")
    report = make(project, "markdown", keep_going=True)
    assert [(each.offers, each.left_out) for each in report.outcomes] == [(1, 2), (1, 2)]
    manifest = json.loads(written(project)["manifest.json"])
    assert len(manifest["offers"]) + len(manifest["left_out"]) == 3


def test_one_edition_leaves_the_others_alone(project: Path) -> None:
    make(project, "markdown", editions=("families",))
    assert [path.name for path in (project / "build").iterdir() if path.is_dir()] == ["families"]


@pytest.mark.parametrize("formats", [("markdown",), ("markdown", "html"), ("html",)], ids="-".join)
def test_only_the_formats_asked_for_are_made(project: Path, formats: tuple[str, ...]) -> None:
    make(project, *formats, editions=("families",))
    assert {name for name, file in FILES.items() if file in written(project)} == set(formats)


def test_an_unknown_edition_is_refused_with_the_nearest(project: Path) -> None:
    assert refusal(project, editions=("familes",)) == ("CAT004", "families")
    assert not (project / "build").exists()


def test_an_unknown_format_is_refused_with_the_nearest(project: Path) -> None:
    assert refusal(project, "html", "markdwon") == ("CAT005", "markdown")
    assert not (project / "build").exists()


def test_an_unknown_format_is_told_before_mistakes_in_the_data(project: Path) -> None:
    change(project, *WRONG)
    assert refusal(project, "word")[0] == "CAT005"


def test_a_mistake_of_ours_is_not_called_a_full_disk(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing template is an `OSError` too, and it was the user's disk that was blamed."""
    monkeypatch.setattr("catalogue.render.markdown.commonmark.slug", lambda _: Path("/nowhere").read_text())
    with pytest.raises(FileNotFoundError):
        make(project, "markdown")


def test_a_file_without_a_name_in_any_language_is_no_obstacle(project: Path) -> None:
    """Names are bytes: one that is no text stands in the way of nobody."""
    (project / "data" / "images").mkdir()
    (project / "data" / "images" / os.fsdecode(b"\xff.png")).write_bytes(b"")
    (project / "data" / "images" / "away.png").symlink_to("/etc/hostname")
    make(project, "markdown")
    assert "catalogue.md" in written(project)


def test_all_formats_are_those_of_the_table() -> None:
    from catalogue.pipeline.requests import FORMATS as KNOWN
    from catalogue.render.registry import RENDERERS

    assert tuple(RENDERERS) == KNOWN
