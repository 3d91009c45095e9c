"""The two revisions, and what the readers of one see: worked out when asked, and only for the offers asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.diagnostics import Diagnostic
from catalogue.edition.associations import association_view
from catalogue.edition.edition import AssociationView, OfferView
from catalogue.edition.labels import labels_of, labels_path
from catalogue.edition.language import Labels, Words
from catalogue.edition.offer import offer_view
from catalogue.edition.select import Reason, Selection, select
from catalogue.edition.view import OfferContext, View
from catalogue.model.partnership import PartnershipFile
from catalogue.source.held import HeldTree
from catalogue.source.tree import Tree


@dataclass(frozen=True)
class Side:
    """One revision: its catalogue, and what its check found."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: an audience and a language."""

    audience: str
    language: str


class Reading:
    """What readers of one revision see. Each answer is worked out once."""

    def __init__(self, catalogue: Catalogue, scope: frozenset[str] | None = None, like: Reading | None = None) -> None:
        """Of this catalogue, or of what these associations offer; `like` is the same with other words in some files."""
        self.catalogue = catalogue
        self._scope = scope
        self._like = like
        self.selection: Callable[[str], Selection] = like.selection if like else cache(self._selection)
        self.shown = cache(self._shown)
        self.view = cache(self._view)
        self.offer = cache(self._offer)
        self.associations = cache(self._associations)

    def words(self, reader: Reader) -> Words:
        """How this reader is spoken to."""
        return self.view(reader).words

    def reason(self, offer_id: str, audience: str) -> Reason | None:
        """Why an offer that is in the data is kept from this audience."""
        return next((why for placed, why in self.selection(audience).left_out if placed.offer.id == offer_id), None)

    def association(self, name: str, reader: Reader) -> AssociationView | None:
        """The association's page, if this reader gets one of its offers."""
        placed = self.associations(reader.audience).get(name, ())
        contexts = [self._context(each, reader) for each in placed]
        return association_view(self.view(reader), contexts) if contexts else None

    def _selection(self, audience: str) -> Selection:
        if self._scope is None:
            return select(self.catalogue, audience)
        files = self.catalogue.partnerships
        return select(
            replace(self.catalogue, partnerships={name: files[name] for name in files if name in self._scope}), audience
        )

    def _shown(self, audience: str) -> Mapping[str, Placed]:
        """The offers that this audience gets, by id."""
        return {placed.offer.id: placed for placed in self.selection(audience).shown}

    def _associations(self, audience: str) -> Mapping[str, list[Placed]]:
        """The associations that this audience reads of, with their offers."""
        found: dict[str, list[Placed]] = {}
        for placed in self.shown(audience).values():
            found.setdefault(placed.association, []).append(placed)
        return found

    def _view(self, reader: Reader) -> View:
        catalogue = self.catalogue
        labels = labels_in(catalogue.tree, reader.language)
        words = Words(labels, reader.language, reader.audience, catalogue.settings.main_language)
        return View(catalogue, words, reader.audience, frozenset(self.shown(reader.audience)))

    def _offer(self, offer_id: str, reader: Reader) -> OfferView | None:
        """The offer as it would be printed, whether or not this audience gets it."""
        placed = self.catalogue.offers.get(offer_id)
        if placed is None:
            return None
        if self._like and self._like.catalogue.partnerships.get(placed.association) is self._file(placed):
            return self._like.offer(offer_id, reader)  # nothing in its file is different here
        return offer_view(self._context(placed, reader))

    def _file(self, placed: Placed) -> PartnershipFile:
        return self.catalogue.partnerships[placed.association]

    def _context(self, placed: Placed, reader: Reader) -> OfferContext:
        return OfferContext(self.view(reader), placed, self._file(placed))


def labels_in(tree: Tree, language: str) -> Labels:
    """A language's words as this revision has them; most projects have none of their own."""
    return labels_of(tree, language).value if tree.exists(labels_path(language)) else default_labels(language)


@lru_cache(maxsize=8)
def default_labels(language: str) -> Labels:
    """A language's words where a project has none of its own."""
    return labels_of(HeldTree({}), language).value
