"""The words of the account of grants, for those who keep it. Tables with equal keys per language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.messages.money import da, en
from catalogue.messages.spoken import Spoken, Table

TABLES: Mapping[str, Table] = {"en": en, "da": da}

said = Spoken(TABLES).said
