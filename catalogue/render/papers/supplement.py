"""The «hasteudgave»: a dated paper of two pages with some offers, for what can't wait for the next edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.language import Words
from catalogue.edition.parts import Fact, Line
from catalogue.render.base import Artifact
from catalogue.render.papers.paper import paper, sheet
from catalogue.render.poster import cut
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

MOST_PAGES = 2
_FOR_THE_RECORD = frozenset({"sources", "agreement"})
_NEEDED = frozenset({"for_whom", "age", "status", "when", "where", "access", "price", "contact"})
_TO_COME = frozenset({"age", "when", "where", "contact"})
_MOST_RUN_IN, _LEAST = 120, 15
_MORE = "…"
_LETTERS, _AROUND = 105, 2  # letters of a line of print, and lines around an offer
_FAR_TOO_MUCH = 150
"""Lines that no two pages hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One offer and as many of its facts as there is room for."""

    offer: OfferView
    facts: tuple[Fact, ...]

    @property
    def run_in(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """The facts as they stand behind each other, each cut where it would be too long."""
        return tuple((fact.label, tuple(_few(fact.lines))) for fact in self.facts)

    def height(self, *, is_listed: bool, is_described: bool) -> int:
        """About how many lines it takes: not exact, but enough to know what is far too much."""
        offer = self.offer
        texts = [offer.summary, offer.alert, *([offer.description] if is_described else [])]
        if is_listed:
            texts.append("".join(line.text for _, lines in self.run_in for line in lines))
        else:
            texts += [line.text for fact in self.facts for line in fact.lines]
        return _AROUND + sum(1 + len(text) // _LETTERS for text in texts if text)


def _few(lines: Sequence[Line]) -> Iterator[Line]:
    """The first lines, as many as are short together, with a sign where there are more."""
    room = _MOST_RUN_IN
    for line in lines:
        text = cut(line.text, room)
        room -= len(line.text)
        is_last = room < _LEAST or line is lines[-1]
        ends = not is_last or line is lines[-1] or text.endswith(_MORE)
        yield replace(line, text=text if ends else f"{text} {_MORE}")
        if is_last:
            return


@dataclass(frozen=True, slots=True)
class _Fullness:
    """How much is said of each offer; `style` is its class in `paper.css`."""

    style: str
    keys: frozenset[str]
    is_described: bool
    is_listed: bool = False

    def entry(self, offer: OfferView) -> Entry:
        """An offer with the facts that are shown; what isn't stated is left out where there is little room."""
        if not self.keys:
            return Entry(offer, tuple(fact for fact in offer.facts if fact.key not in _FOR_THE_RECORD))
        return Entry(offer, tuple(fact for fact in offer.facts if fact.key in self.keys and fact.stated))

    def is_hopeless(self, named: Sequence[OfferView]) -> bool:
        """Whether there is no use in trying."""
        entries = [self.entry(offer) for offer in named]
        each = (entry.height(is_listed=self.is_listed, is_described=self.is_described) for entry in entries)
        return self is not _BRIEF and sum(each) > _FAR_TOO_MUCH


_FULL = _Fullness("", frozenset(), is_described=True)
_CLOSE = _Fullness("close", frozenset(), is_described=True)
_SHORT = _Fullness("close", _NEEDED, is_described=False)
_LISTED = _Fullness("brief", _NEEDED, is_described=True, is_listed=True)
_BRIEF = _Fullness("brief", _TO_COME, is_described=False, is_listed=True)


def supplement(edition: Edition, offer_ids: Sequence[str], day: date, templates: Templates) -> Artifact:
    """The named offers of the edition, in the order they are named in; ids that it doesn't show are passed over.

    The more offers, the less is said of each, so that two pages hold them. None is ever dropped: so many that even
    their briefest words need more make a longer paper, as its `pages` tell.
    """
    by_id = {offer.ref.id: offer for offer in edition.offers}
    named = [by_id[key] for key in dict.fromkeys(offer_ids) if key in by_id]
    data, pages = b"", 0
    for fullness in (each for each in (_FULL, _CLOSE, _SHORT, _LISTED, _BRIEF) if not each.is_hopeless(named)):
        data, pages = _made(edition, named, day, fullness, templates)
        if pages <= MOST_PAGES:
            break
    return Artifact(f"hasteudgave-{day.isoformat()}.pdf", data, pages)


def _made(
    edition: Edition, named: Sequence[OfferView], day: date, fullness: _Fullness, templates: Templates
) -> tuple[bytes, int]:
    said = Words({}, edition.language, edition.audience, edition.language).day(day)
    heading = f"{edition.labels['paper_supplement']} {said}"
    return paper(
        templates,
        "paper/supplement.html",
        sheet(edition, heading, f"supplement {fullness.style}".strip(), heading),
        edition=edition,
        shape=Shape(edition),
        day=said,
        entries=tuple(fullness.entry(offer) for offer in named),
        fullness=fullness,
    )
