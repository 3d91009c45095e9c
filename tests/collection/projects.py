"""Small catalogues in memory: a few files, each with what one test is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.source.tree import Unreadable

OFFERS = "data/offers/proeveforeningen.yaml"
TODAY = date(2026, 3, 1)
SETTINGS = """\
title: Prøvekatalog (opdigtet)
state: final
edition: "1"
publisher: {name: Prøveprojektet (opdigtet), kind: project}
inclusion: listed
languages: [da]
editions: {professionals: {audience: professionals}}
as_of: 2026-03-01
"""
VOCABULARY = "themes:\n  ensomhed: {label: Ensomhed}\n"
HEAD = """\
evidence: invented
association: {name: Prøveforeningen (opdigtet)}
contacts:
  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [professionals]}
offers:
"""
OFFER = """\
  - id: samtaler
    title: Samtaler
    themes: [ensomhed]
    contacts: [kontor]
    confirmed: {on: 2026-02-01, by: association}
"""


class Memory:
    """A project's files without a disk."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = dict(files)

    def files(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(path for path in self._files if path.startswith(f"{folder}/")))

    def exists(self, path: str) -> bool:
        return path in self._files

    def size(self, path: str) -> int:
        return len(self.read(path))

    def read(self, path: str) -> bytes:
        if path not in self._files:
            raise Unreadable(path)
        return self._files[path].encode()


def offer(more: str = "") -> str:
    """The offer, with more fields at its end."""
    return OFFER + "".join(f"    {line}\n" if line else "\n" for line in more.splitlines())


def project(more: str = "", files: Mapping[str, str] | None = None) -> dict[str, str]:
    """The files of a catalogue with one offer that has more fields; other files are added or take their place."""
    small = {"data/catalogue.yaml": SETTINGS, "data/vocabulary.yaml": VOCABULARY, OFFERS: HEAD + offer(more)}
    return small | dict(files or {})


def collected(files: Mapping[str, str]) -> Catalogue:
    """The catalogue; its files may be broken, but settings and vocabulary not."""
    value = collect(Memory(files), None, TODAY).value
    assert value is not None
    return value


def judged(files: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """What the cross-checks say, in order."""
    return in_order(judge(collected(files)))


def told(more: str = "", files: Mapping[str, str] | None = None) -> list[str]:
    """The codes that the cross-checks give a catalogue, without what is mere information."""
    return [each.code for each in judged(project(more, files)) if each.severity.value != "info"]


def first(code: str, more: str = "", files: Mapping[str, str] | None = None) -> Diagnostic:
    """The first finding of that code."""
    return next(each for each in judged(project(more, files)) if each.code == code)


def under(files: Mapping[str, str], found: Diagnostic) -> str:
    """What stands in the file where a finding points."""
    line = files[found.span.file].split("\n")[found.span.line - 1]
    return line[found.span.column - 1 : found.span.end_column - 1]


def args(found: Diagnostic) -> dict[str, Any]:
    """A finding's values."""
    return dict(found.args)
