"""An edition as one HTML file: it asks for no other file, no network and no script, and may be sent by mail."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache, partial
from pathlib import PurePosixPath

from markupsafe import Markup

from catalogue.edition.edition import Edition
from catalogue.render import fonts, front
from catalogue.render.base import NO_MEANS, Artifact, Means
from catalogue.render.icons import icon
from catalogue.render.offer_page import arranged
from catalogue.render.pattern import pattern
from catalogue.render.prose import Prose
from catalogue.render.ranges import held
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates
from catalogue.store import Store

NAME = "catalogue.html"

_STYLES = ("offer.css", "file.css")
_FACE = re.compile(r'url\("fonts/KatalogSans-(\w+)\.woff2"\)')
_PROPORTION = 0.5
_TYPES = {".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}
_PNG = "image/png"
# No style sheet of ours or of a project may end the element that it stands in.
_END_OF_STYLE = re.compile(r"</(?=style)", re.IGNORECASE)


def render(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """The whole edition as one file."""
    shape = Shape(edition)
    html = templates.html(
        "html/file.html",
        edition=edition,
        shape=shape,
        words=edition.labels,
        prose=Prose(edition.is_demonstration),
        icon=cache(partial(icon, templates)),
        held=held,
        arranged=arranged,
        style=_style(edition, templates, means.store),
        pictures={name: _inside(data, _type(name)) for name, data in shape.images.items()},
        pattern=_inside(str(pattern(edition, edition.labels["pattern"], _PROPORTION)).encode(), _TYPES[".svg"]),
    )
    return (Artifact(NAME, html.encode()),)


def _style(edition: Edition, templates: Templates, store: Store | None) -> Markup:
    """All style sheets, with the faces of type inside."""
    parts = (front.stylesheet(edition, templates), *map(templates.asset, _STYLES))
    style = _FACE.sub(partial(_face, store), b"\n".join(parts).decode())
    return Markup(_END_OF_STYLE.sub(r"<\\/", style))  # noqa: S704  # style sheets, which can't end their element


def _face(store: Store | None, found: re.Match[str]) -> str:
    return f'url("{_inside(fonts.web_face(found[1], store), "font/woff2")}")'


def _type(name: str) -> str:
    return _TYPES.get(PurePosixPath(name).suffix.lower(), _PNG)


def _inside(data: bytes, kind: str) -> str:
    """The bytes as an address that holds them."""
    return f"data:{kind};base64,{b64encode(data).decode()}"
