"""The account for programs: amounts as text with two decimals, so that no øre is lost."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal

import catalogue
from catalogue.edition.language import Words
from catalogue.followup.money import Account, Accounts
from catalogue.messages import without_cpr

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def report(found: Accounts, words: Words) -> str:
    """The account as one object."""
    told = {
        "version": VERSION,
        "tool": {"name": "catalogue", "version": catalogue.__version__},
        "language": words.language,
        "as_of": found.as_of,
        "title": found.title,
        "banners": found.banners,
        "currency": "DKK",
        "total": found.total,
        "grants": [_grant(each) for each in found.accounts],
    }
    return json.dumps(_plain(told), ensure_ascii=False, indent=2) + "\n"


def _grant(found: Account) -> dict[str, object]:
    period = dict(zip(("from", "until"), found.period, strict=True))
    return {**asdict(found), "period": period, "unallotted": found.unallotted}


def _plain(value: object) -> object:
    """What JSON knows, without anything that looks like a civil registration number."""
    if isinstance(value, str):
        return without_cpr(value)
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, Sequence) else value
