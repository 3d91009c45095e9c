"""`sitemap.xml`: the pages that search engines may find, when it is known where the edition lies."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

from catalogue.edition.edition import Edition
from catalogue.render.head import may_be_found

_START = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


NAME = "sitemap.xml"


def is_wanted(edition: Edition) -> bool:
    """Only a public edition that is no draft and no demonstration has one."""
    return bool(edition.addresses.base) and may_be_found(edition)


def write(addresses: Iterable[str], as_of: str) -> bytes:
    """The file; `as_of` is an ISO date."""
    lines = (f"<url><loc>{escape(each)}</loc><lastmod>{as_of}</lastmod></url>" for each in addresses)
    return "\n".join([_START, *lines, "</urlset>\n"]).encode()
