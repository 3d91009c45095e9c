"""What the readers of each edition get: pages that are new, changed and gone, and addresses that die."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from catalogue.collection.catalogue import Placed
from catalogue.compare.changes import Changes
from catalogue.edition.compose import READERS_OF
from catalogue.edition.parts import Ref
from catalogue.messages.review import said
from catalogue.model.settings import EditionSettings
from catalogue.model.values import AUDIENCES
from catalogue.review.renames import Renames
from catalogue.review.result import EditionEffect, Page, Pages
from catalogue.review.sides import Reader, Reading
from catalogue.review.touched import Touched

MOST_COMPOSED = 400
"""More offers than this that only lean on something changed are taken for changed, not looked at one by one."""


@dataclass(frozen=True)
class Readers:
    """Both revisions as their readers see them."""

    before: Reading
    after: Reading
    renames: Renames
    touched: Touched
    changes: Changes
    language: str

    def effects(self) -> Iterator[EditionEffect]:
        """Every edition of either revision, in the order of the newer settings."""
        new, old = self.after.catalogue.settings.editions, self.before.catalogue.settings.editions
        for name, edition in new.items():
            yield self._effect(name, edition) if name in old else self._lone(name, edition, "new")
        for name, edition in old.items():
            if name not in new:
                yield self._lone(name, edition, "gone")

    def _lone(self, name: str, edition: EditionSettings, state: Literal["new", "gone"]) -> EditionEffect:
        """An edition that only one revision makes: all its pages come or go."""
        reading = self.after if state == "new" else self.before
        reader = Reader(edition.audience, edition.language)
        pages = tuple(self._page(reading, each, reader) for each in reading.shown(edition.audience))
        dead = pages if state == "gone" else ()
        return self._made(name, edition, state, Pages(new=() if dead else pages, dead=dead))

    def _effect(self, name: str, edition: EditionSettings) -> EditionEffect:
        earlier = self.before.catalogue.settings.editions[name]
        then, now = Reader(earlier.audience, earlier.language), Reader(edition.audience, edition.language)
        pages = self._offers(then, now) + self._associations(then, now) + Pages(changed=tuple(self._prose(edition)))
        return self._made(name, edition, "kept", pages)

    def _offers(self, then: Reader, now: Reader) -> Pages:
        old = self._known(self.before.shown(then.audience))
        shown = self._known(self.after.shown(now.audience))
        former = {each: self.renames.offer(each) for each in shown}
        new = tuple(self._page(self.after, each, now) for each in shown if former[each] not in old)
        changed = tuple(
            self._page(self.after, each, now)
            for each in shown
            if former[each] in old and self._is_changed(former[each], each, then, now)
        )
        kept = set(former.values())
        gone = tuple(self._gone(each, then, now) for each in old if each not in kept)
        dead = tuple(self._dead(each, shown, then) for each in old if each not in shown)
        return Pages(new, changed, gone, dead)

    def _known(self, offers: Mapping[str, Placed]) -> Mapping[str, Placed]:
        """Without those that stand, or perhaps stand, in a file of which nothing can be said."""
        unsure = {key.id for key in self.changes.uncertain}
        return {
            name: placed
            for name, placed in offers.items()
            if placed.association not in self.renames.unread and name not in unsure
        }

    def _read(self, associations: Mapping[str, object]) -> Mapping[str, object]:
        return {name: each for name, each in associations.items() if name not in self.renames.unread}

    def _is_changed(self, former: str, present: str, then: Reader, now: Reader) -> bool:
        if present not in self.touched.offers and then == now:
            return False
        if present in self.touched.leaning and len(self.touched.leaning) > MOST_COMPOSED:
            return True
        return self.before.offer(former, then) != self.after.offer(present, now)

    def _gone(self, offer: str, then: Reader, now: Reader) -> Page:
        page = self._page(self.before, offer, then)
        why = self.after.reason(self.renames.offer_now(offer), now.audience)
        return Page(page.path, page.title, page.kind, reason=said(f"gone.{why or 'removed'}", self.language))

    def _dead(self, offer: str, shown: Mapping[str, object], then: Reader) -> Page:
        page = self._page(self.before, offer, then)
        now = self.renames.offer_now(offer)
        way = Ref(now, "", "offer").path if now != offer and now in shown else ""
        return Page(page.path, page.title, page.kind, moved_to=way)

    def _associations(self, then: Reader, now: Reader) -> Pages:
        old = self._read(self.before.associations(then.audience))
        shown = self._read(self.after.associations(now.audience))
        former = {each: self.renames.association(each) for each in shown}
        new = tuple(_of(self.after, each) for each in shown if former[each] not in old)
        changed = tuple(
            _of(self.after, each)
            for each in shown
            if former[each] in old
            and (each in self.touched.associations or then != now)
            and self.before.association(former[each], then) != self.after.association(each, now)
        )
        kept = set(former.values())
        gone = tuple(_of(self.before, each) for each in old if each not in kept)
        dead = tuple(self._dead_association(each, shown) for each in old if each not in shown)
        return Pages(new, changed, gone, dead)

    def _dead_association(self, name: str, shown: Mapping[str, object]) -> Page:
        page, now = _of(self.before, name), self.renames.association_now(name)
        way = Ref(now, "", "association").path if now != name and now in shown else ""
        return Page(page.path, page.title, page.kind, moved_to=way)

    def _prose(self, edition: EditionSettings) -> Iterator[Page]:
        """Pages of text that changed and that this edition has: in its language, else in the main one."""
        pages = (*self.before.catalogue.pages, *self.after.catalogue.pages)
        for change in self.changes.changes:
            key, _, language = change.key.id.partition(".")
            if change.key.kind != "page" or edition.audience not in READERS_OF.get(key, AUDIENCES):
                continue
            own = any(page.key == key and page.language == edition.language for page in pages)
            if language == (edition.language if own else self.after.catalogue.settings.main_language):
                yield Page(f"side/{key}.html", said(f"page.{key}", self.language), "page")

    def _page(self, reading: Reading, offer: str, reader: Reader) -> Page:
        ref = reading.view(reader).way_to(reading.catalogue.offers[offer].offer)
        return Page(ref.path, ref.title, "offer")

    def _made(
        self, name: str, edition: EditionSettings, state: Literal["new", "gone", "kept"], pages: Pages
    ) -> EditionEffect:
        reading = self.before if state == "gone" else self.after
        words = reading.words(Reader(edition.audience, edition.language))
        return EditionEffect(
            name=name,
            title=words.text(edition.title or reading.catalogue.settings.title),
            who=said(f"who.{edition.audience}", self.language),
            public=edition.public,
            state=state,
            pages=pages,
            recipients=_recipients(reading, edition),
            whole=self.touched.whole and state == "kept",
        )


def _of(reading: Reading, name: str) -> Page:
    ref = Ref(name, reading.catalogue.partnerships[name].association.name, "association")
    return Page(ref.path, ref.title, "association")


def _recipients(reading: Reading, edition: EditionSettings) -> tuple[str, ...]:
    """Who is sent this edition, by audience and language."""
    return tuple(
        each.name
        for each in reading.catalogue.recipients.values()
        if each.audience == edition.audience and each.language == edition.language
    )
