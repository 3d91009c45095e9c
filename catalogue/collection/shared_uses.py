"""Where the files that a catalogue has one of name words, associations and offers: read off the models themselves."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.ties import Use
from catalogue.model.base import Model
from catalogue.model.fields import fields_of
from catalogue.model.references import REFERENCES
from catalogue.project import ALLIANCE, FUNDING
from catalogue.source.document import Document, Path


def shared_uses(catalogue: Catalogue) -> Iterator[tuple[Document, Use]]:
    """Every place of the money and of the alliance that names something elsewhere, with the file it stands in."""
    held: dict[str, object] = {FUNDING: {"grants": catalogue.funding}, ALLIANCE: catalogue.alliance}
    for file, value in held.items():
        if file in catalogue.documents:
            yield from ((catalogue.documents[file], use) for use in _uses(value, ()))


def _uses(value: object, path: Path) -> Iterator[Use]:
    if isinstance(value, Model):
        yield from _uses_of_part(value, path)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _uses(each, (*path, index))
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _uses(each, (*path, name))


def _uses_of_part(part: Model, path: Path) -> Iterator[Use]:
    for attribute, field in zip(type(part).model_fields, fields_of(type(part)).values(), strict=True):
        value, at = getattr(part, attribute), (*path, field.name)
        if field.key not in REFERENCES:
            yield from _uses(value, at)
        elif value:
            yield REFERENCES[field.key], value if isinstance(value, list) else [value], at
