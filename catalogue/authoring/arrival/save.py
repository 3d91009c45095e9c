"""Writes what arrived: all of the files, or none of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue import disk
from catalogue.authoring.arrival.notes import Arriving
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.tree import FolderTree


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that is on the disk already, beside the one whose place it is to take."""

    file: Arriving
    staged: Path
    target: Path


def save(root: Path, files: Iterable[Arriving]) -> None:
    """Put all of them on the disk beside their places, then exchange one after the other.

    Where one can't be written or exchanged, what was exchanged before is put back: that needs no room on the disk.
    """
    waiting: list[_Waiting] = []
    done: list[_Waiting] = []
    try:
        for file in files:
            with _told(file):
                waiting.append(_staged(root, file))
        for one in waiting:
            with _told(one.file):
                _put(one)
            done.append(one)
    except CatalogueError:
        for one in reversed(done):
            _put_back(one)
        raise
    finally:
        for one in waiting:
            disk.forget(one.staged)


@contextmanager
def _told(file: Arriving) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        args = {"path": file.path, "rule": "all"}
        raise CatalogueError(Diagnostic("CAT002", Span(""), args)) from error


def _staged(root: Path, file: Arriving) -> _Waiting:
    target, mode = root / file.path, None
    if not file.is_new:
        _refuse_what_changed(root, file)
        target = target.resolve()  # a link stays one
        mode = disk.writable_mode(target)
    _refuse_what_came(file, target)
    staged = target.with_name(f"{disk.NEW_PREFIX}{os.getpid()}-arriving-{target.name}")
    disk.write_file_atomically(staged, file.data, mode)
    return _Waiting(file, staged, target)


def _refuse_what_came(file: Arriving, target: Path) -> None:
    """A new file is never written over one that came meanwhile, whatever that is."""
    if file.is_new and os.path.lexists(target):
        raise FileExistsError(str(target))


def _refuse_what_changed(root: Path, file: Arriving) -> None:
    """Somebody may have saved it while somebody else looked at the difference."""
    tree = FolderTree(root)
    if not tree.exists(file.path) or tree.read(file.path) != file.was:
        raise CatalogueError(Diagnostic("CAT083", Span(""), {"rule": "changed", "path": file.path}))


def _put(one: _Waiting) -> None:
    _refuse_what_came(one.file, one.target)
    disk.exchange_folder(one.staged, one.target)


def _put_back(one: _Waiting) -> None:
    if one.file.is_new:
        disk.forget(one.target)
    else:
        disk.exchange_folder(one.staged, one.target)
