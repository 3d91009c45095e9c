"""What offers say of being, or not being, one offer told twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.places import offer_span_at
from catalogue.collection.ties import Tied
from catalogue.diagnostics import Diagnostic
from catalogue.source.document import Path


def sameness(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT360: an offer is said to be, or not to be, itself; or both to be and not to be another."""
    if not any(each.same_as or each.not_same_as for ties in catalogue.ties.values() for each in ties.offers):
        return
    known = {each.id: each for ties in catalogue.ties.values() for each in ties.offers}
    for association, ties in catalogue.ties.items():
        for index, offer in enumerate(ties.offers):
            for path, args in _contradictions(offer, known):
                yield Diagnostic("CAT360", offer_span_at(catalogue, association, index, *path), args)


def _contradictions(offer: Tied, known: Mapping[str, Tied]) -> Iterator[tuple[Path, dict[str, str | int]]]:
    if offer.same_as == offer.id:
        yield ("same_as",), {"id": offer.id}
    for index, name in enumerate(offer.not_same_as):
        if name == offer.id:
            yield ("not_same_as", index), {"id": name}
        elif offer.same_as == name or (name in known and known[name].same_as == offer.id):
            yield ("not_same_as", index), {"id": name, "rule": "both"}
