"""What is told, as JSON knows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date

from catalogue.messages import without_cpr


def plain(value: object) -> object:
    """The same in plain values, without anything that looks like a civil registration number."""
    if isinstance(value, str):
        return without_cpr(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, Sequence) else value
