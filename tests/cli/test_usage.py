"""Help, options and exit codes."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
import typer.main

import catalogue
from catalogue.cli.app import app
from catalogue.codes import SEVERITIES
from tests.cli.command import Said, say, start
from tests.pipeline.workshop import HOME, change, copied

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]  # it is a group of commands
WIDEST = 80


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


@pytest.fixture
def wrong(project: Path) -> Path:
    """A project with one mistake in one file."""
    change(project, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    return project


def test_all_commands_are_known() -> None:
    assert set(COMMANDS) >= {"build", "check", "explain"}


@pytest.mark.parametrize("columns", ["80", "200"])
@pytest.mark.parametrize("arguments", [[], *[[name] for name in COMMANDS]], ids=" ".join)
def test_help_fits_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    said = say(capsys, *arguments, "--help")
    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out
    assert max(map(len, said.out.splitlines())) <= WIDEST


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "--help")
    listed = re.findall(r"^  ([a-z-]+)  +\S", said.out.partition("Commands:")[2], re.MULTILINE)
    assert sorted(listed) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_line_in_the_readme(name: str) -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^    catalogue {name}\b.*\S$", readme, re.MULTILINE)


def test_every_command_in_the_readme_is_known() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^    catalogue ([a-z-]+)", readme, re.MULTILINE)
    assert len(named) >= len(COMMANDS)
    assert set(named) <= set(COMMANDS)


def test_every_option_in_the_readme_is_known() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    catalogue ([a-z-]+)(.*)", readme, re.MULTILINE)
    used = {(name, option) for name, rest in lines for option in re.findall(r"--[a-z-]+", rest)}
    assert len(used) >= 4
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    known = {
        (name, option)
        for name, each in commands.items()
        for command in (each, *getattr(each, "commands", {}).values())  # «new» has commands of its own
        for param in command.params
        for option in param.opts
    }
    assert used <= known


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "--version") == Said(0, f"catalogue {catalogue.__version__}\n", "")


def test_as_a_module() -> None:
    assert start("--version") == Said(0, f"catalogue {catalogue.__version__}\n", "")


def test_a_clean_catalogue_is_0(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "check", "--root", project)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("No mistakes in ")


def test_a_mistake_in_the_data_is_1(capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    said = say(capsys, "check", "--root", wrong)
    assert (said.code, said.err) == (1, "")
    assert "data/offers/lektieforeningen.yaml:25:32: error CAT203:" in said.out
    assert "Did you mean" not in said.out.partition("CAT203")[0]
    assert "1 error in " in said.out


USAGE = {
    "nothing": [],
    "an unknown command": ["biuld"],
    "an unknown option": ["check", "--rot", "."],
    "a missing code": ["explain"],
    "an unknown code": ["explain", "CAT999"],
    "an unknown language": ["check", "--lang", "fr"],
    "no catalogue here": ["check", "--root", "/nowhere/at/all"],
    "no catalogue here to build": ["build", "--root", "/nowhere/at/all"],
    "no such file": ["check", "data/offers/nobody.yaml"],
    "a date that isn't one": ["check", "--as-of", "31.12.2026"],
    "a day that isn't one": ["build", "--as-of", "2026-02-30"],
    "an unknown edition": ["build", "--edition", "parents"],
    "an unknown format": ["build", "--format", "epub"],
    "a place where nobody can write": ["build", "--output", "/proc/nowhere/build"],
}


@pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE.keys())
def test_wrong_usage_is_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path, arguments: list[str]
) -> None:
    monkeypatch.chdir(project)
    said = say(capsys, *arguments)
    assert said.code == 2
    assert "Traceback" not in said.err
    assert said.err.strip() or not arguments
    assert not (project / "build").exists()


@pytest.mark.parametrize(("language", "words"), [("en", "is not a date"), ("da", "er ikke en dato")])
@pytest.mark.parametrize("value", ["31.12.2026", "2026-02-30", "tomorrow", "2026", "\x1b[31m"])
def test_a_wrong_date_is_told_in_plain_words(
    capsys: pytest.CaptureFixture[str], project: Path, value: str, language: str, words: str
) -> None:
    said = say(capsys, "check", "--root", project, "--as-of", value, "--lang", language)
    assert said.code == 2
    assert words in said.err
    assert "2026-12-31" in said.err
    assert "%Y" not in said.err
    assert "\x1b" not in said.err


def test_the_date_asked_for_is_used(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    change(project, "catalogue.yaml", "as_of: 2026-11-01\n", "")
    early = say(capsys, "build", "--root", project, "--format", "markdown", "--as-of", "2026-11-01")
    late = say(capsys, "build", "--root", project, "--format", "markdown", "--as-of", "2028-11-01")
    assert (early.code, late.code) == (0, 0)
    assert [row.split()[2] for row in early.out.splitlines() if "catalogue.md" in row] == ["3", "3"]
    assert [row.split()[2] for row in late.out.splitlines() if "catalogue.md" in row] == ["0", "0"]
    assert "professionals 3, families 3" in late.out


def test_a_bug_is_3_and_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    def broken(*_arguments: object) -> None:
        message = "planted"
        raise RuntimeError(message)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("catalogue.cli.check.check_as_asked", broken)
    said = say(capsys, "check", "--root", project)
    (report,) = tmp_path.glob("catalogue-crash-*.txt")
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    assert str(report) in said.err
    assert "planted" not in said.err
    text = report.read_text(encoding="utf-8")
    assert text.startswith("Traceback (most recent call last):")
    assert text.endswith("RuntimeError: planted\n")


def test_danish(capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    said = say(capsys, "check", "--root", wrong, "--lang", "da")
    assert "fejl CAT203" in said.out
    assert "1 fejl i " in said.out


@pytest.mark.parametrize(
    ("settings", "danish"),
    [
        ({"LANG": "da_DK.UTF-8"}, True),
        ({"LANG": "C.UTF-8", "LC_ALL": "da_DK.UTF-8"}, True),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_DK.UTF-8"}, False),
        ({}, False),
    ],
)
def test_the_language_of_the_environment(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    wrong: Path,
    settings: dict[str, str],
    danish: bool,  # noqa: FBT001  # pytest gives it by name
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert ("fejl CAT203" in say(capsys, "check", "--root", wrong).out) == danish


def test_another_root(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    said = say(capsys, "build", "--root", "../project", "--format", "markdown")
    assert said.code == 0
    assert list(Path.cwd().iterdir()) == []
    assert (project / "build" / "families" / "catalogue.md").is_file()


def test_another_output(capsys: pytest.CaptureFixture[str], project: Path, tmp_path: Path) -> None:
    said = say(capsys, "build", "--root", project, "--format", "markdown", "--output", tmp_path / "a" / "b")
    assert said.code == 0
    assert not (project / "build").exists()
    assert (tmp_path / "a" / "b" / "families" / "catalogue.md").is_file()


def test_quiet_says_nothing_of_what_is_well(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    assert say(capsys, "check", "--root", project, "--quiet") == Said(0, "", "")
    assert say(capsys, "build", "--root", project, "--format", "markdown", "-q") == Said(0, "", "")


def test_quiet_says_what_is_wrong(capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    said = say(capsys, "check", "--root", wrong, "--quiet")
    assert said.code == 1
    assert "CAT203" in said.out


def test_verbose_says_more(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    plain, more = (say(capsys, "check", "--root", project, *option) for option in ([], ["--verbose"]))
    assert (plain.code, more.code) == (0, 0)
    assert "info CAT" not in plain.out
    assert "with --verbose" in plain.out
    assert "info CAT340" in more.out


@pytest.mark.parametrize("code", sorted(SEVERITIES))
def test_every_code_is_explained(capsys: pytest.CaptureFixture[str], code: str) -> None:
    for spelling, language in ((code, "en"), (code.lower(), "da")):
        said = say(capsys, "explain", spelling, "--lang", language)
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith(f"## {code} ")
        assert len(said.out.splitlines()) > 2
        assert said.out.count("\n## ") == 0


@pytest.mark.parametrize(("code", "meant"), [("CAT2033", "CAT203"), ("CAT\x1b[31m999", ""), ("", "")])
def test_an_unknown_code_is_told_with_the_one_that_is_meant(
    capsys: pytest.CaptureFixture[str], code: str, meant: str
) -> None:
    said = say(capsys, "explain", code)
    assert (said.code, said.out) == (2, "")
    assert re.findall("CAT[0-9]{3}»[?]", said.err) == ([f"{meant}»?"] if meant else [])
    assert "\x1b" not in said.err
