"""What is posted in AULA about an edition of a release."""

from __future__ import annotations

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.model.settings import Settings
from catalogue.nearest import nearest
from catalogue.pipeline.check import check
from catalogue.pipeline.outbox import Refused, release_of
from catalogue.pipeline.requests import OutboxRequest
from catalogue.publish.outbox.aula import Posting, posting
from catalogue.publish.released import EDITIONS, Release
from catalogue.publish.verify import verify

_PARENTS = "families"


def aula(request: OutboxRequest, edition: str, recipients: int) -> Posting | Refused:
    """The posting about an edition, else about the first one for families, to so many recipients."""
    if found := verify(request.release):
        return Refused(found, "refused-release")
    release = release_of(request)
    report = check(request.root, request.day, alone=True)
    if report.catalogue is None:
        return Refused(report.diagnostics, "refused-data")
    name = _edition(release, report.catalogue, edition)
    link = request.link or _link(report.catalogue.settings, name)
    return posting(request.release / EDITIONS / name, link, recipients)


def _edition(release: Release, catalogue: Catalogue, asked: str) -> str:
    """The edition for parents; raises `CatalogueError` if there is none, or if it is for others."""
    settings = catalogue.settings
    fitting = [
        name
        for name in release.editions
        if name in settings.editions
        and settings.editions[name].audience == _PARENTS
        and any(path.endswith(".pdf") for path in release.editions[name])
    ]
    # The catalogue's own language first, then in the order of the settings.
    order = list(settings.editions)
    fitting.sort(key=lambda name: (settings.editions[name].language != settings.main_language, order.index(name)))
    if not fitting or (asked and asked not in fitting):
        args = {"value": asked or _PARENTS, "allowed": ", ".join(fitting), "nearest": nearest(asked, fitting)}
        raise CatalogueError(Diagnostic("CAT004", Span(""), args))
    return asked or fitting[0]


def _link(settings: Settings, name: str) -> str:
    is_open = settings.base_url and settings.editions[name].public and not settings.demonstration
    return f"{(settings.base_url or '').rstrip('/')}/{name}/" if is_open else ""
