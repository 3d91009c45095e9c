"""The history of an offer or an association, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from catalogue.compare.sheets import path_of
from catalogue.messages import phrase
from catalogue.pipeline.log import Entry, LogReport
from catalogue.reporters.base import Options
from catalogue.reporters.changes.text import Paint, entity_lines, painter, plain, told_lines, wrapped
from catalogue.review.result import EntityTold

_BOLD, _DIM = "1", "2"
_INDENT = "  "
_NARROWEST = 40
_REVISION = 10
_WHOLE = {"added": "log-added", "removed": "log-removed"}


def report(report: LogReport, language: str, options: Options) -> str:
    """All entries, the latest first, and whether there are more."""
    writer = _Writer(report, language, options)
    return "\n\n".join("\n".join(lines) for lines in writer.blocks()) + "\n"


class _Writer:
    def __init__(self, report: LogReport, language: str, options: Options) -> None:
        self._report = report
        self._language = language
        self._width = max(options.width, _NARROWEST)
        self._paint: Paint = painter(options)

    def blocks(self) -> Iterator[list[str]]:
        report, language = self._report, self._language
        yield wrapped(phrase("log-of", language, title=self._name()), self._width, "")
        is_broken = report.is_broken
        for each in report.entries:
            is_broken = is_broken and each.is_unread
            yield list(self._entry(each, "log-unread-now" if is_broken else "log-unread"))
        remarks = {
            "log-nothing": not report.entries,
            "log-more": report.has_more,
            "log-cut": report.is_cut and not report.has_more,
        }
        for name in (name for name, holds in remarks.items() if holds):
            yield wrapped(phrase(name, language), self._width, "")

    def _name(self) -> str:
        ident, title = self._report.key.id if self._report.key else "", plain(self._report.title)
        return title if title == ident else f"{title} ({ident})"

    def _entry(self, entry: Entry, unread: str) -> Iterator[str]:
        language = self._language
        day = f"{entry.day}  {entry.revision[:_REVISION]}" if entry.revision else phrase("log-uncommitted", language)
        yield self._paint(day, _BOLD)
        if entry.is_unread:
            yield from wrapped(phrase(unread, language), self._width, _INDENT)
        is_offer = self._report.key is not None and self._report.key.kind == "offer"
        for each in entry.told:
            yield from self._of_offer(each) if is_offer and each.key.kind == "offer" else self._of_association(each)

    def _of_offer(self, entity: EntityTold) -> Iterator[str]:
        """Without its name, which is above all entries."""
        if whole := _WHOLE.get(entity.what):
            yield f"{_INDENT}{phrase(whole, self._language)}"
        for sentence in entity.sentences:
            yield from wrapped(plain(sentence), self._width, _INDENT)
        for told in entity.told:
            yield from told_lines(told, self._language, self._width, self._paint, _INDENT)

    def _of_association(self, entity: EntityTold) -> Iterator[str]:
        """Without the association's name and file, where it is in that."""
        key = self._report.key
        is_at_home = key is not None and entity.file == path_of(key.id)
        shown = replace(entity, owner="", file="") if is_at_home else entity
        yield from entity_lines(shown, self._language, self._width, self._paint)
