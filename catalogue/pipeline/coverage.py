"""Reads a project and says where its offers are, where none are, and where several are alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.edition.language import Words
from catalogue.followup.coverage.coverage import Coverage, coverage
from catalogue.followup.coverage.dimensions import AGES, Bands
from catalogue.followup.coverage.names import USUAL
from catalogue.pipeline.check import CheckReport, check, memory_in
from catalogue.pipeline.make import template_folders
from catalogue.pipeline.speaking import words_for
from catalogue.render.templates import Templates


@dataclass(frozen=True, slots=True)
class CoverageRequest:
    """Which project, on which day, by what and in which bands of age; `language` is that of what is said."""

    root: Path
    day: date
    as_of: date | None
    language: str
    by: tuple[str, ...] = USUAL
    ages: Bands = AGES
    cache: Path | None = None


@dataclass(frozen=True)
class CoverageReport:
    """What the check found, the coverage if there is any, how it is said and what it is printed with."""

    check: CheckReport
    coverage: Coverage | None
    words: Words | None
    templates: Templates


def coverage_of(request: CoverageRequest) -> CoverageReport:
    """Read, judge, and count."""
    found = check(request.root, request.day, request.as_of, store=memory_in(request.cache))
    templates = Templates(template_folders(found.tree))
    if found.catalogue is None:
        return CoverageReport(found, None, None, templates)
    words = words_for(found.catalogue, request.language)
    return CoverageReport(found, coverage(found.catalogue, words, request.by, request.ages), words, templates)
