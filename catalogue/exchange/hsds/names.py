"""What HSDS calls things: its tables and columns, the ids it wants, and the one property that we add."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias
from uuid import UUID, uuid5

Data: TypeAlias = "dict[str, object]"

VERSION = "3.1"
EXTRA = "catalogue"
"""The property of our profile: under the keys of our files, what HSDS has no place for or says less exactly."""

BANNER = "catalogue_banner"
"""The column that tables of a draft or a demonstration have besides."""

TAXONOMY = "catalogue:"
"""Begins the names of our taxonomies: `catalogue:themes`."""

CVR_SCHEME = "DK-CVR"

_OURS = UUID("6f0bb0c1-6f0e-5b6e-9c3c-7e3b0f0a5f11")

WEEKDAYS: Mapping[str, str] = {
    "monday": "MO",
    "tuesday": "TU",
    "wednesday": "WE",
    "thursday": "TH",
    "friday": "FR",
    "saturday": "SA",
    "sunday": "SU",
}

STATUS: Mapping[str, str] = {"planned": "inactive", "paused": "temporarily closed", "ended": "defunct"}
"""What is no «active» service; places may be taken in one that is."""


def identity(*parts: str) -> str:
    """The id of a thing by its names: HSDS wants a UUID, and the same thing has the same one each time."""
    return str(uuid5(_OURS, "\n".join(parts)))
