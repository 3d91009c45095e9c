"""A contact as HSDS has it: a name, a title, numbers; and one of others as ours, without the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from catalogue.exchange.hsds.names import Data, identity
from catalogue.exchange.hsds.said import items, stated, words
from catalogue.exchange.hsds.telling import Telling

_TYPES = {"phone": "voice", "sms": "text"}
_SMS = frozenset({"text", "sms"})
_NOT_NUMBER = re.compile(r"[^0-9+ ]")


def contact(owner: str, key: str, values: Mapping[str, object], telling: Telling) -> Data:
    """A contact of an offer or an association; its id is made of its owner's and its key."""
    name = contact_id(owner, key)
    return stated(
        {
            "id": name,
            "name": values.get("person"),
            "title": telling.text(values.get("role")),
            "email": _reached(values.get("email"), telling),
            "phones": [
                {"id": identity("phone", name, field), "number": str(values[field]), "type": kind}
                for field, kind in _TYPES.items()
                if values.get(field) and telling.reaches(str(values[field]))
            ],
        }
    )


def contact_id(owner: str, key: str) -> str:
    """The id of an owner's contact."""
    return identity("contact", owner, key)


def own_contact(found: Mapping[str, object]) -> Data:
    """What a contact that we wrote says."""
    numbers = dict(_numbers(items(found.get("phones"))))
    return stated({"role": found.get("title"), "person": found.get("name"), "email": found.get("email"), **numbers})


def foreign_contact(found: Mapping[str, object], role: str) -> Data:
    """A contact of others without the person, whom nobody asked; `role` where it has no title."""
    title = words(found.get("title")) or words(found.get("department")) or role
    numbers = dict(_numbers(items(found.get("phones"))))
    return stated({"role": title, "email": words(found.get("email")), **numbers})


def _numbers(phones: list[Mapping[str, object]]) -> Iterator[tuple[str, str]]:
    """The first number of each kind: the last given wins, so they are turned round."""
    for phone in reversed(phones):
        field = "sms" if words(phone.get("type")).lower() in _SMS else "phone"
        if number := " ".join(_NOT_NUMBER.sub("", words(phone.get("number"))).split()):
            yield field, number


def _reached(value: object, telling: Telling) -> str:
    return str(value) if value and telling.reaches(str(value)) else ""
