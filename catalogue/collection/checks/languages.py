"""What an edition in some language needs: the language itself, and its pages."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.nearest import nearest
from catalogue.project import PAGE_NAMES, PAGES, SETTINGS


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
