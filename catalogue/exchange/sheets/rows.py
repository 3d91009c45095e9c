"""What an extract is as tables of cells: one row per offer, association or contact; and what has no column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.compare.changes import Plain
from catalogue.compare.plain import leaves as leaves_of
from catalogue.edition.extract import AssociationRecord, Extract
from catalogue.exchange.base import Loss
from catalogue.exchange.sheets.cells import Cells, value_at
from catalogue.exchange.sheets.columns import (
    ASSOCIATION,
    EVIDENCE,
    KEY,
    MADE_FOR,
    MODELS,
    Column,
    Kind,
    column_of,
    heading,
    leaves,
    titled,
)
from catalogue.exchange.sheets.simple import Written
from catalogue.exchange.sheets.words import Tongue
from catalogue.messages.fields import choice_word
from catalogue.messages.sheets import LANGUAGES, sheet_word

LONGEST = 32_000
"""Characters in a cell; a spreadsheet takes 32,767, some of which it counts twice."""

_ALWAYS: Mapping[Kind, tuple[str, ...]] = {
    "offers": (
        *("title", "summary", "description", "status.is", "status.as_of", "themes", "target_groups", "participants"),
        *("age.minimum", "age.maximum", "delivery", "areas", "schedule", "price.type", "price.note", "contacts"),
        *("confirmed.on", "confirmed.by"),
    ),
    "associations": ("name", "kind", "cvr", "website", "about"),
    "contacts": ("role", "phone", "email", "website", "shown_in"),
}
"""Columns that a sheet has also when they are empty."""

_PLACES: Mapping[Kind, str] = {"offers": "offers[]", "associations": "association", "contacts": "contacts.<id>"}
_FIRST = (("title",), ("name",), ("role",))


@dataclass(frozen=True, slots=True)
class Record:
    """What one row is of."""

    kind: Kind
    id: str
    association: str
    values: Mapping[str, Plain]


@dataclass(frozen=True)
class Grid:
    """One sheet: its columns and, for each record, its cells."""

    kind: Kind
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Written | None, ...], ...]


@dataclass(frozen=True)
class Writer:
    """An extract on its way into sheets."""

    extract: Extract

    @cached_property
    def language(self) -> str:
        """The language of headings and words."""
        language = self.extract.edition.language
        return language if language in LANGUAGES else "en"

    @cached_property
    def cells(self) -> Cells:
        """What writes cells."""
        return Cells(Tongue(self.extract, self.language))

    def record(self, kind: Kind, association: str, id_: str) -> Record | None:
        """The record of this kind with this id; nothing where the extract has none."""
        return self._records.get((kind, association, id_))

    @cached_property
    def _records(self) -> Mapping[tuple[Kind, str, str], Record]:
        return {(each.kind, each.association, each.id): each for kind in MODELS for each in records(self.extract, kind)}

    def grid(self, kind: Kind) -> Grid:
        """The sheet of a kind."""
        found = tuple(records(self.extract, kind))
        columns = tuple(self.columns(kind, found))
        headings = tuple(self.heading(kind, each) for each in columns)
        return Grid(kind, columns, headings, tuple(self.row(each, columns) for each in found))

    def heading(self, kind: Kind, column: Column) -> str:
        """What stands above a column; in a sheet of another language the main one is named, too."""
        leaf = column.leaf
        if leaf is not None and leaf.has_languages and not column.language and self.language != self.extract.main:
            return titled(leaf, self.extract.main, self.language)
        return heading(kind, column, self.language)

    def columns(self, kind: Kind, found: Iterable[Record]) -> Iterator[Column]:
        """The columns: always some, the others where a record has something in them."""
        yield Column(KEY)
        if kind != "associations":
            yield Column(ASSOCIATION)
        known = list(found)
        for leaf in sorted(leaves(MODELS[kind]), key=lambda each: each.path not in _FIRST):
            values = [value_at(each.values, leaf.path) for each in known]
            used = {language for value in values for language in self.cells.languages(leaf, value)}
            for language in sorted(used | ({""} if ".".join(leaf.path) in _ALWAYS[kind] else set())):
                yield column_of(leaf, language)
        if kind != "contacts":
            yield Column(EVIDENCE)
        yield Column(MADE_FOR)

    def row(self, record: Record, columns: Iterable[Column]) -> tuple[Written | None, ...]:
        """The cells of a record."""
        return tuple(self.cell(record, each) for each in columns)

    def cell(self, record: Record, column: Column) -> Written | None:
        """One cell; what is too long for a spreadsheet is said to be."""
        if column.leaf is None:
            return self._about(record, column.name)
        cell = self.cells.written(column.leaf, value_at(record.values, column.leaf.path), column.language)
        is_long = isinstance(cell, str) and len(cell.encode("utf-16-le")) > LONGEST * 2
        return sheet_word("too-long", self.language) if is_long else cell

    @cached_property
    def made_for(self) -> str:
        """Which export a row is from: an edition's name, or the municipality's own."""
        is_own = self.extract.reach == "keepers"
        return sheet_word("own", self.language) if is_own else self.extract.edition.name

    def _about(self, record: Record, name: str) -> str:
        if name == KEY:
            return record.id
        if name == ASSOCIATION:
            return self.cells.tongue.group("associations").name(record.association)
        return self.made_for if name == MADE_FOR else self._evidence(record)

    def _evidence(self, record: Record) -> str:
        """Where the facts come from, as the edition says it beside an offer."""
        said = self._said.get(record.id, "") if record.kind == "offers" else ""
        evidence = self._associations[record.association].evidence
        return said or choice_word("PartnershipFile.evidence", evidence, self.language)

    @cached_property
    def _associations(self) -> Mapping[str, AssociationRecord]:
        return {each.id: each for each in self.extract.associations}

    @cached_property
    def _said(self) -> Mapping[str, str]:
        return {each.ref.id: " ".join(each.evidence) for each in self.extract.edition.offers if each.evidence}


def records(extract: Extract, kind: Kind) -> Iterator[Record]:
    """What the rows of a sheet are of."""
    if kind == "offers":
        for offer in extract.offers:
            yield Record(kind, offer.id, offer.association, offer.values)
        return
    for each in extract.associations:
        if kind == "associations":
            yield Record(kind, each.id, each.id, each.values)
        else:
            for name, contact in each.contacts.items():
                yield Record(kind, name, each.id, contact)


def losses(extract: Extract, kinds: Iterable[Kind], writer: Writer) -> Iterator[Loss]:
    """What no sheet of these holds, told by the path from a file's root."""
    sheets = frozenset(kinds)
    for each in extract.associations:
        yield from _lost(each.id, "partnership", each.partnership)
        if "associations" not in sheets:
            yield from _lost(each.id, "association", each.values)
        if "contacts" not in sheets:
            for contact in each.contacts.values():
                yield from _lost(each.id, "contacts.<id>", contact)
    too_long = sheet_word("too-long", writer.language)
    for kind in sorted(sheets):
        for record in records(extract, kind):
            for leaf in leaves(MODELS[kind]):
                if writer.cell(record, column_of(leaf)) == too_long:
                    yield Loss(record.id, ".".join((_PLACES[kind], *leaf.path)), "no-place")


def _lost(record: str, place: str, values: Mapping[str, Plain]) -> Iterator[Loss]:
    for key in dict.fromkeys(path[0] for path in leaves_of(values) if path):
        yield Loss(record, f"{place}.{key}", "no-place")
