"""The history of an offer or an association through git: what each commit changed in it, the latest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.privacy import consents, mobiles, registration_numbers
from catalogue.collection.collect import collect, without_garbage_collection
from catalogue.compare.changes import Key
from catalogue.diagnostics import CatalogueError, Diagnostic, Span, in_order
from catalogue.model.values import SLUG_PATTERN
from catalogue.nearest import nearest
from catalogue.pipeline.check import CheckReport
from catalogue.pipeline.past import Moment, Past
from catalogue.pipeline.trail import Trail, first_trail, ours
from catalogue.project import OFFERS
from catalogue.review.entities import Teller
from catalogue.review.naming import Naming
from catalogue.review.private import masked
from catalogue.review.renames import renames
from catalogue.review.result import EntityTold
from catalogue.review.secrecy import Ever, ever, secrecy
from catalogue.review.sides import Reader, Reading, Side
from catalogue.source.git import Commit, Repository
from catalogue.source.narrowed import Narrowed
from catalogue.source.tree import FolderTree

_ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class LogRequest:
    """Whose history: the id of an offer or an association, or its file; at most so many entries."""

    root: Path
    environment: Mapping[str, str]
    day: date
    name: str
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one commit changed; what is not committed has neither revision nor day. `unread`: it had mistakes then."""

    revision: str
    day: str
    told: tuple[EntityTold, ...]
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class LogReport:
    """The entries, the latest first.

    `is_broken`: a file of it has mistakes today. `has_more`: the limit left some out; `is_cut`: this clone has no older
    commits. `key` is nothing where settings or
    vocabulary can't be understood: then nothing is told but why.
    """

    key: Key | None
    title: str = ""
    entries: tuple[Entry, ...] = ()
    is_broken: bool = False
    has_more: bool = False
    is_cut: bool = False
    wrong: CheckReport | None = None


@without_garbage_collection()
def log(request: LogRequest, language: str) -> LogReport:
    """Follow it through its moves and renames; raises `CatalogueError` where it or its history can't be found."""
    repository = Repository(request.root, request.environment)
    repository.resolve("HEAD")
    name = request.name.rpartition("/")[2].removesuffix(_ENDING)
    folder = FolderTree(request.root)
    if re.fullmatch(SLUG_PATTERN, name) is None:
        raise _unknown(request, folder)
    found = collect(Narrowed(folder, OFFERS, name), None, request.day)
    now = found.value
    if now is None:
        return LogReport(None, wrong=CheckReport(None, in_order(found.diagnostics), (), folder))
    past = Past(repository, now, folder)
    trail = first_trail(name, now, past)
    if trail is None:
        raise _unknown(request, folder)
    is_shallow = repository.is_shallow
    whole = _whole_trail(trail, past)
    moments = list(_moments(whole, past, is_shallow=is_shallow))
    kept = moments[: request.limit]
    known = (now, *(side for _, each in moments for side in (each.after, each.before)))
    private = ever(known)
    return LogReport(
        key=trail.key,
        title=_title(trail.key, known, language),
        entries=tuple(_entry(*each, private, language) for each in kept),
        is_broken=not whole.paths.isdisjoint(now.broken),
        has_more=len(kept) < len(moments),
        is_cut=is_shallow,
    )


def _whole_trail(trail: Trail, past: Past) -> Trail:
    """The trail to its beginning. A former file may have been changed on another branch, so each step looks anew."""
    past.prepare(trail.paths)
    further = trail
    for commit in past.commits:
        moment = ours(further, commit, past)
        further = further.further(moment.changes.changes) if moment else further
    return further if further == trail else _whole_trail(further, past)


def _moments(trail: Trail, past: Past, *, is_shallow: bool) -> Iterator[tuple[Commit, Moment]]:
    for commit in past.commits:
        if is_shallow and not commit.parents:
            return  # what seems to be new there is only as old as the clone
        if moment := ours(trail, commit, past):
            yield commit, moment


def _entry(commit: Commit, moment: Moment, private: Ever, language: str) -> Entry:
    """`private`: what any commit made private stays so in all."""
    sides = (moment.before, moment.after)
    before, after = (Side(each, tuple(_private_findings(each))) for each in sides)
    secret = secrecy(before, after, renames(moment.changes), private)
    dotted = [Reading(masked(each, found, each.partnerships)) for each, found in zip(sides, secret, strict=True)]
    teller = Teller(dotted[0], dotted[1], secret, language)
    changes = moment.changes
    told = (*teller.told(changes.changes), *teller.rearranged(changes.orders))
    return Entry(commit.id, commit.day, told, is_unread=bool(changes.unread))


def _title(key: Key, catalogues: Iterable[Catalogue], language: str) -> str:
    """What it is called in the first of the catalogues that has it; its id where none has."""
    for each in catalogues:
        title = Naming(each, Reading(each).words(Reader("professionals", language))).title(key)
        if title != key.id:
            return title
    return key.id


def _private_findings(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for check in (registration_numbers, mobiles, consents):
        yield from check(catalogue)


def _unknown(request: LogRequest, folder: FolderTree) -> CatalogueError:
    known = collect(folder, None, request.day).value
    names = (*known.offers, *known.partnerships) if known else ()
    args = {"value": request.name, "nearest": nearest(request.name, names)}
    return CatalogueError(Diagnostic("CAT024", Span(str(request.root.resolve())), args))
