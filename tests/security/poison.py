"""An `Edition` with a hostile text in every field that can hold one: what would come past all checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from catalogue.edition.edition import Edition
from catalogue.pipeline.check import check
from tests.pipeline.workshop import GOOD, TODAY

Part = TypeVar("Part")

# Ids, which the model holds to be plain, and what our own code says.
KEPT = frozenset(
    [
        "name",
        "id",
        "kind",
        "key",
        "icon",
        "direction",
        "audience",
        "language",
        "as_of",
        "state",
        "tone",
        "theme",
        "labels",
        "images",
        "value",
    ]
)
PROSE = frozenset({"description", "notes", "about", "body"})


def edition_of(name: str, audience: str) -> Edition:
    """The edition of a good example."""
    from catalogue.edition.compose import compose
    from catalogue.edition.labels import labels_of

    catalogue = check(GOOD / name, TODAY).catalogue
    assert catalogue is not None
    return compose(catalogue, audience, labels_of(catalogue.tree, catalogue.settings.editions[audience].language).value)


def poisoned(part: Part, text: str, link: str = "", prose: str | None = None) -> Part:
    """The same with `text` in every text, `prose` in every Markdown and `link` in every link that has a target."""
    assert is_dataclass(part)
    assert not isinstance(part, type)
    changed = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name == "link":
            changed["link"] = link or value
        elif field.name in PROSE:
            changed[field.name] = _changed(value, prose or text, link, prose)
        elif field.name not in KEPT and not isinstance(value, Mapping):
            changed[field.name] = _changed(value, text, link, prose)
    made: Part = replace(part, **changed)
    return made


def _changed(value: object, text: str, link: str, prose: str | None) -> object:
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(_changed(each, text, link, prose) for each in value)
    return poisoned(value, text, link, prose) if is_dataclass(value) else value
