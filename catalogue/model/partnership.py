"""One association's file: who it is, what was agreed with it, whom to call, what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.agreement import Partnership
from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer, Origin
from catalogue.model.place import Address
from catalogue.model.values import Cvr, Line, Prose, Slug, Text, WebAddress

AssociationKind = Literal[
    "association",
    "volunteer-group",
    "volunteer-centre",
    "self-governing",
    "church",
    "foundation",
    "library",
    "housing",
    "municipal",
    "region",
    "state",
]
PUBLIC_KINDS = frozenset({"municipal", "region", "state"})
"""Providers that need no partnership agreement: they are the public sector's own."""


class Parent(Model):
    """The organisation above: a local branch's national association, a sub-brand's owner."""

    name: Line
    website: WebAddress | None = None


class Association(Model):
    """Who offers. Its id is the file's name."""

    name: Line
    aliases: list[Line] = []
    kind: AssociationKind = "association"
    cvr: Cvr | None = None
    parent: Parent | None = None
    website: WebAddress | None = None
    address: Address | None = None
    about: Prose | None = None
    note: Text | None = None
    sources: list[Origin] = []


class PartnershipFile(RuledModel):
    """`data/offers/<association>.yaml`."""

    evidence: Literal["association", "public-source", "invented"]
    association: Association
    partnership: Partnership | None = None
    contacts: dict[Slug, Contact] = {}
    offers: Annotated[list[Offer], Field(min_length=1)]

    def problems(self) -> Iterator[Problem]:
        """What was only read in public claims no agreement, no confirmation and says where it was read."""
        if self.evidence != "public-source":
            return
        if self.partnership is not None:
            yield Problem("CAT225", ("partnership",), {"field": "partnership"})
        for index, offer in enumerate(self.offers):
            if offer.confirmed is not None:
                yield Problem("CAT225", ("offers", index, "confirmed"), {"field": "confirmed"})
            if not offer.sources:
                yield Problem("CAT236", ("offers", index), {"offer": offer.id})
