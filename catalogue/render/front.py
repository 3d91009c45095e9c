"""The front page: what its template is filled in with, what it searches with, and the style of every page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from catalogue.colour import AA, contrast, mix, tint
from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.finding import OverviewRow
from catalogue.edition.parts import Line
from catalogue.render.colour import INK, PAPER, theme_colour
from catalogue.render.pattern import columns_of, pattern
from catalogue.render.plan import Sight
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates
from catalogue.search.index import script

SCRIPTS = ("search-data.js", "search.js", "page.js")
"""The scripts of the front page, in the order in which they need each other."""

NIGHT = "#171817"
"""The ground of dark pages; `page.css` says it too."""

# Columns of the overview, and the facts of which one must be stated for the column to say something.
_GLANCE = {"age": {"age"}, "where": {"where", "area"}, "access": {"access"}}
_SPOKEN = "js_"  # the fixed words that page.js says begin so
_NEED = "need"  # the register that names each offer under every theme it belongs to
_MANY = 12  # that many offers of other themes are named below a theme; more are looked up in the register
_PROPORTION = 0.5  # the picture is twice as wide as it is high
_PALE = 0.1
_PALE_AT_NIGHT = 0.25
_EASY = 1.25  # at night thin lines shine: a little more contrast than the least


# One tile of the pattern in the catalogue's colour; without it browsers ask the server's root for one.
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="{}" d="M0 0h40A40 40 0 0 1 0 40z"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One offer in the list: the facts that help to choose, those that are stated."""

    offer: OfferView
    glance: tuple[Line, ...]


def values(edition: Edition, shape: Shape) -> Mapping[str, object]:
    """What `front.html` is filled in with, beyond what every page gets."""
    entries = {offer.ref.id: Entry(offer, _glance(offer, shape.rows.get(offer.ref.id))) for offer in edition.offers}
    spoken = {key.removeprefix(_SPOKEN): text for key, text in edition.labels.items() if key.startswith(_SPOKEN)}
    spoken["comma"] = edition.labels["comma"]
    by_need = next((f"register/{each.key}.html" for each in edition.registers if each.key == _NEED), "")
    return {
        "entries": entries,
        "many": _MANY,
        "by_need": by_need,
        "spoken": json.dumps(spoken, ensure_ascii=False, separators=(",", ":")),
    }


def _glance(offer: OfferView, row: OverviewRow | None) -> tuple[Line, ...]:
    """Age, place and way in, in this order; what isn't stated is left to the offer's own page."""
    stated = {fact.key for fact in offer.facts if fact.stated}
    return tuple(row.line(key) for key, facts in _GLANCE.items() if facts & stated) if row else ()


def _icon(_templates: Templates, sight: Sight) -> bytes:
    return _ICON.format(theme_colour(sight.edition.brand.accent, 0)).encode()


def _pattern(_templates: Templates, sight: Sight) -> bytes:
    return str(pattern(sight.edition, sight.edition.labels["pattern"], _PROPORTION)).encode()


def _index(_templates: Templates, sight: Sight) -> bytes:
    return script(sight.edition)


def _script(name: str, templates: Templates, _sight: Sight) -> bytes:
    return templates.asset(name)


ASSETS: Mapping[str, Callable[[Templates, Sight], bytes]] = {
    "icon.svg": _icon,
    "pattern.svg": _pattern,
    SCRIPTS[0]: _index,
    **{name: partial(_script, name) for name in SCRIPTS[1:]},
}
"""The pictures of the front page and of the tab, the index and the two scripts that it loads."""


def stylesheet(edition: Edition, templates: Templates) -> bytes:
    """`page.css` of every page: the design's tokens, the fixed rules, the edition's own colours."""
    parts = (templates.asset("tokens.css"), templates.asset("page.css"), "\n".join(_colours(edition)).encode())
    return b"\n".join(parts)


def _colours(edition: Edition) -> Iterator[str]:
    """One rule for each theme, by its number, and the brand's accent: once for day and print, once for the night."""
    sections = [part for section in edition.sections for part in (section, *section.groups)]
    themes = {part.number: theme_colour(part.colour, part.place) for part in sections}
    accent = theme_colour(edition.brand.accent, 0) if edition.brand.accent else ""
    yield from (f'[data-theme="{number}"] {{ {_by_day(each)} }}' for number, each in themes.items())
    if accent:
        yield f":root {{ --accent: {accent} }}"
    yield f".pattern {{ --columns: {columns_of(len(edition.offers), _PROPORTION)} }}"
    yield "@media screen and (prefers-color-scheme: dark) {"
    yield from (f'  [data-theme="{number}"] {{ {_by_night(each)} }}' for number, each in themes.items())
    if accent:
        yield f"  :root {{ --accent: {night_colour(accent)} }}"
    yield "}\n"


def _by_day(colour: str) -> str:
    ink = PAPER if contrast(colour, PAPER) >= contrast(colour, INK) else INK
    return f"--theme: {colour}; --on-theme: {ink}; --pale: {tint(colour, _PALE)}"


def _by_night(colour: str) -> str:
    light = night_colour(colour)
    return f"--theme: {light}; --on-theme: {NIGHT}; --pale: {mix(light, NIGHT, _PALE_AT_NIGHT)}"


def night_colour(colour: str) -> str:
    """The colour, made lighter until it can be read on the ground of a dark page."""
    share = 1.0
    while contrast(tint(colour, share), NIGHT) < AA * _EASY:
        share -= 0.02
    return tint(colour, share)
