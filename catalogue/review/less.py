"""What readers of a changed offer look for in vain now, and found before."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.checks.completeness import missing_facts
from catalogue.compare.changes import Changes
from catalogue.edition.language import Words, in_sentence
from catalogue.messages.fields import field_words
from catalogue.messages.review import all_of, said
from catalogue.model.offer import Offer
from catalogue.review.result import Item
from catalogue.review.sides import Reading

_TEXTS = ("summary", "description", "confirmed", "images")


def less(before: Reading, after: Reading, changes: Changes, words: Words) -> Iterator[Item]:
    """One item an offer."""
    for change in changes.changes:
        if change.key.kind != "offer" or change.what != "changed":
            continue
        was = before.catalogue.offers.get((change.was or change.key).id)
        now = after.catalogue.offers.get(change.key.id)
        lost = tuple(_lost(was.offer, now.offer)) if was and now else ()
        if now and lost:
            titles = (in_sentence(field_words(f"Offer.{name}", words.language).title) for name in lost)
            text = said("less", words.language, fields=all_of(titles, words.language))
            yield Item(words.text(now.offer.title), text, {"offer": now.offer.id, "fields": list(lost)})


def _lost(was: Offer, now: Offer) -> Iterator[str]:
    missed = missing_facts(was)
    yield from (name for name in missing_facts(now) if name not in missed)
    yield from (name for name in _TEXTS if getattr(was, name) and not getattr(now, name))
