"""Changes as JSON says them, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.compare.changes import Change, Changes, FieldChange, Key, Order, Plain, Unread

Json = Mapping[str, Any]
"""What `json.loads` gives for one of our own."""


def changes_to_json(changes: Changes) -> dict[str, Plain]:
    """The changes as plain values; what is empty is left out."""
    return {
        "changes": [_change(each) for each in changes.changes],
        "orders": [_order(each) for each in changes.orders],
        "unread": [{"file": each.file, "when": each.when} for each in changes.unread],
        "uncertain": [_key(each) for each in changes.uncertain],
    }


def _key(key: Key) -> dict[str, Plain]:
    return {"kind": key.kind, "id": key.id}


def _change(change: Change) -> dict[str, Plain]:
    found: dict[str, Plain] = {"what": change.what, "key": _key(change.key), "file": change.file}
    if change.was is not None:
        found["was"] = _key(change.was)
    if change.moved_from:
        found["moved_from"] = change.moved_from
    return found | {"fields": [_field(each) for each in change.fields]}


def _field(field: FieldChange) -> dict[str, Plain]:
    values = {"before": field.before, "after": field.after}
    return {"path": field.path, **{name: value for name, value in values.items() if value is not None}}


def _order(order: Order) -> dict[str, Plain]:
    return {
        "key": _key(order.key),
        "before": order.before,
        "after": order.after,
        "is_rearranged": order.is_rearranged,
    }


def changes_from_json(found: Json) -> Changes:
    """The changes that were written by `changes_to_json`."""
    return Changes(
        tuple(_change_from(each) for each in found["changes"]),
        tuple(_order_from(each) for each in found["orders"]),
        tuple(Unread(each["file"], each["when"]) for each in found["unread"]),
        tuple(_key_from(each) for each in found["uncertain"]),
    )


def _key_from(found: Json) -> Key:
    return Key(found["kind"], found["id"])


def _change_from(found: Json) -> Change:
    return Change(
        found["what"],
        _key_from(found["key"]),
        found["file"],
        tuple(_field_from(each) for each in found["fields"]),
        _key_from(found["was"]) if "was" in found else None,
        found.get("moved_from", ""),
    )


def _field_from(found: Json) -> FieldChange:
    path: Sequence[str] = found["path"]
    return FieldChange(tuple(path), found.get("before"), found.get("after"))


def _order_from(found: Json) -> Order:
    return Order(
        _key_from(found["key"]), tuple(found["before"]), tuple(found["after"]), is_rearranged=found["is_rearranged"]
    )
