"""Who receives the catalogue: institutions, departments, partners, by role mailbox only."""

from __future__ import annotations

from typing import Literal

from catalogue.model.access import Age
from catalogue.model.base import Model
from catalogue.model.place import Address
from catalogue.model.values import Audience, Count, Email, Flag, Language, Line, Phone, Slug, Title, WebAddress

RecipientKind = Literal[
    "school",
    "day-care",
    "club",
    "youth-centre",
    "library",
    "health-visitors",
    "family-group",
    "counselling",
    "department",
    "housing",
    "association",
    "partner",
    "committee",
]


class RecipientContact(Model):
    """The municipality's own contact for this recipient: a role."""

    role: Title
    email: Email | None = None
    phone: Phone | None = None


class Recipient(Model):
    """One receiver of the catalogue, and a possible host of offers."""

    name: Line
    kind: RecipientKind
    area: Slug | None = None
    address: Address | None = None
    website: WebAddress | None = None
    email: Email | None = None
    audience: Audience = "professionals"
    language: Language = "da"
    ages: Age | None = None
    package: Flag = False
    cover_line: Title | None = None
    contact: RecipientContact | None = None
    largest_mail_megabytes: Count | None = None
    invented: Flag = False


class Recipients(Model):
    """`data/recipients.yaml`: a map from id to recipient."""

    recipients: dict[Slug, Recipient] = {}
