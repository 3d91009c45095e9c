"""An alliance's members, whether they have an agreement or not, and what they have promised each other to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, collation_key
from catalogue.followup.agreements import MADE, state_of
from catalogue.model.alliance import Action, Alliance, Member


@dataclass(frozen=True, slots=True)
class OpenAction:
    """Something that is not done yet, who is to do it, and until when."""

    effort: str
    what: str
    who: tuple[str, ...]
    due: date | None


@dataclass(frozen=True, slots=True)
class AllianceState:
    """How many take part today, the names of those without an agreement, and what is still to be done."""

    name: str
    members: int
    without: tuple[str, ...]
    actions: tuple[OpenAction, ...]


def alliance_state(catalogue: Catalogue, words: Words) -> AllianceState | None:
    """Of the catalogue's alliance, if it has one."""
    found = catalogue.alliance
    if found is None:
        return None
    members = {name: each for name, each in found.members.items() if not _has_left(each, catalogue.as_of)}
    without = (each.name for name, each in members.items() if not _has_agreement(each.association or name, catalogue))
    actions = sorted(_actions(found, catalogue, words), key=lambda each: (each.due or date.max, each.effort))
    return AllianceState(
        words.text(found.name), len(members), tuple(sorted(without, key=collation_key)), tuple(actions)
    )


def _has_left(member: Member, as_of: date) -> bool:
    return member.left is not None and member.left <= as_of.isoformat()[: len(member.left)]


def _has_agreement(association: str, catalogue: Catalogue) -> bool:
    file = catalogue.partnerships.get(association)
    if file is None or file.partnership is None:
        return False
    return state_of(file.partnership, catalogue.as_of, catalogue.settings.grace_days) in MADE


def _actions(found: Alliance, catalogue: Catalogue, words: Words) -> Iterator[OpenAction]:
    for effort in found.efforts.values():
        for action in effort.actions:
            if not action.done:
                who = tuple(_who(action, found, catalogue, words))
                yield OpenAction(words.text(effort.title), words.text(action.what), who, action.due)


def _who(action: Action, found: Alliance, catalogue: Catalogue, words: Words) -> Iterator[str]:
    departments = catalogue.vocabulary.departments
    yield from (found.members[each].name for each in action.members if each in found.members)
    yield from (words.text(departments[each].label) for each in action.departments if each in departments)
