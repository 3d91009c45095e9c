"""A project as it was at a revision, read through git alone: nothing is checked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.git.blobs import blob_id, contents
from catalogue.source.git.process import Git
from catalogue.source.tree import SKIPPED_FOLDERS, Unreadable

FILE_MODES = frozenset({"100644", "100755", "100664"})  # a link's is 120000: it might lead anywhere
_AHEAD_FILES = 64
_AHEAD_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of a revision: its mode, the id of its content, its size in bytes."""

    mode: str
    blob: str
    size: int


@dataclass(frozen=True)
class RevisionTree:
    """The files of a revision; `commit` is its full id."""

    commit: str
    git: Git
    stored: Mapping[str, Stored]
    _read: dict[str, bytes] = field(default_factory=dict)

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, sorted; hidden and generated folders are passed over."""
        start = f"{folder}/"
        return tuple(
            sorted(path for path in self.stored if path.startswith(start) and _is_shown(path.removeprefix(start)))
        )

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return path in self.stored

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        return self._file(path).size

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`. Those of its neighbours are fetched by the same process."""
        blob = self._file(path).blob
        if blob not in self._read:
            self._read.update(contents(self.git, self._with_neighbours(path)))
        if blob not in self._read:  # a clone that was made without the contents of files
            args = {"rule": "partial", "value": self.commit[:10]}
            raise CatalogueError(Diagnostic("CAT022", Span(path), args))
        return self._read[blob]

    def holds(self, path: str, text: str) -> bool:
        """Whether the file is this text, found without reading it."""
        there = self.stored.get(path)
        return there is not None and there.mode in FILE_MODES and there.blob == blob_id(text, len(there.blob))

    def _file(self, path: str) -> Stored:
        there = self.stored.get(path)
        if there is None or there.mode not in FILE_MODES:
            raise Unreadable(path)
        return there

    def _with_neighbours(self, path: str) -> Iterator[str]:
        yield self.stored[path].blob
        paths = self.files(path.rpartition("/")[0])
        following = paths[paths.index(path) + 1 :] if path in paths else ()
        left = _AHEAD_BYTES
        for each in following[:_AHEAD_FILES]:
            there = self.stored[each]
            left -= there.size
            if left >= 0 and there.mode in FILE_MODES and there.blob not in self._read:
                yield there.blob


def listing(out: bytes) -> dict[str, Stored]:
    """What `git ls-tree -r -l -z` printed, by path; folders of other repositories are left out."""
    found = {}
    for line in out.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = line.partition("\t")
        if path:
            mode, kind, blob, size = about.split()
            if kind == "blob":
                found[path] = Stored(mode, blob, int(size) if size.isdecimal() else 0)
    return found


def _is_shown(below: str) -> bool:
    *folders, name = below.split("/")
    return not name.startswith(".") and SKIPPED_FOLDERS.isdisjoint(folders)
