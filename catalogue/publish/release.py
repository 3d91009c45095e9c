"""Writes a release: complete or absent, and never changed afterwards."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.exchange import plain
from catalogue.publish.folder import writing
from catalogue.publish.manifest import NAME, digest
from catalogue.publish.released import EDITIONS, Release, read_release
from catalogue.publish.staging import Staging, Waiting

_LONGEST = 60
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?", re.IGNORECASE)
_TAKEN = frozenset({"outbox", "zip"})  # what else lies beside the releases
_NUMBERS = re.compile(r"([0-9]+)")


@contextmanager
def only_publisher(to: Path, staging: Staging) -> Iterator[None]:
    """Hold the folder of all releases for one run, and put right what a killed one left there."""
    with ExitStack() as held:
        with writing(to):
            held.enter_context(disk.lock(to))
            disk.repair(to)
        staging.repair()
        yield


def checked_name(name: str) -> str:
    """The name of a release, which becomes a folder's here and wherever it is copied to; raises `CatalogueError`."""
    if len(name) > _LONGEST or not _NAME.fullmatch(name) or name.lower() in _TAKEN:
        raise CatalogueError(Diagnostic("CAT053", Span(""), {"value": name}))
    return name


def released(to: Path) -> tuple[tuple[Path, Release], ...]:
    """All releases in a folder, the latest first; supplements, which have no edition, are none."""
    return tuple(each for each in all_released(to) if each[1].editions)


def all_released(to: Path) -> tuple[tuple[Path, Release], ...]:
    """All releases and supplements in a folder, the latest first."""
    if not to.is_dir():
        return ()
    folders = [path for path in to.iterdir() if path.is_dir() and not path.name.startswith(".")]
    found = [(path, release) for path in folders if (release := read_release(path))]
    return tuple(sorted(found, key=lambda each: (each[1].as_of, _by_number(each[1].release)), reverse=True))


def refuse_what_is_there(folder: Path) -> None:
    """Where a release is to lie nothing may lie; raises `CatalogueError`."""
    if os.path.lexists(folder):
        rule = "release" if read_release(folder) else "foreign"
        raise CatalogueError(Diagnostic("CAT051", Span(str(folder)), {"path": str(folder), "rule": rule}))


def complete(folder: Path, files: Iterable[Waiting], release: Release) -> None:
    """Let a release appear, with all its files at once."""
    with writing(folder):
        in_order = sorted(files, key=lambda each: each.file.path)
        named = [(each.file.path, each.source) for each in in_order]
        disk.write_folder(folder, [*named, (NAME, release.to_bytes())])


def _by_number(name: str) -> tuple[tuple[int, str], ...]:
    """«2026-10» comes after «2026-9»."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(name))


def data_of(folder: Path, release: Release, edition: str) -> Mapping[str, object] | None:
    """What an edition of a release said, as plain values; nothing where it had no such edition."""
    path = f"{EDITIONS}/{edition}/{plain.NAME}"
    entry = next((each for each in release.files if each.path == path), None)
    if entry is None:
        return None
    try:
        data = (folder / path).read_bytes()
    except OSError:
        data = b""
    if digest(data) != entry.sha256:  # news against it would be told of what nobody published
        rule = "altered" if data else "missing"
        raise CatalogueError(Diagnostic("CAT054", Span(str(folder / path)), {"path": path, "rule": rule}))
    found: Mapping[str, object] = json.loads(data)
    return found


def text_of(folder: Path, path: str) -> str:
    """A text of a release that lies there, or nothing."""
    try:
        return (folder / path).read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
