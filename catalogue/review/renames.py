"""Which thing was which before: what was renamed has another id on each side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.compare.changes import Changes, Key, When
from catalogue.project import OFFERS


@dataclass(frozen=True)
class Renames:
    """Former keys by present ones and back; `unread` are associations whose file can't be understood, and when."""

    former: Mapping[Key, Key]
    present: Mapping[Key, Key]
    unread: Mapping[str, When]

    def key(self, now: Key) -> Key:
        """What it was called."""
        return self.former.get(now, now)

    def offer(self, now: str) -> str:
        """An offer's former id."""
        return self.key(Key("offer", now)).id

    def offer_now(self, before: str) -> str:
        """An offer's present id."""
        return self.present.get(Key("offer", before), Key("offer", before)).id

    def association(self, now: str) -> str:
        """An association's former id."""
        return self.key(Key("association", now)).id

    def association_now(self, before: str) -> str:
        """An association's present id."""
        return self.present.get(Key("association", before), Key("association", before)).id

    def contact(self, association: str, name: str) -> tuple[str, str]:
        """A contact's former association and id; where only the association was renamed, its contacts went along."""
        now = Key("contact", f"{association}/{name}")
        former = self.former.get(now)
        if former is None:
            return self.association(association), name
        owner, _, was = former.id.partition("/")
        return owner, was

    def is_read(self, association: str, when: When) -> bool:
        """Whether an association's file (under its id at that time) can be understood."""
        return self.unread.get(association) not in {when, "both"}


def renames(changes: Changes) -> Renames:
    """What the changes say."""
    former = {change.key: change.was for change in changes.changes if change.was is not None}
    unread = {each.file.removeprefix(f"{OFFERS}/").removesuffix(".yaml"): each.when for each in changes.unread}
    return Renames(former, {was: now for now, was in former.items()}, unread)
