"""The words of a proof: what an association is sent to read and to answer, and how its answers are told back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catalogue.messages.proof import da, en
from catalogue.messages.spoken import Spoken
from catalogue.messages.spoken import Table as Words


class Table(Words, Protocol):
    """What a language module holds."""

    FREE: dict[str, tuple[str, str]]


TABLES: Mapping[str, Table] = {"en": en, "da": da}
FREE = tuple(en.FREE)
"""The names of questions whose answers a person has to write into the file."""

proof_word = Spoken(TABLES).said


def free_question(name: str, language: str) -> tuple[str, str]:
    """A question that is answered in own words, and a sentence of help."""
    return TABLES.get(language, en).FREE[name]
