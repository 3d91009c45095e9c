"""`catalogue check` remembers in a folder: nobody sees it but in the time that the next check takes."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.checks import Checks
from benchmarks.generate import generate
from catalogue.reporters.registry import REPORTERS
from tests.cli.command import COMMAND, Said, environment, say, start

SETTINGS = """\
title: Prøvekatalog (opdigtet)
state: final
edition: "1"
publisher: {name: Prøveprojektet (opdigtet), kind: project}
inclusion: listed
languages: [da]
editions: {professionals: {audience: professionals}}
"""
FILE = """\
evidence: invented
association: {name: NAME (opdigtet)}
contacts:
  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [professionals]}
offers:
  - id: NAME-samtaler
    title: Samtaler
    themes: [ensomhed]
    contacts: [kontor]
    part_of: foerste-samtaler
    confirmed: {on: 2020-02-01, by: association}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue of a few files, each with something to tell."""
    for name in ("foerste", "anden", "tredje"):
        write(tmp_path / "project", f"offers/{name}.yaml", FILE.replace("NAME", name))
    write(tmp_path / "project", "catalogue.yaml", SETTINGS)
    write(tmp_path / "project", "vocabulary.yaml", "themes:\n  ensomhed: {label: Ensomhed}\n")
    return tmp_path / "project"


def write(root: Path, name: str, text: str) -> None:
    path = root / "data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def retitle(root: Path) -> None:
    write(root, "offers/anden.yaml", FILE.replace("NAME", "anden").replace("[ensomhed]", "[ensomt]"))


def kept(cache: Path) -> list[Path]:
    return [path for path in (cache / "checks").rglob("*") if path.is_file() and len(path.name) == 40]


Check = Callable[[Path], Said]


@pytest.fixture
def check(root: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    def run(cache: Path) -> Said:
        return say(capsys, "check", "--verbose", "--root", root, "--cache-dir", cache)

    return run


@pytest.mark.parametrize("form", REPORTERS)
def test_every_format_is_the_same_after_an_edit(
    form: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("check", "--verbose", "--root", root, "--format", form, "--cache-dir")
    say(capsys, *command, tmp_path / "warm")
    retitle(root)
    warm = say(capsys, *command, tmp_path / "warm")
    assert warm == say(capsys, *command, tmp_path / "cold")
    assert "ensomt" in warm.out
    assert warm.code == 1


def test_what_is_remembered_is_for_this_user_alone(check: Check, tmp_path: Path) -> None:
    check(tmp_path / "cache")
    (memory,) = kept(tmp_path / "cache")
    assert b"foerste" in memory.read_bytes()
    for path in (tmp_path / "cache" / "checks", memory.parent):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_without_a_folder_to_keep_it_in_nothing_is_different(check: Check, tmp_path: Path) -> None:
    told = check(tmp_path / "cache")
    (tmp_path / "file").write_text("no folder")
    for _ in range(2):
        assert check(tmp_path / "file") == told
        assert check(tmp_path / "file" / "below") == told


def spoilt(data: bytes) -> Mapping[str, bytes]:
    middle = len(data) // 2
    return {
        "cut": data[:middle],
        "turned": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "empty": b"",
        "foreign": b"[1, 2, 3]",
    }


@pytest.mark.parametrize("how", spoilt(b"xx"))
def test_a_spoilt_memory_is_as_none_and_made_again(how: str, check: Check, tmp_path: Path) -> None:
    told = check(tmp_path / "cache")
    (memory,) = kept(tmp_path / "cache")
    whole = memory.read_bytes()
    memory.write_bytes(spoilt(whole)[how])
    assert check(tmp_path / "cache") == told
    assert memory.read_bytes() == whole


def test_checks_at_the_same_time_don_t_disturb_each_other(root: Path, check: Check, tmp_path: Path) -> None:
    alone = check(tmp_path / "alone")
    arguments = ("check", "--verbose", "--root", root, "--cache-dir", tmp_path / "shared")
    with ThreadPoolExecutor(3) as pool:
        told = list(pool.map(lambda _: start(*arguments), range(3)))
    assert told == [alone] * 3
    (memory,) = kept(tmp_path / "shared")
    assert check(tmp_path / "shared") == alone
    assert memory.read_bytes() == kept(tmp_path / "alone")[0].read_bytes()


def test_catalogues_don_t_share_a_memory(root: Path, check: Check, tmp_path: Path) -> None:
    check(tmp_path / "cache")
    moved = root.rename(tmp_path / "moved")
    command = [*COMMAND, "check", "--verbose", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=moved, env=environment())
    assert "foerste" in done.stdout
    assert len(kept(tmp_path / "cache")) == 2


# --- a large one


@pytest.mark.campaign
def test_after_an_edit_of_2000_offers_a_check_costs_less_than_bare_loading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = tmp_path / "large"
    generate(catalogue, 2000)
    found = Checks(catalogue, 5, dict(os.environ)).after_an_edit()
    assert found.processor_ratio <= 0.6
    warm = say(capsys, "check", "--verbose", "--root", catalogue, "--cache-dir", tmp_path / "large-cache")
    assert warm == say(capsys, "check", "--verbose", "--root", catalogue, "--cache-dir", tmp_path / "cold")
