"""Makes what is seen of each offer and each association, or remembers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from catalogue.edition.associations import association_view, in_order
from catalogue.edition.edition import AssociationView, OfferView
from catalogue.edition.offer import offer_view
from catalogue.edition.view import OfferContext, View


class Views(Protocol):
    """Gives the views of one edition."""

    def offers(self, view: View, contexts: Sequence[OfferContext]) -> dict[str, OfferView]:
        """Of each offer by its id, in the order of the contexts."""
        ...

    def associations(self, view: View, contexts: Sequence[OfferContext]) -> tuple[AssociationView, ...]:
        """Of the associations behind them, in order."""
        ...


class Anew:
    """Each view is made, and forgotten."""

    def offers(self, _: View, contexts: Sequence[OfferContext]) -> dict[str, OfferView]:
        """Of each offer."""
        return {context.offer.id: offer_view(context) for context in contexts}

    def associations(self, view: View, contexts: Sequence[OfferContext]) -> tuple[AssociationView, ...]:
        """Of each association."""
        return tuple(association_view(view, mine) for mine in in_order(contexts).values())
