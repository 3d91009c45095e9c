"""What every reporter is given and gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from catalogue.codes import PRIVATE, Severity
from catalogue.collection.whereabouts import identity
from catalogue.diagnostics import Diagnostic, Ignored, in_order
from catalogue.messages import MASK, Words, place, safe, severity_word, without_cpr, words

Lines = Callable[[str], tuple[str, ...]]
"""Gives a file's lines by its path in the project; none for a file that has no text."""

Identity = Callable[[Diagnostic], tuple[str, ...]]
"""Gives what a finding is known by when its lines move."""


def _by_itself(found: Diagnostic) -> tuple[str, ...]:
    return identity(found, ())


@dataclass(frozen=True, slots=True)
class Options:
    """How to report: columns to fill, colours or none, information too; `files` is how many were looked at.

    Without `files` there is no summary: a mistake in the command line is not found in any file. `paths` are those
    files, `ignored` what comments in them set aside, `left_out` what nobody asked for. `prefix` leads from the
    repository to the catalogue's folder. `strict` lets warnings fail what otherwise only errors do.
    """

    width: int = 100
    colour: bool = False
    verbose: bool = False
    files: int | None = None
    paths: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    left_out: tuple[Diagnostic, ...] = ()
    prefix: str = ""
    identity: Identity = _by_itself
    strict: bool = False


class Reporter(Protocol):
    """Diagnostics as one text. A reporter prints nothing and opens nothing."""

    def __call__(self, diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
        """The whole report, each line with its end."""
        ...


def shown(diagnostics: Iterable[Diagnostic], options: Options) -> tuple[Diagnostic, ...]:
    """What is to be reported, in order: information only when it is asked for."""
    return tuple(each for each in in_order(diagnostics) if options.verbose or each.severity is not Severity.INFORMATION)


def private_lines(diagnostics: Iterable[Diagnostic], options: Options) -> frozenset[tuple[str, int]]:
    """The lines that hold what is nobody's business, whatever else is said about them."""
    return frozenset(
        (span.file, line)
        for each in (*diagnostics, *options.left_out)
        if each.code in PRIVATE or each.args.get("code") in PRIVATE  # a comment that gives a reason for what is private
        for span in (each.span, *each.related)
        for line in range(span.line, max(span.line, span.end_line) + 1)
    )


def harmless(text: str) -> str:
    """Untrusted text on one line, without what a terminal would obey and without anybody's registration number."""
    return safe(without_cpr(text))


def file_of(path: str, options: Options) -> str:
    """A file as its repository names it."""
    return options.prefix + harmless(path)


def full_text(found: Words) -> str:
    """The message as a sentence of its own, and the hint."""
    return f"{found.message}. {found.hint}" if found.hint else found.message


def reason_of(ignored: Ignored, private: frozenset[tuple[str, int]]) -> str:
    """Why a finding was set aside; the reason is masked where it shares its line with what is private."""
    is_private = (ignored.comment.file, ignored.comment.line) in private
    return MASK if is_private else harmless(ignored.reason)


class Headline(NamedTuple):
    """A diagnostic in one line."""

    where: str
    kind: str
    message: str

    def __str__(self) -> str:
        """As it is printed without colours, and as the `expected.txt` of an example has it."""
        return ": ".join(part for part in self if part)


def headline(diagnostic: Diagnostic, language: str, said: Words | None = None) -> Headline:
    """Where, which kind («error CAT203») and what; in the words that are `said` already, if they are."""
    kind = f"{severity_word(diagnostic.severity, language)} {diagnostic.code}"
    return Headline(place(diagnostic.span), kind, (said or words(diagnostic, language)).message)
