"""`catalogue publish --withdraw`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catalogue.cli.check import show
from catalogue.cli.publish import told, with_revision
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.telling import progress
from catalogue.messages import safe
from catalogue.messages.publish import numbered, said
from catalogue.pipeline.requests import PublishRequest
from catalogue.pipeline.withdraw import WithdrawReport, withdraw
from catalogue.publish.withdrawn import Carrier

_REFS = ("refs/heads/", "refs/remotes/")


def run_withdraw(request: PublishRequest, contact: str, around: Surroundings) -> int:
    """Tell what still carries the contact, and what is made instead; 1 if that can't be made."""
    known = with_revision(request)
    with progress(around) as tell:
        report = withdraw(known, contact, tell)
    if report.check.has_errors or report.check.catalogue is None:
        show(report.check, around)
        around.complain(said("not-made", around.language))
        return 1
    for line in _lines(report, around.language):
        print(line)  # noqa: T201  # the answer
    return told(report.corrected, known, around) if report.corrected and not report.corrected.release else 0


def _lines(report: WithdrawReport, language: str) -> Iterator[str]:
    contact = safe(report.contact)
    for path in report.unfinished:
        yield said("unfinished", language, path=safe(str(path)))
    if not (report.carriers or report.carrying):
        yield said("carried-by-none", language, contact=contact)
        return
    yield said("carried", language, contact=contact)
    for carrier in report.carriers:
        yield from _carried(carrier, language)
    for each in report.carrying:
        yield f"  {said('carried-branch', language, branch=_short(each))}"
    if report.corrected and report.corrected.release:
        yield said("corrected", language, what=safe(str(report.corrected.folder)))
    for branch in report.branches:
        yield said("corrected", language, what=said("carried-branch", language, branch=branch.name))
    if report.carriers:
        yield said("to-delete", language)
    for branch in report.branches:
        yield said("to-push", language, branch=branch.name)


def _carried(carrier: Carrier, language: str) -> Iterator[str]:
    names = {"path": safe(str(carrier.folder)), "release": carrier.release.release}
    yield f"  {said('carried-release', language, files=numbered('file', len(carrier.files), language), **names)}"
    if carrier.recipients:
        yield f"    {said('carried-package', language, recipients=', '.join(carrier.recipients))}"
    for path in carrier.besides:
        yield f"    {_besides(path, language)}"


def _besides(path: Path, language: str) -> str:
    return said("carried-besides", language, path=safe(str(path)))


def _short(ref: str) -> str:
    return next((safe(ref.removeprefix(each)) for each in _REFS if ref.startswith(each)), safe(ref))
