"""What a catalogue on the web owes its readers."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic
from catalogue.project import SETTINGS


def accessibility_statement(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT348: a public edition, and no address of the publisher's accessibility statement."""
    if catalogue.settings.accessibility_statement_url:
        return
    for name, edition in catalogue.settings.editions.items():
        if edition.public:
            span = catalogue.documents[SETTINGS].value_span("editions", name, "public")
            yield Diagnostic("CAT348", span, {"id": name})
