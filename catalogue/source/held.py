"""Files held in memory, read like any others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.source.tree import Tree, Unreadable


@dataclass(frozen=True)
class HeldTree:
    """A project of these files."""

    held: Mapping[str, bytes]

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, sorted."""
        return tuple(sorted(path for path in self.held if path.startswith(f"{folder}/")))

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return path in self.held

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        return len(self.read(path))

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        if path not in self.held:
            raise Unreadable(path)
        return self.held[path]


class ReadOnce:
    """Another tree, each of whose files is read no more than once: what is known of its bytes stays true."""

    def __init__(self, tree: Tree) -> None:
        """Of this one."""
        self._tree = tree
        self._read: dict[str, bytes] = {}

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, sorted."""
        return self._tree.files(folder)

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return self._tree.exists(path)

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        return len(self._read[path]) if path in self._read else self._tree.size(path)

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        if path not in self._read:
            self._read[path] = self._tree.read(path)
        return self._read[path]
