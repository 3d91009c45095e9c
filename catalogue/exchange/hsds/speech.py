"""Texts of a catalogue whose main language is another: each says which language it is in."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.exchange.hsds.names import Data
from catalogue.exchange.hsds.said import is_list
from catalogue.model.fields import fields_of
from catalogue.model.partnership import PartnershipFile
from catalogue.model.shapes import Shape

_BY_LANGUAGE = frozenset({"title", "text", "prose"})


def spoken(data: Mapping[str, object], language: str) -> Data:
    """The file with its plain texts under their language."""
    found = _spoken(Shape("part", part=PartnershipFile), data, language)
    return dict(found) if isinstance(found, Mapping) else {}


def _spoken(shape: Shape, value: object, language: str) -> object:
    if shape.part is not None and isinstance(value, Mapping):
        fields = fields_of(shape.part)
        return {
            key: _spoken(fields[key].shape, below, language) if key in fields else below for key, below in value.items()
        }
    if shape.item is not None and isinstance(value, Mapping):
        return {key: _spoken(shape.item, below, language) for key, below in value.items()}
    if shape.item is not None and is_list(value):
        return [_spoken(shape.item, below, language) for below in value]
    return {language: value} if shape.kind in _BY_LANGUAGE and isinstance(value, str) else value
