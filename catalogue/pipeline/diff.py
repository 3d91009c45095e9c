"""Two revisions of a project, and what the changes between them mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.diagnostics import Diagnostic
from catalogue.messages.review import said
from catalogue.pipeline.check import CheckReport
from catalogue.pipeline.revisions import Pair, PairRequest, load
from catalogue.review.result import Names, Review
from catalogue.review.review import Compared, review
from catalogue.review.sides import Side

_SHORT = 9
"""Digits of a revision's id that a person is shown; ten could be taken for a civil registration number."""


@dataclass(frozen=True)
class DiffReport:
    """Both revisions as they were read; no review where settings or vocabulary of one can't be understood."""

    pair: Pair
    names: Names
    review: Review | None

    @property
    def is_different(self) -> bool:
        """Whether anything changed, or nobody can tell."""
        return self.review is None or bool(self.review)


def diff(request: PairRequest, language: str) -> DiffReport:
    """Read both revisions and say what their changes mean; raises `CatalogueError` where one can't be had."""
    pair = load(request)
    base = _common(request.base, pair.base, language) if pair.is_earlier else _name(request.base, pair.base)
    names = Names(base, _name(request.head, pair.head, language))
    return explained(pair, names, language)


def explained(pair: Pair, names: Names, language: str) -> DiffReport:
    """What the changes between two revisions mean."""
    before, after, changes = pair.before.catalogue, pair.after.catalogue, pair.changes
    if before is None or after is None or changes is None:
        return DiffReport(pair, names, None)
    sides = Side(before, tuple(_all(pair.before))), Side(after, tuple(_all(pair.after)))
    return DiffReport(pair, names, review(Compared(*sides, changes, names, pair.new, pair.cured), language))


def _name(asked: str | None, found: str, language: str = "") -> str:
    """«main (1a2b3c4d5e)»; of the files in the folder that they are those."""
    if not asked:
        return said("working_tree", language)
    return asked if found.startswith(asked) else f"{asked} ({found[:_SHORT]})"


def _common(asked: str, found: str, language: str) -> str:
    """«main (det seneste, begge har: 1a2b3c4d5)»: what is compared with is older than what was asked for."""
    return said("in_common", language, name=asked, revision=found[:_SHORT])


def _all(report: CheckReport) -> Iterable[Diagnostic]:
    """What is set aside by a comment, or is for a source's keepers alone, is private all the same."""
    yield from report.diagnostics
    yield from report.left_out
    yield from (each.diagnostic for each in report.ignored)
