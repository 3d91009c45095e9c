"""Fields of an offer or an agreement as readers find them printed: «Torsdage kl. 15.30–17» instead of rows and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from catalogue.compare.changes import FieldChange
from catalogue.edition.parts import Fact
from catalogue.review.result import Told
from catalogue.review.words import told_items, told_text

_FACTS = {
    "age": "age",
    "grades": "age",
    "participants": "for_whom",
    "target_groups": "for_whom",
    "for_whom": "for_whom",
    "exclusions": "not_for",
    "requirements": "requirements",
    "requires": "requires",
    "access": "access",
    "status": "status",
    "valid": "status",
    "next_start": "status",
    "capacity": "capacity",
    "schedule": "when",
    "season": "when",
    "places": "where",
    "online_link": "where",
    "areas": "area",
    "area_note": "area",
    "delivery": "delivery",
    "price": "price",
    "confidentiality": "confidentiality",
    "languages": "languages",
    "interpreter": "languages",
    "contacts": "contact",
    "website": "contact",
}
_AGREED = {
    "periods": "periods",
    "responsible": "responsible",
    "co_responsible": "responsible",
    "municipality_provides": "municipality_provides",
    "facilities": "facilities",
    "association_provides": "association_provides",
    "expected": "expected",
    "recommended_by": "recommended",
    "meetings": "meetings",
    "follow_up": "meetings",
}
PRINTED: Mapping[str, Mapping[str, str]] = {"offer": _FACTS, "partnership": _AGREED}
"""The fact that a field is printed in, by the kind of thing."""

Facts = Mapping[str, Fact]


def printed(
    kind: str,
    fields: Sequence[FieldChange],
    before: Facts,
    after: Facts,
    is_private: Callable[[tuple[str, ...]], bool],
) -> tuple[list[Told], list[FieldChange]]:
    """The facts whose print changed, in the order of the fields, and the fields that no fact tells of."""
    table = PRINTED[kind]
    keys = {field.path: "" if is_private(field.path) else table.get(field.path[0], "") for field in fields}
    told = {key: each for key in dict.fromkeys(keys.values()) if key and (each := _told(key, before, after))}
    return list(told.values()), [field for field in fields if keys[field.path] not in told]


def _told(key: str, before: Facts, after: Facts) -> Told | None:
    old, new = before.get(key), after.get(key)
    lines = tuple(_lines(old)), tuple(_lines(new))
    fact = new or old
    if fact is None or lines[0] == lines[1]:
        return None
    if max(map(len, lines)) == 1:
        return told_text((key,), fact.label, "".join(lines[0]), "".join(lines[1]))
    return told_items((key,), fact.label, *lines)


def _lines(fact: Fact | None) -> Iterator[str]:
    """The lines of a fact that says something."""
    if fact is not None and fact.stated:
        yield from (line.text for line in fact.lines)
