"""What stands on the disk after a run, after a run that failed, and after a run that was killed."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.disk import (
    Busy,
    exchange_folder,
    forget,
    forget_folder,
    lock,
    mark_used,
    private_folder,
    repair,
    write_file_atomically,
    write_folder,
    write_passing_file,
)

OLD = {"index.html": b"old", "offers/a.html": b"old a", "manifest.json": b"old manifest"}
NEW = {"index.html": b"new", "offers/b.html": b"new b", "offers/in/c.html": b"new c", "manifest.json": b"new manifest"}

# Writes NEW over OLD as any run does, on a disk that is watched: it counts the operations (as Python's audit events and
# os.fsync tell of them) and at the one that shall be the last it ends as `kill -9` ends it. Each flush takes `pause`.
CHILD = """
import ctypes, os, signal, sys, time
from pathlib import Path
from catalogue import disk

target, way, last, pause, files = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), {files!r}
watched, count = {{"fsync", "open", "os.mkdir", "os.rename", "os.remove", "os.rmdir"}}, 0

def operate(event, _arguments=()):
    global count
    if event in watched:
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)

flush = os.fsync
os.fsync = lambda handle: (operate("fsync"), time.sleep(pause), flush(handle))
if way == "renames":
    ctypes.CDLL = lambda *_arguments, **_options: object()
sys.addaudithook(operate)
print("begun", flush=True)
with disk.lock(target.parent):
    disk.repair(target.parent)
    disk.write_folder(target, files.items())
watched.clear()
print(count)
"""
WAYS = ("exchange", "renames")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".lock"}


def child(target: Path, way: str, last: int = 0, pause: float = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD.format(files=NEW), str(target), way, str(last), str(pause)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    write_folder(tmp_path / "build" / "families", OLD.items())
    return tmp_path / "build" / "families"


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A C library that doesn't know the call, as on other systems."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_arguments, **_options: object())


def test_a_folder_is_written_and_then_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "build" / "families"
    for files in (OLD, NEW):
        write_folder(target, files.items())
        assert tree(target) == files
    assert names_in(target.parent) == {"families"}


@pytest.mark.usefixtures("without_exchange")
def test_a_folder_is_replaced_whole_by_renames_too(target: Path) -> None:
    write_folder(target, NEW.items())
    assert tree(target) == NEW
    assert names_in(target.parent) == {"families"}


def test_files_are_written_in_the_given_order(target: Path) -> None:
    """So that the manifest, given last, is never there without what it names."""

    def files() -> Iterator[tuple[str, bytes]]:
        for name, data in NEW.items():
            (made,) = target.parent.glob(".new-*")
            assert name not in tree(made)
            yield name, data
            assert tree(made)[name] == data

    write_folder(target, files())
    assert tree(target) == NEW


def test_a_run_that_fails_leaves_the_old(target: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise OSError(errno.ENOSPC, "the disk is full")

    with pytest.raises(OSError, match="full"):
        write_folder(target, files())
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


@pytest.mark.parametrize(
    "name", ["", ".", "..", "/etc/passwd", "../a", "a/../../b", "a/..", "./a", "a//b", "a/", "a\\b", "a\0b", "..\\a"]
)
def test_a_name_that_leads_elsewhere_is_refused(target: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a relative file name"):
        write_folder(target, [("index.html", b"new"), (name, b"x"), ("manifest.json", b"new")])
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


def test_a_name_given_twice_is_refused(target: Path) -> None:
    with pytest.raises(FileExistsError):
        write_folder(target, [("index.html", b"1"), ("index.html", b"2")])
    assert tree(target) == OLD


@given(name=st.text(st.sampled_from("a./\\\0-"), max_size=8))
def test_whatever_the_name_nothing_is_written_outside(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("disk")
    try:
        write_folder(folder / "inside", [(name, b"x")])
    except ValueError:
        assert tree(folder) == {}
    else:
        assert tree(folder) == {f"inside/{name}": b"x"}


def assert_exchanged(folder: Path) -> None:
    for name in ("new", "target"):
        (folder / name).mkdir()
        (folder / name / "was").write_text(name, encoding="utf-8")
    exchange_folder(folder / "new", folder / "target")
    assert tree(folder) == {"new/was": b"target", "target/was": b"new"}


def test_what_was_there_lies_where_the_new_lay(tmp_path: Path) -> None:
    assert_exchanged(tmp_path)


@pytest.mark.usefixtures("without_exchange")
def test_what_was_there_lies_where_the_new_lay_after_renames_too(tmp_path: Path) -> None:
    assert_exchanged(tmp_path)


@pytest.mark.usefixtures("without_exchange")
def test_renames_that_fail_half_way_are_taken_back(target: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange_folder(target.parent / "missing", target)
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


@pytest.mark.usefixtures("without_exchange")
def test_leftovers_of_a_run_that_had_our_number_are_no_obstacle(target: Path) -> None:
    for prefix in (".new", ".old", ".gone"):
        (target.parent / f"{prefix}-{os.getpid()}-families").mkdir()
        (target.parent / f"{prefix}-{os.getpid()}-families" / "index.html").write_bytes(b"stale")
    write_folder(target, NEW.items())
    assert tree(target) == NEW
    assert names_in(target.parent) == {"families"}


def test_everything_is_flushed_and_the_exchange_last(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not flushed may be empty or nameless after a power cut."""
    flushed: list[tuple[int, bool]] = []
    monkeypatch.setattr(os, "fsync", lambda handle: flushed.append((os.fstat(handle).st_ino, tree(target) == NEW)))
    write_folder(target, NEW.items())
    places = {target, *target.rglob("*")}
    assert {(place.stat().st_ino, False) for place in places} <= set(flushed)
    assert flushed[-1] == (target.parent.stat().st_ino, True)


def test_a_link_in_the_place_of_the_folder_is_replaced_and_what_it_points_to_is_kept(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_bytes(b"kept")
    (tmp_path / "families").symlink_to(tmp_path / "elsewhere")
    write_folder(tmp_path / "families", NEW.items())
    assert tree(tmp_path / "elsewhere") == {"kept": b"kept"}
    assert tree(tmp_path / "families") == NEW
    assert names_in(tmp_path) == {"elsewhere", "families"}


def test_a_failed_exchange_is_told_and_leaves_the_old(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class FullDisk:
        def renameat2(self, *_arguments: object) -> int:
            ctypes.set_errno(errno.EIO)
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_arguments, **_options: FullDisk())
    with pytest.raises(OSError, match=re.escape(os.strerror(errno.EIO))):
        write_folder(target, NEW.items())
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


def test_repair_puts_back_what_waited_between_two_renames(target: Path) -> None:
    target.rename(target.parent / ".old-17-families")
    (target.parent / ".new-17-families").mkdir()
    repair(target.parent)
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


def test_repair_removes_what_else_was_left(target: Path) -> None:
    for kind in (".old", ".new", ".gone"):
        (target.parent / f"{kind}-17-families").mkdir()
    repair(target.parent)
    assert tree(target) == OLD
    assert names_in(target.parent) == {"families"}


def test_repair_touches_only_names_that_we_gave(target: Path) -> None:
    own = {".old-letters", ".new-17", ".newer-1-a", "new-1-a", ".old--x", "notes.txt"}
    for name in own:
        (target.parent / name).write_bytes(b"mine")
    repair(target.parent)
    assert names_in(target.parent) == {"families", *own}


def test_repair_of_a_folder_that_is_not_there_does_nothing(tmp_path: Path) -> None:
    repair(tmp_path / "missing")
    assert names_in(tmp_path) == set()


def test_a_second_writer_is_refused_and_the_lock_comes_free(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    with lock(folder), pytest.raises(Busy) as refused, lock(folder):
        pytest.fail("two writers at once")
    assert refused.value.folder == folder
    with lock(folder):
        pass


def test_another_process_is_refused_too_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    hold = "with lock(Path(sys.argv[1])): print(flush=True); input()"
    imports = "import sys; from pathlib import Path; from catalogue.disk import lock"
    command = [sys.executable, "-c", f"{imports}\n{hold}", str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(Busy), lock(tmp_path):
            pytest.fail("two writers at once")
        other.kill()
    with lock(tmp_path):
        pass


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "reports" / "crash.txt"
    for data in (b"first", b"second"):
        write_file_atomically(path, data)
        assert path.read_bytes() == data
    assert names_in(path.parent) == {"crash.txt"}


def test_who_reads_a_file_meanwhile_sees_the_old(tmp_path: Path) -> None:
    path = tmp_path / "crash.txt"
    write_file_atomically(path, b"old")
    with path.open("rb") as reader:
        write_file_atomically(path, b"new")
        assert reader.read() == b"old"


def test_a_file_that_cannot_be_written_leaves_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(errno.EIO, "broken disk")

    path = tmp_path / "crash.txt"
    write_file_atomically(path, b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="broken"):
        write_file_atomically(path, b"new")
    assert tree(tmp_path) == {"crash.txt": b"old"}


def test_a_passing_file_is_replaced_whole_and_is_for_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "leaf"
    for data in (b"first", b"second"):
        write_passing_file(path, data)
        assert path.read_bytes() == data
    assert names_in(path.parent) == {"leaf"}
    assert [place.stat().st_mode & 0o077 for place in (path, path.parent)] == [0, 0]


def test_a_passing_file_that_cannot_take_its_place_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "leaf" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="leaf"):
        write_passing_file(tmp_path / "leaf", b"new")
    assert names_in(tmp_path) == {"leaf"}


def test_a_folder_that_others_may_look_into_is_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    for folder in (tmp_path, tmp_path / "new" / "deeper"):
        private_folder(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_file_is_marked_as_used_now_and_made_if_missing(tmp_path: Path) -> None:
    path = tmp_path / "leaf"
    path.write_bytes(b"data")
    os.utime(path, (1, 1))
    for each in (path, tmp_path / "new"):
        assert mark_used(each) == each.stat().st_mtime_ns > time.time_ns() - 60 * 10**9
    assert tree(tmp_path) == {"leaf": b"data", "new": b""}


def test_what_is_forgotten_may_be_gone_already_but_a_folder_with_files_stays(tmp_path: Path) -> None:
    for _ in range(2):
        forget(tmp_path / "leaf")
        forget_folder(tmp_path / "folder")
        (tmp_path / "leaf").write_bytes(b"data")
        (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="empty"):
        forget_folder(tmp_path)
    assert tree(tmp_path) == {"leaf": b"data"}


def old_folder(folder: Path) -> Path:
    target = folder / "build" / "families"
    write_folder(target, OLD.items())
    return target


def left_by_a_kill(target: Path, way: str) -> str:
    """Say which of the two a killed run left, when the next run has put right what it found."""
    if way == "exchange":
        assert tree(target) in (OLD, NEW)
    with lock(target.parent):
        repair(target.parent)
    assert names_in(target.parent) == {"families"}
    found = tree(target)
    assert found in (OLD, NEW)
    return "old" if found == OLD else "new"


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_at_any_operation_leaves_the_old_or_the_new(tmp_path: Path, way: str) -> None:
    with child(old_folder(tmp_path / "whole"), way) as whole:
        operations = int(whole.communicate()[0].split()[-1])
    assert operations > len(OLD) + 2 * len(NEW)
    left = []
    for last in range(1, operations + 1):
        target = old_folder(tmp_path / str(last))
        with child(target, way, last) as killed:
            killed.communicate()
        assert killed.returncode == -signal.SIGKILL
        left.append(left_by_a_kill(target, way))
    assert set(left) == {"old", "new"}
    assert left == sorted(left, reverse=True)  # once the new one is there, it stays


@pytest.mark.campaign
@pytest.mark.parametrize("way", WAYS)
def test_a_kill_from_outside_on_a_slow_disk_leaves_the_old_or_the_new(tmp_path: Path, way: str) -> None:
    left = set()
    for kill in range(50):
        target = old_folder(tmp_path / str(kill))
        with child(target, way, pause=0.02) as slow:
            assert slow.stdout is not None
            slow.stdout.readline()
            time.sleep(kill * 0.006)
            slow.kill()
        left.add(left_by_a_kill(target, way))
    assert left == {"old", "new"}
