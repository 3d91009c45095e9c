"""The words of the outbox: what a mail adds to a letter, what is posted in AULA, and what the sender is told."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.outbox import da, en
from catalogue.messages.spoken import Counted, CountingTable

TABLES: Mapping[str, CountingTable] = {"en": en, "da": da}
_SPOKEN = Counted(TABLES)

said, numbered = _SPOKEN.said, _SPOKEN.numbered
