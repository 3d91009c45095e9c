"""Which formats an edition is made as, in which words, and of which revision it says that it is made."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.cli.app import main
from catalogue.model.settings import EditionSettings
from catalogue.pipeline.build import build, default_formats
from catalogue.pipeline.check import check
from catalogue.pipeline.requests import FORMATS, BuildRequest
from tests.pipeline.workshop import TODAY, change, make, written


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ("html", "markdown", "pdf")),
        ({"paper": "a5"}, ("html", "markdown", "pdf-a5")),
        ({"paper": ["a4", "a5"]}, ("html", "markdown", "pdf", "pdf-a5")),
        ({"paper": ["a5", "a4"], "formats": ["pdf"]}, ("pdf", "pdf-a5")),
        ({"paper": "a5", "formats": ["html"]}, ("html",)),
        ({"formats": ["pdf", "html"]}, ("html", "pdf")),
        ({"formats": ["markdown-pages"]}, ("markdown-pages",)),
    ],
)
def test_the_formats_of_an_edition_are_those_of_its_settings(
    settings: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert default_formats(EditionSettings.model_validate({"audience": "young", **settings})) == expected
    assert set(expected) <= set(FORMATS)


def made(project: Path) -> dict[str, list[str]]:
    return {each.name: [one.name for one in each.formats] for each in make(project).outcomes}


def test_editions_of_one_catalogue_may_have_different_formats(project: Path) -> None:
    change(project, "catalogue.yaml", "{audience: professionals,", "{audience: professionals, formats: [markdown],")
    change(project, "catalogue.yaml", "{audience: families,", "{audience: families, formats: [html],")
    assert made(project) == {"professionals": ["markdown"], "families": ["html"]}
    assert "catalogue.md" in written(project, "professionals")
    assert "index.html" not in written(project, "professionals")
    assert "index.html" in written(project, "families")
    assert "catalogue.md" not in written(project, "families")
    report = make(project, "markdown")
    names = {each.name: [(one.name, one.carried) for one in each.formats] for each in report.outcomes}
    assert names == {"professionals": [("markdown", False)], "families": [("markdown", False), ("html", True)]}


def test_the_command_line_takes_the_place_of_the_settings(project: Path) -> None:
    change(project, "catalogue.yaml", "{audience: professionals,", "{audience: professionals, formats: [html],")
    report = make(project, "markdown")
    assert [[one.name for one in each.formats] for each in report.outcomes] == [["markdown"], ["markdown"]]


# --- the project's own words


def swedish(project: Path, labels: str) -> Path:
    change(project, "catalogue.yaml", "{audience: families,", "{audience: families, language: sv, formats: [html],")
    change(project, "catalogue.yaml", "[da]", "[da, sv]")
    file = project / "templates" / "labels" / "sv.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(labels, encoding="utf-8")
    return project


def codes(project: Path) -> list[str]:
    """What is told of templates and words."""
    return [each.code for each in check(project, TODAY).diagnostics if each.code.startswith("CAT4")]


def test_a_third_language_needs_one_file_of_words_however_short(project: Path) -> None:
    swedish(project, "page:\n  skip: Till innehållet\n")
    assert codes(project) == ["CAT403"]
    report = make(project, editions=("families",))
    page = written(project)["index.html"].decode()
    assert report.outcomes[0].offers == 3
    assert 'lang="sv"' in page
    assert "Till innehållet" in page


def test_words_that_can_t_be_used_stop_the_build_and_keep_going_does_without_them(project: Path) -> None:
    swedish(project, "page:\n  skip: Till innehållet\ncover:\n  as_of: Idag {dag}\n")
    assert codes(project) == ["CAT403", "CAT405"]
    assert make(project, editions=("families",)).outcomes == ()
    report = make(project, editions=("families",), keep_going=True)
    assert report.without == ("templates/labels/sv.yaml",)
    page = written(project)["index.html"].decode()
    assert "Idag" not in page
    assert "Till innehållet" in page


def test_an_icon_of_the_project_s_own_is_known(project: Path) -> None:
    change(project, "vocabulary.yaml", "    label:", "    icon: blyant\n    label:")
    assert codes(project) == ["CAT402"]
    file = project / "templates" / "assets" / "icons" / "blyant.svg"
    file.parent.mkdir(parents=True)
    file.write_text('<svg viewBox="0 0 24 24"></svg>', encoding="utf-8")
    assert codes(project) == []


# --- the revision


def test_the_revision_changes_the_outputs_and_nothing_else_does(project: Path) -> None:
    request = BuildRequest(root=project, day=TODAY, formats=("markdown",), editions=("professionals",))

    def bytes_of(revision: str) -> dict[str, bytes]:
        build(replace(request, revision=revision), lambda *_: None)
        return written(project, "professionals")

    none, one = bytes_of(""), bytes_of("0123456789")
    assert bytes_of("") == none
    assert bytes_of("0123456789") == one
    assert one["manifest.json"] != none["manifest.json"]


def test_a_format_of_another_revision_is_not_kept(project: Path) -> None:
    request = BuildRequest(root=project, day=TODAY, editions=("families",), revision="a +")
    build(replace(request, formats=("html",)), lambda *_: None)
    report = build(replace(request, formats=("markdown",), revision="b"), lambda *_: None)
    assert report.outcomes[0].removed == ("html",)


def test_the_command_asks_git(project: Path) -> None:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    for arguments in (["init", "-q"], ["add", "data"], [*who, "commit", "-q", "-m", "data"]):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    asked = ["git", "rev-parse", "--short=10", "HEAD"]
    wanted = subprocess.run(asked, cwd=project, check=True, capture_output=True, text=True).stdout.strip()
    command = ["build", "--root", str(project), "--format", "markdown", "--edition", "professionals", "--quiet"]
    assert main(command) == 0
    assert wanted in written(project, "professionals")["catalogue.md"].decode()
