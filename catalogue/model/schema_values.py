"""The simple kinds of value as JSON Schema: what editors can check of dates, times, numbers and addresses.

Each takes whatever the model takes, and as little else as a pattern can tell. The model takes numbers for text, and so
do these: `postal_code: 9000`.
"""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import words
from catalogue.model.schema_rules import Json

_BLANK = "[^\\s<>\"'`\\\\]"
_HOST = "[^/?#@\\s<>\"'`\\\\]*\\.[^/?#@\\s<>\"'`\\\\]*"
_HTTP = "^[Hh][Tt][Tt][Pp][Ss]?://"
_DAY = r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"
_DAY_OF_YEAR = (
    r"^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|[12][0-9])$"
)

_DATE: Json = {"type": "string", "format": "date", "pattern": _DAY}
_MORE: Mapping[str, Json] = {
    "base-address": {"pattern": f"{_HTTP}{_HOST}(/[^?#\\s<>\"'`\\\\]*)?$"},
    "cvr": {"type": ["string", "integer"], "pattern": "^(DK|dk)?[ -]*([0-9][ -]*){8}$"},
    "date": _DATE,
    "day-of-year": {"pattern": _DAY_OF_YEAR},
    "email": {"pattern": "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"},
    "line": {"type": ["string", "number"], "pattern": "\\S"},
    "partial-date": {"type": ["string", "integer"], "minimum": 1000, "maximum": 2999},
    "phone": {"type": ["string", "integer"], "pattern": "^\\+?[0-9 ]+$"},
    "postal-code": {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999},
    "slug": {"type": ["string", "integer"], "minimum": 0},
    "web-address": {"pattern": f"{_HTTP}{_HOST}([/?#]{_BLANK}*)?$"},
}
_SHORT_TEXTS = frozenset({"title", "text"})
_AMOUNTS = frozenset({"money", "decimal"})
_CODES = {
    "attachment-name": ("CAT246", ""),
    "base-address": ("CAT217", "base"),
    "colour": ("CAT230", ""),
    "cvr": ("CAT212", ""),
    "date": ("CAT208", ""),
    "day-of-year": ("CAT209", "day-of-year"),
    "email": ("CAT214", ""),
    "every": ("CAT244", ""),
    "image-name": ("CAT245", ""),
    "language": ("CAT228", ""),
    "municipality-code": ("CAT216", ""),
    "partial-date": ("CAT209", ""),
    "phone": ("CAT213", ""),
    "postal-code": ("CAT215", ""),
    "slug": ("CAT211", ""),
    "source-folder": ("CAT256", ""),
    "time": ("CAT210", ""),
    "web-address": ("CAT217", ""),
}


def value_schema(kind: str, raw: Json, language: str) -> Json:
    """A kind's schema from pydantic's own, in which the hint of `check` is what an editor says of a wrong one."""
    if kind in _SHORT_TEXTS or kind == "prose":
        return _text(kind, raw)
    if kind in _AMOUNTS:
        number = dict(raw["anyOf"][0])
        return {**number, "type": ["number", "string"], "pattern": r"^-?[0-9]+([.][0-9]+)?$"}
    dressed = {**raw, **_MORE.get(kind, {})}
    if kind == "partial-date":
        dressed["allOf"] = [{"if": {"type": "string", "pattern": _DAY}, "then": {"format": "date"}}]
    if kind in _CODES:
        dressed["errorMessage"] = _hint(*_CODES[kind], language)
    return dressed


def _text(kind: str, raw: Json) -> Json:
    """A text in the main language, or texts by language."""
    more: Json = {"type": ["string", "number"], **({"pattern": "\\S"} if kind in _SHORT_TEXTS else {})}
    patterns = {key: {**each, **more} for key, each in raw["patternProperties"].items()}
    by_language = {**raw, "patternProperties": patterns, "additionalProperties": False}
    return {"anyOf": [*patterns.values(), by_language]}


def _hint(code: str, rule: str, language: str) -> str:
    return words(Diagnostic(code, Span(""), {"rule": rule} if rule else {}), language).hint
