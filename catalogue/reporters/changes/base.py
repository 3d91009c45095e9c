"""What every reporter of changes is given and gives back, and the order in which all of them speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from catalogue.messages.review import all_of, numbered, said
from catalogue.pipeline.diff import DiffReport
from catalogue.reporters.base import Options
from catalogue.review.result import EditionEffect, EntityTold, Item, Page, Piece, Review

_NAMED = 3
"""Recipients of an edition that are named; the rest is counted."""
_CONTEXT = 5
"""Words that stayed, shown before and after a change; more of them are left out."""


class DiffReporter(Protocol):
    """What a change means, as one text. A reporter prints nothing and opens nothing."""

    def __call__(self, report: DiffReport, language: str, options: Options) -> str:
        """The whole report, each line with its end."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what is said under it."""

    key: str
    heading: str
    items: tuple[Item, ...]


def first_parts(review: Review) -> Iterator[Part]:
    """What comes before the pages: persons, then files of which nothing can be said."""
    yield from _parts(review, ("people", review.people), ("unread", tuple(_unread(review))))


def middle_parts(review: Review) -> Iterator[Part]:
    """What comes after the pages."""
    yield from _parts(
        review,
        ("dead", dead_addresses(review)),
        ("hosts", review.hosts),
        ("agreements", review.agreements),
        ("less", review.less),
        ("uncertain", review.uncertain),
    )


def _parts(review: Review, *found: tuple[str, tuple[Item, ...]]) -> Iterator[Part]:
    for key, items in found:
        if items:
            yield Part(key, said(f"section.{key}", review.language), items)


def _unread(review: Review) -> Iterator[Item]:
    for each in review.changes.unread:
        yield Item("", said(f"unread.{each.when}", review.language, file=each.file), {"file": each.file})


def summary(review: Review) -> tuple[str, ...]:
    """The change in a few numbers: «1 nyt tilbud», «2 udgaver berørt»."""
    language, offers = review.language, [each for each in review.entities if each.key.kind == "offer"]
    counts = {"people": sum(each.values.get("becomes") != "gone" for each in review.people)}
    for what in ("added", "changed", "removed"):
        counts[f"offers.{what}"] = sum(each.what == what for each in offers)
    counts["others"] = len(review.entities) - len(offers)
    counts["editions"] = len(review.readers)
    counts["dead"] = len({page.path for each in review.readers for page in each.pages.dead})
    counts["appeared"] = len(review.appeared)
    return tuple(numbered(name, count, language) for name, count in counts.items() if count)


@dataclass(frozen=True, slots=True)
class Group:
    """Editions whose readers notice the same; `effect` is that of the first, whose titles are shown."""

    names: tuple[str, ...]
    who: tuple[str, ...]
    effect: EditionEffect
    recipients: tuple[str, ...]

    def heading(self, language: str) -> str:
        """«Til fagpersoner og familier: professionals, families (offentlig)»."""
        return said("readers.group", language, who=all_of(self.who, language), names=", ".join(self.names))


def groups(review: Review) -> tuple[Group, ...]:
    """The editions that change; those that change alike are told once."""
    found: dict[object, list[EditionEffect]] = {}
    for effect in review.readers:
        found.setdefault(_likeness(effect), []).append(effect)
    return tuple(_group(alike, review.language) for alike in found.values())


def unchanged(review: Review) -> str:
    """That no reader notices anything, or that nobody can tell."""
    return said("readers.nobody_unread" if review.changes.unread else "readers.nobody", review.language)


def _group(alike: list[EditionEffect], language: str) -> Group:
    public = f" ({said('edition.public', language)})"
    names = tuple(f"{each.name}{public if each.public else ''}" for each in alike)
    recipients = dict.fromkeys(name for each in alike for name in each.recipients)
    return Group(names, tuple(dict.fromkeys(each.who for each in alike)), alike[0], tuple(recipients))


def _likeness(effect: EditionEffect) -> object:
    pages = effect.pages
    lists = (pages.new, pages.changed, pages.gone, pages.dead)
    paths = tuple(tuple(page.path for page in each) for each in lists)
    return effect.state, effect.whole, paths


def page_lists(effect: EditionEffect, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pages of an edition as lists with a label each: new, changed, gone."""
    pages = effect.pages
    lists: tuple[tuple[str, Iterable[str]], ...] = (
        ("new", (page.title for page in pages.new)),
        ("changed", (page.title for page in pages.changed)),
        ("gone", (_gone(page, language) for page in pages.gone)),
    )
    for name, texts in lists:
        if found := tuple(dict.fromkeys(texts)):
            yield said(f"readers.{name}", language), found


def _gone(page: Page, language: str) -> str:
    return said("readers.gone_because", language, title=page.title, reason=page.reason) if page.reason else page.title


def dead_addresses(review: Review) -> tuple[Item, ...]:
    """The addresses that lead nowhere from now on, each once with the editions that had it."""
    found: dict[tuple[str, str], list[str]] = {}
    for effect in review.readers:
        for page in effect.pages.dead:
            found.setdefault((page.path, page.moved_to), []).append(effect.name)
    return tuple(_dead(path, way, names, review.language) for (path, way), names in sorted(found.items()))


def _dead(path: str, now: str, names: list[str], language: str) -> Item:
    text = said("readers.dead_now", language, now=now) if now else said("readers.dead_end", language)
    return Item(path, f"{text} {said('readers.dead_in', language, names=', '.join(names))}", {"path": path, "now": now})


def entity_heading(entity: EntityTold, language: str) -> str:
    """«Tilbud tilføjet: Samtalegruppe for unge – Eksempelforeningen»."""
    kind = entity.kind if entity.what == "changed" else f"{entity.kind} {said(f'what.{entity.what}', language)}"
    named = f"{kind}: {entity.title}" if entity.title else kind
    return said("dash", language).join(part for part in (named, entity.owner) if part)


def remarks(group: Group, language: str) -> Iterator[str]:
    """What is said of an edition as a whole, and who is sent it."""
    if group.effect.state != "kept":
        yield said(f"edition.{group.effect.state}", language)
    if group.effect.whole:
        yield said("edition.whole", language)
    if names := group.recipients[:_NAMED]:
        more = len(group.recipients) > _NAMED
        told = all_of(names, language)
        text = "edition.recipients_many" if more else "edition.recipients"
        yield said(text, language, names=told, n=len(group.recipients))


def shortened(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces of a text, with an ellipsis for words that stayed far from any change."""
    found = tuple(pieces)
    return tuple(_cut(piece, is_first=index == 0, is_last=index == len(found) - 1) for index, piece in enumerate(found))


def _cut(piece: Piece, *, is_first: bool, is_last: bool) -> Piece:
    words = piece.text.split()
    if piece.how != "same" or len(words) <= 2 * _CONTEXT + 2:
        return piece
    start = [] if is_first else words[:_CONTEXT]
    end = [] if is_last else words[-_CONTEXT:]
    text = " ".join([*start, "…", *end])
    return Piece("same", text if is_first else f" {text}")
