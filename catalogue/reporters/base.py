"""What every reporter is given and gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.messages import place, severity_word, words

Lines = Callable[[str], tuple[str, ...]]
"""Gives a file's lines by its path in the project; none for a file that has no text."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to report: columns to fill, colours or none, information too; `files` is how many were looked at.

    Without `files` there is no summary: a mistake in the command line is not found in any file.
    """

    width: int = 100
    colour: bool = False
    verbose: bool = False
    files: int | None = None


class Reporter(Protocol):
    """Diagnostics as one text. A reporter prints nothing and opens nothing."""

    def __call__(self, diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
        """The whole report, each line with its end."""
        ...


def shown(diagnostics: Iterable[Diagnostic], options: Options) -> tuple[Diagnostic, ...]:
    """What is to be reported, in order: information only when it is asked for."""
    return tuple(each for each in in_order(diagnostics) if options.verbose or each.severity is not Severity.INFORMATION)


class Headline(NamedTuple):
    """A diagnostic in one line."""

    where: str
    kind: str
    message: str

    def __str__(self) -> str:
        """As it is printed without colours, and as the `expected.txt` of an example has it."""
        return ": ".join(part for part in self if part)


def headline(diagnostic: Diagnostic, language: str) -> Headline:
    """Where, which kind («error CAT203») and what."""
    kind = f"{severity_word(diagnostic.severity, language)} {diagnostic.code}"
    return Headline(place(diagnostic.span), kind, words(diagnostic, language).message)
