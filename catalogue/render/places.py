"""Where everything of an edition stands in the Markdown output: in one file, or in a folder of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.edition.edition import Edition, PageView, Section
from catalogue.edition.finding import Register
from catalogue.render.headings import Headings, Place
from catalogue.render.prose import Prose
from catalogue.render.shape import Shape
from catalogue.render.tree import HEADINGS

TITLE, CONTENTS, NEWS, ASSOCIATIONS, COLOPHON = "titel", "indhold", "nyt", "foreninger", "kolofon"
"""The places that have no anchor in the edition."""

FRONT = "README.md"
"""What a git host shows of a folder."""

Layout = Mapping[str, str]
"""The file of each place that begins one, by its anchor; without any, all is one file."""


def headings(edition: Edition, prose: Prose, layout: Layout) -> Headings:
    """The headings of an edition, laid out so."""
    written: dict[str, list[str]] = {}
    for page in edition.pages:
        found = (block.text for block in prose.blocks(page.body, 1) if block.tag in HEADINGS)
        written.setdefault(layout.get(page.anchor, ""), []).extend(found)
    return Headings(_laid_out(edition, layout), written)


def folder(edition: Edition) -> Layout:
    """One file for each theme, association, register and page of prose; a sensitive theme's has no speaking name."""
    files = {TITLE: FRONT, ASSOCIATIONS: f"foreninger/{FRONT}", COLOPHON: "side/om.md"}
    files |= {NEWS: "nyt.md"} if edition.news else {}
    files |= {section.anchor: f"{section.anchor}.md" for section in edition.sections}
    files |= {each.ref.anchor: f"foreninger/{each.ref.id}.md" for each in edition.associations}
    files |= {register.anchor: f"register/{register.key}.md" for register in edition.registers}
    return files | {page.anchor: f"side/{page.key}.md" for page in edition.pages}


def _laid_out(edition: Edition, layout: Layout) -> Iterator[Place]:
    """Each place in its file: that which begins there, else that of the place before."""
    file = ""
    for anchor, *titles in _places(edition):
        file = layout.get(anchor, file)
        yield Place(anchor, tuple(titles), file, is_top=anchor in layout)


def _places(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Anchor and possible headings, the best first, in the order of reading."""
    words, shape = edition.labels, Shape(edition)
    yield TITLE, edition.title
    yield CONTENTS, words["contents"]
    yield from map(_page, shape.front)
    if edition.news:
        yield NEWS, words["news"]
    for section in edition.sections:
        yield from _section(section, words)
    for register in edition.registers:
        yield _register(register, words)
    yield ASSOCIATIONS, words["associations"]
    for each in edition.associations:
        yield each.ref.anchor, each.ref.title, f"{each.ref.title} ({each.kind})", f"{each.ref.title} ({each.ref.id})"
    yield from map(_page, shape.back)
    yield COLOPHON, words["colophon"]


def _page(page: PageView) -> tuple[str, ...]:
    return page.anchor, page.title, f"{page.title} ({page.key})"


def _register(register: Register, words: Mapping[str, str]) -> tuple[str, ...]:
    return register.anchor, register.heading, f"{words['registers']}: {register.heading}"


def _section(section: Section, words: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    yield section.anchor, section.heading, f"{words['themes']}: {section.heading}"
    for offer in section.offers:
        title = offer.ref.title
        yield offer.ref.anchor, title, f"{title} ({offer.association.title})", f"{title} ({offer.ref.id})"
