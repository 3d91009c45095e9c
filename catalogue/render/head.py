"""What a page says of itself in its head: to browsers, to those who are sent a link, to search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup

from catalogue.edition.edition import Edition, Sibling
from catalogue.exchange.feeds import JSON, NEWS, RSS
from catalogue.render.links import target
from catalogue.render.text import printable
from catalogue.source.pictures import fault

FRONT = "index.html"

_WITH_FEEDS = (FRONT, NEWS)
_FEEDS = (("application/rss+xml", RSS), ("application/feed+json", JSON))
_LOCALES = {"da": "da_DK", "en": "en_GB"}  # previews ask for a country too
_RASTER = (".png", ".jpg", ".jpeg", ".webp")  # no preview shows an SVG
# Within a script element only these could end it, or begin something else.
_ESCAPED = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page is: `data` is what it says as linked data. A `discreet` page says its subject to its reader alone."""

    path: str
    title: str = ""
    description: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    discreet: bool = False
    canonical: str = ""
    indexed: bool = True
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one page, ready for its template.

    `graph` are the Open Graph properties, `feeds` the media types and names of the files that tell what is new.
    """

    title: str
    noindex: bool
    description: str
    canonical: str
    alternates: tuple[Sibling, ...]
    graph: tuple[tuple[str, str], ...]
    data: Markup
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    feeds: tuple[tuple[str, str], ...] = ()


def head(edition: Edition, page: PageFacts) -> Head:
    """A demonstration and a draft are not for search engines, nor is a page for a closed circle of readers."""
    shared = not edition.is_demonstration
    address = canonical(edition, page)
    described = shared and not page.discreet
    return Head(
        title=f"{page.title} – {edition.title}" if page.title else edition.title,
        noindex=not (page.indexed and may_be_found(edition)),
        description=page.description if described else "",
        canonical=address,
        alternates=tuple(each for each in _alternates(edition, page.path) if _plain(each.url)) if address else (),
        graph=tuple(_graph(edition, page, address)) if shared else (),
        data=script_json(page.data) if shared and page.data else Markup(),
        styles=page.styles,
        scripts=page.scripts,
        feeds=_FEEDS if page.path in _WITH_FEEDS and edition.addresses.base and may_be_found(edition) else (),
    )


def canonical(edition: Edition, page: PageFacts) -> str:
    """The one address of a page, where it is known; a demonstration's page has none to be sent to."""
    shared = not edition.is_demonstration
    return _plain(page.canonical or _address(edition.addresses.base, page.path)) if shared else ""


def may_be_found(edition: Edition) -> bool:
    """Whether search engines are welcome."""
    return edition.is_public and not (edition.is_demonstration or edition.is_draft)


def script_json(data: object) -> Markup:
    """JSON that can stand in a script element whatever its texts say."""
    text = json.dumps(_printable(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPED))  # noqa: S704  # no character is left that HTML would understand


def _printable(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _printable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return printable(value) if isinstance(value, str) else value


def _plain(address: str) -> str:
    """The address, if it is one."""
    return target(address, demonstration=False)


def _address(base: str, path: str) -> str:
    """The front page is its folder, as it is linked to from everywhere."""
    return base and (base if path == FRONT else f"{base}{path}")


def _alternates(edition: Edition, path: str) -> Iterator[Sibling]:
    """The same page in each language, this one too: the same readers see the same offers."""
    if edition.siblings:
        yield Sibling(_address(edition.addresses.base, path), edition.language, "")
    for each in edition.siblings:
        folder = each.url.removesuffix(FRONT)
        yield Sibling(_address(f"{folder.rstrip('/')}/", path), each.language, each.label)


def _is_shown(edition: Edition, name: str) -> bool:
    return name in edition.images and _is_usable(name, edition.images[name])


@lru_cache(maxsize=8)
def _is_usable(name: str, data: bytes) -> bool:
    """Asked once for all pages: a picture is read from end to end for it."""
    return not fault(name, data)


def _graph(edition: Edition, page: PageFacts, address: str) -> Iterator[tuple[str, str]]:
    hidden = page.discreet or not page.title
    yield "og:title", edition.title if hidden else page.title
    yield "og:type", "website"
    yield "og:site_name", edition.title
    yield "og:locale", _LOCALES.get(edition.language, edition.language.replace("-", "_"))
    if page.description and not page.discreet:
        yield "og:description", page.description
    if address:
        yield "og:url", address
    cover = edition.brand.cover
    if address and cover and cover.name.lower().endswith(_RASTER) and _is_shown(edition, cover.name):
        yield "og:image", f"{edition.addresses.base}assets/images/{cover.name}"
        yield "og:image:alt", cover.alt or edition.title
