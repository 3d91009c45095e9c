"""Makes every edition asked for: renders everything before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import without_cpr
from catalogue.model.offer import Offer
from catalogue.model.settings import EditionSettings
from catalogue.model.values import SLUG_PATTERN
from catalogue.nearest import nearest
from catalogue.pipeline.check import CheckReport, check
from catalogue.project import DATA, OFFERS, OUTPUT, RECIPIENTS, SETTINGS, TEMPLATES, VOCABULARY, default_templates
from catalogue.source.digest import digest
from catalogue.source.tree import FolderTree, Tree

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done and how many there are."""

FORMATS = ("html", "markdown", "markdown-pages", "pdf", "pdf-a5")
"""The names of `render.registry.RENDERERS`, known here without importing what they import."""

_OF_PAPER = {"a4": "pdf", "a5": "pdf-a5"}


@dataclass(frozen=True)
class BuildRequest:
    """What to build. No `editions` mean all, no `formats` those that each edition's settings name.

    `day` counts where nothing else fixes a date. `revision` names the state of the data, as their keeper does.
    With `only_public` the editions that are not for everyone are left out; `is_draft` marks each page as a draft,
    whatever the settings say: what is only proposed must not be taken for the catalogue.
    """

    root: Path
    day: date
    as_of: date | None = None
    output: Path | None = None
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    keep_going: bool = False
    revision: str = ""
    only_public: bool = False
    is_draft: bool = False


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
    if request.only_public:
        names = tuple(name for name in names if catalogue.settings.editions[name].public)
    if request.is_draft:
        catalogue = replace(catalogue, settings=catalogue.settings.model_copy(update={"state": "draft"}))
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
    state = f"{job.revision} {catalogue.settings.state}"  # a draft is made of other data, as far as carrying over goes
    data_sha256 = digest(((catalogue.tree, DATA), (catalogue.tree, TEMPLATES), (default, TEMPLATES)), state)
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
