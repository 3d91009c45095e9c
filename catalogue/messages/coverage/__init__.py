"""The words of coverage, for those who keep the catalogue. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.coverage import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}
_SPOKEN = Counted(TABLES)

said, numbered = _SPOKEN.said, _SPOKEN.numbered
