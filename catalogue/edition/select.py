"""Which offers an edition shows, and the one reason why it leaves each of the others out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.model.agreement import AgreedPeriod, Partnership
from catalogue.model.offer import Offer
from catalogue.model.partnership import PUBLIC_KINDS, PartnershipFile

Reason = Literal["audience", "status", "period", "inclusion", "broken"]
AgreementState = Literal["active", "renewal", "none"]

_MADE = frozenset({"active", "paused"})
"""An agreement that is only proposed or talked about is none yet, whatever period it names."""
_FOR_STAFF = frozenset({"professional", "volunteer"})
_NOT_FOR_THE_YOUNG = _FOR_STAFF | {"parent", "family", "relative"}
_YOUNGEST_READER = 10
"""Who reads the edition for young people alone; offers for younger children only are for their parents' edition."""
_YOUNGEST_GRADE = 3


@dataclass(frozen=True)
class Selection:
    """All offers of the catalogue, parted."""

    shown: tuple[Placed, ...]
    left_out: tuple[tuple[Placed, Reason], ...]


def select(catalogue: Catalogue, audience: str) -> Selection:
    """Part the offers for one audience; every offer is on exactly one side."""
    shown: list[Placed] = []
    left_out: list[tuple[Placed, Reason]] = []
    for placed in catalogue.all_offers():
        reason = next(_reasons(catalogue, placed, audience), None)
        if reason is None:
            shown.append(placed)
        else:
            left_out.append((placed, reason))
    return Selection(tuple(shown), tuple(left_out))


def _reasons(catalogue: Catalogue, placed: Placed, audience: str) -> Iterator[Reason]:
    file, offer = catalogue.partnerships[placed.association], placed.offer
    if offer.status and offer.status.is_ == "ended":
        yield "status"
    if offer.valid and offer.valid.until and offer.valid.until < catalogue.as_of:
        yield "period"
    if not _is_included(catalogue, placed.association, file):
        yield "inclusion"
    if not _is_for(offer, audience):
        yield "audience"


def _is_for(offer: Offer, audience: str) -> bool:
    if audience == "professionals":
        return True
    if is_for_staff(offer):
        return False
    if audience == "young":
        return not _is_for_small_children(offer) and not (
            offer.participants and set(offer.participants) <= _NOT_FOR_THE_YOUNG
        )
    return True


def _is_for_small_children(offer: Offer) -> bool:
    by_age = offer.age is not None and offer.age.maximum is not None and offer.age.maximum < _YOUNGEST_READER
    return by_age or (offer.grades is not None and offer.grades.to is not None and offer.grades.to < _YOUNGEST_GRADE)


def is_for_staff(offer: Offer) -> bool:
    """Whether the offer is only for professionals and volunteers."""
    return bool(offer.participants) and set(offer.participants) <= _FOR_STAFF


def _is_included(catalogue: Catalogue, association: str, file: PartnershipFile) -> bool:
    """By the rules of the catalogue that the file is from: its agreements are with that one's municipality."""
    rules = catalogue.source_of(association) or catalogue.settings
    if rules.inclusion == "listed" or file.association.kind in PUBLIC_KINDS:
        return True
    return agreement_state(file.partnership, catalogue.as_of, rules.grace_days) != "none"


def agreement_state(partnership: Partnership | None, as_of: date, grace_days: int) -> AgreementState:
    """Whether an agreement is in force, ended but within the days of grace («under fornyelse»), or neither."""
    if partnership is None or partnership.status not in _MADE:
        return "none"
    if not partnership.periods or current_period(partnership, as_of):
        return "active"
    ended = [term.until for term in partnership.periods if term.until and term.until < as_of]
    return "renewal" if ended and max(ended) + timedelta(days=grace_days) >= as_of else "none"


def current_period(partnership: Partnership, as_of: date) -> AgreedPeriod | None:
    """The period that holds on this day."""
    return next(
        (term for term in partnership.periods if term.from_ <= as_of and (term.until is None or term.until >= as_of)),
        None,
    )
