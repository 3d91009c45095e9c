"""The words of the calendar that those keep who follow up the agreements."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.calendar import da, en
from catalogue.messages.spoken import Spoken, Table

TABLES: Mapping[str, Table] = {"en": en, "da": da}

calendar_word = Spoken(TABLES).said
