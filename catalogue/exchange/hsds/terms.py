"""The words an offer is sorted by, as attributes with terms of taxonomies; and terms of others as words of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.edition.extract import OfferRecord
from catalogue.exchange.hsds.choices import chosen_word
from catalogue.exchange.hsds.names import TAXONOMY, Data, identity
from catalogue.exchange.hsds.said import items, part, stated, texts, words
from catalogue.exchange.hsds.telling import Telling

VOCABULARY = ("themes", "target_groups", "activity_forms")
CHOSEN: Mapping[str, str] = {"participants": "Participant", "delivery": "Delivery", "purposes": "Offer.purposes"}
"""Choices of the files themselves, and what the tables of words call them."""

_LINKS = {
    "themes": "service_type",
    "activity_forms": "service_type",
    "target_groups": "intended_audience",
    "participants": "intended_audience",
    "delivery": "attending_type",
    "purposes": "service_type",
}
"""What an attribute is about, in the words of the specification's open list."""


def attributes(offer: OfferRecord, telling: Telling) -> Iterator[Data]:
    """One attribute for each word, under the taxonomy that the group of words is."""
    for group in (*VOCABULARY, *CHOSEN):
        for name in texts(offer.values.get(group)):
            yield {
                "id": identity("attribute", offer.id, group, name),
                "link_type": _LINKS[group],
                "link_entity": "service",
                "taxonomy_term": term(group, name, telling),
            }


def term(group: str, name: str, telling: Telling) -> Data:
    """A word as a term; one of a vocabulary has its label, one of the files' own choices what forms call it."""
    known = telling.extract.vocabulary.get(group, {}).get(name, {})
    language = telling.language
    label = chosen_word(CHOSEN[group], name, language) if group in CHOSEN else telling.label(group, name)
    return stated(
        {
            "id": identity("term", group, name),
            "code": name,
            "name": label,
            "description": telling.text(known.get("description")) or label,
            "taxonomy": f"{TAXONOMY}{group}",
            "taxonomy_detail": taxonomy(group),
            "language": language,
        }
    )


def taxonomy(group: str) -> Data:
    """A group of words as a taxonomy."""
    name = f"{TAXONOMY}{group}"
    return {"id": identity("taxonomy", group), "name": name, "description": name}


def own_words(service: Mapping[str, object]) -> Data:
    """The words of the attributes that have terms of ours, by group."""
    found: dict[str, object] = {}
    for group, name in (own_term(each) for each in items(service.get("attributes"))):
        if group in (*VOCABULARY, *CHOSEN) and name:
            listed = found.setdefault(group, [])
            if isinstance(listed, list) and name not in listed:
                listed.append(name)
    return found


def own_term(attribute: Mapping[str, object]) -> tuple[str, str]:
    """The group and the id, where the attribute's term is one of ours."""
    found = part(attribute.get("taxonomy_term"))
    name = words(found.get("taxonomy"))
    return (name.removeprefix(TAXONOMY), words(found.get("code"))) if name.startswith(TAXONOMY) else ("", "")
