"""The words of what `find` tells, for whoever looks for an offer. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.finding import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}
_SPOKEN = Counted(TABLES)

said, numbered, all_of = _SPOKEN.said, _SPOKEN.numbered, _SPOKEN.all_of
