"""Changes carried out on the sheets they were found from: the proof that they tell everything."""

from __future__ import annotations

from catalogue.compare.changes import Change, Changes, Plain, Sheet, Sheets
from catalogue.compare.compare import renamed
from catalogue.compare.plain import fields_of, leaves


def apply(before: Sheets, changes: Changes) -> Sheets:
    """The sheets afterwards."""
    moved = {
        change.was.id: change.key.id
        for change in changes.changes
        if change.key.kind == "association" and change.was is not None
    }
    sheets = renamed(before, moved)
    earlier, by_key = dict(sheets.by_key), dict(sheets.by_key)
    for change in changes.changes:
        if change.what == "removed":
            del by_key[change.key]
        elif change.was is not None and change.was in by_key and change.was != change.key:
            del by_key[change.was]
    for change in changes.changes:
        if change.what != "removed":
            was = change.was if change.was in earlier else change.key
            by_key[change.key] = Sheet(change.file, _fields(earlier.get(was), change))
    orders = dict(sheets.orders)
    for order in changes.orders:
        orders[order.key] = order.after
    return Sheets(by_key, {key: order for key, order in orders.items() if order})


def _fields(before: Sheet | None, change: Change) -> dict[str, Plain]:
    found = dict(leaves(before.fields)) if before else {}
    for field in change.fields:
        if field.after is None:
            found.pop(field.path, None)
        else:
            found[field.path] = field.after
    return fields_of(found)
