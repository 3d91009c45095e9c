"""The PDF of an edition: A4, tagged as PDF/UA-1, in one family of type. `render` is the only door."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping

from catalogue.edition.edition import Edition, Ref
from catalogue.render import fonts
from catalogue.render.base import Artifact
from catalogue.render.pattern import pattern
from catalogue.render.prose import Prose
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

NAME = "catalogue.pdf"
_COVER_PROPORTION = 0.6
_NO_GLYPH = "\u25a1"


def render(edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
    """The whole edition as one file."""
    from catalogue.render.pdf import engine, finish

    prose, shape = Prose(edition.is_demonstration), Shape(edition)
    html = templates.html(
        "print/catalogue.html",
        edition=edition,
        words=edition.labels,
        prose=prose,
        shape=shape,
        pattern=pattern(edition, edition.labels["pattern"], _COVER_PROPORTION),
    )
    written = engine.write(writable(html), templates.asset("print.css").decode(), dict(_assets(shape.images)))
    data, pages = finish.finish(written, _speaker(edition))
    return (Artifact(NAME, data, pages),)


def _assets(images: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name in fonts.FACES:
        yield f"fonts/{name}.ttf", fonts.face(name)
    for name, data in images.items():
        yield f"images/{name}", data


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
    yield from (("overblik", words["overview"]), ("registre", words["registers"]))
    yield from (("foreninger", words["associations"]), ("kolofon", words["colophon"]))
