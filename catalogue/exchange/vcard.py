"""Address cards (vCard 4.0, RFC 6350): one for each association, one for each of its contacts.

What an address book knows a card by (its UID) is made of who publishes, the association and the contact: the same card
comes again with the next export. Telephone numbers are written as text, as people write them: every address book takes
that. A demonstration's card calls and writes to nobody: its numbers and addresses stand in the note alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5

from catalogue.compare.changes import Plain
from catalogue.edition.edition import OfferView
from catalogue.edition.extract import AssociationRecord, Values
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.texts import listed, part, said, word

ALL = "contacts.vcf"
FOLDER = "associations"
_OCTETS = 75  # of a line, without its end
_ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_WAYS = (("phone", "TEL;TYPE=voice"), ("sms", "TEL;TYPE=text"), ("email", "EMAIL"))
_SITES = ("web_form", "website")
_SEVERAL = 2


def address_cards(material: Material) -> Exported:
    """A file for each association, and one with all of them."""
    cards = _Cards(material)
    files = {
        f"{FOLDER}/{each.id}.vcf": "".join(_folded(line) for card in cards.of(each) for line in card).encode()
        for each in material.extract.associations
    }
    if not files:
        return Exported(())
    return Exported(((ALL, b"".join(files.values())), *files.items()))


@dataclass(frozen=True)
class _Cards:
    material: Material

    def of(self, association: AssociationRecord) -> Iterator[Iterable[str]]:
        """The association's own card, then those of its contacts."""
        yield self._card(association, "", self._organisation(association), self._trust(association))
        for key, contact in association.contacts.items():
            yield self._card(association, key, self._contact(association, contact), self._note(association, key))

    def _card(
        self, association: AssociationRecord, key: str, lines: Iterable[str], note: Iterable[str]
    ) -> Iterator[str]:
        edition = self.material.edition
        yield "BEGIN:VCARD"
        yield "VERSION:4.0"
        yield f"PRODID:-//catalogue//{edition.name}//{edition.language.upper()}"
        yield f"UID:{self._uid(association.id, key)}"
        yield f"LANG:{edition.language}"
        yield from lines
        if text := "\n".join((*edition.banners, *note)):
            yield f"NOTE:{_escaped(text)}"
        yield "END:VCARD"

    def _uid(self, association: str, key: str) -> str:
        named = ("catalogue", *self.material.edition.publisher[:1], association, key)
        return uuid5(NAMESPACE_URL, "/".join(named)).urn

    def _organisation(self, association: AssociationRecord) -> Iterator[str]:
        values = association.values
        name = _escaped(word(values, "name"))
        yield "KIND:org"
        yield f"FN:{name}"
        yield f"ORG:{name}"
        if aliases := [_escaped(each) for each in listed(values, "aliases") if isinstance(each, str)]:
            yield f"NICKNAME:{','.join(aliases)}"
        address = part(values, "address")
        if address:
            street, code, city = (_escaped(word(address, each)) for each in ("street", "postal_code", "city"))
            yield f"ADR;TYPE=work:;;{street};{city};;{code};"
        if site := word(values, "website"):
            yield f"URL:{_printable(site)}"

    def _contact(self, association: AssociationRecord, contact: Values) -> Iterator[str]:
        extract, name = self.material.extract, word(association.values, "name")
        role, person = said(contact.get("role"), extract), word(contact, "person")
        yield "KIND:individual" if person else "KIND:org"
        yield f"FN:{_escaped(person or f'{role}, {name}')}"
        yield f"ORG:{_escaped(name)}" + ("" if person else f";{_escaped(role)}")
        yield f"ROLE:{_escaped(role)}"
        yield f"RELATED;TYPE=contact:{self._uid(association.id, '')}"
        if not self.material.edition.is_demonstration:
            for way, name_ in _WAYS:
                if value := word(contact, way):
                    yield f"{name_}:{_escaped(value)}"
        for site in _SITES:
            if value := word(contact, site):
                yield f"URL:{_printable(value)}"

    def _note(self, association: AssociationRecord, key: str) -> Iterator[str]:
        """When it answers, what it says of itself, how sure that is; in a demonstration how to reach it, too."""
        contact = association.contacts[key]
        if self.material.edition.is_demonstration:
            yield from (value for way, _ in _WAYS if (value := word(contact, way)))
        yield from association.hours.get(key, ())
        if note := said(contact.get("note"), self.material.extract):
            yield note
        yield from self._trust(association, key)

    def _trust(self, association: AssociationRecord, key: str = "") -> Iterator[str]:
        """How sure it is what is said of the offers that it is for; each by its title where they differ."""
        told = [(title, trust) for title, trust, contacts in self._offers[association.id] if not key or key in contacts]
        sentences = dict.fromkeys(evidence for _, evidence in told if evidence)
        yield from sentences if len(sentences) < _SEVERAL else (f"{title}: {evidence}" for title, evidence in told)

    @cached_property
    def _offers(self) -> Mapping[str, list[tuple[str, str, list[Plain]]]]:
        """Of each association the offers in the order of print: title, how sure it is, contacts."""
        seen = {each.ref.id: each for each in self.material.edition.offers}
        found: dict[str, list[tuple[str, str, list[Plain]]]] = defaultdict(list)
        for each in self.material.extract.offers:
            if offer := seen.get(each.id):
                said_of_it = (
                    offer.ref.title,
                    " ".join((*_source(offer), *offer.evidence)),
                    listed(each.values, "contacts"),
                )
                found[each.association].append(said_of_it)
        return found


def _source(offer: OfferView) -> Iterator[str]:
    """Whose catalogue it comes from, where several are joined."""
    yield from (f"{each.text}." for each in offer.badges if each.key == "source")


def _escaped(text: str) -> str:
    """A text as a value: its own signs mean nothing, and no control character is left."""
    return "\n".join(map(_printable, text.replace("\r\n", "\n").split("\n"))).translate(_ESCAPES)


def _printable(text: str) -> str:
    """Without what would end a line, or what a program might obey."""
    return "".join(each if each.isprintable() else " " for each in text)


def _folded(line: str) -> str:
    """A line in pieces that are short enough, none of which cuts a letter in two."""
    pieces, piece, room = list[str](), "", _OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", _OCTETS - 1  # the space that the next line begins with
        piece, room = piece + letter, room - size
    return "\r\n ".join((*pieces, piece)) + "\r\n"
