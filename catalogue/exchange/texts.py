"""Texts of an extract in one language, and what stands where in its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.compare.changes import Plain
from catalogue.edition.extract import Extract, Values


def said(value: Plain | None, extract: Extract) -> str:
    """A text in the edition's language, else in the main one, else in whichever there is; empty where there is none."""
    if not isinstance(value, Mapping):
        return value if isinstance(value, str) else ""
    order = (extract.edition.language, extract.main, "", *value)
    return next((text for each in order if isinstance(text := value.get(each), str) and text), "")


def part(values: Values, key: str) -> Values:
    """The part of a record that stands under a key; an empty one where there is none."""
    found = values.get(key)
    return found if isinstance(found, Mapping) else {}


def parts(values: Values, key: str) -> Iterator[tuple[str, Values]]:
    """The parts of a map by their keys."""
    for name, each in part(values, key).items():
        if isinstance(each, Mapping):
            yield name, each


def listed(values: Values, key: str) -> list[Plain]:
    """The values of a list; none where there is no list."""
    found = values.get(key)
    return list(found) if isinstance(found, list | tuple) else []


def word(values: Values, key: str) -> str:
    """A value that is plain text, as it stands."""
    found = values.get(key)
    return found if isinstance(found, str) else ""


def address_line(address: Values) -> str:
    """«Gammeltorv 4, 9000 Aalborg»."""
    town = " ".join(filter(None, (word(address, "postal_code"), word(address, "city"))))
    return ", ".join(filter(None, (word(address, "street"), town)))
