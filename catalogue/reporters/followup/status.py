"""The status as a paper: what can't wait first, then kind by kind."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.language import Words
from catalogue.followup.agreements import STATES, Agreement
from catalogue.followup.status import Status
from catalogue.followup.timeline import Lane, Mark
from catalogue.messages.followup import numbered, said
from catalogue.reporters.followup.care import declarations, facts
from catalogue.reporters.followup.meetings import meetings
from catalogue.reporters.followup.paper import Dates, Group, Item, Paper, Section, group
from catalogue.reporters.followup.road import alliance, recommended, underway

_RESTS = ("active", "coming", "paused", "ended")


def paper(status: Status, words: Words, *, names_declarations: bool = True) -> Paper:
    """The paper. What hangs in public, as a list of things to do, counts declarations and names nobody for them."""
    dates = Dates(words, status.as_of)
    sections = (
        _urgent(status, dates),
        _agreements(status, dates),
        meetings(status, dates),
        facts(status, dates),
        declarations(status, dates, is_named=names_declarations),
        underway(status, dates),
        recommended(status, dates),
        *alliance(status, dates),
        *_unreadable(status, dates),
        _timeline(status, dates),
    )
    title = said("status.heading", dates.language)
    lines = (status.title, said("status.as_of", dates.language, day=dates.day(status.as_of)))
    return Paper(title, dates.language, status.banners, lines, sections)


def _urgent(status: Status, dates: Dates) -> Section:
    heading, language = said("urgent", dates.language), dates.language
    if not status.urgent:
        return Section("urgent", heading, (said("urgent.none", language),))
    items = (Item(numbered(f"urgent.{name}", count, language)) for name, count in status.urgent)
    return Section("urgent", heading, (), tuple(group("", items, is_urgent=True)))


def _agreements(status: Status, dates: Dates) -> Section:
    language = dates.language
    leads = tuple(_counts(status, language))
    return Section("agreements", said("section.agreements", language), leads, tuple(_groups(status, dates)))


def _counts(status: Status, language: str) -> Iterator[str]:
    """«4 gælder, 1 er under fornyelse»."""
    counts = {state: sum(each.state == state for each in status.agreements) for state in STATES}
    told = [numbered(f"state.{state}", count, language) for state, count in counts.items() if count]
    if status.without:
        told.append(numbered("without", len(status.without), language))
    yield f"{', '.join(told)}." if told else said("agreements.none", language)


def _groups(status: Status, dates: Dates) -> Iterator[Group]:
    for ending in ("over", "soon", "later"):
        found = (each for each in status.agreements if each.ending == ending)
        is_urgent = ending != "later"
        yield from group(_heading(ending, dates), (_item(each, dates) for each in found), is_urgent=is_urgent)
    for state in _RESTS:
        rest = (each for each in status.agreements if each.state == state and not each.ending)
        yield from group(_heading(state, dates), (_item(each, dates) for each in rest))
    yield from group(_heading("without", dates), _names(status.without))


def _names(names: tuple[str, ...]) -> Iterator[Item]:
    if names:
        yield Item(", ".join(names))


def _heading(name: str, dates: Dates) -> str:
    return said(f"group.{name}", dates.language)


def _item(found: Agreement, dates: Dates) -> Item:
    language = dates.language
    told = [_ends(found, dates)]
    if found.responsible:
        told.append(said("agreement.responsible", language, department=found.responsible))
    if found.journal_number:
        told.append(said("agreement.journal", language, number=found.journal_number))
    return Item("; ".join(told), found.name)


def _ends(found: Agreement, dates: Dates) -> str:
    language = dates.language
    if found.state == "coming" and found.since:
        return said("agreement.begins", language, day=dates.day(found.since))
    if found.until is None:
        return said("agreement.open", language)
    key = {"expired": "ended", "renewal": "renewal"}.get(found.state, "ends" if found.ending else "until")
    return said(f"agreement.{key}", language, day=dates.day(found.until), when=dates.when(found.until))


def _unreadable(status: Status, dates: Dates) -> Iterator[Section]:
    if status.unreadable:
        items = (Item(path) for path in status.unreadable)
        heading = said("section.unreadable", dates.language)
        yield Section("unreadable", heading, (), tuple(group("", items, is_urgent=True)))


def _timeline(status: Status, dates: Dates) -> Section:
    language = dates.language
    items = tuple(Item(mark_told(lane, mark, language), dates.day(mark.on)) for lane, mark in status.timeline.coming)
    leads = () if items else (said("timeline.none", language),)
    return Section("timeline", said("section.timeline", language), leads, tuple(group("", iter(items))))


def mark_told(lane: Lane, mark: Mark, language: str) -> str:
    """«Eksempelforeningen – aftalen udløber»."""
    told = mark.text or said(f"mark.{mark.kind}", language)
    return said("dash", language).join(part for part in (lane.name, told) if part)
