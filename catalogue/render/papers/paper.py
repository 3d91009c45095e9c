"""How a short paper is made: a template of `templates/paper/`, one style sheet, one straight call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.edition.edition import Edition
from catalogue.render.pdf import writable
from catalogue.render.pdf.manuscript import Printed
from catalogue.render.pdf.press.links import Speak
from catalogue.render.pdf.slip import slip
from catalogue.render.prose import Prose
from catalogue.render.ranges import held
from catalogue.render.templates import Templates

_STYLES = ("tokens.css", "paper.css")
_BETWEEN = " · "
NOTHING: Mapping[str, bytes] = {}
"""No assets."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a paper is, whatever stands on it. `words` are an edition's fixed words.

    `kind` is the class of its `body` in `paper.css`; `line` stands at the foot of each page, after the banners.
    """

    title: str
    language: str
    words: Mapping[str, str]
    kind: str = ""
    banners: tuple[str, ...] = ()
    line: str = ""
    publisher: str = ""
    is_demonstration: bool = False
    direction: str = "ltr"

    @property
    def foot(self) -> str:
        """What stands at the foot of each page."""
        return _BETWEEN.join(part for part in (*self.banners, self.line) if part)


def sheet(edition: Edition, title: str, kind: str = "", line: str = "") -> Sheet:
    """A paper that belongs to an edition; without a `line` its foot names the catalogue.

    A long one would be taken for prose that nobody hears.
    """
    return Sheet(
        title=title,
        language=edition.language,
        words=edition.labels,
        kind=kind,
        banners=edition.banners,
        line=line or edition.title,
        publisher=edition.publisher[0] if edition.publisher else "",
        is_demonstration=edition.is_demonstration,
        direction=edition.direction,
    )


def paper(
    templates: Templates, name: str, about: Sheet, assets: Mapping[str, bytes] = NOTHING, **values: object
) -> tuple[bytes, int]:
    """The PDF and its number of pages. The template `name` gets `sheet`, `words`, `prose`, `held` and the `values`.

    It begins with `{% extends "paper/base.html" %}`, says all it has to say in the block `paper`, and has one `<h1>`,
    which comes before any other heading. `assets` are what it names as `asset:<name>`.
    """
    shared = {"sheet": about, "words": about.words, "prose": Prose(about.is_demonstration), "held": held}
    html = writable(templates.html(name, **shared, **values))
    style = "\n".join(templates.asset(each).decode() for each in _STYLES)
    return slip(Printed(html, style), assets, _speaker(about.words))


def _speaker(words: Mapping[str, str]) -> Speak:
    """What a link is called for those who hear it; a paper has none to a place within."""

    def speak(target: str) -> str:
        kind, _, address = target.partition(":")
        if kind in {"tel", "mailto"}:
            return f"{words['call' if kind == 'tel' else 'write_to']} {address}"
        return f"{words['go_to']} {address.strip('/')}"

    return speak
