"""Status and agenda for programs: plain values, whose keys `docs/followup.md` explains."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

import catalogue
from catalogue.followup.agenda import Agenda
from catalogue.followup.status import Status
from catalogue.pipeline.agenda import Since
from catalogue.reporters.plain import plain

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
    return json.dumps(plain(found), ensure_ascii=False, indent=2) + "\n"
