"""Which persons readers can reach from now on: told by role and association, never by name, number or address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Key, Plain
from catalogue.edition.language import Words
from catalogue.edition.people import may_be_shown
from catalogue.messages.review import all_of, numbered, said
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.model.place import Place
from catalogue.model.values import AUDIENCES
from catalogue.review.private import OF_A_PERSON, Private, private_fields
from catalogue.review.renames import Renames
from catalogue.review.result import Item
from catalogue.review.sides import Reading

_WAYS = ("phone", "sms", "email", "web_form")
Audiences = tuple[str, ...]


def people(before: Reading, after: Reading, renames: Renames, words: Words, secret: Private) -> tuple[Item, ...]:
    """What becomes public, named persons first; then what is public no longer. `secret`: what is private afterwards."""
    telling = _Telling(before.catalogue, after.catalogue, renames, words, secret)
    seen = _visible(before), _visible(after)
    found = [
        *_contacts(seen[0], seen[1], telling),
        *_places(before, after, telling),
        *_editions(seen[1], telling),
    ]
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0]))


def _visible(reading: Reading) -> Mapping[tuple[str, str], Audiences]:
    """The contacts that readers get, with the audiences who do."""
    found: dict[tuple[str, str], Audiences] = {}
    catalogue = reading.catalogue
    for audience in _audiences(catalogue):
        for association, offers in reading.associations(audience).items():
            contacts = catalogue.partnerships[association].contacts
            for name in {name for placed in offers for name in placed.offer.contacts if name in contacts}:
                if may_be_shown(contacts[name], audience, catalogue.as_of):
                    found[association, name] = (*found.get((association, name), ()), audience)
    return found


class _At(NamedTuple):
    """A contact (or a place) of an association, and the readers it is about."""

    association: str
    name: str
    audiences: Audiences


def _audiences(catalogue: Catalogue) -> Audiences:
    """Who has an edition."""
    found = {edition.audience for edition in catalogue.settings.editions.values()}
    return tuple(each for each in AUDIENCES if each in found)


_Told = tuple[tuple[int, str, str], Item]
"""An item, and what it is sorted by: how grave, whose, which."""


def _contacts(
    old: Mapping[tuple[str, str], Audiences], new: Mapping[tuple[str, str], Audiences], telling: _Telling
) -> Iterator[_Told]:
    for (association, name), audiences in new.items():
        former = telling.renames.contact(association, name)
        earlier = old.get(former, ())
        found = telling.contact(telling.after, association, name)
        was = telling.contact(telling.before, *former) if earlier else None
        # A person where there was a role is as new to those who knew the role as to the others.
        is_new = found is not None and found.person is not None and (was is None or was.person is None)
        more = audiences if is_new else tuple(each for each in audiences if each not in earlier)
        if more and found:
            yield telling.appears(_At(association, name, more), found)
        fields = tuple(_new_ways(was, found)) if was and found and not is_new else ()
        still = tuple(each for each in audiences if each in earlier)
        if fields and found and still:
            yield telling.replaced(_At(association, name, still), found, fields)
    now = {telling.renames.contact(*key): audiences for key, audiences in new.items()}
    for (association, name), audiences in old.items():
        less = tuple(each for each in audiences if each not in now.get((association, name), ()))
        was = telling.contact(telling.before, association, name)
        if less and was and telling.renames.is_read(telling.renames.association_now(association), "after"):
            yield telling.vanishes(_At(association, name, less), was)


def _editions(seen: Mapping[tuple[str, str], Audiences], telling: _Telling) -> Iterator[_Told]:
    """Editions that only their recipients had, and everybody has from now on."""
    earlier = telling.before.settings.editions
    for name, edition in telling.after.settings.editions.items():
        if edition.public and name in earlier and not earlier[name].public:
            keys = [key for key, audiences in seen.items() if edition.audience in audiences]
            contacts = [telling.contact(telling.after, *key) for key in keys]
            yield telling.opens(name, edition.audience, [each for each in contacts if each])


def _new_ways(was: Contact, now: Contact) -> Iterator[str]:
    """What a reader finds in a contact that was not there before."""
    for name in ("person", *_WAYS):
        value = getattr(now, name)
        if value is not None and value != getattr(was, name):
            yield name


def _places(before: Reading, after: Reading, telling: _Telling) -> Iterator[_Told]:
    """Places whose address was kept secret and is not any longer."""
    audiences = _audiences(after.catalogue)
    shown = {name: placed for each in audiences for name, placed in after.shown(each).items()}
    for offer_id, placed in shown.items():
        earlier = before.catalogue.offers.get(telling.renames.offer(offer_id))
        for name in _unhidden(earlier.offer, placed.offer) if earlier else ():
            readers = tuple(each for each in audiences if offer_id in after.shown(each))
            yield telling.place(_At(placed.association, name, readers), placed.offer)


def _unhidden(was: Offer, now: Offer) -> Iterator[str]:
    if not any(_is_secret(place) for place in was.places.values()):
        return
    for name, place in now.places.items():
        if name in was.places and _is_secret(was.places[name]) and not _is_secret(place):
            yield name


def _is_secret(place: Place) -> bool:
    return place.hidden


@dataclass(frozen=True)
class _Telling:
    """Puts it into words."""

    before: Catalogue
    after: Catalogue
    renames: Renames
    words: Words
    secret: Private

    @property
    def language(self) -> str:
        return self.words.language

    @staticmethod
    def contact(catalogue: Catalogue, association: str, name: str) -> Contact | None:
        file = catalogue.partnerships.get(association)
        return file.contacts.get(name) if file else None

    def appears(self, at: _At, found: Contact) -> _Told:
        private, hidden = private_fields(found), self._hidden(at)
        kind = "person" if found.person is not None else "mobile" if private else "role"
        ways = all_of((self._way(found, way, hidden) for way in _WAYS if getattr(found, way)), self.language)
        text = said(f"people.{kind}", self.language, role=self._role(found), who=self.who(at.audiences))
        parts = [text, said("people.with", self.language, ways=ways) if ways else "", self._consent(found)]
        grave = {"person": 0, "mobile": 1, "role": 3}[kind]
        return self._item(grave, "public", at, " ".join(part for part in parts if part))

    def replaced(self, at: _At, found: Contact, fields: Iterable[str]) -> _Told:
        private, hidden = private_fields(found), self._hidden(at)
        named = found.person is not None
        new = all_of((self._way(found, field, hidden) for field in fields), self.language)
        text = said("people.replaced", self.language, role=self._role(found), new=new, who=self.who(at.audiences))
        return self._item(1 if named or private else 3, "changed", at, text)

    def vanishes(self, at: _At, was: Contact) -> _Told:
        kind = "person" if was.person is not None else "role"
        text = said(f"people.{kind}_gone", self.language, role=self._role(was), who=self.who(at.audiences))
        return self._item(5, "gone", at, text)

    def place(self, at: _At, offer: Offer) -> _Told:
        title = self.words.text(offer.title)
        text = said("people.place", self.language, offer=title, who=self.who(at.audiences))
        return self._item(0, "public", at, text)

    def opens(self, name: str, audience: str, contacts: list[Contact]) -> _Told:
        number = numbered("contacts", len(contacts), self.language)
        persons = sum(each.person is not None for each in contacts)
        kind = "people.edition" if persons else "people.edition_roles"
        text = said(kind, self.language, name=name, contacts=number, persons=persons)
        values: dict[str, Plain] = {"becomes": "public", "edition": name, "audiences": [audience]}
        return (0, "", name), Item("", text, values)

    def who(self, audiences: Iterable[str]) -> str:
        return all_of((said(f"who.{each}", self.language) for each in audiences), self.language)

    def _hidden(self, at: _At) -> frozenset[str]:
        return self.secret.fields(Key("contact", f"{at.association}/{at.name}"))

    def _way(self, found: Contact, way: str, hidden: frozenset[str]) -> str:
        """«e-mail (kontor@example.org)»: a role's own, a person's without it."""
        value = getattr(found, way)
        hides = way in hidden or found.person is not None or way not in OF_A_PERSON
        return said(f"way.{way}", self.language) + ("" if hides or way == "person" else f" ({value})")

    def _role(self, found: Contact) -> str:
        return self.words.text(found.role)

    def _consent(self, found: Contact) -> str:
        consent = found.consent
        if found.person is None or consent is None:
            return ""
        channels = all_of((said(f"channel.{each}", self.language) for each in consent.channels), self.language)
        if consent.until is None:
            return said("people.consent", self.language, channels=channels, day=self.words.day(consent.given_on))
        day, until = self.words.day(consent.given_on), self.words.day(consent.until)
        return said("people.consent_until", self.language, channels=channels, day=day, until=until)

    def _item(self, grave: int, becomes: str, at: _At, text: str) -> _Told:
        catalogue = self.before if becomes == "gone" else self.after
        head = catalogue.partnerships[at.association].association.name
        values: dict[str, Plain] = {
            "becomes": becomes,
            "association": at.association,
            "audiences": list(at.audiences),
        }
        return (grave, head, at.name), Item(head, text, values)
