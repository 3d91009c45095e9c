"""A project's files behind one small contract, so that a folder and a git revision read alike."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, runtime_checkable

SKIPPED_FOLDERS = frozenset({".git", ".venv", "build", "internal", "node_modules", "__pycache__"})


class Unreadable(Exception):
    """A listed file can't be read (permission, a link that leads out of the project, gone meanwhile)."""


class Tree(Protocol):
    """What `source` needs to know of a project: which files there are, and the bytes of one."""

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, with `/`, relative to the project, sorted."""
        ...

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        ...

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        ...

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        ...


@runtime_checkable
class Comparing(Protocol):
    """A tree that knows what is in a file without reading it."""

    def holds(self, path: str, text: str) -> bool:
        """Whether the file is this text."""
        ...


@runtime_checkable
class Committed(Protocol):
    """A tree that can't change any more."""

    @property
    def commit(self) -> str:
        """The full id of what it is a part of."""
        ...


@dataclass(frozen=True)
class FolderTree:
    """The project as it lies on disk below `root`."""

    root: Path

    @cached_property
    def _real_root(self) -> str:
        return os.path.realpath(self.root)

    @cached_property
    def _real_folders(self) -> dict[str, str]:
        return {}

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, sorted; hidden and generated folders are passed over."""
        found: list[str] = []
        for directory, folders, names in os.walk(self.root / folder):
            folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
            inside = os.path.relpath(directory, self.root).replace(os.sep, "/")
            found += [f"{inside}/{name}" for name in names if not name.startswith(".")]
        return tuple(sorted(found))

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return (self.root / path).is_file()

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        try:
            found = self._inside(path).stat()
        except OSError as error:
            raise Unreadable(path) from error
        if not stat.S_ISREG(found.st_mode):  # a pipe would keep us waiting for someone to write
            raise Unreadable(path)
        return found.st_size

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        self.size(path)
        try:
            return self._inside(path).read_bytes()
        except OSError as error:
            raise Unreadable(path) from error

    def _inside(self, path: str) -> Path:
        # A link that leads out of the project would let a pull request publish any file of the machine that builds it.
        # A folder is resolved once: to do it for each of its files is half of the time that reading them takes.
        folder, _, name = path.rpartition("/")
        if folder not in self._real_folders:
            self._real_folders[folder] = os.path.realpath(self.root / folder)
        real = Path(self._real_folders[folder], name)
        if real.is_symlink():
            real = Path(os.path.realpath(real))
            if not SKIPPED_FOLDERS.isdisjoint(
                Path(os.path.relpath(real, self._real_root)).parts
            ):  # what is not read must not be let in by a link either
                raise Unreadable(path)
        if not str(real).startswith(self._real_root + os.sep):
            raise Unreadable(path)
        return real
