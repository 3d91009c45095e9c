"""What each field, part and choice of the files is called, and what it is for, in each language.

A field's key is the name of its model's class and its own in the files: «Offer.title», «Grades.from». A choice's is the
name that the models give to the set of choices, «StatusWord», or else the key of the one field that has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from catalogue.messages.fields import da, en


class Table(Protocol):
    """What a language module holds."""

    FIELDS: dict[str, tuple[str, str]]
    PARTS: dict[str, tuple[str, str]]
    CHOICES: dict[str, dict[str, str]]
    TYPES: dict[str, str]
    SHEETS: dict[str, str]


TABLES: Mapping[str, Table] = {"en": en, "da": da}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A short label as on a form, and one sentence for whoever fills it in."""

    title: str
    help: str


def field_words(key: str, language: str) -> FieldWords:
    """The words of a field; one that is not known is called what it is called in the files."""
    return FieldWords(*_table(language).FIELDS.get(key, (key.rpartition(".")[2], "")))


def part_words(model: str, language: str) -> FieldWords:
    """The words of a model's class as a whole: what one «Offer» is."""
    return FieldWords(*_table(language).PARTS.get(model, (model, "")))


def choice_words(alias: str, language: str) -> Mapping[str, str]:
    """What each value of a set of choices is called, by the value as the files write it."""
    return _table(language).CHOICES.get(alias, {})


def choice_word(alias: str, value: str | int, language: str) -> str:
    """What one value is called; a value that is not known is shown as it is written."""
    written = as_written(value)
    return choice_words(alias, language).get(written, written)


def type_words(kind: str, language: str, **args: str) -> str:
    """What kind of value a field takes: «date», «list of: id»."""
    return _table(language).TYPES[kind].format_map(args)


def sheet_words(name: str, language: str, **args: str) -> str:
    """A turn of phrase of the reference of fields and of the schemas."""
    return _table(language).SHEETS[name].format_map(args)


def as_written(value: str | int) -> str:
    """A value as the files write it: `true`, not `True`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _table(language: str) -> Table:
    return TABLES.get(language, en)
