"""The project that something new is written into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.folder import project
from catalogue.source.tree import FolderTree


@dataclass(frozen=True)
class Workplace:
    """The project that something new is written into, as it is now, and the day."""

    root: Path
    tree: FolderTree
    catalogue: Catalogue
    day: date
    found: tuple[Diagnostic, ...] = ()

    @property
    def language(self) -> str:
        """The language that the files are written in."""
        return self.catalogue.settings.main_language


def workplace(root: Path, day: date, as_of: date | None = None) -> Workplace:
    """Look at a project once; nothing new can be made where settings or vocabulary can't be understood."""
    tree = project(root)
    found = collect(tree, as_of, day)
    if found.value is None:
        raise CatalogueError(Diagnostic("CAT033", Span(str(root))))
    return Workplace(root, tree, found.value, day, found.diagnostics)
