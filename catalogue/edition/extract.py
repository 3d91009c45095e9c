"""What an edition's readers may have, as plain values under the keys of the files: what exports are made of.

An `Edition` has the texts that are printed; other programs want the values behind them. Both are taken from the same
catalogue by the same rules: an offer that the edition leaves out is in no extract of it, nor is a field that
`model.readers` keeps from these readers, nor a contact that they may not have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Plain
from catalogue.compare.plain import Plainly
from catalogue.edition.edition import Edition
from catalogue.edition.people import may_be_shown
from catalogue.model.contact import Contact
from catalogue.model.partnership import PartnershipFile
from catalogue.model.readers import READERS, Readers

Values = Mapping[str, Plain]
Reach = Literal["edition", "keepers"]
"""For the readers of the edition; or for the municipality's own use, which holds what no edition shows."""

_TO_ALL: frozenset[Readers] = frozenset({"everyone", "search", "named", "maps"})
_STEERING_ALL = frozenset({"hidden", "formerly"})  # says how the rest is to be read, and nothing of its own
_NEVER = frozenset({"consent"})  # a person's consent is between the person and the municipality's own file


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """An offer: `values` under the keys of its file, without `id`; texts are maps by language, dates ISO texts."""

    id: str
    association: str
    evidence: str
    values: Values


@dataclass(frozen=True, slots=True)
class AssociationRecord:
    """An association: its own group, its partnership (empty where these readers get none of it), its contacts."""

    id: str
    evidence: str
    values: Values
    partnership: Values
    contacts: Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Extract:
    """The values behind an edition. `edition` is whose readers it is for; it says which banners must stand on top.

    `main` is the language of texts that are written as plain strings. `vocabulary` holds, by group and id, the terms
    (label, synonyms, …) that these readers may have; `recipients` the names and addresses of institutions.
    """

    edition: Edition
    reach: Reach
    main: str
    offers: tuple[OfferRecord, ...]
    associations: tuple[AssociationRecord, ...]
    vocabulary: Mapping[str, Mapping[str, Values]]
    recipients: Mapping[str, Values]

    def association(self, name: str) -> AssociationRecord:
        """The association with this id; raises `KeyError`."""
        return next(each for each in self.associations if each.id == name)


def extract(catalogue: Catalogue, edition: Edition, reach: Reach = "edition") -> Extract:
    """The values of what the edition shows; for the keepers those of all that the catalogue has."""
    return _Extracting(catalogue, edition, reach).made()


@dataclass(frozen=True, slots=True)
class _Extracting:
    catalogue: Catalogue
    edition: Edition
    reach: Reach

    def made(self) -> Extract:
        catalogue = self.catalogue
        shown = [offer.ref.id for offer in self.edition.offers]
        placed = list(catalogue.all_offers())
        if self.reach == "edition":
            placed = [catalogue.offers[each] for each in shown]
        offers = tuple(
            OfferRecord(
                each.offer.id,
                each.association,
                catalogue.partnerships[each.association].evidence,
                self._offer(each.association, self._plainly.fields(each.offer, without=("id",))),
            )
            for each in placed
        )
        held = {each.ref.id for each in self.edition.associations} | {each.association for each in placed}
        names = [name for name in catalogue.partnerships if self.reach == "keepers" or name in held]
        return Extract(
            self.edition,
            self.reach,
            catalogue.settings.main_language,
            offers,
            tuple(self._association(name) for name in names),
            {group: dict(self._terms(group)) for group in type(catalogue.vocabulary).model_fields},
            {
                name: self._seen(_rules("recipients").at("recipients", "<id>"), self._plainly.fields(recipient))
                for name, recipient in catalogue.recipients.items()
            },
        )

    @property
    def _plainly(self) -> Plainly:
        return Plainly(self.catalogue.settings.main_language)

    def _offer(self, association: str, values: Values) -> Values:
        """An offer's values without contacts that these readers may not have, and without notes for others."""
        seen = dict(self._seen(_rules("partnership").at("offers", "[]"), values))
        for key, kept in (
            ("contacts", [each for each in _listed(values, "contacts") if each in self._contacts(association)]),
            ("notes", [each for each in _listed(values, "notes") if self._is_for_us(each)]),
        ):
            if key in seen:
                seen[key] = kept
        return {key: value for key, value in seen.items() if value not in ([], {})}

    def _association(self, name: str) -> AssociationRecord:
        file, rules = self.catalogue.partnerships[name], _rules("partnership")
        about = self._seen(rules.at("association"), self._plainly.fields(file.association))
        partnership = self._plainly.fields(file.partnership) if file.partnership else {}
        return AssociationRecord(
            name,
            file.evidence,
            about,
            self._seen(rules.at("partnership"), partnership),
            {
                key: self._seen(rules.at("contacts", "<id>"), self._plainly.fields(each))
                for key, each in self._contacts(name).items()
            },
        )

    def _contacts(self, association: str) -> Mapping[str, Contact]:
        file: PartnershipFile = self.catalogue.partnerships[association]
        audiences = (self.edition.audience,) if self.reach == "edition" else None
        return {
            key: each
            for key, each in file.contacts.items()
            if any(may_be_shown(each, audience, self.catalogue.as_of) for audience in audiences or each.shown_in)
        }

    def _terms(self, group: str) -> Iterator[tuple[str, Values]]:
        rules = _rules("vocabulary").at(group, "<id>")
        for name, term in getattr(self.catalogue.vocabulary, group).items():
            yield name, self._seen(rules, self._plainly.fields(term))

    def _is_for_us(self, note: Plain) -> bool:
        shown_in = note.get("shown_in") if isinstance(note, Mapping) else None
        return self.reach == "keepers" or (not isinstance(shown_in, Mapping | None) and _in(self.edition, shown_in))

    def _seen(self, rules: _Rules, values: Values) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key, value in values.items():
            below = rules.below(key)
            kept = self._value(below, key, value, is_alone=len(values) == 1)
            if kept is not None:
                found[key] = kept
        return found

    def _value(self, rules: _Rules, key: str, value: Plain, *, is_alone: bool) -> Plain | None:
        if key in _NEVER:
            return None
        if rules.has_more and isinstance(value, Mapping):
            return self._seen(rules, value) or None
        if rules.has_more and isinstance(value, list):
            inside = [self._value(rules.below("[]"), "", each, is_alone=True) for each in value]
            return [each for each in inside if each is not None] or None
        return value if self._may(rules.who, key, is_alone=is_alone) else None

    def _may(self, who: Readers, key: str, *, is_alone: bool) -> bool:
        """Whether these readers get a field; a text of one's own only where nothing else says it."""
        if self.reach == "keepers":
            return True
        if who == "professionals":
            return self.edition.audience == "professionals"
        if who == "unless-said":
            return is_alone or self.edition.audience == "professionals"
        return who in _TO_ALL or (who == "steers" and key in _STEERING_ALL)


@dataclass(frozen=True, slots=True)
class _Rules:
    """`model.readers` as a tree: who sees what stands here, and what is said of places below."""

    who: Readers = "everyone"
    places: Mapping[str, _Rules] = field(default_factory=dict)

    @property
    def has_more(self) -> bool:
        return bool(self.places)

    def below(self, key: str) -> _Rules:
        return self.places.get(key) or self.places.get("<id>") or _Rules(self.who)

    def at(self, *keys: str) -> _Rules:
        rules = self
        for key in keys:
            rules = rules.below(key)
        return rules


@cache
def _rules(kind: str) -> _Rules:
    said = {tuple(name.replace("[]", ".[]").split(".")): who for name, who in READERS[kind].items()}
    return _tree((), "everyone", said)


def _tree(path: tuple[str, ...], who: Readers, said: Mapping[tuple[str, ...], Readers]) -> _Rules:
    below = dict.fromkeys(each[len(path)] for each in said if each[: len(path)] == path and len(each) > len(path))
    own = said.get(path, who)
    return _Rules(own, {key: _tree((*path, key), own, said) for key in below})


def _listed(values: Values, key: str) -> list[Plain]:
    found = values.get(key, [])
    return list(found) if isinstance(found, list | tuple) else []


def _in(edition: Edition, shown_in: Plain | None) -> bool:
    return isinstance(shown_in, list | tuple) and edition.audience in shown_in
