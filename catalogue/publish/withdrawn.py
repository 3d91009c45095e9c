"""Where a withdrawn contact still stands: in which files of the releases that lie in a folder.

Text is read. A PDF is judged by what lies beside it with the same content: one too many is better than one missed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath

from catalogue.publish.released import EDITIONS, PACKAGES, PAPERS, Release
from catalogue.publish.zips import ZIPS

_TEXT = frozenset({".html", ".md", ".txt", ".json", ".js", ".csv", ".xml", ".ics"})
_OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A release that still carries the contact: in which files, to whom it went, what was made of it besides."""

    folder: Path
    release: Release
    files: tuple[str, ...]
    recipients: tuple[str, ...]
    besides: tuple[Path, ...]


def carriers(
    found: Sequence[tuple[Path, Release]], words: Collection[str], offers: Collection[str]
) -> tuple[Carrier, ...]:
    """Those of the releases in which any of these words stands; `offers` are those that the contact belonged to."""
    wanted = frozenset(word.casefold() for word in words if word)
    made = (_carrier(folder, release, wanted, frozenset(offers)) for folder, release in found)
    return tuple(each for each in made if each.files)


def _carrier(folder: Path, release: Release, wanted: frozenset[str], offers: frozenset[str]) -> Carrier:
    texts = {each.path for each in release.files if _says(folder / each.path, wanted)}
    parts = {_part(path) for path in texts}
    of_supplement = {
        f"{PACKAGES}/{each.recipient}"
        for each in release.packages
        if not release.editions and not offers.isdisjoint(each.offers)
    }
    files = tuple(path for path in _paths(release) if path in texts or _is_beside(path, parts, of_supplement))
    recipients = tuple(each.recipient for each in release.packages if not set(files).isdisjoint(each.files))
    beside = (folder.parent / ZIPS / release.release, folder.parent / _OUTBOX / release.release)
    return Carrier(folder, release, files, recipients, tuple(path for path in beside if path.is_dir()) if files else ())


def _paths(release: Release) -> Iterator[str]:
    return (each.path for each in release.files)


def _says(path: Path, wanted: frozenset[str]) -> bool:
    if path.suffix not in _TEXT:
        return False
    try:
        text = path.read_bytes().decode("utf-8", "replace").casefold()
    except OSError:
        return False
    plain = unescape(text)
    return any(word in text or word in plain for word in wanted)


def _part(path: str) -> str:
    """The edition or package that a file belongs to."""
    return "/".join(PurePosixPath(path).parts[:2])


def _is_beside(path: str, parts: Collection[str], of_supplement: Collection[str]) -> bool:
    """Whether a file that isn't text says what those do beside it."""
    if PurePosixPath(path).suffix in _TEXT:
        return False
    part = _part(path)
    if part in parts or part in of_supplement:
        return part.startswith((f"{EDITIONS}/", f"{PACKAGES}/")) and path.endswith(".pdf")
    if not path.startswith(f"{PAPERS}/"):
        return False
    edition = PurePosixPath(path).parts[2] if "plakater" in PurePosixPath(path).parts else ""
    shown = {each.removeprefix(f"{EDITIONS}/") for each in parts if each.startswith(f"{EDITIONS}/")}
    return edition in shown if edition else bool(shown) and "oversigter" in path
