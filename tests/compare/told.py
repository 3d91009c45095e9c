"""Changes in short lines, as `history.Step.says` has them."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.compare.changes import Change, Changes, FieldChange, Plain


def told(changes: Changes) -> list[str]:
    """A line for each entity added or removed, and for each field, move and new id of one that changed."""
    lines = [line for change in changes.changes for line in _change(change)]
    lines += [
        f"order {each.key.kind} {each.key.id}: {', '.join(each.before)} → {', '.join(each.after)}"
        for each in changes.orders
        if each.is_rearranged
    ]
    return lines + [f"unread {each.file} {each.when}" for each in changes.unread]


def _change(change: Change) -> Iterator[str]:
    which = f"{change.key.kind} {change.key.id}".strip()
    if change.what != "changed":
        yield f"{change.what} {which}"
        return
    if change.was is not None:
        yield f"changed {which}: was {change.was.id}"
    if change.moved_from:
        yield f"changed {which}: moved from {change.moved_from}"
    for field in change.fields:
        yield f"changed {which}: {_field(field)}"


def _field(field: FieldChange) -> str:
    return f"{'.'.join(field.path)}: {_value(field.before)} → {_value(field.after)}"


def _value(value: Plain | None) -> str:
    if value is None:
        return "·"
    if isinstance(value, str | bool | int):
        return " ".join(str(value).split())
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return f"[{len(value)}]"
