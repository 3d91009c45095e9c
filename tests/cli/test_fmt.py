"""`catalogue fmt`: what it writes, what it says, and what it never shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from tests.cli.command import Said, on_terminal, say
from tests.pipeline.workshop import copied

FILE = "data/offers/lektieforeningen.yaml"
OTHER = "data/offers/samtaleforeningen.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def fmt(capsys: pytest.CaptureFixture[str], project: Path, *arguments: str | Path) -> Said:
    return say(capsys, "fmt", "--root", project, *arguments)


def disturbed(project: Path, name: str = FILE) -> str:
    """Give a file other spaces, a comment and another order; gives the text it had."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    first, rest = text.split("\n", 1)
    path.write_text(f"{rest}# først  \n{first}   \n", encoding="utf-8")
    return f"# først\n{text}"


def data_of(text: str) -> object:
    parsed = parse_text(Source(FILE, text)).value
    assert parsed is not None
    return parsed.data


def test_a_project_that_is_right_is_left_alone(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in project.rglob("*.yaml")}
    assert fmt(capsys, project) == Said(0, "Nothing to change in 5 files.\n", "")
    assert fmt(capsys, project, "--check", "--lang", "da") == Said(0, "Intet at rette i 5 filer.\n", "")
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*.yaml")} == times


def test_a_file_is_laid_out_and_named(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    wanted = disturbed(project)
    said = fmt(capsys, project)
    assert said == Said(0, f"Changed the layout of 1 file:\n  {FILE}\n", "")
    assert (project / FILE).read_text(encoding="utf-8") == wanted
    assert fmt(capsys, project).out == "Nothing to change in 5 files.\n"


def test_check_writes_nothing_and_ends_with_one(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    disturbed(project)
    before = (project / FILE).read_bytes()
    said = fmt(capsys, project, "--check")
    assert said == Said(1, f"The layout of 1 file would be changed by catalogue fmt:\n  {FILE}\n", "")
    assert fmt(capsys, project, "--check", "--quiet") == Said(1, "", "")
    assert (project / FILE).read_bytes() == before


def test_only_the_named_files_are_laid_out(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    for name in (FILE, OTHER):
        disturbed(project, name)
    assert OTHER not in fmt(capsys, project, project / FILE).out
    assert OTHER in fmt(capsys, project, project / "data" / "offers").out
    assert fmt(capsys, project, project / "data" / "missing.yaml").code == 2
    assert fmt(capsys, project.parent, project).code == 2


def test_diff_shows_what_would_be_changed(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    disturbed(project)
    before = (project / FILE).read_bytes()
    said = fmt(capsys, project, "--diff")
    lines = said.out.splitlines()
    assert (said.code, said.err) == (0, "")
    assert lines[:2] == [f"--- {FILE}", f"+++ {FILE}"]
    assert "+# først" in lines
    assert "-# først  " in lines
    assert fmt(capsys, project, "--diff", "--check").code == 1
    assert (project / FILE).read_bytes() == before


def test_diff_is_coloured_on_a_terminal(project: Path) -> None:
    disturbed(project)
    assert "\x1b[32m+# først\x1b[0m" in on_terminal("fmt", "--diff", "--root", project).out


def test_diff_shows_nothing_private_and_no_escape(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    path = project / OTHER
    text = path.read_text(encoding="utf-8").replace(
        "partnership:\n", "partnership:\n  child_certificate: {required: true}\n"
    )
    text = text.replace(
        "contacts:\n", 'contacts:\n  mobil: {phone: "47471020", role: M, shown_in: [families]}\n# 010190-1234\t\n'
    )
    path.write_text(text.replace("evidence:", "evidence :"), encoding="utf-8")
    said = fmt(capsys, project, "--diff", "--check")
    assert said.code == 1
    assert "010190" not in said.out
    assert "\t" not in said.out
    assert "••••" in said.out
    assert "child_certificate" not in said.out
    assert "47471020" not in said.out


PRIVATE_PARTS = """\
offers:
  - title: Et tilbud
    places:
      huset: # på Sortvej 9
        reason: Krisecenter på Sortvej 9
        area: skovkvarteret
        hidden: true
      biblioteket: {text: Biblioteket}
    id: et-tilbud
# Zebra Zebrasen fik nyt nummer: 22334455
contacts:
  leder:
    consent: {given_on: 2026-01-01, channels: [web]}
    email: zebra@privat.example  # hans egen
    shown_in: [professionals]
    person: Zebra Zebrasen
    # ring på 22334455
    phone: "22334455"
    role: Leder  # kaldes Zebra
    note: |
      Zebra har fri
      om fredagen.
  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [families]}
  vagt:
    sms: "47471020"
    role: Vagten
    shown_in: [families]
evidence: association
association:
  name: Foreningen
"""


def test_diff_names_no_person_and_no_hidden_place(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    (project / OTHER).write_text(PRIVATE_PARTS, encoding="utf-8")
    said = fmt(capsys, project, "--diff")
    for secret in ("ebra", "22334455", "privat.example", "fredag", "hans egen", "Sortvej", "skovkv", "47471020"):
        assert secret not in said.out, secret
    for public in ("    role: Leder  # ••••", "hidden: true", "Biblioteket", "kontor@example.org", "role: Vagten"):
        assert public in said.out, public


def test_a_file_with_a_mistake_is_refused_and_the_others_are_laid_out(
    capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    wanted = disturbed(project)
    (project / OTHER).write_text("offers: [a\n", encoding="utf-8")
    said = fmt(capsys, project)
    assert said.code == 1
    assert f"{OTHER}:1:9: error CAT106" in said.out
    assert "Not changed: 1 file. Mend the errors above first.\n" in said.out
    assert (project / FILE).read_text(encoding="utf-8") == wanted
    assert (project / OTHER).read_text(encoding="utf-8") == "offers: [a\n"


def test_windows_line_ends_and_marks_go(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    path = project / FILE
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    said = fmt(capsys, project, "--diff")
    assert said.out.splitlines()[2] == "@@ only line ends, or an invisible mark before the first character @@"
    assert fmt(capsys, project).code == 0
    assert path.read_bytes() == text.encode()


def test_permissions_and_links_stay(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    wanted = disturbed(project)
    real = project / "data" / "andet.yaml"
    (project / FILE).rename(real)
    real.chmod(0o640)
    (project / FILE).symlink_to("../andet.yaml")
    assert fmt(capsys, project).code == 0
    assert (project / FILE).is_symlink()
    assert real.read_text(encoding="utf-8") == wanted
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_protected_file_is_told_and_nothing_is_written(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    for name in (FILE, OTHER):
        disturbed(project, name)
    before = (project / FILE).read_bytes()
    (project / OTHER).chmod(0o444)
    said = fmt(capsys, project)
    assert (said.code, said.out) == (2, "")
    assert f"{OTHER} can't be written" in said.err
    assert "protected against writing" in said.err
    assert (project / FILE).read_bytes() == before


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_line_fits_a_terminal(capsys: pytest.CaptureFixture[str], project: Path, language: str) -> None:
    disturbed(project)
    (project / OTHER).write_text("? a\n: b\n", encoding="utf-8")
    said = fmt(capsys, project, "--lang", language)
    paragraphs = [line for line in said.out.splitlines() if not line.startswith("data/")]
    assert max(map(len, paragraphs)) <= 80


def test_meaning_stays(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    disturbed(project)
    before = data_of((project / FILE).read_text(encoding="utf-8"))
    fmt(capsys, project)
    assert data_of((project / FILE).read_text(encoding="utf-8")) == before
