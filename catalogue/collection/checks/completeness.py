"""How much of what readers look for the files give; what they don't give is shown as «ikke oplyst»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.dates import is_over
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.source.document import Document

_NEEDS_NO_PLACE = frozenset({"telephone", "chat", "sms", "email", "online", "home-visit", "material-help"})
_NEEDS_NO_PLACE |= {"financial-support"}
_ASSOCIATION_KEY = re.compile(r"^association(?=[ ]*:)", re.MULTILINE)


def _has_place(offer: Offer) -> bool:
    return bool(offer.places) or bool(offer.delivery and _NEEDS_NO_PLACE.issuperset(offer.delivery))


FACTS: Mapping[str, Callable[[Offer], bool]] = {
    "schedule": lambda offer: bool(offer.schedule),
    "places": _has_place,
    "age": lambda offer: offer.age is not None or offer.grades is not None,
    "price": lambda offer: offer.price is not None and offer.price.type != "unknown",
    "access": lambda offer: offer.access is not None and bool(offer.access.who or offer.access.how),
    "contacts": lambda offer: bool(offer.contacts),
    "languages": lambda offer: bool(offer.languages),
    "confidentiality": lambda offer: offer.confidentiality is not None,
}
"""What readers miss most, by the field that would tell it."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of an association's facts is given, and which fields at least one of its offers lacks."""

    given: int
    wanted: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> int:
        """Rounded down, so that only what is complete is 100."""
        return 100 * self.given // self.wanted if self.wanted else 100


def missing_facts(offer: Offer) -> tuple[str, ...]:
    """The fields that would tell what a reader of this offer looks for in vain."""
    return tuple(name for name, is_given in FACTS.items() if not is_given(offer))


def completeness_of(file: PartnershipFile, as_of: date) -> Completeness:
    """The completeness of an association's offers, without those that are over."""
    lacking = [missing_facts(offer) for offer in file.offers if not is_over(offer, as_of)]
    wanted = len(FACTS) * len(lacking)
    missing = {name for each in lacking for name in each}
    return Completeness(wanted - sum(map(len, lacking)), wanted, tuple(name for name in FACTS if name in missing))


def completeness(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT340: what an association's offers don't tell."""
    for association, file in catalogue.partnerships.items():
        found = completeness_of(file, catalogue.as_of)
        if found.missing:
            args: dict[str, str | int] = {"percent": found.percent, "missing": ", ".join(found.missing)}
            yield Diagnostic("CAT340", association_span(catalogue.document_of(association)), args)


def association_span(document: Document) -> Span:
    """Where the association's part of its file begins.

    Found by its key and not by composing the file again, for almost every file has something to be told there.
    """
    found = _ASSOCIATION_KEY.search(document.source.text)
    if found is None:
        return document.key_span("association")
    line = document.source.text.count("\n", 0, found.start()) + 1
    return Span(document.source.path, line, 1, line, 1 + len(found[0]))
