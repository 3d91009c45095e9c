"""The manifest of an edition's folder: what was written, from which data, with which libraries."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from catalogue.edition.edition import Edition

NAME = "manifest.json"
_LIBRARIES = (
    "babel",
    "brotli",
    "catalogue",
    "fonttools",
    "holidays",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "phonenumbers",
    "pikepdf",
    "pydantic",
    "pydyf",
    "pyyaml",
    "rendercv-fonts",
    "segno",
    "uharfbuzz",
    "weasyprint",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file. `size` in bytes; `pages` of a PDF, else 0; `key` and `reads` as an `Artifact` has them."""

    path: str
    format: str
    size: int
    sha256: str
    pages: int
    key: str = ""
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What an edition is made from, as digests, beside the libraries and the date.

    `options` are those of the command that change what is made, and the data's revision; `engine` lays out the PDFs.
    """

    data: str = ""
    templates: str = ""
    program: str = ""
    options: str = ""
    engine: str = ""

    @property
    def sha256(self) -> str:
        """All of it as one digest, but for the engine and the program: two with the same show the same data."""
        return digest(f"{self.data}\n{self.templates}\n{self.options}".encode())


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that is known of an edition's folder. `seal` is the digest of all the rest of it."""

    edition: str
    banners: tuple[str, ...]
    as_of: str
    data_sha256: str
    made_from: Origin
    offers: tuple[str, ...]
    left_out: Mapping[str, str]
    libraries: Mapping[str, str]
    files: tuple[Entry, ...]
    seal: str = ""

    @property
    def formats(self) -> frozenset[str]:
        """What was written."""
        return frozenset(entry.format for entry in self.files)

    def to_bytes(self) -> bytes:
        """JSON, the same bytes for the same content."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def digest(data: bytes) -> str:
    """SHA-256 as lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=1)
def libraries() -> Mapping[str, str]:
    """What an output depends on beside data and templates: our own version and those of the libraries that shape it."""
    return {"python": platform.python_version()} | {name: version(name) for name in _LIBRARIES}


def make_manifest(edition: Edition, origin: Origin, files: Iterable[Entry]) -> Manifest:
    """The manifest of an edition of this origin."""
    made = Manifest(
        edition=edition.name,
        banners=edition.banners,
        as_of=edition.as_of,
        data_sha256=origin.sha256,
        made_from=origin,
        offers=tuple(sorted(offer.ref.id for offer in edition.offers)),
        left_out={each.id: each.reason for each in edition.left_out},
        libraries=libraries(),
        files=tuple(sorted(files, key=lambda entry: entry.path)),
    )
    return replace(made, seal=digest(made.to_bytes()))


def is_sealed(folder: Path, manifest: Manifest) -> bool:
    """Whether a folder's manifest is as it was written, to the last byte."""
    written = (folder / NAME).read_bytes()
    return written == manifest.to_bytes() and manifest.seal == digest(replace(manifest, seal="").to_bytes())


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder that was written before; nothing when there is none or it can't be understood.

    Another version of ours may have written it, with fewer fields or more: the folder is ours all the same.
    """
    try:
        found = json.loads((folder / NAME).read_bytes())
        files = tuple(_entry(each) for each in found["files"])
        origin = Origin(**_known(Origin, found.get("made_from", {})))
        needed = {"edition": found["edition"], "as_of": found["as_of"], "data_sha256": found["data_sha256"]}
        return Manifest(**(_SINCE_ADDED | _known(Manifest, found) | needed | {"files": files, "made_from": origin}))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _entry(found: Mapping[str, Any]) -> Entry:
    return Entry(**_known(Entry, found) | {"reads": tuple(found.get("reads", ()))})


_SINCE_ADDED: dict[str, Any] = {"banners": (), "offers": (), "left_out": {}, "libraries": {}}


def _known(kind: type[Entry | Manifest | Origin], found: Mapping[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in found.items() if name in names}
