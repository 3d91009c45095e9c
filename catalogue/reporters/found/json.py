"""The answer for programs: plain values, whose keys `docs/find.md` explains."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

import catalogue
from catalogue.messages import without_cpr
from catalogue.reporters.found.paper import nearness_of, place_of
from catalogue.search.cards import Card
from catalogue.search.search import Drop
from catalogue.search.told import Reason, Row, Rows, Told

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def report(found: Told) -> str:
    """All of it as one object."""
    head = found.heading
    told = {
        "version": VERSION,
        "tool": {"name": "catalogue", "version": catalogue.__version__},
        "banners": head.banners,
        "edition": head.edition,
        "language": head.language,
        "as_of": head.as_of,
        "asked": {"text": found.text, "age": found.age, "answers": found.asked},
        "hits": _rows(found.hits),
        "perhaps": _rows(found.perhaps),
        "nearest": _rows(found.nearest),
        "without": [_drop(each) for each in found.drops],
        "left_out": [{"id": each.id, "reason": each.reason, "text": each.text} for each in head.left_out],
        "unreadable": found.wrong,
    }
    return json.dumps(_plain(told), ensure_ascii=False, indent=2) + "\n"


def _rows(rows: Rows) -> Mapping[str, object]:
    return {"total": rows.total, "offers": [_row(row) for row in rows.shown]}


def _row(row: Row) -> Mapping[str, object]:
    return {
        **_card(row.card),
        "fits": _reasons(row.fits),
        "differs": _reasons(row.differs),
        "not_stated": row.silent,
        "words": [{"word": each.word, "place": place_of(each), "nearness": nearness_of(each)} for each in row.words],
        "missed": row.missed,
    }


def _card(card: Card) -> Mapping[str, object]:
    facts = {key: {"label": fact.label, "text": fact.text} for key, fact in card.facts.items()}
    named = ("id", "title", "association", "theme", "summary", "badges", "alert", "evidence", "address", "facets")
    return {**{name: getattr(card, name) for name in named}, "facts": facts}


def _reasons(reasons: Iterable[Reason]) -> Sequence[object]:
    return [{"question": each.key, "label": each.label, "text": each.text} for each in reasons]


def _drop(drop: Drop) -> Mapping[str, object]:
    return {"filter": drop.filter, "word": drop.word, "hits": drop.hits, "perhaps": drop.unknown}


def _plain(value: object) -> object:
    """The same without anything that looks like a civil registration number."""
    if isinstance(value, str):
        return without_cpr(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, Sequence) else value
