"""The words of `catalogue import`. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.importing import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}
_SPOKEN = Counted(TABLES)

importing_word, importing_number = _SPOKEN.said, _SPOKEN.numbered
