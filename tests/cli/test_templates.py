"""`catalogue templates`: the defaults by name, and a copy of one to change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalogue.messages import LANGUAGES
from catalogue.project import default_templates
from tests.cli.command import Said, say
from tests.pipeline.workshop import HOME, copied, make

DEFAULTS = sorted(
    path.relative_to(default_templates()).as_posix() for path in default_templates().rglob("*") if path.is_file()
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def listed(said: Said) -> dict[str, str]:
    found = (re.fullmatch(r"(\S+) +(\S.*)", line) for line in said.out.splitlines())
    return {each[1]: each[2] for each in found if each}


def test_every_default_is_listed_with_what_it_is(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    for language in LANGUAGES:
        said = say(capsys, "templates", "list", "--root", project, "--lang", language)
        assert (said.code, said.err) == (0, "")
        assert sorted(listed(said)) == DEFAULTS
        assert len(listed(said)) == len(said.out.splitlines())
        assert max(map(len, said.out.splitlines())) <= 100


@pytest.mark.parametrize("name", [name for name in DEFAULTS if not name.startswith("assets/icons/")])
def test_every_default_has_words_of_its_own(name: str) -> None:
    for table in LANGUAGES.values():
        assert name in table.TEMPLATES


def test_no_words_are_left_of_a_default_that_is_gone() -> None:
    for table in LANGUAGES.values():
        names = {name for name in table.TEMPLATES if not name.endswith("/")}
        assert names <= set(DEFAULTS)
        assert table.TEMPLATES.keys() == LANGUAGES["en"].TEMPLATES.keys()


def test_a_copy_is_the_default_and_is_marked(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "templates", "copy", "html/offer.html", "--root", project)
    target = project / "templates" / "html" / "offer.html"
    assert (said.code, said.err) == (0, "")
    assert str(target) in said.out
    assert target.read_bytes() == (default_templates() / "html" / "offer.html").read_bytes()
    told = listed(say(capsys, "templates", "list", "--root", project))
    assert [name for name, what in told.items() if what.endswith("(yours is used)")] == ["html/offer.html"]


def test_a_copy_is_used_in_the_place_of_the_default(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    say(capsys, "templates", "copy", "markdown/head.md", "--root", project)
    target = project / "templates" / "markdown" / "head.md"
    target.write_text("MIN EGEN\n", encoding="utf-8")
    make(project, "markdown", editions=("families",))
    assert "MIN EGEN" in (project / "build" / "families" / "catalogue.md").read_text(encoding="utf-8")


def test_nothing_is_ever_written_over(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    target = project / "templates" / "html" / "offer.html"
    target.parent.mkdir(parents=True)
    target.write_text("mine", encoding="utf-8")
    said = say(capsys, "templates", "copy", "html/offer.html", "--root", project)
    assert (said.code, said.out) == (2, "")
    assert "CAT009" in said.err
    assert target.read_text(encoding="utf-8") == "mine"
    target.unlink()
    target.symlink_to(project / "nowhere")
    assert say(capsys, "templates", "copy", "html/offer.html", "--root", project).code == 2
    assert target.is_symlink()


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("html/ofer.html", "html/offer.html"),
        ("poster.html", "html/poster.html"),
        ("templates/html/poster.html", "html/poster.html"),
        ("postr.html", "html/poster.html"),
        ("da.yaml", "labels/da.yaml"),
    ],
)
def test_a_misspelt_name_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str], project: Path, name: str, nearest: str
) -> None:
    said = say(capsys, "templates", "copy", name, "--root", project)
    assert (said.code, said.out) == (2, "")
    assert f"Did you mean «{nearest}»?" in said.err
    assert not (project / "templates").exists()


@pytest.mark.parametrize(
    "name", ["../data/catalogue.yaml", "/etc/hostname", "html", "", ".", "html/../html/offer.html"]
)
def test_what_is_no_default_is_not_copied(capsys: pytest.CaptureFixture[str], project: Path, name: str) -> None:
    said = say(capsys, "templates", "copy", name, "--root", project)
    assert (said.code, said.out) == (2, "")
    assert "CAT008" in said.err
    assert not (project / "templates").exists()


def test_danish_and_quiet(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "templates", "list", "--root", project, "--lang", "da")
    assert listed(said)["html/front.html"] == "forsiden"
    assert say(capsys, "templates", "copy", "html/front.html", "--root", project, "--quiet") == Said(0, "", "")


def test_without_a_catalogue_there_is_nothing_to_copy_into(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for arguments in (["list"], ["copy", "html/offer.html"]):
        said = say(capsys, "templates", *arguments, "--root", tmp_path)
        assert (said.code, said.out) == (2, "")
        assert "CAT001" in said.err
    assert list(tmp_path.iterdir()) == []


def test_in_the_checkout_nothing_is_called_one_s_own(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "templates", "list", "--root", HOME)
    assert sorted(listed(said)) == DEFAULTS
    assert "yours" not in said.out
