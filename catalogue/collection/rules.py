"""What a judgement of one file depends on besides the file: a day, and a few of the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue.model.settings import EditionSettings, Settings

_KEPT = ("inclusion", "grace_days", "languages")


@dataclass(frozen=True, slots=True)
class Rules:
    """The day, and settings in which all else is blank: a check of files that asks for more doesn't get it.

    So nobody who writes such a check can forget what its findings depend on.
    """

    day: date
    settings: Settings
    key: str
    """Different where the settings make a difference to a file."""


def rules_of(settings: Settings, day: date) -> Rules:
    """The rules that these settings and a day make."""
    editions = {
        name: EditionSettings.model_construct(audience=each.audience, language=each.language, formats=each.formats)
        for name, each in settings.editions.items()
    }
    kept: dict[str, Any] = {name: getattr(settings, name) for name in _KEPT}
    settings_of_files = Settings.model_construct(**kept, editions=editions)
    return Rules(day, settings_of_files, repr(settings_of_files))
