"""One digest of many files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from catalogue.source.tree import Tree, Unreadable


def digests(tree: Tree, folder: str) -> dict[str, str]:
    """SHA-256 of every file below a folder, by path; empty of one that can't be read."""
    return {path: _of_content(tree, path) for path in tree.files(folder)}


def digest(found: Iterable[Mapping[str, str]]) -> str:
    """One SHA-256 of the paths and digests in several folders."""
    total = hashlib.sha256()
    for files in found:
        for path, content in files.items():
            total.update(os.fsencode(path) + b"\0" + content.encode() + b"\0")
        total.update(b"\0")
    return total.hexdigest()


@lru_cache(maxsize=1)
def of_code() -> str:
    """SHA-256 of our own program: what is made with another one may be another thing. Worked out once in a process."""
    package = Path(__file__).parents[1]
    total = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        total.update(os.fsencode(path.relative_to(package)) + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _of_content(tree: Tree, path: str) -> str:
    try:
        return hashlib.sha256(tree.read(path)).hexdigest()
    except Unreadable:  # what can't be read is in no edition either; only `--keep-going` or an unused file comes here
        return ""
