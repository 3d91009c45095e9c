"""One digest of many files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable

from catalogue.source.tree import Tree, Unreadable


def digest(folders: Iterable[tuple[Tree, str]], more: str = "") -> str:
    """SHA-256 of every file's path and content below these folders, and of what else an edition is made from."""
    total = hashlib.sha256(more.encode())
    for tree, folder in folders:
        for path in tree.files(folder):
            total.update(os.fsencode(path) + b"\0" + _of_content(tree, path))
    return total.hexdigest()


def _of_content(tree: Tree, path: str) -> bytes:
    try:
        return hashlib.sha256(tree.read(path)).digest()
    except Unreadable:  # what can't be read is in no edition either; only `--keep-going` or an unused file comes here
        return b""
