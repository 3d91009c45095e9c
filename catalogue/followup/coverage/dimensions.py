"""By what offers are counted: need, age, area and so on. Each has its values, and says which of them an offer fits.

Silence is no answer: an offer that doesn't say whom it is for fits no age for sure and every age perhaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.edition.facets import ages, covered, fitting, in_band, with_larger
from catalogue.edition.language import sentence
from catalogue.edition.rhythm import days_of, is_over
from catalogue.edition.view import OfferContext, View
from catalogue.messages.fields import choice_words
from catalogue.model.schedule import Row, Season
from catalogue.model.values import WEEKDAYS
from catalogue.model.vocabulary import Area, Term

Bands = tuple[tuple[int, int], ...]
AGES: Bands = ((0, 2), (3, 6), (7, 9), (10, 12), (13, 15), (16, 17), (18, 29))
"""Years, both ends inclusive: before school, school in steps, youth. Gaps among grown-ups are not looked for."""

_MONTHS = tuple(map(str, range(1, 13)))
_WAYS = ("self", "referral", "school")
_TOO_LARGE = frozenset({"country", "region"})
"""Nobody asks what there is in all of Denmark; what is for all of it counts in each of its parts."""
_EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a dimension, as it is known and as it is called."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The values that an offer fits for sure, and those others that it may fit: nobody knows."""

    sure: frozenset[str]
    maybe: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Dimension:
    """A question and its answers in their order; `fit` answers it for an offer."""

    name: str
    values: tuple[Value, ...]
    fit: Callable[[OfferContext], Fit]

    @property
    def keys(self) -> frozenset[str]:
        """All values."""
        return frozenset(each.key for each in self.values)

    def label(self, key: str) -> str:
        """What a value is called."""
        return next(each.label for each in self.values if each.key == key)


def dimension(name: str, view: View, bands: Bands = AGES) -> Dimension:
    """One of `DIMENSIONS`, with the values that a catalogue gives it."""
    if name == "age":
        return _age(bands)
    return _MAKERS[name](view)


def _age(bands: Bands) -> Dimension:
    values = {f"{low}-{high}": (low, high) for low, high in bands}

    def fit(context: OfferContext) -> Fit:
        found = ages(context)
        if found is None:
            return Fit(frozenset(), frozenset(values))
        return Fit(frozenset(key for key, band in values.items() if in_band(found, band)))

    return Dimension("age", tuple(Value(key, key.replace("-", "–")) for key in values), fit)  # from–to


def _of_terms(name: str, terms: Mapping[str, Term], view: View, used: Callable[[OfferContext], list[str]]) -> Dimension:
    """The words of a group of the vocabulary that are still in use; one that is not counts as its successor."""
    values = tuple(_values({key: term for key, term in terms.items() if term.retired is None}, view))
    every = frozenset(each.key for each in values)

    def fit(context: OfferContext) -> Fit:
        named = used(context)
        sure = frozenset(_successor(terms, each) for each in named) & every
        return Fit(sure) if named else Fit(frozenset(), every)

    return Dimension(name, values, fit)


def _values(terms: Mapping[str, Term], view: View) -> Iterator[Value]:
    return (Value(key, view.words.text(term.label)) for key, term in terms.items())


def _successor(terms: Mapping[str, Term], key: str) -> str:
    seen: set[str] = set()
    while key not in seen and key in terms and (after := terms[key].replaced_by):
        seen.add(key)
        key = after
    return key


def _theme(view: View) -> Dimension:
    return _of_terms("theme", view.catalogue.vocabulary.themes, view, lambda context: context.offer.themes)


def _target_group(view: View) -> Dimension:
    terms = view.catalogue.vocabulary.target_groups
    return _of_terms("target-group", terms, view, lambda context: context.offer.target_groups)


def _area(view: View) -> Dimension:
    areas = view.catalogue.vocabulary.areas
    rows = {key: area for key, area in areas.items() if area.retired is None and _is_row(key, areas)}
    every = frozenset(rows)

    def fit(context: OfferContext) -> Fit:
        named = [each for each in context.offer.areas if each in areas]
        held = [each.area for each in context.offer.places.values() if each.area in areas and not each.hidden]
        if any(areas[each].kind == "country" for each in named):
            return Fit(every)
        whole = frozenset(covered(context)).union(each for each in held if each) & every
        if not named:
            return Fit(whole, every - whole)
        # An offer in one part of an area may be near, or at the other end of it.
        return Fit(whole, (_around(named, areas) & every) - whole)

    return Dimension("area", tuple(_values(rows, view)), fit)


def _is_row(key: str, areas: Mapping[str, Area]) -> bool:
    """Whether one asks what there is in the area: a municipality is asked about by its parts, where it has any."""
    kind = areas[key].kind
    has_parts = any(each.within == key for each in areas.values())
    return kind not in _TOO_LARGE and not (kind == "municipality" and has_parts)


def _around(named: Iterable[str], areas: Mapping[str, Area]) -> frozenset[str]:
    return frozenset(larger for each in named for larger in with_larger(each, areas))


def _participants(view: View) -> Dimension:
    named = choice_words("Participant", view.words.language)
    values = tuple(Value(key, sentence(label)) for key, label in named.items() if key != _EVERYONE)
    every = frozenset(each.key for each in values)

    def fit(context: OfferContext) -> Fit:
        found = frozenset[str](context.offer.participants)
        if not found:
            return Fit(frozenset(), every)
        return Fit(every if _EVERYONE in found else found & every)

    return Dimension("participants", values, fit)


def _days(view: View) -> Dimension:
    values = tuple(Value(day, sentence(view.words(f"when.weekday.{day}"))) for day in WEEKDAYS)
    every = frozenset[str](WEEKDAYS)

    def fit(context: OfferContext) -> Fit:
        rows = [frozenset[str](days_of(row)) for row in _coming(context)]
        sure = frozenset[str]().union(*rows)
        return Fit(sure) if rows and all(rows) else Fit(sure, every - sure)

    return Dimension("days", values, fit)


def _coming(context: OfferContext) -> Iterator[Row]:
    as_of = context.view.catalogue.as_of
    return (row for row in context.offer.schedule if not is_over(row, as_of))


def _season(view: View) -> Dimension:
    values = tuple(Value(key, sentence(view.words.month(int(key)))) for key in _MONTHS)
    return Dimension("season", values, lambda context: Fit(frozenset(map(str, months(context)))))


def months(context: OfferContext) -> frozenset[int]:
    """The months in which an offer takes place: all, unless it or every row of its schedule says otherwise."""
    every = frozenset(range(1, 13))
    rows = [_months_of(row) for row in _coming(context)]
    season = context.offer.season
    return (frozenset[int]().union(*rows) if rows else every) & (_months_in(season) if season else every)


def _months_of(row: Row) -> frozenset[int]:
    if row.date:
        return frozenset({row.date.month})
    found = _months_in(row.season) if row.season else frozenset(range(1, 13))
    if row.from_ and row.until and (row.until - row.from_).days < 365:  # noqa: PLR2004  # a year
        found &= _span(row.from_.month, row.until.month)
    return found


def _months_in(season: Season) -> frozenset[int]:
    first, last = int(season.start[:2]), int(season.end[:2])
    return frozenset(range(1, 13)) if first == last and season.end < season.start else _span(first, last)


def _span(first: int, last: int) -> frozenset[int]:
    """The months from one to another, over New Year if need be."""
    return frozenset((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))


def _way_in(view: View) -> Dimension:
    return _faceted("way-in", "access", {key: view.words(f"access.summary_{key}") for key in _WAYS})


def _delivery(view: View) -> Dimension:
    named = choice_words("Delivery", view.words.language)
    return _faceted("delivery", "delivery", {key: sentence(label) for key, label in named.items()})


def _faceted(name: str, facet: str, labels: Mapping[str, str]) -> Dimension:
    """The choices of a filter of the pages, or the first of them."""
    every = frozenset(labels)

    def fit(context: OfferContext) -> Fit:
        found = frozenset(fitting(context, facet)) & every
        return Fit(found) if found else Fit(frozenset(), every)

    return Dimension(name, tuple(Value(key, label) for key, label in labels.items()), fit)


_MAKERS: Mapping[str, Callable[[View], Dimension]] = {
    "theme": _theme,
    "area": _area,
    "participants": _participants,
    "target-group": _target_group,
    "days": _days,
    "season": _season,
    "way-in": _way_in,
    "delivery": _delivery,
}
