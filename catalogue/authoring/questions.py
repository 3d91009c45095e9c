"""What is asked about an offer, an association and an institution: one table for prompts, form page and issue form.

A question knows where its answer lies in the file; what may be answered, the models know (`model.fields`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.model.base import Model
from catalogue.model.fields import Step, field_at
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient
from catalogue.model.shapes import Shape

OTHER_GROUPS = {"area": "areas", "responsible": "departments"}
GROUPS = frozenset({"themes", "target_groups", "activity_forms", "areas"})
"""Fields of an offer that hold ids of the vocabulary's group of the same name."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `path` is where its answer lies in an entry of `model`; without one it is about the entry itself.

    `is_public` says whether the form asks it, whose answers everyone may read: of no person, telephone or mailbox.
    `default` is what an empty answer means.
    """

    name: str
    model: type[Model]
    path: tuple[Step, ...] = ()
    is_needed: bool = False
    is_public: bool = False
    default: str = ""

    @property
    def key(self) -> str:
        """The name in a file of answers: the last part of «offer.title»."""
        return self.name.partition(".")[2]

    @property
    def group(self) -> str:
        """The group of the vocabulary whose ids are answers, else nothing."""
        last = self.path[-1] if self.path else ""
        return str(last) if last in GROUPS else OTHER_GROUPS.get(str(last), "")

    @property
    def shape(self) -> Shape:
        """What the field takes in the end; a text for what is about the entry itself."""
        field = field_at(self.model, self.path) if self.path else None
        return field.shape.innermost if field else Shape("line")

    @property
    def takes_several(self) -> bool:
        """Whether several answers go together: a list of ids or of words, not of sentences."""
        field = field_at(self.model, self.path) if self.path else None
        is_list = field is not None and field.shape.kind in {"list", "one-or-more"}
        return is_list and not isinstance(self.path[-1], int)

    @property
    def is_long(self) -> bool:
        """Whether an answer may have paragraphs."""
        return self.shape.kind == "prose"


def _offer(key: str, *path: Step, is_needed: bool = False, is_public: bool = True) -> Question:
    return Question(f"offer.{key}", Offer, path, is_needed, is_public)


OFFER = (
    _offer("association", is_needed=True),
    _offer("title", "title", is_needed=True),
    _offer("id", "id", is_needed=True, is_public=False),
    _offer("summary", "summary"),
    _offer("description", "description"),
    _offer("status", "status", "is"),
    _offer("themes", "themes"),
    _offer("target_groups", "target_groups"),
    _offer("activity_forms", "activity_forms"),
    _offer("participants", "participants"),
    _offer("youngest", "age", "minimum"),
    _offer("oldest", "age", "maximum"),
    _offer("areas", "areas"),
    _offer("place", "places", "sted", "text"),
    _offer("when", "schedule", 0, "text"),
    _offer("price", "price", "type"),
    _offer("price_note", "price", "note"),
    _offer("who", "access", "who"),
    _offer("how", "access", "how"),
    _offer("steps", "access", "steps", 0),
    _offer("exclusions", "exclusions", 0),
    _offer("contacts", "contacts", is_public=False),
    _offer("website", "website"),
    _offer("source", "sources", 0, "url", is_public=False),
)
"""In the order of the file."""


def _association(key: str, *path: Step, is_needed: bool = False, default: str = "") -> Question:
    return Question(f"association.{key}", PartnershipFile, path, is_needed, default=default)


ASSOCIATION = (
    _association("name", "association", "name", is_needed=True),
    _association("id", is_needed=True),
    _association("evidence", "evidence", is_needed=True, default="association"),
    _association("kind", "association", "kind", default="association"),
    _association("cvr", "association", "cvr"),
    _association("website", "association", "website"),
    _association("agreement", "partnership", "status"),
    _association("from", "partnership", "periods", 0, "from"),
    _association("until", "partnership", "periods", 0, "until"),
    _association("responsible", "partnership", "responsible"),
    _association("contact_role", "contacts", "kontor", "role"),
    _association("contact_email", "contacts", "kontor", "email"),
    _association("contact_phone", "contacts", "kontor", "phone"),
    _association("contact_shown", "contacts", "kontor", "shown_in"),
)


def _institution(key: str, *path: Step, is_needed: bool = False, default: str = "") -> Question:
    return Question(f"institution.{key}", Recipient, path, is_needed, default=default)


INSTITUTION = (
    _institution("name", "name", is_needed=True),
    _institution("id", is_needed=True),
    _institution("kind", "kind", is_needed=True),
    _institution("area", "area"),
    _institution("street", "address", "street"),
    _institution("postal_code", "address", "postal_code"),
    _institution("city", "address", "city"),
    _institution("email", "email"),
    _institution("audience", "audience", default="professionals"),
    _institution("contact_role", "contact", "role"),
    _institution("contact_email", "contact", "email"),
)

PUBLIC = tuple(question for question in OFFER if question.is_public)
"""What the form page and the issue form ask."""

IDS_OF: Mapping[str, str] = {"offer.id": "offer.title", "association.id": "association.name"} | {
    "institution.id": "institution.name"
}
"""The question whose answer an id is made of, where nobody gives one."""

# A question is asked only where the answer before it calls for it.
ONLY_WITH: Mapping[str, str] = {
    "association.from": "association.agreement",
    "association.until": "association.agreement",
    "association.responsible": "association.agreement",
    "association.contact_email": "association.contact_role",
    "association.contact_phone": "association.contact_role",
    "association.contact_shown": "association.contact_role",
    "offer.price_note": "offer.price",
    "institution.postal_code": "institution.street",
    "institution.city": "institution.street",
    "institution.contact_email": "institution.contact_role",
}
