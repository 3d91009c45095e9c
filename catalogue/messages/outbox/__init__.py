"""The words of the outbox: what a mail adds to a letter, what is posted in AULA, and what the sender is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catalogue.messages.outbox import da, en


class Table(Protocol):
    """What a language module holds."""

    WORDS: dict[str, str]
    NUMBERS: dict[str, tuple[str, str]]


TABLES: Mapping[str, Table] = {"en": en, "da": da}


def said(name: str, language: str, /, **values: object) -> str:
    """A sentence or a word, filled in."""
    return _table(language).WORDS[name].format_map({key: str(value) for key, value in values.items()})


def counted_in(name: str, count: int, language: str, /) -> str:
    """The same where something is counted: «1 mail», «2 mails»."""
    one, more = _table(language).NUMBERS[name]
    return (one if count == 1 else more).format_map({"n": count})


def _table(language: str) -> Table:
    return TABLES.get(language, en)
