"""What stands in a spreadsheet beside the fields' own names: headings, sheets, hints."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.fields import field_words
from catalogue.messages.sheets import da, en

_WORDS: Mapping[str, Mapping[str, str]] = {"en": en.WORDS, "da": da.WORDS}
_HELP: Mapping[str, Mapping[str, str]] = {"en": en.HELP, "da": da.HELP}
LANGUAGES = tuple(_WORDS)
"""In which headings are written, and understood whichever of them a file has."""


def sheet_word(name: str, language: str, **args: str) -> str:
    """A word or sentence of the spreadsheets."""
    return _WORDS.get(language, en.WORDS)[name].format_map(args)


def column_help(key: str, language: str) -> str:
    """What the column of a field is for."""
    return _HELP.get(language, en.HELP).get(key) or field_words(key, language).help
