"""`catalogue check`: formats, files, what is selected and ignored, and what that does to the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catalogue.codes import PRIVATE, SEVERITIES
from catalogue.pipeline.narrowed import codes_told
from catalogue.reporters.registry import REPORTERS
from tests.cli.command import Said, say
from tests.pipeline.workshop import change, copied
from tests.reporters.readers import READERS, commands

LEKTIE = "data/offers/lektieforeningen.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a warning."""
    made = copied("small", tmp_path / "project")
    change(made, "offers/lektieforeningen.yaml", "confirmed: {on: 2026-09-01", "confirmed: {on: 2020-09-01")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def wrong(project: Path) -> Path:
    """With an error, too."""
    change(project, "offers/samtaleforeningen.yaml", "is: waiting-list", "is: venteliste")
    return project


@pytest.fixture
def private(project: Path) -> Path:
    """With what is nobody's business, too."""
    change(project, "offers/samtaleforeningen.yaml", "Skriv til kontoret", "Skriv 010190-1234 til kontoret")
    return project


def codes(said: Said, form: str = "text") -> list[str]:
    return [each.code for each in READERS[form](said.out)]


# --- strict ---


@pytest.mark.usefixtures("project")
def test_warnings_count_when_strict(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "check").code == 0
    assert say(capsys, "check", "--strict").code == 1
    assert say(capsys, "check", "--strict", "--ignore", "CAT313").code == 0
    assert say(capsys, "check", "--strict", "data/pages").code == 0


def test_information_never_counts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = say(capsys, "check", "--strict", "--verbose", "--root", copied("small", tmp_path / "clean"))
    assert (said.code, codes(said)) == (0, ["CAT340", "CAT340"])


# --- select and ignore ---


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize(
    ("options", "expected", "code"),
    [
        ([], ["CAT313", "CAT203"], 1),
        (["--select", "CAT313"], ["CAT313"], 0),
        (["--select", "CAT2"], ["CAT203"], 1),
        (["--select", "cat203, CAT313"], ["CAT313", "CAT203"], 1),
        (["--select", "CAT203", "--select", "CAT313"], ["CAT313", "CAT203"], 1),
        (["--ignore", "CAT203"], ["CAT313"], 0),
        (["--ignore", "CAT2,CAT313"], [], 0),
        (["--ignore", "CAT"], [], 0),
        (["--select", "CAT2", "--ignore", "CAT203"], [], 0),
    ],
    ids=str,
)
def test_codes_or_their_beginnings(
    capsys: pytest.CaptureFixture[str], options: list[str], expected: list[str], code: int
) -> None:
    said = say(capsys, "check", *options)
    assert (said.code, codes(said)) == (code, expected)


@pytest.mark.usefixtures("wrong")
def test_a_build_minds_what_a_check_ignores(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "check", "--ignore", "CAT203").code == 0
    assert say(capsys, "build", "--format", "markdown").code == 1
    assert say(capsys, "build", "--ignore", "CAT203").code == 2


@pytest.mark.usefixtures("private")
@pytest.mark.parametrize("options", [["--ignore", "CAT3"], ["--ignore", "CAT"], ["--select", "CAT313"]], ids=str)
def test_what_is_private_is_always_told(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    said = say(capsys, "check", *options)
    assert said.code == 1
    assert "CAT330" in codes(said)


@pytest.mark.parametrize("code", sorted(PRIVATE))
def test_a_private_code_can_not_be_ignored_by_name(
    capsys: pytest.CaptureFixture[str], project: Path, code: str
) -> None:
    said = say(capsys, "check", "--ignore", f"CAT313,{code}", "--root", project)
    assert (said.code, said.out) == (2, "")
    assert "CAT015" in said.err
    assert code in said.err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("written", "near"), [("CAT31x", "CAT31"), ("CTA313", "CAT313"), ("CAT3133", "CAT313"), ("C", ""), ("all", "")]
)
def test_an_unknown_code_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str], project: Path, option: str, written: str, near: str
) -> None:
    said = say(capsys, "check", option, written, "--root", project)
    assert (said.code, said.out) == (2, "")
    assert f"CAT014: there is no code «{written}»" in said.err
    assert (f"Did you mean «{near}" in said.err) == bool(near)


def test_nothing_chosen_is_everything() -> None:
    assert codes_told((), ()) == frozenset(SEVERITIES)
    assert codes_told(("",), (" , ",)) == frozenset(SEVERITIES)


# --- formats and hosts ---


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


@pytest.fixture
def gitlab(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize("form", list(REPORTERS))
def test_each_format_on_its_own(capsys: pytest.CaptureFixture[str], form: str) -> None:
    said = say(capsys, "check", "--format", form)
    assert (said.code, said.err) == (1, "")
    assert codes(said, form) == ["CAT313", "CAT203"]
    quiet = say(capsys, "check", "--format", form, "--quiet", "--select", "CAT1")
    assert quiet.code == 0
    assert bool(quiet.out) == (form not in {"text", "github"})  # a program expects its format, however little it says


def test_a_format_that_there_is_not(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "check", "--format", "serif", "--root", project)
    assert (said.code, said.out) == (2, "")
    assert "CAT005" in said.err
    assert "Did you mean «sarif»?" in said.err


@pytest.mark.usefixtures("wrong", "github")
def test_on_github_annotations_come_by_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "check")
    assert [each.name for each in commands(said.out)] == ["error", "warning"]
    assert "1 error, 1 warning in 9 files." in said.out
    change(Path(), "offers/samtaleforeningen.yaml", "is: venteliste", 'is: "##[error]x"')
    text = say(capsys, "check", "--format", "text").out
    assert "##[error]x" in text
    assert list(commands(text)) == []
    assert codes(say(capsys, "check", "--format", "json"), "json") == ["CAT313", "CAT203"]


@pytest.mark.usefixtures("wrong", "gitlab")
def test_on_gitlab_the_log_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "check", "--output", "bericht/gl-code-quality-report.json")
    assert said.code == 1
    assert codes(said) == ["CAT313", "CAT203"]
    assert len(READERS["gitlab"](Path("bericht/gl-code-quality-report.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize(
    ("name", "options", "form"),
    [
        ("a.sarif", [], "sarif"),
        ("a.xml", [], "junit"),
        ("a.json", [], "json"),
        ("a.txt", [], "text"),
        ("a.json", ["--format", "gitlab"], "gitlab"),
        ("a.json", ["--format", "sarif"], "sarif"),
    ],
)
def test_a_file_s_format_is_that_of_its_name(
    capsys: pytest.CaptureFixture[str], name: str, options: list[str], form: str
) -> None:
    said = say(capsys, "check", "--output", name, *options)
    assert codes(said) == ["CAT313", "CAT203"]
    assert [each.code for each in READERS[form](Path(name).read_text(encoding="utf-8"))] == ["CAT313", "CAT203"]
    assert say(capsys, "check", "--output", name, *options, "--quiet", "--select", "CAT1") == Said(0, "", "")
    assert READERS[form](Path(name).read_text(encoding="utf-8")) == []


@pytest.mark.usefixtures("wrong", "github")
def test_on_github_a_file_comes_beside_the_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "check", "--output", "a.sarif")
    assert [each.name for each in commands(said.out)] == ["error", "warning"]
    assert len(json.loads(Path("a.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 2


@pytest.mark.parametrize("path", ["data/catalogue.yaml", "data/x.json", "templates/../data/y.json", "link/x.json"])
def test_no_report_among_the_catalogue_s_files(capsys: pytest.CaptureFixture[str], project: Path, path: str) -> None:
    (project / "link").symlink_to("data")
    (project / "templates").mkdir()
    before = sorted(project.rglob("*"))
    said = say(capsys, "check", "--output", path)
    assert (said.code, said.out) == (2, "")
    assert "CAT016" in said.err
    assert sorted(project.rglob("*")) == before


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("path", [".", "/proc/nowhere/x.json"])
def test_where_nobody_can_write(capsys: pytest.CaptureFixture[str], path: str) -> None:
    said = say(capsys, "check", "--output", path)
    assert said.code == 2
    assert "CAT002" in said.err


@pytest.mark.usefixtures("wrong", "github")
def test_a_build_s_log_gives_github_no_commands(capsys: pytest.CaptureFixture[str]) -> None:
    change(Path(), "offers/samtaleforeningen.yaml", "is: venteliste", 'is: "##[error]x"')
    said = say(capsys, "build", "--format", "markdown")
    assert "##[error]x" in said.out
    assert list(commands(said.out)) == []


@pytest.mark.usefixtures("github")
def test_nor_does_a_remark_about_a_file(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    (project / "data/offers/##[error]x.yaml").write_text("evidence: invented\n", encoding="utf-8")
    said = say(capsys, "build", "--format", "markdown", "--keep-going")
    assert "[error]x.yaml" in said.err
    assert list(commands(said.err)) == []


# --- comments in the files ---


def test_an_ignored_error_stops_neither_check_nor_build(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    free = "summary: Det er gratis at deltage. # catalogue: ignore CAT316 kun maden koster noget"
    change(project, "offers/lektieforeningen.yaml", "summary: Frivillige hjælper med lektierne efter skoletid.", free)
    change(project, "offers/lektieforeningen.yaml", "price: {type: free}", "price: {type: fee, amount: 25, per: time}")
    said = say(capsys, "check", "--lang", "da")
    assert (said.code, codes(said)) == (0, ["CAT313"])
    assert said.out.splitlines()[-1] == "1 advarsel i 9 filer. 1 ignoreret, 2 oplysninger med --verbose."
    assert say(capsys, "build", "--format", "markdown").code == 0
    assert "Det er gratis at deltage." in (project / "build/families/catalogue.md").read_text(encoding="utf-8")
    assert "CAT316" in say(capsys, "check", "--verbose").out
