"""`catalogue cache`: what a person is told of the cache, and that deleting it deletes nothing else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from catalogue.cli.keeping import KINDS
from catalogue.store import FileStore
from tests.cli.command import say
from tests.pipeline.workshop import copied


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "cache"
    for kind, count in zip(KINDS, (12, 1), strict=True):
        for number in range(count):
            FileStore(folder / kind).put(str(number), bytes(5_000))
    return folder


def test_info_says_where_it_is_and_how_much(capsys: pytest.CaptureFixture[str], cache: Path) -> None:
    said = say(capsys, "cache", "info", "--cache-dir", cache, "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        str(cache),
        "",
        "  Pieces of PDFs, laid out: 12 entries, 98 kB",
        "  What check remembers of the files: 1 entry, 8 kB",
        "",
        "Each keeps at most 500 MB; what was used least recently goes first.",
    ]


def test_clean_deletes_it_and_says_so(capsys: pytest.CaptureFixture[str], cache: Path) -> None:
    (cache / "thesis.doc").write_bytes(b"mine")
    said = say(capsys, "cache", "clean", "--cache-dir", cache, "--lang", "da")
    assert said.out == f"Slettet i {cache}: 13 poster, 106 kB. Næste kørsel giver det samme, men tager længere tid.\n"
    assert [path.name for path in cache.rglob("*")] == ["thesis.doc"]
    for command in ("info", "clean"):
        said = say(capsys, "cache", command, "--cache-dir", cache, "--lang", "en")
        assert (said.code, said.out) == (0, f"Nothing is kept in {cache}.\n")


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str], cache: Path) -> None:
    assert say(capsys, "cache", "clean", "--cache-dir", cache, "--quiet").out == ""
    assert not cache.joinpath("leaves").exists()


def test_nothing_is_made_by_asking(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for command in ("info", "clean"):
        assert say(capsys, "cache", command, "--cache-dir", tmp_path / "nowhere").code == 0
    assert list(tmp_path.iterdir()) == []


def test_without_an_option_it_is_the_user_s_own_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    said = say(capsys, "cache", "info", "--lang", "en")
    assert said.out == f"Nothing is kept in {tmp_path / 'catalogue'}.\n"


def test_a_user_without_a_home_keeps_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # nothing is known of this user
    for command in ("info", "clean"):
        said = say(capsys, "cache", command, "--lang", "en")
        assert said.out == "Nothing is kept, since this user has no folder for caches. Name one with --cache-dir.\n"
    assert list(tmp_path.iterdir()) == []


def build(capsys: pytest.CaptureFixture[str], project: Path, *options: str | Path) -> bytes:
    said = say(capsys, "build", "--root", project, "--format", "pdf", "--edition", "professionals", *options)
    assert said.code == 0, said.err
    return next((project / "build").glob("professionals/*.pdf")).read_bytes()


def damage(cache: Path) -> None:
    """Each file is broken in another way; one is another's."""
    files = sorted((cache / "leaves").glob("??/*"))
    assert len(files) > 10
    for number, path in enumerate(files):
        data = path.read_bytes()
        path.write_bytes((data[:-1], b"", data[:40] + b"?" + data[41:], files[number - 1].read_bytes())[number % 4])


def test_the_same_bytes_come_of_any_cache(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of one that is new, one that is damaged, and one that can't be written."""
    project, cache, in_the_way = copied("small", tmp_path / "project"), tmp_path / "cache", tmp_path / "file"
    in_the_way.write_bytes(b"mine")
    first = build(capsys, project, "--cache-dir", cache, "--jobs", "1")
    assert stat.S_IMODE((cache / "leaves").stat().st_mode) == stat.S_IRWXU
    damage(cache)
    for number, folder in enumerate((cache, in_the_way)):
        (project / "build").rename(tmp_path / f"build-{number}")
        assert build(capsys, project, "--cache-dir", folder, "--jobs", "1") == first
    assert in_the_way.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("options", "named"),
    [(("--jobs", "0"), "--jobs"), (("--pdf-engine", "latex"), "--pdf-engine"), (("--jobs", "many"), "--jobs")],
)
def test_what_an_option_does_not_take_is_told(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], named: str
) -> None:
    said = say(capsys, "build", *options)
    assert said.code == 2
    assert named in said.err
