"""What an export leaves behind: a note of each, with the value as far as it may be printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from catalogue.edition.permitted import Values
from catalogue.exchange.base import Loss, Why

_MOST = 60  # characters of a value


@dataclass
class Telling:
    """Gathers what did not come along."""

    main: str
    losses: list[Loss] = field(default_factory=list)

    def lost(self, record: str, name: str, why: Why, value: object = "") -> None:
        """Note one thing."""
        self.losses.append(Loss(record, name, why, self.short(value)))

    def kept(self, record: str, start: str, values: Values, neutral: Collection[str]) -> dict[str, object]:
        """The neutral fields in the order that the files have; the others are noted."""
        for key in values:
            if key not in neutral:
                self.lost(record, f"{start}{key}", "no-place", values[key])
        return {key: values[key] for key in neutral if key in values}

    def short(self, value: object) -> str:
        """A value in few words: of a text by language the main one; nothing of what has parts."""
        if isinstance(value, Mapping):
            value = value.get(self.main, "")
        if isinstance(value, list | tuple):
            value = ", ".join(each for each in value if isinstance(each, str))
        text = " ".join(str(value).split()) if isinstance(value, str | int) else ""
        return text if len(text) <= _MOST else f"{text[: _MOST - 1].rstrip()}…"
