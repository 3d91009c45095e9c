"""Makes every edition asked for: renders everything before anything is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import without_cpr
from catalogue.model.offer import Offer
from catalogue.model.settings import EditionSettings
from catalogue.model.values import SLUG_PATTERN
from catalogue.nearest import nearest
from catalogue.pipeline.built import BuildReport, Progress
from catalogue.pipeline.check import check, memory_in
from catalogue.pipeline.inputs import changed, inputs_of
from catalogue.pipeline.requests import FORMATS, BuildRequest
from catalogue.project import OFFERS, OUTPUT, RECIPIENTS, SETTINGS, VOCABULARY

_OF_PAPER = {"a4": "pdf", "a5": "pdf-a5"}


def build(request: BuildRequest, progress: Progress) -> BuildReport:
    """Check, then make what changed of every edition asked for; errors stop it first, or are set aside."""
    progress("check", 0, 1)
    asked = _chosen(request.formats, FORMATS, "CAT005") if request.formats else ()
    # First: what changes while it is read must be seen as changed the next time.
    inputs = inputs_of(request.root, request.environment)
    memory = memory_in(request.cache)
    report = check(request.root, request.day, request.as_of, store=memory, environment=request.environment)
    output = request.output or request.root / OUTPUT
    catalogue, wrong = report.catalogue, report.wrong_files
    if catalogue is None or (wrong and not request.keep_going) or not wrong.isdisjoint({SETTINGS, VOCABULARY}):
        return BuildReport(report, output)
    names = _chosen(request.editions, tuple(catalogue.settings.editions), "CAT004")
    if request.only_public:
        names = tuple(name for name in names if catalogue.settings.editions[name].public)
    if request.is_draft:
        catalogue = replace(catalogue, settings=catalogue.settings.model_copy(update={"state": "draft"}))
    kept, broken = set_aside(catalogue, wrong)
    from catalogue.pipeline.make import Job, make  # `check` must not pay for what only a build needs
    from catalogue.pipeline.means import means_for
    from catalogue.publish.folder import only_writer

    # What is left out for its mistakes is no part of what is made; a draft is made of other data, so to speak.
    options = repr((request.revision, kept.settings.state, sorted(wrong)))
    with only_writer(output, names), means_for(request) as means:
        formats = {name: asked or default_formats(kept.settings.editions[name]) for name in names}
        job = Job(kept, broken, formats, output, request.revision, inputs, options)
        outcomes = tuple(make(job, means, progress))
    return BuildReport(report, output, outcomes, tuple(sorted(wrong)), changed(inputs, memory, output))


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


def set_aside(catalogue: Catalogue, wrong: Collection[str]) -> tuple[Catalogue, tuple[Placed, ...]]:
    """The catalogue without the files that have an error, and the offers of those files."""
    if not wrong:  # and nobody had to understand all files for it
        return catalogue, ()
    kept = {name: file for name, file in catalogue.partnerships.items() if _path_of(catalogue, name) not in wrong}
    pages = tuple(page for page in catalogue.pages if page.source.path not in wrong)
    recipients = {} if RECIPIENTS in wrong else catalogue.recipients
    broken = tuple(_broken_offers(catalogue, kept))
    return replace(catalogue, partnerships=kept, pages=pages, recipients=recipients), broken


def _path_of(catalogue: Catalogue, association: str) -> str:
    """Where its file lies; that of a source is only asked for it when something is wrong."""
    is_ours = catalogue.source_of(association) is None
    return f"{OFFERS}/{association}.yaml" if is_ours else catalogue.documents[association].source.path


def _broken_offers(catalogue: Catalogue, kept: Collection[str]) -> Iterator[Placed]:
    """The offers of files set aside, also of those that were only parsed; an id that isn't plain is not repeated."""
    taken = {placed.offer.id for placed in catalogue.all_offers() if placed.association in kept}
    for name, document in catalogue.documents.items():
        offers = document.data.get("offers")
        if name in kept or f"{OFFERS}/" not in document.source.path or not isinstance(offers, list):
            continue
        stem = name if without_cpr(name) == name else "x"
        for index, offer in enumerate(offers):
            found = str(offer.get("id", "")) if isinstance(offer, dict) else ""
            plain = re.fullmatch(SLUG_PATTERN, found) and without_cpr(found) == found and found not in taken
            key = found if plain else f"{stem}-{index + 1}"
            taken.add(key)
            yield Placed(name, index, Offer.model_construct(id=key, title={}))
