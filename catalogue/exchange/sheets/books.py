"""The workbooks that are exported: the catalogue's own rows, and an empty one to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from catalogue.compare.changes import Plain
from catalogue.edition.language import Words
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.sheets.cells import put
from catalogue.exchange.sheets.columns import (
    ASSOCIATION,
    EVIDENCE,
    KEY,
    MODELS,
    Column,
    Kind,
    column_of,
    leaves,
)
from catalogue.exchange.sheets.rows import Grid, Record, Writer, losses
from catalogue.messages.sheets import sheet_word
from catalogue.model.examples import example

KINDS: tuple[Kind, ...] = ("offers", "associations", "contacts")
_ABOUT = ("about-from", "about-row", "about-back", "about-empty", "about-new", "about-more", "about-choices")
_ABOUT_TEMPLATE = ("about-example", "about-new", "about-more", "about-choices", "about-back")
_FILLED = (
    *("title", "summary", "description", "themes", "target_groups", "participants", "for_whom", "activity_forms"),
    *("age.minimum", "age.maximum", "grades.from", "grades.to", "delivery", "areas", "places", "schedule"),
    *("price.type", "price.amount", "price.per", "price.note", "access.who", "access.how", "access.referred_by"),
    *("access.steps", "access.closes_on", "status.is", "status.waiting_time", "status.as_of", "valid.from"),
    *("valid.until", "capacity.unit", "capacity.maximum", "capacity.free", "capacity.as_of", "requirements"),
    *("exclusions", "languages", "interpreter", "contacts", "website", "confirmed.on", "confirmed.by"),
)
"""The columns of the empty workbook: what an offer is asked first."""

_EXAMPLE: Mapping[str, Plain] = {
    "participants": ["young-person"],
    "delivery": ["in-person", "group"],
    "places": {"biblioteket": {"name": "Biblioteket på Skole A"}},
    "schedule": [{"every": "week", "weekday": ["thursday"], "start": "15:30", "end": "17:30", "place": "biblioteket"}],
    "price": {"type": "free"},
    "languages": ["da", "en"],
}
_AS_THE_MANUAL = ("title", "summary", "age.minimum", "age.maximum", "status.is", "access.how", "access.steps")


def workbook_of_offers(material: Material) -> Exported:
    """A sheet of offers, one of associations, one of contacts."""
    from catalogue.exchange.sheets.workbook import workbook  # noqa: PLC0415  # openpyxl is slow to import

    writer = Writer(material.extract)
    data = workbook(writer, [writer.grid(each) for each in KINDS], about(writer, _ABOUT))
    return Exported((("catalogue.xlsx", data),), tuple(losses(material.extract, KINDS, writer)))


def empty_workbook(material: Material) -> Exported:
    """The same without rows but an example, with the columns that are asked first."""
    from catalogue.exchange.sheets.workbook import workbook  # noqa: PLC0415  # openpyxl is slow to import

    writer = Writer(material.extract)
    others = (replace(writer.grid(each), rows=()) for each in KINDS[1:])
    data = workbook(writer, [_template(writer), *others], about(writer, _ABOUT_TEMPLATE))
    return Exported((("template.xlsx", data),))


def about(writer: Writer, names: tuple[str, ...]) -> list[str]:
    """What a workbook says of itself."""
    edition = writer.extract.edition
    facts = {"title": edition.title, "made_for": writer.made_for, "day": _day(writer.language, edition.as_of)}
    return [sheet_word(each, writer.language, **facts) for each in names]


def _day(language: str, written: str) -> str:
    return Words({}, language, "professionals", language).day(date.fromisoformat(written))


def _template(writer: Writer) -> Grid:
    fields = {column.name: column for column in map(column_of, leaves(MODELS["offers"]))}
    columns = (Column(KEY), Column(ASSOCIATION), *(fields[name] for name in _FILLED), Column(EVIDENCE))
    headings = tuple(writer.heading("offers", each) for each in columns)
    values: dict[str, Plain] = dict(_EXAMPLE)
    for name in _AS_THE_MANUAL:
        leaf = fields[name].leaf
        if leaf is not None:
            put(values, leaf.path, cast("Plain", example(leaf.field)))
    record = Record("offers", sheet_word("example-key", writer.language), "", values)
    about_the_row = {KEY: record.id, ASSOCIATION: sheet_word("example-association", writer.language)}
    cells = (writer.cell(record, each) if each.leaf else about_the_row.get(each.name) for each in columns)
    return Grid("offers", columns, headings, (tuple(cells),))
