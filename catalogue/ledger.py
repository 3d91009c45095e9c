"""Appends lines to a file, each on the disk before the next step is taken: what was begun is known after any kill.

It writes where `disk` replaces: a journal grows, and no moment of it may be lost by being written anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PIECE = 1 << 16


class Ledger:
    """A file that is open for appending."""

    def __init__(self, handle: int) -> None:
        """Keep the open file."""
        self._handle = handle

    def write(self, line: bytes) -> None:
        """Append a line; when this gives back, it is on the disk."""
        rest = line + b"\n"
        while rest:
            rest = rest[os.write(self._handle, rest) :]
        os.fsync(self._handle)


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """The ledger at `path`, made if missing, for the one who holds its folder's lock.

    A last line without its end was torn by a power cut or a full disk: it goes, since nothing was done in its name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        os.ftruncate(handle, _length_of_whole_lines(handle))
        os.fsync(handle)
        _sync_folder(path.parent)
        yield Ledger(handle)
    finally:
        os.close(handle)


def _length_of_whole_lines(handle: int) -> int:
    size = os.fstat(handle).st_size
    while size > 0:
        start = max(0, size - _PIECE)
        end = os.pread(handle, size - start, start).rfind(b"\n")
        if end >= 0:
            return start + end + 1
        size = start
    return 0


def _sync_folder(folder: Path) -> None:
    """Flush the folder's list of names: a new file may have none after a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
