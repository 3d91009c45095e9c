"""The JSON Schema of each kind of file, for editors: completion, help and most mistakes while one types.

The types and limits are pydantic's own; titles, help, examples and the words of choices come from the message tables.
`check` remains the judge: a schema sees one file, and knows no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from catalogue.messages.fields import as_written, choice_words, field_words, part_words, sheet_words
from catalogue.model.base import Model
from catalogue.model.examples import example
from catalogue.model.fields import Field, every_field, fields_of
from catalogue.model.kinds import KINDS
from catalogue.model.offer import WITHOUT_REPEATS
from catalogue.model.readers import reader_words
from catalogue.model.references import REFERENCES
from catalogue.model.schema_rules import Json, refused, rules_of
from catalogue.model.schema_values import value_schema
from catalogue.model.shapes import Shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PREFIX = "urn:catalogue:schema:"
"""Before the kind in a schema's own name: no address, since nothing is fetched."""
_ONCE = frozenset(f"Offer.{name}" for name in WITHOUT_REPEATS)
_GROW_DAILY = frozenset({"associations", "offers"})
"""A new one is written every week: these are suggested, and an id that the schema doesn't know yet is no mistake."""


@dataclass(frozen=True)
class Known:
    """What the other files of a project hold: labels by id, by the groups that `REFERENCES` names."""

    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def schema(kind: str, language: str, known: Known | None = None) -> Json:
    """The schema of a kind of file; with what a project knows, its ids are choices."""
    model, dresser = KINDS[kind], _Dresser(language, known or Known())
    raw = model.model_json_schema(schema_generator=_WithoutNull)
    parts = {part.__name__: part for part in _parts(model)}
    definitions = raw.pop("$defs")
    return {
        "$schema": DIALECT,
        "$id": f"{PREFIX}{kind}",
        **dresser.part(model, raw),
        "$defs": {name: dresser.part(parts[name], definitions[name]) for name in sorted(definitions)},
    }


class _WithoutNull(GenerateJsonSchema):
    """An optional field is one that is left out: a value of nothing is a mistake (CAT242)."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _parts(model: type[Model]) -> Iterator[type[Model]]:
    for placed in every_field(model):
        if (part := placed.field.shape.innermost.part) is not None:
            yield part


@dataclass(frozen=True)
class _Dresser:
    """Puts words on what pydantic tells."""

    language: str
    known: Known

    def part(self, model: type[Model], raw: Json) -> Json:
        words = part_words(model.__name__, self.language)
        properties = raw["properties"]
        dressed: Json = {"title": words.title, "description": words.help, "type": "object"}
        dressed["properties"] = {name: self._field(each, properties[name]) for name, each in fields_of(model).items()}
        dressed |= {"required": raw["required"]} if "required" in raw else {}
        dressed["additionalProperties"] = False
        rules = rules_of(model.__name__, self.language)
        return dressed | ({"allOf": rules} if rules else {})

    def _field(self, found: Field, raw: Json) -> Json:
        words, seen = field_words(found.key, self.language), reader_words(found, self.language)
        told = f"{words.help} {seen}".strip()
        return {
            "title": words.title,
            "description": told,
            **({"markdownDescription": told} if "`" in told else {}),
            **self._value(found, found.shape, _bare(raw)),
            **({"default": raw["default"]} if raw.get("default") not in (None, [], {}) else {}),
            **({"uniqueItems": True} if found.key in _ONCE else {}),
            **self._example(found),
        }

    def _example(self, found: Field) -> Json:
        """None where the value is a choice: editors show those already."""
        shown, is_known = example(found), REFERENCES.get(found.key) in self.known.groups
        if shown is None or is_known or found.shape.innermost.kind in {"choice", "yes-no"}:
            return {}
        return {"examples": [_plain(shown)]}

    def _value(self, found: Field, shape: Shape, raw: Json) -> Json:
        if shape.item is None:
            return self._choices(found, shape, value_schema(shape.kind, raw, self.language))
        if shape.kind == "map":
            patterns = {
                key: self._value(found, shape.item, _bare(each)) for key, each in raw["patternProperties"].items()
            }
            return {**raw, "patternProperties": patterns, "additionalProperties": False}
        items = {**raw, "items": self._value(found, shape.item, _bare(raw["items"]))}
        return items if shape.kind == "list" else {"anyOf": [items["items"], items]}

    def _choices(self, found: Field, shape: Shape, value: Json) -> Json:
        if shape.kind == "choice":
            words = choice_words(shape.choice, self.language)
            return {
                "enum": list(shape.choices),
                "enumDescriptions": [words[as_written(each)] for each in shape.choices],
            }
        return self._reference(REFERENCES.get(found.key, ""), value)

    def _reference(self, group: str, value: Json) -> Json:
        if group not in self.known.groups:
            return value
        ids = self.known.groups[group]
        if group in _GROW_DAILY:
            return {**value, "examples": list(ids)}
        said = sheet_words("not-in-project", self.language)
        return (
            {"enum": list(ids), "enumDescriptions": list(ids.values()), "errorMessage": said} if ids else refused(said)
        )


def _bare(raw: Json) -> dict[str, Any]:
    """Without what pydantic says of names: it knows none but ours."""
    return {key: value for key, value in raw.items() if key not in {"title", "default", "description"}}


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value
