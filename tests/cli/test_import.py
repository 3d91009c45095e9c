"""`catalogue import` as a person uses it: what is shown, asked, written and said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import Said, on_terminal, say
from tests.pipeline.workshop import change, copied, tree

LEKTIER = "data/offers/lektieforeningen.yaml"
SERVICE: dict[str, Any] = {
    "id": "8c7f3a50-0000-4000-8000-000000000001",
    "name": "Æbler til alle",
    "status": "active",
    "licenses": "uden tal",
    "organization": {
        "id": "8c7f3a50-0000-4000-8000-000000000002",
        "name": "Æbleforeningen (opdigtet)",
        "description": "En opdigtet forening.",
    },
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = copied("small", tmp_path / "project")
    change(found, "catalogue.yaml", "inclusion: agreement", "inclusion: listed")
    return found


@pytest.fixture
def sheet(root: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The offers as a table, in which somebody changed a title."""
    assert say(capsys, "export", "csv", "--own", "--output", root.parent / "ud", "--root", root).code == 0
    path = root.parent / "ud" / "offers.csv"
    path.write_bytes(path.read_bytes().replace("Lektiecafé på Skole A;".encode(), "Lektiecafé;".encode()))
    return path


def imported(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str | Path) -> Said:
    return say(capsys, "import", *arguments, "--root", root, "--lang", "da")


def test_a_difference_is_shown_and_nothing_written(root: Path, sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    said = imported(capsys, root, "sheet", sheet, "--dry-run")
    assert said.code == 0
    assert "-    title: Lektiecafé på Skole A\n+    title: Lektiecafé\n" in said.out
    assert said.out.endswith("Der er ikke skrevet noget.\n")
    assert tree(root) == before


def test_it_is_written_when_somebody_says_yes_and_not_otherwise(root: Path, sheet: Path) -> None:
    before = tree(root)
    said = on_terminal("import", "sheet", sheet, "--root", root, "--lang", "da", typed=["n"])
    assert said.code == 0
    assert "Skal det skrives (1 fil ændres)? [J/n]" in said.out
    assert tree(root) == before
    said = on_terminal("import", "sheet", sheet, "--root", root, "--lang", "da", typed=["j"])
    assert f"Skrevet i {LEKTIER}." in said.out
    assert "title: Lektiecafé\n" in (root / LEKTIER).read_text(encoding="utf-8")


def test_where_nobody_can_be_asked_nothing_is_written(
    root: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)
    said = imported(capsys, root, "sheet", sheet)
    assert said.code == 2
    assert "der er ingen til at se, hvad importen ændrer" in said.err
    assert tree(root) == before
    assert imported(capsys, root, "sheet", sheet, "--yes", "--quiet") == Said(0, "", "")
    assert tree(root) != before


def test_new_files_are_named_and_shown_when_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "service.json"
    path.write_text(json.dumps(SERVICE), encoding="utf-8")
    said = imported(capsys, root, "hsds", path, "--dry-run")
    assert "Nye filer:\n  data/offers/aebleforeningen.yaml: 1 tilbud\n" in said.out
    assert "Der er ingen plads til det: service.licenses." in said.out
    said = imported(capsys, root, "hsds", path, "--dry-run", "--verbose")
    assert "+  name: Æbleforeningen (opdigtet)\n" in said.out


def test_what_is_here_already_can_be_passed_over(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "services.json"
    path.write_text(json.dumps(SERVICE), encoding="utf-8")
    assert imported(capsys, root, "hsds", path, "--yes").code == 0
    organization = {**SERVICE["organization"], "id": f"{SERVICE['id'][:-1]}3", "name": "Pæreforeningen (opdigtet)"}
    more = {**SERVICE, "id": f"{SERVICE['id'][:-1]}4", "name": "Pærer", "organization": organization}
    path.write_text(json.dumps([SERVICE, more]), encoding="utf-8")
    assert imported(capsys, root, "hsds", path, "--yes").code == 2
    said = imported(capsys, root, "hsds", path, "--yes", "--only-new")
    assert "Er her allerede og er sprunget over: aebleforeningen." in said.out
    assert "Skrevet i data/offers/paereforeningen.yaml." in said.out


def test_what_did_not_fit_is_kept_in_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, left = root.parent / "service.json", root.parent / "left.json"
    path.write_text(json.dumps(SERVICE), encoding="utf-8")
    assert imported(capsys, root, "hsds", path, "--yes", "--losses", left).code == 0
    told = json.loads(left.read_text(encoding="utf-8"))["losses"]
    assert ("service.licenses", "no-place") in {(each["field"], each["why"]) for each in told}


def test_a_wrong_cell_is_told_by_its_row_and_column(
    root: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet.write_bytes(sheet.read_bytes().replace(b";;;3;6;", b";;;9;6;"))
    before = tree(root)
    said = imported(capsys, root, "sheet", sheet, "--yes")
    assert said.code == 1
    assert "fejl CAT219" in said.out
    assert "I den importerede fil: række 2, kolonne Klassetrin – Fra klasse" in said.out
    assert said.err == "catalogue: Der er ikke skrevet noget: Alt skrives, eller intet.\n"
    assert tree(root) == before


def test_another_encoding_is_told(root: Path, sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet.write_bytes(sheet.read_text(encoding="utf-8-sig").replace("–", "-").encode("cp1252"))
    said = imported(capsys, root, "sheet", sheet, "--dry-run")
    assert said.err == (
        "catalogue: «offers» er ikke gemt som UTF-8 og er læst som Windows-1252. Se efter, at æ, ø og å er rigtige.\n"
    )


def test_a_hostile_file_is_one_line_and_how_to_mend_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "a\x1b[2J.csv"
    path.write_text("id;title\nx;=1+1\n", encoding="utf-8")
    said = imported(capsys, root, "sheet", path)
    assert said.code == 2
    assert "\x1b" not in said.err + said.out
    assert "fejl CAT082: i a" in said.err
    assert "celle B2: =1+1\n" in said.err
