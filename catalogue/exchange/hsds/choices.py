"""The words of choices that our files make in English, as readers of the edition's language know them; and back."""

from __future__ import annotations

from catalogue.messages.fields import TABLES, choice_word


def chosen_word(alias: str, value: object, language: str) -> str:
    """What a choice is called; nothing for none."""
    return choice_word(alias, str(value), language if language in TABLES else "en") if value else ""


def chosen(alias: str, word: object) -> str:
    """The choice that is called so in one of our languages; nothing where none is."""
    tables = (each.CHOICES.get(alias, {}) for each in TABLES.values())
    return next((value for table in tables for value, called in table.items() if called == word), "")
