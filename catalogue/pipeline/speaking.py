"""How those who keep the catalogue are spoken to."""

from __future__ import annotations

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Words


def words_for(catalogue: Catalogue, language: str) -> Words:
    """As professionals, in the words of the project."""
    labels = labels_of(catalogue.tree, language).value
    return Words(labels, language, "professionals", catalogue.settings.main_language)
