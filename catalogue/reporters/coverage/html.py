"""Coverage as one page that fetches nothing: the shade of a cell says how much there is, and its number says it too."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.messages.coverage import said
from catalogue.reporters.changes.element import Html, element
from catalogue.reporters.coverage.grid import Grid, Row, Square
from catalogue.reporters.coverage.style import STYLE
from catalogue.reporters.coverage.told import List, Section, Told
from catalogue.reporters.followup.style import STYLE as PAGE
from catalogue.reporters.page import Named, page


def report(found: Told) -> str:
    """The page."""
    named = Named(found.language, found.title, said("skip", found.language))
    return page(named, f"{PAGE}\n{STYLE}", _top(found), map(_section, found.sections))


def _top(found: Told) -> Iterator[Html]:
    yield from (element("p", banner, class_="banner") for banner in found.banners)
    yield element("h1", found.title)
    yield from (element("p", line, class_="quiet") for line in found.lines)
    ways = (element("li", element("a", each.heading, href=f"#{each.key}")) for each in found.sections)
    yield element("nav", element("ul", *ways), aria_label=said("contents", found.language))


def _section(section: Section) -> Html:
    parts = [element("h2", section.heading), *(element("p", lead) for lead in section.leads)]
    parts += map(_table, section.grids)
    parts += (element("p", remark, class_="quiet") for remark in section.remarks)
    parts += (_list(each) for each in section.lists)
    if section.folded:
        parts.append(element("h3", section.folding))
        parts += (element("details", element("summary", name), _table(grid)) for name, grid in section.folded)
    return element("section", *parts, id=section.key)


def _list(found: List) -> Html:
    items = element("ul", *(element("li", item) for item in found.items))
    return element("div", *((element("h3", found.heading),) if found.heading else ()), items)


def _table(grid: Grid) -> Html:
    """A table that is wider than a telephone is moved by itself, by keys as well."""
    head = element(
        "tr",
        element("th", grid.corner, scope="col"),
        *(element("th", column.short if grid.is_year else column.label, scope="col") for column in grid.columns),
    )
    body = element("tbody", *map(_row, grid.rows))
    looks = "heat year" if grid.is_year else "heat"
    table = element("table", element("caption", grid.caption), element("thead", head), body, class_=looks)
    return element("div", table, class_="wide-table", role="region", tabindex="0", aria_label=grid.caption)


def _row(row: Row) -> Html:
    return element("tr", element("th", row.label, scope="row"), *map(_cell, row.squares))


def _cell(square: Square) -> Html:
    if not square.is_number:
        shown = (_hidden_sign(square),) if square.text else ("",)
        return element("td", *shown, class_="on" if square.text else "off")
    if square.more:
        small = element("small", square.more, element("span", f" {square.spoken}", class_="spoken"))
        return element("td", square.text, small, class_=f"shade-{square.level} perhaps")
    if square.is_nothing:
        return element("td", _hidden_sign(square), class_="shade-0 nothing")
    return element("td", square.text, class_=f"shade-{square.level}")


def _hidden_sign(square: Square) -> Html:
    """A sign for the eye, and the word for it for the ear."""
    sign = element("span", square.text, aria_hidden="true")
    return Html(f"{sign}{element('span', square.spoken, class_='spoken')}")
