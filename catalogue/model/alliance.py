"""An alliance of associations: its members, with or without an agreement, and what they do together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.partnership import AssociationKind
from catalogue.model.values import Count, Day, Flag, Line, PartialDate, Slug, Slugs, Text, Title, WebAddress


class Member(RuledModel):
    """A member. Its id is the alliance's own; if it has a file in this catalogue, `association` names it."""

    name: Line
    kind: AssociationKind = "association"
    association: Slug | None = None
    website: WebAddress | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None
    themes: Slugs = []
    target_groups: Slugs = []
    areas: Slugs = []
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Nobody leaves before joining; a year is no earlier than a day in it."""
        if self.joined and self.left:
            length = min(len(self.joined), len(self.left))
            if self.left[:length] < self.joined[:length]:
                yield Problem("CAT218", ("left",), {"start": self.joined, "end": self.left})


class Action(Model):
    """Something to be done: by whom (members by id, departments), until when."""

    what: Text
    members: Slugs = []
    departments: Slugs = []
    due: Day | None = None
    done: Flag = False


class JointEffort(Model):
    """What several do together: julehjælp, summer camps, a common training of volunteers."""

    title: Title
    purpose: Text | None = None
    members: Slugs = []
    departments: Slugs = []
    offers: Slugs = []
    themes: Slugs = []
    target_groups: Slugs = []
    areas: Slugs = []
    months: Annotated[list[Annotated[Count, Field(ge=1, le=12)]], Field(max_length=12)] = []
    actions: list[Action] = []
    note: Text | None = None


class Alliance(Model):
    """`data/alliance.yaml`; `departments` are those that take part beside the members."""

    name: Title
    purpose: Text | None = None
    founded: PartialDate | None = None
    open_to_more: Flag = True
    departments: Slugs = []
    members: Annotated[dict[Slug, Member], Field(min_length=1)]
    efforts: dict[Slug, JointEffort] = {}
    note: Text | None = None
