"""Headings of the Markdown output, with the anchors that git hosts make of them.

Markdown has no anchors of its own, and a raw `<a id>` would be HTML. Git hosts make one of each heading's text, so the
headings of a file are made different from each other here: «Samtalegruppe» of two associations bears its association's
name. Hosts don't agree on every text: where they differ, `commonmark.heading` writes it in letters on which they do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count
from posixpath import dirname, relpath

from catalogue.render import commonmark
from catalogue.render.text import printable


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a link leads: its anchor in the edition, what its heading may say, the best first, and its file.

    A link to the `top` of a file needs no fragment.
    """

    anchor: str
    titles: tuple[str, ...]
    file: str = ""
    is_top: bool = False


class Headings:
    """Each place of an edition: the text of its heading and the way to it."""

    def __init__(self, places: Iterable[Place], prose: Mapping[str, Iterable[str]]) -> None:
        """Name every place in the order of reading; `prose` are, by file, the headings that others have written."""
        self.texts: dict[str, str] = {}
        self.targets: dict[str, tuple[str, str]] = {}
        taken = {file: set(_slugs(texts)) for file, texts in prose.items()}
        for place in places:
            mine = taken.setdefault(place.file, set())
            text = next(each for each in _candidates(place) if _is_free(commonmark.slug(each), mine))
            slug = commonmark.slug(text)
            mine.add(slug)
            self.texts[place.anchor] = text
            self.targets[place.anchor] = (place.file, "" if place.is_top else f"#{slug}")

    def heading(self, anchor: str, level: int) -> commonmark.Safe:
        """The heading at a place, as a line of Markdown."""
        return commonmark.Safe(f"{'#' * level} {commonmark.heading(self.texts[anchor])}")

    def link(self, anchor: str, title: str, here: str = "") -> commonmark.Safe:
        """A link to a place from the file `here`; only the title when this edition doesn't have the place."""
        file, fragment = self.targets.get(anchor, (here, ""))
        way = _way(file, here) if file != here else ""
        return commonmark.link(title, f"{way}{fragment}")


@lru_cache(maxsize=1 << 14)
def _way(file: str, here: str) -> str:
    return relpath(file, dirname(here) or ".")


def _candidates(place: Place) -> Iterator[str]:
    """What the heading may say; the last ones hold the anchor, which nothing else has."""
    clean = [" ".join(printable(text).split()) for text in place.titles]
    yield from chain(clean, (f"{clean[-1]} ({place.anchor} {number})" for number in count(1)))


def _is_free(slug: str, taken: set[str]) -> bool:
    """Whether this fragment is one, on each host: GitLab changes those that are nothing but a number."""
    return bool(slug) and not slug.isdecimal() and slug not in taken


def _slugs(texts: Iterable[str]) -> Iterator[str]:
    """The anchors of headings as they come: the second «Kontakt» is `kontakt-1`."""
    seen: Counter[str] = Counter()
    for text in texts:
        slug = commonmark.slug(" ".join(printable(text).split()))
        yield f"{slug}-{seen[slug]}" if seen[slug] else slug
        seen[slug] += 1
