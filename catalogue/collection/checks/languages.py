"""What an edition in some language needs: the language itself, its pages, its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.places import in_source
from catalogue.collection.checks.words import groups, uses
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.offer import Offer
from catalogue.nearest import nearest
from catalogue.project import PAGE_NAMES, PAGES, SETTINGS, VOCABULARY

Texts = Mapping[str, str]


def edition_languages(catalogue: Catalogue) -> tuple[str, ...]:
    """The languages of the editions, each once, that of the first edition first."""
    return tuple(dict.fromkeys(edition.language for edition in catalogue.settings.editions.values()))


def languages(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT341: an edition in a language that the catalogue doesn't list."""
    known = catalogue.settings.languages
    for name, edition in catalogue.settings.editions.items():
        if edition.language not in known:
            span = catalogue.documents[SETTINGS].value_span("editions", name, "language")
            args = {"language": edition.language, "allowed": ", ".join(known)}
            yield Diagnostic("CAT341", span, args | {"nearest": nearest(edition.language, known)})


def pages(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT337: a page is missing in the language of an edition. A catalogue without any page does without on purpose."""
    there = {(page.key, page.language) for page in catalogue.pages}
    if not there:
        return
    for language in edition_languages(catalogue):
        suffix = "" if language == catalogue.settings.main_language else f".{language}"
        for key in PAGE_NAMES:
            path = f"{PAGES}/{key}{suffix}.md"
            if (key, language) not in there and not catalogue.tree.exists(path):
                yield Diagnostic("CAT337", Span(path), {"language": language})


def texts(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT342: an offer, or a word that offers use, has no text in an edition's language."""
    for language in edition_languages(catalogue):
        for placed in catalogue.all_offers():
            if missing := ", ".join(_untold(placed.offer, language, catalogue.settings.main_language)):
                args = {"id": placed.offer.id, "language": language, "missing": missing}
                yield Diagnostic("CAT342", _id_span(catalogue, placed), args)
        yield from _words(catalogue, language)


def _untold(offer: Offer, language: str, main: str) -> Iterator[str]:
    fields = {"title": offer.title, "summary": offer.summary, "description": offer.description}
    for name, written in fields.items():
        if written is not None and not _says(written, language, main):
            yield name


def _words(catalogue: Catalogue, language: str) -> Iterator[Diagnostic]:
    main = catalogue.settings.main_language
    unlabelled = {
        (group, name)
        for group, terms in groups(catalogue).items()
        for name, term in terms.items()
        if not _says(term.label, language, main)
    }
    if not unlabelled:
        return
    used = {(group, each) for file in catalogue.partnerships.values() for group, ids, _ in uses(file) for each in ids}
    for group, name in sorted(unlabelled & used):
        span = catalogue.documents[VOCABULARY].value_span(group, name, "label")
        yield Diagnostic("CAT342", span, {"id": name, "language": language, "rule": "word"})


def _says(written: Texts, language: str, main: str) -> bool:
    return language in written or (language == main and "" in written)


def _id_span(catalogue: Catalogue, placed: Placed) -> Span:
    # By its text and not by composing the file again: with a second language this is said of most offers.
    source = catalogue.document_of(placed.association).source
    name = placed.offer.id
    found = re.search(rf"\bid:[ ]+[\"']?{name}(?![\w-])", source.text)
    if found is None:
        return catalogue.document_of(placed.association).value_span("offers", placed.index, "id")
    return in_source(source, found.end() - len(name), len(name))
