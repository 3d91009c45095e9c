"""What differs between two releases for one reader: of an offer, an association, a page of prose, line by line.

Both sides are an edition's plain data, so that nothing can be told that either of them did not show. What follows from
another change is not told twice: an association's agreement and website are told of the association alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from catalogue.edition.language import Words
from catalogue.edition.parts import Line
from catalogue.publish.saying import Data, Saying, secrets

_APPROVED = "approved"
"""The badge that no fact repeats; the others say in short what a fact says."""

_NOTHING: Data = {}


@dataclass(frozen=True)
class Side:
    """One release's edition, looked up by ids."""

    data: Data

    @cached_property
    def offers(self) -> dict[str, Data]:
        """By id, in the order of print."""
        return {each["id"]: each for each in self.data["offers"]}

    @cached_property
    def associations(self) -> dict[str, Data]:
        """By id."""
        return {each["id"]: each for each in self.data["associations"]}

    @cached_property
    def pages(self) -> dict[str, Data]:
        """By key."""
        return {each["key"]: each for each in self.data["pages"]}

    @cached_property
    def _themes(self) -> dict[str, str]:
        choices = (each["choices"] for each in self.data["facets"] if each["key"] == "theme")
        return {choice["key"]: choice["label"] for found in choices for choice in found}

    def association(self, offer: Data) -> Data:
        """The association of an offer."""
        return self.associations.get(offer["association"], _NOTHING)

    def themes(self, offer: Data) -> list[Data]:
        """The names of an offer's themes."""
        keys = offer["facets"].get("theme", ())
        names = [self._themes[key] for key in keys if key in self._themes]
        return [{"text": name} for name in names or [offer["theme_label"]] if name]

    def umbrella(self, offer: Data) -> str:
        """The title of the offer that this one is part of."""
        return str(self.offers.get(offer["part_of"] or "", _NOTHING).get("title", ""))

    def contacts(self, offer: Data) -> list[str]:
        """Whom to call, without the association's own website."""
        own = {line.get("link") for fact in _facts(self.association(offer), "website") for line in fact["lines"]}
        lines = (line for fact in _facts(offer, "contact") for line in fact["lines"])
        return [line["text"] for line in lines if not line.get("link") or line["link"] not in own]

    def facts(self, offer: Data) -> list[Data]:
        """An offer's facts that are told line by line; of its agreement only what is the offer's own."""
        agreed = {line["text"] for fact in _facts(self.association(offer), "agreement") for line in fact["lines"]}
        return [
            {**fact, "lines": [line for line in fact["lines"] if line["text"] not in agreed]}
            if fact["key"] == "agreement"
            else fact
            for fact in offer["facts"]
        ]


@dataclass(frozen=True)
class Differences:
    """Two releases, for one reader; `before` is what each offer was called, by its id now."""

    words: Words
    old: Side
    new: Side
    before: Mapping[str, str]

    def of_offer(self, old: Data, new: Data) -> tuple[Line, ...]:
        """Everything about an offer that this reader sees otherwise than before."""
        say = self._saying(old, new, (self.old.association(old),), (self.new.association(new),))
        page = self.words.group("page")
        told = (
            say.renamed(self.words("news.title"), old["title"], new["title"]),
            self._provider(say, old, new),
            say.rewritten(self.words("news.provider"), old["provider"], new["provider"]),
            say.fact("theme", self.words("news.theme"), self.old.themes(old), self.new.themes(new)),
            self._umbrella(say, page["part_of"], old, new),
            say.rewritten(page["alert"], old["alert"], new["alert"]),
            say.rewritten(self.words("news.summary"), old["summary"], new["summary"]),
            self._rewritten("news.description", old["description"], new["description"]),
            *self._badges(old, new),
            *_of_facts(say, self.old.facts(old), self.new.facts(new)),
            Line(self.words("news.contact")) if self.old.contacts(old) != self.new.contacts(new) else None,
            say.unsaid(page["notes"]) if old["notes"] != new["notes"] else None,
            self._rewritten("news.pictures", old["pictures"], new["pictures"]),
            *say.confirmed(old["evidence"], new["evidence"]),
        )
        return tuple(each for each in told if each)

    def of_association(self, old: Data, new: Data, *, with_contact: bool) -> tuple[Line, ...]:
        """Everything about an association; its contacts are those of its offers, and mostly told there."""
        say = self._saying(old, new)
        is_reached = _texts(old, "contact") != _texts(new, "contact")
        told = (
            say.renamed(self.words("news.title"), old["name"], new["name"]),
            say.renamed(self.words("news.kind"), old["kind"], new["kind"]),
            self._rewritten("news.about", old["about"], new["about"]),
            *_of_facts(say, *self._without_what_follows(old["facts"], new["facts"])),
            Line(self.words("news.contact")) if with_contact and is_reached else None,
        )
        return tuple(each for each in told if each)

    def of_page(self, old: Data, new: Data) -> tuple[Line, ...]:
        """A page of prose: its name, and whether its text is another one."""
        say = Saying(self.words)
        name = say.renamed(self.words("news.title"), old["title"], new["title"])
        return tuple(each for each in (name, self._rewritten("news.page", old["text"], new["text"])) if each)

    def _saying(self, old: Data, new: Data, before: Iterable[Data] = (), now: Iterable[Data] = ()) -> Saying:
        was = (fact for each in (old, *before) for fact in each.get("facts", ()))
        found = (fact for each in (new, *now) for fact in each.get("facts", ()))
        return Saying(self.words, secrets(was, found))

    def _provider(self, say: Saying, old: Data, new: Data) -> Line | None:
        """Whose offer it is; an association that has got another name is told of by itself."""
        if old["association"] == new["association"]:
            return None
        names = [str(side.association(each).get("name", "")) for side, each in ((self.old, old), (self.new, new))]
        return say.renamed(self.words("news.association"), *names)

    def _umbrella(self, say: Saying, label: str, old: Data, new: Data) -> Line | None:
        """Which offer it is part of; one that has got another name is told of by itself."""
        if self.before.get(new["part_of"] or "") == old["part_of"]:
            return None
        return say.renamed(label, self.old.umbrella(old), self.new.umbrella(new))

    def _badges(self, old: Data, new: Data) -> Iterator[Line]:
        was, now = ({each["text"] for each in one["badges"] if each["key"] == _APPROVED} for one in (old, new))
        yield from (Line(self.words("news.added", text=text)) for text in sorted(now - was))
        yield from (Line(self.words("news.ended", text=text)) for text in sorted(was - now))

    def _without_what_follows(self, old: Sequence[Data], new: Sequence[Data]) -> tuple[Sequence[Data], Sequence[Data]]:
        """An agreement names its state and its end; where only the end is another one, its periods tell so."""
        states, periods = (
            [[line["text"] for fact in facts if fact["key"] == key for line in fact["lines"]] for facts in (old, new)]
            for key in ("agreement", "periods")
        )
        was, now = ([text.partition(self.words("comma"))[0] for text in texts] for texts in states)
        if was != now or periods[0] == periods[1]:
            return old, new
        return [each for each in old if each["key"] != "agreement"], [
            each for each in new if each["key"] != "agreement"
        ]

    def _rewritten(self, key: str, old: object, new: object) -> Line | None:
        return Line(self.words(key)) if old != new else None


def _of_facts(say: Saying, old: Sequence[Data], new: Sequence[Data]) -> Iterator[Line | None]:
    """Fact by fact, as the new release has them in order; what isn't stated is one line that follows from the rest."""
    was, now = ({each["key"]: each for each in facts if each["key"] not in _APART} for facts in (old, new))
    for key in (*now, *(key for key in was if key not in now)):
        label = (now.get(key) or was[key])["label"]
        yield say.fact(key, label, _stated(was.get(key)), _stated(now.get(key)))


_APART = frozenset({"contact", "not_stated"})


def _stated(fact: Data | None) -> Sequence[Data]:
    return fact["lines"] if fact and fact["stated"] else ()


def _facts(found: Data, key: str) -> list[Data]:
    return [each for each in found.get("facts", ()) if each["key"] == key]


def _texts(found: Data, key: str) -> list[str]:
    return [line["text"] for fact in _facts(found, key) for line in fact["lines"]]
