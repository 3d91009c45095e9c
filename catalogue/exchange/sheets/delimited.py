"""Offers as a `.csv`: UTF-8 with its mark and semicolons, as Danish spreadsheets open it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import StringIO

from catalogue.exchange.base import Exported, Material
from catalogue.exchange.sheets.columns import Kind
from catalogue.exchange.sheets.guard import guarded
from catalogue.exchange.sheets.rows import Grid, Writer, losses
from catalogue.exchange.sheets.simple import Written

FILES: dict[Kind, str] = {"offers": "offers.csv", "associations": "associations.csv", "contacts": "contacts.csv"}


def separated_values(material: Material) -> Exported:
    """One file for each sheet. A demonstration says so in the first row of each."""
    writer = Writer(material.extract)
    banners = material.edition.banners
    files = tuple((name, _file(writer.grid(kind), banners)) for kind, name in FILES.items())
    return Exported(files, tuple(losses(material.extract, FILES, writer)))


def _file(grid: Grid, banners: Iterable[str]) -> bytes:
    made = StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    for banner in banners:
        writer.writerow([guarded(banner)])
    writer.writerow(map(guarded, grid.headings))
    for row in grid.rows:
        writer.writerow(map(_cell, row))
    return made.getvalue().encode("utf-8-sig")


def _cell(value: Written | None) -> str:
    if isinstance(value, Decimal):
        return str(value).replace(".", ",")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else guarded(str(value))
