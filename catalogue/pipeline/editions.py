"""The edition that a command works with: one that is named, or the one that fits."""

from __future__ import annotations

from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Labels
from catalogue.nearest import nearest

FOR_STAFF = "professionals"


def edition_named(catalogue: Catalogue, name: str) -> tuple[Edition, Labels]:
    """The edition and the fixed words of its language; raises `CatalogueError` where there is none of that name."""
    editions = catalogue.settings.editions
    if name not in editions:
        args = {"value": name, "allowed": ", ".join(editions), "nearest": nearest(name, editions)}
        raise CatalogueError(Diagnostic("CAT004", Span(""), args))
    labels = labels_of(catalogue.tree, editions[name].language).value
    return compose(catalogue, name, labels), labels


def widest(catalogue: Catalogue) -> str:
    """The edition of those who follow up: the professionals' in the main language, else what comes nearest to it."""
    return first_for(catalogue, FOR_STAFF)


def first_for(catalogue: Catalogue, audience: str) -> str:
    """The first edition for these readers, in the main language if there is one; else what comes nearest to it."""
    editions, main = catalogue.settings.editions, catalogue.settings.main_language
    return min(editions, key=lambda name: (editions[name].audience != audience, editions[name].language != main))


def first_public(catalogue: Catalogue) -> str:
    """The first edition that everyone may see, in the main language if there is one; else the first of all."""
    editions, main = catalogue.settings.editions, catalogue.settings.main_language
    return min(editions, key=lambda name: (not editions[name].public, editions[name].language != main))


def months_ahead(as_of: date) -> tuple[date, date]:
    """From the first of this month to the end of next year: so that a calendar changes once a month, not each day."""
    return as_of.replace(day=1), date(as_of.year + 1, 12, 31)
