"""What can be answered to each question of an edition, whether any offer fits it or not, and by which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.edition import Edition
from catalogue.edition.facets import choices
from catalogue.edition.labels import has_labels, labels_of
from catalogue.edition.language import Words, every_language
from catalogue.edition.view import View
from catalogue.model.values import WEEKDAYS
from catalogue.model.vocabulary import Term

Answers = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By question and id the words for it: the edition's own first, then those of other languages, then synonyms."""

_SPOKEN = ("da", "en")
"""Whoever asks may use the words of either, whatever the edition is written in."""


def answers(catalogue: Catalogue, edition: Edition) -> Answers:
    """All answers of an edition's questions."""
    spoken = dict.fromkeys((edition.language, *_SPOKEN))
    views = [_view(catalogue, edition, language) for language in spoken if has_labels(catalogue.tree, language)]
    found: dict[str, dict[str, list[str]]] = {}
    for view in views:
        for key, ids in _every(view, edition).items():
            mine = found.setdefault(key, {})
            for choice in choices(view, key, set(ids)):
                mine.setdefault(choice.key, []).append(choice.label)
    for key, terms in _terms(catalogue).items():
        for id_, words in _more(terms):
            found.get(key, {}).setdefault(id_, []).append(words)
    return {key: {id_: tuple(dict.fromkeys(words)) for id_, words in mine.items()} for key, mine in found.items()}


def _view(catalogue: Catalogue, edition: Edition, language: str) -> View:
    labels = labels_of(catalogue.tree, language).value
    words = Words(labels, language, edition.audience, catalogue.settings.main_language)
    return View(catalogue, words, edition.audience, frozenset())


def _every(view: View, edition: Edition) -> Mapping[str, Iterable[str]]:
    """The ids of all answers; of a question whose answers are nowhere listed, those that some offer gives."""
    vocabulary, words = view.catalogue.vocabulary, view.words
    given = {facet.key: [choice.key for choice in facet.choices] for facet in edition.facets}
    ways = ("self", "referral", "school")
    return given | {
        "theme": vocabulary.themes,
        "area": vocabulary.areas,
        "day": WEEKDAYS,
        "delivery": words.group("delivery"),
        "access": (*ways, *words.group("access.how_short")),
        "price": words.group("facet_price"),
        "language": every_language(),
        "status": words.group("facet_status"),
    }


def _terms(catalogue: Catalogue) -> Mapping[str, Mapping[str, Term]]:
    return {"theme": catalogue.vocabulary.themes, "area": catalogue.vocabulary.areas}


def _more(terms: Mapping[str, Term]) -> Iterator[tuple[str, str]]:
    """Synonyms, and what a retired word was called: it leads to its successor."""
    for id_, term in terms.items():
        successor = term.replaced_by if term.retired and term.replaced_by in terms else None
        if successor:
            yield successor, id_
        for word in (*term.label.values(), *term.synonyms):
            yield successor or id_, word
