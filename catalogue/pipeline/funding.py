"""Reads a project and gives the account of its grants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.edition.language import Words
from catalogue.followup.money import Accounts, accounts
from catalogue.pipeline.check import CheckReport, check, memory_in
from catalogue.pipeline.speaking import words_for
from catalogue.project import FUNDING


@dataclass(frozen=True, slots=True)
class FundingRequest:
    """Which project, on which day; `language` is that of what is said."""

    root: Path
    day: date
    as_of: date | None
    language: str
    cache: Path | None = None


@dataclass(frozen=True)
class FundingReport:
    """What the check said of the money, and the account: nothing where it can't be understood."""

    check: CheckReport
    accounts: Accounts | None
    words: Words | None


def funding(request: FundingRequest) -> FundingReport:
    """Read, judge, and add up."""
    found = check(request.root, request.day, request.as_of, store=memory_in(request.cache), alone=True)
    if found.catalogue is None:
        return FundingReport(found, None, None)
    money = found.limited_to((FUNDING,))
    if FUNDING in found.catalogue.broken:
        return FundingReport(money, None, None)
    words = words_for(found.catalogue, request.language)
    return FundingReport(money, accounts(found.catalogue, words), words)
