"""Each agreement, the state it is in, and until when it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, collation_key
from catalogue.edition.select import agreement_state
from catalogue.followup.days import days_until
from catalogue.model.agreement import AgreedPeriod, Partnership
from catalogue.model.partnership import PUBLIC_KINDS

State = Literal["expired", "renewal", "active", "coming", "paused", "in-dialogue", "invited", "proposed", "ended"]
STATES: tuple[State, ...] = (
    *("expired", "renewal", "active", "coming", "paused"),
    *("in-dialogue", "invited", "proposed", "ended"),
)
"""In the order of telling: what asks for an answer first."""
UNDERWAY = frozenset({"proposed", "invited", "in-dialogue"})
"""There is no agreement yet."""
IN_FORCE = frozenset({"active", "renewal"})
MADE = IN_FORCE | {"expired", "coming", "paused"}
SOON, LATER = 30, 90
"""Days before its end in which an agreement must, and should, be talked about."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """An association's agreement on a day. Without `until` it runs until somebody ends it."""

    association: str
    name: str
    state: State
    since: date | None
    until: date | None
    days: int | None
    """Days left until its last one; less than nought where that is over."""
    responsible: str
    journal_number: str

    @property
    def ending(self) -> Literal["over", "soon", "later", ""]:
        """Whether, and how soon, somebody must decide what becomes of it."""
        if self.state in {"expired", "renewal"}:
            return "over"
        if self.days is None or self.state not in {"active", "paused"} or self.days > LATER:
            return ""
        return "soon" if self.days <= SOON else "later"


def agreements(catalogue: Catalogue, words: Words) -> tuple[Agreement, ...]:
    """All that are made or on their way: by state, then the first to end first."""
    found = (agreement_of(catalogue, name, words) for name in catalogue.partnerships)
    return tuple(sorted((each for each in found if each is not None), key=_order))


def agreement_of(catalogue: Catalogue, association: str, words: Words) -> Agreement | None:
    """That of one association, if it has one."""
    file, as_of = catalogue.partnerships[association], catalogue.as_of
    agreed = file.partnership
    if agreed is None:
        return None
    state = state_of(agreed, as_of, catalogue.settings.grace_days)
    since, until = _bounds(agreed.periods, as_of)
    department = catalogue.vocabulary.departments.get(agreed.responsible or "")
    return Agreement(
        association=association,
        name=file.association.name,
        state=state,
        since=since,
        until=until,
        days=days_until(until, as_of) if until else None,
        responsible=words.text(department.label) if department else agreed.responsible or "",
        journal_number=agreed.journal_number or "",
    )


def without_agreement(catalogue: Catalogue) -> tuple[str, ...]:
    """The names of associations that have none and may have one: not those of the public sector."""
    files = catalogue.partnerships.values()
    names = (
        each.association.name
        for each in files
        if each.partnership is None and each.association.kind not in PUBLIC_KINDS
    )
    return tuple(sorted(names, key=collation_key))


def state_of(agreed: Partnership, as_of: date, grace_days: int) -> State:
    """What the file says, and what the periods make of it on this day."""
    if agreed.status in UNDERWAY or agreed.status == "ended":
        return agreed.status
    in_force = agreement_state(agreed, as_of, grace_days)
    if in_force == "none":
        return "coming" if any(each.from_ > as_of for each in agreed.periods) else "expired"
    return "paused" if agreed.status == "paused" and in_force == "active" else in_force


def _bounds(periods: list[AgreedPeriod], as_of: date) -> tuple[date | None, date | None]:
    """The first and the last day of the periods that follow each other without a gap around this day.

    Where none holds now they are those of the next, else of the last.
    """
    rows = list(_rows(periods))
    now = [row for row in rows if row[0] <= as_of and (row[1] is None or row[1] >= as_of)]
    coming = [row for row in rows if row[0] > as_of]
    return next(iter((*now, *coming, *rows[-1:])), (None, None))


def _rows(periods: list[AgreedPeriod]) -> Iterator[tuple[date, date | None]]:
    """Periods as they follow each other; those without a gap between them are one."""
    open_row: tuple[date, date | None] | None = None
    for term in sorted(periods, key=lambda each: each.from_):
        if open_row is None:
            open_row = (term.from_, term.until)
        elif open_row[1] is None or term.from_ <= open_row[1] + timedelta(days=1):
            ends = None if open_row[1] is None or term.until is None else max(open_row[1], term.until)
            open_row = (open_row[0], ends)
        else:
            yield open_row
            open_row = (term.from_, term.until)
    if open_row is not None:
        yield open_row


def _order(found: Agreement) -> tuple[int, date, str]:
    return STATES.index(found.state), found.until or date.max, collation_key(found.name)
