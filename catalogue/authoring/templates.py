"""The default templates and assets: which there are, which of them a project has its own of, and a copy of one."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.nearest import nearest
from catalogue.project import TEMPLATES, default_templates
from catalogue.source.folder import project
from catalogue.source.tree import FolderTree


@dataclass(frozen=True)
class Template:
    """A default template by name («html/offer.html»), and whether the project's own takes its place."""

    name: str
    is_overridden: bool


def templates(root: Path) -> tuple[Template, ...]:
    """Every default template and asset, by name."""
    own = project(root)
    is_default = (root / TEMPLATES).resolve() == default_templates().resolve()
    return tuple(Template(name, not is_default and own.exists(f"{TEMPLATES}/{name}")) for name in _names())


def copy(root: Path, name: str) -> Path:
    """Write a default template into the project, where it can be changed; never over a file that is there."""
    project(root)
    known = _names()
    if name not in known:
        args = {"value": name, "nearest": _nearest(name, known)}
        raise CatalogueError(Diagnostic("CAT008", Span(""), args))
    target = root / TEMPLATES / name
    if os.path.lexists(target):
        raise CatalogueError(Diagnostic("CAT009", Span(str(target)), {"path": str(target)}))
    data = _defaults().read(f"{TEMPLATES}/{name}")
    try:
        disk.write_file_atomically(target, data)
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(str(target)), {"path": str(target), "rule": "here"})) from error
    return target


def _defaults() -> FolderTree:
    return FolderTree(default_templates().parent)


def _names() -> tuple[str, ...]:
    return tuple(path.removeprefix(f"{TEMPLATES}/") for path in _defaults().files(TEMPLATES))


def _nearest(written: str, known: Collection[str]) -> str:
    """The default meant: by its whole name, or by the last part of it, if that is enough to tell."""
    by_file = {PurePosixPath(name).name: name for name in known}
    last = PurePosixPath(written.strip("/")).name
    shared = sum(PurePosixPath(name).name == last for name in known)
    if shared == 1:
        return by_file[last]
    return nearest(written.removeprefix(f"{TEMPLATES}/"), known) or by_file.get(nearest(last, by_file), "")
