"""A year in twelve columns: what the alliance does together, and the offers that belong to a part of the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, collation_key
from catalogue.followup.coverage.counted import Counted
from catalogue.followup.coverage.dimensions import months

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something with its months; `who` are the names of those behind it. An effort without months isn't planned yet."""

    kind: Literal["effort", "offer"]
    id: str
    title: str
    who: tuple[str, ...]
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """Joint efforts first, then offers, each in the order of the year."""

    stretches: tuple[Stretch, ...]

    @property
    def planned(self) -> tuple[Stretch, ...]:
        """Those that have months."""
        return tuple(each for each in self.stretches if each.months)

    @property
    def unplanned(self) -> tuple[Stretch, ...]:
        """Those that have none."""
        return tuple(each for each in self.stretches if not each.months)

    @property
    def crowded(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Months in which there are several joint efforts, and their titles."""
        efforts = [each for each in self.planned if each.kind == "effort"]
        found = ((month, tuple(each.title for each in efforts if month in each.months)) for month in MONTHS)
        return tuple((month, titles) for month, titles in found if len(titles) > 1)


def year(catalogue: Catalogue, offers: Sequence[Counted], words: Words) -> Year:
    """The year of a catalogue."""
    efforts = sorted(_efforts(catalogue, words), key=_order)
    seasonal = sorted(_seasonal(offers), key=_order)
    return Year((*efforts, *seasonal))


def _efforts(catalogue: Catalogue, words: Words) -> Iterator[Stretch]:
    found = catalogue.alliance
    for key, effort in (found.efforts if found else {}).items():
        members = found.members if found else {}
        departments = catalogue.vocabulary.departments
        who = [members[each].name for each in effort.members if each in members]
        who += [words.text(departments[each].label) for each in effort.departments if each in departments]
        yield Stretch("effort", key, words.text(effort.title), tuple(who), tuple(sorted(set(effort.months))))


def _seasonal(offers: Sequence[Counted]) -> Iterator[Stretch]:
    for each in offers:
        found = months(each.context)
        says = each.context.offer.season or any(row.season or row.date for row in each.context.offer.schedule)
        if says and found and len(found) < len(MONTHS):
            yield Stretch("offer", each.id, each.title, (each.context.file.association.name,), tuple(sorted(found)))


def _order(found: Stretch) -> tuple[int, int, str]:
    return (found.months[0] if found.months else 13, len(found.months), collation_key(found.title))
