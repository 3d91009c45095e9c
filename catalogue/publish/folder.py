"""Writes editions to `build/<edition>/`: the old folder or the new one, never a mixture."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.edition import Edition
from catalogue.publish.manifest import NAME, Entry, digest, libraries, make_manifest, read_manifest
from catalogue.render.base import Artifact


@dataclass(frozen=True, slots=True)
class Written:
    """What one format of one edition became. `carried` when it was taken over unchanged from the folder before."""

    format: str
    path: str
    files: int
    size: int
    pages: int
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """An edition's folder as written, and the formats that were removed since they no longer matched the data."""

    edition: Edition
    written: tuple[Written, ...]
    removed: tuple[str, ...]


@contextmanager
def only_writer(output: Path, editions: Iterable[str]) -> Iterator[None]:
    """Hold the output folder for one run; put right what a killed run left behind; refuse folders that aren't ours."""
    with ExitStack() as held:
        with _writing(output):
            held.enter_context(disk.lock(output))
            disk.repair(output)
        for name in editions:
            _refuse_foreign(output / name)
        yield


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Tell what the disk refuses, and only that: an `OSError` of a renderer is a mistake of ours."""
    try:
        yield
    except disk.Busy as busy:
        raise CatalogueError(Diagnostic("CAT003", Span(str(path)), {"path": str(path)})) from busy
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(str(path)), {"path": str(path)})) from error


def _refuse_foreign(folder: Path) -> None:
    """What lies where an edition belongs is replaced whole: so it must be ours, or empty."""
    if not os.path.lexists(folder) or read_manifest(folder):
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise CatalogueError(Diagnostic("CAT007", Span(str(folder)), {"path": str(folder)}))


def write_edition(
    output: Path, edition: Edition, rendered: Mapping[str, Sequence[Artifact]], data_sha256: str
) -> Outcome:
    """Write one edition; formats that were not rendered now are kept if they were made from the same data and date."""
    folder = output / edition.name
    files = {
        artifact.path: (artifact.data, name, artifact.pages) for name, made in rendered.items() for artifact in made
    }
    before = read_manifest(folder)
    removed: set[str] = set()
    carried: set[str] = set()
    made_from = (edition.as_of, data_sha256, libraries())
    same = before is not None and (before.as_of, before.data_sha256, before.libraries) == made_from
    for entry in before.files if before else ():
        if entry.format in rendered:
            continue
        data = _unchanged(folder, entry) if same else None
        if data is None:
            removed.add(entry.format)
        else:
            carried.add(entry.format)
            files[entry.path] = (data, entry.format, entry.pages)
    files = {path: found for path, found in files.items() if found[1] not in removed}
    entries = [Entry(path, name, len(data), digest(data), pages) for path, (data, name, pages) in files.items()]
    manifest = make_manifest(edition, data_sha256, entries)
    in_order = [(path, files[path][0]) for path in sorted(files)]
    with _writing(folder):
        disk.write_folder(folder, [*in_order, (NAME, manifest.to_bytes())])
    formats = [*rendered, *sorted(carried - removed)]
    written = tuple(_written(name, entries, carried=name in carried) for name in formats)
    return Outcome(edition, written, tuple(sorted(removed)))


def _unchanged(folder: Path, entry: Entry) -> bytes | None:
    try:
        data = (folder / entry.path).read_bytes()
    except OSError:
        return None
    return data if digest(data) == entry.sha256 else None


def _written(name: str, entries: Sequence[Entry], *, carried: bool) -> Written:
    mine = [entry for entry in entries if entry.format == name]
    # The first file by depth and name stands for the format: index.html before the pages behind it.
    first = min(
        (entry.path for entry in mine), key=lambda path: (path.count("/"), not path.endswith(".html"), path), default=""
    )
    return Written(
        name, first, len(mine), sum(entry.size for entry in mine), sum(entry.pages for entry in mine), carried=carried
    )
