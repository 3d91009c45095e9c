"""What a user points at: the folder of a catalogue, and files in it."""

from __future__ import annotations

from pathlib import Path

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.project import DATA
from catalogue.source.tree import FolderTree


def project(root: Path) -> FolderTree:
    """The catalogue in a folder; raises `CatalogueError` where there is none."""
    tree = FolderTree(root)
    if not tree.files(DATA):
        raise CatalogueError(Diagnostic("CAT001", Span(str(root)), {"folder": str(root)}))
    return tree


def path_in(root: Path, path: Path) -> str:
    """The path of a file the user named, as the catalogue knows it; of a folder, what its files' paths begin with."""
    full = path.resolve()
    if not full.exists() or not full.is_relative_to(root.resolve()):
        raise CatalogueError(Diagnostic("CAT006", Span(str(path)), {"value": str(path)}))
    inside = full.relative_to(root.resolve()).as_posix()
    return inside if full.is_file() else "" if inside == "." else f"{inside}/"
