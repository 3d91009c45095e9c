"""What our own program and the libraries beside it are: what was made by others is not trusted to be the same."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent.parent
_INSTALLED = (".dist-info", ".egg-info")


@cache
def digest_of_code(rooms: tuple[str, ...]) -> str:
    """SHA-256 of the code of these rooms and of the names and versions of everything installed.

    By the bytes and not by our version number, which stays while we work; and by the names of installed folders, which
    cost less than to ask the libraries. Raises `OSError` where the code does not lie there as files.
    """
    paths = sorted(_sources(rooms))
    if not paths:
        raise FileNotFoundError(str(_HERE))
    total = hashlib.sha256(sys.version.encode())
    for path in paths:
        total.update(os.fsencode(path.relative_to(_HERE)) + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    total.update("\n".join(_installed(sys.path)).encode(errors="surrogateescape"))
    return total.hexdigest()


def _sources(rooms: Iterable[str]) -> Iterator[Path]:
    """The modules of the rooms, and those that all rooms share."""
    yield from _HERE.glob("*.py")
    for room in rooms:
        for folder, _, names in os.walk(_HERE / room):
            yield from (Path(folder, name) for name in names if name.endswith(".py"))


def _installed(folders: Iterable[str]) -> list[str]:
    found: set[str] = set()
    for folder in folders:
        if os.path.isdir(folder):  # noqa: PTH112  # a path of Python's own, perhaps empty
            found.update(name for name in os.listdir(folder) if name.endswith(_INSTALLED))  # noqa: PTH208  # as above
    return sorted(found)
