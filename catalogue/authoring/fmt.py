"""Lays the catalogue's YAML files out alike: keys in canonical order, two spaces a step. Nothing written is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue import disk
from catalogue.authoring.edit.cut import cut
from catalogue.authoring.edit.layout import lay_out
from catalogue.authoring.edit.meaning import verified
from catalogue.authoring.edit.order import model_of, put_in_order
from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.project import DATA
from catalogue.source.document import Document
from catalogue.source.folder import path_in, project
from catalogue.source.parse import parse
from catalogue.source.tree import Tree


@dataclass(frozen=True)
class Formatted:
    """A file whose text is not as it should be: the text it has, and the one it gets. Line ends are Unix's in both."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class FmtReport:
    """How many files were looked at, which are (to be) changed, and why others are left as they are."""

    files: int
    changed: tuple[Formatted, ...]
    diagnostics: tuple[Diagnostic, ...]
    tree: Tree


def fmt(root: Path, only: Sequence[Path] = (), *, is_to_write: bool) -> FmtReport:
    """Lay out every YAML file of the catalogue below `root`, or those of `only`; one with a mistake is left alone."""
    tree = project(root)
    wanted = tuple(path_in(root, path) for path in only)
    paths = [path for path in tree.files(DATA) if model_of(path) and (not wanted or path.startswith(wanted))]
    changed: list[Formatted] = []
    diagnostics: list[Diagnostic] = []
    for path in paths:
        outcome = _formatted(tree, path)
        diagnostics += outcome.diagnostics
        changed += [outcome.value] if outcome.value else []
    if is_to_write:
        _write(root, changed)
    return FmtReport(len(paths), tuple(changed), tuple(diagnostics), tree)


def formatted(document: Document) -> Outcome[Document | None]:
    """The document as it should be written; nothing when its style can't be handled, or its meaning would change."""
    page = cut(document)
    if page.value is None:
        return Outcome(None, page.diagnostics)
    put_in_order(page.value, document.source.path)
    text = lay_out(page.value)
    return Outcome(document) if text == document.source.text else verified(document, text, document.data)


def _formatted(tree: Tree, path: str) -> Outcome[Formatted | None]:
    parsed = parse(tree, path)
    outcome = formatted(parsed.value) if parsed.value else parsed
    if parsed.value is None or outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    after = outcome.value.source.text
    is_same = tree.read(path) == after.encode()  # bytes: a mark at the beginning or `\r` at line ends is a change too
    return Outcome(None if is_same else Formatted(path, parsed.value.source.text, after))


def _write(root: Path, changed: Sequence[Formatted]) -> None:
    """Write all of them, or none if one is protected."""
    for act in (_ask, _replace):
        for each in changed:
            try:
                act(root / each.path, each.after.encode())
            except OSError as error:
                args = {"path": each.path, "rule": "file"}
                raise CatalogueError(Diagnostic("CAT002", Span(each.path), args)) from error


def _ask(path: Path, _: bytes) -> None:
    disk.writable_mode(path)


def _replace(path: Path, data: bytes) -> None:
    disk.replace_file(path, data)
