"""What must not be in the files, or not any longer. No finding carries the number or the person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.places import Fields, in_source, last_name, sources
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.contact import Consent
from catalogue.model.values import is_mobile
from catalogue.project import DATA, RECIPIENTS
from catalogue.source.document import Source

# One look through a file for both findings; it begins with digits since that makes it three times as quick.
_CANDIDATE = re.compile(
    r"(?P<birthday>[0-3][0-9]{5})(?P<between>[ \u00a0]?[-\u2010-\u2013][ \u00a0]?|[ \u00a0])?[0-9]{4}(?![0-9])"
)
_BIRTHDAY = re.compile(
    r"(?:(?:0[1-9]|1[0-9]|2[0-9])(?:0[1-9]|1[0-2])|30(?:0[13-9]|1[0-2])|31(?:0[13578]|1[02]))[0-9]{2}"
)
_LONGEST_ADDRESS = 200  # characters looked at: a file may be one line of a megabyte
_ADDRESS = re.compile(r"(?:[a-z]+://|www\.)\S*\Z", re.IGNORECASE)
_ADDRESSES = ("url", "website", "web_form", "online_link", "link", "email")
_SETTINGS = ("base_url", "accessibility_statement_url", "quick_exit_url", "edition", "journal_number")
_NUMBERS = frozenset((*_ADDRESSES, *_SETTINGS, "phone", "sms", "cvr", "number", "file"))
"""Fields in which ten digits are something else than a person."""


def registration_numbers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT330, CAT331: what looks like a civil registration number; written as one anywhere, as bare digits in prose."""
    for path in catalogue.tree.files(DATA):
        if any(match["between"] for match in registration_like(path)):
            yield Diagnostic("CAT330", Span(path))
    fields = {document.source.path: Fields(document) for document in catalogue.documents.values()}
    for source in sources(catalogue):
        for match in registration_like(source.text):
            span = in_source(source, match.start(), len(match[0]))
            if match["between"]:
                yield Diagnostic("CAT330", span)
            elif _is_prose(fields.get(source.path), source, match.start()):
                yield Diagnostic("CAT331", span)


def registration_like(text: str) -> Iterator[re.Match[str]]:
    """Each six digits that are a day, with four more digits, and nothing before or after that makes them longer."""
    for match in _CANDIDATE.finditer(text):
        if _BIRTHDAY.fullmatch(match["birthday"]) and not text[match.start() - 1 : match.start()].isdecimal():
            yield match


def _is_prose(fields: Fields | None, source: Source, offset: int) -> bool:
    before = source.text[max(0, offset - _LONGEST_ADDRESS) : offset]
    if _ADDRESS.search(before) or before.endswith(("+", "tel:")):
        return False
    return fields is None or last_name(fields.at(offset) or ()) not in _NUMBERS


def mobiles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT332: a number that may be somebody's own telephone."""
    for association, file in catalogue.partnerships.items():
        for name, contact in file.contacts.items():
            for field, number in (("phone", contact.phone), ("sms", contact.sms)):
                if number is not None and is_mobile(number):
                    span = catalogue.document_of(association).value_span("contacts", name, field)
                    yield Diagnostic("CAT332", span, {"field": field})
    for name, recipient in catalogue.recipients.items():
        if recipient.contact is not None and recipient.contact.phone and is_mobile(recipient.contact.phone):
            span = catalogue.documents[RECIPIENTS].value_span("recipients", name, "contact", "phone")
            yield Diagnostic("CAT332", span, {"field": "phone"})


def consents(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT333: a named person whose consent no longer stands, and who is therefore left out."""
    for association, file in catalogue.partnerships.items():
        for name, contact in file.contacts.items():
            if contact.person is None or contact.consent is None:
                continue
            if field := _ended_by(contact.consent, catalogue):
                span = catalogue.document_of(association).value_span("contacts", name, "consent", field)
                yield Diagnostic("CAT333", span, {"field": field})


def _ended_by(consent: Consent, catalogue: Catalogue) -> str:
    if consent.withdrawn_on is not None and consent.withdrawn_on <= catalogue.as_of:
        return "withdrawn_on"
    return "until" if consent.until is not None and consent.until < catalogue.as_of else ""
