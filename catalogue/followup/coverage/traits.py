"""What tells an offer from another: the words of its texts, where and when it is, whom one calls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.edition.facets import ages, covered
from catalogue.edition.finding import Ages
from catalogue.edition.rhythm import days_of
from catalogue.followup.coverage.counted import Counted
from catalogue.model.offer import Offer
from catalogue.model.place import Place
from catalogue.search.fold import words
from catalogue.search.inflection import grammar

_WRITTEN = re.compile(r"\w+")

Stems = Mapping[str, str]
"""Words without their endings, and as they stand in the text."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Those of one offer. What is compared as it is stands in `marks`, by kind; a mark is shown to nobody."""

    offer: Counted
    title: Stems
    text: Stems
    marks: Mapping[str, frozenset[str]]
    named: frozenset[str]
    areas: frozenset[str]
    covered: frozenset[str]
    ages: Ages | None = field(default=None)


def traits_of(each: Counted) -> Traits:
    """Look at an offer."""
    context, offer = each.context, each.context.offer
    language = context.view.catalogue.settings.main_language
    titles = [*offer.title.values(), *offer.aliases]
    texts = [*(offer.summary or {}).values(), *(offer.description or {}).values()]
    marks = {kind: frozenset(filter(None, found)) for kind, found in _marks(each)}
    return Traits(
        offer=each,
        title=_stems(titles, language),
        text=_stems(texts, language),
        marks={kind: found for kind, found in marks.items() if found},
        named=frozenset(str(provider.association) for provider in offer.co_providers if provider.association),
        areas=frozenset(offer.areas),
        covered=frozenset(covered(context)),
        ages=ages(context),
    )


def _stems(texts: Iterable[str], language: str) -> Stems:
    rules = grammar(language)
    written = (each for text in texts for each in _WRITTEN.findall(text))
    folded = ((word, each.lower()) for each in written for word in words(each))
    return {rules.stem(word): each for word, each in folded if word not in rules.stop_words}


def _marks(each: Counted) -> Iterator[tuple[str, Iterator[str]]]:
    offer, file = each.context.offer, each.context.file
    contacts = [file.contacts[name] for name in offer.contacts if name in file.contacts]
    yield "place", (_address(place) for place in offer.places.values() if not place.hidden)
    yield "time", iter(_times(offer))
    yield "phone", (contact.phone or contact.sms or "" for contact in contacts)
    yield "email", ((contact.email or "").casefold() for contact in contacts)
    yield "website", iter([str(offer.website or "").rstrip("/")])


def _address(place: Place) -> str:
    if place.recipient:
        return place.recipient
    address = place.address
    return " ".join((*words(address.street), address.postal_code or "")) if address and address.street else ""


def _times(offer: Offer) -> Iterator[str]:
    for row in offer.schedule:
        if row.start and not row.always:
            yield from (f"{day} {row.start}" for day in days_of(row))
