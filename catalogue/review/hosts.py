"""Institutions that a change concerns because offers take place with them."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.compare.changes import Changes
from catalogue.edition.language import Words
from catalogue.messages.review import all_of, said
from catalogue.model.offer import Offer
from catalogue.review.result import Item
from catalogue.review.sides import Reading


def hosts(before: Reading, after: Reading, changes: Changes, words: Words) -> Iterator[Item]:
    """One item an institution, with the offers whose place there is new, changed or given up."""
    found: dict[str, dict[str, list[str]]] = {}
    for change in changes.changes:
        if change.key.kind != "offer":
            continue
        was = before.catalogue.offers.get((change.was or change.key).id) if change.what != "added" else None
        now = after.catalogue.offers.get(change.key.id) if change.what != "removed" else None
        old, new = _places(was.offer if was else None), _places(now.offer if now else None)
        placed = now or was
        for name in sorted(old | new) if placed else ():
            how = "new" if name not in old else "gone" if name not in new else "changed"
            title = words.text(placed.offer.title) if placed else ""
            found.setdefault(name, {}).setdefault(how, []).append(title)
    for name in sorted(found):
        texts = (
            said(f"host.{how}", words.language, offers=all_of(titles, words.language))
            for how, titles in found[name].items()
        )
        known = after.catalogue.host(name) or before.catalogue.host(name)
        host = known.name if known else name
        yield Item(host, " ".join(texts), {"recipient": name})


def _places(offer: Offer | None) -> frozenset[str]:
    return frozenset(place.recipient for place in offer.places.values() if place.recipient) if offer else frozenset()
