"""One offer: what, for whom, when, where, how to join. Almost everything is optional: silence is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.access import Access, Age, Capacity, Confidentiality, Grades, Price
from catalogue.model.base import Model, Problem, RuledModel, backwards
from catalogue.model.place import Place
from catalogue.model.schedule import Row, Season
from catalogue.model.values import (
    MOST,
    Audience,
    Day,
    Flag,
    ImageName,
    Language,
    Line,
    PartialDate,
    Prose,
    Slug,
    Slugs,
    Text,
    Title,
    WebAddress,
    YesNoUnknown,
)

StatusWord = Literal[
    "open",
    "free-places",
    "waiting-list",
    "full",
    "closed-to-new",
    "provisional",
    "starts-when-enough",
    "planned",
    "paused",
    "ended",
]
Delivery = Literal[
    "in-person",
    "one-to-one",
    "group",
    "outdoors",
    "walk-and-talk",
    "at-institution",
    "home-visit",
    "telephone",
    "chat",
    "sms",
    "email",
    "online",
    "outreach",
    "material-help",
    "financial-support",
]
Participant = Literal[
    "child", "young-person", "parent", "family", "relative", "professional", "school-class", "volunteer", "everyone"
]
Reason = Literal["seats", "volunteers", "money", "premises", "demand"]


class Status(Model):
    """Whether one can come now; `as_of` is the date of that knowledge."""

    is_: Annotated[StatusWord, Field(alias="is")]
    reason: Reason | None = None
    waiting_time: Text | None = None
    review_on: Day | None = None
    note: Text | None = None
    as_of: PartialDate | None = None


class Period(RuledModel):
    """From and until, both inclusive and either open."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None

    def problems(self) -> Iterator[Problem]:
        """It can't end before it begins."""
        yield from backwards(self.from_, self.until)


class Alert(Model):
    """A passing message: «Mødes udendørs»; left out after `until`."""

    text: Text
    until: Day | None = None


class Note(Model):
    """A text for some audiences only."""

    text: Prose
    shown_in: Annotated[list[Audience], Field(min_length=1)]


class Image(Model):
    """A picture in `data/images/`; the alternative text is compulsory."""

    file: ImageName
    alt: Text
    credit: Line | None = None


class Provider(Model):
    """Another organisation behind the same offer: an association of this catalogue by id, or a name."""

    association: Slug | None = None
    name: Title | None = None
    website: WebAddress | None = None


class Origin(RuledModel):
    """Where the facts were read. A source that carries a person's name is withheld. Sources may disagree."""

    url: WebAddress | None = None
    withheld: Literal["personal-name", "internal"] | None = None
    published: PartialDate | None = None
    read_on: Day | None = None
    disputes: list[Line] = []
    says: Text | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """A source is either named or withheld for a reason."""
        if (self.url is None) == (self.withheld is None):
            yield Problem("CAT232")


class Confirmed(Model):
    """Who said last that the facts are right, and when."""

    on: Day
    by: Literal["association", "municipality"]


class Offer(RuledModel):
    """One offer. `part_of` names its umbrella, `requires` the offers that one must already have.

    `same_as` names another entry for the same offer, told by somebody else: both are shown, and counted as one.
    `not_same_as` names offers that only look like it. `formerly` are ids that it had, or that offers had which became
    this one: they lead to it and are never used again.
    """

    id: Slug
    formerly: Slugs = []
    title: Title
    aliases: list[Line] = []
    summary: Text | None = None
    description: Prose | None = None
    purposes: list[Literal["expand-capacity", "adapted-activity", "at-institution", "online"]] = []
    status: Status | None = None
    valid: Period | None = None
    next_start: PartialDate | None = None
    alert: Alert | None = None
    themes: Slugs = []
    target_groups: Slugs = []
    for_whom: Text | None = None
    activity_forms: Slugs = []
    participants: Annotated[list[Participant], Field(max_length=MOST)] = []
    age: Age | None = None
    grades: Grades | None = None
    delivery: Annotated[list[Delivery], Field(max_length=MOST)] = []
    confidentiality: Confidentiality | None = None
    areas: Slugs = []
    area_note: Text | None = None
    places: dict[Slug, Place] = {}
    schedule: list[Row] = []
    season: Season | None = None
    price: Price | None = None
    access: Access | None = None
    capacity: Capacity | None = None
    requirements: list[Text] = []
    exclusions: list[Text] = []
    languages: Annotated[list[Language], Field(max_length=MOST)] = []
    interpreter: YesNoUnknown | None = None
    contacts: Slugs = []
    website: WebAddress | None = None
    online_link: WebAddress | None = None
    co_providers: list[Provider] = []
    part_of: Slug | None = None
    requires: Slugs = []
    same_as: Slug | None = None
    not_same_as: Slugs = []
    approved_volunteers: Flag | None = None
    images: list[Image] = []
    notes: list[Note] = []
    sources: list[Origin] = []
    confirmed: Confirmed | None = None

    def problems(self) -> Iterator[Problem]:
        """Age in years or in grades, not both; nothing listed twice."""
        if self.age is not None and self.grades is not None:
            yield Problem("CAT220", ("grades",))
        for name in WITHOUT_REPEATS:
            values: list[str] = getattr(self, name)
            if len(set(values)) < len(values):
                yield from _repeats(name, values)


WITHOUT_REPEATS = (
    "themes",
    "target_groups",
    "activity_forms",
    "areas",
    "delivery",
    "participants",
    "contacts",
    "requires",
    "not_same_as",
    "formerly",
)


def _repeats(name: str, values: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield Problem("CAT233", (name, index), {"value": value})
        seen.add(value)
