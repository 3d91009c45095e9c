"""What a reader finds offers by: registers, the overview, facets, ages, days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.edition.parts import Line, Ref


@dataclass(frozen=True, slots=True)
class NextDate:
    """A day on which the offer meets: its ISO date, its text («torsdag 5. november 2026 kl. 15.30–17.30»)."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Ages:
    """Whom the offer takes, in whole years and both ends inclusive; grades are turned into years."""

    minimum: int = 0
    maximum: int = 120


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One word of a register and the offers behind it, or the words to look under instead: `see`.

    `language` is the tag of a label that stands in another language than the edition's, else empty.
    """

    label: str
    refs: tuple[Ref, ...]
    see: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """An index: by need, age band, area, day of the week, association, way in."""

    key: str
    heading: str
    entries: tuple[RegisterEntry, ...]

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs."""
        return f"register-{self.key}"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One offer in the overview table; `marked` are those of its texts that stand in another language, or partly so."""

    ref: Ref
    association: str
    for_whom: str
    age: str
    where: str
    access: str
    marked: Mapping[str, Line] = field(default_factory=dict)

    def line(self, key: str) -> Line:
        """One of its texts as a line, which tells its language."""
        return self.marked.get(key) or Line(getattr(self, key))


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet; `level` is how deep it lies below others («Aalborg Øst» in «Aalborg Kommune»: 1).

    A `sensitive` choice is never put in an address. `language` is that of a label that has none in the edition's.
    """

    key: str
    label: str
    level: int = 0
    sensitive: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One question to find by: need, area, day, delivery, way in, price, language, status. Age is a number instead."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """One meeting of the week: which offer, whose, when, with the remarks that belong to it («i lige uger»)."""

    ref: Ref
    association: str
    start: str
    text: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of the week and who meets on it, by time."""

    key: str
    label: str
    entries: tuple[WeekEntry, ...]
