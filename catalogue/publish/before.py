"""What an edition's folder held before: what in it is still as it was written, and what was altered since."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from catalogue.publish.manifest import NAME, Entry, Manifest, Origin, digest, is_sealed, libraries, read_manifest
from catalogue.render.base import NOTHING_KEPT, Artifact, Kept


@dataclass(frozen=True)
class Before:
    """The folder as it lies there. No file is believed: its bytes are held against the manifest, which is `sealed`."""

    folder: Path
    manifest: Manifest | None
    is_sealed: bool = False

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What was written, by path."""
        return {entry.path: entry for entry in self.manifest.files} if self.manifest else {}

    @cached_property
    def whole(self) -> frozenset[str]:
        """The paths of files that are as they were written."""
        return frozenset(path for path in self.entries if self.read(path) is not None)

    @property
    def linkable(self) -> frozenset[str]:
        """The paths of whole files that lie in the folder itself: not behind a link to somewhere else."""
        return self.whole & self.lying

    @cached_property
    def lying(self) -> frozenset[str]:
        """The paths of all files that lie in the folder."""
        return frozenset(_files(self.folder))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, if they are those that were written."""
        entry, file = self.entries[path], self.folder / path
        try:
            data = None if file.is_symlink() else file.read_bytes()
        except OSError:
            return None
        return data if data is not None and digest(data) == entry.sha256 else None

    def is_current(self, origin: Origin, as_of: str, formats: Collection[str]) -> bool:
        """Whether there is nothing to do: these formats would be made from the same, and nothing was altered."""
        found = self.manifest
        if found is None or not self.is_alike(origin) or not found.formats.issuperset(formats):
            return False
        if (found.as_of, found.made_from) != (as_of, origin):
            return False
        return self.lying == {*self.entries, NAME} and len(self.whole) == len(self.entries)

    def is_alike(self, origin: Origin) -> bool:
        """Whether the folder was made with the same program, libraries and templates."""
        found = self.manifest
        if found is None or not self.is_sealed or dict(found.libraries) != dict(libraries()):
            return False
        return (found.made_from.program, found.made_from.templates) == (origin.program, origin.templates)

    def kept(self, origin: Origin) -> Kept:
        """The files for those who may use them instead of making them again."""
        return _KeptFiles(self) if self.is_alike(origin) else NOTHING_KEPT


class _KeptFiles:
    """The files of a folder by what they were made from."""

    def __init__(self, before: Before) -> None:
        self._before = before

    def key(self, path: str) -> tuple[str, tuple[str, ...]]:
        """The key under which a file was made, and what its template had looked at."""
        entry = self._before.entries.get(path)
        return (entry.key, entry.reads) if entry else ("", ())

    def take(self, path: str) -> Artifact | None:
        """The file, if it is still as it was made."""
        entry, data = self._before.entries[path], self._before.read(path)
        return None if data is None else Artifact(path, data, entry.pages, entry.key, entry.reads)


def look(folder: Path) -> Before:
    """What lies in an edition's folder."""
    manifest = read_manifest(folder)
    return Before(folder, manifest, manifest is not None and is_sealed(folder, manifest))


def _files(folder: Path) -> Iterator[str]:
    for directory, folders, names in os.walk(folder):
        inside = os.path.relpath(directory, folder).replace(os.sep, "/")
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)
        if not (folders or names):
            yield f"{inside}/"
