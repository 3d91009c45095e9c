"""What an edition's readers may have, as plain values under the keys of the files: what exports are made of.

An `Edition` has the texts that are printed; other programs want the values behind them. Both are taken from the same
catalogue by the same rules: an offer that the edition leaves out is in no extract of it, nor is a field that
`model.readers` keeps from these readers, nor a contact that they may not have, nor where a hidden place is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.compare.plain import Plainly
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Words
from catalogue.edition.people import may_be_shown
from catalogue.edition.permitted import Permit, Values
from catalogue.edition.schedule import row_text
from catalogue.edition.tidied import agreement_tidied, tidied
from catalogue.model.agreement import Partnership
from catalogue.model.contact import Contact
from catalogue.model.fields import fields_of
from catalogue.model.offer import Offer
from catalogue.model.partnership import Association
from catalogue.model.recipient import Recipient
from catalogue.model.vocabulary import Vocabulary

__all__ = ("AssociationRecord", "Extract", "OfferRecord", "Reach", "Values", "extract")

Reach = Literal["edition", "keepers"]
"""For the readers of the edition; or for the municipality's own use, which holds what no edition shows."""

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """An offer: `values` under the keys of its file, without `id`; texts are maps by language, dates ISO texts.

    Outside of the municipality's own use a hidden place says only that it is hidden, under a key that tells nothing.
    """

    id: str
    association: str
    evidence: str
    values: Values


@dataclass(frozen=True, slots=True)
class AssociationRecord:
    """An association: its own group, its partnership (empty where these readers get none of it), its contacts.

    Outside of the municipality's own use a contact's key tells nothing, but stays the same from extract to extract.
    `hours` are the opening hours of a contact as printed lines in the edition's language.
    """

    id: str
    evidence: str
    values: Values
    partnership: Values
    contacts: Mapping[str, Values]
    hours: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extract:
    """The values behind an edition. `edition` is whose readers it is for; it says which banners must stand on top.

    `main` is the language of texts that are written as plain strings. `vocabulary` holds, by group and id, the terms
    (label, synonyms, …) that these readers may have and something in the extract uses; `recipients` the names and
    addresses of the institutions that it names. `languages` are those that texts may be written in.
    """

    edition: Edition
    reach: Reach
    main: str
    offers: tuple[OfferRecord, ...]
    associations: tuple[AssociationRecord, ...]
    vocabulary: Mapping[str, Mapping[str, Values]]
    recipients: Mapping[str, Values]
    languages: tuple[str, ...] = ()

    def association(self, name: str) -> AssociationRecord:
        """The association with this id; raises `KeyError`."""
        for each in self.associations:
            if each.id == name:
                return each
        raise KeyError(name)


def extract(catalogue: Catalogue, edition: Edition, reach: Reach = "edition") -> Extract:
    """The values of what the edition shows; for the keepers those of all that the catalogue has."""
    return _Extracting(catalogue, edition, reach).made()


class _Extracting:
    def __init__(self, catalogue: Catalogue, edition: Edition, reach: Reach) -> None:
        self.catalogue, self.edition, self.reach = catalogue, edition, reach
        settings = catalogue.settings
        self.main, self.for_keepers = settings.main_language, reach == "keepers"
        self.plainly = Plainly(self.main)
        self.placed = self._placed()
        names = catalogue.partnerships if self.for_keepers else {each.association for each in self.placed}
        self.names = [name for name in catalogue.partnerships if name in names]
        self.permit = Permit(
            "" if self.for_keepers else edition.audience,
            frozenset({*settings.languages, self.main, edition.language}),
            {} if self.for_keepers else {"offers": {each.offer.id for each in self.placed}},
        )
        listed: dict[str, set[str]] = {}
        for each in self.placed:
            listed.setdefault(each.association, set()).update(each.offer.contacts)
        self.contacts = {name: dict(self._contacts_of(name, listed.get(name, set()))) for name in self.names}

    def made(self) -> Extract:
        """All of it; what is used of vocabulary and recipients is known when the rest is made."""
        offers = tuple(self._offer(each) for each in self.placed)
        associations = tuple(self._association(name) for name in self.names)
        recipients = dict(self._recipients())
        return Extract(
            self.edition,
            self.reach,
            self.main,
            offers,
            associations,
            {group: dict(self._terms(group)) for group in Vocabulary.model_fields},
            recipients,
            tuple(self.catalogue.settings.languages),
        )

    def _placed(self) -> list[Placed]:
        if self.for_keepers:
            return list(self.catalogue.all_offers())
        return [self.catalogue.offers[offer.ref.id] for offer in self.edition.offers]

    def _offer(self, placed: Placed) -> OfferRecord:
        values: Values = self.plainly.fields(placed.offer, without=("id",))
        if not self.for_keepers:
            values = tidied(values, self.catalogue, self.edition.audience, frozenset(self.names))
        known = self.contacts[placed.association]
        contacts = [self._key(placed.association, each) for each in placed.offer.contacts if each in known]
        values = {**values, "contacts": contacts}
        kept = self.permit.part("partnership", ("offers", "[]"), Offer, values)
        evidence = self.catalogue.partnerships[placed.association].evidence
        return OfferRecord(placed.offer.id, placed.association, evidence, kept)

    def _association(self, name: str) -> AssociationRecord:
        file, plainly, part = self.catalogue.partnerships[name], self.plainly, self.permit.part
        agreement: Values = plainly.fields(file.partnership) if file.partnership else {}
        agreement = agreement if self.for_keepers else agreement_tidied(agreement)
        contacts = {self._key(name, key): each for key, each in self.contacts[name].items()}
        return AssociationRecord(
            name,
            file.evidence,
            part("partnership", ("association",), Association, plainly.fields(file.association)),
            part("partnership", ("partnership",), Partnership, agreement),
            {
                key: part("partnership", ("contacts", "<id>"), Contact, plainly.fields(each))
                for key, each in contacts.items()
            },
            {
                key: tuple(row_text(row, self.words) for row in each.hours)
                for key, each in contacts.items()
                if each.hours
            },
        )

    def _key(self, association: str, contact: str) -> str:
        """What a contact is called: no reader sees its own key, which may be somebody's name."""
        if self.for_keepers:
            return contact
        return f"contact-{hashlib.sha256(f'{association}/{contact}'.encode()).hexdigest()[:_DIGITS]}"

    def _contacts_of(self, name: str, listed: Collection[str]) -> Iterator[tuple[str, Contact]]:
        """Those that an offer in here lists, as in the edition; for the keepers all but persons without a consent."""
        for key, each in self.catalogue.partnerships[name].contacts.items():
            audiences = each.shown_in if self.for_keepers else [self.edition.audience]
            is_permitted = any(may_be_shown(each, audience, self.catalogue.as_of) for audience in audiences)
            if is_permitted and (self.for_keepers or key in listed):
                yield key, each

    def _recipients(self) -> Iterator[tuple[str, Values]]:
        for name, each in {**self.catalogue.recipients, **self.catalogue.hosts}.items():
            if self.for_keepers or name in self.permit.used.get("recipients", ()):
                fields = self.plainly.fields(each)
                yield name, self.permit.part("recipients", ("recipients", "<id>"), Recipient, fields)

    def _terms(self, group: str) -> Iterator[tuple[str, Values]]:
        terms = getattr(self.catalogue.vocabulary, group)
        model = fields_of(Vocabulary)[group].shape.innermost.part
        used = terms if self.for_keepers else self._with_larger(group, terms)
        for name, term in terms.items():
            if model is not None and name in used:
                yield name, self.permit.part("vocabulary", (group, "<id>"), model, self.plainly.fields(term))

    def _with_larger(self, group: str, terms: Mapping[str, object]) -> set[str]:
        """The words that are used, and of areas those in which they lie."""
        found, waiting = set[str](), list(self.permit.used.get(group, ()))
        while waiting:
            name = waiting.pop()
            if name in terms and name not in found:
                found.add(name)
                waiting += filter(None, [getattr(terms[name], "within", None)])
        return found

    @cached_property
    def words(self) -> Words:
        """How opening hours are said."""
        labels = labels_of(self.catalogue.tree, self.edition.language).value
        return Words(labels, self.edition.language, self.edition.audience, self.main)
