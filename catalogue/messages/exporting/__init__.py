"""The words of `catalogue export`, and of what doesn't come along in an export or an import."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.exporting import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}

_SPOKEN = Counted(TABLES)
exporting_word = _SPOKEN.said
exporting_number = _SPOKEN.numbered
