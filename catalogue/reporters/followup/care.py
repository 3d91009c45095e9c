"""Which facts to confirm, and which declarations to ask for."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.followup.freshness import AGES, Declaration, Stale
from catalogue.followup.status import Status
from catalogue.messages.followup import numbered, said
from catalogue.reporters.followup.paper import Dates, Group, Item, Section, group

_MISSING = ("missing", "old", "unknown")


def facts(status: Status, dates: Dates) -> Section:
    """The offers to confirm, by how long ago it was done and by association."""
    groups = tuple(_ages(status, dates))
    return Section("facts", said("section.facts", dates.language), tuple(_leads(status, dates.language)), groups)


def _leads(status: Status, language: str) -> Iterator[str]:
    found = status.freshness
    if not found.stale:
        yield said("facts.none" if found.fresh else "facts.nothing", language)
    elif found.fresh:
        yield numbered("facts.fresh", found.fresh, language)
    if found.public:
        yield numbered("facts.public", found.public, language)


def _ages(status: Status, dates: Dates) -> Iterator[Group]:
    for age in AGES:
        by_name: dict[str, list[Stale]] = {}
        for each in status.freshness.stale:
            if each.age == age:
                by_name.setdefault(each.name, []).append(each)
        items = (Item("; ".join(_stale(each, dates) for each in found), name) for name, found in by_name.items())
        yield from group(said(f"group.{age}", dates.language), items, is_urgent=age != "half-year")


def _stale(found: Stale, dates: Dates) -> str:
    if found.confirmed is None:
        return found.title
    by = said(f"by.{found.by}", dates.language)
    return said("fact.confirmed", dates.language, title=found.title, day=dates.day(found.confirmed), by=by)


def declarations(status: Status, dates: Dates, *, is_named: bool) -> Section:
    """The declarations that are missing, by name or only how many they are."""
    heading, language = said("section.declarations", dates.language), dates.language
    if not status.declarations:
        return Section("declarations", heading, (said("declarations.none", language),))
    if not is_named:
        counted = numbered("declarations", len(status.declarations), language)
        return Section("declarations", heading, (f"{counted} {said('declarations.counted', language)}",))
    return Section("declarations", heading, (), tuple(_declared(status, dates)))


def _declared(status: Status, dates: Dates) -> Iterator[Group]:
    for state in _MISSING:
        found = (each for each in status.declarations if each.state == state)
        items = (Item(_declaration(each, dates), each.name) for each in found)
        yield from group(said(f"group.declaration.{state}", dates.language), items, is_urgent=state != "unknown")


def _declaration(found: Declaration, dates: Dates) -> str:
    day = dates.day(found.declared_on) if found.declared_on else ""
    return said(f"declaration.{found.state}", dates.language, day=day)
