"""Two catalogues, or two sets of sheets, to what changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Change, Changes, FieldChange, Key, Order, Sheet, Sheets
from catalogue.compare.plain import leaves
from catalogue.compare.renames import renames
from catalogue.compare.sheets import path_of, sheets
from catalogue.compare.unread import doubtful, same_files, unread_files


def compare(before: Catalogue, after: Catalogue) -> Changes:
    """What changed. Files that can't be read at one of the two are named, and nothing is said of their entities."""
    unread = unread_files(before, after)
    passed_over = same_files(before, after) | {each.file for each in unread}
    earlier, later = (sheets(each, lambda file: file not in passed_over) for each in (before, after))
    changes = compare_sheets(earlier, later)
    if not unread:
        return changes
    uncertain = tuple(change.key for change in changes.changes if doubtful(change, before, after))
    told = tuple(change for change in changes.changes if change.key not in uncertain)
    return replace(changes, changes=told, unread=unread, uncertain=uncertain)


def compare_sheets(before: Sheets, after: Sheets) -> Changes:
    """What changed between the two."""
    moved = _renamed_associations(before, after)
    earlier = renamed(before, moved)
    gone = {key: sheet for key, sheet in earlier.by_key.items() if key not in after.by_key}
    new = {key: sheet for key, sheet in after.by_key.items() if key not in earlier.by_key}
    formerly = renames(_without_associations(gone), _without_associations(new))
    lost = gone.keys() - set(formerly.values())
    found = [_gone(key, gone[key]) for key in lost]
    for key, sheet in after.by_key.items():
        was = formerly.get(key, key)
        if change := _change(key, was, earlier.by_key.get(was), sheet):
            found.append(change)
    found = _with_associations(found, moved, before, after)
    orders = tuple(_orders(earlier, after, {old.id: new.id for new, old in formerly.items()}))
    return Changes(tuple(sorted(found, key=lambda change: change.key)), orders)


def renamed(before: Sheets, moved: Mapping[str, str]) -> Sheets:
    """The sheets as if these associations had had their new ids, and their files the new names, all along."""
    if not moved:
        return before
    files = {path_of(old): path_of(new) for old, new in moved.items()}
    by_key = {
        _moved_key(key, moved): replace(sheet, file=files.get(sheet.file, sheet.file))
        for key, sheet in before.by_key.items()
    }
    return Sheets(by_key, {_moved_key(key, moved): order for key, order in before.orders.items()})


def _moved_key(key: Key, moved: Mapping[str, str]) -> Key:
    if key.kind not in {"association", "partnership", "contact"}:
        return key
    association, stroke, contact = key.id.partition("/")
    return Key(key.kind, moved.get(association, association) + stroke + contact)


def _renamed_associations(before: Sheets, after: Sheets) -> dict[str, str]:
    """From former ids of associations to new ones; that they have the same offers tells most."""
    gone, new = (_associations(one, other) for one, other in ((before, after), (after, before)))
    return {old.id: key.id for key, old in renames(gone, new).items()}


def _associations(sheets_: Sheets, without: Sheets) -> dict[Key, Sheet]:
    return {
        key: Sheet(sheet.file, {**sheet.fields, "offers": dict.fromkeys(sheets_.orders.get(key, ()), True)})
        for key, sheet in sheets_.by_key.items()
        if key.kind == "association" and key not in without.by_key
    }


def _without_associations(found: Mapping[Key, Sheet]) -> dict[Key, Sheet]:
    """Whether an association has a new id was settled before, with its offers in mind."""
    return {key: sheet for key, sheet in found.items() if key.kind != "association"}


def _gone(key: Key, sheet: Sheet) -> Change:
    return Change("removed", key, sheet.file, field_changes(sheet, None))


def _change(key: Key, was: Key, before: Sheet | None, after: Sheet) -> Change | None:
    if before is None:
        return Change("added", key, after.file, field_changes(None, after))
    if (was, before) == (key, after):
        return None
    moved_from = before.file if before.file != after.file else ""
    return Change("changed", key, after.file, field_changes(before, after), was if was != key else None, moved_from)


def field_changes(before: Sheet | None, after: Sheet | None) -> tuple[FieldChange, ...]:
    """The leaves that differ, in the order of their paths."""
    earlier, later = (leaves(each.fields) if each else {} for each in (before, after))
    paths = sorted(path for path in earlier.keys() | later.keys() if earlier.get(path) != later.get(path))
    return tuple(FieldChange(path, earlier.get(path), later.get(path)) for path in paths)


def _with_associations(found: list[Change], moved: Mapping[str, str], before: Sheets, after: Sheets) -> list[Change]:
    """The changes with each renamed association told as such, once."""
    known = {change.key: change for change in found}
    for old, new in moved.items():
        key, was = Key("association", new), Key("association", old)
        fields = field_changes(before.by_key[was], after.by_key[key])
        known[key] = Change("changed", key, path_of(new), fields, was, path_of(old))
    return list(known.values())


def _orders(before: Sheets, after: Sheets, now: Mapping[str, str]) -> Iterator[Order]:
    for key in sorted(before.orders.keys() | after.orders.keys()):
        earlier, later = before.orders.get(key, ()), after.orders.get(key, ())
        if earlier != later:
            renamed_ = [now.get(_full(key, each), _full(key, each)) for each in earlier]
            named = [_full(key, each) for each in later]
            stayed = [each for each in renamed_ if each in set(named)]
            follows = [each for each in named if each in set(renamed_)]
            yield Order(key, earlier, later, is_rearranged=stayed != follows)


def _full(order: Key, each: str) -> str:
    return f"{order.id}/{each}" if order.kind == "vocabulary" else each
