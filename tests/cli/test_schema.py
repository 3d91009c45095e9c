"""`catalogue schema`: one printed, all written for an editor, and never over somebody else's file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from catalogue.authoring.schema_files import FOLDER, GLOBS, file_name, modeline, schema_files
from catalogue.model.kinds import KINDS
from catalogue.source.held import HeldTree
from catalogue.source.tree import FolderTree
from tests.cli.command import say
from tests.pipeline.workshop import copied


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def themes(schema: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = schema["$defs"]["Offer"]["properties"]["themes"]["items"]
    return found


def written(project: Path, kind: str = "partnership") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project / FOLDER / file_name(kind)).read_text(encoding="utf-8"))
    return found


def test_all_are_written_where_the_files_look_for_them(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "schema", "--root", project, "--lang", "da")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[0] == "Skrevet, så din editor kan hjælpe dig:"
    assert len(said.out.splitlines()) == 1 + len(KINDS)
    for kind, pattern in GLOBS.items():
        Draft202012Validator.check_schema(written(project, kind))
        for file in project.glob(pattern):
            target = modeline(kind).partition("$schema=")[2]
            assert (file.parent / target).resolve() == (project / FOLDER / file_name(kind)).resolve()


def test_the_words_of_the_project_are_choices(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    say(capsys, "schema", "--root", project, "--lang", "da", "--quiet")
    known = FolderTree(project).read("data/vocabulary.yaml").decode()
    found = themes(written(project))
    assert found["enum"]
    assert all(f"  {each}:" in known for each in found["enum"])
    assert all(word in known for word in found["enumDescriptions"])
    assert "catalogue schema" in found["errorMessage"]


def test_a_retired_word_comes_last_and_names_its_successor() -> None:
    every = FolderTree(Path(__file__).parents[1] / "examples" / "good" / "every-field")
    found = themes(json.loads(schema_files(every, "en")[f"{FOLDER}/partnership.schema.json"]))
    assert found["enum"] == ["ensomhed", "vold", "isolation"]
    assert found["enumDescriptions"][2] == "No longer used; write ensomhed instead."


def test_one_is_printed(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "schema", "settings", "--root", project, "--lang", "en")
    assert said.code == 0
    assert json.loads(said.out)["title"] == "The settings"
    assert not (project / FOLDER).exists()


def test_without_a_project_one_is_printed_and_none_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    printed = say(capsys, "schema", "partnership", "--root", tmp_path)
    assert "enum" not in themes(json.loads(printed.out))
    said = say(capsys, "schema", "--root", tmp_path, "--lang", "en")
    assert said.code == 2
    assert "CAT001" in said.err
    assert list(tmp_path.iterdir()) == []
    assert say(capsys, "schema", "--root", tmp_path, "--output", tmp_path / "out").code == 0
    assert len(list((tmp_path / "out").iterdir())) == len(KINDS)


def test_a_file_that_is_not_ours_is_left_alone(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    own = project / FOLDER / "vocabulary.schema.json"
    own.parent.mkdir(parents=True)
    own.write_text("{}", encoding="utf-8")
    said = say(capsys, "schema", "--root", project, "--lang", "en")
    assert said.code == 2
    assert "CAT009" in said.err
    assert [path.name for path in own.parent.iterdir()] == [own.name]
    assert own.read_text(encoding="utf-8") == "{}"


def test_one_of_ours_is_written_anew(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    say(capsys, "schema", "--root", project, "--lang", "da")
    first = (project / FOLDER / "settings.schema.json").read_bytes()
    say(capsys, "schema", "--root", project, "--lang", "en")
    assert (project / FOLDER / "settings.schema.json").read_bytes() != first
    say(capsys, "schema", "settings", "--root", project, "--lang", "da", "--output", project / FOLDER)
    assert (project / FOLDER / "settings.schema.json").read_bytes() == first


def test_what_is_out_of_date_is_told(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    missing = say(capsys, "schema", "--check", "--root", project, "--lang", "en")
    assert (missing.code, missing.out.count("\n  ")) == (1, len(KINDS))
    say(capsys, "schema", "--root", project, "--lang", "da")
    current = say(capsys, "schema", "--check", "--root", project, "--lang", "en")
    assert (current.code, current.out) == (0, "All schemas are up to date.\n")
    vocabulary = project / "data" / "vocabulary.yaml"
    text = vocabulary.read_text(encoding="utf-8").replace("themes:\n", "themes:\n  nyt: {label: Noget nyt}\n", 1)
    vocabulary.write_text(text, encoding="utf-8")
    stale = say(capsys, "schema", "--check", "--root", project, "--lang", "en")
    assert stale.code == 1
    named = [Path(line.strip()).name for line in stale.out.splitlines()[1:]]
    assert named == ["partnership.schema.json", "alliance.schema.json"]  # those that name themes


def test_an_unknown_kind_names_the_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "schema", "tilbud\x1b[1m", "--lang", "da")
    assert said.code == 2
    assert "De hedder partnership, vocabulary, recipients, settings, funding, " in said.err
    assert "\x1b" not in said.err


def test_files_that_lie_on_no_disk_yet_give_the_same(project: Path) -> None:
    tree = FolderTree(project)
    held = {path: tree.read(path) for path in tree.files("data")}
    assert schema_files(HeldTree(held), "da") == schema_files(tree, "da")


def test_the_order_of_the_files_on_the_disk_does_not_matter(project: Path) -> None:
    first = schema_files(FolderTree(project), "da")
    for path in sorted((project / "data" / "offers").iterdir(), reverse=True):
        path.rename(path.with_suffix(".tmp"))
        path.with_suffix(".tmp").rename(path)
    assert schema_files(FolderTree(project), "da") == first
