"""Coverage for programs: every cell and every gap, whose keys `docs/coordinating.md` explains."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict

import catalogue
from catalogue.followup.coverage.coverage import Coverage
from catalogue.followup.coverage.dimensions import Dimension
from catalogue.followup.coverage.tables import Cell
from catalogue.reporters.plain import plain

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def report(found: Coverage, language: str) -> str:
    """The coverage as one object; cells in which nothing is, nor may be, are left out."""
    names = [each.name for each in found.dimensions]
    told = {
        "version": VERSION,
        "tool": {"name": "catalogue", "version": catalogue.__version__},
        "language": language,
        "as_of": found.as_of,
        "title": found.title,
        "banners": found.banners,
        "by": names,
        "dimensions": [_dimension(each) for each in found.dimensions],
        "totals": {**_totals(found), **_cell(found.totals.all)},
        "cells": [{"at": dict(zip(names, key, strict=True)), **_cell(cell)} for key, cell in found.whole.cells.items()],
        "gaps": found.gaps,
        "overlaps": found.overlaps,
        "year": found.year.stretches,
        "duplicates": found.duplicates,
        "offers": found.titles,
        "associations": found.names,
        "unreadable": found.unreadable,
    }
    return json.dumps(plain(told), ensure_ascii=False, indent=2) + "\n"


def _dimension(found: Dimension) -> Mapping[str, object]:
    return {"name": found.name, "values": found.values}


def _totals(found: Coverage) -> Mapping[str, object]:
    totals = found.totals
    names = ("states", "public", "left_out", "for_staff", "silent", "beside")
    return {name: getattr(totals, name) for name in names}


def _cell(cell: Cell) -> Mapping[str, object]:
    return {"count": cell.count, **asdict(cell)}
