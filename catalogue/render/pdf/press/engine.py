"""The one place where WeasyPrint is imported: HTML and CSS in, a tagged PDF out. It reads no file and asks no network.

Fonts: fontconfig is given a configuration without any folder (`templates/assets/fonts.conf`, found beside the default
templates), so that no font of the machine is known to it; the four faces come through `@font-face` as named bytes.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import util
from functools import lru_cache
from types import ModuleType
from typing import Any, NamedTuple

from catalogue.project import default_templates
from catalogue.render.pdf.press.marks import SAID, Seen, marked
from catalogue.render.pdf.press.numbers import early

SCHEME = "asset:"
_VARIANT = "pdf/a-3a"
_ADDRESS = re.compile(r"asset:([^\"'()<>\s]+)")
_NO_FONTS = default_templates() / "assets" / "fonts.conf"


class Refused(Exception):
    """A template or a picture asks for something that isn't among the named bytes: a mistake of ours, never of data."""


class Bookmarked(NamedTuple):
    """A heading for the outline: its page from 0, its level, its text, its place in CSS pixels from the upper left."""

    page: int
    level: int
    title: str
    left: float
    top: float
    is_open: bool


class Drawn(NamedTuple):
    """Blocks as WeasyPrint wrote them, each on pages of its own; what was seen on the way, and their headings."""

    written: bytes
    seen: Seen
    bookmarks: tuple[Bookmarked, ...]


def write(html: str, css: str, assets: Mapping[str, bytes]) -> bytes:
    """The document, tagged and in sRGB, as `finish` takes it. Any address but the `asset:` of `assets` is `Refused`."""
    with _speaking(), early(), marked({}):
        written: bytes = _laid_out(html, css, assets).write_pdf(pdf_variant=_VARIANT)
    return written


def draw(html: str, css: str, assets: Mapping[str, bytes]) -> Drawn:
    """Blocks, each in an element with `data-leaf` that begins a page: not a document for anybody to read."""
    with _speaking(), marked(SAID) as seen:
        document = _laid_out(html, css, assets)
        written: bytes = document.write_pdf(pdf_variant=_VARIANT, uncompressed_pdf=True)
    bookmarks = tuple(
        Bookmarked(number, level, title, left, top, state == "open")
        for number, page in enumerate(document.pages)
        for level, title, (left, top), state in page.bookmarks
    )
    return Drawn(written, seen, bookmarks)


def _laid_out(html: str, css: str, assets: Mapping[str, bytes]) -> Any:  # noqa: ANN401  # WeasyPrint has no types
    fetcher, fonts = fetcher_for(assets), _font_configuration()
    named = tuple((name, assets[name]) for name in sorted(set(_ADDRESS.findall(css))) if name in assets)
    document = _weasyprint().HTML(string=html, base_url=SCHEME, url_fetcher=fetcher)
    return document.render(stylesheets=[_sheet(css, named)], font_config=fonts)


@lru_cache(maxsize=8)
def _sheet(css: str, named: tuple[tuple[str, bytes], ...]) -> Any:  # noqa: ANN401
    """A style sheet with the bytes it names, kept: reading one costs as much as laying out a block."""
    fetcher = fetcher_for(dict(named))
    return _weasyprint().CSS(string=css, font_config=_font_configuration(), url_fetcher=fetcher, base_url=SCHEME)


@contextmanager
def _speaking() -> Iterator[None]:
    """Let what WeasyPrint must not fetch be told as `Refused`: it is no Exception, so that nothing swallows it."""
    _weasyprint()
    from weasyprint.urls import FatalURLFetchingError

    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="unclosed file .*sRGB", category=ResourceWarning)  # its own file
            yield
    except FatalURLFetchingError as refused:
        raise Refused(str(refused)) from refused


def fetcher_for(assets: Mapping[str, bytes]) -> Any:  # noqa: ANN401  # WeasyPrint has no types
    """A fetcher that serves named bytes. What it refuses is fatal: WeasyPrint would swallow any other exception."""
    _weasyprint()
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class NamedBytes(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> object:
            del headers
            data = assets.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
            if data is None:
                message = f"the catalogue asks for {url}, which it may not"
                raise FatalURLFetchingError(message)
            return URLFetcherResponse(url, data)

    return NamedBytes()


@lru_cache(maxsize=1)
def _font_configuration() -> Any:  # noqa: ANN401
    """One for the process: making it anew costs as much as a page, and giving one back has crashed.

    So a style sheet may meet faces that another one brought before under the same family: ours all bring the same.
    """
    _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@lru_cache(maxsize=1)
def _weasyprint() -> ModuleType:
    """WeasyPrint, imported where fontconfig sees no font and ctypes starts no compiler."""
    os.environ["FONTCONFIG_FILE"] = str(_NO_FONTS)
    with _quick_library_search(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="No fonts configured")  # on purpose
        import weasyprint
    return weasyprint  # type: ignore[no-any-return]


def _found_by_name(name: str) -> str | None:
    del name
    return None


@contextmanager
def _quick_library_search() -> Iterator[None]:
    """On Linux, open the libraries by the names that WeasyPrint also lists, without ldconfig, gcc and ld for each."""
    if not sys.platform.startswith("linux"):
        yield
        return
    search = util.find_library
    util.find_library = _found_by_name
    try:
        yield
    finally:
        util.find_library = search
