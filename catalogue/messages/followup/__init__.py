"""The words of the follow-up, for those who keep the agreements. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from catalogue.messages.followup import da, en


class Table(Protocol):
    """What a language module holds."""

    WORDS: dict[str, str]
    NUMBERS: dict[str, tuple[str, str]]


TABLES: Mapping[str, Table] = {"en": en, "da": da}


def said(name: str, language: str, /, **values: object) -> str:
    """A sentence or a word, filled in."""
    return _table(language).WORDS[name].format_map({key: str(value) for key, value in values.items()})


def numbered(name: str, count: int, language: str, /, **values: object) -> str:
    """The same where something is counted: «1 aftale udløber», «2 aftaler udløber»."""
    one, more = _table(language).NUMBERS[name]
    return (one if count == 1 else more).format_map({"n": count, **values})


def all_of(parts: Iterable[str], language: str) -> str:
    """«a, b og c»."""
    *others, last = [part for part in parts if part] or [""]
    return f"{', '.join(others)} {said('and', language)} {last}" if others else last


def _table(language: str) -> Table:
    return TABLES.get(language, en)
