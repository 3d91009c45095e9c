"""Publishes: makes every edition and every package, and lets the release appear when all are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.model.recipient import Recipient
from catalogue.nearest import nearest
from catalogue.pipeline.built import Progress
from catalogue.pipeline.check import CheckReport, check, memory_in
from catalogue.pipeline.inputs import Inputs, inputs_of
from catalogue.pipeline.make import template_folders
from catalogue.pipeline.means import means_for
from catalogue.pipeline.papers import papers
from catalogue.pipeline.published import PublishReport
from catalogue.pipeline.releasing import Packages, ReleasedEdition, Run, editions, packages
from catalogue.pipeline.requests import PublishRequest
from catalogue.project import SETTINGS
from catalogue.publish.manifest import digest, libraries
from catalogue.publish.pages import pages
from catalogue.publish.release import checked_name, complete, only_publisher, refuse_what_is_there, released
from catalogue.publish.released import Release, read_release
from catalogue.publish.staging import Staging, Waiting
from catalogue.publish.verify import verify
from catalogue.publish.zips import write_zips
from catalogue.render.templates import Templates
from catalogue.source.git import Repository
from catalogue.source.git.branch import Branch, refuse_other_branches, write_branch


def publish(request: PublishRequest, progress: Progress) -> PublishReport:
    """Check, then make the release, or what of it an earlier run left to be made; then what is made of it.

    Raises `CatalogueError` for a draft, and for a release that is there with other content.
    """
    report = _released(request, progress)
    if report.release is None or report.check.catalogue is None:
        return report
    zips = write_zips(report.folder, report.release) if request.with_zips else None
    return replace(report, zips=zips, branch=pages_of(request, report.folder, report.release, report.check.catalogue))


def _released(request: PublishRequest, progress: Progress) -> PublishReport:
    inputs = inputs_of(request.root, request.environment)
    report = checked(request, progress)
    catalogue = report.catalogue
    if catalogue is None or report.has_errors:
        return PublishReport(report, request.to)
    name = checked_name(request.release or catalogue.settings.edition)
    refuse_unknown(catalogue, request.without)
    _refuse_branch(request, catalogue)
    folder, staging = request.to / name, Staging(request.to, name)
    with only_publisher(request.to, staging), means_for(request) as means:
        if there := there_already(folder, origin_of(request, inputs, catalogue)):
            staging.clear()
            return PublishReport(report, folder, there)
        refuse_what_is_there(folder)
        latest = next(iter(released(request.to)), None)
        return _made(Run(request, catalogue, inputs, name, latest, staging, means, progress), report)


def checked(request: PublishRequest, progress: Progress) -> CheckReport:
    """What the data hold, and what is wrong with them; raises `CatalogueError` for a draft, which is nobody's word."""
    progress("check", 0, 1)
    memory = memory_in(request.cache)
    report = check(request.root, request.day, request.as_of, store=memory, environment=request.environment)
    catalogue = report.catalogue
    if catalogue is not None and not report.has_errors and catalogue.settings.state == "draft":
        raise CatalogueError(Diagnostic("CAT050", catalogue.documents[SETTINGS].value_span("state")))
    return report


def refuse_unknown(catalogue: Catalogue, without: Sequence[str]) -> None:
    """Who is left out on purpose must be one who would get a package."""
    known = receivers(catalogue)
    for each in without:
        if each not in known:
            raise CatalogueError(Diagnostic("CAT052", Span(""), {"value": each, "nearest": nearest(each, known)}))


def receivers(catalogue: Catalogue) -> dict[str, Recipient]:
    """Who gets a package."""
    return {name: each for name, each in catalogue.recipients.items() if each.package}


def pages_of(request: PublishRequest, folder: Path, release: Release, catalogue: Catalogue) -> Branch | None:
    """The branch that the request names, with the editions of a release that everyone may see."""
    if not request.pages_branch:
        return None
    public = _public(catalogue)
    noon = datetime.combine(date.fromisoformat(release.as_of), time(12), UTC)
    return write_branch(
        Repository(request.root, request.environment),
        request.pages_branch,
        pages(folder, release, public, Templates(template_folders(catalogue.tree))),
        message=f"{release.title}: {release.release}\n",
        second=int(noon.timestamp()),
    )


def _public(catalogue: Catalogue) -> set[str]:
    return {name for name, each in catalogue.settings.editions.items() if each.public}


def _refuse_branch(request: PublishRequest, catalogue: Catalogue) -> None:
    """What can't be done at the end is told at the beginning."""
    if not request.pages_branch:
        return
    if not _public(catalogue):
        args = {"value": request.pages_branch, "rule": "nothing"}
        raise CatalogueError(Diagnostic("CAT058", Span(""), args))
    refuse_other_branches(Repository(request.root, request.environment), request.pages_branch)


def origin_of(request: PublishRequest, inputs: Inputs, catalogue: Catalogue) -> str:
    """What a release is made from, as its manifest has it; not what was there before, which it is known without."""
    options = repr((request.revision, sorted(request.without), catalogue.as_of.isoformat()))
    return digest(f"{inputs.data}\n{inputs.templates}\n{options}".encode())


def there_already(folder: Path, origin: str) -> Release | None:
    """The release, if it was made from the same; one that was altered since is told of, never mended."""
    release = read_release(folder)
    if release is None or release.origin != origin:
        return None
    if found := verify(folder):
        raise CatalogueError(found[0])
    return release


def _made(run: Run, report: CheckReport) -> PublishReport:
    without = run.request.without
    seen = tuple(editions(run))
    wanted = {name: each for name, each in receivers(run.catalogue).items() if name not in without}
    sent = packages(run, wanted, {each.edition.name: each.edition for each in seen})
    folder, made = run.request.to / run.name, tuple(each.recipient for each in sent.packages)
    if sent.failed:
        return PublishReport(report, folder, made=made, found=sent.found, failed=sent.failed)
    files = (*(file for each in seen for file in each.files), *sent.files, *papers(run, seen))
    release = _release(run, seen, sent, files)
    run.progress(run.name, 0, 1)
    complete(folder, files, release)
    run.staging.clear()
    return PublishReport(report, folder, release, is_new=True, made=made, found=sent.found)


def _release(run: Run, seen: Sequence[ReleasedEdition], sent: Packages, files: Sequence[Waiting]) -> Release:
    first = seen[0].edition
    return Release(
        release=run.name,
        title=first.title,
        as_of=run.as_of,
        banners=first.banners,
        is_demonstration=first.is_demonstration,
        revision=run.request.revision,
        origin=origin_of(run.request, run.inputs, run.catalogue),
        previous=run.previous[1].release if run.previous else "",
        libraries=libraries(),
        editions={each.edition.name: tuple(file.file.path for file in each.files) for each in seen},
        packages=sent.packages,
        without=tuple(sorted(run.request.without)),
        files=tuple(sorted((each.file for each in files), key=lambda file: file.path)),
    ).sealed()
