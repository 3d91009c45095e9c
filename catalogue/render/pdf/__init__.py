"""The PDF of an edition, tagged and in one family of type: `render` makes it on A4, `render_a5` as a booklet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from catalogue.edition.edition import Edition
from catalogue.edition.parts import Ref
from catalogue.exchange import plain
from catalogue.render import fonts
from catalogue.render.base import NO_MEANS, Artifact, Means
from catalogue.render.icons import icon_bytes
from catalogue.render.pattern import pattern
from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.engines import ENGINES
from catalogue.render.pdf.manuscript import Manuscript, Printed
from catalogue.render.pdf.paper import A4, A5, Paper
from catalogue.render.prose import Prose
from catalogue.render.qr import qr
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

_COVER_PROPORTION = 0.6
_NO_GLYPH = "\u25a1"


def render(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """The whole edition as one file, on A4."""
    return _render(edition, templates, means, A4)


def render_a5(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """The whole edition as one file, for a booklet in A5."""
    return _render(edition, templates, means, A5)


@dataclass(frozen=True, slots=True)
class _Print:
    """One edition on one paper, as HTML and CSS."""

    edition: Edition
    templates: Templates
    paper: Paper
    shape: Shape

    def book(self) -> Printed:
        """The catalogue itself."""
        edition = self.edition
        html = self._html(
            "print/catalogue.html",
            prose=Prose(edition.is_demonstration),
            qr=qr,
            pattern=pattern(edition, edition.labels["pattern"], _COVER_PROPORTION),
        )
        return Printed(html, self._style(*self.paper.sheets))

    def tabs(self) -> Printed:
        """The tabs of the thumb index, a page each."""
        lengths = self.paper.tab_lengths(len(self.edition.sections))
        given = " ".join(f"--{name}: {length:.2f}mm;" for name, length in lengths.items())
        page = f"@page {{ size: {self.paper.tab}mm {self.paper.height}mm }}"
        style = f"{self._style('print-tabs.css')}\n:root {{ {given} }}\n{page}"
        return Printed(self._html("print/tabs.html"), style)

    def assets(self) -> dict[str, bytes]:
        """The bytes behind the addresses in both."""
        return dict(_assets(self.templates, self.shape))

    def _html(self, template: str, **values: object) -> str:
        common = {"edition": self.edition, "words": self.edition.labels, "shape": self.shape, "paper": self.paper}
        return writable(self.templates.html(template, **common, **values))

    def _style(self, *names: str) -> str:
        return "\n".join(self.templates.asset(name).decode() for name in ("tokens.css", *names))


def _render(edition: Edition, templates: Templates, means: Means, paper: Paper) -> tuple[Artifact, ...]:
    made = _Print(edition, templates, paper, Shape(edition))
    manuscript = Manuscript(
        made.book,
        made.tabs(),
        made.assets(),
        tuple(section.anchor for section in edition.sections),
        made.shape.behind,
        _speaker(edition),
        partial(_data, edition),
        " · ".join(edition.banners),
    )
    data, pages = ENGINES[means.engine](manuscript, means)
    return (Artifact(paper.file, data, pages),)


def _data(edition: Edition) -> Attachment:
    """What the catalogue says, for programs: it travels inside the file."""
    data, description = plain.edition_json(edition), edition.labels["attachment"]
    return Attachment(plain.NAME, plain.MIME_TYPE, data, description, edition.as_of)


def _assets(templates: Templates, shape: Shape) -> Iterator[tuple[str, bytes]]:
    for name in fonts.FACES:
        yield f"fonts/{name}.ttf", fonts.face(name)
    for name, data in shape.images.items():
        yield f"images/{name}", data
    yield "ruled.svg", templates.asset("ruled.svg")
    for section in shape.edition.sections:
        drawing = icon_bytes(templates, section.icon)
        yield f"marks/{shape.number(section)}.svg", drawing.replace(b"currentColor", shape.ink(section).encode())


def writable(text: str) -> str:
    """The text in characters that the font has: a missing one would make the file invalid, so it becomes a square."""
    composed = unicodedata.normalize("NFC", text)
    strange = {ord(letter) for letter in set(composed)} - fonts.covered() - {ord("\n"), ord("\t")}
    table: Mapping[int, str] = {code: "" if _is_invisible(code) else _NO_GLYPH for code in strange}
    return composed.translate(table)


def _is_invisible(code: int) -> bool:
    return unicodedata.category(chr(code)) in {"Cf", "Cc", "Mn", "Me"}


def _speaker(edition: Edition) -> Callable[[str], str]:
    """What a link is called for those who hear it instead of seeing where it stands."""
    words, names = edition.labels, dict(_names(edition))

    def speak(target: str) -> str:
        kind, _, address = target.partition(":")
        if target.startswith("#"):
            return f"{words['go_to']} {names.get(target[1:], edition.title)}"
        if kind in {"tel", "mailto"}:
            return f"{words['call' if kind == 'tel' else 'write_to']} {address}"
        return f"{words['go_to']} {address.strip('/')}"

    return speak


def _names(edition: Edition) -> Iterator[tuple[str, str]]:
    refs: list[Ref] = [offer.ref for offer in edition.offers] + [each.ref for each in edition.associations]
    yield from ((ref.anchor, ref.title) for ref in refs)
    yield from ((section.anchor, section.heading) for section in edition.sections)
    yield from ((page.anchor, page.title) for page in edition.pages)
    words = edition.labels
    yield from (("nyt", words["news"]), ("overblik", words["overview"]), ("registre", words["registers"]))
    yield from (("foreninger", words["associations"]), ("kolofon", words["colophon"]))
