"""What was made of an association and its offers last time, for a catalogue that is looked at again after each save.

Nothing here knows which field names what: of a file, every text that is the id of an offer or an association counts as
naming it. So an offer is made again when its own file changed, or one that it may look at, or what all offers look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.associations import association_view, in_order
from catalogue.edition.edition import AssociationView, OfferView
from catalogue.edition.offer import offer_view
from catalogue.edition.view import OfferContext, View
from catalogue.model.partnership import PartnershipFile


@dataclass(frozen=True)
class _Kept:
    """The views of one association's offers.

    `among` are the files they were made from, `shown` the offers of these that the edition shows.
    """

    among: Mapping[str, PartnershipFile]
    shown: frozenset[str]
    views: Mapping[str, OfferView]


class _KeptAssociation(NamedTuple):
    """The view of an association, the file it was made from, and which of its offers are shown, in order."""

    file: PartnershipFile
    shown: tuple[str, ...]
    view: AssociationView


class Memory:
    """Of one edition. It never gives another view than the one that would be made."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._surroundings: tuple[object, ...] = ()
        self._kept: dict[str, _Kept] = {}
        self._associations: dict[str, _KeptAssociation] = {}
        self._texts: dict[str, tuple[PartnershipFile, frozenset[str]]] = {}

    def offers(self, view: View, contexts: Sequence[OfferContext]) -> dict[str, OfferView]:
        """The view of each offer by its id, in the order of the contexts."""
        self._look_around(view)
        by_association: dict[str, list[OfferContext]] = {}
        for context in contexts:
            by_association.setdefault(context.placed.association, []).append(context)
        kept = self._kept = {name: self._of(view, name, mine) for name, mine in by_association.items()}
        return {each.offer.id: kept[each.placed.association].views[each.offer.id] for each in contexts}

    def associations(self, view: View, contexts: Sequence[OfferContext]) -> tuple[AssociationView, ...]:
        """The view of each association, in order: it looks at no file but its own."""
        self._look_around(view)
        self._associations = {name: self._association(view, name, mine) for name, mine in in_order(contexts).items()}
        return tuple(seen for _, _, seen in self._associations.values())

    def _association(self, view: View, name: str, contexts: list[OfferContext]) -> _KeptAssociation:
        file, shown = contexts[0].file, tuple(each.offer.id for each in contexts)
        kept = self._associations.get(name)
        if kept and kept.file is file and kept.shown == shown:
            return kept
        return _KeptAssociation(file, shown, association_view(view, contexts))

    def _look_around(self, view: View) -> None:
        surroundings = _surroundings(view)
        if surroundings != self._surroundings:
            self._surroundings, self._kept, self._associations = surroundings, {}, {}

    def _of(self, view: View, name: str, contexts: Sequence[OfferContext]) -> _Kept:
        among = self._among(view.catalogue, name)
        ids = frozenset(offer.id for file in among.values() for offer in file.offers)
        shown = ids & view.shown
        kept = self._kept.get(name)
        if kept and kept.shown == shown and _same(kept.among, among):
            return kept
        return _Kept(among, shown, {each.offer.id: offer_view(each) for each in contexts})

    def _among(self, catalogue: Catalogue, name: str) -> Mapping[str, PartnershipFile]:
        """The file itself, and all that it leads to from name to name."""
        found: dict[str, PartnershipFile] = {}
        waiting = [name]
        while waiting:
            each = waiting.pop()
            if each in found or each not in catalogue.partnerships:
                continue
            found[each] = catalogue.partnerships[each]
            texts = self._texts_of(each, found[each])
            waiting += [catalogue.offers[text].association for text in texts & catalogue.offers.keys()]
            waiting += texts & catalogue.partnerships.keys()
        return found

    def _texts_of(self, name: str, file: PartnershipFile) -> frozenset[str]:
        known = self._texts.get(name)
        if known is None or known[0] is not file:
            known = self._texts[name] = file, frozenset(_texts(file.model_dump()))
        return known[1]


def _surroundings(view: View) -> tuple[object, ...]:
    """What every offer may look at, beside the files of associations."""
    catalogue = view.catalogue
    own = (catalogue.settings, catalogue.vocabulary, dict(catalogue.recipients), catalogue.as_of)
    sources = (dict(catalogue.hosts), dict(catalogue.sources))
    return (*own, *sources, view.words, view.audience, view.address)


def _same(some: Mapping[str, PartnershipFile], others: Mapping[str, PartnershipFile]) -> bool:
    """Whether these are the very same files: an unchanged one is not read again, so it is the same object."""
    return some.keys() == others.keys() and all(some[name] is others[name] for name in some)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401  # plain data of any shape
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _all(value.values())
    elif isinstance(value, list | tuple | set | frozenset):
        yield from _all(value)


def _all(values: Iterable[Any]) -> Iterator[str]:
    for each in values:
        yield from _texts(each)
