"""Ids that name something elsewhere: contacts, places, recipients, offers, associations."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.places import may_be_in_broken_file, offer_span
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.partnership import PartnershipFile
from catalogue.nearest import nearest
from catalogue.project import OFFERS
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
    for association, file in catalogue.partnerships.items():
        for name, path in _hosts(file):
            if name not in known and not may_be_in_broken_file(catalogue, name):
                yield _unknown("CAT304", catalogue.document_of(association).value_span(*path), name, known)


def _hosts(file: PartnershipFile) -> Iterator[tuple[str, Path]]:
    for index, facility in enumerate(file.partnership.facilities if file.partnership else ()):
        if facility.recipient is not None:
            yield facility.recipient, ("partnership", "facilities", index, "recipient")
    for index, offer in enumerate(file.offers):
        for name, place in offer.places.items():
            if place.recipient is not None:
                yield place.recipient, ("offers", index, "places", name, "recipient")


def offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT305: another offer that the catalogue doesn't have."""
    known = catalogue.offers
    for placed in catalogue.all_offers():
        for name, path in offer_references(placed):
            if name not in known and not may_be_in_broken_file(catalogue, name):
                yield _unknown("CAT305", offer_span(catalogue, placed, *path), name, known)


def offer_references(placed: Placed) -> Iterator[tuple[str, Path]]:
    """The other offers that an offer names, and in which field."""
    if placed.offer.part_of is not None:
        yield placed.offer.part_of, ("part_of",)
    for index, name in enumerate(placed.offer.requires):
        yield name, ("requires", index)


def co_providers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT306: another association that the catalogue doesn't have."""
    known = catalogue.partnerships
    for placed in catalogue.all_offers():
        for index, provider in enumerate(placed.offer.co_providers):
            name = provider.association
            if name is None or name in known or f"{OFFERS}/{name}.yaml" in catalogue.broken:
                continue
            span = offer_span(catalogue, placed, "co_providers", index, "association")
            yield _unknown("CAT306", span, name, known)


def _unknown(code: str, span: Span, name: str, known: Collection[str], **more: str) -> Diagnostic:
    return Diagnostic(code, span, {"id": name, "nearest": nearest(name, known), **more})
