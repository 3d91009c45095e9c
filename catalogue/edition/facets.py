"""By what an offer is found: need, age, area, day, form, way in, price, language, status. Silence is no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from catalogue.edition.finding import Ages, Choice, Facet
from catalogue.edition.language import sentence
from catalogue.edition.rhythm import days_of, is_over
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext, View
from catalogue.model.values import WEEKDAYS
from catalogue.model.vocabulary import Area

OPEN = frozenset({"open", "free-places"})
"""The states in which one can come now."""
OWN = "_own"
"""The choice of our own offers among those of sources, whose ids begin with no low line."""
_STATES = {
    "open": OPEN,
    "later": frozenset({"waiting-list", "provisional", "starts-when-enough", "planned"}),
    "closed": frozenset({"full", "closed-to-new", "paused"}),
}
_WAYS = {
    "self": frozenset({"self", "parent", "relative"}),
    "referral": frozenset({"professional"}),
    "school": frozenset({"school"}),
}
_FIRST_GRADE_AGE = 6
"""A child begins in grade 0 in the year it becomes six; by the end of a grade most are a year older."""

AGE_BANDS = ((0, 5), (6, 9), (10, 12), (13, 15), (16, 18), (19, 24), (25, 120))
"""Years, both ends inclusive: before school, then school and youth in steps, then grown-ups."""


def ages(context: OfferContext) -> Ages | None:
    """The years the offer takes; none when the data are silent, or when the age is not the participant's."""
    age, grades = context.offer.age, context.offer.grades
    if age and age.everyone:
        return Ages()
    if age and age.whose != "person-cared-about" and (age.minimum is not None or age.maximum is not None):
        whole = Ages()
        low, high = age.minimum, age.maximum
        return Ages(whole.minimum if low is None else low, whole.maximum if high is None else high)
    if grades and not grades.any and (grades.from_ is not None or grades.to is not None):
        low, high = grades.from_ or 0, 10 if grades.to is None else grades.to
        return Ages(low + _FIRST_GRADE_AGE, high + _FIRST_GRADE_AGE + 1)
    if grades and grades.any:
        return Ages(_FIRST_GRADE_AGE, 10 + _FIRST_GRADE_AGE + 1)
    return None


def in_band(found: Ages, band: tuple[int, int]) -> bool:
    """Whether an offer takes anybody of these years."""
    return found.minimum <= band[1] and found.maximum >= band[0]


def offer_facets(context: OfferContext) -> dict[str, tuple[str, ...]]:
    """The keys of the choices the offer fits, by facet; a facet the data are silent about is left out."""
    made = {key: fitting(context, key) for key in _MAKERS}
    return {key: found for key, found in made.items() if found}


def fitting(context: OfferContext, key: str) -> tuple[str, ...]:
    """The keys of one facet's choices that the offer fits; none when the data are silent."""
    return tuple(dict.fromkeys(_MAKERS[key](context)))


def _themes(context: OfferContext) -> Iterable[str]:
    known = context.view.catalogue.vocabulary.themes
    return (each for each in context.offer.themes if each in known)


def _areas(context: OfferContext) -> Iterator[str]:
    """The areas named, all that lie in them, and all they lie in: who lives in any of these may find the offer."""
    areas = context.view.catalogue.vocabulary.areas
    for named in context.offer.areas:
        if named in areas:
            yield from with_larger(named, areas)
    yield from covered(context)


def covered(context: OfferContext) -> Iterator[str]:
    """The areas named and all that lie in them: two offers that share none of these meet nowhere."""
    areas, named = context.view.catalogue.vocabulary.areas, set(context.offer.areas)
    return (key for key in areas if not named.isdisjoint(with_larger(key, areas)))


def with_larger(key: str, areas: Mapping[str, Area]) -> tuple[str, ...]:
    """The area, that which it lies in, and so on."""
    found = [key]
    while (larger := areas[found[-1]].within) and larger in areas and larger not in found:
        found.append(larger)
    return tuple(found)


def _days(context: OfferContext) -> Iterator[str]:
    as_of = context.view.catalogue.as_of
    for row in context.offer.schedule:
        if not is_over(row, as_of):
            yield from days_of(row)


def _delivery(context: OfferContext) -> Iterable[str]:
    return context.offer.delivery


def _ways_in(context: OfferContext) -> Iterator[str]:
    found = context.offer.access
    if found is None:
        return
    ways = {key for key, who in _WAYS.items() if not who.isdisjoint(found.who)}
    if found.referred_by or "referral" in found.how:
        ways.add("referral")
    if "referral" in ways and is_for_staff(context.offer):
        ways = ways - {"referral"} | {"self"}  # professionals come to these themselves
    yield from (key for key in _WAYS if key in ways)
    yield from (how for how in found.how if how != "referral")


def _price(context: OfferContext) -> Iterator[str]:
    found = context.offer.price
    if found and found.type != "unknown":
        yield found.type


def _languages(context: OfferContext) -> Iterable[str]:
    return context.offer.languages


def _status(context: OfferContext) -> Iterator[str]:
    found = context.offer.status
    if found:
        yield from (key for key, states in _STATES.items() if found.is_ in states)


def _sources(context: OfferContext) -> Iterator[str]:
    """Only asked for where there are several catalogues to choose from."""
    if context.view.catalogue.sources:
        source = context.view.catalogue.source_of(context.offer.id)
        yield source.id if source else OWN


_MAKERS: dict[str, Callable[[OfferContext], Iterable[str]]] = {
    "theme": _themes,
    "area": _areas,
    "day": _days,
    "delivery": _delivery,
    "access": _ways_in,
    "price": _price,
    "language": _languages,
    "status": _status,
    "source": _sources,
}


def facets(view: View, offers: Sequence[Mapping[str, tuple[str, ...]]]) -> tuple[Facet, ...]:
    """The questions of an edition, each with the choices that some offer fits, in the order in which one asks."""
    used = {key: {choice for offer in offers for choice in offer.get(key, ())} for key in _MAKERS}
    made = (Facet(key, view.words(f"facet.{key}"), choices(view, key, used[key])) for key in _MAKERS)
    return tuple(facet for facet in made if facet.choices)


def choices(view: View, key: str, used: set[str]) -> tuple[Choice, ...]:
    """The choices of one facet that are used, in the order in which one looks for them."""
    return tuple(_CHOICES[key](view, used))


def _theme_choices(view: View, used: set[str]) -> Iterator[Choice]:
    for key, theme in view.catalogue.vocabulary.themes.items():
        if key in used:
            label = view.words.line(theme.label)
            yield Choice(key, label.text, sensitive=theme.sensitive, language=label.language)


def _area_choices(view: View, used: set[str]) -> Iterator[Choice]:
    areas = view.catalogue.vocabulary.areas
    for key, area in areas.items():
        if key in used and area.retired is None:
            label = view.words.line(area.label)
            yield Choice(key, label.text, len(with_larger(key, areas)) - 1, language=label.language)


def _day_choices(view: View, used: set[str]) -> Iterator[Choice]:
    return (Choice(day, sentence(view.words(f"when.weekday.{day}"))) for day in WEEKDAYS if day in used)


def _delivery_choices(view: View, used: set[str]) -> Iterator[Choice]:
    return _labelled(view, "delivery", used)


def _access_choices(view: View, used: set[str]) -> Iterator[Choice]:
    yield from (Choice(key, view.words(f"access.summary_{key}")) for key in _WAYS if key in used)
    yield from _labelled(view, "access.how_short", used - _WAYS.keys())


def _price_choices(view: View, used: set[str]) -> Iterator[Choice]:
    return _labelled(view, "facet_price", used)


def _language_choices(view: View, used: set[str]) -> Iterator[Choice]:
    return iter(
        sorted((Choice(tag, sentence(view.words.language_name(tag))) for tag in used), key=lambda each: each.key)
    )


def _status_choices(view: View, used: set[str]) -> Iterator[Choice]:
    return _labelled(view, "facet_status", used)


def _source_choices(view: View, used: set[str]) -> Iterator[Choice]:
    if OWN in used:
        yield Choice(OWN, view.catalogue.settings.publisher.name)
    for key, source in view.catalogue.sources.items():
        if key in used:
            name = view.words.line(source.name)
            yield Choice(key, name.text, language=name.language)


def _labelled(view: View, group: str, used: set[str]) -> Iterator[Choice]:
    """The choices in the order in which the labels file lists them."""
    return (Choice(key, sentence(view.words(f"{group}.{key}"))) for key in view.words.group(group) if key in used)


_CHOICES: dict[str, Callable[[View, set[str]], Iterator[Choice]]] = {
    "theme": _theme_choices,
    "area": _area_choices,
    "day": _day_choices,
    "delivery": _delivery_choices,
    "access": _access_choices,
    "price": _price_choices,
    "language": _language_choices,
    "status": _status_choices,
    "source": _source_choices,
}
