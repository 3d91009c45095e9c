"""Files of strangers as named bytes: one file, the files of a folder, or those of an archive."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.source.foreign.archive import is_archive, is_workbook, unpacked
from catalogue.source.foreign.refused import NOT_SO, TOO_MUCH, Refused
from catalogue.source.foreign.values import Foreign

MEGABYTE = 1024 * 1024
MAX_BYTES = 50 * MEGABYTE
"""Of a file, and of all files of a folder together: ten times what the largest catalogue we know would need."""
MAX_FILES = 10_000
_ARCHIVE = ".zip"  # much else is packed as a zip, spreadsheets of other programs say


def files_in(path: Path) -> Outcome[tuple[Foreign, ...]]:
    """The file; or all files of the folder, or of the `.zip`, by name. A workbook, which is a zip too, is one file.

    Raises `CatalogueError` where there is nothing; anything wrong with what is there is a diagnostic.
    """
    if not path.exists():
        raise CatalogueError(Diagnostic("CAT006", Span(""), {"path": str(path), "rule": "missing"}))
    try:
        return Outcome(tuple(_folder(path) if path.is_dir() else _file(path)))
    except Refused as found:
        return Outcome((), (found.diagnostic,))


def _file(path: Path) -> Iterator[Foreign]:
    file = Foreign(path.name, _read(path, path.name, MAX_BYTES, follow=True))
    if path.suffix.lower() == _ARCHIVE and is_archive(file) and not is_workbook(file):
        yield from unpacked(file)
    else:
        yield file


def _folder(folder: Path) -> Iterator[Foreign]:
    left = MAX_BYTES
    for path in _paths(folder):
        name = path.relative_to(folder).as_posix()
        data = _read(path, name, left, follow=False)
        left -= len(data)
        yield Foreign(name, data)


def _paths(folder: Path) -> list[Path]:
    """All that is in a folder, hidden names passed over."""
    found: list[Path] = []
    for inside, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(inside, name) for name in names if not name.startswith(".")]
        if len(found) > MAX_FILES:
            raise Refused(TOO_MUCH, folder.name, "files", limit=MAX_FILES)
    return sorted(found)


def _read(path: Path, name: str, limit: int, *, follow: bool) -> bytes:
    try:
        about = path.stat(follow_symlinks=follow)
        if not stat.S_ISREG(about.st_mode):  # a pipe would keep us waiting for someone to write
            raise Refused(NOT_SO, name, "no-file")
        if about.st_size > limit:
            raise Refused(TOO_MUCH, name, "bytes", limit=MAX_BYTES // MEGABYTE)
        with path.open("rb") as file:
            data = file.read(limit + 1)  # it may have grown since
    except OSError as error:
        raise Refused(NOT_SO, name, "unreadable") from error
    if len(data) > limit:
        raise Refused(TOO_MUCH, name, "bytes", limit=MAX_BYTES // MEGABYTE)
    return data
