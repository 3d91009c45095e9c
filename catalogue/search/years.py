"""Ages and school grades as people write them: «13», «13 år», «10-12 år», «7. klasse»."""

from __future__ import annotations

import re

from catalogue.search.fold import plain
from catalogue.search.shelf import Years

OLDEST = 120
LAST_GRADE = 10
FIRST_GRADE_AGE = 6
"""A child begins in grade 0 in the year it becomes six; by the end of a grade most are a year older."""

# The same two patterns stand in search.js. They see folded text: «år» is aar.
_RANGE = r"([0-9]{1,3})\.?(?: ?(?:-|–|til|to) ?([0-9]{1,3})\.?)?"
_PATTERNS = (
    (rf"(?<![a-z0-9]){_RANGE}[ -]?(?:aars?|aarige?|aarigt|years?(?:[ -]olds?)?)(?![a-z0-9])", "age"),
    (rf"(?<![a-z0-9]){_RANGE} ?(?:klasse|klassetrin|klasserne|kl|grade)(?![a-z0-9])\.?", "grade"),
    (r"(?<![a-z0-9])grades? ([0-9]{1,2})(?:-([0-9]{1,2}))?(?![0-9])", "grade"),
)
_WAYS = tuple((re.compile(pattern), kind) for pattern, kind in _PATTERNS)
_NUMBER_ALONE = re.compile(rf"{_RANGE}")


def years_in(text: str) -> tuple[str, Years | None]:
    """The text without the age or grade it names, folded, and the years these are; grade g is g+6 to g+7."""
    folded = plain(text)
    for pattern, kind in _WAYS:
        found = pattern.search(folded)
        years = _years(found[1], found[2], kind) if found else None
        if found and years:
            return f"{folded[: found.start()]} {folded[found.end() :]}", years
    return folded, None


def years_of(text: str) -> Years | None:
    """The years that a field for nothing but the age names; none when it says something else."""
    folded = plain(text).strip(" ")
    found = _NUMBER_ALONE.fullmatch(folded)
    if found:
        return _years(found[1], found[2], "age")
    rest, years = years_in(folded)
    return years if not rest.strip(" ") else None


def _years(first: str, second: str | None, kind: str) -> Years | None:
    low, high = sorted((int(first), int(second or first)))
    if kind == "grade":
        return (low + FIRST_GRADE_AGE, high + FIRST_GRADE_AGE + 1) if high <= LAST_GRADE else None
    return (low, high) if high <= OLDEST else None
