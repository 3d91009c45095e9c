"""«Nyt siden sidst»: what is new, changed and gone for one reader since the release before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from catalogue.edition.edition import Change, Edition, News
from catalogue.edition.language import Labels, Words
from catalogue.edition.parts import Line, Ref
from catalogue.exchange.plain import edition_json
from catalogue.publish.differing import Differences, Side
from catalogue.publish.saying import Data

_TOLD_TO_ALL = frozenset({"status", "period"})
"""Why an offer is left out, as every reader may know; the other reasons are for professionals."""


def news(before: Data | None, now: Edition, labels: Labels) -> News | None:
    """The news of an edition against what the release before said in it: the data of its `catalogue.json`.

    Nothing when there was no such edition before, or one for other readers or in another language: what those were told
    is not for these.
    """
    if before is None or not _is_comparable(before["edition"], now):
        return None
    words = Words(labels, now.language, now.audience, now.language)
    return _Comparison(words, now, Side(before), Side(json.loads(edition_json(now)))).news()


def _is_comparable(before: Data, now: Edition) -> bool:
    return (before["audience"], before["language"]) == (now.audience, now.language)


@dataclass(frozen=True)
class _Comparison:
    words: Words
    edition: Edition
    old: Side
    new: Side

    def news(self) -> News:
        return News(
            since=self._since(),
            added=tuple(each.ref for each in self.edition.offers if each.ref.id not in self._before),
            changed=(*self._offers(), *self._associations(), *self._pages()),
            gone=tuple(self._gone()),
        )

    def _since(self) -> str:
        head = self.old.data["edition"]
        day = self.words.day(date.fromisoformat(head["as_of"]))
        if not head["edition"]:
            return self.words("news.since_day", day=day)
        return self.words("news.since", edition=head["edition"], day=day)

    @cached_property
    def _before(self) -> Mapping[str, str]:
        """What each offer was called before, by its id now: the same, else one of those that it had."""
        found = {}
        for offer in self.edition.offers:
            known = (each for each in (offer.ref.id, *self._retired(offer.formerly)) if each in self.old.offers)
            if before := next(known, None):
                found[offer.ref.id] = before
        return found

    def _retired(self, ids: tuple[str, ...]) -> Iterator[str]:
        return (each for each in ids if each not in self.new.offers)

    @cached_property
    def _differences(self) -> Differences:
        return Differences(self.words, self.old, self.new, self._before)

    @cached_property
    def _of_offers(self) -> Mapping[str, tuple[Line, ...]]:
        """What is told of each offer that was there before."""
        return {
            now: self._differences.of_offer(self.old.offers[before], self.new.offers[now])
            for now, before in self._before.items()
        }

    def _offers(self) -> Iterator[Change]:
        for offer in self.edition.offers:
            if lines := self._of_offers.get(offer.ref.id):
                yield Change(offer.ref, lines)

    def _associations(self) -> Iterator[Change]:
        for each in self.edition.associations:
            before = self.old.associations.get(each.ref.id)
            if before:
                after = self.new.associations[each.ref.id]
                is_own = not self._is_told_elsewhere(before, after)
                lines = self._differences.of_association(before, after, with_contact=is_own)
                if lines:
                    yield Change(each.ref, lines)

    def _is_told_elsewhere(self, before: Data, after: Data) -> bool:
        """Whether one of its offers came, went, or has another contact: then so has the association."""
        if {self._before.get(each, "") for each in after["offers"]} != set(before["offers"]):
            return True
        contact = self.words("news.contact")
        return any(line.text == contact for each in after["offers"] for line in self._of_offers.get(each, ()))

    def _pages(self) -> Iterator[Change]:
        for page in self.edition.pages:
            before, after = self.old.pages.get(page.key), self.new.pages[page.key]
            new = (Line(self.words("news.new_page")),)
            lines = self._differences.of_page(before, after) if before else new
            if lines:
                yield Change(Ref(page.key, page.title, "page", page.language), lines)

    def _gone(self) -> Iterator[Line]:
        """Offers, with what became of them, then pages of prose."""
        still = set(self._before.values())
        yield from (self._farewell(each) for key, each in self.old.offers.items() if key not in still)
        yield from (Line(each["title"]) for key, each in self.old.pages.items() if key not in self.new.pages)

    def _farewell(self, offer: Data) -> Line:
        foreign = ((offer["title"], tag),) if (tag := offer["languages"].get("title")) else ()
        reason = self._heirs.get(offer["id"]) or self._left_out.get(offer["id"])
        text = self.words("news.gone", title=offer["title"], reason=reason) if reason else offer["title"]
        return Line(text, foreign=foreign)

    @cached_property
    def _heirs(self) -> Mapping[str, str]:
        return {
            key: self.words("news.became", title=offer.ref.title)
            for offer in self.edition.offers
            for key in offer.formerly
        }

    @cached_property
    def _left_out(self) -> Mapping[str, str]:
        """Why an offer of before is in the data and not here, as far as this reader may know."""
        told = self.edition.left_out
        if self.words.audience != "professionals":
            told = tuple(each for each in told if each.reason in _TOLD_TO_ALL)
        return {each.id: each.text[:1].lower() + each.text[1:] for each in told}
