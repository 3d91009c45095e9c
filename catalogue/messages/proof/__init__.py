"""The words of a proof: what an association is sent to read and to answer, and how its answers are told back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catalogue.messages.proof import da, en


class Table(Protocol):
    """What a language module holds."""

    WORDS: dict[str, str]
    FREE: dict[str, tuple[str, str]]


TABLES: Mapping[str, Table] = {"en": en, "da": da}
FREE = tuple(en.FREE)
"""The names of questions whose answers a person has to write into the file."""


def proof_word(name: str, language: str, /, **values: object) -> str:
    """A sentence or a word of a proof, filled in."""
    return _table(language).WORDS[name].format_map({key: str(value) for key, value in values.items()})


def free_question(name: str, language: str) -> tuple[str, str]:
    """A question that is answered in own words, and a sentence of help."""
    return _table(language).FREE[name]


def _table(language: str) -> Table:
    return TABLES.get(language, en)
