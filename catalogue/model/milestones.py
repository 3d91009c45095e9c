"""Where and when an effort is decided on: meetings of committees and managements, hearings, readings, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.values import AttachmentName, Day, Line, Slug, Text, Time, Title, WebAddress

MilestoneKind = Literal["management", "committee", "council", "hearing", "first-reading", "second-reading", "deadline"]
MilestoneState = Literal["planned", "held", "postponed", "cancelled"]


class Attachment(RuledModel):
    """A paper laid before a meeting: by its title and the name of its file, or by its address."""

    title: Title
    file: AttachmentName | None = None
    link: WebAddress | None = None

    def problems(self) -> Iterator[Problem]:
        """Somebody must be able to find it."""
        if self.file is None and self.link is None:
            yield Problem("CAT247")


class Milestone(RuledModel):
    """A body deals with the matter on a day; `item` is the number on its agenda, `matter` what it is about."""

    body: Title
    on: Day
    time: Time | None = None
    kind: MilestoneKind = "committee"
    state: MilestoneState = "planned"
    item: Line | None = None
    matter: Title | None = None
    journal_number: Line | None = None
    decision: Text | None = None
    attachments: list[Attachment] = []
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """What was not dealt with was not decided, and no file is attached twice."""
        if self.decision is not None and self.state in {"postponed", "cancelled"}:
            yield Problem("CAT248", ("decision",))
        names = [each.file for each in self.attachments]
        for index, name in enumerate(names):
            if name is not None and name in names[:index]:
                yield Problem("CAT233", ("attachments", index, "file"), {"value": name})


class Milestones(Model):
    """`data/milestones.yaml`: a map from id to milestone. Ids stay: calendars know the meetings by them."""

    milestones: dict[Slug, Milestone] = {}
