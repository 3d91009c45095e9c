"""What is new in an edition, for those who follow it: RSS 2.0 and JSON Feed 1.1.

Feed readers keep what they once fetched, for years, and what a field said may be withdrawn. So an item says which offer
is new, changed or gone, and leads to where the rest stands, as the list of all releases does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from email.utils import format_datetime
from html import escape
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from catalogue.edition.edition import Edition
from catalogue.edition.parts import Ref

RSS = "feed.xml"
JSON = "feed.json"
NEWS = "nyt.html"
"""The page where all news of an edition stand, if it has any."""

_ATOM = "http://www.w3.org/2005/Atom"
_VERSION = "https://jsonfeed.org/version/1.1"
_ZONE = ZoneInfo("Europe/Copenhagen")
_SINCE = "2026"  # a tag's year says when its host was whose; what it is followed by is told apart by the edition
_NOON = time(12)
"""When an edition of a day is thought to appear: that day in every time zone that reads it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news. `key` names it for all time."""

    key: str
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The news of one edition at its address; all of them are of the same moment."""

    title: str
    about: str
    language: str
    publisher: str
    front: str
    moment: datetime
    items: tuple[Item, ...]


def feed(edition: Edition) -> Feed:
    """The edition itself first, then what is new, changed and gone in it. It must have an address."""
    day = datetime.fromisoformat(edition.as_of).date()
    return Feed(
        title=_titled(edition, edition.title),
        about=" · ".join(each for each in (*edition.banners, edition.subtitle) if each) or edition.title,
        language=edition.language,
        publisher=edition.publisher[0] if edition.publisher else "",
        front=edition.addresses.base,
        moment=datetime.combine(day, _NOON, _ZONE),
        items=tuple(_items(edition)),
    )


def rss(made: Feed) -> bytes:
    """The feed as RSS 2.0."""
    moment = format_datetime(made.moment)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<rss version="2.0" xmlns:atom="{_ATOM}">',
        "<channel>",
        _element("title", made.title),
        _element("link", made.front),
        _element("description", made.about),
        _element("language", made.language),
        _element("pubDate", moment),
        f'<atom:link href="{_plain(made.front)}{RSS}" rel="self" type="application/rss+xml"/>',
    ]
    for each in made.items:
        lines += ["<item>", _element("title", each.title), _element("link", each.url)]
        # Readers take a description for HTML: plain text is escaped for them first, and then for XML.
        lines += [f'<guid isPermaLink="false">{_plain(each.key)}</guid>', _element("description", escape(each.text))]
        lines += [_element("pubDate", moment), "</item>"]
    return "\n".join([*lines, "</channel>", "</rss>\n"]).encode()


def json_feed(made: Feed) -> bytes:
    """The feed as JSON Feed 1.1."""
    data: dict[str, object] = {
        "version": _VERSION,
        "title": made.title,
        "home_page_url": made.front,
        "feed_url": f"{made.front}{JSON}",
        "description": made.about,
        "language": made.language,
    }
    if made.publisher:
        data["authors"] = [{"name": made.publisher}]
    data["items"] = [
        {
            "id": each.key,
            "url": each.url,
            "title": each.title,
            "content_text": each.text,
            "date_published": made.moment.isoformat(),
        }
        for each in made.items
    ]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _items(edition: Edition) -> Iterator[Item]:
    base, words, news = edition.addresses.base, edition.labels, edition.news
    front = f"{base}{NEWS}" if news else base
    about = news.since if news else " · ".join(edition.counts)
    name = f"{words['edition']} {edition.edition}"
    yield Item(_key(edition, "edition"), _titled(edition, name), about or edition.title, front)
    if news is None:
        return
    summaries = {offer.ref.id: "" if offer.sensitive else offer.summary for offer in edition.offers}
    for ref in news.added:
        yield _item(edition, "added", words["feed_added"], ref, summaries.get(ref.id, "") or about)
    for change in news.changed:
        yield _item(edition, "changed", words["news_changed"], change.ref, about)
    for line in news.gone:
        title = _titled(edition, f"{words['news_gone']}: {line.text}")
        yield Item(_key(edition, "gone", line.text), title, about, front)


def _item(edition: Edition, what: str, word: str, ref: Ref, text: str) -> Item:
    title = _titled(edition, f"{word}: {ref.title}")
    return Item(_key(edition, what, ref.kind, ref.id), title, text, f"{edition.addresses.base}{ref.path}")


def _titled(edition: Edition, title: str) -> str:
    """A reader of feeds shows items of many feeds among each other: each says by itself what it isn't."""
    return " · ".join((*edition.banners, title))


def _key(edition: Edition, *steps: str) -> str:
    """A tag (RFC 4151): the same for the same piece of news of the same edition, on whichever day it is made."""
    host = urlsplit(edition.addresses.base).hostname or ""
    path = "/".join(quote(each, safe="") for each in (edition.name, edition.edition, *steps))
    return f"tag:{quote(host, safe='.')},{_SINCE}:{path}"


def _element(name: str, text: str) -> str:
    return f"<{name}>{_plain(text)}</{name}>"


def _plain(text: str) -> str:
    """The text as XML; what XML has no letter for is left out."""
    return escape("".join(each for each in text if each.isprintable() or each == "\n"))
