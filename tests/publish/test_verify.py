"""Whatever is done to a release, it is noticed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.publish.released import read_release
from catalogue.publish.verify import verify
from tests.cli.command import say

LETTER = Path("packages") / "klub-b" / "brev.txt"
Harm = Callable[[Path], object]


def altered(folder: Path) -> None:
    (folder / LETTER).write_bytes((folder / LETTER).read_bytes().replace(b"Klub", b"Club"))


def linked(folder: Path) -> None:
    (folder / LETTER).rename(folder.parent / "elsewhere.txt")
    (folder / LETTER).symlink_to(folder.parent / "elsewhere.txt")


def listed_otherwise(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"without": []', '"without": ["skole-a"]'), encoding="utf-8"
    )


def sealed_by_another(folder: Path) -> None:
    """All of it is as if it had been made so, but for a path that leads out of the release."""
    found = json.loads((folder / "manifest.json").read_bytes())
    found["files"][0]["path"] = "../elsewhere.txt"
    (folder / "manifest.json").write_text(json.dumps(found), encoding="utf-8")
    release = read_release(folder)
    assert release is not None
    (folder / "manifest.json").write_bytes(release.sealed().to_bytes())


HARMS: dict[str, tuple[Harm, list[tuple[str, str]]]] = {
    "nothing": (lambda _: None, []),
    "altered": (altered, [("altered", LETTER.as_posix())]),
    "shorter": (lambda folder: (folder / LETTER).write_bytes(b""), [("altered", LETTER.as_posix())]),
    "gone": (lambda folder: (folder / LETTER).unlink(), [("missing", LETTER.as_posix())]),
    "a link": (linked, [("missing", LETTER.as_posix())]),
    "strange": (lambda folder: (folder / "noter.txt").write_text("x"), [("strange", "noter.txt")]),
    "strange folder": (lambda folder: (folder / "mere").symlink_to("/"), [("strange", "mere")]),
    "list": (listed_otherwise, [("manifest", "manifest.json")]),
    "leading out": (sealed_by_another, [("manifest", "manifest.json")]),
}


@pytest.mark.parametrize(("harm", "told"), HARMS.values(), ids=HARMS.keys())
def test_what_was_done_to_it_is_told(published: Path, harm: Harm, told: list[tuple[str, str]]) -> None:
    folder = published / "releases" / "2026-1"
    harm(folder)
    assert [(each.args["rule"], each.args["path"]) for each in verify(folder)] == told


def test_a_list_that_is_none_is_no_release(tmp_path: Path) -> None:
    assert [each.code for each in verify(tmp_path)] == ["CAT055"]
    (tmp_path / "manifest.json").write_text("[1, 2]", encoding="utf-8")
    assert [each.code for each in verify(tmp_path)] == ["CAT055"]


def test_the_command_tells_it(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = published / "releases" / "2026-1"
    said = say(capsys, "publish", "--verify", folder, "--lang", "da")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Udgivelsen 2026-1 er, som den var, da den blev lavet: ")
    altered(folder)
    said = say(capsys, "publish", "--verify", folder, "--lang", "da")
    assert said.code == 2
    assert "packages/klub-b/brev.txt er ændret, efter at udgivelsen blev lavet" in said.err
    assert said.err.endswith(f"1 afvigelse i {folder}. Send ikke denne udgivelse.\n")
