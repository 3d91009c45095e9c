"""Where several associations do the same: the same form of activity on the same day, for the same ages, in one area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from catalogue.edition.rhythm import days_of, is_over
from catalogue.followup.coverage.counted import Counted
from catalogue.followup.coverage.dimensions import Dimension
from catalogue.model.values import WEEKDAYS

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Overlap:
    """Associations that offer the same form of activity on the same weekdays; in which areas, for which ages.

    `weeks` is «even» or «odd» where they meet in those alone.
    """

    form: str
    days: tuple[str, ...]
    weeks: str
    associations: tuple[str, ...]
    offers: tuple[str, ...]
    areas: tuple[str, ...]
    ages: tuple[str, ...]


class _Time(NamedTuple):
    form: str
    day: str
    weeks: str


class _Where(NamedTuple):
    area: str
    age: str


def overlaps(offers: Sequence[Counted], area: Dimension, age: Dimension) -> tuple[Overlap, ...]:
    """The largest first. What an offer doesn't say makes no overlap."""
    met: dict[_Time, dict[_Where, list[Counted]]] = defaultdict(lambda: defaultdict(list))
    for each in offers:
        areas = area.fit(each.context).sure if area.values else {""}  # a vocabulary without areas means one
        where = list(product(areas, age.fit(each.context).sure))
        for time in set(_times(each)):
            for place in where:
                met[time][_Where(*place)].append(each)
    found = [overlap for time, places in met.items() for overlap in _largest(time, places, area, age)]
    return tuple(sorted(_on_all_days(_in_all_weeks(found)), key=_order))


def _times(offer: Counted) -> Iterator[_Time]:
    as_of = offer.context.view.catalogue.as_of
    for row in offer.context.offer.schedule:
        days = () if is_over(row, as_of) or row.always else days_of(row)
        for form, day in product(offer.context.offer.activity_forms, days):
            yield from (_Time(form, day, weeks) for weeks in ((row.weeks,) if row.weeks else ("even", "odd")))


def _largest(time: _Time, places: dict[_Where, list[Counted]], area: Dimension, age: Dimension) -> Iterator[Overlap]:
    """The groups of associations that meet somewhere, without those that are a part of a larger one."""
    groups: dict[frozenset[str], list[tuple[_Where, list[Counted]]]] = defaultdict(list)
    for place, offers in places.items():
        names = frozenset(_separate(offers))
        if len(names) >= _SEVERAL:
            groups[names].append((place, offers))
    for names, met in groups.items():
        if any(names < others for others in groups):
            continue
        where = {place for place, _ in met}
        yield Overlap(
            form=time.form,
            days=(time.day,),
            weeks=time.weeks,
            associations=tuple(sorted(names)),
            offers=tuple(sorted({each.id for _, offers in met for each in offers})),
            areas=tuple(value.key for value in area.values if any(value.key == each.area for each in where)),
            ages=tuple(value.key for value in age.values if any(value.key == each.age for each in where)),
        )


def _separate(offers: Sequence[Counted]) -> Iterator[str]:
    """The associations behind different offers: those that stand together behind one do not overlap."""
    wholes: set[str] = set()
    for each in offers:
        if each.whole not in wholes:
            wholes.add(each.whole)
            yield each.associations[0]


def _in_all_weeks(found: Iterable[Overlap]) -> Iterator[Overlap]:
    """Those of even and of odd weeks as one, where they are the same."""
    for same in _alike(found, lambda each: (each, "")):
        yield same[0] if len(same) < _SEVERAL else replace(same[0], weeks="")


def _on_all_days(found: Iterable[Overlap]) -> Iterator[Overlap]:
    """Those that differ in the day alone as one."""
    for same in _alike(found, lambda each: (replace(each, days=()), each.weeks)):
        yield replace(same[0], days=tuple(day for day in WEEKDAYS if any(day in each.days for each in same)))


def _alike(found: Iterable[Overlap], kind: Callable[[Overlap], tuple[Overlap, str]]) -> Iterator[list[Overlap]]:
    """What is the same but for what `kind` leaves out, and but for weeks unless it names them; offers may differ."""
    groups: dict[tuple[Overlap, str], list[Overlap]] = defaultdict(list)
    for each in found:
        same, weeks = kind(each)
        groups[replace(same, weeks=""), weeks].append(each)
    return iter(groups.values())


def _order(found: Overlap) -> tuple[object, ...]:
    return (
        -len(found.associations),
        -len(found.areas) * len(found.ages),
        [WEEKDAYS.index(day) for day in WEEKDAYS if day in found.days],
        found.form,
        found.weeks,
        found.associations,
    )
