"""What changed in an association's file since the last meeting, in short lines."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.messages.followup import numbered, said
from catalogue.messages.review import said as said_of_changes
from catalogue.pipeline.agenda import Since
from catalogue.reporters.followup.paper import Group, Item
from catalogue.review.result import EntityTold, Told

_LEADS = {
    "young": "agenda.young_history",
    "no-meeting": "agenda.since_start",
    "no-history": "agenda.no_history",
    "mistakes": "agenda.mistakes",
}
_MOST = 8
"""Lines about one thing."""
_LONG = 80
"""Letters of a text that is not repeated here: it stands in the catalogue."""
_OF_THE_MEETINGS = frozenset({"meetings", "follow_up"})


def changes(since: Since, language: str) -> tuple[tuple[str, ...], tuple[Group, ...]]:
    """Sentences, and a group for each thing that changed."""
    leads = (said(_LEADS[since.state], language),) if since.state in _LEADS else ()
    groups = tuple(each for each in (_entity(found, language) for found in since.changes) if each.items)
    if since.state in {"told", "young"} and not groups:
        leads = (*leads, said("agenda.no_changes", language))
    return leads, groups


def _entity(entity: EntityTold, language: str) -> Group:
    kind = (
        entity.kind if entity.what == "changed" else f"{entity.kind} {said_of_changes(f'what.{entity.what}', language)}"
    )
    items = (*map(Item, entity.sentences), *_told(entity, language))
    if not items and entity.what != "changed":
        items = (Item(said_of_changes(f"what.{entity.what}", language)),)
    return Group(f"{kind}: {entity.title}" if entity.title else kind, _few(items, language))


def _few(items: tuple[Item, ...], language: str) -> tuple[Item, ...]:
    """Those of one thing for which a meeting has time; the rest is counted."""
    if len(items) <= _MOST:
        return items
    return (*items[: _MOST - 1], Item(numbered("more", len(items) - _MOST + 1, language)))


def _told(entity: EntityTold, language: str) -> Iterator[Item]:
    for each in entity.told:
        # That a meeting was noted is what everybody at the table knows.
        if entity.key.kind != "partnership" or each.path[:1] not in {(name,) for name in _OF_THE_MEETINGS}:
            yield from (Item(text) for text in _lines(each, language))


def _lines(told: Told, language: str) -> Iterator[str]:
    nothing = said("agenda.nothing", language)
    if told.hidden:
        yield said("agenda.value", language, field=told.title, values=said("agenda.hidden", language))
    elif told.alone:
        yield said("agenda.value", language, field=told.title, values="; ".join(told.items))
    elif told.pieces:
        yield said("agenda.text_changed", language, field=told.title)
    elif told.removed or told.added:
        for name, values in (("removed", told.removed), ("added", told.added)):
            if values:
                yield said(f"agenda.{name}", language, field=told.title, values="; ".join(values))
    elif len(told.before) + len(told.after) > _LONG and not (told.before and told.after):
        yield said("agenda.text_new" if told.after else "agenda.text_gone", language, field=told.title)
    else:
        before, after = told.before or nothing, told.after or nothing
        yield said("agenda.change", language, field=told.title, before=before, after=after)
