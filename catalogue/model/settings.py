"""What the catalogue as a whole is: title, initiative, publisher, edition, and which editions to make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel
from catalogue.model.offer import Image, Period
from catalogue.model.place import Address
from catalogue.model.sources import OtherCatalogue
from catalogue.model.values import (
    Audience,
    BaseAddress,
    Colour,
    Count,
    Day,
    Email,
    Flag,
    Language,
    Line,
    OneOrMore,
    Phone,
    Slug,
    Text,
    Title,
    WebAddress,
)


class Initiative(Model):
    """The effort that the catalogue belongs to."""

    title: Title
    purpose: Text | None = None
    period: Period | None = None


class Publisher(Model):
    """Who publishes; `kind: project` for a demonstration, which names no municipality."""

    name: Line
    kind: Literal["municipality", "alliance", "project"] = "municipality"
    department: Line | None = None
    address: Address | None = None
    email: Email | None = None
    phone: Phone | None = None
    website: WebAddress | None = None


class Consultant(Model):
    """The office that keeps the catalogue: a role, not a person."""

    role: Title
    email: Email | None = None
    phone: Phone | None = None


Paper = Literal["a4", "a5"]


class EditionSettings(Model):
    """One edition: for whom and in which language; `title` overrides the catalogue's own.

    `paper` names the sizes of its PDF, `formats` what it is made as when nothing is asked for on the command line.
    """

    audience: Audience
    language: Language = "da"
    title: Title | None = None
    subtitle: Title | None = None
    public: Flag = False
    paper: Annotated[OneOrMore[Paper], Field(min_length=1)] = ["a4"]
    formats: Annotated[list[Literal["html", "markdown", "markdown-pages", "pdf"]], Field(min_length=1)] = [
        "html",
        "markdown",
        "pdf",
    ]


class Settings(RuledModel):
    """`data/catalogue.yaml`.

    `base_url` is the address that the folder of all editions will have on the web: offers get permalinks and QR codes.
    `quick_exit_url` is where «Forlad siden hurtigt» leads. `sources` are other catalogues, whose offers join ours.
    """

    title: Title
    subtitle: Title | None = None
    initiative: Initiative | None = None
    state: Literal["draft", "final"]
    edition: Line
    journal_number: Line | None = None
    publisher: Publisher
    consultant: Consultant | None = None
    inclusion: Literal["agreement", "listed"]
    grace_days: Annotated[Count, Field(le=366)] = 90
    languages: Annotated[list[Language], Field(min_length=1)]
    editions: Annotated[dict[Slug, EditionSettings], Field(min_length=1)]
    demonstration: Flag = False
    as_of: Day | None = None
    next_update: Day | None = None
    accent_colour: Colour | None = None
    logo: Image | None = None
    cover_picture: Image | None = None
    quick_exit_url: WebAddress | None = None
    base_url: BaseAddress | None = None
    accessibility_statement_url: WebAddress | None = None
    sources: Annotated[dict[Annotated[Slug, Field(max_length=40)], OtherCatalogue], Field(max_length=500)] = {}

    @property
    def main_language(self) -> str:
        """The language of texts that are written as plain strings."""
        return self.languages[0]

    def problems(self) -> Iterator[Problem]:
        """A demonstration must not look like a municipality's word."""
        if self.demonstration and self.publisher.kind == "municipality":
            yield Problem("CAT237", ("publisher", "kind"))
