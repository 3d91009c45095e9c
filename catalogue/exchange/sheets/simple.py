"""A single value in a cell: as people write it, and as a file has it, whatever a spreadsheet made of it meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from catalogue.compare.changes import Plain
from catalogue.messages.sheets import LANGUAGES, sheet_word
from catalogue.model.values import SLUG_PATTERN
from catalogue.source.foreign.values import Cell

Written = str | int | Decimal | date
"""What is put into a cell."""

_FIRST_DAY = date(1900, 3, 1)  # spreadsheets count the days of 1900 wrongly, and none before
_UNITS = ("day", "week", "month", "year")
_YEARS_OF_TWO = 100
_CENTURY = 2000


def shown(kind: str, value: Plain, language: str) -> Written:
    """A value as it stands in a cell."""
    text = str(value)
    match kind:
        case "number":
            return int(text)
        case "money" | "decimal":
            return Decimal(text)
        case "date":
            day = date.fromisoformat(text)
            return day if day >= _FIRST_DAY else text
    return _said(kind, text, language)


def _said(kind: str, text: str, language: str) -> str:
    """A value that is text as the language writes it."""
    if kind == "every":
        number, _, unit = text.rpartition(" ")
        return f"{number} {sheet_word(unit, language)}".strip()
    if language != "da":
        return text
    if kind == "day-of-year":
        return f"{int(text[3:])}/{int(text[:2])}"
    return text.replace(":", ".") if kind == "time" else text


def understood(kind: str, cell: Cell) -> Plain | None:
    """The value that a cell means; nothing where it can't be one of this kind."""
    return _READERS.get(kind, _text)(cell)


def as_text(cell: Cell) -> str:
    """Any cell as text: a whole number without its nought, a day as ISO."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def _text(cell: Cell) -> str | None:
    return as_text(cell) or None


def _slug(cell: Cell) -> str | None:
    text = as_text(cell)
    return text if re.fullmatch(SLUG_PATTERN, text) else None


def _number(cell: Cell) -> int | None:
    number = None if isinstance(cell, bool) else _decimal_of(cell)
    return int(number) if number is not None and number == number.to_integral_value() else None


def _decimal(cell: Cell) -> str | None:
    number = None if isinstance(cell, bool) else _decimal_of(cell)
    return None if number is None else f"{number.normalize():f}"


def _decimal_of(cell: Cell) -> Decimal | None:
    """«1.250,50», «1250.5», «250 kr.»: of a text, points before three digits each are no commas."""
    text = re.sub(r"(?i)\bkr\b\.?|dkk|,-$|[\s\u00a0]", "", as_text(cell))
    if isinstance(cell, str) and re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", text):
        text = text.replace(".", "")
    if not re.fullmatch(r"-?\d{1,12}([.,]\d{1,12})?", text, re.ASCII):
        return None
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None


def _date(cell: Cell) -> str | None:
    if isinstance(cell, date):
        return cell.isoformat()
    text = as_text(cell)
    year_first = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text, re.ASCII)
    day_first = re.fullmatch(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d{2})", text, re.ASCII)
    if year_first:
        year, month, day = map(int, year_first.groups())
    elif day_first:
        day, month, year = map(int, day_first.groups())
    else:
        return None
    try:
        return date(year + _CENTURY if year < _YEARS_OF_TWO else year, month, day).isoformat()
    except ValueError:
        return None


def _partial_date(cell: Cell) -> str | None:
    text = as_text(cell)
    month_first = re.fullmatch(r"(\d{1,2})[-./](\d{4})", text, re.ASCII)
    if month_first:
        text = f"{month_first[2]}-{int(month_first[1]):02}"
    return text if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text, re.ASCII) else _date(cell)


def _day_of_year(cell: Cell) -> str | None:
    if isinstance(cell, date):
        return f"{cell:%m-%d}"
    text = as_text(cell)
    if re.fullmatch(r"\d\d-\d\d", text, re.ASCII):
        return text
    found = re.fullmatch(r"(\d{1,2})[/.] ?(\d{1,2})\.?", text, re.ASCII)
    return f"{int(found[2]):02}-{int(found[1]):02}" if found else None


def _time(cell: Cell) -> str | None:
    text = re.sub(r"(?i)^kl\.?\s*", "", as_text(cell))
    found = re.fullmatch(r"(\d{1,2})(?:[.:](\d{1,2}))?(?:[.:]00)?", text, re.ASCII)
    if not found:
        return None
    minutes = found[2] or "00"  # «15.3» is what a spreadsheet made of «15.30»
    return f"{int(found[1]):02}:{minutes + '0' if len(minutes) == 1 else minutes}"


def _digits(length: int) -> Callable[[Cell], str | None]:
    def read(cell: Cell) -> str | None:
        text = as_text(cell)
        return text.zfill(length) if text.isdecimal() else text or None

    return read


def _every(cell: Cell) -> str | None:
    number, _, unit = as_text(cell).casefold().rpartition(" ")
    known = {
        sheet_word(name, language): name
        for language in LANGUAGES
        for name in (*_UNITS, *(f"{each}s" for each in _UNITS))
    } | {"år": "years" if number else "year"}
    return f"{number} {known[unit]}".strip() if unit in known else None


_READERS: Mapping[str, Callable[[Cell], Plain | None]] = {
    "slug": _slug,
    "number": _number,
    "money": _decimal,
    "decimal": _decimal,
    "date": _date,
    "partial-date": _partial_date,
    "day-of-year": _day_of_year,
    "time": _time,
    "postal-code": _digits(4),
    "municipality-code": _digits(4),
    "every": _every,
}
