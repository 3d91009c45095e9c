"""The extract's neutral fields as the files of a catalogue, which `check` takes and another catalogue can name."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from catalogue.exchange.base import Exported, Material
from catalogue.exchange.national.block import block
from catalogue.exchange.national.records import Data, Records
from catalogue.exchange.national.shared import settings, vocabulary
from catalogue.exchange.national.told import Telling
from catalogue.project import OFFERS, SETTINGS, VOCABULARY

AUDIENCE: Final = "families"
"""Whose edition it is made from: what a family may read at home, families may read in the whole country."""

_NUMBERS = frozenset({"amount", "latitude", "longitude"})
"""Decimal numbers, which plain values write as text."""


def national_catalogue(material: Material) -> Exported:
    """The files, and what of the extract is not in them."""
    extract = material.extract
    telling = Telling(extract.main)
    files = dict(Records(extract, AUDIENCE, telling).files())
    shared = {SETTINGS: settings(extract, AUDIENCE), VOCABULARY: vocabulary(extract)}
    named = {f"{OFFERS}/{name}.yaml": data for name, data in files.items()}
    return Exported(
        tuple((path, _file(material, data)) for path, data in (*shared.items(), *named.items())),
        tuple(telling.losses),
    )


def _file(material: Material, data: Data) -> bytes:
    """A file, below what says whose it is and of which day: above all that a demonstration is one."""
    edition = material.edition
    head = (*edition.banners, f"{edition.title} · {edition.edition} · {edition.as_of}")
    comments = "".join(f"# {' '.join(each.split())}\n" for each in head)
    return f"{comments}{block(_written(data, material.extract.main))}".encode()


def _written(data: Data, main: str) -> Data:
    """The data as a person would write them."""
    return {name: _value(name, value, main) for name, value in data.items()}


def _value(name: str, value: object, main: str) -> object:
    if isinstance(value, Mapping):
        if value.keys() == {main} and isinstance(value[main], str):
            return value[main]  # a text that is there in no other language
        return _written(dict(value), main)
    if isinstance(value, list | tuple):
        return [_value("", each, main) for each in value]
    return Decimal(str(value)) if name in _NUMBERS else value
