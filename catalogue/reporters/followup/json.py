"""Status and agenda for programs: plain values, whose keys `docs/followup.md` explains."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date

import catalogue
from catalogue.followup.agenda import Agenda
from catalogue.followup.status import Status
from catalogue.messages import without_cpr
from catalogue.pipeline.agenda import Since

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def status_json(found: Status, language: str) -> str:
    """The status as one object."""
    lists = ("agreements", "meetings", "declarations", "underway", "recommended")
    told = {
        "title": found.title,
        "banners": found.banners,
        "urgent": dict(found.urgent),
        **{name: getattr(found, name) for name in lists},
        "without_agreement": found.without,
        "stale": found.freshness.stale,
        "fresh": found.freshness.fresh,
        "read_in_public": found.freshness.public,
        "alliance": found.alliance,
        "coming": [
            {"on": mark.on, "kind": mark.kind, "text": mark.text, "association": lane.association}
            for lane, mark in found.timeline.coming
        ],
        "unreadable": found.unreadable,
    }
    return _written(found.as_of, language, told)


def agenda_json(found: Agenda, since: Since, language: str) -> str:
    """The agenda as one object."""
    told = {
        "banners": found.banners,
        "association": found.association,
        "name": found.name,
        "meeting": found.meeting,
        "on": found.on,
        "last": found.last,
        "agreed": found.agreed,
        "agreement": found.agreement,
        "facts": [{"key": fact.key, "label": fact.label, "text": fact.text} for fact in found.facts],
        "offers": found.offers,
        "since": since.state,
        "changes": [
            {"kind": each.key.kind, "id": each.key.id, "what": each.what, "title": each.title} for each in since.changes
        ],
        "questions": found.questions,
        "again": found.again,
    }
    return _written(found.as_of, language, told)


def _written(as_of: date, language: str, told: Mapping[str, object]) -> str:
    tool = {"name": "catalogue", "version": catalogue.__version__}
    found = {"version": VERSION, "tool": tool, "language": language, "as_of": as_of, **told}
    return json.dumps(_plain(found), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    """The same in what JSON knows, without anything that looks like a civil registration number."""
    if isinstance(value, str):
        return without_cpr(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, Sequence) else value
