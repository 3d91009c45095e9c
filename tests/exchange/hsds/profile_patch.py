"""The profile that we publish: a JSON merge patch for each schema of HSDS that gets our property."""

from __future__ import annotations

import json
from collections.abc import Iterable

from catalogue.exchange.hsds.names import EXTRA
from catalogue.exchange.hsds.profile import NOT_SAID
from catalogue.messages.fields import field_words
from catalogue.model.base import Model
from catalogue.model.contact import Contact
from catalogue.model.fields import Field, fields_of
from catalogue.model.offer import Offer
from catalogue.model.partnership import Association, PartnershipFile
from catalogue.model.place import Place
from catalogue.model.shapes import Shape
from tests.edition.workshop import HOME

FOLDER = HOME / "docs" / "hsds-profile"
PATCHED = ("service", "organization")
_TEXT = {"type": "string"}
_TYPES: dict[str, object] = {
    "title": ["string", "object"],
    "text": ["string", "object"],
    "prose": ["string", "object"],
    "number": "integer",
    "yes-no": "boolean",
}
_ABOUT = (
    "What the standard has no place for or says less exactly, under the names of the catalogue's own files. A text is "
    "a string in the main language or an object by language tag; amounts and coordinates are text, dates ISO 8601."
)


def patch(table: str) -> str:
    """A patch as it is written."""
    schema = _service() if table == "service" else _organization()
    return json.dumps({"properties": {EXTRA: schema}}, ensure_ascii=False, indent=2) + "\n"


def _service() -> dict[str, object]:
    own = {"id": {**_TEXT, "description": "The offer's id in the catalogue."}}
    places = {"type": "object", "additionalProperties": _part(Place, fields_of(Place).values())}
    rest = [field for name, field in fields_of(Offer).items() if name not in {"id", "places"}]
    return _part(Offer, rest, {**own, "places": places})


def _organization() -> dict[str, object]:
    evidence = fields_of(PartnershipFile)["evidence"]
    own = {
        "id": {**_TEXT, "description": "The association's id in the catalogue."},
        "evidence": {"enum": list(evidence.shape.choices), "description": field_words(evidence.key, "en").help},
        "main_language": {**_TEXT, "description": "The language of texts that are strings."},
        "audience": {**_TEXT, "description": "Whose the catalogue is that it was taken from."},
        "association": _part(Association, fields_of(Association).values()),
        "partnership": {"type": "object", "description": field_words("PartnershipFile.partnership", "en").help},
        "contacts": {"type": "object", "additionalProperties": _part(Contact, fields_of(Contact).values())},
    }
    return {
        "type": "object",
        "description": _ABOUT,
        "required": ["id"],
        "properties": own,
        "additionalProperties": False,
    }


def _part(model: type[Model], fields: Iterable[Field], own: dict[str, object] | None = None) -> dict[str, object]:
    said = {field.name: {**_type(field.shape), "description": field_words(field.key, "en").help} for field in fields}
    left_out = {NOT_SAID: {"type": "array", "items": _TEXT, "description": "What the standard says and was not meant."}}
    head = {"description": _ABOUT, "required": ["id"]} if model is Offer else {}
    return {"type": "object", **head, "properties": {**(own or {}), **said, **left_out}, "additionalProperties": False}


def _type(shape: Shape) -> dict[str, object]:
    if shape.part is not None or shape.kind == "map":
        return {"type": "object"}
    if shape.item is not None:
        return {"type": "array"}
    return {"enum": list(shape.choices)} if shape.kind == "choice" else {"type": _TYPES.get(shape.kind, "string")}
