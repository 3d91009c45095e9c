"""The words every room shares: where something stands, what is wrong there, a value and what was noticed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from catalogue.codes import SEVERITIES, Severity

Value = TypeVar("Value")

NOTHING: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: 1-based lines and columns, columns counted in characters; `end_column` is exclusive.

    Line 0 means the file as a whole (it has no text to point at: missing, too large, not readable).
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing worth telling: a code of `codes.py`, where, the plain values its message needs, other places."""

    code: str
    span: Span
    args: Mapping[str, str | int] = field(default_factory=lambda: NOTHING)
    related: tuple[Span, ...] = ()

    @property
    def severity(self) -> Severity:
        """The code's severity: it is decided once, in `codes.py`, never at the call."""
        return SEVERITIES[self.code]

    def sort_key(self) -> tuple[Span, str, tuple[tuple[str, str], ...]]:
        """By file, line and column, then code: the order of every report."""
        return (self.span, self.code, tuple((name, str(value)) for name, value in sorted(self.args.items())))


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """What every door gives back: the value and what was noticed on the way to it."""

    value: Value
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(each.severity is Severity.ERROR for each in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that a comment in its file sets aside, why, and where the comment stands."""

    diagnostic: Diagnostic
    reason: str
    comment: Span


class CatalogueError(Exception):
    """The surroundings are wrong (no catalogue here, a folder that can't be written): carries one diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Keep the diagnostic; the words are found where it is shown."""
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort for a report and drop what was noticed twice at the same place."""
    unique = {each.sort_key(): each for each in diagnostics}
    return tuple(unique[key] for key in sorted(unique))
