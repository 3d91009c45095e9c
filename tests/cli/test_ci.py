"""A mistake in a pull request is shown at its line on every host, and nothing that stood there before."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Said, say
from tests.pipeline.workshop import change, copied
from tests.reporters.readers import READERS
from tests.source.test_git import git, write

LEKTIE, SAMTALE = "data/offers/lektieforeningen.yaml", "data/offers/samtaleforeningen.yaml"
OLD_WARNING = f"{LEKTIE}:29"

MISTAKES = {
    "syntax": (LEKTIE, "themes: [lektier]", "themes: [lektier", LEKTIE, "CAT106"),
    "type": (LEKTIE, "weekday: tuesday", "weekday: tirsdag", LEKTIE, "CAT203"),
    "reference across files": ("data/vocabulary.yaml", "  lektier:", "  lektiehjaelp-hjemme:", LEKTIE, "CAT301"),
    "privacy": (SAMTALE, "Skriv til kontoret", "Skriv 010190-1234 til kontoret", SAMTALE, "CAT330"),
    "date": (SAMTALE, "confirmed: {on: 2026-", "confirmed: {on: 2026-31-", SAMTALE, "CAT208"),
}


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A municipality's repository with the catalogue in a folder, and in it an old fact that is warned of."""
    home = tmp_path_factory.mktemp("kommunen")
    root = copied("small", home / "katalog")
    change(root, "offers/lektieforeningen.yaml", "confirmed: {on: 2026-09-01", "confirmed: {on: 2020-09-01")
    git(home, "init", "-q")
    commit(home)
    return home


@pytest.fixture
def on_host(monkeypatch: pytest.MonkeyPatch, repository: Path) -> Callable[[str], None]:
    def set_up(form: str) -> None:
        if form == "github":
            monkeypatch.setenv("GITHUB_ACTIONS", "true")
            monkeypatch.setenv("GITHUB_WORKSPACE", str(repository))
        if form == "gitlab":
            monkeypatch.setenv("GITLAB_CI", "true")
            monkeypatch.setenv("CI_PROJECT_DIR", str(repository))
        monkeypatch.chdir(repository)

    return set_up


@pytest.fixture(params=MISTAKES)
def mistake(request: pytest.FixtureRequest, repository: Path) -> tuple[str, int, str]:
    """A branch with the mistake and some harmless change; gives where it is to be seen, and which it is."""
    root = repository / "katalog"
    path, old, new, seen_in, code = MISTAKES[request.param]
    git(repository, "checkout", "-q", "-B", "change", "main")
    change(root, path.removeprefix("data/"), old, new)
    change(root, "pages/preface.md", "Her er", "Her er nu")
    commit(repository)
    sought = {"CAT301": "themes: [lektier]", "CAT208": "2026-31-"}.get(code, new)
    lines = (root / seen_in).read_text(encoding="utf-8").split("\n")
    (line,) = (number for number, text in enumerate(lines, 1) if sought in text)
    return f"katalog/{seen_in}", line, code


@pytest.mark.parametrize("form", READERS)
def test_a_hidden_mistake_is_shown_at_its_line(
    mistake: tuple[str, int, str], form: str, on_host: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    on_host(form)
    chosen = [] if form == "github" else ["--format", form]
    said = say(capsys, "check", "--root", "katalog", "--since", "main", *chosen)
    file, line, code = mistake
    expected = file.removeprefix("katalog/") if form in {"text", "junit"} else file
    assert said.code == 1
    assert [(each.file, each.line, each.code) for each in READERS[form](said.out)] == [(expected, line, code)]
    assert "1234" not in said.out


def test_without_since_the_old_ones_are_told_too(
    mistake: tuple[str, int, str], on_host: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    on_host("text")
    codes = {each.code for each in READERS["text"](say(capsys, "check", "--root", "katalog").out)}
    assert mistake[2] in codes
    assert mistake[2] == "CAT105" or mistake[0].endswith(LEKTIE) or "CAT313" in codes


# --- the part that is told ---


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with an old warning in it."""
    root = copied("small", tmp_path / "project")
    change(root, "offers/lektieforeningen.yaml", "confirmed: {on: 2026-09-01", "confirmed: {on: 2020-09-01")
    git(root, "init", "-q")
    commit(root)
    monkeypatch.chdir(root)
    return root


def codes(said: Said) -> list[str]:
    return [each.code for each in READERS["text"](said.out)]


def test_nothing_changed_is_nothing_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(say(capsys, "check")) == ["CAT313"]
    said = say(capsys, "check", "--since", "HEAD")
    assert (said.code, codes(said)) == (0, [])
    assert "older findings left out: 1" in said.err
    assert git(project, "rev-parse", "HEAD")[:10] in said.err
    assert say(capsys, "check", "--since", "HEAD", "--quiet") == Said(0, "", "")


def test_an_old_finding_stays_old_when_its_line_moves(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, "offers/lektieforeningen.yaml", "evidence: invented", "# en bemærkning\nevidence: invented")
    assert codes(say(capsys, "check", "--since", "HEAD")) == []


def test_an_old_finding_stays_old_when_its_file_has_another_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    offers = project / "data/offers"
    (offers / "lektieforeningen.yaml").rename(offers / "lektiehjaelpen.yaml")
    assert codes(say(capsys, "check", "--since", "HEAD")) == []
    change(project, "offers/lektiehjaelpen.yaml", "by: association", "by:   association")
    assert codes(say(capsys, "check", "--since", "HEAD")) == ["CAT313"]


def test_a_finding_in_a_changed_line_is_told_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever touches the line is the one to mend it."""
    change(project, "offers/lektieforeningen.yaml", "by: association", "by:   association")
    assert codes(say(capsys, "check", "--since", "HEAD")) == ["CAT313"]


def test_files_that_git_does_not_know_yet_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "data/offers/ny.yaml", "evidence: invented\n")
    assert set(codes(say(capsys, "check", "--since", "HEAD"))) == {"CAT201"}


def test_a_private_line_stays_masked_though_its_finding_is_old(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An offer in one line, with a number that was there before and a theme that is gone now."""
    offer = "  - {id: gammel, title: Skriv 010190-1234 og Annasvej, themes: [lektier], contacts: [kontor]}\n"
    path = project / LEKTIE
    path.write_text(path.read_text(encoding="utf-8") + offer, encoding="utf-8")
    commit(project)
    change(project, "vocabulary.yaml", "  lektier:", "  lektiehjaelp-hjemme:")
    said = say(capsys, "check", "--since", "HEAD", "--select", "CAT301")
    assert codes(said) == ["CAT301", "CAT301"]
    assert "Annasvej" not in said.out
    assert "••••" in said.out


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "", "HEAD~99"])
def test_a_revision_that_is_none_is_wrong_usage(
    project: Path, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    said = say(capsys, "check", f"--since={revision}", "--root", project)
    if revision:
        assert (said.code, said.out) == (2, "")
        assert "CAT021" in said.err
    else:
        assert codes(said) == ["CAT313"]


def test_a_shallow_clone_says_what_to_do(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = git(project, "rev-parse", "HEAD")
    change(project, "pages/preface.md", "Her er", "Her er nu")
    commit(project)
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{project}", tmp_path / "clone"], check=True)
    said = say(capsys, "check", "--since", first, "--root", tmp_path / "clone")
    assert (said.code, said.out) == (2, "")
    assert "CAT022" in said.err
    assert "fetch-depth: 0" in said.err


def test_a_change_that_brings_the_catalogue_is_all_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied("small", tmp_path / "project")
    change(root, "offers/lektieforeningen.yaml", "confirmed: {on: 2026-09-01", "confirmed: {on: 2020-09-01")
    git(root, "init", "-q")
    git(root, "commit", "-q", "--allow-empty", "-m", "x")
    assert codes(say(capsys, "check", "--since", "main", "--root", root)) == ["CAT313"]


def test_outside_of_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "check", "--since", "HEAD", "--root", copied("small", tmp_path / "plain"))
    assert said.code == 2
    assert "CAT019" in said.err
