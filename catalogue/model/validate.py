"""A `Document` to an entry. Pydantic's errors are translated by their type code, in one table; nothing is raised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.model import values
from catalogue.model.base import PROBLEMS, Model, Problem
from catalogue.model.danish import DANISH, YES_AND_NO
from catalogue.model.describe import keys_at
from catalogue.nearest import nearest
from catalogue.source.document import Document, Key

Entry = TypeVar("Entry", bound=Model)
Args = Mapping[str, str | int]

_WITHOUT_YEAR = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}\.?|[0-9]{1,2}\.? *[A-Za-zæøå]{3,}\.?")
"""«24/3», «24. marts»: a day as agendas write it."""

_BY_PATTERN = {
    values.SLUG_PATTERN: "CAT211",
    values.TIME_PATTERN: "CAT210",
    values.PARTIAL_DATE_PATTERN: "CAT209",
    values.DAY_OF_YEAR_PATTERN: "CAT209",
    values.POSTAL_CODE_PATTERN: "CAT215",
    values.MUNICIPALITY_PATTERN: "CAT216",
    values.COLOUR_PATTERN: "CAT230",
    values.LANGUAGE_PATTERN: "CAT228",
    values.EVERY_PATTERN: "CAT244",
    values.FILE_NAME_PATTERN: "CAT245",
    values.ATTACHMENT_PATTERN: "CAT246",
    values.SOURCE_FOLDER_PATTERN: "CAT256",
}

_BY_TYPE = {
    "missing": "CAT201",
    "extra_forbidden": "CAT202",
    "literal_error": "CAT203",
    "string_type": "CAT204",
    "not_a_text": "CAT204",
    "int_type": "CAT238",
    "decimal_type": "CAT238",
    "decimal_parsing": "CAT238",
    "bool_type": "CAT239",
    "list_type": "CAT240",
    "dict_type": "CAT241",
    "model_type": "CAT241",
    "string_too_short": "CAT205",
    "too_short": "CAT205",
    "string_too_long": "CAT206",
    "too_long": "CAT206",
    "greater_than_equal": "CAT207",
    "less_than_equal": "CAT207",
    "decimal_max_places": "CAT207",
    "not_a_date": "CAT208",
    "not_a_cvr": "CAT212",
    "not_a_phone": "CAT213",
    "not_an_email": "CAT214",
    "not_a_web_address": "CAT217",
    "not_a_base_address": "CAT217",
}


def validate(document: Document, model: type[Entry]) -> Outcome[Entry | None]:
    """The entry that the document means, or nothing and every reason why not."""
    try:
        return Outcome(model.model_validate(document.data))
    except ValidationError as error:
        details = error.errors(include_url=False)
        return Outcome(None, tuple(found for each in details for found in _translate(document, model, each)))


def _translate(document: Document, model: type[Model], error: ErrorDetails) -> Iterator[Diagnostic]:
    path = _path_in_file(document, error["loc"])
    if error["type"] == PROBLEMS:
        problems: tuple[Problem, ...] = error.get("ctx", {})["problems"]
        for problem in problems:
            yield Diagnostic(problem.code, _place(document, (*path, *problem.at)), problem.args)
        return
    code = _code(error)
    field = _field_name(path)
    args: dict[str, str | int] = {"field": field}
    span = _place(document, path)
    if code == "CAT201":
        span = document.key_span(*path[:-1]) if path[:-1] else Span(document.source.path, 1, 1, 1, 2)
    elif code == "CAT202":
        span = document.key_span(*path)
        args["nearest"] = nearest(field, keys_at(model, path[:-1]))
    else:
        if "[key]" in error["loc"]:
            span = document.key_span(*path)
        args |= _MORE_ARGS.get(code, _no_more)(error)
    yield Diagnostic(code, span, args)


def _code(error: ErrorDetails) -> str:
    kind = error["type"]
    if error["input"] is None and kind != "missing":
        return "CAT242"
    if kind == "string_pattern_mismatch":
        return _BY_PATTERN[error.get("ctx", {})["pattern"]]
    return _BY_TYPE.get(kind, "CAT299")


def _path_in_file(document: Document, loc: tuple[Key, ...]) -> tuple[Key, ...]:
    """Pydantic's location without steps that stand in no file: a lifted text's key, a lifted list's 0, `[key]`."""
    path = tuple(step for step in loc if step != "[key]")
    while path and path[-1] in {"", 0} and path not in document.spans:
        path = path[:-1]
    return path


def _field_name(path: tuple[Key, ...]) -> str:
    """The last step that has a name: «themes», not «1»."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _place(document: Document, path: tuple[Key, ...]) -> Span:
    """Where the value stands; a value that only begins below its key is shown from the key on."""
    key, value = document.key_span(*path), document.value_span(*path)
    return value if value.line <= key.line else replace(key, end_line=value.end_line, end_column=value.end_column)


def _no_more(_: ErrorDetails) -> Args:
    return {}


def _written(error: ErrorDetails) -> Args:
    return {"value": _as_written(error["input"])}


def _as_written(value: object) -> str:
    """What the user wrote, shortened: `true` as YAML has it, and of a list or a part with fields only its kind."""
    if isinstance(value, bool):
        return str(value).lower()
    return "[…]" if isinstance(value, list) else "{…}" if isinstance(value, dict) else str(value)[:60]


def _day(error: ErrorDetails) -> Args:
    written = _written(error)
    return {**written, **({"rule": "no-year"} if _WITHOUT_YEAR.fullmatch(str(written["value"])) else {})}


def _partial_date(error: ErrorDetails) -> Args:
    pattern = error.get("ctx", {}).get("pattern")
    return {**_written(error), **({"rule": "day-of-year"} if pattern == values.DAY_OF_YEAR_PATTERN else {})}


def _number(error: ErrorDetails) -> Args:
    return {**_written(error), **({"rule": "whole"} if error["type"].startswith("int") else {})}


def _web_address(error: ErrorDetails) -> Args:
    return {**_written(error), **({"rule": "base"} if error["type"] == "not_a_base_address" else {})}


def _choice(error: ErrorDetails) -> Args:
    allowed = re.findall(r"'([^']*)'|\b(True|False|-?\d+)\b", str(error.get("ctx", {}).get("expected", "")))
    words = [(word or other).replace("True", "true").replace("False", "false") for word, other in allowed]
    value = _as_written(error["input"])
    meant = DANISH.get(value.lower(), "")
    return {"value": value, "allowed": ", ".join(words), "nearest": meant if meant in words else nearest(value, words)}


def _flag(error: ErrorDetails) -> Args:
    value = _as_written(error["input"])
    return {"value": value, "nearest": YES_AND_NO.get(value.lower(), "")}


def _limit(error: ErrorDetails) -> Args:
    context: Mapping[str, Any] = error.get("ctx", {})
    rules = {"ge": "smallest", "le": "largest", "decimal_places": "decimals"}
    name = next(name for name in rules if name in context)
    return {**_written(error), "limit": str(context[name]), "rule": rules[name]}


def _longest(error: ErrorDetails) -> Args:
    limit: Args = {"limit": int(error.get("ctx", {}).get("max_length", 0))}
    return limit if error["type"] == "string_too_long" else {**limit, "rule": "list"}


_MORE_ARGS: Mapping[str, Callable[[ErrorDetails], Args]] = {
    "CAT203": _choice,
    "CAT206": _longest,
    "CAT207": _limit,
    "CAT208": _day,
    "CAT209": _partial_date,
    "CAT217": _web_address,
    "CAT238": _number,
    "CAT239": _flag,
    "CAT241": lambda error: {"rule": "entry"} if isinstance(error["loc"][-1], int) else {},
    "CAT299": lambda error: {"problem": error["msg"]},
} | dict.fromkeys(
    # Not CAT213 and CAT214: what stands in a telephone or mail field is not repeated anywhere.
    (
        *("CAT210", "CAT211", "CAT212", "CAT215", "CAT216", "CAT228", "CAT230"),
        *("CAT244", "CAT245", "CAT246", "CAT256"),
    ),
    _written,
)
