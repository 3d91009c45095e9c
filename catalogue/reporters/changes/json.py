"""What a change means, for programs: one object, whose keys `docs/diff.md` explains."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import catalogue
from catalogue.compare.as_json import changes_to_json
from catalogue.diagnostics import Diagnostic
from catalogue.messages import without_cpr, words
from catalogue.pipeline.diff import DiffReport
from catalogue.reporters.base import Options
from catalogue.review.result import EditionEffect, EntityTold, Item, Page, Review, Told

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def report(report: DiffReport, language: str, options: Options) -> str:
    """The object."""
    del options
    review = report.review
    found = {
        "version": VERSION,
        "tool": {"name": "catalogue", "version": catalogue.__version__},
        "language": language,
        "base": {"name": report.names.before},
        "head": {"name": report.names.after},
        "comparable": review is not None,
        "different": report.is_different,
        **(_mistakes(report, language) if review is None else _review(review)),
    }
    clean = {name: _clean(each) for name, each in found.items()}
    # The id of a revision may hold ten digits in a row by chance: it is added as it is.
    clean["revisions"] = {"base": report.pair.base, "head": report.pair.head}
    return json.dumps(clean, ensure_ascii=False, indent=2) + "\n"


def _mistakes(report: DiffReport, language: str) -> Mapping[str, object]:
    """Why nothing can be said."""
    sides = {"base_findings": report.pair.before, "head_findings": report.pair.after}
    return {
        name: [_finding(each, language) for each in side.diagnostics]
        for name, side in sides.items()
        if side.catalogue is None
    }


def _review(review: Review) -> Mapping[str, object]:
    lists = {
        "people": review.people,
        "institutions": review.hosts,
        "agreements": review.agreements,
        "less_complete": review.less,
        "uncertain": review.uncertain,
    }
    return {
        **{name: [_item(each) for each in items] for name, items in lists.items()},
        "editions": [_edition(each) for each in review.readers],
        "appeared": [_finding(each, review.language) for each in review.appeared],
        "cured": [_finding(each, review.language) for each in review.cured],
        "entities": [_entity(each) for each in review.entities],
        **changes_to_json(review.changes),
    }


def _item(item: Item) -> Mapping[str, object]:
    return {"about": item.head, "text": item.text, **item.values}


def _edition(effect: EditionEffect) -> Mapping[str, object]:
    pages = effect.pages
    lists = {"new": pages.new, "changed": pages.changed, "gone": pages.gone, "dead": pages.dead}
    return {
        "name": effect.name,
        "title": effect.title,
        "public": effect.public,
        "state": effect.state,
        "whole": effect.whole,
        **{name: [_page(each) for each in found] for name, found in lists.items()},
        "recipients": effect.recipients,
    }


def _page(page: Page) -> Mapping[str, object]:
    more = {"moved_to": page.moved_to, "reason": page.reason}
    return {
        "path": page.path,
        "title": page.title,
        "kind": page.kind,
        **{key: text for key, text in more.items() if text},
    }


def _finding(found: Diagnostic, language: str) -> Mapping[str, object]:
    span, told = found.span, words(found, language)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "message": told.message,
        "hint": told.hint,
    }


def _entity(entity: EntityTold) -> Mapping[str, object]:
    return {
        "key": {"kind": entity.key.kind, "id": entity.key.id},
        "what": entity.what,
        "kind": entity.kind,
        "title": entity.title,
        "association": entity.owner,
        "file": entity.file,
        "sentences": entity.sentences,
        "fields": [_told(each) for each in entity.told],
    }


def _told(told: Told) -> Mapping[str, object]:
    found = {
        "path": told.path,
        "title": told.title,
        "before": told.before,
        "after": told.after,
        "removed": told.removed,
        "added": told.added,
        "hidden": told.hidden,
    }
    return {key: value for key, value in found.items() if value}


def _clean(value: object) -> object:
    """The same without anything that looks like a civil registration number."""
    if isinstance(value, str):
        return without_cpr(value)
    if isinstance(value, Mapping):
        return {without_cpr(str(key)): _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, Sequence) else value
