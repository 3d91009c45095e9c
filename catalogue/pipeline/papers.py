"""The short papers of a release and its news: posters, overview sheets, the committee item, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from catalogue.diagnostics import CatalogueError
from catalogue.edition.briefing import briefings
from catalogue.edition.edition import Edition
from catalogue.edition.item import item
from catalogue.pipeline.handing_out import Made, Order, hand_out
from catalogue.pipeline.releasing import ReleasedEdition, Run
from catalogue.publish.changelog import changelog
from catalogue.publish.release import text_of
from catalogue.publish.released import CHANGELOG, PAPERS
from catalogue.publish.staging import Unit, Waiting
from catalogue.render.base import Artifact, Means
from catalogue.render.news import news_text
from catalogue.render.papers import committee_item, overview_sheet, posters
from catalogue.render.templates import Templates

_STAFF = "professionals"


def papers(run: Run, seen: Sequence[ReleasedEdition]) -> Iterator[Waiting]:
    """The files of all of it; what an earlier run had finished is not made again."""
    shown = tuple(each.edition for each in seen)
    units = [*_posters(run, shown), _unit(run, "sheets", _sheets(run, seen)), _unit(run, "news", _news(run, shown))]
    return (waiting for unit in units for waiting in unit.files)


def _unit(run: Run, name: str, made: Iterable[Artifact]) -> Unit:
    key = run.key(name)
    found = run.staging.find(name, key)
    return found or run.staging.put(name, key, made)


def _posters(run: Run, shown: Sequence[Edition]) -> Iterator[Unit]:
    """Posters hang where families and young people pass by; where there is no edition for them, those of the others."""
    hung = [each for each in shown if each.audience != _STAFF] or list(shown)
    missing = [each for each in hung if run.staging.find(_of(each), run.key(_of(each))) is None]
    for made in hand_out([_order(run, each) for each in missing], run.means, run.request.jobs):
        run.staging.put(made.name, run.key(made.name), _artifacts(made))
    for each in hung:
        if found := run.staging.find(_of(each), run.key(_of(each))):
            yield found


def _of(edition: Edition) -> str:
    return f"posters.{edition.name}"


def _order(run: Run, edition: Edition) -> Order:
    request = run.request
    return Order(_of(edition), poster_files, edition, run.name, run.templates, request.pdf_engine, request.cache)


def poster_files(edition: Edition, release: str, templates: Templates, means: Means) -> tuple[Artifact, ...]:
    """The posters of an edition, their paths as in the release."""
    del release, means
    return tuple(map(_placed, posters(edition, templates)))


def _artifacts(made: Made) -> tuple[Artifact, ...]:
    if made.diagnostic:
        raise CatalogueError(made.diagnostic)
    if made.failure:
        raise RuntimeError(made.failure)
    return made.artifacts


def _sheets(run: Run, seen: Sequence[ReleasedEdition]) -> Iterator[Artifact]:
    """What staff and the committee get: of the first edition for professionals, in the main language if any is."""
    run.progress(PAPERS, 0, 1)
    main = run.catalogue.settings.main_language
    for_staff = [each.edition for each in seen if each.edition.audience == _STAFF]
    edition = next(iter([*(each for each in for_staff if each.language == main), *for_staff]), None)
    if edition is None:
        return
    labels = run.labels(edition.name)
    for each in briefings(edition, run.catalogue, labels):
        yield _placed(overview_sheet(edition, each.kind, each.label, each.offers, run.templates))
    about = item(edition, run.catalogue, labels, attached=tuple(_attached(seen)))
    yield from map(_placed, committee_item(about, run.templates))


def _attached(seen: Sequence[ReleasedEdition]) -> Iterator[tuple[str, str]]:
    """The titles and the PDFs of all editions, for the list of annexes."""
    for each in seen:
        title = " – ".join(filter(None, (each.edition.title, each.edition.subtitle)))
        yield from ((title, waiting.file.path) for waiting in each.files if waiting.file.path.endswith(".pdf"))


def _placed(made: Artifact) -> Artifact:
    return replace(made, path=f"{PAPERS}/{made.path}")


def _news(run: Run, shown: Sequence[Edition]) -> Iterator[Artifact]:
    """What is new, edition by edition, and the log of all releases."""
    yield from (news_text(each, run.templates) for each in shown if each.news is not None)
    before = text_of(run.previous[0], CHANGELOG) if run.previous else ""
    yield Artifact(CHANGELOG, changelog(before, run.name, shown, run.templates))
