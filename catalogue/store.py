"""What was made once and may be made again: bytes by their key, in a folder of this user's own, bounded.

One file holds one value. It begins with a digest of its key and its bytes, so whatever else lies in its place is as if
nothing did. Files are spread over folders by their names, and each folder keeps to its share of the limit, so that
nobody ever has to look through all of them. No method fails: a folder that can't be read or written, or that is full,
only keeps nothing.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, Protocol

from catalogue import disk

LIMIT = 500_000_000
"""Bytes on the disk that a folder may take, if nobody says otherwise."""

TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n# Made by catalogue; may be deleted at any time.\n"
"""What marks a folder as a cache for programs that make backups (`CACHEDIR.TAG`)."""

_TAG_NAME, _NOW_NAME = "CACHEDIR.TAG", ".now"
_SHARES = 64
_SEAL = 16
_LARGEST = 8  # the part of the limit that one value may take
_AT_ONCE = 8  # the part of a share that is written before the folder is looked through again: others write, too
_BLOCK = 4096
_HOUR = 3_600_000_000_000


class Store(Protocol):
    """Where what was made once is kept by its key. It may forget anything at any time; it never fails."""

    def get(self, key: str) -> bytes | None:
        """What was kept under the key, whole and unchanged; else nothing."""
        ...

    def put(self, key: str, data: bytes) -> None:
        """Keep it, if that is possible."""
        ...


class MemoryStore:
    """Keeps everything for as long as the process lives."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """What was kept under the key."""
        return self._kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep it."""
        self._kept[key] = data


class Taken(NamedTuple):
    """How many values are kept, and how many bytes they take on the disk."""

    values: int
    size: int


class _File(NamedTuple):
    used: int
    path: str
    size: int


class FileStore:
    """Keeps values in `folder`, which it makes, up to `limit` bytes; what was used least recently goes first.

    When a value was used is known to the hour: reading it writes nothing, most of the time.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Nothing is read or made before it is needed."""
        self._folder = folder
        self._limit = limit
        self._room: dict[str, int] = {}
        self._now: int | None = None

    def get(self, key: str) -> bytes | None:
        """What was kept under the key, whole and unchanged; else nothing."""
        path = self._path(key)
        try:
            with path.open("rb") as handle:
                known = os.fstat(handle.fileno())
                if known.st_size > self._limit:
                    return None
                kept = handle.read()
        except OSError:
            return None
        if kept[:_SEAL] != _seal(key, kept[_SEAL:]):
            return None
        if self._moment() - known.st_mtime_ns > _HOUR:
            with suppress(OSError):
                disk.mark_used(path)
        return kept[_SEAL:]

    def put(self, key: str, data: bytes) -> None:
        """Keep it, if that is possible, and let go of what was used least recently."""
        if len(data) > self._limit // _LARGEST:
            return
        path = self._path(key)
        with suppress(OSError):
            self._begin()
            disk.write_passing_file(path, _seal(key, data) + data)
            self._keep_to_share(path, _on_disk(len(data) + _SEAL))

    def taken(self) -> Taken:
        """Count what is kept."""
        sizes = [file.size for share in self._shares() for file in _values(share)]
        return Taken(len(sizes), sum(sizes))

    def clean(self) -> Taken:
        """Delete all that this store made, and nothing else; count the values."""
        gone = []
        for share in self._shares():
            for file in (*_values(share), *_unfinished(share)):
                with suppress(OSError):
                    disk.forget(Path(file.path))
                    gone.append(file)
            with suppress(OSError):
                disk.forget_folder(Path(share))
        for made in (_TAG_NAME, _NOW_NAME):
            with suppress(OSError):
                disk.forget(self._folder / made)
        with suppress(OSError):
            disk.forget_folder(self._folder)
        self._room.clear()
        values = [file for file in gone if _is_value(file.path)]
        return Taken(len(values), sum(file.size for file in values))

    def _path(self, key: str) -> Path:
        name = hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=20).hexdigest()
        return self._folder / f"{int(name[:2], 16) % _SHARES:02x}" / name

    def _begin(self) -> None:
        if not self._room:
            disk.private_folder(self._folder)
            if not (self._folder / _TAG_NAME).exists():
                disk.write_passing_file(self._folder / _TAG_NAME, TAG)

    def _moment(self) -> int:
        """Now, as the folder's file system counts it; the beginning of time where it can't be asked."""
        if self._now is None:
            self._now = 0
            with suppress(OSError):
                self._now = disk.mark_used(self._folder / _NOW_NAME)
        return self._now

    def _shares(self) -> Iterator[str]:
        for number in range(_SHARES):
            yield str(self._folder / f"{number:02x}")

    def _keep_to_share(self, written: Path, size: int) -> None:
        share = str(written.parent)
        room = self._room.get(share, 0) - size
        if room < 0:
            room = _make_room(share, self._limit // _SHARES, str(written))
        self._room[share] = room


def _make_room(share: str, allowed: int, written: str) -> int:
    """Delete the oldest values until the rest takes less than is allowed; gives what may still be written.

    What was `written` just now stays, and so does what others are about to write.
    """
    kept = sorted(_values(share))
    total = sum(file.size for file in kept)
    goal = allowed - allowed // _AT_ONCE if total > allowed else allowed
    for file in kept:
        if total <= goal:
            break
        if file.path != written:
            disk.forget(Path(file.path))
            total -= file.size
    newest = max((file.used for file in kept), default=0)
    for file in _unfinished(share):
        if newest - file.used > _HOUR:
            disk.forget(Path(file.path))
    return min(allowed - total, allowed // _AT_ONCE)


def _seal(key: str, data: bytes) -> bytes:
    """The digest by which a value is known to be whole, and the one that the key asks for."""
    name = key.encode(errors="surrogatepass")
    digest = hashlib.blake2b(len(name).to_bytes(8, "big") + name, digest_size=_SEAL)
    digest.update(data)
    return digest.digest()


def _values(share: str) -> list[_File]:
    return [file for file in _files(share) if _is_value(file.path)]


def _unfinished(share: str) -> list[_File]:
    """What is being written, or was when its writer died."""
    return [file for file in _files(share) if Path(file.path).name.startswith(disk.NEW_PREFIX)]


def _is_value(path: str) -> bool:
    name = Path(path).name
    return len(name) == 40 and set(name) <= set("0123456789abcdef")  # noqa: PLR2004  # twenty bytes in hexadecimal


def _on_disk(size: int) -> int:
    """The room that a file takes: even a small one takes a whole block."""
    return -(-size // _BLOCK) * _BLOCK


def _files(share: str) -> Iterator[_File]:
    """Each file with the time of its last use and the room it takes."""
    try:
        found = sorted(os.scandir(share), key=attrgetter("name"))
    except OSError:
        return
    for entry in found:
        with suppress(OSError):  # another run may have deleted it meanwhile
            known = entry.stat(follow_symlinks=False)
            if not stat.S_ISDIR(known.st_mode):
                yield _File(known.st_mtime_ns, entry.path, _on_disk(known.st_size))
