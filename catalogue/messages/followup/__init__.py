"""The words of the follow-up, for those who keep the agreements. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.followup import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}
_SPOKEN = Counted(TABLES)

said, numbered, all_of = _SPOKEN.said, _SPOKEN.numbered, _SPOKEN.all_of
