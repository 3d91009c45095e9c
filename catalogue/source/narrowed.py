"""A project of which one folder has only the files that name a word: what else is in it need not be understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from catalogue.source.text import MAX_BYTES
from catalogue.source.tree import Tree, Unreadable


@dataclass(frozen=True)
class Narrowed:
    """The tree, with only those files below `folder` that are called like the word or have it in their text."""

    tree: Tree
    folder: str
    word: str

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of the files below `folder`, sorted."""
        found = self.tree.files(folder)
        return tuple(path for path in found if not path.startswith(f"{self.folder}/") or self._names(path))

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return self.tree.exists(path)

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        return self.tree.size(path)

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        return self.tree.read(path)

    def _names(self, path: str) -> bool:
        if path == f"{self.folder}/{self.word}.yaml":
            return True
        try:
            return self.size(path) <= MAX_BYTES and _pattern(self.word).search(self.read(path)) is not None
        except Unreadable:
            return False


@cache
def _pattern(word: str) -> re.Pattern[bytes]:
    return re.compile(rb"(?<![\w-])" + re.escape(word.encode()) + rb"(?![\w-])")
