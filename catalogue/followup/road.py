"""Associations on their way to an agreement, and who recommended whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, collation_key
from catalogue.followup.agreements import STATES, UNDERWAY, State, state_of
from catalogue.followup.days import days_until
from catalogue.model.agreement import Partnership

_STEPS = ("recommended", "invited", "answered", "met")


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done, and when; `detail` is an answer («yes») or a department's id."""

    kind: Literal["recommended", "invited", "answered", "met"]
    on: date
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Underway:
    """An association without an agreement yet: how far it has come, the last step, the next meeting if one is set."""

    association: str
    name: str
    state: State
    last: Step | None
    days: int | None
    """Days since the last step."""
    next: date | None


@dataclass(frozen=True, slots=True)
class Recommended:
    """That a department recommended an association, and what has become of it."""

    department: str
    department_name: str
    association: str
    name: str
    on: date | None
    reason: str
    state: State


def underway(catalogue: Catalogue) -> tuple[Underway, ...]:
    """The furthest first; among them those who have waited longest."""
    found = (_underway(catalogue, name) for name in catalogue.partnerships)
    told = [each for each in found if each is not None]
    return tuple(sorted(told, key=lambda each: (STATES.index(each.state), -(each.days or 0), collation_key(each.name))))


def _underway(catalogue: Catalogue, association: str) -> Underway | None:
    file, as_of = catalogue.partnerships[association], catalogue.as_of
    agreed = file.partnership
    if agreed is None:
        return None
    state = state_of(agreed, as_of, catalogue.settings.grace_days)
    if state not in UNDERWAY:
        return None
    taken = (each for each in steps(agreed) if each.on <= as_of)
    last = max(taken, key=lambda each: (each.on, _STEPS.index(each.kind)), default=None)
    coming = min((each.on for each in agreed.meetings if not each.held and each.on >= as_of), default=None)
    days = -days_until(last.on, as_of) if last else None
    return Underway(association, file.association.name, state, last, days, coming)


def steps(agreed: Partnership) -> Iterator[Step]:
    """What was done on the way to an agreement."""
    yield from (Step("recommended", each.on, each.department) for each in agreed.recommended_by if each.on)
    if agreed.invitation:
        yield Step("invited", agreed.invitation.on)
        if agreed.invitation.answered_on:
            yield Step("answered", agreed.invitation.answered_on, agreed.invitation.answer or "")
    yield from (Step("met", each.on) for each in agreed.meetings if each.held)


def recommended(catalogue: Catalogue, words: Words) -> tuple[Recommended, ...]:
    """By department, the latest first."""
    found = list(_recommended(catalogue, words))
    by_day = sorted(found, key=lambda each: (-(each.on.toordinal() if each.on else 0), collation_key(each.name)))
    return tuple(sorted(by_day, key=lambda each: collation_key(each.department_name)))


def _recommended(catalogue: Catalogue, words: Words) -> Iterator[Recommended]:
    departments = catalogue.vocabulary.departments
    for association, file in catalogue.partnerships.items():
        agreed = file.partnership
        for each in agreed.recommended_by if agreed else ():
            term = departments.get(each.department)
            yield Recommended(
                department=each.department,
                department_name=words.text(term.label) if term else each.department,
                association=association,
                name=file.association.name,
                on=each.on,
                reason=words.text(each.reason),
                state=state_of(agreed, catalogue.as_of, catalogue.settings.grace_days) if agreed else "proposed",
            )
