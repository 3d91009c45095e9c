"""The common ground of all entries: frozen, closed to unknown keys, and rules that span several fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import LiteralString, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

PROBLEMS: LiteralString = "problems"
"""Pydantic's type code for broken rules; `validate` unpacks the problems that its context carries."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule between fields: its code, the field it is shown at (seen from the model), its message's values."""

    code: str
    at: tuple[str | int, ...] = ()
    args: Mapping[str, str | int] = field(default_factory=dict)


class Model(BaseModel):
    """An entry or a part of one."""

    # Numbers given for text become text: `phone: 98123292` loses nothing, since leading zeros are refused before.
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True, populate_by_name=False)


class RuledModel(Model):
    """A model with rules between its fields; all broken rules of one model are told at once."""

    def problems(self) -> Iterator[Problem]:
        """Give each broken rule."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _keep_rules(self) -> Self:
        found = tuple(self.problems())
        if found:
            raise PydanticCustomError(PROBLEMS, "rules between fields are broken", {"problems": found})
        return self


def backwards(start: date | None, end: date | None) -> Iterator[Problem]:
    """CAT218 at `until` where a period ends before it begins."""
    if start and end and end < start:
        yield Problem("CAT218", ("until",), {"start": start.isoformat(), "end": end.isoformat()})
