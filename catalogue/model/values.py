"""The kinds of value a field can hold: ids, texts, dates, times, telephone numbers, addresses of several sorts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal, LiteralString, TypeVar, get_args
from urllib.parse import urlsplit

from phonenumbers import NumberParseException, PhoneNumberType, is_valid_number, number_type, parse
from pydantic import AfterValidator, BeforeValidator, Field, StrictBool, StrictInt, StringConstraints
from pydantic_core import PydanticCustomError
from stdnum.dk import cvr

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TIME_PATTERN = r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
PARTIAL_DATE_PATTERN = r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
DAY_OF_YEAR_PATTERN = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
POSTAL_CODE_PATTERN = r"^[1-9][0-9]{3}$"
MUNICIPALITY_PATTERN = r"^0[1-9][0-9]{2}$"
COLOUR_PATTERN = r"^#[0-9a-fA-F]{6}$"
LANGUAGE_PATTERN = r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$"
EVERY_PATTERN = r"^(day|week|month|year|([2-9]|[1-9][0-9]) (days|weeks|months|years))$"
FILE_NAME_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_-]*\.(png|jpg|jpeg|svg|webp)$"
SOURCE_FOLDER_PATTERN = r"^(\.\./)*[0-9A-Za-zÆØÅæøå_][0-9A-Za-zÆØÅæøå._-]*(/[0-9A-Za-zÆØÅæøå_][0-9A-Za-zÆØÅæøå._-]*)*$"
ATTACHMENT_PATTERN = r"^[0-9A-Za-zÆØÅÄÖÉæøåäöé][0-9A-Za-zÆØÅÄÖÉæøåäöé ,.()§&+_–-]*\.[A-Za-z0-9]{2,5}$"

SHORT_NUMBERS = frozenset({"112", "114"})
"""Emergency and police numbers; with `116` + three digits (European help lines) they are valid without eight digits."""


Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
MOST = 100
"""Entries of a list of words: no offer has more, and a file made in spite is told once instead of 100,000 times."""

Slugs = Annotated[list[Slug], Field(max_length=MOST)]
Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN)]
DayOfYear = Annotated[str, StringConstraints(pattern=DAY_OF_YEAR_PATTERN)]
PostalCode = Annotated[str, StringConstraints(pattern=POSTAL_CODE_PATTERN)]
MunicipalityCode = Annotated[str, StringConstraints(pattern=MUNICIPALITY_PATTERN)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
Every = Annotated[str, StringConstraints(pattern=EVERY_PATTERN)]
ImageName = Annotated[str, StringConstraints(pattern=FILE_NAME_PATTERN, max_length=100)]
SourceFolder = Annotated[str, StringConstraints(pattern=SOURCE_FOLDER_PATTERN, max_length=300)]
AttachmentName = Annotated[str, StringConstraints(pattern=ATTACHMENT_PATTERN, max_length=200)]

Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
"""One line of text in no particular language: a name, a number's note."""

Count = Annotated[StrictInt, Field(ge=0, le=1_000_000)]
Money = Annotated[Decimal, Field(ge=0, le=999_999_999, decimal_places=2)]
"""Danish kroner."""
Years = Annotated[StrictInt, Field(ge=0, le=120)]
Minutes = Annotated[StrictInt, Field(ge=1, le=24 * 60 * 14)]

YesNoUnknown = Literal[True, False, "unknown"]
"""Silence is not «no»: `unknown` is said on purpose and shown as «ikke oplyst»."""

Audience = Literal["professionals", "families", "young"]
AUDIENCES: tuple[Audience, ...] = ("professionals", "families", "young")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


_ISO_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")


@lru_cache(maxsize=4096)
def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None


def _to_date(value: object) -> date:
    # pydantic would take a bare year for seconds since 1970; only ISO dates are dates here.
    day = _day_of(value) if isinstance(value, str) else None
    if day is None:
        kind = "not_a_date"
        raise PydanticCustomError(kind, "not an ISO date")
    return day


Day = Annotated[date, BeforeValidator(_to_date)]


def _is_in_the_calendar(value: str) -> str:
    if len(value) == len("2026-03-31"):
        _to_date(value)
    return value


PartialDate = Annotated[str, StringConstraints(pattern=PARTIAL_DATE_PATTERN), AfterValidator(_is_in_the_calendar)]
"""A year, a month or a day: as much as is known."""


def _to_text(value: object) -> object:
    if isinstance(value, bool | list):
        # Told here: pydantic would ask for a dictionary, which nobody wanted to write.
        kind = "not_a_text"
        raise PydanticCustomError(kind, "neither a text nor a map by language")
    return {"": str(value)} if isinstance(value, str | int | Decimal) else value


Title = Annotated[
    dict[Language, Annotated[str, StringConstraints(min_length=1, max_length=160, strip_whitespace=True)]],
    Field(min_length=1),
    BeforeValidator(_to_text),
]
"""A short text a reader sees: a string in the catalogue's main language (key "") or a map by language tag."""

Text = Annotated[
    dict[Language, Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]],
    Field(min_length=1),
    BeforeValidator(_to_text),
]
"""A sentence or two a reader sees; keys as in `Title`."""

Prose = Annotated[
    dict[Language, Annotated[str, StringConstraints(min_length=1, max_length=8000)]],
    Field(min_length=1),
    BeforeValidator(_to_text),
]
"""Longer text in the small part of Markdown that `collection.checks` allows; keys as in `Title`."""


def _checked(kind: LiteralString, is_valid: Callable[[str], bool]) -> AfterValidator:
    judge = lru_cache(maxsize=4096)(is_valid)

    def check(value: str) -> str:
        if not judge(value):
            raise PydanticCustomError(kind, "not valid", {"value": value[:80]})
        return value

    return AfterValidator(check)


def _is_phone(value: str) -> bool:
    digits = value.replace(" ", "")
    if digits in SHORT_NUMBERS or re.fullmatch(r"116[0-9]{3}", digits):
        return True
    try:
        return re.fullmatch(r"\+?[0-9 ]+", value) is not None and is_valid_number(parse(value, "DK"))
    except NumberParseException:
        return False


@lru_cache(maxsize=4096)
def is_mobile(value: str) -> bool:
    """Whether a telephone number is in a series for mobile telephones only: it may be somebody's private one."""
    try:
        return number_type(parse(value, "DK")) == PhoneNumberType.MOBILE
    except NumberParseException:  # 112, 114 and 116xxx are numbers, but not of this kind
        return False


# Ordinary addresses are most of all, and are told from wrong ones without the library, which is thorough and slow.
_ORDINARY_EMAIL = re.compile(
    r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?:com|dk|eu|info|net|nu|org)", re.ASCII
)
_ORDINARY_LENGTH = 60  # so that no part is too long


def _is_email(value: str) -> bool:
    if len(value) <= _ORDINARY_LENGTH and _ORDINARY_EMAIL.fullmatch(value):
        return True
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  # a tenth of the time `check` takes to start

    try:
        validate_email(value, check_deliverability=False, test_environment=False)
    except EmailNotValidError:
        return False
    return True


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        return False
    return (
        parts.scheme in {"https", "http"}
        and "." in host
        and parts.username is None
        and re.search(r"[\s<>\"'`\\]", value) is None
    )


def _is_base_address(value: str) -> bool:
    parts = urlsplit(value)
    return not parts.query and not parts.fragment and not value.endswith(("?", "#"))


Cvr = Annotated[str, StringConstraints(max_length=20), _checked("not_a_cvr", cvr.is_valid)]
"""A company number: eight digits whose weighted sum (2, 7, 6, 5, 4, 3, 2, 1) divides by 11."""
Phone = Annotated[str, StringConstraints(max_length=30), _checked("not_a_phone", _is_phone)]
Email = Annotated[str, StringConstraints(max_length=254), _checked("not_an_email", _is_email)]
WebAddress = Annotated[str, StringConstraints(max_length=500), _checked("not_a_web_address", _is_web_address)]
BaseAddress = Annotated[WebAddress, _checked("not_a_base_address", _is_base_address)]
"""A web address that others are made of by adding a path: with or without a stroke at its end."""

Item = TypeVar("Item")


def _to_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


OneOrMore = Annotated[list[Item], BeforeValidator(_to_list)]
"""One value or a list of them; never a union, whose errors point to no field."""

TrueOnly = Literal[True]
Flag = StrictBool
