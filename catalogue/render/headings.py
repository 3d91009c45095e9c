"""Headings of the one-file Markdown, with the anchors that git hosts make of them.

Markdown has no anchors of its own, and a raw `<a id>` would be HTML. Git hosts make one of each heading's text, so the
headings are made different from each other here: «Samtalegruppe» of two associations bears its association's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.edition.edition import Edition
from catalogue.render import commonmark
from catalogue.render.shape import Shape
from catalogue.render.text import printable


class Headings:
    """Each place of an edition: the text of its heading and the fragment that leads to it."""

    def __init__(self, edition: Edition) -> None:
        """Name every place in the order of reading."""
        self.texts: dict[str, str] = {}
        self.slugs: dict[str, str] = {}
        taken: set[str] = set()
        for anchor, *candidates in _places(edition):
            clean = [" ".join(printable(text).split()) for text in candidates]
            chosen = next((text for text in clean if commonmark.slug(text) not in taken), clean[-1])
            self.texts[anchor], self.slugs[anchor] = chosen, commonmark.slug(chosen)
            taken.add(self.slugs[anchor])

    def text(self, anchor: str) -> str:
        """The heading at a place."""
        return self.texts[anchor]

    def link(self, anchor: str, title: str) -> commonmark.Safe:
        """A link to a place; only the title when this edition doesn't have it."""
        return commonmark.link(title, f"#{self.slugs[anchor]}" if anchor in self.slugs else "")


def _places(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Anchor and possible headings, the best first; the last one holds an id and is therefore alone."""
    words: Mapping[str, str] = edition.labels
    shape = Shape(edition)
    yield "titel", edition.title
    yield "akut", edition.safety.heading, f"{edition.safety.heading} (112)"
    yield "indhold", words["contents"], f"{words['contents']} (*)"
    for page in shape.front:
        yield page.anchor, page.title, f"{page.title} ({page.key})"
    for section in edition.sections:
        yield (
            section.anchor,
            section.heading,
            f"{words['themes']} {section.heading}",
            f"{section.heading} ({section.key})",
        )
        for offer in section.offers:
            title = offer.ref.title
            yield offer.ref.anchor, title, f"{title} ({offer.association.title})", f"{title} ({offer.ref.id})"
    yield "registre", words["registers"], f"{words['registers']} (*)"
    for register in edition.registers:
        yield (
            register.anchor,
            register.heading,
            f"{words['registers']} {register.heading}",
            f"{register.heading} ({register.key})",
        )
    yield "foreninger", words["associations"], f"{words['associations']} (*)"
    for each in edition.associations:
        yield each.ref.anchor, each.ref.title, f"{each.ref.title} ({each.kind})", f"{each.ref.title} ({each.ref.id})"
    for page in shape.back:
        yield page.anchor, page.title, f"{page.title} ({page.key})"
    yield "kolofon", words["colophon"], f"{words['colophon']} ({edition.name})"
