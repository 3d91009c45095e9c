"""What a release is, in its `manifest.json`: complete or absent, and never changed afterwards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from catalogue.publish.manifest import NAME, digest

EDITIONS = "editions"
"""Below it a folder for each edition: the same files as `catalogue build` writes, its `manifest.json` included."""
PACKAGES = "packages"
"""Below it a folder for each recipient's package."""
PAPERS = "papers"
"""Posters, overview sheets, the committee item."""
NEWS = "news"
"""«Nyt siden sidst» as a text of its own: `<edition>.md`."""
CHANGELOG = "CHANGELOG.md"
"""This release and all before it, newest first."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """One file: its path inside the release, bytes, SHA-256 in hexadecimal, pages of a PDF or 0."""

    path: str
    size: int
    sha256: str
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Package:
    """One recipient's package: which edition it shows, in which language; ids of its offers, those that fit first."""

    recipient: str
    edition: str
    language: str
    offers: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """A release: `without` are recipients whose package could not be made and was left out on purpose.

    `previous` is the name of the release that the news are told against, or empty. `origin` is the digest of the data,
    templates and options it was made from. `banners` says «DEMONSTRATION …» of a demonstration: none of it may be sent.
    """

    release: str
    title: str
    as_of: str
    banners: tuple[str, ...]
    is_demonstration: bool
    revision: str
    origin: str
    previous: str
    libraries: Mapping[str, str]
    editions: Mapping[str, tuple[str, ...]]
    packages: tuple[Package, ...]
    without: tuple[str, ...]
    files: tuple[ReleasedFile, ...]
    seal: str = ""

    def to_bytes(self) -> bytes:
        """JSON, the same bytes for the same content."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    def sealed(self) -> Release:
        """The same with the digest of all the rest of it."""
        return replace(self, seal=digest(replace(self, seal="").to_bytes()))

    def package(self, recipient: str) -> Package | None:
        """The package of a recipient, if there is one."""
        return next((each for each in self.packages if each.recipient == recipient), None)


def read_release(folder: Path) -> Release | None:
    """The release in a folder; nothing when there is none, or its manifest can't be understood."""
    try:
        found: dict[str, Any] = json.loads((folder / NAME).read_bytes())
        files = tuple(ReleasedFile(**each) for each in found["files"])
        packages = tuple(
            Package(**each | {"offers": tuple(each["offers"]), "files": tuple(each["files"])})
            for each in found["packages"]
        )
        editions = {name: tuple(paths) for name, paths in found["editions"].items()}
        listed = {name: tuple(found[name]) for name in ("banners", "without")}
        return Release(**found | listed | {"files": files, "packages": packages, "editions": editions})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
