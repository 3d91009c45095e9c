"""Who may come and how: age, grades, price, referral, capacity, confidentiality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.values import (
    Count,
    Day,
    Flag,
    Money,
    PartialDate,
    Slugs,
    Text,
    TrueOnly,
    Years,
    YesNoUnknown,
)

Grade = Annotated[int, Field(strict=True, ge=0, le=10)]
Whose = Literal["participant", "child-in-family", "person-cared-about"]
AccessWho = Literal["self", "parent", "professional", "school", "relative"]
AccessHow = Literal[
    "drop-in",
    "sign-up",
    "telephone",
    "application",
    "referral",
    "nomination",
    "by-appointment",
    "waiting-list",
    "first-meeting",
    "matching",
    "booking",
]


def _band_problems(low: int | None, high: int | None, field: str) -> Iterator[Problem]:
    if low is not None and high is not None and high < low:
        yield Problem("CAT219", (field,), {"low": low, "high": high})


class Focus(RuledModel):
    """The ages mainly aimed at, where others may come too."""

    minimum: Years | None = None
    maximum: Years | None = None

    def problems(self) -> Iterator[Problem]:
        """The youngest can't be older than the oldest."""
        yield from _band_problems(self.minimum, self.maximum, "maximum")


class Age(RuledModel):
    """Years, both ends inclusive («under 28» is `maximum: 27`), either end open; `whose` age it is."""

    minimum: Years | None = None
    maximum: Years | None = None
    approximate: Flag = False
    everyone: TrueOnly | None = None
    focus: Focus | None = None
    whose: Whose = "participant"
    others: Text | None = None
    text: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """The youngest can't be older than the oldest."""
        yield from _band_problems(self.minimum, self.maximum, "maximum")


class Grades(RuledModel):
    """School grades, 0 to 10, both ends inclusive; `any` for «uanset klassetrin»."""

    from_: Annotated[Grade | None, Field(alias="from")] = None
    to: Grade | None = None
    any: TrueOnly | None = None
    approximate: Flag = False
    text: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """The lowest grade can't be above the highest."""
        yield from _band_problems(self.from_, self.to, "to")


class Price(RuledModel):
    """What it costs the participant; silence is not «free»."""

    type: Literal["free", "fee", "covered", "unknown"]
    amount: Money | None = None
    per: Literal["time", "month", "season", "half-year", "year", "course"] | None = None
    by: Text | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Free has no amount."""
        if self.type == "free" and self.amount:
            yield Problem("CAT227", ("amount",), {"amount": str(self.amount)})


class Access(Model):
    """Who may ask for a place, how, and the steps before the start."""

    who: list[AccessWho] = []
    how: list[AccessHow] = []
    referred_by: Slugs = []
    ordered_by: Text | None = None
    steps: list[Text] = []
    documents: list[Text] = []
    closes_on: Day | None = None
    not_everyone: Flag = False
    lives_in: Slugs = []
    note: Text | None = None


class Capacity(RuledModel):
    """Places, with the date of that knowledge."""

    unit: Literal["children", "young-people", "families", "parents", "participants", "groups", "classes"] = (
        "participants"
    )
    minimum: Count | None = None
    maximum: Count | None = None
    per: Literal["group", "time", "year", "offer"] | None = None
    approximate: Flag = False
    taken: Count | None = None
    free: Count | None = None
    extended_from: Count | None = None
    waiting: Count | None = None
    limited_by: Literal["seats", "volunteers", "money", "premises"] | None = None
    note: Text | None = None
    as_of: PartialDate | None = None

    def problems(self) -> Iterator[Problem]:
        """No more are taken or free than there are; an extension makes it larger."""
        yield from _band_problems(self.minimum, self.maximum, "maximum")
        if self.maximum is not None:
            used = (self.taken or 0) + (self.free or 0)
            if used > self.maximum:
                at = "taken" if self.taken else "free"
                yield Problem("CAT229", (at,), {"used": used, "maximum": self.maximum})
            if self.extended_from is not None and self.extended_from >= self.maximum:
                before = self.extended_from
                yield Problem(
                    "CAT229", ("extended_from",), {"used": before, "maximum": self.maximum, "rule": "extended"}
                )


class Confidentiality(Model):
    """Claims that are printed only when the association made them; the duty to notify is always printed beside them."""

    anonymous: YesNoUnknown | None = None
    duty_of_confidentiality: YesNoUnknown | None = None
    parents_told: YesNoUnknown | None = None
    municipality_told: YesNoUnknown | None = None
    note: Text | None = None
