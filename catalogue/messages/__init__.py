"""A diagnostic in words. Each language is a module of tables with the same keys; no words are chosen anywhere else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import da, en

BULLET = "•"
MASK = BULLET * 4

# A civil registration number, with or without its hyphen: whatever else is told about it, it is not repeated.
_CPR_LIKE = re.compile(r"(?<![0-9])[0-9]{6}[- ]?[0-9]{4}(?![0-9])")
# Control and format characters (a terminal obeys them, a reader doesn't see them), line ends, halves of characters.
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
_LONGEST = 80
_LONGEST_LIST = 600
_LISTS = frozenset({"allowed", "missing"})


class Table(Protocol):
    """What a language module holds."""

    MESSAGES: dict[str, tuple[str, str]]
    SUGGESTION: str
    PHRASES: dict[str, str]
    COUNTS: dict[str, tuple[str, str]]
    TEMPLATES: dict[str, str]


LANGUAGES: Mapping[str, Table] = {"en": en, "da": da}


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong, and how to mend it."""

    message: str
    hint: str


class _Arguments(dict[str, str]):
    """A message's arguments. One that is missing must not hide the finding itself (a test sees to it that none is)."""

    def __missing__(self, name: str) -> str:
        return "?"


def words(diagnostic: Diagnostic, language: str) -> Words:
    """The message and the hint of a diagnostic; the hint begins with the nearest valid word where there is one."""
    table = LANGUAGES.get(language, en)
    message, hint = table.MESSAGES.get(_key(diagnostic, table), (diagnostic.code, ""))
    args = _Arguments({name: _shown(name, value) for name, value in diagnostic.args.items()})
    suggestion = table.SUGGESTION if diagnostic.args.get("nearest") else ""
    return Words(message.format_map(args), " ".join(part.format_map(args) for part in (suggestion, hint) if part))


def suggestion(nearest: str, language: str) -> str:
    """«Did you mean …?»."""
    return LANGUAGES.get(language, en).SUGGESTION.format(nearest=nearest)


def severity_word(severity: Severity, language: str) -> str:
    """What a severity is called: «error», «fejl»."""
    return phrase(severity.value, language)


def place(span: Span) -> str:
    """Where something is, as editors and terminals understand it: `file:line:column`, or the file alone."""
    file = safe(without_cpr(span.file))
    return f"{file}:{span.line}:{span.column}" if span.line else file


def other_place(span: Span, language: str) -> str:
    """Where the second place of a finding is, in words."""
    return phrase("other-place", language, place=place(span))


def phrase(name: str, language: str, **args: str) -> str:
    """A turn of phrase that belongs to no code."""
    return LANGUAGES.get(language, en).PHRASES[name].format_map(args)


def counted(name: str, count: int, language: str) -> str:
    """«1 error», «2 errors»."""
    one, more = LANGUAGES.get(language, en).COUNTS[name]
    return (one if count == 1 else more).format(count=count)


def about_template(name: str, language: str) -> str:
    """What a default template or asset is: «html/offer.html»; one without words of its own has those of its folder."""
    table = LANGUAGES.get(language, en).TEMPLATES
    folders = [f"{folder.as_posix()}/" for folder in PurePosixPath(name).parents]
    return next((table[each] for each in (name, *folders) if each in table), "")


def safe(text: str) -> str:
    """Untrusted text for a terminal or a log: what a terminal would obey is shown as its escape, on one line."""
    return text if text.isprintable() else "".join(map(safe_character, text))  # almost every text is


def safe_character(character: str) -> str:
    """One character of untrusted text, or its escape."""
    if character.isascii():
        return character if character.isprintable() else f"\\x{ord(character):02x}"
    if unicodedata.category(character) in _UNPRINTABLE:
        return f"\\u{ord(character):04x}"
    return character


def without_cpr(text: str) -> str:
    """The text, as long as before, with everything that looks like a civil registration number masked."""
    return _CPR_LIKE.sub(lambda found: BULLET * len(found[0]), text)


def _key(diagnostic: Diagnostic, table: Table) -> str:
    # Some codes have several faces, told apart by the argument `rule`: «CAT222/nth».
    special = f"{diagnostic.code}/{diagnostic.args.get('rule', '')}"
    return special if special in table.MESSAGES else diagnostic.code


def _shown(name: str, value: str | int) -> str:
    longest = _LONGEST_LIST if name in _LISTS else _LONGEST
    text = without_cpr(str(value))
    return safe(text if len(text) <= longest else text[: longest - 1] + "…")
