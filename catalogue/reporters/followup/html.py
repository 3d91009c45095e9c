"""A paper as one page that fetches nothing: the dashboard has a picture of the year ahead in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.messages.followup import said
from catalogue.reporters.changes.element import Html, element, joined
from catalogue.reporters.followup.paper import Group, Item, Paper, Section
from catalogue.reporters.followup.style import STYLE
from catalogue.reporters.page import Named, page

_NOTHING: Mapping[str, Html] = {}


def report(paper: Paper, pictures: Mapping[str, Html] = _NOTHING) -> str:
    """The page; a section's picture stands above what it says."""
    named = Named(paper.language, paper.title, said("skip", paper.language))
    return page(named, STYLE, _top(paper), _sections(paper, pictures))


def _top(paper: Paper) -> Iterator[Html]:
    yield from (element("p", banner, class_="banner") for banner in paper.banners)
    yield element("h1", paper.title)
    yield from (element("p", line, class_="quiet") for line in paper.lines)
    ways = (element("li", element("a", paper.heading(each), href=f"#{each.key}")) for each in paper.sections)
    yield element("nav", element("ul", *ways), aria_label=said("contents", paper.language))


def _sections(paper: Paper, pictures: Mapping[str, Html]) -> Iterator[Html]:
    for section in paper.sections:
        picture = (pictures[section.key],) if section.key in pictures else ()
        parts = (element("h2", paper.heading(section)), *picture, *_leads(section), *_groups(section))
        is_urgent = any(each.is_urgent for each in section.groups) and section.key == "urgent"
        yield element("section", *parts, id=section.key, class_="urgent" if is_urgent else "plain")


def _leads(section: Section) -> Iterator[Html]:
    yield from (element("p", lead) for lead in section.leads)


def _groups(section: Section) -> Iterator[Html]:
    if section.groups:
        yield element("div", *map(_group, section.groups), class_="groups")


def _group(group: Group) -> Html:
    heading = (element("h3", group.heading),) if group.heading else ()
    items = element("ul", *(element("li", _item(item)) for item in group.items))
    is_list_of_names = len(group.items) == 1 and not group.items[0].head
    looks = (" pressing" if group.is_urgent else "") + (" wide" if is_list_of_names else "")
    return element("div", *heading, items, class_=f"group{looks}")


def _item(item: Item) -> Html:
    return joined((element("strong", f"{item.head}: "), item.text) if item.head else (item.text,))
