"""Whom to call: a role mailbox or number, or (with consent) a named person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.schedule import Row
from catalogue.model.values import Audience, Day, Email, Line, Phone, Text, Title, WebAddress


class Consent(Model):
    """What a named person agreed to. No consent text, signature or form is stored."""

    given_on: Day
    channels: Annotated[list[Literal["print", "web", "aula"]], Field(min_length=1)]
    until: Day | None = None
    withdrawn_on: Day | None = None


class Contact(RuledModel):
    """One way to reach an association about its offers; a role is preferred to a person."""

    role: Title
    person: Line | None = None
    phone: Phone | None = None
    sms: Phone | None = None
    email: Email | None = None
    web_form: WebAddress | None = None
    website: WebAddress | None = None
    hours: list[Row] = []
    note: Text | None = None
    shown_in: Annotated[list[Audience], Field(min_length=1)]
    consent: Consent | None = None

    def problems(self) -> Iterator[Problem]:
        """A contact must reach somebody; a person must have consented."""
        if not (self.phone or self.sms or self.email or self.web_form or self.website):
            yield Problem("CAT226")
        if self.person is not None and self.consent is None:
            yield Problem("CAT231", ("person",))
