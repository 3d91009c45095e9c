"""An entry as plain values under the keys of the files; and such values as their leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import cast

from catalogue.compare.changes import Plain
from catalogue.model.base import Model
from catalogue.model.values import WEEKDAYS

Leaves = Mapping[tuple[str, ...], Plain]

_NEVER_SHOWN = frozenset({"Partnership.child_certificate"})
# What no reader sees the order of. The first of an offer's themes is the chapter it stands in.
_SETS = {
    "Action": "members departments",
    "Alliance": "departments",
    "BudgetLine": "owners associations others offers target_groups areas",
    "Grant": "applicants partners",
    "JointEffort": "members departments offers themes target_groups areas months",
    "Member": "themes target_groups areas",
    "Offer": "formerly aliases purposes target_groups activity_forms participants delivery areas languages requires "
    "not_same_as",
    "Access": "who how referred_by lives_in",
    "Association": "aliases",
    "Contact": "shown_in",
    "Consent": "channels",
    "Note": "shown_in",
    "Origin": "disputes",
    "Row": "nth",
    "Sum": "years",
    "Partnership": "co_responsible focus_areas municipality_provides",
    "Term": "synonyms",
    "Theme": "synonyms",
    "Area": "synonyms postal_codes",
    "EditionSettings": "paper formats",
}
_UNORDERED = frozenset(f"{model}.{name}" for model, names in _SETS.items() for name in names.split())


@dataclass(frozen=True, slots=True)
class _Field:
    attribute: str
    key: str
    name: str
    default: object


@cache
def _fields_of(model: type[Model]) -> tuple[_Field, ...]:
    found = (
        _Field(attribute, field.alias or attribute, f"{model.__name__}.{attribute}", field.default)
        for attribute, field in model.model_fields.items()
    )
    return tuple(each for each in found if each.name not in _NEVER_SHOWN)


class Plainly:
    """Turns entries into plain values, in a catalogue whose plain texts are in `main`."""

    def __init__(self, main: str) -> None:
        """Take the language's tag."""
        self._main = main

    def fields(self, entry: Model, without: Iterable[str] = (), *, in_list: bool = False) -> dict[str, Plain]:
        """What an entry says, without what is as it is by default."""
        left_out = frozenset(without)
        found = {}
        for field in _fields_of(type(entry)):
            value = entry.__dict__[field.attribute]
            if field.key not in left_out and value != field.default:
                found[field.key] = _sorted(field.name, self._value(value, in_list=in_list))
        return found

    def _value(self, value: object, *, in_list: bool) -> Plain:
        if isinstance(value, str | bool | int):
            return value
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return f"{value.normalize():f}"
        if isinstance(value, list):
            return [self._value(each, in_list=True) for each in value]
        if isinstance(value, dict):
            return self._mapping(value, in_list=in_list)
        return self.fields(cast("Model", value), in_list=in_list)

    def _mapping(self, mapping: Mapping[str, object], *, in_list: bool) -> Plain:
        if not isinstance(next(iter(mapping.values()), None), str):
            return {key: self._value(value, in_list=in_list) for key, value in mapping.items()}
        texts = {key or ("" if self._main in mapping else self._main): str(value) for key, value in mapping.items()}
        return texts[self._main] if in_list and texts.keys() == {self._main} else dict(texts)


def _sorted(name: str, value: Plain) -> Plain:
    if name == "Row.weekday":
        return sorted(cast("list[str]", value), key=WEEKDAYS.index)
    if name == "Offer.themes":
        first, *others = cast("list[str]", value)
        return [first, *sorted(others)]
    return sorted(cast("list[str]", value)) if name in _UNORDERED else value


def leaves(fields: Mapping[str, Plain]) -> Leaves:
    """The values that are no mappings, by their paths; an empty mapping is a leaf too."""
    return dict(_leaves((), fields))


def _leaves(path: tuple[str, ...], value: Plain) -> Iterator[tuple[tuple[str, ...], Plain]]:
    if isinstance(value, Mapping) and (value or not path):
        for key, below in value.items():
            yield from _leaves((*path, key), below)
    else:
        yield path, value


def fields_of(found: Leaves) -> dict[str, Plain]:
    """Leaves as nested fields again."""
    fields: dict[str, Plain] = {}
    for path, value in found.items():
        inside = fields
        for step in path[:-1]:
            inside = cast("dict[str, Plain]", inside.setdefault(step, {}))
        inside[path[-1]] = value
    return fields
