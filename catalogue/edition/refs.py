"""The ways to offers and associations: their titles, told apart where several are alike, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from catalogue.edition.language import collation_key
from catalogue.edition.parts import Ref
from catalogue.edition.view import OfferContext, View


def offer_ref(context: OfferContext) -> Ref:
    """The way to the offer."""
    return context.view.way_to(context.offer)


def association_ref(context: OfferContext) -> Ref:
    """The way to the offer's association."""
    return Ref(context.placed.association, context.file.association.name, "association")


def told_apart(view: View, offers: Sequence[OfferContext]) -> dict[str, Ref]:
    """The way to each offer by id; where several have one title, it names the association too."""
    refs = {each.offer.id: offer_ref(each) for each in offers}
    often = Counter(ref.title for ref in refs.values())
    for each in offers:
        ref, association = refs[each.offer.id], association_ref(each).title
        if often[ref.title] > 1:
            named = view.words("offer.told_apart", title=ref.title, association=association)
            refs[each.offer.id] = replace(ref, title=named)
    return refs


def in_order(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    """By title, in the language's order."""
    return tuple(sorted(refs, key=lambda ref: (collation_key(ref.title), ref.id)))
