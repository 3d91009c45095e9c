"""Each thing that changed, field by field, the things that readers notice first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from catalogue.compare.changes import Change, FieldChange, Key, Order, Plain
from catalogue.edition.agreement import association_facts
from catalogue.edition.edition import OfferView
from catalogue.edition.parts import Fact
from catalogue.messages.review import all_of, said
from catalogue.review.defaults import with_defaults
from catalogue.review.naming import Naming
from catalogue.review.printed import PRINTED, printed
from catalogue.review.private import Private
from catalogue.review.result import EntityTold, Item, Seen, Told
from catalogue.review.sides import Reader, Reading
from catalogue.review.words import Wording, place_of, says_something

_ORDER = (
    *("offer", "contact", "partnership", "association", "settings", "vocabulary", "recipient", "page"),
    *("grant", "milestone", "alliance", "member", "effort"),
)
_SHOWN_IN = ("shown_in",)


@dataclass(frozen=True)
class Teller:
    """Tells changes; `before` and `after` have dots for all that is private."""

    before: Reading
    after: Reading
    private: tuple[Private, Private]
    language: str

    def told(self, changes: Iterable[Change]) -> tuple[EntityTold, ...]:
        """Every change, offers first."""
        wording = Wording(self.language, self.before.catalogue, self.after.catalogue)
        found = [self._entity(change, wording) for change in changes]
        kept = [each for each in found if each.told or each.sentences or each.seen or each.what != "changed"]
        return tuple(sorted(kept, key=lambda each: (_ORDER.index(each.key.kind), each.key)))

    def rearranged(self, orders: Iterable[Order]) -> Iterator[EntityTold]:
        """Whose offers, or which words of the vocabulary, follow each other otherwise now."""
        naming = Naming(self.after.catalogue, self.after.words(Reader("professionals", self.language)))
        for order in orders:
            if order.is_rearranged:
                key = order.key
                kind, text = said(f"kind.{self._kind(key)}", self.language), said(f"order.{key.kind}", self.language)
                title = naming.title(key) if key.kind == "association" else ""
                yield EntityTold(key, "changed", kind, title, "", "", sentences=(text,))

    def uncertain(self, keys: Iterable[Key]) -> Iterator[Item]:
        """What is missing, but may only have moved to a file that can't be understood."""
        for key in keys:
            kind = said(f"kind.{self._kind(key)}", self.language)
            values: dict[str, Plain] = {"kind": key.kind, "id": key.id}
            yield Item(f"{kind} {key.id}", said("uncertain", self.language), values)

    def _entity(self, change: Change, wording: Wording) -> EntityTold:
        key, seen = change.key, self._seen(change) if change.key.kind == "offer" else None
        hidden = key.kind == "offer" and seen is None
        return EntityTold(
            key=key,
            what=change.what,
            kind=said(f"kind.{self._kind(key)}", self.language),
            title=self._naming(change).title(key),
            owner=self._naming(change).owner(key),
            file=change.file,
            sentences=(*self._sentences(change), *((said("not_seen", self.language),) if hidden else ())),
            told=tuple(self._fields(change, wording)),
            seen=seen,
        )

    @staticmethod
    def _kind(key: Key) -> str:
        return key.id.partition("/")[0] if key.kind == "vocabulary" else key.kind

    def _naming(self, change: Change) -> Naming:
        """The names of the revision that has it."""
        reading = self.before if change.what == "removed" else self.after
        return Naming(reading.catalogue, reading.words(Reader("professionals", self.language)))

    def _sentences(self, change: Change) -> Iterator[str]:
        if change.was is not None:
            before, after = (key.id.rpartition("/")[2] for key in (change.was, change.key))
            if change.key.kind == "contact":
                yield said("contact.renamed", self.language)  # its id may be somebody's name
            elif before != after:
                yield said("renamed", self.language, before=before, after=after)
        if change.moved_from:
            yield said("moved", self.language, before=change.moved_from, after=change.file)
        if change.key.kind == "contact":
            yield from self._shown_in(change)
        if change.key.kind == "recipient" and change.what != "removed":
            yield from self._editions_of(change.key.id)

    def _editions_of(self, recipient: str) -> Iterator[str]:
        """Which editions a recipient is sent."""
        settings, found = self.after.catalogue.settings, self.after.catalogue.recipients[recipient]
        pairs = ((name, (each.audience, each.language)) for name, each in settings.editions.items())
        names = [name for name, wanted in pairs if wanted == (found.audience, found.language)]
        yield said(
            "recipient.gets" if names else "recipient.nothing", self.language, names=all_of(names, self.language)
        )

    def _shown_in(self, change: Change) -> Iterator[str]:
        """«Ny kontakt, vises for familier»."""
        field = next((each for each in change.fields if each.path == _SHOWN_IN), None)
        before, after = (_names(field.before), _names(field.after)) if field else ((), ())
        if change.what == "added":
            yield said("contact.added", self.language, who=self._who(after))
        elif change.what == "removed":
            yield said("contact.removed", self.language, who=self._who(before))
        elif field:
            more, less = [each for each in after if each not in before], [each for each in before if each not in after]
            if more:
                yield said("contact.more", self.language, who=self._who(more))
            if less:
                yield said("contact.less", self.language, who=self._who(less))

    def _who(self, audiences: Iterable[str]) -> str:
        return all_of((said(f"who.{each}", self.language) for each in audiences), self.language)

    def _fields(self, change: Change, wording: Wording) -> Iterator[Told]:
        """An offer's fields as they are printed; what isn't printed, and other things, as the files have them."""
        if change.what != "changed" and change.key.kind in {"offer", "association", "page"}:
            return  # it is shown, or named, as a whole
        wanted = (each for each in change.fields if change.key.kind != "contact" or each.path != _SHOWN_IN)
        left = sorted(wanted, key=lambda each: place_of(change.key, each.path))
        if change.key.kind in PRINTED and change.what == "changed":
            old, new = self._facts(self.before, change.was or change.key), self._facts(self.after, change.key)
            shown, left = printed(change.key.kind, left, old, new, lambda path: self._is_private(change, path))
            yield from shown
        for field in left:
            if self._is_private(change, field.path):
                told = wording.hidden(change.key, field.path)
            else:
                told = wording.told(change.key, self._whole(change, field))
            if told.hidden or says_something(told):
                yield replace(told, alone=change.what != "changed")

    def _whole(self, change: Change, field: FieldChange) -> FieldChange:
        """A field with what it is by default on the side that leaves it out."""
        sides = (self.before.catalogue, change.was or change.key), (self.after.catalogue, change.key)
        return with_defaults(field, *sides) if change.what == "changed" else field

    def _is_private(self, change: Change, path: tuple[str, ...]) -> bool:
        return self.private[0].holds(change.was or change.key, path) or self.private[1].holds(change.key, path)

    def _facts(self, reading: Reading, key: Key) -> Mapping[str, Fact]:
        """What is printed of an offer or an agreement for professionals, who get all of it."""
        reader = Reader("professionals", self.language)
        if key.kind == "offer":
            view = reading.offer(key.id, reader)
            return {fact.key: fact for fact in view.facts} if view else {}
        file = reading.catalogue.partnerships.get(key.id)
        return {fact.key: fact for fact in association_facts(file, reading.view(reader))} if file else {}

    def _views(self, change: Change, reader: Reader) -> tuple[OfferView | None, OfferView | None]:
        former = (change.was or change.key).id
        before = self.before.offer(former, reader) if change.what != "added" else None
        return before, self.after.offer(change.key.id, reader) if change.what != "removed" else None

    def _seen(self, change: Change) -> Seen | None:
        """As the first edition reads it that gets it, families' before others'."""
        former = (change.was or change.key).id
        for name, reader in self._editions():
            views = self._views(change, reader)
            before = views[0] if former in self.before.shown(reader.audience) else None
            after = views[1] if change.key.id in self.after.shown(reader.audience) else None
            if before or after:
                return Seen(name, reader.language, said(f"who.{reader.audience}", self.language), before, after)
        return None

    def _editions(self) -> list[tuple[str, Reader]]:
        order = ("families", "young", "professionals")
        editions = self.after.catalogue.settings.editions
        found = [(name, Reader(each.audience, each.language)) for name, each in editions.items()]
        return sorted(found, key=lambda each: (order.index(each[1].audience), each[1].language != self.language))


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
