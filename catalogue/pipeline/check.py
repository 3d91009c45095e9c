"""Reads a project, judges it, and reports what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import filterfalse
from pathlib import Path, PurePosixPath

from catalogue.codes import JUDGEMENTS, Severity
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect, without_garbage_collection
from catalogue.collection.ignores import Comments, comments_in, set_aside
from catalogue.collection.joined.join import join
from catalogue.collection.joined.taken import Shelves
from catalogue.collection.recall import Recalled, recall
from catalogue.collection.shelf import Shelf
from catalogue.collection.whereabouts import Whereabouts, identity
from catalogue.diagnostics import Diagnostic, Ignored, Span, in_order
from catalogue.nearest import nearest
from catalogue.pipeline.sources import NO_ENVIRONMENT, joined
from catalogue.project import OFFERS, SETTINGS, TEMPLATES, VOCABULARY, default_templates
from catalogue.source.document import Document
from catalogue.source.folder import path_in, project
from catalogue.source.joined import JoinedTree, all_files, own_of
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Tree
from catalogue.store import FileStore, Store

CHECKS = "checks"
"""The folder in a cache where checks remember."""


@dataclass(frozen=True)
class CheckReport:
    """What `check` found; `catalogue` is nothing when settings or vocabulary could not be understood.

    `ignored` is what a comment in its file sets aside: it counts for nothing, and is told when asked for. `left_out` is
    what nobody asked for: it is told by nobody, but what is private in it is still not shown.
    """

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    tree: Tree
    ignored: tuple[Ignored, ...] = ()
    left_out: tuple[Diagnostic, ...] = ()

    @property
    def wrong_files(self) -> frozenset[str]:
        """The files that have an error."""
        return frozenset(each.span.file for each in self.diagnostics if each.severity is Severity.ERROR)

    @property
    def has_errors(self) -> bool:
        """Whether anything found is an error."""
        return bool(self.wrong_files)

    def limited_to(self, beginnings: tuple[str, ...]) -> CheckReport:
        """The same of those files alone whose paths begin so."""
        return self.only(lambda each: each.span.file.startswith(beginnings))

    def only(self, wanted: Callable[[Diagnostic], bool]) -> CheckReport:
        """The same without what is not wanted."""
        kept = tuple(filter(wanted, self.diagnostics))
        left_out = tuple(filterfalse(wanted, self.diagnostics))
        ignored = tuple(each for each in self.ignored if wanted(each.diagnostic))
        return replace(self, diagnostics=kept, ignored=ignored, left_out=(*self.left_out, *left_out))

    def identity(self, found: Diagnostic) -> tuple[str, ...]:
        """What a finding is known by when its lines move: code, file, field and what it says."""
        return identity(found, self._names(found.span))

    def _names(self, span: Span) -> tuple[str, ...]:
        if span.file not in self._whereabouts:
            document = self._document(span.file)
            self._whereabouts[span.file] = Whereabouts(document) if document else None
        whereabouts = self._whereabouts[span.file]
        return whereabouts.names(span) if whereabouts and span.line else ()

    @cached_property
    def _whereabouts(self) -> dict[str, Whereabouts | None]:
        return {}

    def _document(self, path: str) -> Document | None:
        documents = self.catalogue.documents if self.catalogue else {}
        document = documents.get(PurePosixPath(path).stem if path.startswith(f"{OFFERS}/") else path)
        return document if document is not None and document.source.path == path else None

    def lines(self, path: str) -> tuple[str, ...]:
        """The lines of a file of the project, for showing an excerpt; none when it is not text."""
        text = read_text(self.tree, path).value
        return tuple(text.split("\n")) if text else ()


@without_garbage_collection()
def check(  # noqa: PLR0913  # what to check, when, and with what help
    root: Path,
    today: date,
    as_of: date | None = None,
    only: Sequence[Path] = (),
    store: Store | None = None,
    *,
    alone: bool = False,
    environment: Mapping[str, str] = NO_ENVIRONMENT,
) -> CheckReport:
    """Read and judge everything below `root`; with `only`, report those files alone (references still see all).

    With a `store` this check remembers there what it found, and takes from there what an earlier one did. The sources
    that the catalogue names are joined to it, unless it is asked for `alone`; `environment` is for git, which is asked
    for those that are revisions.
    """
    wanted = places_of(root, only)
    own = FolderTree(root)
    tree = own if alone else joined(root, own, environment)
    report = judged(tree, today, as_of) if store is None else recalled(tree, today, as_of, store, str(root.resolve()))
    return report.limited_to(wanted) if wanted else report


@without_garbage_collection()
def judged(
    tree: Tree, today: date, as_of: date | None, shelf: Shelf | None = None, shelves: Shelves | None = None
) -> CheckReport:
    """Read and judge a project, wherever it is read from; a file that is on the shelf already is not read again.

    Nor is a source that is on the `shelves`.
    """
    collected = collect(own_of(tree), as_of, today, shelf)
    if collected.value is None:
        return _report(tree, None, collected.diagnostics, {})
    found = (*collected.diagnostics, *judge(collected.value))
    comments = comments_in(collected.value.documents.values())
    return _with_sources(tree, Recalled(collected.value, found, comments), today, shelves or Shelves())


@without_garbage_collection()
def recalled(tree: Tree, today: date, as_of: date | None, store: Store, name: str) -> CheckReport:
    """The same with the help of what `store` has under the project's name."""
    return _with_sources(tree, recall(own_of(tree), as_of, today, store, name), today, Shelves(store, name))


def _with_sources(tree: Tree, own: Recalled, today: date, shelves: Shelves) -> CheckReport:
    """Every catalogue is judged by itself, as its own keepers judge it; joining them adds what only that can find."""
    if own.catalogue is None or not isinstance(tree, JoinedTree):
        return _report(tree, own.catalogue, own.diagnostics, own.comments)
    made = join(own.catalogue, tree, today, shelves)
    report = _report(tree, made.catalogue, (*own.diagnostics, *made.diagnostics), own.comments)
    return replace(report, left_out=made.private)


def _report(
    tree: Tree, catalogue: Catalogue | None, diagnostics: Sequence[Diagnostic], comments: Comments
) -> CheckReport:
    files = all_files(tree)
    if catalogue is None:
        return CheckReport(None, in_order(diagnostics), files, tree)
    found = (*diagnostics, *_unknown_icons(catalogue), *_wrong_labels(catalogue))
    wrong = {each.span.file for each in found if each.severity is Severity.ERROR and each.code not in JUDGEMENTS}
    parted = set_aside(found, comments, catalogue.as_of, wrong)
    ignored = tuple(sorted(parted.ignored, key=lambda each: each.diagnostic.sort_key()))
    return CheckReport(catalogue, in_order(parted.diagnostics), files, tree, ignored)


def memory_in(cache: Path | None) -> Store | None:
    """Where checks remember, if there is a cache."""
    return FileStore(cache / CHECKS) if cache else None


def places_of(root: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """What the paths begin with that a user named; refuses a folder without a catalogue, and what is not in it."""
    project(root)
    return tuple(path_in(root, path) for path in paths)


def _wrong_labels(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT401 to CAT405: an edition's language without fixed words, or the project's own words that can't be used."""
    tree, default = own_of(catalogue.tree), FolderTree(default_templates().parent)
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
