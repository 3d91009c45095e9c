"""National extracts of catalogues that lie in no folder, read again as what they are: catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.compose import compose
from catalogue.edition.extract import Extract, Reach, extract
from catalogue.edition.labels import labels_of
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.national import AUDIENCE, national_catalogue
from catalogue.pipeline.check import CheckReport, judged
from tests.edition.workshop import AS_OF, MemoryTree, example


@lru_cache
def extract_of(name: str) -> Extract:
    """What the first families' edition of a good example may have, or its first edition if there is none."""
    catalogue = example(name)
    editions = catalogue.settings.editions
    chosen = min(editions, key=lambda each: editions[each].audience != AUDIENCE)
    return extracted(catalogue, chosen)


def extracted(catalogue: Catalogue, edition: str, reach: Reach = "edition") -> Extract:
    """What an edition's readers may have."""
    language = catalogue.settings.editions[edition].language
    return extract(catalogue, compose(catalogue, edition, labels_of(catalogue.tree, language).value), reach)


def exported(found: Extract) -> Exported:
    """The national extract."""
    return national_catalogue(Material(found))


def texts(made: Exported) -> Mapping[str, str]:
    """Its files."""
    return {path: data.decode() for path, data in made.files}


def read_again(made: Exported) -> CheckReport:
    """What `check` says of it."""
    return judged(MemoryTree(texts(made)), AS_OF, AS_OF)
