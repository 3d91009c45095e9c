"""The agenda of the next meeting with an association, with what git knows to have changed since the last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.sheets import path_of
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.language import Words
from catalogue.followup.agenda import Agenda, agenda
from catalogue.messages import LANGUAGES
from catalogue.nearest import nearest
from catalogue.pipeline.check import CheckReport, check
from catalogue.pipeline.diff import explained
from catalogue.pipeline.revisions import PairRequest, load
from catalogue.pipeline.speaking import words_for
from catalogue.project import OFFERS
from catalogue.review.result import EntityTold, Names
from catalogue.source.git import Repository

_ENDING = ".yaml"
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class AgendaRequest:
    """Whose agenda: the id of an association or of one of its offers, or its file.

    Without a language it is written in the catalogue's own.
    """

    root: Path
    environment: Mapping[str, str]
    day: date
    as_of: date | None
    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the last meeting, or why nobody can tell.

    `young`: the history begins after it, and what changed since then is told.
    """

    state: Literal["told", "young", "no-meeting", "no-history", "mistakes"]
    changes: tuple[EntityTold, ...] = ()


@dataclass(frozen=True)
class AgendaReport:
    """What the check found; no agenda where the association's file, settings or vocabulary can't be understood."""

    check: CheckReport
    agenda: Agenda | None
    since: Since
    words: Words | None


def agenda_of(request: AgendaRequest) -> AgendaReport:
    """Read the project, and its history since the last meeting; raises `CatalogueError` for an unknown association."""
    name = request.name.rpartition("/")[2].removesuffix(_ENDING)
    found = check(request.root, request.day, request.as_of, alone=True)
    catalogue = found.catalogue
    if catalogue is None or path_of(name) in catalogue.broken:
        wrong = found if catalogue is None else found.limited_to((path_of(name),))
        return AgendaReport(wrong, None, Since("mistakes"), None)
    if name in catalogue.offers:
        name = catalogue.offers[name].association
    if name not in catalogue.partnerships:
        raise _unknown(request, name, catalogue)
    words = words_for(catalogue, request.language or _own_language(catalogue))
    made = agenda(catalogue, name, words)
    since = _since(request, made, words.language) if made.last else Since("no-meeting")
    return AgendaReport(found, made, since, words)


def _own_language(catalogue: Catalogue) -> str:
    main = catalogue.settings.main_language
    return main if main in LANGUAGES else _FALLBACK


def _since(request: AgendaRequest, made: Agenda, language: str) -> Since:
    try:
        base, is_young = _base(request, made.last or made.as_of)
        wanted = PairRequest(
            request.root, request.environment, request.day, base, as_of=request.as_of or made.as_of, directly=True
        )
        pair = load(wanted)
    except CatalogueError:
        return Since("no-history")
    review = explained(pair, Names(base, ""), language).review
    if review is None:
        return Since("mistakes")
    told = tuple(each for each in review.entities if each.file == path_of(made.association))
    return Since("young" if is_young else "told", told)


def _base(request: AgendaRequest, last: date) -> tuple[str, bool]:
    """The last revision before the day of the meeting, so that nothing of that day is missing; else the first."""
    commits = Repository(request.root, request.environment).commits(OFFERS)
    if not commits:
        raise CatalogueError(Diagnostic("CAT021", Span(""), {"value": "HEAD", "rule": "empty"}))
    earlier = next((each.id for each in commits if each.day < last.isoformat()), None)
    return (earlier, False) if earlier else (commits[-1].id, True)


def _unknown(request: AgendaRequest, name: str, catalogue: Catalogue) -> CatalogueError:
    args = {"value": request.name, "nearest": nearest(name, (*catalogue.partnerships, *catalogue.offers))}
    return CatalogueError(Diagnostic("CAT070", Span(str(request.root.resolve())), args))
