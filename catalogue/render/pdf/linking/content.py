"""The content of a composed page: what lies on it, moved to its place, its pieces numbered through the whole page."""

from __future__ import annotations

import re

from catalogue.render.pdf.letters.digits import numbered
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.sheet import Placed, Sheet
from catalogue.render.pdf.linking.stock import Stock
from catalogue.render.pdf.linking.survey import Spot, Survey

_MARK = re.compile(rb"/MCID (\d+)")
_SILENT = b"/Artifact <</Type /Pagination>> BDC\nq\n%b\nQ\nEMC"


def page(number: int, sheet: Sheet, survey: Survey, stock: Stock) -> tuple[bytes, str]:
    """The content stream of a page (from 0), not packed, and its resources."""
    spots = survey.spots[number]
    forms = [stock.form(placed.leaf, placed.part) for placed in sheet.artifacts]
    pieces = [_moved(spot.placed, _counted(_numbered(spot, survey), spot.first_mark)) for spot in spots]
    pieces += [
        _SILENT % _moved(placed, f"/{_called(form)} Do".encode())
        for placed, form in zip(sheet.artifacts, forms, strict=True)
    ]
    pieces += [_SILENT % drawing.content for drawing in sheet.drawings]
    names = [stock.names(spot.placed.leaf) for spot in spots]
    names.append({"XObject": {_called(form): form for form in forms}} if forms else {})
    return b"\n".join(pieces), stock.resources(names)


def _called(form: int) -> str:
    return f"Form{form}"


def _numbered(spot: Spot, survey: Survey) -> bytes:
    """The content with the page numbers that it was drawn without."""
    content = spot.placed.leaf.content(spot.placed.part)
    if not spot.laid.numbers:
        return content
    return numbered(content, {each.number: str(survey.place(each.anchor).sheet + 1) for each in spot.laid.numbers})


def _counted(content: bytes, first: int) -> bytes:
    """The content with its pieces counted from `first` on."""
    return _MARK.sub(lambda mark: b"/MCID %d" % (int(mark[1]) + first), content) if first else content


def _moved(placed: Placed, content: bytes) -> bytes:
    right, up = syntax.number(placed.right), syntax.number(placed.up)
    return b"q\n1 0 0 1 %b %b cm\n%b\nQ" % (right.encode(), up.encode(), content)
