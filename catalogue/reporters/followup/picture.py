"""The year ahead as a picture: a row for each association, shapes that differ without any colour.

It has no size of its own: places along it are parts of a hundred, so that letters stay as large on a telephone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from catalogue.edition.language import Words
from catalogue.followup.timeline import Bar, Lane, Mark, Timeline
from catalogue.messages.followup import said
from catalogue.reporters.changes.element import Html, element
from catalogue.reporters.followup.paper import Dates

_TOP, _ROW, _NAME, _LANE = 34, 46, 16, 30
"""Room above the rows, of a row, from its top to the foot of its name, and to the middle of its bar."""
_BAR = 12
_EVERY = 3
"""Months between two that are named: a telephone has room for no more."""

_SHAPES: dict[str, tuple[str, str]] = {
    "held": ("M -5 0 a 5 5 0 1 0 10 0 a 5 5 0 1 0 -10 0 z", "full"),
    "planned": ("M -5 0 a 5 5 0 1 0 10 0 a 5 5 0 1 0 -10 0 z", "hollow"),
    "due": ("M 0 -7 L 7 6 L -7 6 z", "hollow"),
    "ends": ("M -1 -10 L 1 -10 L 1 10 L -1 10 z", "full"),
    "milestone": ("M 0 -7 L 7 0 L 0 7 L -7 0 z", "full"),
    "update": ("M -6 -6 L 6 -6 L 6 6 L -6 6 z", "hollow"),
}
_BAR_KINDS = ("period", "renewal", "paused")


def picture(found: Timeline, words: Words) -> Html:
    """The picture with its legend; what it shows of the days to come is written below it anyway."""
    dates, language = Dates(words, found.as_of), words.language
    title = said("timeline.title", language, first=words.day(found.first), last=words.day(found.last))
    parts = [
        element("title", title, id="billedtitel"),
        element("desc", said("timeline.description", language), id="billedtekst"),
        _stripes(),
        *_months(found, words),
        *_in_rows(_bars, found, dates),
        *_today(found, language),
        *_in_rows(_names, found, dates),
        *_in_rows(_marks, found, dates),
    ]
    drawn = element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby="billedtitel",
        aria_describedby="billedtekst",
        height=str(_height(found)),
    )
    return element("figure", drawn, _legend(found, language))


def _height(found: Timeline) -> int:
    return _TOP + _ROW * len(found.lanes) + 4


def _at(day: date, found: Timeline) -> str:
    """How far along a day begins; nothing lies outside the picture."""
    whole = (found.last - found.first).days + 1
    part = min(max((day - found.first).days / whole, 0), 1)
    return f"{part * 100:.2f}%"


def _stripes() -> Html:
    line = element("path", d="M 0 6 L 6 0", class_="stripe")
    pattern = element("pattern", line, id="skraveret", width="6", height="6", patternUnits="userSpaceOnUse")
    return element("defs", pattern)


def _months(found: Timeline, words: Words) -> Iterator[Html]:
    day, number = found.first, 0
    while day <= found.last:
        is_named = number % _EVERY == 0
        where = _at(day, found)
        yield element("line", x1=where, x2=where, y1="18" if is_named else "26", y2=str(_height(found)), class_="grid")
        if is_named:
            name = f"{words.month(day.month)[:3]} {day.year}"
            yield element("text", name, x=where, y="13", dx="2", class_="month")
        day, number = _next_month(day), number + 1


def _next_month(day: date) -> date:
    return (day + timedelta(days=32)).replace(day=1)


def _today(found: Timeline, language: str) -> Iterator[Html]:
    where = _at(found.as_of, found)
    yield element("line", x1=where, x2=where, y1="18", y2=str(_height(found)), class_="today")
    yield element("text", said("timeline.today", language), x=where, y="30", dx="5", class_="now")


def _in_rows(
    draw: Callable[[Lane, int, Timeline, Dates], Iterator[Html]], found: Timeline, dates: Dates
) -> Iterator[Html]:
    """What lies below the line of today in all rows, or above it."""
    for row, lane in enumerate(found.lanes):
        yield from draw(lane, _TOP + _ROW * row, found, dates)


def _bars(lane: Lane, top: int, found: Timeline, dates: Dates) -> Iterator[Html]:
    yield from (_bar(bar, top + _LANE, found, dates) for bar in lane.bars if _is_seen(bar, found))


def _names(lane: Lane, top: int, found: Timeline, dates: Dates) -> Iterator[Html]:
    del found
    yield element("text", lane.name or said("timeline.own", dates.language), x="0", y=str(top + _NAME))


def _marks(lane: Lane, top: int, found: Timeline, dates: Dates) -> Iterator[Html]:
    yield from (_mark(mark, top + _LANE, found, dates) for mark in lane.marks if found.first <= mark.on <= found.last)


def _is_seen(bar: Bar, found: Timeline) -> bool:
    return bar.since <= found.last and (bar.until is None or bar.until >= found.first)


def _bar(bar: Bar, middle: int, found: Timeline, dates: Dates) -> Html:
    start = max(bar.since, found.first)
    end = min(bar.until, found.last) if bar.until else found.last
    whole = (found.last - found.first).days + 1
    width = ((end - start).days + 1) / whole * 100
    told = said(f"bar.{bar.kind}", dates.language)
    return element(
        "rect",
        element("title", told),
        x=_at(start, found),
        y=str(middle - _BAR // 2),
        width=f"{width:.2f}%",
        height=str(_BAR),
        class_=bar.kind,
    )


def _mark(mark: Mark, middle: int, found: Timeline, dates: Dates) -> Html:
    told = f"{dates.day(mark.on)}: {mark.text or said(f'mark.{mark.kind}', dates.language)}"
    day = mark.on + timedelta(days=1) if mark.kind == "ends" else mark.on
    shape = _shape(mark.kind, element("title", told))
    return element("svg", shape, x=_at(day, found), y=str(middle), overflow="visible")


def _shape(kind: str, *inside: Html) -> Html:
    way, look = _SHAPES[kind]
    return element("path", *inside, d=way, class_=look)


def _legend(found: Timeline, language: str) -> Html:
    """What the shapes mean; only those that are there."""
    marks = {mark.kind for lane in found.lanes for mark in lane.marks if found.first <= mark.on <= found.last}
    bars = {bar.kind for lane in found.lanes for bar in lane.bars if _is_seen(bar, found)}
    items = [_entry(_sample_bar(kind), said(f"bar.{kind}", language)) for kind in _BAR_KINDS if kind in bars]
    items += [_entry(_sample(kind), said(f"mark.{kind}", language)) for kind in _SHAPES if kind in marks]
    return element("ul", *items, class_="legend", aria_label=said("legend", language))


def _entry(sample: Html, text: str) -> Html:
    drawn = element("svg", sample, aria_hidden="true", width="26", height="18")
    return element("li", drawn, element("span", text))


def _sample_bar(kind: str) -> Html:
    return element("rect", x="1", y="3", width="24", height=str(_BAR), class_=kind)


def _sample(kind: str) -> Html:
    return element("g", _shape(kind), transform="translate(13 9)")
