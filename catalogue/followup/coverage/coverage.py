"""All that is told of where offers are: tables, gaps, overlaps, the year, what may be told twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words
from catalogue.edition.view import View
from catalogue.followup.coverage.counted import Counted, Offers, offers
from catalogue.followup.coverage.dimensions import AGES, Bands, Dimension, Value, dimension
from catalogue.followup.coverage.duplicates import Duplicates, duplicates
from catalogue.followup.coverage.gaps import Gap, gaps
from catalogue.followup.coverage.names import USUAL
from catalogue.followup.coverage.overlaps import Overlap, overlaps
from catalogue.followup.coverage.tables import Cell, Table, table
from catalogue.followup.coverage.year import Year, year
from catalogue.followup.status import banners

_TWO = 2


@dataclass(frozen=True, slots=True)
class Totals:
    """What is counted at all; offers that count as one are one. `states` counts them by whether one can come.

    `silent` tells for each dimension how many don't say; `beside` how many fit none of its values: grown-ups, where
    ages are asked for.
    """

    all: Cell
    states: Mapping[str, int]
    public: int
    left_out: int
    for_staff: int
    silent: Mapping[str, int]
    beside: Mapping[str, int]


@dataclass(frozen=True)
class Coverage:
    """For those who keep the catalogue. `tables` are the first dimension by the second, and the third by the second.

    `layers` has the first table once for each value of the third, and `alone` counts by the first dimension only.
    `without` are dimensions that were asked for and have no values: a vocabulary without areas. `titles` and `names`
    tell what offers and associations are called.
    """

    title: str
    as_of: date
    banners: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    without: tuple[str, ...]
    totals: Totals
    whole: Table
    tables: tuple[Table, ...]
    alone: Table
    gaps: tuple[Gap, ...]
    overlaps: tuple[Overlap, ...]
    year: Year
    duplicates: Duplicates
    unreadable: tuple[str, ...]
    forms: Mapping[str, str]
    areas: Dimension
    ages: Dimension
    titles: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def layers(self) -> tuple[Value, ...]:
        """The values of the third dimension."""
        return self.dimensions[_TWO].values if len(self.dimensions) > _TWO else ()


def coverage(catalogue: Catalogue, words: Words, by: Sequence[str] = USUAL, bands: Bands = AGES) -> Coverage:
    """Count the catalogue's offers by up to three dimensions, as of its day."""
    view = View(catalogue, words, "professionals", frozenset())
    named = [dimension(name, view, bands) for name in by]
    asked = tuple(each for each in named if each.values)
    areas, ages = dimension("area", view, bands), dimension("age", view, bands)
    found = offers(view, asked)
    counted = found.counted
    forms = catalogue.vocabulary.activity_forms
    return Coverage(
        title=words.text(catalogue.settings.title),
        as_of=catalogue.as_of,
        banners=banners(catalogue, words),
        dimensions=asked,
        without=tuple(each.name for each in named if not each.values),
        totals=_totals(found, asked),
        whole=table(counted, asked),
        tables=tuple(table(counted, each) for each in _shown(asked)),
        alone=table(counted, asked[:1]),
        gaps=gaps(counted, asked),
        overlaps=overlaps(counted, areas, ages),
        year=year(catalogue, counted, words),
        duplicates=duplicates(counted),
        unreadable=catalogue.broken,
        forms={key: words.text(term.label) for key, term in forms.items()},
        areas=areas,
        ages=ages,
        titles={each.id: each.title for each in counted},
        names={name: catalogue.partnerships[name].association.name for name in sorted(_behind(counted))},
    )


def _behind(counted: Sequence[Counted]) -> frozenset[str]:
    return frozenset(name for each in counted for name in each.associations)


def _shown(dimensions: tuple[Dimension, ...]) -> tuple[tuple[Dimension, ...], ...]:
    if len(dimensions) <= _TWO:
        return (dimensions,) if dimensions else ()
    first, second, third = dimensions
    return ((first, second), (third, second))


def _totals(found: Offers, dimensions: Sequence[Dimension]) -> Totals:
    counted = found.counted
    states = Counter({each.whole: each.state for each in sorted(counted, key=_state)}.values())
    return Totals(
        all=table(counted, ()).at(),
        states=dict(sorted(states.items())),
        public=len({each.whole for each in counted if each.is_public}),
        left_out=found.left_out,
        for_staff=found.for_staff,
        silent={each.name: _wholes(counted, each.name, is_silent=True) for each in dimensions},
        beside={each.name: _wholes(counted, each.name, is_silent=False) for each in dimensions},
    )


def _state(offer: Counted) -> int:
    """An umbrella is as open as the part that is most open, which comes last."""
    return ("unknown", "closed", "later", "open").index(offer.state)


def _wholes(counted: Sequence[Counted], name: str, *, is_silent: bool) -> int:
    fits = [(each.whole, each.fits[name]) for each in counted]
    answered = {whole for whole, fit in fits if fit.sure}
    return len({whole for whole, fit in fits if not fit.sure and bool(fit.maybe) is is_silent} - answered)
