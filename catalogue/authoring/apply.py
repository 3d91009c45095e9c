"""A reply's answers on their way into a file: only what it doesn't say yet; what it says stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.authoring.answers import Given, nested, understood
from catalogue.authoring.asked import Asked
from catalogue.authoring.choices import choices
from catalogue.authoring.confirm import right
from catalogue.authoring.edit.data import as_read, at
from catalogue.authoring.edit.editor import add_key, set_value
from catalogue.authoring.edit.values import Value
from catalogue.authoring.reply import Reply
from catalogue.authoring.workplace import Workplace
from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic
from catalogue.source.document import Document, Path


@dataclass
class Applied:
    """A file with a reply's answers in it; what was found wrong in them; questions that were answered in vain."""

    document: Document
    found: list[Diagnostic] = field(default_factory=list)
    known_already: list[Asked] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether every answer could be understood."""
        return not any(each.severity is Severity.ERROR for each in self.found)


def apply(place: Workplace, document: Document, index: int, reply: Reply) -> Applied:
    """Put the answers about the offer at `index` into its file."""
    applied = Applied(document)
    offer = at(document.data, ("offers", index))
    assert isinstance(offer, Mapping)  # noqa: S101  # the catalogue has the offer from there
    fresh: list[tuple[Path, Value]] = []
    for asked, given in reply.given.values():
        path, value = _value(place, asked, given, applied)
        known = at(offer, path)
        if not _is_silent(known):
            applied.known_already += [asked] if known != as_read(value) else []
        elif not _is_silent(at(offer, path[:1])):
            applied.document = right(set_value(applied.document, ("offers", index, *path), value))
        else:
            fresh.append((path, value))
    for name, value in nested(fresh).items():
        applied.document = right(add_key(applied.document, ("offers", index), name, value))
    return applied


def _is_silent(value: object) -> bool:
    return value in (None, "unknown", [], {})


def _value(place: Workplace, asked: Asked, given: Given, applied: Applied) -> tuple[Path, Value]:
    question = asked.question
    assert question is not None  # noqa: S101  # what was answered in own words is a remark
    outcome = understood(question, given, choices(question, place.catalogue.vocabulary, place.language))
    applied.found += outcome.diagnostics
    return question.path, outcome.value
