"""Whether a release is as it was made: every file, and nothing beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from catalogue.diagnostics import Diagnostic, Span
from catalogue.publish.manifest import NAME, digest
from catalogue.publish.released import Release, ReleasedFile, read_release


def verify(folder: Path) -> tuple[Diagnostic, ...]:
    """What differs from the manifest; nothing when all is as it was made."""
    release = read_release(folder)
    if release is None:
        return (Diagnostic("CAT055", Span(str(folder)), {"path": str(folder)}),)
    if not _is_sealed(folder, release):
        return (_different(folder, NAME, "manifest"),)
    return tuple(_differences(folder, release))


def _is_sealed(folder: Path, release: Release) -> bool:
    """Whether the manifest is as it was written, and names only files inside the release."""
    written = (folder / NAME).read_bytes()
    is_own = written == release.to_bytes() and release.seal == replace(release, seal="").sealed().seal
    return is_own and all(_is_inside(each.path) for each in release.files)


def _is_inside(path: str) -> bool:
    return bool(path) and "\\" not in path and not any(part in {"", ".", ".."} for part in path.split("/"))


def _differences(folder: Path, release: Release) -> Iterator[Diagnostic]:
    known = {each.path for each in release.files}
    for each in release.files:
        if rule := _difference(folder, each):
            yield _different(folder, each.path, rule)
    for path in sorted(_lying(folder) - known - {NAME}):
        yield _different(folder, path, "strange")


def _difference(folder: Path, file: ReleasedFile) -> str:
    path = folder / file.path
    # A link would lead to what may change tomorrow, and a folder that is one out of the release.
    if not path.is_file() or path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        return "missing"
    try:
        data = path.read_bytes()
    except OSError:
        return "missing"
    return "" if (len(data), digest(data)) == (file.size, file.sha256) else "altered"


def _lying(folder: Path) -> set[str]:
    """All files in a folder, and links to folders, which nothing of ours is."""
    found = set[str]()
    for directory, folders, names in os.walk(folder):
        inside = os.path.relpath(directory, folder).replace(os.sep, "/")
        linked = [name for name in folders if (Path(directory) / name).is_symlink()]
        found.update(name if inside == "." else f"{inside}/{name}" for name in (*names, *linked))
    return found


def _different(folder: Path, path: str, rule: str) -> Diagnostic:
    return Diagnostic("CAT054", Span(f"{folder}/{path}"), {"path": path, "rule": rule})
