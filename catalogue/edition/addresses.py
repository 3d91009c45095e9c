"""Where an edition lies on the web, and the same catalogue in other languages beside it."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.edition import Addresses, Sibling
from catalogue.edition.language import own_name
from catalogue.model.settings import Settings


def addresses(catalogue: Catalogue, name: str) -> Addresses:
    """The addresses that the settings give; a demonstration has no place on the web."""
    settings = catalogue.settings
    return Addresses(_base(settings, name), settings.accessibility_statement_url or "", settings.quick_exit_url or "")


def _base(settings: Settings, name: str) -> str:
    return "" if settings.demonstration or not settings.base_url else f"{settings.base_url.rstrip('/')}/{name}/"


def siblings(catalogue: Catalogue, name: str) -> Iterator[Sibling]:
    """The editions for the same readers in other languages; a public edition leads to public ones only."""
    settings = catalogue.settings
    own = settings.editions[name]
    for key, other in settings.editions.items():
        is_open = other.public or not own.public
        if (
            other.audience == own.audience
            and other.language != own.language
            and is_open
            and (base := _base(settings, key))
        ):
            yield Sibling(base, other.language, own_name(other.language))
