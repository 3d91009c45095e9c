"""Reads a project and says how its agreements stand; nothing can be said where settings or vocabulary are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.edition.language import Words
from catalogue.followup.status import Status, status
from catalogue.pipeline.check import CheckReport, check, memory_in
from catalogue.pipeline.speaking import words_for


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """Which project, on which day; `language` is that of what is said."""

    root: Path
    day: date
    as_of: date | None
    language: str
    cache: Path | None = None


@dataclass(frozen=True)
class StatusReport:
    """What the check found, the status if there is any, and how days are written in it."""

    check: CheckReport
    status: Status | None
    words: Words | None


def status_of(request: StatusRequest) -> StatusReport:
    """Read, judge, and look at what must be done."""
    found = check(request.root, request.day, request.as_of, store=memory_in(request.cache), alone=True)
    if found.catalogue is None:
        return StatusReport(found, None, None)
    words = words_for(found.catalogue, request.language)
    return StatusReport(found, status(found.catalogue, words), words)
