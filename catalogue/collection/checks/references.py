"""Ids that name something elsewhere: contacts, places, recipients, offers, associations."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.places import may_be_in_broken_file, offer_span, offer_span_at
from catalogue.collection.shared_uses import shared_uses
from catalogue.collection.ties import Tied, hosts
from catalogue.diagnostics import Diagnostic, Span
from catalogue.nearest import nearest
from catalogue.project import FUNDING, OFFERS
from catalogue.source.document import Path


def contacts(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT303, CAT312: a contact that the file doesn't have, or that no offer refers to."""
    for association, file in catalogue.partnerships.items():
        used: set[str] = set()
        for offer in file.offers:
            used.update(offer.contacts)
        if used == file.contacts.keys():
            continue
        document = catalogue.document_of(association)
        for index, offer in enumerate(file.offers):
            for at, name in enumerate(offer.contacts):
                if name not in file.contacts:
                    span = document.value_span("offers", index, "contacts", at)
                    yield _unknown("CAT303", span, name, file.contacts)
        for name in file.contacts:
            if name not in used:
                yield Diagnostic("CAT312", document.key_span("contacts", name), {"id": name})


def places(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT311: a time at a place that the offer doesn't have."""
    for placed in catalogue.all_offers():
        for index, row in enumerate(placed.offer.schedule):
            if row.place is not None and row.place not in placed.offer.places:
                span = offer_span(catalogue, placed, "schedule", index, "place")
                yield _unknown("CAT311", span, row.place, placed.offer.places)


def contact_places(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT311: a contact's hours at a place that no offer with this contact has."""
    for association, file in catalogue.partnerships.items():
        for name, contact in file.contacts.items():
            for index, row in enumerate(contact.hours):
                if row.place is None:
                    continue
                known = {place for offer in file.offers if name in offer.contacts for place in offer.places}
                if row.place not in known:
                    span = catalogue.document_of(association).value_span("contacts", name, "hours", index, "place")
                    yield _unknown("CAT311", span, row.place, known, rule="contact")


def recipients(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT304: a host that `recipients.yaml` doesn't have."""
    known = catalogue.recipients
    for association, ties in catalogue.ties.items():
        if ties.hosts <= known.keys():
            continue
        for name, path in hosts(catalogue.partnerships[association]):
            if name not in known and not may_be_in_broken_file(catalogue, name):
                yield _unknown("CAT304", catalogue.document_of(association).value_span(*path), name, known)


def offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT305: another offer that the catalogue doesn't have; of a former id, the offer it became is suggested."""
    known = dict.fromkeys(offer.id for ties in catalogue.ties.values() for offer in ties.offers)
    became = {old: offer.id for ties in catalogue.ties.values() for offer in ties.offers for old in offer.formerly}
    for association, ties in catalogue.ties.items():
        for index, offer in enumerate(ties.offers):
            for name, path in offer_references(offer):
                if name not in known and not may_be_in_broken_file(catalogue, name):
                    span = offer_span_at(catalogue, association, index, *path)
                    more = {"nearest": became[name]} if name in became else {}
                    yield _unknown("CAT305", span, name, known, **more)


def offer_references(offer: Tied) -> Iterator[tuple[str, Path]]:
    """The other offers that an offer names, and in which field."""
    if offer.part_of is not None:
        yield offer.part_of, ("part_of",)
    for index, name in enumerate(offer.requires):
        yield name, ("requires", index)
    if offer.same_as is not None:
        yield offer.same_as, ("same_as",)
    for index, name in enumerate(offer.not_same_as):
        yield name, ("not_same_as", index)


def co_providers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT306: another association that the catalogue doesn't have."""
    known = catalogue.ties
    absent = {name for ties in known.values() for name in ties.providers if name not in known}
    absent -= {PurePosixPath(path).stem for path in catalogue.broken if path.startswith(f"{OFFERS}/")}
    for association, ties in known.items():
        if not absent.isdisjoint(ties.providers):
            for index, offer in enumerate(catalogue.partnerships[association].offers):
                for at, provider in enumerate(offer.co_providers):
                    if provider.association in absent:
                        span = offer_span_at(catalogue, association, index, "co_providers", at, "association")
                        yield _unknown("CAT306", span, provider.association, known)


def shared_offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT305: the money or the alliance names an offer that the catalogue doesn't have."""
    known = dict.fromkeys(offer.id for ties in catalogue.ties.values() for offer in ties.offers)
    for name, span in _shared(catalogue, "offers", known):
        yield _unknown("CAT305", span, name, known, rule="money")


def shared_associations(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT306: the money or the alliance names an association that the catalogue doesn't have."""
    known = dict.fromkeys((*catalogue.ties, *(PurePosixPath(path).stem for path in catalogue.broken)))
    for name, span in _shared(catalogue, "associations", known):
        rule = "line" if span.file == FUNDING else "member"
        yield _unknown("CAT306", span, name, catalogue.ties, rule=rule)


def _shared(catalogue: Catalogue, group: str, known: Collection[str]) -> Iterator[tuple[str, Span]]:
    """The ids of a group that nothing has, and where the files of the whole catalogue name them."""
    for document, (named, ids, path) in shared_uses(catalogue):
        for index, name in enumerate(ids if named == group else ()):
            if name not in known and not (catalogue.broken and may_be_in_broken_file(catalogue, name)):
                at = (*path, index) if (*path, index) in document.spans else path
                yield name, document.value_span(*at)


def _unknown(code: str, span: Span, name: str, known: Collection[str], **more: str) -> Diagnostic:
    return Diagnostic(code, span, {"id": name, "nearest": nearest(name, known), **more})
