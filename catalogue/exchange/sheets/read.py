"""Rows of spreadsheets as edits and new files. What an export would write anew is left alone, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.edition.compose import compose
from catalogue.edition.extract import Extract, extract
from catalogue.edition.labels import labels_of
from catalogue.exchange.base import Brought, Material
from catalogue.exchange.sheets.cells import Cells
from catalogue.exchange.sheets.columns import Kind, folded
from catalogue.exchange.sheets.gather import Gathering
from catalogue.exchange.sheets.mapping import mapped
from catalogue.exchange.sheets.plans import Plan, plans
from catalogue.exchange.sheets.rows import Writer
from catalogue.exchange.sheets.words import Tongue
from catalogue.source.document import Document
from catalogue.source.foreign.values import Table

_ORDER: tuple[Kind, ...] = ("associations", "offers", "contacts")  # a new offer may name a new association


def read(
    tables: Sequence[Table], material: Material, catalogue: Catalogue, mapping: Document | None
) -> Outcome[Brought]:
    """What the tables say that the catalogue doesn't. `material` is the municipality's own export of now."""
    known = mapped(mapping)
    if known.diagnostics:
        return Outcome(Brought({}), known.diagnostics)
    found = plans(tables, known.value, material.extract.main)
    if found.diagnostics:
        return Outcome(Brought({}), found.diagnostics)
    sheets, losses = found.value
    own = Writer(material.extract)
    cells = Cells(Tongue(material.extract, own.language), known.value.separator, known.value.words)
    gathering = Gathering(catalogue, material.extract, cells, known.value.always, Shown(catalogue, own))
    for kind in _ORDER:
        for plan in sheets:
            if plan.kind == kind:
                gathering.take(plan)
    if gathering.refused:
        return Outcome(Brought({}), tuple(gathering.refused))
    brought = gathering.brought(losses)
    return Outcome(brought, tuple(_missing(gathering, material.extract, sheets, tables)))


class Shown:
    """What a row was exported from: the municipality's own rows, or those of an edition, each made once."""

    def __init__(self, catalogue: Catalogue, own: Writer) -> None:
        """Know the municipality's own."""
        self._catalogue = catalogue
        self._own = own
        self._known: dict[str, Writer] = {}

    def writer(self, made_for: str) -> Writer:
        """What writes the rows of that export; a row that says nothing is the municipality's own."""
        name = next((each for each in self._catalogue.settings.editions if folded(each) == folded(made_for)), "")
        if not name:
            return self._own
        if name not in self._known:
            self._known[name] = Writer(self._extract(name))
        return self._known[name]

    def _extract(self, name: str) -> Extract:
        labels = labels_of(self._catalogue.tree, self._catalogue.settings.editions[name].language).value
        return extract(self._catalogue, compose(self._catalogue, name, labels))


def _missing(
    gathering: Gathering, own: Extract, sheets: Sequence[Plan], tables: Sequence[Table]
) -> Sequence[Diagnostic]:
    """That offers without a row stay: told of sheets that were exported here, not of those of others."""
    offers = {each.id for each in own.offers}
    met = gathering.met["offers"]
    left = len(offers - met)
    if not left or not met & offers or not any(each.kind == "offers" for each in sheets):
        return ()
    return (Diagnostic("CAT091", Span(tables[0].name), {"count": left}),)
