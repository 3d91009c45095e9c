"""The indexes at the back: by association, by target group, by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from catalogue.edition.edition import Ref, Register, RegisterEntry
from catalogue.edition.language import collation_key
from catalogue.edition.offer import association_ref, offer_ref
from catalogue.edition.view import OfferContext, View


def registers(view: View, offers: Sequence[OfferContext]) -> tuple[Register, ...]:
    """All registers of an edition; words that no offer bears are left out, offers without a word stand last."""
    vocabulary, refs = view.catalogue.vocabulary, told_apart(view, offers)
    names, groups, areas = [], [], []
    for each in offers:
        offer, ref = each.offer, refs[each.offer.id]
        names.append((offer_ref(each), (association_ref(each).title,)))
        groups.append((ref, view.labels(vocabulary.target_groups, offer.target_groups)))
        areas.append((ref, view.labels(vocabulary.areas, offer.areas)))
    named = (("association", names), ("target-group", groups), ("area", areas))
    return tuple(_register(view, key, pairs) for key, pairs in named)


def told_apart(view: View, offers: Sequence[OfferContext]) -> dict[str, Ref]:
    """The way to each offer by id; where several have one title, it names the association too."""
    refs = {each.offer.id: offer_ref(each) for each in offers}
    often = Counter(ref.title for ref in refs.values())
    for each in offers:
        title, association = refs[each.offer.id].title, association_ref(each).title
        if often[title] > 1:
            named = view.words("offer.told_apart", title=title, association=association)
            refs[each.offer.id] = Ref(each.offer.id, named, "offer")
    return refs


def _register(view: View, key: str, pairs: Iterable[tuple[Ref, tuple[str, ...]]]) -> Register:
    found: dict[str, list[Ref]] = {}
    silent: list[Ref] = []
    for ref, words in pairs:
        for word in dict.fromkeys(words):
            found.setdefault(word, []).append(ref)
        if not words:
            silent.append(ref)
    order = sorted(found, key=lambda word: (collation_key(word), word))
    entries = [RegisterEntry(word, in_order(found[word])) for word in order]
    if silent:
        entries.append(RegisterEntry(view.words("register.other"), in_order(silent)))
    return Register(key, view.words(f"register.{key}"), tuple(entries))


def in_order(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    """By title, in the language's order."""
    return tuple(sorted(refs, key=lambda ref: (collation_key(ref.title), ref.id)))
