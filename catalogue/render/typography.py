"""Spaces that no line may break at: «kl. 16.00», «9–16 år», «116 111». Only spaces change, into no-break spaces.

For HTML and PDF alone: in Markdown a reader edits and searches the text as it was written.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    "|january|february|march|may|june|july|october"
)
_UNITS = (
    r"år|års|års|kr|kroner|måned|måneder|mdr|uge|uger|dag|dage|time|timer|min|minut|minutter|gange|klasse|pct|procent"
    r"|%|km|m|børn|unge|personer|deltagere|tilbud|foreninger|pladser|familier|years?|months?|weeks?|days?|hours?"
    r"|minutes?|times|children|people|places|families|offers|associations|am|pm|a\.m\.|p\.m\."
)
_NUMBER = r"(?<![\d.,])\d[\d.,]*(?:[–-]\d[\d.,]*)?"

# Each finds the spaces of one kind; what stands before a space and behind it is looked at, never taken.
_BEFORE_A_NUMBER = re.compile(
    r"\b(?:kl|nr|ca|pr|tlf|side|kap|stk|bl|§+|§§|no|page|approx|about)\.? (?=\d)|§ (?=\d)|\b[Dd]en (?=\d{1,2}\.)",
    re.IGNORECASE,
)
_BEFORE_A_UNIT = re.compile(rf"{_NUMBER}\.? (?=(?:{_UNITS})(?![\w]))", re.IGNORECASE)
_DAY_OF_A_MONTH = re.compile(rf"\b\d{{1,2}}\.? (?=(?:{_MONTHS})\b)", re.IGNORECASE)
# From the space on, which is sooner found than the beginning of a word.
_A_MONTH_BEFORE = "|".join(rf"(?<=\b{month} )" for month in _MONTHS.split("|"))
_MONTH_BEFORE_A_NUMBER = re.compile(rf" (?=\d{{1,2}}(?!\d))(?:{_A_MONTH_BEFORE})", re.IGNORECASE)
_PAIRS = r"\d{2} \d{2} \d{2} \d{2}|\d{4} \d{4}|\d{3} \d{3}|\d{2} \d{3} \d{3}"
_TELEPHONE = re.compile(rf"(?<![\d+])(?<!\d )(?:\+\d{{1,3}} )?(?:{_PAIRS})(?!\d| \d)")
_RANGE = re.compile(r"(?<![\d.,])\d[\d.,]* [–-] (?=\d)")
_SPACE_AT_A_NUMBER = re.compile(r"\d[.,]* | \d")  # without one, none of them finds anything
_BEHIND, _BEFORE = re.compile(r"\d[.,]* "), re.compile(r" \d")
# Each with what is soon looked for, and must be there for it to find anything.
_FOUND = (
    (re.compile(r"\d \d"), _TELEPHONE),
    (re.compile(r"\d[.,]* [–-]"), _RANGE),
    (_BEFORE, _BEFORE_A_NUMBER),
    (_BEHIND, _BEFORE_A_UNIT),
    (_BEHIND, _DAY_OF_A_MONTH),
    (_BEFORE, _MONTH_BEFORE_A_NUMBER),
)


def unbroken(text: str) -> str:
    """The text with no-break spaces where a number would part from what it counts or belongs to."""
    if _SPACE_AT_A_NUMBER.search(text) is None:
        return text
    for sign, pattern in _FOUND:
        if sign.search(text) is not None:
            text = pattern.sub(_bound, text)
    return text


def _bound(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)
