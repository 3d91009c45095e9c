"""Who is on the way to an agreement, who was recommended by whom, and the alliance."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.followup.alliance import AllianceState, OpenAction
from catalogue.followup.road import Recommended, Underway
from catalogue.followup.status import Status
from catalogue.messages.followup import all_of, numbered, said
from catalogue.reporters.followup.paper import Dates, Group, Item, Section, group


def underway(status: Status, dates: Dates) -> Section:
    """The section of those without an agreement yet, the furthest first."""
    groups = tuple(_stages(status, dates))
    leads = () if groups else (said("underway.none", dates.language),)
    return Section("underway", said("section.underway", dates.language), leads, groups)


def _stages(status: Status, dates: Dates) -> Iterator[Group]:
    for state in ("in-dialogue", "invited", "proposed"):
        found = (each for each in status.underway if each.state == state)
        items = (Item(_progress(each, dates), each.name) for each in found)
        yield from group(said(f"group.{state}", dates.language), items)


def _progress(found: Underway, dates: Dates) -> str:
    language = dates.language
    if found.last is None:
        told = said("step.none", language)
    else:
        answer = said(f"answer.{found.last.detail}", language) if found.last.kind == "answered" else ""
        step = said(f"step.{found.last.kind}", language, day=dates.day(found.last.on), answer=answer)
        told = said("step.ago", language, step=" ".join(step.split()), when=dates.when(found.last.on))
    return f"{told}; {said('step.next', language, day=dates.day(found.next))}" if found.next else told


def recommended(status: Status, dates: Dates) -> Section:
    """What departments recommended, and what became of it."""
    by_department: dict[str, list[Recommended]] = {}
    for each in status.recommended:
        by_department.setdefault(each.department_name, []).append(each)
    groups = tuple(
        Group(name, tuple(Item(_recommendation(each, dates), each.name) for each in found))
        for name, found in by_department.items()
    )
    leads = () if groups else (said("recommended.none", dates.language),)
    return Section("recommended", said("section.recommended", dates.language), leads, groups)


def _recommendation(found: Recommended, dates: Dates) -> str:
    language = dates.language
    state = said(f"state.{found.state}", language)
    if found.on is None:
        told = said("recommended.undated", language, state=state)
    else:
        told = said("recommended.on", language, day=dates.day(found.on), state=state)
    return f"{told}. {found.reason}" if found.reason else told


def alliance(status: Status, dates: Dates) -> Iterator[Section]:
    """The members and their tasks, where there is an alliance."""
    found = status.alliance
    if found is None:
        return
    language = dates.language
    lead = numbered("alliance", found.members, language, name=found.name)
    yield Section("alliance", said("section.alliance", language), (lead,), tuple(_alliance(found, dates)))


def _alliance(found: AllianceState, dates: Dates) -> Iterator[Group]:
    language = dates.language
    actions = (Item(_action(each, dates), each.effort) for each in found.actions)
    yield from group(said("alliance.actions", language), actions)
    yield from group(
        said("alliance.without", language), iter((Item(", ".join(found.without)),) if found.without else ())
    )


def _action(found: OpenAction, dates: Dates) -> str:
    language, who = dates.language, all_of(found.who, dates.language)
    what = said("alliance.action", language, what=found.what, who=who) if who else found.what
    if found.due is None:
        return what
    return said("alliance.due", language, day=dates.day(found.due), when=dates.when(found.due)) + what
