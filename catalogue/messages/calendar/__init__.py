"""The words of the calendar that those keep who follow up the agreements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catalogue.messages.calendar import da, en


class Table(Protocol):
    """What a language module holds."""

    WORDS: dict[str, str]


TABLES: Mapping[str, Table] = {"en": en, "da": da}


def calendar_word(name: str, language: str, /, **values: object) -> str:
    """A title or a line of an entry, filled in."""
    table = TABLES.get(language, en)
    return table.WORDS[name].format_map({key: str(value) for key, value in values.items()})
