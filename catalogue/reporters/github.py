"""For a log on GitHub: the report for people, and commands that put the first findings beside their lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from catalogue.codes import PRIVATE, Severity
from catalogue.diagnostics import Diagnostic
from catalogue.messages import counted, phrase, words
from catalogue.reporters import text
from catalogue.reporters.base import Lines, Options, file_of, full_text, shown

MOST = 10
"""GitHub shows no more annotations of a kind for one step of a job; the others would be lost without a word."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """The text, then a command for each of the most important findings, and one that counts the rest."""
    told = shown(diagnostics, options)
    lines = "".join(f"{line}\n" for line in _commands(told, language, options))
    return unheard(text.report(diagnostics, sources, language, options)) + lines


def unheard(untrusted: str) -> str:
    """Text of which GitHub obeys nothing: what begins with `::`, or has `##[` anywhere, is a command in a log.

    Commands are heard again after a word that the text can't hold, since it is made from the whole of it.
    """
    word = hashlib.sha256(untrusted.encode("utf-8", "surrogatepass")).hexdigest()
    end = "" if untrusted.endswith("\n") else "\n"
    return f"::stop-commands::{word}\n{untrusted}{end}::{word}::\n"


def _commands(told: tuple[Diagnostic, ...], language: str, options: Options) -> Iterator[str]:
    left_out = []
    for severity, command in _COMMANDS.items():
        alike = sorted((each for each in told if each.severity is severity), key=_least_important)
        room = MOST - 1 if severity is Severity.INFORMATION else MOST  # the last notice counts what is left out
        yield from (_command(command, each, language, options) for each in alike[:room])
        if alike[room:]:
            left_out.append(counted(severity.value, len(alike) - room, language))
    if left_out:
        yield f"::notice::{_data(phrase('not-annotated', language, counts=', '.join(left_out)))}"


def _least_important(found: Diagnostic) -> bool:
    return found.code not in PRIVATE


def _command(command: str, found: Diagnostic, language: str, options: Options) -> str:
    properties = {"title": found.code, "file": file_of(found.span.file, options), **_place(found)}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{command} {written}::{_data(full_text(words(found, language)))}"


def _place(found: Diagnostic) -> dict[str, int]:
    """Lines, and columns only within one line: GitHub refuses them across several. Its last column is included."""
    span = found.span
    if not span.line:
        return {}
    lines = {"line": span.line, "endLine": max(span.line, span.end_line)}
    if span.end_line != span.line:
        return lines
    return {**lines, "col": span.column, "endColumn": max(span.column, span.end_column - 1)}


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
