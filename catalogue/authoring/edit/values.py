"""Plain data as YAML lines in the house style: short parts between brackets, long ones below their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias, TypeGuard

from catalogue.authoring.edit.scalars import fits_block, key, scalar
from catalogue.messages import safe
from catalogue.source.document import Path

Value: TypeAlias = str | int | Decimal | date | Sequence["Value"] | Mapping[str, "Value"] | None
"""What can be written: text, whole number, Decimal, true/false, a day (as ISO text), nothing, lists and mappings."""

Comments = Mapping[Path, Sequence[str]]
"""Lines above the key at a path, each without its `#`; an empty one is a blank line."""

NEWLINE: Final = "\n"

END: Final = "…"
"""As the last step of a path in `Comments`: the lines at the end of that list or mapping. `()` is the file's head."""

_INDENT = "  "
_WIDTH = 100
_LONGEST_WORD = 40
_MOST_IN_BRACES = 4
_RECORD_DEPTH = 2  # offers, contacts, themes: what a file consists of is never squeezed between brackets


def dump(value: Mapping[str, Value], comments: Comments | None = None) -> tuple[str, ...]:
    """The lines of a whole file; each comment stands above its key."""
    writer = _Writer(comments or {})
    return (*writer.above(()), *writer.collection(value, ()))


def entry_lines(head: str, value: Value, path: Path, comments: Comments | None = None) -> tuple[str, ...]:
    """A key (`head` is `name:`) or a list's item (`-`) and its value, not indented; `path` is where it will stand."""
    writer = _Writer(comments or {})
    return (*writer.above(path), *writer.entry(head, value, path))


def commented(texts: Sequence[str]) -> Iterator[str]:
    """Texts as lines of comment; an empty text is a blank line. What a terminal would obey is shown as its escape."""
    for text in texts:
        yield from (f"# {safe(line)}".rstrip() for line in text.split(NEWLINE)) if text else ("",)


def flow(value: Value) -> str:
    """Any value on one line, as it can stand between brackets."""
    if _is_mapping(value):
        return "{" + ", ".join(f"{key(name, in_flow=True)}: {flow(each)}" for name, each in value.items()) + "}"
    if _is_list(value):
        return "[" + ", ".join(map(flow, value)) + "]"
    return plain(value, in_flow=True)


def plain(value: Value, *, in_flow: bool = False) -> str:
    """A value that is neither list nor mapping, on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case str():
            return scalar(value, in_flow=in_flow)
    return str(value)


@dataclass(frozen=True)
class _Writer:
    comments: Comments

    def collection(self, value: Value, path: Path) -> Iterator[str]:
        if _is_mapping(value):
            for name, each in value.items():
                yield from self.above((*path, name))
                yield from self.entry(f"{key(name)}:", each, (*path, name))
        elif _is_list(value):
            for index, each in enumerate(value):
                yield from self.above((*path, index))
                yield from self.entry("-", each, (*path, index))
        yield from self.above((*path, END))

    def above(self, path: Path) -> Iterator[str]:
        yield from commented(self.comments.get(path, ()))

    def entry(self, head: str, value: Value, path: Path) -> Iterator[str]:
        if isinstance(value, str) and fits_block(value):
            yield f"{head} {'|' if value.endswith(NEWLINE) else '|-'}"
            yield from _indented(value.removesuffix(NEWLINE).split(NEWLINE))
        elif not (_is_list(value) or _is_mapping(value)):
            yield f"{head} {plain(value)}"
        elif not value or (not self._is_commented(path) and _is_short(head, value, path)):
            yield f"{head} {flow(value)}"
        else:
            below = list(_indented(self.collection(value, path)))
            if head == "-" and below[0][len(_INDENT) :][:1] not in {"", "#"}:
                yield f"- {below.pop(0)[len(_INDENT) :]}"
            else:
                yield head
            yield from below

    def _is_commented(self, path: Path) -> bool:
        return any(each[: len(path)] == path and len(each) > len(path) for each in self.comments)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"{_INDENT}{line}" if line else ""


def _is_short(head: str, value: Value, path: Path) -> bool:
    """Whether the house writes it between brackets: words, and small records of plain facts."""
    if len(path) * len(_INDENT) + len(head) + len(flow(value)) > _WIDTH:
        return False
    if _is_mapping(value):
        is_item = isinstance(path[-1], int)
        fits = len(path) > _RECORD_DEPTH if is_item else len(path) >= _RECORD_DEPTH and len(value) <= _MOST_IN_BRACES
        return fits and all(_is_plain(each) or _is_words(each) for each in value.values())
    return _is_words(value)


def _is_words(value: Value) -> bool:
    return _is_list(value) and all(_is_plain(each) and len(plain(each)) <= _LONGEST_WORD for each in value)


def _is_plain(value: Value) -> bool:
    return not (_is_list(value) or _is_mapping(value)) and NEWLINE not in str(value)


def _is_mapping(value: Value) -> TypeGuard[Mapping[str, Value]]:
    return isinstance(value, Mapping)


def _is_list(value: Value) -> TypeGuard[Sequence[Value]]:
    return isinstance(value, Sequence) and not isinstance(value, str)
