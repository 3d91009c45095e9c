"""What the files of a national extract share: its settings, and the words that its offers use."""

from __future__ import annotations

from catalogue.edition.extract import Extract
from catalogue.exchange.national.neutral import TERM
from catalogue.exchange.national.records import is_ours

Data = dict[str, object]

_OF_OFFERS = ("themes", "target_groups", "activity_forms", "areas", "referrers")


def settings(extract: Extract, audience: str) -> Data:
    """`data/catalogue.yaml`: whose catalogue it is, and that no agreement decides what is in it."""
    edition = extract.edition
    publisher: Data = {"name": edition.publisher[0] if edition.publisher else edition.title}
    if edition.is_demonstration:
        publisher["kind"] = "project"
    data: Data = {
        "title": edition.title,
        "state": edition.state,
        "edition": edition.edition,
        "publisher": publisher,
        "inclusion": "listed",
        "languages": [extract.main, *(each for each in extract.languages if each != extract.main)],
        "editions": {audience: {"audience": audience, "language": extract.main}},
    }
    return data | {"demonstration": True} if edition.is_demonstration else data


def vocabulary(extract: Extract) -> Data:
    """`data/vocabulary.yaml`: the words that offers use; what the municipality calls its departments stays there."""
    found: Data = {"themes": {}}
    for group in _OF_OFFERS:
        terms = {
            name: {key: values[key] for key in TERM if key in values}
            for name, values in extract.vocabulary.get(group, {}).items()
            if is_ours(name)
        }
        if terms:
            found[group] = terms
    return found
