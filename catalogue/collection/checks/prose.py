"""The Markdown of descriptions and pages: only its small part that every reader understands alike."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.inline import Finding
from catalogue.collection.checks.markdown import findings
from catalogue.collection.checks.places import in_source, in_value, text_path
from catalogue.diagnostics import Diagnostic
from catalogue.model.partnership import PartnershipFile
from catalogue.source.document import Path

PAGE_HEADINGS = 2
_LONGEST_SNIPPET = 40


def descriptions(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT320-CAT328 in every longer text of a partnership file."""
    for association, file in catalogue.partnerships.items():
        for path, texts in longer_texts(file):
            for language, text in texts.items():
                for found in findings(text):
                    document = catalogue.document_of(association)
                    at = in_value(document, text_path(path, language), text, found.offset, len(found.snippet))
                    yield Diagnostic(found.code, at, _args(found))


def longer_texts(file: PartnershipFile) -> Iterator[tuple[Path, dict[str, str]]]:
    """The fields whose text is Markdown."""
    if file.association.about is not None:
        yield ("association", "about"), file.association.about
    if file.partnership is not None and file.partnership.about is not None:
        yield ("partnership", "about"), file.partnership.about
    for index, offer in enumerate(file.offers):
        if offer.description is not None:
            yield ("offers", index, "description"), offer.description
        for at, note in enumerate(offer.notes):
            yield ("offers", index, "notes", at, "text"), note.text


def pages(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT320-CAT328 in the pages, which may have headings of two levels."""
    for page in catalogue.pages:
        for found in findings(page.source.text, PAGE_HEADINGS):
            length = len(found.snippet.split("\n", 1)[0])
            yield Diagnostic(found.code, in_source(page.source, found.offset, length), _args(found, is_page=True))


def _args(found: Finding, *, is_page: bool = False) -> dict[str, str]:
    text = " ".join(found.snippet.split())
    snippet = text if len(text) <= _LONGEST_SNIPPET else text[: _LONGEST_SNIPPET - 1] + "…"
    rule = found.rule or ("page" if is_page and found.code == "CAT320" else "")
    return {"snippet": snippet} | ({"rule": rule} if rule else {})
