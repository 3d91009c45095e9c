"""Withdraws a contact from what was published: names all that still carries it, and makes what is corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.people import may_be_shown
from catalogue.model.contact import Contact
from catalogue.nearest import nearest
from catalogue.pipeline.built import Progress
from catalogue.pipeline.check import CheckReport
from catalogue.pipeline.published import PublishReport
from catalogue.pipeline.release import checked, pages_of, publish
from catalogue.pipeline.requests import PublishRequest
from catalogue.publish.release import all_released, released
from catalogue.publish.staging import left_over
from catalogue.publish.withdrawn import Carrier, carriers
from catalogue.source.git import Repository
from catalogue.source.git.branch import Branch, branches_with

_LOCAL = "refs/heads/"
_DANISH = 8
_CORRECTED = re.compile(r"-r[0-9]+$")


@dataclass(frozen=True)
class WithdrawReport:
    """What still carried the contact, branches of git too, and what was made instead.

    `unfinished` are releases that were begun and may carry it, too.

    `corrected` is the release made now, nothing where the latest one is right already; `branches` are those replaced.
    """

    check: CheckReport
    contact: str
    carriers: tuple[Carrier, ...] = ()
    carrying: tuple[str, ...] = ()
    unfinished: tuple[Path, ...] = ()
    corrected: PublishReport | None = None
    branches: tuple[Branch, ...] = ()


def withdraw(request: PublishRequest, contact: str, progress: Progress) -> WithdrawReport:
    """Look for the contact («association/name») in everything that lies below `to`, and in the branches for pages.

    The data must have withdrawn it already: raises `CatalogueError` where readers would get it again.
    """
    report = checked(request, progress)
    catalogue = report.catalogue
    if catalogue is None or report.has_errors:
        return WithdrawReport(report, contact)
    association, theirs = _found(catalogue, contact)
    words = tuple(sorted(_words(catalogue, theirs)))
    offers = {each.id for each in catalogue.partnerships[association].offers}
    carrying = carriers(all_released(request.to), words, offers)
    branches = _branches(request, words)
    corrected = _corrected(request, carrying, progress)
    found = WithdrawReport(report, contact, carrying, branches, left_over(request.to), corrected)
    if corrected is not None and corrected.release is None:
        return found
    return replace(found, branches=tuple(_replaced(request, catalogue, branches)))


def _found(catalogue: Catalogue, name: str) -> tuple[str, Contact]:
    known = {f"{key}/{each}": (key, each) for key, file in catalogue.partnerships.items() for each in file.contacts}
    if name not in known:
        raise CatalogueError(Diagnostic("CAT057", Span(""), {"value": name, "nearest": nearest(name, known)}))
    association, key = known[name]
    file = catalogue.partnerships[association]
    contact = file.contacts[key]
    named = any(key in offer.contacts for offer in file.offers)
    audiences = {each.audience for each in catalogue.settings.editions.values()}
    if named and any(may_be_shown(contact, each, catalogue.as_of) for each in audiences):
        span = catalogue.document_of(association).value_span("contacts", key)
        raise CatalogueError(Diagnostic("CAT057", span, {"value": name, "rule": "shown"}))
    return association, contact


def _words(catalogue: Catalogue, contact: Contact) -> set[str]:
    """What would give the contact away: its name, numbers and addresses, but for those that another one shares."""
    all_contacts = (each for file in catalogue.partnerships.values() for each in file.contacts.values())
    return _of(contact) - {each for other in all_contacts if other is not contact for each in _of(other)}


def _of(contact: Contact) -> set[str]:
    ways = {contact.person, contact.email, contact.web_form}
    numbers = {form for each in (contact.phone, contact.sms) if each for form in _forms(each)}
    return numbers | {each for each in ways if each}


def _forms(number: str) -> Iterator[str]:
    """A telephone number as it is written, as it is dialled, and as Danes print it."""
    digits = number.replace(" ", "")
    bare = digits.removeprefix("+45")
    yield from (number, digits, bare)
    if len(bare) == _DANISH:
        yield " ".join(bare[at : at + 2] for at in range(0, _DANISH, 2))


def _branches(request: PublishRequest, words: tuple[str, ...]) -> tuple[str, ...]:
    try:
        repository = Repository(request.root, request.environment)
    except CatalogueError:  # a catalogue without git has no branch
        return ()
    return branches_with(repository, words)


def _corrected(request: PublishRequest, carrying: tuple[Carrier, ...], progress: Progress) -> PublishReport | None:
    """A release instead of the latest one, where that carries the contact."""
    latest = next(iter(released(request.to)), None)
    if latest is None or latest[0] not in {each.folder for each in carrying}:
        return None
    taken = {each.release for _, each in all_released(request.to)}
    beginning = _CORRECTED.sub("", latest[1].release)
    name = request.release or next(f"{beginning}-r{n}" for n in count(2) if f"{beginning}-r{n}" not in taken)
    return publish(replace(request, release=name, pages_branch=""), progress)


def _replaced(request: PublishRequest, catalogue: Catalogue, branches: tuple[str, ...]) -> Iterator[Branch]:
    latest = next(iter(released(request.to)), None)
    for each in branches:
        if latest is not None and each.startswith(_LOCAL):
            branch = pages_of(replace(request, pages_branch=each.removeprefix(_LOCAL)), *latest, catalogue)
            if branch is not None:
                yield branch
