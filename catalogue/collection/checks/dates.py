"""What becomes wrong because time passes: agreements end, facts grow old. Warnings, but for a missing agreement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.places import offer_span
from catalogue.diagnostics import Diagnostic
from catalogue.model.offer import Offer, Origin
from catalogue.model.partnership import PUBLIC_KINDS, PartnershipFile
from catalogue.source.document import Path

RESTING = frozenset({"ended", "paused", "planned"})
"""States of an offer in which nobody expects its facts to have been confirmed lately."""
ENDED = frozenset({"ended"})
DATED = frozenset({"waiting-list", "full"})
"""States that say nothing without the date of that knowledge."""


def agreements(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT309, CAT310, CAT344: an agreement that is asked for and never was, or that has run out."""
    for association, file in catalogue.partnerships.items():
        agreed = file.partnership
        is_asked_for = catalogue.settings.inclusion == "agreement" and file.association.kind not in PUBLIC_KINDS
        if is_asked_for and (agreed is None or not agreed.periods):
            path: Path = ("association", "name") if agreed is None else ("partnership", "status")
            span = catalogue.document_of(association).value_span(*path)
            yield Diagnostic("CAT309", span, {"association": file.association.name})
        elif agreed is not None and agreed.status != "ended":
            yield from _ended_agreement(catalogue, association, file, is_asked_for=is_asked_for)


def _ended_agreement(
    catalogue: Catalogue, association: str, file: PartnershipFile, *, is_asked_for: bool
) -> Iterator[Diagnostic]:
    last = last_day(file)
    if last is None or last[0] >= catalogue.as_of:
        return
    until, index = last
    span = catalogue.document_of(association).value_span("partnership", "periods", index, "until")
    if is_asked_for:
        days = catalogue.settings.grace_days
        shown_until = (until + timedelta(days)).isoformat()
        yield Diagnostic("CAT310", span, {"until": until.isoformat(), "days": days, "shown_until": shown_until})
    else:
        yield Diagnostic("CAT344", span, {"until": until.isoformat(), "rule": "agreement"})


def last_day(file: PartnershipFile) -> tuple[date, int] | None:
    """The day the last period ends and that period's place in the list; none without periods or without an end."""
    periods = file.partnership.periods if file.partnership else []
    ends = [(period.until, index) for index, period in enumerate(periods) if period.until is not None]
    return max(ends) if ends and len(ends) == len(periods) else None


def a_year_before(day: date) -> date:
    """The same day of the year before; for a leap day the last of February."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def is_before(partial: str, day: date) -> bool:
    """Whether a date, a month or a year lies wholly before a day."""
    return partial < day.isoformat()[: len(partial)]


def confirmations(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT313: facts that the association answers for, not confirmed within a year. What was read in public can't be."""
    limit = a_year_before(catalogue.as_of)
    for placed in catalogue.all_offers():
        offer = placed.offer
        if catalogue.partnerships[placed.association].evidence == "public-source" or _is(offer, RESTING):
            continue
        if offer.confirmed is None:
            span = offer_span(catalogue, placed, "id")
            yield Diagnostic("CAT313", span, {"offer": offer.id, "rule": "never"})
        elif offer.confirmed.on < limit:
            span = offer_span(catalogue, placed, "confirmed", "on")
            yield Diagnostic("CAT313", span, {"offer": offer.id, "on": offer.confirmed.on.isoformat()})


def _is(offer: Offer, states: frozenset[str]) -> bool:
    return offer.status is not None and offer.status.is_ in states


def dated_facts(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT315: a fact that ages, dated more than a year ago."""
    limit = a_year_before(catalogue.as_of)
    for placed in catalogue.all_offers():
        for written, path in _dates(placed.offer):
            if is_before(written, limit):
                span = offer_span(catalogue, placed, *path)
                yield Diagnostic("CAT315", span, {"field": str(path[0]), "date": written})


def _dates(offer: Offer) -> Iterator[tuple[str, Path]]:
    if offer.status is not None and offer.status.as_of is not None and offer.status.is_ != "ended":
        yield offer.status.as_of, ("status", "as_of")
    if offer.capacity is not None and offer.capacity.as_of is not None:
        yield offer.capacity.as_of, ("capacity", "as_of")
    for name, place in offer.places.items():
        if place.checked_on is not None:
            yield place.checked_on.isoformat(), ("places", name, "checked_on")


def undated_states(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT345: a waiting list or a full house without the date of that knowledge."""
    for placed in catalogue.all_offers():
        status = placed.offer.status
        if status is not None and status.as_of is None and status.is_ in DATED:
            yield Diagnostic("CAT345", offer_span(catalogue, placed, "status", "is"), {"status": status.is_})


def ended_offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT344: an offer is over, and its status doesn't say so."""
    for placed in catalogue.all_offers():
        valid = placed.offer.valid
        if valid is None or valid.until is None or valid.until >= catalogue.as_of:
            continue
        if not _is(placed.offer, ENDED):
            span = offer_span(catalogue, placed, "valid", "until")
            yield Diagnostic("CAT344", span, {"until": valid.until.isoformat()})


def is_over(offer: Offer, as_of: date) -> bool:
    """Whether an offer is no longer there: it says so, or its time is out."""
    is_out = offer.valid is not None and offer.valid.until is not None and offer.valid.until < as_of
    return is_out or _is(offer, ENDED)


def disputes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT314: a source says otherwise than the file, and somebody should ask who is right."""
    for association, file in catalogue.partnerships.items():
        for name, path in _disputed(file):
            span = catalogue.document_of(association).value_span(*path)
            yield Diagnostic("CAT314", span, {"field": name})


def _disputed(file: PartnershipFile) -> Iterator[tuple[str, Path]]:
    places: list[tuple[Path, list[Origin]]] = [(("association",), file.association.sources)]
    places += [(("offers", index), offer.sources) for index, offer in enumerate(file.offers)]
    for above, origins in places:
        for index, origin in enumerate(origins):
            for at, name in enumerate(origin.disputes):
                yield name, (*above, "sources", index, "disputes", at)
