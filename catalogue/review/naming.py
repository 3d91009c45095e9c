"""What the things of a catalogue are called: an offer by its title, a contact by its role, a word by its label."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.words import groups
from catalogue.compare.changes import Key
from catalogue.edition.language import Words
from catalogue.messages.review import said


class Naming:
    """The names in one revision, in one language."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        """Of this catalogue."""
        self._catalogue = catalogue
        self._words = words
        self._namers: Mapping[str, Callable[[str], str]] = {
            "offer": self._offer,
            "contact": self._contact,
            "association": self.association,
            "partnership": self.association,
            "recipient": self._recipient,
            "vocabulary": self._word,
            "page": self._page,
            "settings": lambda _: words.text(catalogue.settings.title),
            **self._behind(),
        }

    def _behind(self) -> Mapping[str, Callable[[str], str]]:
        """What stands behind the catalogue and in no edition."""
        text, alliance = self._words.text, self._catalogue.alliance
        grants, milestones = self._catalogue.funding, self._catalogue.milestones
        members, efforts = (alliance.members, alliance.efforts) if alliance else ({}, {})
        return {
            "grant": lambda name: text(grants[name].title) if name in grants else "",
            "milestone": lambda name: text(milestones[name].body) if name in milestones else "",
            "alliance": lambda _: text(alliance.name) if alliance else "",
            "member": lambda name: members[name].name if name in members else "",
            "effort": lambda name: text(efforts[name].title) if name in efforts else "",
        }

    def title(self, key: Key, or_else: str = "") -> str:
        """What it is called; `or_else`, or its id, where it has no name here."""
        return self._namers[key.kind](key.id) or or_else or key.id

    def contact_of(self, offer: str, name: str) -> str:
        """The role of one of an offer's contacts; its id where nobody knows."""
        placed = self._catalogue.offers.get(offer)
        return (self._contact(f"{placed.association}/{name}") if placed else "") or name

    def owner(self, key: Key) -> str:
        """The association that an offer or a contact belongs to; empty for what belongs to none."""
        if key.kind == "offer":
            placed = self._catalogue.offers.get(key.id)
            return self.association(placed.association) if placed else ""
        return self.association(key.id.partition("/")[0]) if key.kind == "contact" else ""

    def association(self, name: str) -> str:
        """An association's name."""
        file = self._catalogue.partnerships.get(name)
        return file.association.name if file else ""

    def _offer(self, name: str) -> str:
        placed = self._catalogue.offers.get(name)
        return self._words.text(placed.offer.title) if placed else ""

    def _contact(self, name: str) -> str:
        owner, _, contact = name.partition("/")
        file = self._catalogue.partnerships.get(owner)
        return self._words.text(file.contacts[contact].role) if file and contact in file.contacts else ""

    def _recipient(self, name: str) -> str:
        found = self._catalogue.host(name)
        return found.name if found else ""

    def _word(self, name: str) -> str:
        group, _, word = name.partition("/")
        found = groups(self._catalogue).get(group, {}).get(word)
        return self._words.text(found.label) if found else ""

    def _page(self, name: str) -> str:
        key, _, language = name.partition(".")
        return f"{said(f'page.{key}', self._words.language)} ({self._words.language_name(language)})"
