"""Days of committees that can't be right: the second reading before the first, a decision of tomorrow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.milestones import Milestone
from catalogue.project import MILESTONES

_ORDERS = (("first-reading", ("second-reading",), ""), ("management", ("committee", "council"), "management"))
"""What must have been before what in the same case, and the face of the message."""
_HAPPENS = frozenset({"planned", "held"})


def order(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT352: in one case, known by its journal number, the later step is dated before every earlier one."""
    for case in _cases(catalogue).values():
        for first, then, rule in _ORDERS:
            earlier = {name: each for name, each in case.items() if each.kind == first}
            for name, each in case.items():
                if each.kind in then and earlier and all(each.on < other.on for other in earlier.values()):
                    before = min(earlier, key=lambda other: (earlier[other].on, other))
                    args = {"on": each.on.isoformat(), "other": earlier[before].on.isoformat()}
                    related = (_day(catalogue, before),)
                    yield Diagnostic(
                        "CAT352", _day(catalogue, name), args | ({"rule": rule} if rule else {}), related=related
                    )


def _cases(catalogue: Catalogue) -> Mapping[str, Mapping[str, Milestone]]:
    cases: dict[str, dict[str, Milestone]] = defaultdict(dict)
    for name, each in catalogue.milestones.items():
        if each.journal_number is not None and each.state in _HAPPENS:
            cases[each.journal_number][name] = each
    return cases


def future(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT353: what has not come yet is told as held, or has a decision."""
    for name, each in catalogue.milestones.items():
        if each.on > catalogue.as_of and (each.state == "held" or each.decision is not None):
            yield Diagnostic("CAT353", _day(catalogue, name), {"on": each.on.isoformat()})


def _day(catalogue: Catalogue, name: str) -> Span:
    return catalogue.documents[MILESTONES].value_span("milestones", name, "on")
