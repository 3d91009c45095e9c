"""Offers in their parts: one section a theme, an umbrella followed by its parts, staff's own section last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.edition.edition import OfferView, Section
from catalogue.edition.language import collation_key
from catalogue.edition.parts import Ref
from catalogue.edition.refs import in_order, told_apart
from catalogue.edition.related import related
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext, View

STAFF = "staff"
OTHER = "other"


def sections(view: View, contexts: Sequence[OfferContext], made: Mapping[str, OfferView]) -> tuple[Section, ...]:
    """Every offer once, in the order of the vocabulary's themes; `made` are the views of each by itself."""
    shown = {context.offer.id: context for context in contexts}
    refs = told_apart(view, contexts)
    others, parts = related(contexts, made, refs), _parts(made)
    views = {key: replace(seen, parts=parts[key], related=others[key]) for key, seen in made.items()}
    homes = {key: _home(context, shown) for key, context in shown.items()}
    order = [*view.catalogue.vocabulary.themes, OTHER, STAFF]
    parted = (
        _section(view, key, [views[each] for each in views if homes[each] == key], _also(key, contexts, homes, refs))
        for key in order
    )
    filled = (section for section in parted if section.offers)
    return tuple(replace(section, number=place + 1, place=place) for place, section in enumerate(filled))


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


def _parts(views: Mapping[str, OfferView]) -> dict[str, tuple[Ref, ...]]:
    """The parts of each umbrella, by title."""
    found: dict[str, list[Ref]] = {key: [] for key in views}
    for seen in views.values():
        if seen.part_of:
            found[seen.part_of.id].append(seen.ref)
    return {key: in_order(refs) for key, refs in found.items()}


def _also(
    key: str, contexts: Sequence[OfferContext], homes: Mapping[str, str], refs: Mapping[str, Ref]
) -> tuple[Ref, ...]:
    """The offers of other sections that bear this theme too."""
    return in_order(
        refs[each.offer.id] for each in contexts if key in each.offer.themes and homes[each.offer.id] != key
    )


def _section(view: View, key: str, offers: list[OfferView], also: tuple[Ref, ...]) -> Section:
    shown = tuple(_umbrellas_first(offers))
    theme = view.catalogue.vocabulary.themes.get(key)
    if theme is None:
        intro = view.words("section.staff_intro") if key == STAFF else ""
        return Section(key, view.words(f"section.{key}"), intro, "", shown, also, icon=key)
    heading, about = view.words.line(theme.label), view.words.line(theme.description)
    foreign = {"heading": heading.language, "intro": about.language}
    return Section(
        key=key,
        heading=heading.text,
        intro=about.text,
        colour=theme.colour or "",
        offers=shown,
        also=also,
        icon=theme.icon or key,
        sensitive=theme.sensitive,
        foreign={name: tag for name, tag in foreign.items() if tag},
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
