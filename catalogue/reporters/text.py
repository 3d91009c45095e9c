"""For people: each finding with its line, a mark below the place, and how to mend it."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, Ignored, Span, in_order
from catalogue.messages import Words, counted, other_place, phrase, place, words
from catalogue.reporters.base import Lines, Options, headline, private_lines, reason_of, shown
from catalogue.reporters.excerpt import excerpt

_INDENT = "  "
_NARROWEST = 40
_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFORMATION: "\x1b[1;36m"}


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """Every finding as a paragraph of its own, and a last line that counts them."""
    found = in_order(diagnostics)
    write = writer(found, sources, language, options)
    paragraphs = ["\n".join(write.paragraph(each)) for each in shown(found, options)]
    if options.verbose:
        paragraphs += ["\n".join(write.set_aside(each)) for each in options.ignored]
    if options.files is not None:
        paragraphs.append(_summary(found, language, options, options.files))
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def writer(found: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> Writer:
    """Writes any of these findings."""
    return Writer(cache(sources), language, options, private_lines(found, options))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes findings one by one; it knows of all, since one may make private what another points to."""

    sources: Lines
    language: str
    options: Options
    private: frozenset[tuple[str, int]]

    @property
    def width(self) -> int:
        """The columns to fill."""
        return max(self.options.width, _NARROWEST)

    def paragraph(self, diagnostic: Diagnostic) -> Iterator[str]:
        """The lines of one finding."""
        said = words(diagnostic, self.language)
        yield self.headline(diagnostic, said)
        yield from self.excerpt(diagnostic.span, _COLOURS[diagnostic.severity])
        yield from self.wrapped(said.hint)
        for span in diagnostic.related:
            yield from self.wrapped(other_place(span, self.language))
            yield from self.excerpt(span, _BOLD)

    def set_aside(self, ignored: Ignored) -> Iterator[str]:
        """An ignored finding: its line, and why it is ignored."""
        line = headline(ignored.diagnostic, self.language)
        yield str(line._replace(kind=f"{phrase('ignored', self.language)} {ignored.diagnostic.code}"))
        yield from self.wrapped(
            phrase(
                "ignored-because",
                self.language,
                place=place(ignored.comment),
                reason=reason_of(ignored, self.private),
            )
        )

    def headline(self, diagnostic: Diagnostic, said: Words) -> str:
        """Where, which kind, what."""
        line = headline(diagnostic, self.language, said)
        # The place keeps the terminal's own colour: many terminals make a link of it.
        kind = self.paint(line.kind, _COLOURS[diagnostic.severity])
        return str(line._replace(kind=kind, message=self.paint(line.message, _BOLD)))

    def excerpt(self, span: Span, colour: str) -> Iterator[str]:
        """The line that a place is in, with marks below it."""
        gutter = f"{_INDENT}{span.line} | "
        masked = (span.file, span.line) in self.private
        found = excerpt(self.sources(span.file), span, self.width - len(gutter), masked=masked) if span.line else None
        if found is not None:
            yield f"{self.paint(gutter, _DIM)}{found.text}"
            yield f"{self.paint(' ' * (len(gutter) - 2) + '| ', _DIM)}{self.paint(found.marks, colour)}"

    def wrapped(self, text: str) -> list[str]:
        """A text below a finding, in lines that fit."""
        if text.isprintable() and text == text.strip() and 0 < len(text) <= self.width - len(_INDENT):
            return [_INDENT + text]
        return textwrap.wrap(
            text,
            self.width,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"{colour}{text}{_RESET}" if self.options.colour else text


def _summary(found: tuple[Diagnostic, ...], language: str, options: Options, files: int) -> str:
    numbers = Counter(each.severity for each in found)
    told = [each for each in Severity if numbers[each] and (options.verbose or each is not Severity.INFORMATION)]
    counts = ", ".join(counted(each.value, numbers[each], language) for each in told)
    name = "summary" if counts else "no-findings"
    lines = [phrase(name, language, counts=counts, files=counted("file", files, language))]
    more = [counted("ignored", len(options.ignored), language)] if options.ignored else []
    if numbers[Severity.INFORMATION] and not options.verbose:
        more.append(counted("info", numbers[Severity.INFORMATION], language))
    if more:
        lines.append(phrase("ignored-here" if options.verbose else "hidden", language, counts=", ".join(more)))
    return " ".join(lines)
