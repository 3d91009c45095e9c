"""Texts and plain values on their way: which language is taken of a text, and what is left out since it is empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from catalogue.exchange.hsds.names import Data

_EMPTY: tuple[object, ...] = (None, "", [], {}, ())


def text_in(value: object, language: str, main: str) -> str:
    """A text as one string: in this language, else in the main one, else in the first there is."""
    if not isinstance(value, Mapping):
        return "" if value is None else str(value)
    found = next((value[each] for each in (language, main, "") if each in value), next(iter(value.values()), ""))
    return str(found)


def plain(value: object, main: str) -> object:
    """The value as a file writes it: a text in the main language alone is a plain string."""
    if isinstance(value, Mapping):
        one = next(iter(value.values()), None)
        if len(value) == 1 and isinstance(one, str) and next(iter(value)) in {main, ""}:
            return one
        return {str(key): plain(each, main) for key, each in value.items()}
    return [plain(each, main) for each in value] if is_list(value) else value


def stated(data: Mapping[str, object]) -> Data:
    """The object without what is empty; nought and «no» are something."""
    return {key: value for key, value in data.items() if value not in _EMPTY}


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is a list of values, and no text."""
    return isinstance(value, list | tuple)


def items(value: object) -> list[Mapping[str, object]]:
    """The objects of a list; nothing where there is none."""
    return [each for each in value if isinstance(each, Mapping)] if is_list(value) else []


def part(value: object) -> Mapping[str, object]:
    """The object, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def words(value: object) -> str:
    """A text of others as one string, without spaces around; nothing of what is no text."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def texts(value: object) -> list[str]:
    """The texts of a list."""
    return [str(each) for each in value] if is_list(value) else []
