"""A new municipality's catalogue: it passes, it builds, it is safe with any name, and it writes over nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.forms import FORM_PAGE
from catalogue.authoring.init import HOSTS, LANGUAGES, Start, start_files
from catalogue.authoring.schema_files import modeline
from catalogue.codes import Severity
from catalogue.pipeline.build import build
from catalogue.pipeline.check import check
from catalogue.pipeline.requests import BuildRequest
from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from catalogue.source.text import FORBIDDEN
from tests.authoring.municipality import DAY, EMAIL, NAME, begun, files_of, git
from tests.cli.command import on_terminal, say

OPTIONS = ("--name", NAME, "--email", EMAIL)
README_LINES = start_files(Start(NAME, EMAIL, DAY))["README.md"].count(b"\n")
START = Path(__file__).parents[2] / "catalogue" / "authoring" / "start"


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("host", HOSTS)
def test_a_new_catalogue_passes(tmp_path: Path, languages: str, host: str) -> None:
    found = check(begun(tmp_path / "new", languages=languages, host=host), DAY).diagnostics
    # Only the municipality knows the address of its accessibility statement.
    assert {each.code for each in found if each.severity is not Severity.INFORMATION} == {"CAT348"}


def test_a_new_catalogue_builds_and_is_committed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = begun(tmp_path / "new", languages="da,en")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Start")
    made = build(BuildRequest(root=root, day=DAY, formats=("html",), editions=("families",)), lambda *_: None)
    assert [each.name for each in made.outcomes] == ["families"]
    page = (root / "build" / "families" / "index.html").read_text(encoding="utf-8")
    assert "UDKAST" in page
    assert "Lektiecafé på Eksempelskolen" in page
    assert NAME in page
    (root / "internal").mkdir()
    (root / "internal" / "note.txt").write_text("fortroligt", encoding="utf-8")
    assert git(root, "status", "--porcelain") == ""
    assert say(capsys, "fmt", "--check", "--root", root).code == 0


def test_a_pipe_must_give_what_nobody_can_guess(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "init", tmp_path / "new", "--name", NAME)
    assert said.code == 2
    assert "CAT026" in said.err
    assert "--email" in said.err
    assert not (tmp_path / "new").exists()


def test_an_answer_is_judged_as_check_would(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options, code in (
        ((*OPTIONS[:3], "frivillig@"), "CAT214"),
        ((*OPTIONS, "--tool", "http://x y"), "CAT030"),
        (("--name", "X\nstate: final", *OPTIONS[2:]), "CAT116"),
        (("--name", "X\udcff", *OPTIONS[2:]), "CAT116"),
    ):
        said = say(capsys, "init", tmp_path / "new", *options)
        assert (said.code, code in said.err) == (2, True)
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text("Vores egen\n", encoding="utf-8")
    said = say(capsys, "init", tmp_path, *OPTIONS)
    assert said.code == 2
    assert "README.md" in said.err
    assert files_of(tmp_path) == {"README.md": b"Vores egen\n"}


@pytest.mark.parametrize("in_the_way", ["data", "data/offers/eksempelforeningen.yaml"])
def test_what_is_no_file_is_in_the_way_too(tmp_path: Path, capsys: pytest.CaptureFixture[str], in_the_way: str) -> None:
    path = tmp_path / in_the_way
    path.parent.mkdir(parents=True, exist_ok=True)
    if in_the_way == "data":
        path.write_text("", encoding="utf-8")
    else:
        path.symlink_to("nowhere")
    assert say(capsys, "init", tmp_path, *OPTIONS).code == 2
    assert not (tmp_path / "README.md").exists()


def test_a_run_that_was_cut_short_is_repeated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = begun(tmp_path / "whole", host="github")
    half = begun(tmp_path / "half", host="github")
    for path in ("README.md", "data/catalogue.yaml", FORM_PAGE):
        (half / path).unlink()
    (half / "our-own.txt").write_text("mine", encoding="utf-8")
    files = start_files(Start(NAME, EMAIL, DAY))
    assert files == files_of(whole)
    begun(half, host="github")
    assert files_of(half) == {**files_of(whole), "our-own.txt": b"mine"}
    assert "1 file" not in say(capsys, "check", "--root", half).out


def test_the_terminal_is_asked(tmp_path: Path) -> None:
    said = on_terminal("init", str(tmp_path / "new"), "--lang", "da", typed=(NAME, "nej", EMAIL, "2", "3", ""))
    assert said.code == 0
    assert "ikke en mailadresse" in said.out
    assert (tmp_path / "new" / ".gitlab-ci.yml").exists()
    assert "languages: [da, en]" in (tmp_path / "new" / "data" / "catalogue.yaml").read_text(encoding="utf-8")


NAMES = st.text(min_size=1, max_size=60).filter(lambda text: text.strip() == text and not FORBIDDEN.search(text))


@settings(max_examples=15)
@given(NAMES)
def test_any_name_stays_a_name(name: str) -> None:
    files = start_files(Start(name, EMAIL, DAY, languages="da,en", host="both"))
    parsed = parse_text(Source("data/catalogue.yaml", files["data/catalogue.yaml"].decode())).value
    assert parsed is not None
    assert parsed.data["publisher"] == {"name": name, "kind": "municipality", "email": EMAIL}
    assert files["README.md"].decode().startswith("# Katalog over tilbud i ")
    assert files["README.md"].count(b"\n") == README_LINES
    assert {path for path, data in files.items() if name.encode() in data and len(name) > 20} <= {
        *("README.md", "data/catalogue.yaml", FORM_PAGE)
    }


@pytest.mark.parametrize("name", ["a\x1b[2J", "a\u202eb", "", "x" * 301])
def test_a_name_that_deceives_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    said = say(capsys, "init", tmp_path / "new", "--name", name, "--email", EMAIL)
    assert said.code == 2
    assert "CAT" in said.err
    assert not (tmp_path / "new").exists()


def test_a_name_writes_no_markup() -> None:
    page = start_files(Start("<script>alert(1)</script>", EMAIL, DAY))[FORM_PAGE].decode()
    assert page.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in page


def test_every_place_is_filled_and_every_file_names_its_schema() -> None:
    files = start_files(Start(NAME, EMAIL, DAY, languages="da,en", host="both", tool="git+https://example.org/x@v1"))
    for path, data in files.items():
        assert not re.search("«(name|email|today|edition|tool)»", data.decode()), path
    assert files["requirements.txt"].endswith(b"\ncatalogue @ git+https://example.org/x@v1\n")
    kinds = {"catalogue": "settings", "vocabulary": "vocabulary", "recipients": "recipients"}
    for name, kind in kinds.items():
        assert files[f"data/{name}.yaml"].decode().startswith(modeline(kind) + "\n")
    assert files["data/offers/eksempelforeningen.yaml"].decode().startswith(modeline("partnership") + "\n")


def test_the_readme_names_only_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    files = start_files(Start(NAME, EMAIL, DAY, host="both"))
    readme = files["README.md"].decode()
    for command in set(re.findall(r"catalogue ((?:new )?[a-z]+)\b(?! )", readme)) - {"over"}:
        assert say(capsys, *command.split(), "--help").code == 0, command
    for path in re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE):
        there = path in {"internal/", "build/"} or any(name.startswith(path) for name in files)
        assert there, path


def test_the_start_holds_no_real_place() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in START.rglob("*") if path.is_file())
    assert set(re.findall(r"[\w.]+@([\w.-]+\.\w+)", said)) <= {"example.org", "users.noreply.github.com", "v1.2.0"}
