"""Offers in their parts: one section a theme, an umbrella followed by its parts, staff's own section last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from catalogue.edition.edition import OfferView, Section
from catalogue.edition.language import collation_key
from catalogue.edition.offer import offer_view
from catalogue.edition.registers import in_order, told_apart
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext, View

STAFF = "staff"
OTHER = "other"


def sections(view: View, contexts: Sequence[OfferContext]) -> tuple[Section, ...]:
    """Every offer once, in the order of the vocabulary's themes."""
    shown = {context.offer.id: context for context in contexts}
    views = {key: offer_view(context) for key, context in shown.items()}
    for key, seen in views.items():
        parts = in_order(other.ref for other in views.values() if other.part_of and other.part_of.id == key)
        views[key] = replace(seen, parts=parts)
    homes = {key: _home(context, shown) for key, context in shown.items()}
    order = [*view.catalogue.vocabulary.themes, OTHER, STAFF]
    made = (
        _section(view, key, [views[each] for each in views if homes[each] == key], contexts, homes) for key in order
    )
    return tuple(section for section in made if section.offers)


def _home(context: OfferContext, shown: dict[str, OfferContext]) -> str:
    """The section an offer stands in: its umbrella's, if that is shown, else its first theme's."""
    seen = {context.offer.id}
    while context.offer.part_of in shown and context.offer.part_of not in seen:
        context = shown[context.offer.part_of]
        seen.add(context.offer.id)
    if is_for_staff(context.offer):
        return STAFF
    themes = context.view.catalogue.vocabulary.themes
    return next((theme for theme in context.offer.themes if theme in themes), OTHER)


def _section(
    view: View, key: str, offers: list[OfferView], contexts: Sequence[OfferContext], homes: dict[str, str]
) -> Section:
    theme = view.catalogue.vocabulary.themes.get(key)
    heading = view.words.text(theme.label) if theme else view.words(f"section.{key}")
    refs = told_apart(view, contexts)
    also = [refs[each.offer.id] for each in contexts if key in each.offer.themes and homes[each.offer.id] != key]
    return Section(
        key=key,
        heading=heading,
        intro=view.words.text(theme.description)
        if theme
        else view.words("section.staff_intro")
        if key == STAFF
        else "",
        colour=theme.colour or "" if theme else "",
        offers=tuple(_umbrellas_first(offers)),
        also=in_order(also),
    )


def _umbrellas_first(offers: list[OfferView]) -> Iterator[OfferView]:
    by_title = sorted(offers, key=lambda each: (collation_key(each.ref.title), each.ref.id))
    here = {each.ref.id for each in offers}

    def with_parts(seen: OfferView) -> Iterator[OfferView]:
        yield seen
        for part in by_title:
            if part.part_of and part.part_of.id == seen.ref.id:
                yield from with_parts(part)

    for seen in by_title:
        if not seen.part_of or seen.part_of.id not in here:
            yield from with_parts(seen)
