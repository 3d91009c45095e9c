"""Publishes a supplement («hasteudgave»): two pages about a few offers, for some kinds of recipients."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.package import addressed, edition_for
from catalogue.model.recipient import Recipient
from catalogue.nearest import nearest
from catalogue.pipeline.built import Progress
from catalogue.pipeline.inputs import inputs_of
from catalogue.pipeline.make import template_folders
from catalogue.pipeline.published import PublishReport
from catalogue.pipeline.release import checked, origin_of, receivers, refuse_unknown, there_already
from catalogue.pipeline.requests import PublishRequest
from catalogue.project import RECIPIENTS
from catalogue.publish.manifest import digest, libraries
from catalogue.publish.release import checked_name, complete, only_publisher, refuse_what_is_there, released
from catalogue.publish.released import PACKAGES, Package, Release
from catalogue.publish.staging import Staging, Unit, Waiting
from catalogue.publish.zips import write_zips
from catalogue.render.base import Artifact
from catalogue.render.papers import supplement as printed
from catalogue.render.papers.supplement import MOST_PAGES
from catalogue.render.supplement_letter import supplement_letter
from catalogue.render.templates import Templates

MOST_OFFERS = 24
"""More fill more than two pages, however little is said of each; so that nobody waits to be told."""


def publish_supplement(
    request: PublishRequest, offers: Sequence[str], kinds: Collection[str], progress: Progress
) -> PublishReport:
    """A supplement about these offers, for recipients of these kinds, or of all.

    It lies among the releases, and has no edition. The next release absorbs it: its news are told against the release
    before, so that they hold what the supplement said.
    """
    inputs = inputs_of(request.root)
    report = checked(request, progress)
    catalogue = report.catalogue
    if catalogue is None or report.has_errors:
        return PublishReport(report, request.to)
    if len(offers) > MOST_OFFERS:
        raise _many(offers)
    name = checked_name(request.release or f"hasteudgave-{catalogue.as_of.isoformat()}")
    refuse_unknown(catalogue, request.without)
    recipients = {key: each for key, each in _chosen(catalogue, kinds).items() if key not in request.without}
    folder, staging = request.to / name, Staging(request.to, name)
    origin = digest(repr((origin_of(request, inputs, catalogue), tuple(offers), sorted(kinds))).encode())
    with only_publisher(request.to, staging):
        if there := there_already(folder, origin):
            return _with_zips(request, PublishReport(report, folder, there))
        refuse_what_is_there(folder)
        making = _Making(request, catalogue, name, tuple(dict.fromkeys(offers)), staging, progress)
        parts = tuple(making.parts(recipients))
        files = tuple(each for part in parts for each in part.files)
        latest = next(iter(released(request.to)), None)
        release = making.release(parts, origin, latest[1].release if latest else "")
        complete(folder, files, release)
        staging.clear()
    return _with_zips(request, PublishReport(report, folder, release, is_new=True))


def _with_zips(request: PublishRequest, report: PublishReport) -> PublishReport:
    if report.release is None or not request.with_zips:
        return report
    return replace(report, zips=write_zips(report.folder, report.release))


def _many(offers: Sequence[str]) -> CatalogueError:
    return CatalogueError(Diagnostic("CAT056", Span(""), {"count": len(offers), "rule": "many"}))


def _chosen(catalogue: Catalogue, kinds: Collection[str]) -> dict[str, Recipient]:
    found = receivers(catalogue)
    known = sorted({each.kind for each in found.values()})
    for kind in kinds:
        if kind not in known:
            args = {"value": kind, "rule": "kind", "allowed": ", ".join(known), "nearest": nearest(kind, known)}
            raise CatalogueError(Diagnostic("CAT052", Span(""), args))
    return {name: each for name, each in found.items() if not kinds or each.kind in kinds}


@dataclass(frozen=True)
class _Part:
    """What one recipient gets."""

    package: Package
    files: tuple[Waiting, ...]


@dataclass(frozen=True)
class _Making:
    """One supplement in the making."""

    request: PublishRequest
    catalogue: Catalogue
    name: str
    offers: tuple[str, ...]
    staging: Staging
    progress: Progress

    def parts(self, recipients: Mapping[str, Recipient]) -> Iterator[_Part]:
        """Those of all recipients; each edition's pages are made once."""
        made: dict[str, tuple[Edition, Unit]] = {}
        for number, (recipient, each) in enumerate(recipients.items()):
            self.progress(recipient, number, len(recipients))
            name = edition_for(self.catalogue.settings, each)
            if not name:
                args = {"id": recipient, "value": each.audience}
                raise CatalogueError(Diagnostic("CAT059", Span(RECIPIENTS), args))
            if name not in made:
                made[name] = self._edition(name)
            yield self._part(recipient, *made[name])

    def release(self, parts: Sequence[_Part], origin: str, previous: str) -> Release:
        """What the manifest says."""
        settings = self.catalogue.settings
        files = sorted((each.file for part in parts for each in part.files), key=lambda file: file.path)
        first = self._composed(next(iter(settings.editions)))
        return Release(
            release=self.name,
            title=first.title,
            as_of=self.catalogue.as_of.isoformat(),
            banners=first.banners,
            is_demonstration=first.is_demonstration,
            revision=self.request.revision,
            origin=origin,
            previous=previous,
            libraries=libraries(),
            editions={},
            packages=tuple(part.package for part in sorted(parts, key=lambda part: part.package.recipient)),
            without=tuple(sorted(self.request.without)),
            files=tuple(files),
        ).sealed()

    def _edition(self, name: str) -> tuple[Edition, Unit]:
        edition = self._composed(name)
        shown = [offer.ref.id for offer in edition.offers]
        for each in self.offers:
            if each not in shown:
                raise CatalogueError(Diagnostic("CAT056", Span(""), {"value": each, "nearest": nearest(each, shown)}))
        paper = printed(edition, self.offers, self.catalogue.as_of, self._templates)
        if paper.pages > MOST_PAGES:
            raise _many(self.offers)
        return edition, self.staging.put(f"supplement.{name}", "", [paper])

    def _part(self, recipient: str, edition: Edition, pages: Unit) -> _Part:
        labels = labels_of(self.catalogue.tree, edition.language).value
        theirs = addressed(edition, self.catalogue, labels, recipient)
        letter = supplement_letter(theirs, self.offers, self.catalogue.as_of, self._templates)
        folder = f"{PACKAGES}/{recipient}"
        written = self.staging.put(f"letter.{recipient}", "", [Artifact(f"{folder}/{letter.path}", letter.data)])
        placed = tuple(
            replace(each, file=replace(each.file, path=f"{folder}/{each.file.path}")) for each in pages.files
        )
        files = (*written.files, *placed)
        paths = tuple(sorted(each.file.path for each in files))
        return _Part(Package(recipient, edition.name, edition.language, self.offers, paths), files)

    def _composed(self, name: str) -> Edition:
        labels = labels_of(self.catalogue.tree, self.catalogue.settings.editions[name].language).value
        return compose(self.catalogue, name, labels, revision=self.request.revision)

    @property
    def _templates(self) -> Templates:
        return Templates(template_folders(self.catalogue.tree))
