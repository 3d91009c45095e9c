"""The money behind an effort: who gave how much, and what it is for. It stands in no edition."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model
from catalogue.model.offer import Origin, Period
from catalogue.model.values import Count, Flag, Line, Money, PartialDate, Slug, Slugs, Text, Title

Counted = Literal["citizens", "children", "young-people", "families", "volunteers", "packages"]


class BudgetLine(Model):
    """One line of a grant; `owners` are departments, `others` whoever the catalogue has no file of.

    A line without an amount is a part of what no line has: the packages of one kind among several.
    """

    purpose: Title
    amount: Money | None = None
    spent: Money | None = None
    parts: list[Text] = []
    owners: Slugs = []
    associations: Slugs = []
    others: list[Line] = []
    offers: Slugs = []
    target_groups: Slugs = []
    areas: Slugs = []
    note: Text | None = None


class Reach(Model):
    """How many a grant reached; `more` for «more than 500», of which nobody knows how many more."""

    number: Annotated[Count, Field(ge=1)]
    unit: Counted = "citizens"
    more: Flag = False


class Grant(Model):
    """A sum that was given for a purpose, and its lines."""

    title: Title
    source: Title
    total: Money
    purpose: Text | None = None
    period: Period | None = None
    applied_on: PartialDate | None = None
    granted_on: PartialDate | None = None
    journal_number: Line | None = None
    applicants: Slugs = []
    partners: list[Line] = []
    reached: Reach | None = None
    lines: list[BudgetLine] = []
    note: Text | None = None
    sources: list[Origin] = []

    @property
    def allotted(self) -> Decimal:
        """What the lines with an amount come to."""
        return sum((line.amount for line in self.lines if line.amount is not None), Decimal())

    @property
    def is_parted(self) -> bool:
        """Whether the lines together should be the whole: there are some, and each has an amount."""
        return bool(self.lines) and all(line.amount is not None for line in self.lines)


class Funding(Model):
    """`data/funding.yaml`: a map from id to grant."""

    grants: dict[Slug, Grant] = {}
