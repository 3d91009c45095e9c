"""Files that stand by themselves in a folder of the user's: each is written whole, nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.project import DATA, TEMPLATES


def file_before(folder: Path, name: str) -> bytes:
    """What the file holds now; nothing where there is none that can be read."""
    try:
        return (folder / name).read_bytes()
    except OSError:
        return b""


def write_loose(root: Path, folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write those that are not there just so already; raises `CatalogueError` where that can't be done."""
    refuse_own_folders(root, folder)
    for name, data in files:
        path = folder / name
        try:
            if not path.is_file() or path.read_bytes() != data:
                disk.write_file_atomically(path, data)
        except OSError as error:
            raise CatalogueError(Diagnostic("CAT002", Span(""), {"path": str(path)})) from error


def refuse_own_folders(root: Path, folder: Path) -> None:
    """What is made never lies among what it is made of."""
    target = folder.resolve()
    if any(target.is_relative_to((root / own).resolve()) for own in (DATA, TEMPLATES)):
        raise CatalogueError(Diagnostic("CAT016", Span(""), {"path": str(folder)}))
