"""Where the parts of a release wait until all are there: what is finished is not made again, whatever ends the run.

A part is a folder of files, their paths as in the release, and `unit.json`, written last: what the files hold, what
they were made from, and what the release must know of them. They lie beside the release, on the same disk:
a finished file is never copied, but gets its name in the release.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from catalogue import disk
from catalogue.publish.folder import writing
from catalogue.publish.manifest import NAME, Manifest, digest
from catalogue.publish.released import EDITIONS, ReleasedFile
from catalogue.render.base import Artifact

PREFIX = ".staging-"
_UNIT = "unit.json"
_EDITION = "edition."


@dataclass(frozen=True, slots=True)
class Waiting:
    """A finished file: what it is in the release, and where it lies now."""

    file: ReleasedFile
    source: Path


@dataclass(frozen=True, slots=True)
class Unit:
    """A finished part: its files, and plain values that the release must know of it."""

    files: tuple[Waiting, ...]
    facts: Mapping[str, Any]


class Staging:
    """The parts of one release."""

    def __init__(self, to: Path, release: str) -> None:
        """Nothing is made yet. Whoever writes here holds the lock of `to`."""
        self.folder = to / f"{PREFIX}{release}"

    def repair(self) -> None:
        """Put right what a killed run left here."""
        with writing(self.folder):
            disk.repair(self.folder)

    def edition(self, name: str) -> Path:
        """Where an edition is written, as `build` writes it."""
        return self.folder / f"{_EDITION}{name}"

    def of_edition(self, name: str, manifest: Manifest) -> tuple[Waiting, ...]:
        """The files of an edition that was written, its own manifest among them."""
        folder = self.edition(name)
        written = manifest.to_bytes()
        files = [ReleasedFile(each.path, each.size, each.sha256, each.pages) for each in manifest.files]
        files.append(ReleasedFile(NAME, len(written), digest(written)))
        return tuple(
            Waiting(ReleasedFile(f"{EDITIONS}/{name}/{each.path}", each.size, each.sha256, each.pages), source)
            for each in sorted(files, key=lambda each: each.path)
            for source in (folder / each.path,)
        )

    def find(self, name: str, key: str) -> Unit | None:
        """The part, if it was finished, was made from the same, and nothing in it was altered since."""
        folder = self.folder / name
        try:
            found = json.loads((folder / _UNIT).read_bytes())
            files = tuple(ReleasedFile(**each) for each in found["files"])
            if found["key"] != key or not all(_is_as_made(folder, each) for each in files):
                return None
            return Unit(tuple(Waiting(each, folder / each.path) for each in files), found["facts"])
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, name: str, key: str, artifacts: Iterable[Artifact], facts: Mapping[str, Any] | None = None) -> Unit:
        """Keep a part that is finished."""
        folder, made = self.folder / name, sorted(artifacts, key=lambda each: each.path)
        files = [ReleasedFile(each.path, len(each.data), digest(each.data), each.pages) for each in made]
        told = dict(facts or {})
        known = {"key": key, "facts": told, "files": [asdict(each) for each in files]}
        written = (json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
        with writing(folder):
            disk.write_folder(folder, [*((each.path, each.data) for each in made), (_UNIT, written)])
        return Unit(tuple(Waiting(each, folder / each.path) for each in files), told)

    def clear(self) -> None:
        """Remove all of it, when the release is there."""
        if self.folder.is_dir():
            with writing(self.folder):
                disk.write_folder(self.folder, [])  # emptied in one step: what lies here is whole, or nothing
                disk.forget_folder(self.folder)


def left_over(to: Path) -> tuple[Path, ...]:
    """The staging folders of releases that were begun and never finished."""
    return tuple(sorted(to.glob(f"{PREFIX}*"))) if to.is_dir() else ()


def _is_as_made(folder: Path, file: ReleasedFile) -> bool:
    path = folder / file.path
    return not path.is_symlink() and digest(path.read_bytes()) == file.sha256
