"""`catalogue funding`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import form_of, put
from catalogue.edition.language import Words
from catalogue.followup.money import Accounts
from catalogue.pipeline.check import CheckReport
from catalogue.pipeline.funding import FundingRequest, funding
from catalogue.reporters.base import Options, shown
from catalogue.reporters.github import unheard
from catalogue.reporters.money import json, markdown, text
from catalogue.reporters.registry import REPORTERS

Reporter = Callable[[Accounts, Words, Options], str]

_REPORTERS: Mapping[str, Reporter] = {
    "text": text.report,
    "markdown": lambda found, words, _: markdown.report(found, words),
    "json": lambda found, words, _: json.report(found, words),
}


def run_funding(request: FundingRequest, form: str | None, output: Path | None, around: Surroundings) -> int:
    """Print the account, and then what is wrong with it; 1 where a sum or a name is."""
    report = funding(request)
    if report.accounts is None or report.words is None:
        _complain(report.check, around)
        return 1
    chosen = form_of(form, output)
    told = _REPORTERS.get(chosen, text.report)(report.accounts, report.words, Options(around.width, around.colour))
    put(told, output, request.root, around, is_log=chosen == "text")
    _complain(report.check, around)
    return 1 if report.check.has_errors else 0


def _complain(report: CheckReport, around: Surroundings) -> None:
    """What is wrong goes beside the account, not into it: a program may be reading that."""
    options = Options(around.width, around.colour)
    if found := shown(report.diagnostics, options):
        said = REPORTERS["text"](found, report.lines, around.language, options)
        sys.stderr.write(unheard(said) if around.host == "github" else said)
