"""`catalogue publish`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from catalogue.cli.check import show
from catalogue.cli.guard import keep_crash
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.telling import progress
from catalogue.diagnostics import Diagnostic
from catalogue.messages import safe
from catalogue.messages.publish import numbered, said
from catalogue.pipeline.published import Failed, PublishReport
from catalogue.pipeline.release import publish
from catalogue.pipeline.requests import PublishRequest
from catalogue.publish.released import Release, read_release
from catalogue.publish.staging import Staging
from catalogue.publish.verify import verify
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS
from catalogue.source.git import CHANGED, revision


def run_publish(request: PublishRequest, around: Surroundings) -> int:
    """Publish and tell what lies where; 1 if the data have errors or a package could not be made."""
    known = with_revision(request)
    with progress(around) as tell:
        report = publish(known, tell)
    return told(report, known, around)


def run_supplement(request: PublishRequest, offers: Sequence[str], kinds: Sequence[str], around: Surroundings) -> int:
    """Publish a supplement and tell where it lies."""
    from catalogue.pipeline.supplement import publish_supplement

    known = with_revision(request)
    with progress(around) as tell:
        report = publish_supplement(known, offers, kinds, tell)
    return told(report, known, around)


def with_revision(request: PublishRequest) -> PublishRequest:
    """The request with the data's revision in git."""
    return replace(request, revision=request.revision or revision(request.root, os.environ))


def told(report: PublishReport, request: PublishRequest, around: Surroundings) -> int:
    """Tell what became of it; 1 if there is no release."""
    show(report.check, around)
    if report.release is None:
        _complain_of(report, around)
        return 1
    if request.revision.endswith(CHANGED) and report.is_new:
        around.complain(said("uncommitted", around.language))
    if report.is_new and report.release.editions and report.check.catalogue:
        edition = report.check.catalogue.settings.edition
        if edition != report.release.release:
            names = {"release": report.release.release, "edition": safe(edition)}
            around.complain(said("other-name", around.language, **names))
    if not around.quiet:
        for line in (*_lines(report, report.release, around.language), *_targets(report, around.language)):
            print(line)  # noqa: T201  # the answer
    return 0


def run_verify(folder: Path, around: Surroundings) -> int:
    """Tell what differs from the release as it was made; 2 if anything does."""
    found, release = verify(folder), read_release(folder)
    if found or release is None:
        tell_of(found, around)
        if release is not None:
            count = numbered("difference", len(found), around.language)
            around.complain(said("differs", around.language, count=count, folder=safe(str(folder))))
        return 2
    if not around.quiet:
        kind = "whole" if release.editions else "whole-supplement"
        print(said(kind, around.language, release=release.release, **_amounts(release, around.language)))  # noqa: T201
    return 0


def tell_of(found: Sequence[Diagnostic], around: Surroundings) -> None:
    """Findings that belong to no file of the data."""
    for each in found:
        text = REPORTERS["text"]([each], lambda _: (), around.language, Options(around.width))
        around.complain(text.rstrip())


def _lines(report: PublishReport, release: Release, language: str) -> Iterator[str]:
    folder = safe(str(report.folder))
    if not report.is_new:
        yield said("there", language, release=release.release)
        return
    yield said("made" if release.editions else "supplement", language, release=release.release, folder=folder)
    editions = numbered("edition", len(release.editions), language) if release.editions else ""
    packages = numbered("package", len(release.packages), language)
    amounts = _amounts(release, language)
    yield ", ".join(filter(None, (editions, packages, amounts["files"], amounts["size"]))) + "."
    if report.found:
        yield said("found", language, packages=numbered("package", len(report.found), language))
    if release.without:
        yield said("without", language, recipients=", ".join(release.without))
    if release.packages:
        yield said("next", language, folder=folder)


def _targets(report: PublishReport, language: str) -> Iterator[str]:
    if report.zips:
        yield said("zipped", language, folder=safe(str(report.zips)))
    if report.branch and report.branch.is_new:
        yield said("branch", language, branch=report.branch.name, commit=report.branch.commit[:9])
        yield said("branch-push", language, branch=report.branch.name)
    elif report.branch:
        yield said("branch-same", language, branch=report.branch.name)


def _amounts(release: Release, language: str) -> dict[str, str]:
    size = readable(sum(each.size for each in release.files))
    return {"files": numbered("file", len(release.files), language), "size": size}


def _complain_of(report: PublishReport, around: Surroundings) -> None:
    if not report.failed:
        around.complain(said("not-made", around.language))
        return
    for each in report.failed:
        _tell_failed(each, around)
    done = numbered("package", len(report.made), around.language)
    names = {
        "release": report.folder.name,
        "failed": numbered("package", len(report.failed), around.language),
        "done": done,
        "staging": safe(str(Staging(report.folder.parent, report.folder.name).folder)),
        "first": report.failed[0].recipient,
    }
    around.complain(said("not-whole", around.language, **names))


def _tell_failed(failed: Failed, around: Surroundings) -> None:
    if failed.diagnostic:
        tell_of([failed.diagnostic], around)
        return
    path = str(keep_crash(failed.failure))
    around.complain(said("failed-by-us", around.language, recipient=failed.recipient, path=path))
