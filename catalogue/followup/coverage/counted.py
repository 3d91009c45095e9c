"""Which offers are counted, and which of them count as one: an umbrella and its parts, one offer told twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition.facets import fitting
from catalogue.edition.select import is_for_staff, select
from catalogue.edition.view import OfferContext, View
from catalogue.followup.coverage.dimensions import Dimension, Fit

UNKNOWN = "unknown"
"""The state of an offer that doesn't say whether one can come."""
_ABOUT_STAFF = frozenset({"participants", "target-group"})


@dataclass(frozen=True, slots=True)
class Counted:
    """An offer. `whole` is what it counts as: offers with the same are counted once.

    `state` is open, later, closed or unknown; `free` the places that are told to be free.
    """

    id: str
    title: str
    whole: str
    associations: tuple[str, ...]
    state: str
    free: int | None
    is_public: bool
    context: OfferContext = field(compare=False, repr=False)
    fits: Mapping[str, Fit] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Offers:
    """The offers that are counted, and how many are not: over or without an agreement, and those for staff alone."""

    counted: tuple[Counted, ...]
    left_out: int
    for_staff: int


def offers(view: View, dimensions: Sequence[Dimension]) -> Offers:
    """Those that professionals may be sent to; offers for staff alone count only where one asks for whom they are."""
    found = select(view.catalogue, "professionals")
    asks = not _ABOUT_STAFF.isdisjoint(each.name for each in dimensions)
    taken = [each for each in found.shown if asks or not is_for_staff(each.offer)]
    wholes = _wholes(taken)
    counted = tuple(_counted(view, each, wholes[each.offer.id], dimensions) for each in taken)
    return Offers(counted, len(found.left_out), len(found.shown) - len(taken))


def _counted(view: View, placed: Placed, whole: str, dimensions: Sequence[Dimension]) -> Counted:
    catalogue, offer = view.catalogue, placed.offer
    context = OfferContext(view, placed, catalogue.partnerships[placed.association])
    return Counted(
        id=offer.id,
        title=view.words.text(offer.title),
        whole=whole,
        associations=tuple(dict.fromkeys(_associations(catalogue, placed))),
        state=next(iter(fitting(context, "status")), UNKNOWN),
        free=offer.capacity.free if offer.capacity else None,
        is_public=context.file.evidence == "public-source",
        context=context,
        fits={each.name: each.fit(context) for each in dimensions},
    )


def _associations(catalogue: Catalogue, placed: Placed) -> Iterator[str]:
    yield placed.association
    for each in placed.offer.co_providers:
        if each.association in catalogue.partnerships:
            yield str(each.association)


def _wholes(taken: Sequence[Placed]) -> Mapping[str, str]:
    """By offer the id of what it counts as: the first of those that are tied to it."""
    known = {each.offer.id for each in taken}
    first = {each.offer.id: each.offer.id for each in taken}

    def of(name: str) -> str:
        while first[name] != name:
            name = first[name]
        return name

    for each in taken:
        for other in (each.offer.part_of, each.offer.same_as):
            if other in known:
                mine, theirs = of(each.offer.id), of(str(other))
                first[mine] = theirs
    return {name: of(name) for name in first}
