"""Who sees what is written in a field. `edition` decides; this tells it to those who write; a test compares the two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from catalogue.messages.fields import sheet_words
from catalogue.model.fields import Field, Placed, every_field, steps
from catalogue.model.kinds import KINDS
from catalogue.model.shapes import Shape

Readers = Literal["everyone", "professionals", "named", "unless-said", "search", "steers", "maps", "nobody"]
"""All editions; that for professionals; those that `shown_in` names; professionals, and all where nothing else is said;
found by searching but not printed; not printed but decides what is; on no page but in map files; no edition: for the
municipality's own use."""

READERS: Mapping[str, Mapping[str, Readers]] = {
    "partnership": {
        "association.cvr": "nobody",
        "association.note": "nobody",
        "association.sources": "nobody",
        "partnership": "nobody",
        "partnership.status": "professionals",
        "partnership.periods": "professionals",
        "partnership.responsible": "professionals",
        "partnership.co_responsible": "professionals",
        "partnership.municipality_provides": "professionals",
        "partnership.association_provides": "professionals",
        "partnership.facilities": "professionals",
        "partnership.expected": "professionals",
        "partnership.recommended_by": "professionals",
        "partnership.follow_up": "professionals",
        "partnership.meetings[].on": "professionals",
        "partnership.meetings[].held": "steers",
        "contacts": "named",
        "contacts.<id>.shown_in": "steers",
        "contacts.<id>.consent": "steers",
        "offers[].formerly": "steers",
        "offers[].aliases": "search",
        "offers[].purposes": "professionals",
        "offers[].age.text": "unless-said",
        "offers[].grades.text": "unless-said",
        "offers[].places.<id>.coordinate": "maps",
        "offers[].places.<id>.hidden": "steers",
        "offers[].places.<id>.reason": "nobody",
        "offers[].places.<id>.checked_on": "professionals",
        "offers[].schedule[].text": "unless-said",
        "offers[].capacity": "professionals",
        "offers[].co_providers[].website": "nobody",
        "offers[].same_as": "nobody",
        "offers[].not_same_as": "nobody",
        "offers[].notes": "named",
        "offers[].notes[].shown_in": "steers",
        "offers[].sources": "professionals",
    },
    "vocabulary": {
        "themes.<id>.synonyms": "search",
        "themes.<id>.retired": "nobody",
        "themes.<id>.replaced_by": "nobody",
        "themes.<id>.sensitive": "steers",
        "target_groups.<id>.description": "nobody",
        "target_groups.<id>.synonyms": "search",
        "target_groups.<id>.retired": "nobody",
        "target_groups.<id>.replaced_by": "nobody",
        "activity_forms.<id>.description": "nobody",
        "activity_forms.<id>.synonyms": "search",
        "activity_forms.<id>.retired": "nobody",
        "activity_forms.<id>.replaced_by": "nobody",
        "areas.<id>.description": "nobody",
        "areas.<id>.synonyms": "search",
        "areas.<id>.retired": "steers",
        "areas.<id>.replaced_by": "nobody",
        "areas.<id>.kind": "nobody",
        "areas.<id>.municipality_code": "nobody",
        "areas.<id>.postal_codes": "nobody",
        "areas.<id>.within": "steers",
        "departments": "nobody",
        "departments.<id>.label": "professionals",
        "referrers": "nobody",
        "referrers.<id>.label": "everyone",
    },
    "recipients": {
        "recipients": "nobody",
        "recipients.<id>.name": "everyone",
        "recipients.<id>.address": "everyone",
    },
    "settings": {
        "journal_number": "professionals",
        "publisher.kind": "nobody",
        "inclusion": "steers",
        "grace_days": "steers",
        "languages": "steers",
        "editions.<id>.audience": "steers",
        "editions.<id>.language": "steers",
        "editions.<id>.public": "steers",
        "editions.<id>.paper": "steers",
        "editions.<id>.formats": "steers",
        "demonstration": "steers",
        "sources": "steers",
        "sources.<id>.name": "everyone",
    },
    "funding": {"grants": "nobody"},
    "milestones": {"milestones": "nobody"},
    "alliance": dict.fromkeys(
        ("name", "purpose", "founded", "open_to_more", "departments", "members", "efforts", "note"), "nobody"
    ),
}
"""By the place of a field, or of a part that it stands in: the nearest counts. What is not named is for everyone."""


def readers(kind: str, path: tuple[str, ...]) -> Readers:
    """Who sees the field at a place in a kind of file."""
    table = READERS[kind]
    steps = range(len(path), 0, -1)
    return next((table[written] for end in steps if (written := _written(path[:end])) in table), "everyone")


def readers_within(kind: str, path: tuple[str, ...], shape: Shape) -> set[Readers]:
    """Who sees the fields of what stands at a place: one answer for a value, perhaps several for a part."""
    part = shape.innermost.part
    if part is None:
        return {readers(kind, path)}
    inside = (*path, *steps(shape))
    return {
        readers(kind, (*inside, *placed.path)) for placed in every_field(part) if not placed.field.shape.innermost.part
    }


def reader_words(found: Field, language: str) -> str:
    """A sentence about who sees a field, where that is not everyone and the same wherever its part stands."""
    places = ((kind, placed.path) for kind in KINDS for placed in _by_key(kind).get(found.key, ()))
    seen = {who for kind, path in places for who in readers_within(kind, path, found.shape)}
    only = seen.pop() if len(seen) == 1 else "everyone"
    return "" if only == "everyone" else sheet_words(f"seen-{only}", language)


@cache
def _by_key(kind: str) -> Mapping[str, list[Placed]]:
    places: dict[str, list[Placed]] = {}
    for placed in every_field(KINDS[kind]):
        places.setdefault(placed.field.key, []).append(placed)
    return places


def _written(path: tuple[str, ...]) -> str:
    return ".".join(path).replace(".[]", "[]")
