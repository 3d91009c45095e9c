"""Reads a project, judges it, and reports what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from catalogue.codes import Severity
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect, without_garbage_collection
from catalogue.diagnostics import CatalogueError, Diagnostic, Span, in_order
from catalogue.nearest import nearest
from catalogue.project import DATA, SETTINGS, TEMPLATES, VOCABULARY, default_templates
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Tree


@dataclass(frozen=True)
class CheckReport:
    """What `check` found; `catalogue` is nothing when settings or vocabulary could not be understood."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    files: int
    tree: Tree

    @property
    def wrong_files(self) -> frozenset[str]:
        """The files that have an error."""
        return frozenset(each.span.file for each in self.diagnostics if each.severity is Severity.ERROR)

    @property
    def has_errors(self) -> bool:
        """Whether anything found is an error."""
        return bool(self.wrong_files)

    def lines(self, path: str) -> tuple[str, ...]:
        """The lines of a file of the project, for showing an excerpt; none when it is not text."""
        text = read_text(self.tree, path).value
        return tuple(text.split("\n")) if text else ()


@without_garbage_collection()
def check(root: Path, today: date, as_of: date | None = None, only: Sequence[Path] = ()) -> CheckReport:
    """Read and judge everything below `root`; with `only`, report those files alone (references still see all)."""
    tree = FolderTree(root)
    if not tree.files(DATA):
        raise CatalogueError(Diagnostic("CAT001", Span(str(root)), {"folder": str(root)}))
    wanted = tuple(_inside(root, path) for path in only)
    collected = collect(tree, as_of, today)
    found = [*collected.diagnostics]
    if collected.value is not None:
        found += judge(collected.value)
        found += _unknown_icons(collected.value)
        found += _wrong_labels(collected.value)
    kept = [each for each in found if not wanted or each.span.file.startswith(wanted)]
    return CheckReport(collected.value, in_order(kept), len(tree.files(DATA)), tree)


def _inside(root: Path, path: Path) -> str:
    """The path of a file the user named, as the catalogue knows it; of a folder, what its files' paths begin with."""
    full = path.resolve()
    if not full.exists() or not full.is_relative_to(root.resolve()):
        raise CatalogueError(Diagnostic("CAT006", Span(str(path)), {"value": str(path)}))
    inside = full.relative_to(root.resolve()).as_posix()
    return inside if full.is_file() else "" if inside == "." else f"{inside}/"


def _wrong_labels(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT401 to CAT405: an edition's language without fixed words, or the project's own words that can't be used."""
    tree, default = catalogue.tree, FolderTree(default_templates().parent)
    is_default = isinstance(tree, FolderTree) and (tree.root / TEMPLATES).resolve() == default_templates().resolve()
    for name, edition in catalogue.settings.editions.items():
        path = f"{TEMPLATES}/labels/{edition.language}.yaml"
        if tree.exists(path) and not is_default:
            from catalogue.edition.labels import labels_of  # Babel, which hardly any check needs

            yield from labels_of(tree, edition.language).diagnostics
        elif not default.exists(path):
            span = catalogue.documents[SETTINGS].value_span("editions", name, "language")
            yield Diagnostic("CAT401", span, {"language": edition.language, "path": path})


def _unknown_icons(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT402: a theme's icon that is a drawing neither of the project nor of ours."""
    folder = f"{TEMPLATES}/assets/icons"
    homes = (catalogue.tree, FolderTree(default_templates().parent))
    wanted = {name: theme.icon for name, theme in catalogue.vocabulary.themes.items() if theme.icon}
    drawings = [PurePosixPath(path) for home in homes if wanted for path in home.files(folder)]
    known = [path.stem for path in drawings if path.suffix == ".svg"]
    for name, icon in wanted.items():
        if icon not in known:
            span = catalogue.documents[VOCABULARY].value_span("themes", name, "icon")
            args = {"id": icon, "path": f"{folder}/{icon}.svg", "nearest": nearest(icon, known)}
            yield Diagnostic("CAT402", span, args)
