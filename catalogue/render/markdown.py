"""The edition as CommonMark with tables, made to be read on a git host: as one file, or as a folder of linked files.

A text in another language than the edition's is marked by the offer's badge alone («kun på dansk»), for all to see.
Markdown has no word for the language of a part. HTML among it would have one, but git hosts take most attributes away,
other readers show it as it is written, and a file that holds no HTML is one that no hostile text can make any in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial

from catalogue.edition.edition import Edition, OfferView, Section
from catalogue.edition.parts import Fact, Line, Ref
from catalogue.render import commonmark, places
from catalogue.render.base import NO_MEANS, NOTHING_KEPT, Artifact, Kept, Means
from catalogue.render.digests import digest
from catalogue.render.offer_page import arranged
from catalogue.render.plan import Planned, Planner, Sight, obtained
from catalogue.render.prose import Prose
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

NAME = "catalogue.md"
FOLDER = "markdown"

_DOT = "\u00a0· "
_SHORT = 80  # as many letters of a fact stand on its line; a longer one is a list of its own
_BLANK_LINES = re.compile(r"\n{3,}")
_ADDRESS = re.compile(r"(?<![\w`./+-])[\w.+\\-]+@[\w\\-]+(?:\.[\w\\-]+)+")


def render(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """The whole edition as one file."""
    return obtained((_Book(edition, templates, {}, means.kept).file(NAME, "", "catalogue", {"level": 2}),))


def render_pages(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """A folder: a front page, and a file for each theme, association, register and page of prose."""
    return obtained(plan_pages(edition, templates, means.kept))


def plan_pages(edition: Edition, templates: Templates, kept: Kept = NOTHING_KEPT) -> tuple[Planned, ...]:
    """The same, before any of it is made."""
    layout = places.folder(edition)
    book = _Book(edition, templates, layout, kept)
    parts = {anchor: (name, values) for anchor, name, values in _parts(edition)}
    return tuple(
        book.file(f"{FOLDER}/{layout[anchor]}", layout[anchor], name, {"level": 1, **values})
        for anchor, (name, values) in parts.items()
    )


def text_of(edition: Edition, templates: Templates, template: str, **values: object) -> bytes:
    """A text of its own that is no part of the catalogue, so that it leads nowhere."""
    return _Book(edition, templates, {}, NOTHING_KEPT).file("", "", template, {"level": 1, **values}).data()


def _parts(edition: Edition) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """What begins a file: its anchor, its template, and what the template is about."""
    yield places.TITLE, "front", {}
    yield from ((page.anchor, "page", {"page": page}) for page in edition.pages)
    if edition.news:
        yield places.NEWS, "news", {}
    yield from ((section.anchor, "section", {"section": section}) for section in edition.sections)
    yield from ((register.anchor, "register", {"register": register}) for register in edition.registers)
    if edition.associations:
        yield places.ASSOCIATIONS, "associations", {}
    yield from ((each.ref.anchor, "association", {"association": each}) for each in edition.associations)
    yield places.COLOPHON, "colophon", {}


class _Book:
    """Plans the files of one edition and fills them in."""

    def __init__(self, edition: Edition, templates: Templates, layout: places.Layout, kept: Kept) -> None:
        self.templates = templates
        self.prose = Prose(edition.is_demonstration)
        self.shape = Shape(edition)
        headings = places.headings(edition, self.prose, layout)
        self.headings = headings
        # Every file leads to others by headings that depend on all titles of the edition: any may be told apart anew.
        self.planner = Planner(edition, self.shape, kept)
        self.titles = digest(headings.texts, headings.targets)
        self.shared = {
            "words": edition.labels,
            "prose": self.prose,
            "heading": headings.heading,
            "row": self._row,
            "rows": self._rows,
            "label": _label,
            "cell": _cell,
            "dot": commonmark.Safe(_DOT),
            "facts": _facts,
        }

    def file(self, path: str, here: str, template: str, values: Mapping[str, object]) -> Planned:
        """One file; `here` is its path in the folder of all files."""
        section = values.get("section")
        about = [offer.ref for offer in section.offers] if isinstance(section, Section) else []
        given = {"path": here, "titles": self.titles, **values}
        return self.planner.page(path, partial(self._fill, template), lambda: given, about)

    def _fill(self, template: str, sight: Sight, values: Mapping[str, object]) -> bytes:
        """The bytes of a file, tidied up."""
        way = partial(self.headings.link, here=str(values["path"]))
        seen = {"edition": sight.edition, "shape": sight.shape, "way": way, "ways": partial(_ways, way)}
        written = self.templates.markdown(f"markdown/{template}.md", **self.shared, **seen, **values)
        lines = "\n".join(line.rstrip(" \t") for line in written.split("\n"))
        tidy = _BLANK_LINES.sub("\n\n", lines).strip() + "\n"
        spared = commonmark.spare(tidy)
        return (_unlinked(spared) if sight.edition.is_demonstration else spared).encode()

    def _row(self, lines: Iterable[Line]) -> commonmark.Safe:
        """Lines beside each other, as links where they may be."""
        return _beside(commonmark.link(line.text, self.prose.target(line.link)) for line in lines)

    def _rows(self, fact: Fact) -> tuple[commonmark.Safe, ...]:
        """The lines of a fact: those that belong together beside each other, and all of them where they are short."""
        is_short = sum(len(line.text) for line in fact.lines) <= _SHORT
        return (self._row(fact.lines),) if is_short else tuple(map(self._row, self.shape.joined(fact)))


def _beside(pieces: Iterable[commonmark.Safe]) -> commonmark.Safe:
    return commonmark.Safe(_DOT.join(pieces))


def _ways(way: Callable[[str, str], commonmark.Safe], refs: Iterable[Ref]) -> commonmark.Safe:
    """The ways to offers or associations, beside each other."""
    return _beside(way(ref.anchor, ref.title) for ref in refs)


@lru_cache(maxsize=1 << 10)
def _label(text: str) -> commonmark.Safe:
    """«**Alder:**», but «**Er det noget for dig?**»."""
    return commonmark.Safe(
        f"**{commonmark.escape(text)}**" if text.endswith("?") else f"**{commonmark.escape(text)}:**"
    )


def _cell(text: str) -> str:
    """What stands in a cell of a table, which can't be empty."""
    return text or "–"


def _facts(offer: OfferView) -> tuple[Fact, ...]:
    """The facts of an offer; the steps that lead into it are a list of their own."""
    if not offer.steps:
        return offer.facts
    beside = arranged(offer).joining
    return tuple(replace(fact, lines=beside) if fact.key == "access" else fact for fact in offer.facts)


def _unlinked(text: str) -> str:
    """E-mail addresses as code: git hosts make links of bare ones, and nobody is written to from a demonstration."""
    return "\n".join(_ADDRESS.sub(_as_code, line) if "@" in line else line for line in text.split("\n"))


def _as_code(found: re.Match[str]) -> str:
    return "`" + found[0].replace("\\", "") + "`"
