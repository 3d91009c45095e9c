"""The indexes at the back: by association, by target group, by area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from catalogue.edition.edition import Ref, Register, RegisterEntry
from catalogue.edition.language import collation_key
from catalogue.edition.offer import association_ref
from catalogue.edition.view import OfferContext, View


def registers(view: View, offers: Sequence[OfferContext]) -> tuple[Register, ...]:
    """All registers of an edition; words that no offer bears are left out, offers without a word stand last."""
    vocabulary = view.catalogue.vocabulary
    by_group = _register(
        view, "target-group", offers, lambda each: view.labels(vocabulary.target_groups, each.offer.target_groups)
    )
    by_area = _register(view, "area", offers, lambda each: view.labels(vocabulary.areas, each.offer.areas))
    by_association = _register(view, "association", offers, lambda each: (association_ref(each).title,))
    return (by_association, by_group, by_area)


def _register(
    view: View, key: str, offers: Iterable[OfferContext], labels: Callable[[OfferContext], Sequence[str]]
) -> Register:
    found: dict[str, list[Ref]] = {}
    silent: list[Ref] = []
    for context in offers:
        ref = Ref(context.offer.id, view.words.text(context.offer.title), "offer")
        words = labels(context)
        for label in words:
            found.setdefault(label, []).append(ref)
        if not words:
            silent.append(ref)
    entries = [RegisterEntry(label, in_order(found[label])) for label in sorted(found, key=collation_key)]
    if silent:
        entries.append(RegisterEntry(view.words("register.other"), in_order(silent)))
    return Register(key, view.words(f"register.{key}"), tuple(entries))


def in_order(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    """By title, in the language's order."""
    return tuple(sorted(refs, key=lambda ref: (collation_key(ref.title), ref.id)))
