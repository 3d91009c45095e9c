"""What every fact of an offer is made from: the offer, its surroundings, the reader and the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition.language import Words
from catalogue.edition.parts import Fact, Line, Plain, Ref
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.vocabulary import Term


@dataclass(frozen=True)
class View:
    """One reader's view of the catalogue; `shown` are the ids of the offers in the edition.

    `address` is where the edition will lie on the web, ending in «/»; empty when nobody knows or may know.
    """

    catalogue: Catalogue
    words: Words
    audience: str
    shown: frozenset[str]
    address: str = ""

    def label(self, group: Mapping[str, Term], key: str) -> str:
        """The printed word of a vocabulary id; an unknown id is printed as it is (only `--keep-going` meets one)."""
        return self.words.text(group[key].label) if key in group else key

    def line(self, group: Mapping[str, Term], key: str) -> Line:
        """The same word as a line, which says when it stands in another language than the edition's."""
        return self.words.line(group[key].label) if key in group else Line(key)

    def labels(self, group: Mapping[str, Term], keys: Iterable[str]) -> tuple[str, ...]:
        """The printed words of several vocabulary ids."""
        return tuple(self.label(group, key) for key in keys)

    def marked(self, text: str, group: Mapping[str, Term], keys: Iterable[str]) -> Line:
        """A line we composed of vocabulary words; those that stand in another language than the edition's say so."""
        return self.words.as_written(text, *(group[key].label for key in keys if key in group))

    def ref(self, offer_id: str) -> Ref | None:
        """The way to an offer by id; none to an offer that the edition leaves out, whose title may not be for all."""
        placed = self.catalogue.offers.get(offer_id) if offer_id in self.shown else None
        return self.way_to(placed.offer) if placed else None

    def way_to(self, offer: Offer) -> Ref:
        """The way to an offer that the edition shows."""
        return Ref(offer.id, self.words.text(offer.title), "offer", self.words.foreign(offer.title))

    def fact(self, key: str, texts: Iterable[str | Line], value: Plain = None) -> Fact:
        """A fact by the key of its label; without any text it says that it is not stated."""
        lines = tuple(each for text in texts if (each := text if isinstance(text, Line) else Line(text)).text)
        label = self.words(f"fact.{key}")
        if lines:
            return Fact(key, label, lines, value)
        return Fact(key, label, (Line(self.words("not_stated"), quiet=True),), None, stated=False)


@dataclass(frozen=True)
class OfferContext:
    """One offer as one reader sees it."""

    view: View
    placed: Placed
    file: PartnershipFile

    @property
    def offer(self) -> Offer:
        """The offer itself."""
        return self.placed.offer

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.view.words
