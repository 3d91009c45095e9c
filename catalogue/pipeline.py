"""Wires the doors: load, check, build. Prints nothing; tells progress through a callback; opens no file itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

from catalogue.codes import Severity
from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect, without_garbage_collection
from catalogue.diagnostics import CatalogueError, Diagnostic, Span, in_order
from catalogue.messages import without_cpr
from catalogue.model.offer import Offer
from catalogue.model.settings import EditionSettings
from catalogue.model.values import SLUG_PATTERN
from catalogue.nearest import nearest
from catalogue.project import DATA, OFFERS, OUTPUT, RECIPIENTS, SETTINGS, TEMPLATES, VOCABULARY, default_templates
from catalogue.source.digest import digest
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Tree

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done and how many there are."""

FORMATS = ("html", "markdown", "markdown-pages", "pdf", "pdf-a5")
"""The names of `render.registry.RENDERERS`, known here without importing what they import."""

_OF_PAPER = {"a4": "pdf", "a5": "pdf-a5"}


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


@dataclass(frozen=True)
class BuildRequest:
    """What to build. No `editions` mean all, no `formats` those that each edition's settings name.

    `day` counts where nothing else fixes a date. `revision` names the state of the data, as their keeper does.
    """

    root: Path
    day: date
    as_of: date | None = None
    output: Path | None = None
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    keep_going: bool = False
    revision: str = ""


@dataclass(frozen=True)
class BuildReport:
    """What was checked, and what was written; nothing was when `outcomes` is empty."""

    check: CheckReport
    output: Path
    outcomes: tuple[Built, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Built:
    """One edition: its offers, how many were left out, and each format as written."""

    name: str
    offers: int
    left_out: int
    formats: tuple[BuiltFormat, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class BuiltFormat:
    """One format of an edition: its first file's path, pages of a PDF, bytes of all its files."""

    name: str
    path: Path
    files: int
    pages: int
    size: int
    carried: bool = field(default=False)


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


def build(request: BuildRequest, progress: Progress) -> BuildReport:
    """Check, then make every edition asked for; errors stop it before anything is written, or are set aside."""
    progress("check", 0, 1)
    asked = _chosen(request.formats, FORMATS, "CAT005") if request.formats else ()
    report = check(request.root, request.day, request.as_of)
    output = request.output or request.root / OUTPUT
    catalogue, wrong = report.catalogue, report.wrong_files
    if catalogue is None or (wrong and not request.keep_going) or not wrong.isdisjoint({SETTINGS, VOCABULARY}):
        return BuildReport(report, output)
    names = _chosen(request.editions, tuple(catalogue.settings.editions), "CAT004")
    kept, broken = _set_aside(catalogue, wrong)
    from catalogue.publish.folder import only_writer  # `check` must not pay for what only a build needs

    with only_writer(output, names):
        formats = {name: asked or default_formats(kept.settings.editions[name]) for name in names}
        outcomes = tuple(_make(_Job(kept, broken, formats, output, request.revision), progress))
    return BuildReport(report, output, outcomes, tuple(sorted(wrong)))


def _chosen(asked: tuple[str, ...], known: tuple[str, ...], code: str) -> tuple[str, ...]:
    for value in asked:
        if value not in known:
            args = {"value": value, "allowed": ", ".join(known), "nearest": nearest(value, known)}
            raise CatalogueError(Diagnostic(code, Span(""), args))
    return tuple(name for name in known if not asked or name in asked)


def default_formats(edition: EditionSettings) -> tuple[str, ...]:
    """The formats that an edition is made as when none is asked for: its PDF on the paper that it names."""
    wanted: set[str] = set(edition.formats)
    if "pdf" in wanted:
        wanted = wanted - {"pdf"} | {_OF_PAPER[paper] for paper in edition.paper}
    return tuple(name for name in FORMATS if name in wanted)


def _set_aside(catalogue: Catalogue, wrong: Collection[str]) -> tuple[Catalogue, tuple[Placed, ...]]:
    """The catalogue without the files that have an error, and the offers of those files."""
    kept = {name: file for name, file in catalogue.partnerships.items() if f"{OFFERS}/{name}.yaml" not in wrong}
    pages = tuple(page for page in catalogue.pages if page.source.path not in wrong)
    recipients = {} if RECIPIENTS in wrong else catalogue.recipients
    broken = tuple(_broken_offers(catalogue, kept))
    return replace(catalogue, partnerships=kept, pages=pages, recipients=recipients), broken


def _broken_offers(catalogue: Catalogue, kept: Collection[str]) -> Iterator[Placed]:
    """The offers of files set aside, also of those that were only parsed; an id that isn't plain is not repeated."""
    taken = {placed.offer.id for placed in catalogue.all_offers() if placed.association in kept}
    for name, document in catalogue.documents.items():
        offers = document.data.get("offers")
        if name in kept or not document.source.path.startswith(f"{OFFERS}/") or not isinstance(offers, list):
            continue
        stem = name if without_cpr(name) == name else "x"
        for index, offer in enumerate(offers):
            found = str(offer.get("id", "")) if isinstance(offer, dict) else ""
            plain = re.fullmatch(SLUG_PATTERN, found) and without_cpr(found) == found and found not in taken
            key = found if plain else f"{stem}-{index + 1}"
            taken.add(key)
            yield Placed(name, index, Offer.model_construct(id=key, title={}))


@dataclass(frozen=True)
class _Job:
    """What to make of which offers: formats by edition; `broken` are the offers of files set aside."""

    catalogue: Catalogue
    broken: tuple[Placed, ...]
    formats: Mapping[str, tuple[str, ...]]
    output: Path
    revision: str


def _make(job: _Job, progress: Progress) -> Iterator[Built]:
    # Everything is rendered before anything is written: a failing PDF never leaves half a catalogue.
    from catalogue.edition.compose import compose
    from catalogue.edition.labels import labels_of
    from catalogue.publish.folder import write_edition
    from catalogue.render.base import Artifact
    from catalogue.render.registry import RENDERERS
    from catalogue.render.templates import Templates

    catalogue, output = job.catalogue, job.output
    templates = Templates(_template_folders(catalogue.tree))
    total = sum(map(len, job.formats.values())) + len(job.formats)
    editions = []
    rendered: dict[tuple[str, str], tuple[Artifact, ...]] = {}
    for name, formats in job.formats.items():
        labels = labels_of(catalogue.tree, catalogue.settings.editions[name].language).value
        edition = compose(catalogue, name, labels, job.broken, revision=job.revision)
        editions.append(edition)
        for format_name in formats:
            progress(f"{name} · {format_name}", len(rendered), total)
            rendered[name, format_name] = RENDERERS[format_name](edition, templates)
    default = FolderTree(default_templates().parent)
    data_sha256 = digest(((catalogue.tree, DATA), (catalogue.tree, TEMPLATES), (default, TEMPLATES)), job.revision)
    for number, edition in enumerate(editions):
        progress(f"{edition.name} → {output}", len(rendered) + number, total)
        made = {each: rendered[edition.name, each] for each in job.formats[edition.name]}
        outcome = write_edition(output, edition, made, data_sha256)
        written = tuple(
            BuiltFormat(each.format, output / edition.name / each.path, each.files, each.pages, each.size, each.carried)
            for each in outcome.written
        )
        yield Built(edition.name, len(edition.offers), len(edition.left_out), written, outcome.removed)


def _template_folders(tree: Tree) -> tuple[Path, ...]:
    own = tree.root / TEMPLATES if isinstance(tree, FolderTree) else None
    return tuple(folder for folder in (own, default_templates()) if folder is not None and folder.is_dir())


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
