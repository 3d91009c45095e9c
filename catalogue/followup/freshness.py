"""Facts that nobody has confirmed for long, and declarations that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.dates import RESTING, is_over
from catalogue.edition.language import Words, collation_key
from catalogue.followup.agreements import MADE, state_of
from catalogue.followup.days import add_months
from catalogue.model.agreement import ChildCertificate

Age = Literal["never", "year", "half-year"]
AGES: tuple[Age, ...] = ("never", "year", "half-year")
_YEAR, _HALF_YEAR = 12, 6


@dataclass(frozen=True, slots=True)
class Stale:
    """An offer whose facts were not confirmed for half a year, for a year, or never."""

    association: str
    name: str
    offer: str
    title: str
    age: Age
    confirmed: date | None
    by: str


@dataclass(frozen=True, slots=True)
class Freshness:
    """The offers to confirm; how many are fresh; how many only stand as they were read in public, and can't be."""

    stale: tuple[Stale, ...]
    fresh: int
    public: int


@dataclass(frozen=True, slots=True)
class Declaration:
    """That an association's declaration about child certificates is missing or old, or nobody knows if it needs one.

    For the municipality and the association alone: nothing of it is in any edition.
    """

    association: str
    name: str
    state: Literal["missing", "old", "unknown"]
    declared_on: date | None


def freshness(catalogue: Catalogue, words: Words) -> Freshness:
    """Of all offers that are not over and not resting; the oldest first."""
    stale: list[Stale] = []
    fresh = public = 0
    for placed in _living(catalogue):
        file, confirmed = catalogue.partnerships[placed.association], placed.offer.confirmed
        age = age_of(confirmed.on if confirmed else None, catalogue.as_of)
        if file.evidence == "public-source":
            public += 1
        elif age is None:
            fresh += 1
        else:
            day, by = (confirmed.on, confirmed.by) if confirmed else (None, "")
            title = words.text(placed.offer.title)
            stale.append(Stale(placed.association, file.association.name, placed.offer.id, title, age, day, by))
    return Freshness(tuple(sorted(stale, key=_order)), fresh, public)


def _living(catalogue: Catalogue) -> Iterator[Placed]:
    for placed in catalogue.all_offers():
        is_resting = placed.offer.status is not None and placed.offer.status.is_ in RESTING
        if not is_resting and not is_over(placed.offer, catalogue.as_of):
            yield placed


def age_of(confirmed: date | None, as_of: date) -> Age | None:
    """How long ago facts were confirmed; nothing where it is less than half a year."""
    if confirmed is None:
        return "never"
    if confirmed < add_months(as_of, -_YEAR):
        return "year"
    return "half-year" if confirmed < add_months(as_of, -_HALF_YEAR) else None


def _order(found: Stale) -> tuple[int, str, str]:
    return AGES.index(found.age), collation_key(found.name), collation_key(found.title)


def declarations(catalogue: Catalogue) -> tuple[Declaration, ...]:
    """Of agreements that are made; those that are missing first."""
    found = (declaration_of(catalogue, name) for name in catalogue.partnerships)
    told = [each for each in found if each is not None]
    return tuple(sorted(told, key=lambda each: (("missing", "old", "unknown").index(each.state), each.name)))


def declaration_of(catalogue: Catalogue, association: str) -> Declaration | None:
    """What is missing of one association; a declaration is given anew each year."""
    file, as_of = catalogue.partnerships[association], catalogue.as_of
    agreed = file.partnership
    if agreed is None or state_of(agreed, as_of, catalogue.settings.grace_days) not in MADE:
        return None
    state = _declared(agreed.child_certificate, as_of)
    on = agreed.child_certificate.declared_on if agreed.child_certificate else None
    return Declaration(association, file.association.name, state, on) if state else None


def _declared(found: ChildCertificate | None, as_of: date) -> Literal["missing", "old", "unknown"] | None:
    if found is None or not isinstance(found.required, bool):
        return "unknown"
    if not found.required:
        return None
    if found.declared_on is None:
        return "missing"
    return "old" if found.declared_on < add_months(as_of, -_YEAR) else None
