"""What every part of an export asks: in which language it speaks, which offers its readers know by what words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from catalogue.edition.edition import OfferView
from catalogue.edition.extract import AssociationRecord, Extract, OfferRecord
from catalogue.exchange.hsds.said import is_list, plain, text_in

_EMERGENCY = frozenset({"112", "116111", "116 111"})


@dataclass(frozen=True)
class Telling:
    """One export of one extract."""

    extract: Extract

    @property
    def main(self) -> str:
        """The language of texts that are plain strings."""
        return self.extract.main

    @property
    def language(self) -> str:
        """The edition's language."""
        return self.extract.edition.language

    @cached_property
    def day(self) -> date:
        """The day of the edition."""
        return date.fromisoformat(self.extract.edition.as_of)

    @cached_property
    def views(self) -> Mapping[str, OfferView]:
        """What the edition's readers see, by offer."""
        return {each.ref.id: each for each in self.extract.edition.offers}

    @cached_property
    def associations(self) -> Mapping[str, AssociationRecord]:
        """The associations by id."""
        return {each.id: each for each in self.extract.associations}

    @cached_property
    def banners(self) -> tuple[str, ...]:
        """What must be said first, of a draft and of a demonstration."""
        return self.extract.edition.banners

    def text(self, value: object) -> str:
        """A text in the edition's language."""
        return text_in(value, self.language, self.main)

    def texts(self, value: object) -> list[str]:
        """Each text of a list."""
        return [self.text(each) for each in value] if is_list(value) else []

    def headed(self, *paragraphs: str) -> str:
        """Longer text below what must be said first."""
        return "\n\n".join(filter(None, (*self.banners, *(each.strip() for each in paragraphs))))

    def plain(self, value: object) -> object:
        """The value as a file has it."""
        return plain(value, self.main)

    def fact(self, offer: OfferRecord, key: str) -> str:
        """What is printed of an offer under this key; nothing where the data are silent."""
        view = self.views.get(offer.id)
        fact = view.fact(key) if view else None
        return fact.text if fact and fact.stated else ""

    def reaches(self, number: str) -> bool:
        """Whether other programs may make a link of it: of a demonstration nobody shall call or write to anyone."""
        return not self.extract.edition.is_demonstration or number in _EMERGENCY

    def label(self, group: str, name: str) -> str:
        """What a word of the vocabulary is called."""
        return self.text(self.extract.vocabulary.get(group, {}).get(name, {}).get("label")) or name
