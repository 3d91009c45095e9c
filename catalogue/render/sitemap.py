"""`sitemap.xml`: the pages that search engines may find, when it is known where the edition lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from catalogue.edition.edition import Edition
from catalogue.render.base import Artifact
from catalogue.render.head import may_be_found

_START = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


def sitemap(edition: Edition, addresses: Iterable[str]) -> Iterator[Artifact]:
    """One file, or none: only a public edition that is no draft and no demonstration has one."""
    if not (edition.addresses.base and may_be_found(edition)):
        return
    lines = (f"<url><loc>{escape(each)}</loc><lastmod>{edition.as_of}</lastmod></url>" for each in addresses)
    yield Artifact("sitemap.xml", "\n".join([_START, *lines, "</urlset>\n"]).encode())
