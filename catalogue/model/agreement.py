"""What municipality and association agreed: period, what each gives, follow-up. No certificate, no signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel, backwards
from catalogue.model.values import (
    Count,
    Day,
    Flag,
    Line,
    Money,
    Prose,
    Slug,
    Slugs,
    Text,
    Title,
    WebAddress,
    YesNoUnknown,
)

Contribution = Literal[
    "visible-to-staff", "visible-to-families", "facilities", "money", "staff-time", "referrals", "training", "transport"
]


class AgreedPeriod(RuledModel):
    """A period of the agreement, both days inclusive; without `until` it runs until terminated."""

    from_: Annotated[Day, Field(alias="from")]
    until: Day | None = None
    notice_months: Annotated[Count, Field(le=60)] | None = None

    def problems(self) -> Iterator[Problem]:
        """It can't end before it begins."""
        yield from backwards(self.from_, self.until)


class Facility(Model):
    """Premises the municipality provides: where, when, on which terms."""

    recipient: Slug | None = None
    name: Title | None = None
    room: Title | None = None
    when: Text | None = None
    persons: Count | None = None
    opening: Text | None = None
    cleaning: Text | None = None
    terms: Text | None = None


class Sum(Model):
    """A sum of the agreement, in kroner."""

    amount: Money
    per: Literal["year", "once"] = "year"
    years: list[Annotated[int, Field(strict=True, ge=1990, le=2100)]] = []
    funder: Text | None = None
    purpose: Text | None = None


class Volume(Model):
    """The expected number: «15-17 families in a year»."""

    minimum: Count
    maximum: Count | None = None
    unit: Literal["children", "young-people", "families", "participants", "classes"]
    per: Literal["year", "month", "period"] = "year"


class Meeting(Model):
    """A status meeting, planned or held."""

    on: Day
    held: Flag = False
    with_: Annotated[list[Title], Field(alias="with")] = []
    agreed: list[Text] = []


class FollowUp(Model):
    """How often the agreement is followed up, and when next."""

    every_months: Annotated[Count, Field(ge=1, le=24)]
    next_on: Day | None = None


class Recommendation(Model):
    """Which department recommended the association."""

    department: Slug
    on: Day | None = None
    reason: Text | None = None


class ChildCertificate(Model):
    """Whether the association declared that it obtains child certificates: shown nowhere, never the certificate."""

    required: YesNoUnknown
    declared_on: Day | None = None


class Signatory(Model):
    """Who signs for a side: a role, never a name."""

    side: Literal["association", "municipality"]
    role: Title


class Invitation(Model):
    """The road to the agreement: invited, and what was answered."""

    on: Day
    answer: Literal["yes", "no", "later", "none"] | None = None
    answered_on: Day | None = None


class Annex(Model):
    """An appendix by number and title; the file itself stays in the case system."""

    number: Line
    title: Title
    link: WebAddress | None = None


class Partnership(Model):
    """The agreement. Absent for municipal offers and for what was only read in public."""

    status: Literal["proposed", "invited", "in-dialogue", "active", "paused", "ended"]
    degree: Literal["shared-tasks", "dialogue", "knowledge-sharing"] | None = None
    binding: Literal["mutual-commitment", "legally-binding"] | None = None
    periods: list[AgreedPeriod] = []
    responsible: Slug | None = None
    co_responsible: Slugs = []
    journal_number: Line | None = None
    signatories: list[Signatory] = []
    invitation: Invitation | None = None
    purposes: list[Text] = []
    goals: list[Text] = []
    focus_areas: Slugs = []
    target_group_told: Text | None = None
    municipality_provides: list[Contribution] = []
    association_provides: list[Text] = []
    facilities: list[Facility] = []
    economy: list[Sum] = []
    expected: Volume | None = None
    staffing: Text | None = None
    renewal: Text | None = None
    termination: Text | None = None
    disagreement: Text | None = None
    evaluation: Text | None = None
    insurance: Text | None = None
    volunteer_requirements: list[Text] = []
    confidentiality: Text | None = None
    duty_to_notify: Text | None = None
    annexes: list[Annex] = []
    recommended_by: list[Recommendation] = []
    child_certificate: ChildCertificate | None = None
    follow_up: FollowUp | None = None
    meetings: list[Meeting] = []
    about: Prose | None = None
