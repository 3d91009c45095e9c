"""What a change means, on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic
from catalogue.messages import safe, without_cpr
from catalogue.messages.review import said
from catalogue.pipeline.diff import DiffReport
from catalogue.reporters.base import Options, headline
from catalogue.reporters.changes.base import (
    Group,
    Part,
    entity_heading,
    first_parts,
    groups,
    middle_parts,
    page_lists,
    remarks,
    shortened,
    summary,
    unchanged,
)
from catalogue.reporters.registry import REPORTERS
from catalogue.review.result import EntityTold, Piece, Review, Told

_BOLD, _DIM, _RED, _GREEN, _YELLOW = "1", "2", "31", "32", "1;33"
_STRUCK = "9;31"
_INDENT = "  "
_NARROWEST = 40
_MOST = 12
"""Pages of one list; the rest is counted."""

Paint = Callable[[str, str], str]
"""Gives a text in a colour, or as it is where there are none."""


def report(report: DiffReport, language: str, options: Options) -> str:
    """All of it, the most important first."""
    if report.review is None:
        return not_comparable(report, language, options)
    return _Writer(report.review, options).text()


def not_comparable(report: DiffReport, language: str, options: Options) -> str:
    """What keeps the two revisions from being compared."""
    told = [said("not_comparable", language)]
    sides = (("before", report.names.before, report.pair.before), ("after", report.names.after, report.pair.after))
    for when, name, side in sides:
        if side.catalogue is None:
            found = [each for each in side.diagnostics if each.severity is Severity.ERROR]
            shown = REPORTERS["text"](found, side.lines, language, Options(options.width, options.colour))
            told += [said(f"not_comparable.{when}", language, name=plain(name)), shown.rstrip("\n")]
    return "\n\n".join(told) + "\n"


def plain(text: str) -> str:
    """Untrusted text for a terminal, on one line."""
    return safe(without_cpr(" ".join(text.split())))


def painter(options: Options) -> Paint:
    """How texts get their colours."""
    return lambda text, colour: f"\x1b[{colour}m{text}\x1b[0m" if options.colour else text


class _Writer:
    def __init__(self, review: Review, options: Options) -> None:
        self._review = review
        self._language = review.language
        self._width = max(options.width, _NARROWEST)
        self._paint = painter(options)

    def text(self) -> str:
        review, language = self._review, self._language
        names = said("between", language, before=review.names.before, after=review.names.after)
        blocks = [self._wrapped(f"{said('heading', language)}: {plain(names)}", "")]
        if not review:
            return "\n".join([*blocks[0], said("nothing_changed", language), ""])
        if counts := summary(review):
            blocks[0] += self._wrapped(" · ".join(counts), "")
        blocks += [self._part(part) for part in first_parts(review)]
        blocks.append([*self._heading("readers"), *(line for each in groups(review) for line in self._group(each))])
        if not review.readers:
            blocks[-1] += self._wrapped(unchanged(review))
        blocks += [self._part(part) for part in middle_parts(review)]
        blocks += [self._findings(name, found) for name, found in self._checks() if found]
        if review.entities:
            blocks.append(self._heading("entities"))
            blocks += [list(entity_lines(each, language, self._width, self._paint)) for each in review.entities]
        return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"

    def _checks(self) -> tuple[tuple[str, tuple[Diagnostic, ...]], ...]:
        return ("appeared", self._review.appeared), ("cured", self._review.cured)

    def _heading(self, key: str) -> list[str]:
        return [self._paint(said(f"section.{key}", self._language), _YELLOW if key == "people" else _BOLD)]

    def _part(self, part: Part) -> list[str]:
        lines = self._heading(part.key)
        for item in part.items:
            lines += self._wrapped(f"{plain(item.head)}: {plain(item.text)}" if item.head else plain(item.text))
        return lines

    def _group(self, group: Group) -> Iterator[str]:
        language = self._language
        yield from self._wrapped(plain(group.heading(language)))
        for remark in remarks(group, language):
            yield from self._wrapped(remark, _INDENT * 2)
        for label, texts in page_lists(group.effect, language):
            shown = "; ".join(map(plain, texts[:_MOST]))
            more = f" {said('more', language, count=len(texts) - _MOST)}" if len(texts) > _MOST else ""
            yield from self._wrapped(f"{label}: {shown}{more}", _INDENT * 2)

    def _findings(self, name: str, found: Iterable[Diagnostic]) -> list[str]:
        lines = self._heading(name)
        for each in found:
            lines += self._wrapped(str(headline(each, self._language)))
        return lines

    def _wrapped(self, text: str, indent: str = _INDENT) -> list[str]:
        return wrapped(text, self._width, indent)


def entity_lines(entity: EntityTold, language: str, width: int, paint: Paint) -> Iterator[str]:
    """One thing and what became of it."""
    for line in wrapped(plain(entity_heading(entity, language)), width, _INDENT):
        yield paint(line, _BOLD)
    if entity.file:
        yield paint(f"{_INDENT}{plain(entity.file)}", _DIM)
    for sentence in entity.sentences:
        yield from wrapped(plain(sentence), width, _INDENT * 2)
    for told in entity.told:
        yield from told_lines(told, language, width, paint)


def told_lines(told: Told, language: str, width: int, paint: Paint, indent: str = _INDENT * 2) -> Iterator[str]:
    """A field's change in lines of at most `width` columns: on one line where it fits."""
    title = plain(told.title)
    if told.hidden or told.alone:
        text = said("not_shown" if told.alone else "hidden", language) if told.hidden else "; ".join(told.items)
        yield from wrapped(f"{title}: {plain(text)}", width, indent)
    elif told.pieces:
        words = "".join(_marked(piece, paint) for piece in shortened(told.pieces))
        yield from wrapped(f"{title}: {words}", width, indent)
    elif told.removed or told.added:
        yield f"{indent}{title}:"
        yield from _items("-", told.removed, width, indent, lambda line: paint(line, _RED))
        yield from _items("+", told.added, width, indent, lambda line: paint(line, _GREEN))
    else:
        nothing = said("nothing", language)
        values = (plain(told.before) or nothing, plain(told.after) or nothing)
        yield from wrapped(f"{title}: {said('between', language, before=values[0], after=values[1])}", width, indent)


def _items(mark: str, items: Iterable[str], width: int, indent: str, coloured: Callable[[str], str]) -> Iterator[str]:
    for item in items:
        for number, line in enumerate(wrapped(plain(item), width - 4, "")):
            yield f"{indent}{_INDENT}" + coloured(f"{mark if number == 0 else ' '} {line}")


def _marked(piece: Piece, paint: Paint) -> str:
    """Changed words between brackets, which tell without colours too."""
    if piece.how == "same":
        return _line(piece.text)
    text = _line(piece.text)
    bare = text.strip()
    if not bare:
        return text
    start, end = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    marks, colour = (("[-", "-]"), _STRUCK) if piece.how == "deleted" else (("{+", "+}"), _GREEN)
    # Each word has its colour: lines are broken between them.
    painted = " ".join(paint(word, colour) for word in f"{marks[0]}{bare}{marks[1]}".split(" "))
    return f"{start}{painted}{end}"


def _line(text: str) -> str:
    """A stretch of a text on one line; the spaces at its ends stay."""
    bare = plain(text)
    return (" " if text[:1].isspace() else "") + bare + (" " if bare and text[-1:].isspace() else "")


def wrapped(text: str, width: int, indent: str) -> list[str]:
    """Lines of at most `width` columns; a word that is longer is not broken."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent.rstrip()]
