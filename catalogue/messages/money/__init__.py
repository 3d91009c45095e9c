"""The words of the account of grants, for those who keep it. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.messages.money import da, en

TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": en.WORDS, "da": da.WORDS})


def said(name: str, language: str, /, **values: object) -> str:
    """A sentence or a word, filled in."""
    return TABLES.get(language, en.WORDS)[name].format_map(values)
