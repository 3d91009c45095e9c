"""Grants whose lines don't come to their total, or of which more is spent than there is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic
from catalogue.model.funding import Grant
from catalogue.project import FUNDING


def sums(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT350: the lines are not the total. Where one has no amount they may be less, but never more."""
    for name, grant in catalogue.funding.items():
        if difference := _difference(grant):
            args = {"sum": kroner(grant.allotted), "total": kroner(grant.total), "difference": kroner(abs(difference))}
            more = {"rule": "more"} if difference > 0 else {}
            yield Diagnostic("CAT350", catalogue.documents[FUNDING].value_span("grants", name, "total"), args | more)


def _difference(grant: Grant) -> Decimal:
    difference = grant.allotted - grant.total
    return difference if grant.is_parted or difference > 0 else Decimal()


def spending(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT354: more is spent of a line than was allotted to it."""
    for name, grant in catalogue.funding.items():
        for index, line in enumerate(grant.lines):
            if line.spent is not None and line.amount is not None and line.spent > line.amount:
                span = catalogue.documents[FUNDING].value_span("grants", name, "lines", index, "spent")
                yield Diagnostic("CAT354", span, {"spent": kroner(line.spent), "amount": kroner(line.amount)})


def kroner(amount: Decimal) -> str:
    """An amount as all our languages read it: «1 000 000 kr.», with øre only where there are any."""
    whole = amount == amount.to_integral_value()
    return f"{amount:{',.0f' if whole else ',.2f'}} kr.".replace(",", " ").replace(".", ",", 0 if whole else 1)
