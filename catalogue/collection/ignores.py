"""Findings that a comment in their file sets aside: `# catalogue: ignore CAT313 the reason until 2027-01-01`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from catalogue.codes import SEVERITIES, can_be_ignored
from catalogue.diagnostics import Diagnostic, Ignored, Span
from catalogue.nearest import nearest_code
from catalogue.source.comments import Comment, comments
from catalogue.source.document import Document

_BEGINNING = "catalogue: ignore"
_AROUND = " \t:,"
_CODES = re.compile(r"CAT[0-9]+(?:[\s,]+CAT[0-9]+)*(?![^\s,:])")
_UNTIL = re.compile(r"(?:^|\s)until\s+(\S*[0-9]\S*)$")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LINE = attrgetter("span.line")

Comments = Mapping[str, tuple[Comment, ...]]
"""Comments by the path of their file."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings that stand, and those that a comment sets aside."""

    diagnostics: tuple[Diagnostic, ...]
    ignored: tuple[Ignored, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ignore:
    """What a comment asks for."""

    comment: Comment
    codes: tuple[str, ...]
    reason: str
    until: date | None

    def about(self, remark: str, **args: str) -> Diagnostic:
        return Diagnostic(remark, self.comment.span, args)


def set_aside(found: Iterable[Diagnostic], comments_by_file: Comments, day: date, unsure: Collection[str]) -> Judged:
    """Part the findings by the comments of their files, and say which comments are wrong, over or superfluous.

    `unsure` are the files that were not judged to their end: what a comment there would set aside is not known, so it
    is not called superfluous.
    """
    files = {path: asked for path, asked in comments_by_file.items() if asked}
    if not files:
        return Judged(tuple(found))
    sorting = _Sorting(day)
    sorting.lay_out(found, files)
    for path, asked in files.items():
        for comment in asked:
            sorting.follow(comment, is_sure=path not in unsure)
    return Judged((*sorting.standing, *sorting.left()), tuple(sorting.ignored))


def comments_in(documents: Iterable[Document]) -> Comments:
    """The comments that ask for something to be ignored, by file."""
    return {document.source.path: tuple(_asked(document)) for document in documents}


def _asked(document: Document) -> Iterator[Comment]:
    for comment in comments(document, _BEGINNING):
        if comment.text[len(_BEGINNING) : len(_BEGINNING) + 1] in {"", *_AROUND}:  # not «ignored»
            yield comment


@dataclass
class _Sorting:
    """Findings by file and code, from which the comments take what they are about, one after another."""

    day: date
    standing: list[Diagnostic] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    _by_place: dict[tuple[str, str], list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))

    def lay_out(self, found: Iterable[Diagnostic], files: Collection[str]) -> None:
        for each in found:
            free = each.span.file in files and each.span.line and can_be_ignored(each.code)
            (self._by_place[each.span.file, each.code] if free else self.standing).append(each)
        for findings in self._by_place.values():
            findings.sort(key=_LINE)

    def follow(self, comment: Comment, *, is_sure: bool) -> None:
        asked = _understood(comment)
        if isinstance(asked, Diagnostic):
            self.standing.append(asked)
        elif asked.until is not None and asked.until < self.day:
            self.standing.append(asked.about("CAT128", until=asked.until.isoformat()))
        else:
            for code in asked.codes:
                self.standing += self._take(asked, code, is_sure=is_sure)

    def _take(self, asked: _Ignore, code: str, *, is_sure: bool) -> Iterator[Diagnostic]:
        findings = self._by_place.get((asked.comment.span.file, code), [])
        first = bisect_left(findings, asked.comment.first_line, key=_LINE)
        last = bisect_right(findings, asked.comment.last_line, key=_LINE)
        self.ignored += (Ignored(each, asked.reason, asked.comment.span) for each in findings[first:last])
        del findings[first:last]
        if not can_be_ignored(code):
            yield asked.about("CAT126", code=code)
        elif is_sure and first == last:
            yield asked.about("CAT127", code=code)

    def left(self) -> Iterator[Diagnostic]:
        for findings in self._by_place.values():
            yield from findings


def _understood(comment: Comment) -> _Ignore | Diagnostic:
    """What the comment asks for, or what is wrong with how it is written."""
    asked = comment.text.removeprefix(_BEGINNING).strip(_AROUND)
    written = _CODES.match(asked)
    codes = tuple(dict.fromkeys(re.findall("CAT[0-9]+", written[0]))) if written else tuple(asked.split()[:1])
    for code in codes:
        if code not in SEVERITIES:
            return _malformed(comment.span, "unknown", value=code, nearest=nearest_code(code, SEVERITIES))
    if written is None:
        return Diagnostic("CAT125", comment.span)
    reason, day = asked[written.end() :].strip(_AROUND), None
    if until := _UNTIL.search(reason):
        day = _day(until[1])
        if day is None:
            return _malformed(comment.span, "date", value=until[1])
        reason = reason[: until.start()].strip(_AROUND)
    return _Ignore(comment, codes, reason, day) if reason else _malformed(comment.span, "reason", code=codes[0])


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if _DATE.fullmatch(written) else None
    except ValueError:
        return None


def _malformed(span: Span, rule: str, **args: str) -> Diagnostic:
    return Diagnostic("CAT125", span, {"rule": rule, **args})
