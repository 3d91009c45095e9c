"""How a group of words is filled in: tables with equal keys per language; English serves where there is no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

_OTHERWISE = "en"


class Table(Protocol):
    """What the module of a language holds: sentences and words by name."""

    WORDS: dict[str, str]


class CountingTable(Table, Protocol):
    """The same, and what is said of one and of several."""

    NUMBERS: dict[str, tuple[str, str]]


class Spoken:
    """A group of words."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        """Take the tables by language."""
        self._words = {language: table.WORDS for language, table in tables.items()}

    def said(self, name: str, language: str, /, **values: object) -> str:
        """A sentence or a word, filled in."""
        words = self._words.get(language, self._words[_OTHERWISE])
        return words[name].format_map({key: str(value) for key, value in values.items()})


class Counted(Spoken):
    """A group of words in which things are counted."""

    def __init__(self, tables: Mapping[str, CountingTable]) -> None:
        """Take the tables by language."""
        super().__init__(tables)
        self._numbers = {language: table.NUMBERS for language, table in tables.items()}

    def numbered(self, name: str, count: int, language: str, /, **values: object) -> str:
        """The same where something is counted: «1 nyt tilbud», «2 nye tilbud»."""
        one, more = self._numbers.get(language, self._numbers[_OTHERWISE])[name]
        return (one if count == 1 else more).format_map({"n": count, **values})

    def all_of(self, parts: Iterable[str], language: str) -> str:
        """«a, b og c»; a group that says this has the word `and`."""
        *others, last = [part for part in parts if part] or [""]
        return f"{', '.join(others)} {self.said('and', language)} {last}" if others else last
