"""The indexes at the back: by need, age, area, day of the week, association and way in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from catalogue.edition import facets
from catalogue.edition.finding import Register, RegisterEntry
from catalogue.edition.language import collation_key, sentence
from catalogue.edition.parts import Line, Ref
from catalogue.edition.refs import association_ref, in_order, offer_ref, told_apart
from catalogue.edition.view import OfferContext, View
from catalogue.model.vocabulary import Term

Finder = Callable[[OfferContext], Iterable[Line]]
"""The words an offer stands under; none when the data are silent."""


def registers(view: View, offers: Sequence[OfferContext]) -> tuple[Register, ...]:
    """All registers of an edition; words that no offer bears are left out, offers without a word stand last."""
    refs = told_apart(view, offers)
    alone = {each.offer.id: offer_ref(each) for each in offers}  # under its association it needs no other name
    return (
        _register(view, _Index("need", _needs), offers, refs, _synonyms(view, offers)),
        _register(view, _Index("age", _ages, _bands(view)), offers, refs),
        _register(view, _Index("area", _areas), offers, refs),
        _register(view, _by_facet(view, "day", offers), offers, refs),
        _register(view, _Index("association", _association), offers, alone),
        _register(view, _by_facet(view, "access", offers), offers, refs),
    )


@dataclass(frozen=True)
class _Index:
    """How one register is made: its words in their own `order`, else in that of the alphabet."""

    key: str
    words: Finder
    order: tuple[str, ...] = ()

    def place(self, label: str) -> tuple[int, str, str]:
        """Where a word stands."""
        return self.order.index(label) if self.order else 0, collation_key(label), label


def _register(
    view: View,
    index: _Index,
    offers: Sequence[OfferContext],
    refs: dict[str, Ref],
    more: Iterable[RegisterEntry] = (),
) -> Register:
    found: dict[str, list[Ref]] = {}
    languages: dict[str, str] = {}
    silent: list[Ref] = []
    for each in offers:
        words = {word.text: word.language for word in index.words(each)}
        languages |= words
        for word in words:
            found.setdefault(word, []).append(refs[each.offer.id])
        if not words:
            silent.append(refs[each.offer.id])
    entries = [RegisterEntry(word, in_order(listed), language=languages[word]) for word, listed in found.items()]
    entries = sorted([*entries, *more], key=lambda entry: index.place(entry.label))
    if silent:
        own_word = f"register.other_{index.key}"
        other = view.words(own_word if view.words.has(own_word) else "register.other")
        entries.append(RegisterEntry(other, in_order(silent)))
    return Register(index.key, view.words(f"register.{index.key}"), tuple(entries))


def _association(context: OfferContext) -> Iterator[Line]:
    yield Line(association_ref(context).title)


def _areas(context: OfferContext) -> Iterator[Line]:
    view = context.view
    return (view.line(view.catalogue.vocabulary.areas, key) for key in context.offer.areas)


def _needs(context: OfferContext) -> Iterator[Line]:
    view, vocabulary = context.view, context.view.catalogue.vocabulary
    yield from (view.line(vocabulary.themes, key) for key in context.offer.themes)
    yield from (view.line(vocabulary.target_groups, key) for key in context.offer.target_groups)


def _synonyms(view: View, offers: Sequence[OfferContext]) -> Iterator[RegisterEntry]:
    """Other words for the needs that some offer bears, each with the words to look under.

    Synonyms are words of the catalogue's main language: a register in another language has none of them.
    """
    if view.words.language != view.words.main:
        return
    printed = {collation_key(label.text) for each in offers for label in _needs(each)}
    found: dict[str, tuple[str, list[str]]] = {}
    for term in _terms_of(view, offers):
        label = view.words.text(term.label)
        for synonym in term.synonyms:
            key = collation_key(synonym)
            if key not in printed:
                found.setdefault(key, (sentence(synonym), []))[1].append(label)
    for synonym, labels in found.values():
        yield RegisterEntry(synonym, (), tuple(dict.fromkeys(labels)))


def _terms_of(view: View, offers: Sequence[OfferContext]) -> Iterator[Term]:
    """The themes, then the target groups, that some offer bears, in the order of the vocabulary."""
    vocabulary = view.catalogue.vocabulary
    themes = {key for each in offers for key in each.offer.themes}
    groups = {key for each in offers for key in each.offer.target_groups}
    yield from (term for key, term in vocabulary.themes.items() if key in themes)
    yield from (term for key, term in vocabulary.target_groups.items() if key in groups)


def _ages(context: OfferContext) -> Iterator[Line]:
    found = facets.ages(context)
    if found:
        yield from (Line(_band(context.view, band)) for band in facets.AGE_BANDS if facets.in_band(found, band))


def _bands(view: View) -> tuple[str, ...]:
    return tuple(_band(view, band) for band in facets.AGE_BANDS)


def _band(view: View, band: tuple[int, int]) -> str:
    """«0–5 år», «25 år og derover»."""
    low, high = band
    pattern = "register.band_from" if band == facets.AGE_BANDS[-1] else "register.band"
    return view.words(pattern, low=low, high=high)


def _by_facet(view: View, key: str, offers: Sequence[OfferContext]) -> _Index:
    """The words of a facet's choices, in their own order."""
    fitting = {each.offer.id: facets.fitting(each, key) for each in offers}
    labels = {each.key: each.label for each in facets.choices(view, key, {*chain.from_iterable(fitting.values())})}

    def words(context: OfferContext) -> Iterator[Line]:
        return (Line(labels[choice]) for choice in fitting[context.offer.id] if choice in labels)

    return _Index(key, words, tuple(labels.values()))
