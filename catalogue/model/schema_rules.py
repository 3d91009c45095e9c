"""The rules between the fields of one part that JSON Schema can express, each shown where `validate` shows it.

Only what draft 7 has too is used (`if`, `not`, `anyOf`, `required`): that is what editors understand of every draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import words

Json = dict[str, Any]
Say = Callable[..., str]
"""A code and its arguments to the sentence that an editor shows."""


def rules_of(part: str, language: str) -> list[Json]:
    """What a part must fulfil beside the types of its fields; none for most."""
    return list(_RULES[part](_sayer(language))) if part in _RULES else []


def _sayer(language: str) -> Say:
    def say(code: str, **args: str) -> str:
        found = words(Diagnostic(code, Span(""), args), language)
        return f"{found.message[:1].upper()}{found.message[1:]}. {found.hint}"

    return say


def _row(say: Say) -> Iterator[Json]:
    says_when = ("every", "weekday", "date", "start", "end", "always", "by_appointment")
    says_more = ("times", "sessions", "text", "season", "from", "until")
    yield _must(_any(*map(_has, (*says_when, *says_more))), say("CAT221"))
    yield _unless(_all(_has("weekday"), _without_or("every", ["month"])), {"nth": say("CAT222", rule="nth")})
    yield _unless(_without_or("every", ["week", "2 weeks"]), {"weeks": say("CAT222", rule="weeks")})
    yield _unless(_has("start"), {"end": say("CAT222", rule="end")})
    yield _if(_any(_has("start"), _has("weekday")), {"always": say("CAT222", rule="always")})


def _place(say: Say) -> Iterator[Json]:
    names = ("address", "coordinate", "directions", "recipient", "room", "text")
    yield _if(_is("hidden", [True]), {name: say("CAT223", field=name) for name in names})
    homes = _is("kind", ["home", "volunteers-home"])
    yield _if(homes, {name: say("CAT234", field=name) for name in ("address", "coordinate")})
    named = [_has(name) for name in ("name", "recipient", "address", "text")]
    other = _all(_has("kind"), {"properties": {"kind": {"not": {"const": "venue"}}}})
    yield _must(_any(*named, _is("hidden", [True]), other), say("CAT235"))


def _file(say: Say) -> Iterator[Json]:
    confirmed = {"confirmed": refused(say("CAT225", field="confirmed"))}
    sources = {"minItems": 1, "errorMessage": say("CAT236", offer="…")}
    each = {"properties": {**confirmed, "sources": sources}, "required": ["sources"]}
    then = {"partnership": refused(say("CAT225", field="partnership")), "offers": {"items": each}}
    yield {"if": _is("evidence", ["public-source"]), "then": {"properties": then}}


def _contact(say: Say) -> Iterator[Json]:
    ways = ("phone", "sms", "email", "web_form", "website")
    yield _must(_any(*map(_has, ways)), say("CAT226"))
    yield _unless(_has("consent"), {"person": say("CAT231")})


def _settings(say: Say) -> Iterator[Json]:
    real = {"enum": ["alliance", "project"], "errorMessage": say("CAT237")}
    publisher = {"properties": {"kind": real}, "required": ["kind"], "errorMessage": say("CAT237")}
    yield {"if": _is("demonstration", [True]), "then": {"properties": {"publisher": publisher}}}


def _offer(say: Say) -> Iterator[Json]:
    yield _if(_has("age"), {"grades": say("CAT220")})


def _price(say: Say) -> Iterator[Json]:
    nothing = {"enum": [0, "0"], "errorMessage": say("CAT227", amount="…")}
    yield {"if": _is("type", ["free"]), "then": {"properties": {"amount": nothing}}}


def _origin(say: Say) -> Iterator[Json]:
    yield _must({"oneOf": [_has("url"), _has("withheld")]}, say("CAT232"))


def _attachment(say: Say) -> Iterator[Json]:
    yield _must(_any(_has("file"), _has("link")), say("CAT247"))


def _milestone(say: Say) -> Iterator[Json]:
    yield _if(_is("state", ["postponed", "cancelled"]), {"decision": say("CAT248")})


_RULES: Mapping[str, Callable[[Say], Iterator[Json]]] = {
    "Attachment": _attachment,
    "Contact": _contact,
    "Milestone": _milestone,
    "Offer": _offer,
    "Origin": _origin,
    "PartnershipFile": _file,
    "Place": _place,
    "Price": _price,
    "Row": _row,
    "Settings": _settings,
}


def _has(name: str) -> Json:
    return {"required": [name]}


def _is(name: str, values: list[str | bool]) -> Json:
    return {"properties": {name: {"enum": values}}, "required": [name]}


def _without_or(name: str, values: list[str]) -> Json:
    return {"properties": {name: {"enum": values}}}


def _all(*conditions: Json) -> Json:
    return {"allOf": list(conditions)}


def _any(*conditions: Json) -> Json:
    return {"anyOf": list(conditions)}


def refused(message: str) -> Json:
    """No value is right here. Of all the ways to say so, this is the one whose message editors show."""
    return {"enum": [], "errorMessage": message}


def _must(condition: Json, message: str) -> Json:
    return {"if": {"not": condition}, "then": refused(message)}


def _if(condition: Json, forbidden: Mapping[str, str]) -> Json:
    """Where the condition holds, none of these fields may be there; each says why."""
    fields = {name: refused(message) for name, message in forbidden.items()}
    return {"if": condition, "then": {"properties": fields}}


def _unless(condition: Json, forbidden: Mapping[str, str]) -> Json:
    return _if({"not": condition}, forbidden)
