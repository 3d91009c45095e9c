"""The words of a release, for people who publish. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catalogue.messages.publish import da, en


class Table(Protocol):
    """What a language module holds."""

    WORDS: dict[str, str]
    NUMBERS: dict[str, tuple[str, str]]


TABLES: Mapping[str, Table] = {"en": en, "da": da}


def said(name: str, language: str, /, **values: object) -> str:
    """A sentence, filled in."""
    return TABLES.get(language, en).WORDS[name].format_map({key: str(value) for key, value in values.items()})


def numbered(name: str, count: int, language: str, /) -> str:
    """«1 pakke», «2 pakker»."""
    one, more = TABLES.get(language, en).NUMBERS[name]
    return (one if count == 1 else more).format_map({"n": count})
