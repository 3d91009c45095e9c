"""Writes an export: to a folder of its own, which is replaced whole, or to where the user says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue import disk
from catalogue.publish.folder import writing
from catalogue.publish.loose import file_before, write_loose


@dataclass(frozen=True, slots=True)
class Target:
    """Where an export goes. `is_ours`: the folder is for nothing else, so what is no longer in the export leaves it."""

    folder: Path
    is_ours: bool

    def before(self, name: str) -> bytes:
        """What a file held the last time."""
        return file_before(self.folder, name)


@dataclass(frozen=True, slots=True)
class WrittenExport:
    """Where it lies now, whether anything changed, and what lies there from before and isn't part of it."""

    path: Path
    is_new: bool
    left_over: tuple[str, ...] = ()


def write_export(root: Path, target: Target, files: Mapping[str, bytes]) -> WrittenExport:
    """Write what isn't there just so already; raises `CatalogueError` where that can't be done."""
    lying = frozenset(_lying(target.folder, files)) if not target.is_ours else frozenset(_all(target.folder))
    changed = [name for name, data in files.items() if target.before(name) != data or name not in lying]
    path = target.folder / next(iter(files)) if len(files) == 1 else target.folder
    if not target.is_ours:
        write_loose(root, target.folder, files.items())
        return WrittenExport(path, bool(changed), tuple(sorted(lying - files.keys())))
    if changed or lying != files.keys():
        with writing(target.folder):
            _replace(target.folder, files)
    return WrittenExport(path, bool(changed or lying != files.keys()))


def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
    if files or folder.exists():
        disk.write_folder(folder, sorted(files.items()))
    if not files and folder.exists():
        disk.forget_folder(folder)


def _lying(folder: Path, files: Iterable[str]) -> Iterable[str]:
    """What lies where the files go and has an ending that they have: those of an earlier export, most likely."""
    endings = {Path(name).suffix for name in files}
    for below in sorted({(folder / name).parent for name in files}):
        found = below.iterdir() if below.is_dir() else ()
        yield from (path.relative_to(folder).as_posix() for path in found if path.suffix in endings and path.is_file())


def _all(folder: Path) -> Iterable[str]:
    if folder.is_dir():
        yield from (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
