"""JSON of strangers: plain values, of bounded depth, each key once."""

from __future__ import annotations

import json
from math import isfinite
from typing import NoReturn

from catalogue.diagnostics import Outcome
from catalogue.source.foreign.refused import NOT_SO, TOO_MUCH, Refused
from catalogue.source.foreign.text import cleaned, decoded
from catalogue.source.foreign.values import Foreign

MAX_DEPTH = 50
_MAX_DIGITS = 300


def json_of(file: Foreign) -> Outcome[object]:
    """What a JSON file says: dict, list, str, int, float, bool or None. `has_errors` tells None from nothing."""
    try:
        return Outcome(_read(file))
    except Refused as found:
        return Outcome(None, (found.diagnostic,))


def _read(file: Foreign) -> object:
    text = decoded(file, may_be_windows=False).text
    reader = _Reader(file.name)
    try:
        data = json.loads(
            text,
            object_pairs_hook=reader.mapping,
            parse_constant=reader.no_number,
            parse_int=reader.whole,
            parse_float=reader.number,
        )
    except json.JSONDecodeError as error:
        raise Refused(NOT_SO, file.name, "json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise Refused(TOO_MUCH, file.name, "depth", limit=MAX_DEPTH) from error
    return reader.clean(data, "", 0)


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name

    def mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            raise Refused(NOT_SO, self._name, "key", value=next(each for each in names if names.count(each) > 1))
        return found

    def no_number(self, word: str) -> NoReturn:
        raise Refused(NOT_SO, self._name, "number", value=word)

    def whole(self, digits: str) -> int:
        if len(digits) > _MAX_DIGITS:  # to make a number of a million digits takes minutes
            self.no_number(f"{digits[:20]}…")
        return int(digits)

    def number(self, digits: str) -> float:
        found = float(digits)
        if not isfinite(found):
            self.no_number(digits[:20])
        return found

    def clean(self, value: object, place: str, depth: int) -> object:
        if depth > MAX_DEPTH:
            raise Refused(TOO_MUCH, self._name, "depth", limit=MAX_DEPTH)
        if isinstance(value, str):
            return cleaned(self._name, value, place)
        if isinstance(value, dict):
            return {
                cleaned(self._name, key, place): self.clean(each, f"{place}.{key}".lstrip("."), depth + 1)
                for key, each in value.items()
            }
        if isinstance(value, list):
            return [self.clean(each, f"{place}[{index}]", depth + 1) for index, each in enumerate(value)]
        return value
