"""The associations behind the offers that an edition shows, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalogue.edition.agreement import association_facts
from catalogue.edition.edition import AssociationView
from catalogue.edition.language import collation_key
from catalogue.edition.parts import Fact, Line
from catalogue.edition.people import bare_address, contact_lines, may_be_shown
from catalogue.edition.refs import association_ref, offer_ref
from catalogue.edition.view import OfferContext, View
from catalogue.edition.where import address_text


def in_order(contexts: Sequence[OfferContext]) -> dict[str, list[OfferContext]]:
    """The offers of each association, by its id, in the order of the associations' names."""
    found: dict[str, list[OfferContext]] = {}
    for context in contexts:
        found.setdefault(context.placed.association, []).append(context)
    names = {key: collation_key(mine[0].file.association.name) for key, mine in found.items()}
    return {key: found[key] for key in sorted(found, key=lambda each: (names[each], each))}


def association_view(view: View, offers: list[OfferContext]) -> AssociationView:
    """An association with its own facts and its offers: those that are shown, of which there is one at least."""
    association = offers[0].file.association
    about = view.words.line(association.about)
    return AssociationView(
        ref=association_ref(offers[0]),
        kind=view.words(f"provider.{association.kind}"),
        about=about.text,
        facts=tuple(fact for fact in _facts(view, offers) if fact.stated),
        offers=tuple(offer_ref(each) for each in offers),
        language=about.language,
    )


def _facts(view: View, found: list[OfferContext]) -> Iterator[Fact]:
    file = found[0].file
    association = file.association
    yield view.fact("aliases", [view.words.listed(association.aliases)])
    parent = association.parent
    yield view.fact("parent", [Line(parent.name, parent.website or "")] if parent else [])
    yield view.fact("address", [address_text(association.address)] if association.address else [])
    yield view.fact(
        "website", [Line(bare_address(association.website), association.website)] if association.website else []
    )
    used = {key for context in found for key in context.offer.contacts}
    contacts = [contact for key, contact in file.contacts.items() if key in used]
    shown = [each for each in contacts if may_be_shown(each, view.audience, view.catalogue.as_of)]
    yield view.fact("contact", [line for each in shown for line in contact_lines(each, view, several=True)])
    source = view.catalogue.source_of(found[0].placed.association)
    if source is not None:
        yield view.fact("source", [view.words.line(source.name)], source.id)
        return
    yield from association_facts(file, view)
