"""What is kept comes back whole or not at all, whatever lies in the folder and whoever else writes there."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.store import FileStore, MemoryStore, Store, Taken

HOUR = 3600
BLOCK = 4096


def kept_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("??/*") if path.is_file())


def file_of(store: FileStore, key: str, folder: Path) -> Path:
    """The one file that keeping a value under the key makes."""
    before = set(kept_files(folder))
    store.put(key, b"the value of " + key.encode())
    (made,) = set(kept_files(folder)) - before
    return made


def in_one_share(folder: Path, count: int) -> list[str]:
    """Keys whose values lie in the same part of the folder, so that they drive one another out."""
    by_share: dict[Path, list[str]] = {}
    for number in range(10_000):
        trial = FileStore(folder)
        key = f"key {number}"
        keys = by_share.setdefault(file_of(trial, key, folder).parent, [])
        keys.append(key)
        if len(keys) == count:
            trial.clean()
            return keys
    pytest.fail("no share has so many")


def last_used(path: Path, hours_ago: float) -> None:
    moment = path.stat().st_mtime - hours_ago * HOUR
    os.utime(path, (moment, moment))


@pytest.mark.parametrize("kind", [FileStore, MemoryStore])
@given(values=st.dictionaries(st.text(max_size=20), st.binary(max_size=200), max_size=8))
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, kind: type, values: dict[str, bytes]
) -> None:
    store: Store = kind() if kind is MemoryStore else kind(tmp_path_factory.mktemp("store") / "leaves")
    for key, data in values.items():
        assert store.get(key) is None
        store.put(key, data)
    assert {key: store.get(key) for key in values} == values


def test_another_run_finds_it_and_a_newer_value_takes_its_place(tmp_path: Path) -> None:
    FileStore(tmp_path).put("key", b"first")
    assert FileStore(tmp_path).get("key") == b"first"
    FileStore(tmp_path).put("key", b"second")
    assert FileStore(tmp_path).get("key") == b"second"
    assert FileStore(tmp_path).taken() == Taken(1, BLOCK)


def test_nobody_else_may_look_into_it(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    for folder in (tmp_path / "cache" / "leaves", tmp_path / "open"):
        FileStore(folder).put("key", b"private")
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
        assert {path: oct(mode) for path, mode in modes.items() if mode & 0o077} == {}
        assert (folder / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")


DAMAGES = {
    "truncated": lambda data: data[:-1],
    "emptied": lambda _: b"",
    "one bit": lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:],
    "in its seal": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "longer": lambda data: data + b"x",
    "of something else": lambda _: b"%PDF-1.7 and so on",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_value_is_none_and_is_made_again(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    store = FileStore(tmp_path)
    path = file_of(store, "key", tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert FileStore(tmp_path).get("key") is None
    store.put("key", b"new")
    assert FileStore(tmp_path).get("key") == b"new"


def test_the_value_of_another_key_is_none(tmp_path: Path) -> None:
    """As when somebody copied files about: whole, but not what was asked for."""
    store = FileStore(tmp_path)
    mine, other = file_of(store, "mine", tmp_path), file_of(store, "other", tmp_path)
    mine.write_bytes(other.read_bytes())
    assert store.get("mine") is None
    assert store.get("other") == b"the value of other"


def test_a_folder_in_the_place_of_a_value_only_keeps_nothing(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    path = file_of(store, "key", tmp_path)
    path.unlink()
    (path / "inside").mkdir(parents=True)
    assert store.get("key") is None
    store.put("key", b"new")
    assert store.get("key") is None
    assert store.clean() == Taken(0, 0)


def test_what_was_used_least_recently_goes_first(tmp_path: Path) -> None:
    keys = in_one_share(tmp_path, 5)
    store = FileStore(tmp_path, 64 * 3 * BLOCK)  # room for three in each share
    for key, age in zip(keys[:3], (3, 9, 6), strict=True):
        last_used(file_of(store, key, tmp_path), age)
    assert store.get(keys[1]) is not None  # the oldest is used once more
    FileStore(tmp_path, 64 * 3 * BLOCK).put(keys[3], b"new")
    found = {key: FileStore(tmp_path).get(key) is not None for key in keys[:4]}
    assert found[keys[3]]  # what was kept just now
    assert found[keys[1]]  # what was used just now
    assert not found[keys[2]]
    assert kept_files(tmp_path)


def test_reading_writes_nothing_but_once_in_an_hour(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    path = file_of(store, "key", tmp_path)
    store.get("key")
    last_used(path, 0.5)
    then = path.stat().st_mtime_ns
    FileStore(tmp_path).get("key")
    assert path.stat().st_mtime_ns == then
    last_used(path, 2)
    older = path.stat().st_mtime_ns
    FileStore(tmp_path).get("key")
    assert path.stat().st_mtime_ns > older


@pytest.mark.parametrize("size", [1, 3_000, 9_000])
def test_it_keeps_within_its_limit(tmp_path: Path, size: int) -> None:
    limit = 64 * 8 * BLOCK
    store = FileStore(tmp_path, limit)
    for number in range(900):
        store.put(str(number), bytes(size))
    assert limit / 2 < store.taken().size <= limit
    assert store.get("899") == bytes(size)


def test_a_value_that_would_drive_out_all_others_is_not_kept(tmp_path: Path) -> None:
    store = FileStore(tmp_path, 100_000)
    store.put("key", bytes(50_000))
    assert store.taken() == Taken(0, 0)


def test_an_enormous_file_in_the_place_of_a_value_is_not_read(tmp_path: Path) -> None:
    path = file_of(FileStore(tmp_path), "key", tmp_path)
    with path.open("r+b") as file:
        file.truncate(1 << 40)
    assert FileStore(tmp_path).get("key") is None


def test_cleaning_deletes_what_was_made_and_nothing_else(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "cache")
    share = file_of(store, "key", tmp_path / "cache").parent
    own = {share / "notes.txt": b"mine", tmp_path / "cache" / "thesis.doc": b"mine too"}
    for path, data in own.items():
        path.write_bytes(data)
    (share / ".new-17-abc").write_bytes(b"of a run that was killed")
    store.get("key")
    assert store.clean() == Taken(1, BLOCK)
    assert {path: path.read_bytes() for path in (tmp_path / "cache").rglob("*") if path.is_file()} == own
    store.put("key", b"again")
    assert store.get("key") == b"again"


def test_cleaning_leaves_no_empty_folder(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "cache")
    store.put("key", b"value")
    store.get("key")
    store.clean()
    assert list(tmp_path.iterdir()) == []
    assert FileStore(tmp_path / "nowhere").clean() == Taken(0, 0)


def test_what_killed_runs_left_goes_in_time_but_not_what_is_being_written(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    share = file_of(store, "key", tmp_path).parent
    old, new = share / ".new-17-old", share / ".new-18-new"
    for path in (old, new):
        path.write_bytes(b"half")
    last_used(old, 2)
    FileStore(tmp_path).put("key", b"value")
    assert (old.exists(), new.exists()) == (False, True)


BAD_FOLDERS = ("a file in its place", "below a file", "a link to nowhere", "a name that is too long")


@pytest.mark.parametrize("case", BAD_FOLDERS)
def test_a_folder_that_cannot_be_used_only_keeps_nothing(tmp_path: Path, case: str) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to("/nowhere/at/all/\x01")
    places = (tmp_path / "file", tmp_path / "file" / "cache", tmp_path / "link", tmp_path / ("x" * 300))
    store = FileStore(places[BAD_FOLDERS.index(case)])
    store.put("key", b"value")
    assert store.get("key") is None
    assert store.taken() == store.clean() == Taken(0, 0)
    assert (tmp_path / "file").read_bytes() == b"mine"


def _mount(folder: Path, options: str) -> None:
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("no file system may be mounted here")


def test_a_full_disk_only_keeps_nothing_more(tmp_path: Path) -> None:
    folder = tmp_path / "full"
    _mount(folder, "size=256k")
    try:
        store = FileStore(folder / "leaves")
        for number in range(200):
            store.put(str(number), bytes(3_000))
        found = [store.get(str(number)) for number in range(200)]
        assert set(found) == {bytes(3_000), None}
        assert [path.name for path in folder.rglob(".new-*")] == []
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_folder_that_is_read_only_still_gives_what_it_has(tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    _mount(folder, "size=256k")
    try:
        last_used(file_of(FileStore(folder), "key", folder), 5)
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        store = FileStore(folder)
        store.put("other", b"value")
        assert store.get("key") == b"the value of key"
        assert store.get("other") is None
        assert store.clean() == Taken(0, 0)
    finally:
        subprocess.run(["umount", folder], check=True)


# Writes and reads values of its own and of others, in a folder that is too small for them; what it reads is right.
WRITER = """
import sys
from pathlib import Path
from catalogue.store import FileStore
store, first = FileStore(Path(sys.argv[1]), 64 * 4 * 4096), int(sys.argv[2])
print("begun", flush=True)
for number in range(first, first + 400):
    store.put(str(number % 300), str(number % 300).encode() * 500)
    for other in (number * 7 % 300, number * 11 % 300):
        found = store.get(str(other))
        assert found in (None, str(other).encode() * 500), other
print("done")
"""


def _writer(folder: Path, first: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WRITER, folder, str(first)], stdout=subprocess.PIPE, text=True)


def test_several_may_write_and_read_at_once(tmp_path: Path) -> None:
    running = [_writer(tmp_path, first) for first in (0, 150)]
    assert [each.communicate()[0].split() for each in running] == [["begun", "done"]] * 2
    assert [each.returncode for each in running] == [0, 0]


def test_threads_of_one_run_may_write_the_same_value_at_once(tmp_path: Path) -> None:
    store, data = FileStore(tmp_path), bytes(range(256)) * 2_000
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: store.put("key", data), range(100)))
    assert store.get("key") == data
    assert [path.name for path in tmp_path.rglob(".new-*")] == []


def test_a_kill_leaves_whole_values_only(tmp_path: Path) -> None:
    for first in range(3):
        with _writer(tmp_path, first * 100) as killed:
            assert killed.stdout is not None
            killed.stdout.readline()
            while not len(kept_files(tmp_path)) > first * 20:
                pass
            killed.send_signal(signal.SIGKILL)
    store = FileStore(tmp_path)
    found = {number: store.get(str(number)) for number in range(300)}
    assert {number: data for number, data in found.items() if data not in (None, str(number).encode() * 500)} == {}
    assert any(found.values())
