"""The manifest of an edition's folder: what was written, from which data, with which libraries."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

from catalogue.edition.edition import Edition

NAME = "manifest.json"
_LIBRARIES = (
    "catalogue",
    "babel",
    "fonttools",
    "jinja2",
    "markdown",
    "nh3",
    "pikepdf",
    "pydantic",
    "pydyf",
    "rendercv-fonts",
    "weasyprint",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file. `size` in bytes; `pages` of a PDF, else 0."""

    path: str
    format: str
    size: int
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that is known of an edition's folder."""

    edition: str
    banners: tuple[str, ...]
    as_of: str
    data_sha256: str
    offers: tuple[str, ...]
    left_out: Mapping[str, str]
    libraries: Mapping[str, str]
    files: tuple[Entry, ...]

    def to_bytes(self) -> bytes:
        """JSON, the same bytes for the same content."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def digest(data: bytes) -> str:
    """SHA-256 as lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def libraries() -> dict[str, str]:
    """What an output depends on beside data and templates: our own version and those of the libraries that shape it."""
    return {name: version(name) for name in _LIBRARIES}


def make_manifest(edition: Edition, data_sha256: str, files: Iterable[Entry]) -> Manifest:
    """The manifest of an edition made from data with this digest."""
    return Manifest(
        edition=edition.name,
        banners=edition.banners,
        as_of=edition.as_of,
        data_sha256=data_sha256,
        offers=tuple(sorted(offer.ref.id for offer in edition.offers)),
        left_out={each.id: each.reason for each in edition.left_out},
        libraries=libraries(),
        files=tuple(sorted(files, key=lambda entry: entry.path)),
    )


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder that was written before; nothing when there is none or it can't be understood.

    Another version of ours may have written it, with fewer fields or more: the folder is ours all the same.
    """
    try:
        found = json.loads((folder / NAME).read_bytes())
        files = tuple(Entry(**_known(Entry, entry)) for entry in found["files"])
        needed = {"edition": found["edition"], "as_of": found["as_of"], "data_sha256": found["data_sha256"]}
        return Manifest(**(_SINCE_ADDED | _known(Manifest, found) | needed | {"files": files}))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


_SINCE_ADDED: dict[str, Any] = {"banners": (), "offers": (), "left_out": {}, "libraries": {}}


def _known(kind: type[Entry | Manifest], found: Mapping[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in found.items() if name in names}
