"""Where an offer takes place, or deliberately no address at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.values import Day, Flag, Line, PostalCode, Slug, Text, Title, YesNoUnknown


class Address(Model):
    """A postal address in Denmark."""

    street: Line | None = None
    postal_code: PostalCode | None = None
    city: Line | None = None


class Coordinate(Model):
    """WGS 84 degrees."""

    latitude: Annotated[Decimal, Field(ge=-90, le=90)]
    longitude: Annotated[Decimal, Field(ge=-180, le=180)]


class Place(RuledModel):
    """A venue, a home, a route; `recipient` names the institution of `recipients.yaml` that hosts it."""

    name: Title | None = None
    kind: Literal["venue", "home", "volunteers-home", "institution", "route", "online"] = "venue"
    role: Literal["activity", "office", "post"] = "activity"
    recipient: Slug | None = None
    room: Title | None = None
    address: Address | None = None
    coordinate: Coordinate | None = None
    area: Slug | None = None
    hidden: Flag = False
    reason: Text | None = None
    open_to: Literal["everyone", "own-institution", "members", "unknown"] | None = None
    checked_on: Day | None = None
    to_be_confirmed: Text | None = None
    wheelchair: YesNoUnknown | None = None
    directions: Text | None = None
    text: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """A hidden place carries no address, in no form, and homes carry none either."""
        for name in ("address", "coordinate", "directions", "recipient", "room", "text"):
            if self.hidden and getattr(self, name) is not None:
                yield Problem("CAT223", (name,), {"field": name})
        if self.kind in {"home", "volunteers-home"} and (self.address or self.coordinate):
            field = "address" if self.address else "coordinate"
            yield Problem("CAT234", (field,), {"field": field})
        if not (self.name or self.recipient or self.address or self.text or self.hidden or self.kind != "venue"):
            yield Problem("CAT235")
