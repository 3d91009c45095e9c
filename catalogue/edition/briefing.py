"""Which offers each kind of recipient needs first: what the overview sheets are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.language import Labels, Words
from catalogue.edition.relevance import fits
from catalogue.edition.view import OfferContext, View

_CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Briefing:
    """A kind of recipient, its printed word («Skoler») and the offers in the order in which it needs them."""

    kind: str
    label: str
    offers: tuple[OfferView, ...]


def briefings(edition: Edition, catalogue: Catalogue, labels: Labels) -> tuple[Briefing, ...]:
    """One for each kind that there are recipients of, by the kind's name.

    Of each theme comes first what fits most recipients of the kind and what newcomers can come to, and each theme has
    one offer there before any has a second; what fits none of them comes last. An umbrella stands for its parts.
    """
    words = Words(labels, edition.language, edition.audience, catalogue.settings.main_language)
    view = View(catalogue, words, edition.audience, frozenset(offer.ref.id for offer in edition.offers))
    kinds = sorted({each.kind for each in catalogue.recipients.values()})
    return tuple(Briefing(kind, words(f"recipient_kinds.{kind}"), _offers(edition, view, kind)) for kind in kinds)


def _offers(edition: Edition, view: View, kind: str) -> tuple[OfferView, ...]:
    fitting = {offer.ref.id: _fitting(view, offer, kind) for offer in edition.offers}
    themes = [_best_first(part.offers, fitting) for part in edition.sections]
    return tuple(sorted(_mixed(themes), key=lambda offer: not fitting[offer.ref.id]))


def _best_first(offers: Sequence[OfferView], fitting: Mapping[str, int]) -> list[OfferView]:
    whole = [offer for offer in offers if offer.part_of is None]
    return sorted(whole, key=lambda offer: (-fitting[offer.ref.id], _is_closed(offer)))


def _mixed(themes: Sequence[Sequence[OfferView]]) -> Iterator[OfferView]:
    """The first of each theme, then the second of each, and so on."""
    for row in zip_longest(*themes):
        yield from (offer for offer in row if offer is not None)


def _fitting(view: View, offer: OfferView, kind: str) -> int:
    """How many recipients of the kind it fits, or one of its parts."""
    catalogue = view.catalogue
    found = [(name, each) for name, each in catalogue.recipients.items() if each.kind == kind]
    placed = [catalogue.offers[ref.id] for ref in (offer.ref, *offer.parts)]
    contexts = [OfferContext(view, each, catalogue.partnerships[each.association]) for each in placed]
    return sum(any(fits(context, name, each) for context in contexts) for name, each in found)


def _is_closed(offer: OfferView) -> bool:
    return any(badge.tone == _CLOSED for badge in offer.badges)
