"""Writes editions to `build/<edition>/`: the old folder or the new one, never a mixture."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.edition import Edition
from catalogue.publish.before import Before
from catalogue.publish.manifest import NAME, Entry, Manifest, Origin, digest, make_manifest, read_manifest
from catalogue.publish.remade import Remade
from catalogue.publish.why import why
from catalogue.render.base import Artifact


@dataclass(frozen=True, slots=True)
class Written:
    """What one format of one edition became; `made` is how many of its files were made now.

    It is `carried` when it was not asked for but stays from the folder before.
    """

    format: str
    path: str
    files: int
    size: int
    pages: int
    made: int = 0
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """An edition's folder as written.

    `removed` are the formats that no longer matched the data, `remade` the files that were made now, each with the
    reason, and `gone` the paths of files that are there no more.
    """

    manifest: Manifest
    written: tuple[Written, ...]
    removed: tuple[str, ...] = ()
    remade: tuple[Remade, ...] = ()
    gone: tuple[str, ...] = ()


@contextmanager
def only_writer(output: Path, editions: Iterable[str]) -> Iterator[None]:
    """Hold the output folder for one run; put right what a killed run left behind; refuse folders that aren't ours."""
    with ExitStack() as held:
        with writing(output):
            held.enter_context(disk.lock(output))
            disk.repair(output)
        for name in editions:
            _refuse_foreign(output / name)
        yield


@contextmanager
def writing(path: Path) -> Iterator[None]:
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
    before: Before, edition: Edition, rendered: Mapping[str, Sequence[Artifact]], origin: Origin
) -> Outcome:
    """Write one edition; formats that were not rendered now are kept if they were made from the same data and date.

    What is the same as before is not written again, and a folder in which nothing changed is left alone.
    """
    files = {made.path: (made, name) for name, artifacts in rendered.items() for made in artifacts}
    carried, removed = _carried(before, frozenset(rendered), origin, edition.as_of)
    files |= carried
    entries = [_entry(made, name) for made, name in files.values()]
    manifest = make_manifest(edition, origin, entries)
    _exchange(before, {path: made.data for path, (made, _) in files.items()}, manifest)
    remade = tuple(why(before, origin, edition.as_of, (made for made, _ in files.values())))
    of_carried = {name for _, name in carried.values()}
    written = (
        _written(name, entries, {each.path for each in remade}, carried=name in of_carried)
        for name in [*rendered, *sorted(of_carried)]
    )
    gone = tuple(sorted(before.entries.keys() - files.keys()))
    return Outcome(manifest, tuple(written), removed, remade, gone)


def unchanged(before: Before, formats: Iterable[str]) -> Outcome:
    """What a folder holds in which there is nothing to do."""
    manifest = before.manifest
    if manifest is None:
        raise ValueError(before.folder)
    asked = list(formats)
    rest = sorted(manifest.formats.difference(asked))
    written = (_written(each, manifest.files, (), carried=each in rest) for each in [*asked, *rest])
    return Outcome(manifest, tuple(written))


def _carried(
    before: Before, formats: frozenset[str], origin: Origin, as_of: str
) -> tuple[dict[str, tuple[Artifact, str]], tuple[str, ...]]:
    """The files of other formats that may stay, by path; and the formats that may not."""
    found, removed = before.manifest, set[str]()
    if found is None:
        return {}, ()
    may_stay = (found.as_of, found.data_sha256) == (as_of, origin.sha256) and before.is_alike(origin)
    carried: dict[str, tuple[Artifact, str]] = {}
    for entry in found.files:
        if entry.format in formats:
            continue
        data = before.read(entry.path) if may_stay else None
        if data is None:
            removed.add(entry.format)
        else:
            made = Artifact(entry.path, data, entry.pages, entry.key, entry.reads, is_kept=True)
            carried[entry.path] = (made, entry.format)
    return {path: each for path, each in carried.items() if each[1] not in removed}, tuple(sorted(removed))


def _exchange(before: Before, files: Mapping[str, bytes], manifest: Manifest) -> None:
    written, folder = manifest.to_bytes(), before.folder
    same = {path for path in before.linkable if before.entries[path].sha256 == digest(files.get(path, b""))}
    if before.is_sealed and before.manifest == manifest and before.lying == {*same, NAME} and len(same) == len(files):
        return
    in_order = [(path, folder / path if path in same else files[path]) for path in sorted(files)]
    with writing(folder):
        disk.write_folder(folder, [*in_order, (NAME, written)])


def _entry(made: Artifact, format_name: str) -> Entry:
    return Entry(made.path, format_name, len(made.data), digest(made.data), made.pages, made.key, made.reads)


def _written(name: str, entries: Iterable[Entry], remade: Collection[str], *, carried: bool) -> Written:
    mine = [entry for entry in entries if entry.format == name]
    # The first file by depth and name stands for the format: index.html before the pages behind it.
    first = min(
        (entry.path for entry in mine), key=lambda path: (path.count("/"), not path.endswith(".html"), path), default=""
    )
    made = sum(entry.path in remade for entry in mine)
    sizes, pages = sum(entry.size for entry in mine), sum(entry.pages for entry in mine)
    return Written(name, first, len(mine), sizes, pages, made, carried)
