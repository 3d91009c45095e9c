"""What is new, for those who follow an edition: well-formed, absolute, lasting, no more than the page of news says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from catalogue.edition.edition import Addresses, Change, Edition, News
from catalogue.edition.parts import Line, Ref
from catalogue.exchange.feeds import JSON, RSS, feed, json_feed, rss
from catalogue.render.html import plan
from catalogue.render.plan import Planned
from catalogue.render.templates import Templates
from tests.render import complete, sample

SINCE = "Ændringer siden udgave 2025-2 fra 1. februar 2026"
WHEN = "Hvornår: torsdage (før: hos Eja Eksempelsen)"
NEWS = News(
    SINCE,
    added=(Ref("samtalegruppe", "Samtalegruppe for unge", "offer"), Ref(complete.SENSITIVE, "Krisehuset", "offer")),
    changed=(Change(Ref("sorglinje", "Sorglinjen", "offer"), (Line(WHEN),)), Change(sample.TOWN, (Line(WHEN),))),
    gone=(Line("Havegruppen: tilbuddet er stoppet"), Line(sample.HOSTILE_LINE)),
)
HEADINGS = [
    "Udgave 2026-1",
    "Nyt tilbud: Samtalegruppe for unge",
    "Nyt tilbud: Krisehuset",
    "Ændret: Sorglinjen",
    f"Ændret: {sample.TOWN.title}",
    "Ikke med mere: Havegruppen: tilbuddet er stoppet",
    f"Ikke med mere: {sample.HOSTILE_LINE}",
]
# RSS 2.0: what a channel and an item may have here, in any order; each once.
CHANNEL = {"title", "link", "description", "language", "pubDate", "{http://www.w3.org/2005/Atom}link"}
ITEM = {"title", "link", "guid", "description", "pubDate"}


def edition(**changes: object) -> Edition:
    return complete.edition(**{"edition": "2026-1", "news": NEWS} | changes)


def channel(made: Edition) -> ET.Element:
    root = ET.fromstring(rss(feed(made)))  # noqa: S314  # our own
    assert (root.tag, root.attrib, [each.tag for each in root]) == ("rss", {"version": "2.0"}, ["channel"])
    return root[0]


def items(made: Edition) -> list[Mapping[str, str]]:
    return [{each.tag: each.text or "" for each in item} for item in channel(made).iter("item")]


def as_json(made: Edition) -> Any:  # noqa: ANN401  # JSON
    return json.loads(json_feed(feed(made)))


def site_of(made: Edition, templates: Templates) -> Mapping[str, Planned]:
    """The files of the site; nothing is made that is not asked for."""
    return {each.path: each for each in plan(made, templates)}


def test_rss_has_what_the_format_asks_for_and_nothing_else() -> None:
    found = channel(edition())
    assert {each.tag for each in found} == CHANNEL | {"item"}
    own = found.find("{http://www.w3.org/2005/Atom}link")
    assert own is not None
    assert own.attrib == {"href": f"{complete.BASE}{RSS}", "rel": "self", "type": "application/rss+xml"}
    assert found.findtext("link") == complete.BASE
    for item in items(edition()):
        assert item.keys() == ITEM
        assert parsedate_to_datetime(item["pubDate"]).isoformat() == "2026-11-01T12:00:00+01:00"


def test_json_feed_has_what_the_format_asks_for() -> None:
    found = as_json(edition())
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert (found["home_page_url"], found["feed_url"]) == (complete.BASE, f"{complete.BASE}{JSON}")
    assert found["language"] == "da"
    for item in found["items"]:
        assert item.keys() == {"id", "url", "title", "content_text", "date_published"}
        assert all(item.values())
        assert datetime.fromisoformat(item["date_published"]).utcoffset() is not None


def test_both_say_the_edition_first_then_what_is_new_changed_and_gone() -> None:
    assert [item["title"] for item in items(edition())] == HEADINGS
    found = as_json(edition())["items"]
    assert [item["title"] for item in found] == HEADINGS
    assert [urlsplit(item["url"]).path for item in found] == [
        "/familier/nyt.html",
        "/familier/tilbud/samtalegruppe.html",
        f"/familier/tilbud/{complete.SENSITIVE}.html",
        "/familier/tilbud/sorglinje.html",
        f"/familier/{sample.TOWN.path}",
        "/familier/nyt.html",
        "/familier/nyt.html",
    ]


def test_what_a_field_said_before_is_in_neither() -> None:
    told = rss(feed(edition())).decode() + json_feed(feed(edition())).decode()
    assert "Eja Eksempelsen" not in told


def test_a_new_offer_says_what_it_is_and_a_sensitive_one_only_its_name() -> None:
    _, new, sensitive, *_ = as_json(edition())["items"]
    assert new["content_text"] == "Et sted at være sammen med andre, der har prøvet det samme."
    assert sensitive["content_text"] == SINCE


def test_news_keep_their_names_on_another_day_and_get_others_in_another_edition() -> None:
    ids = [item["guid"] for item in items(edition())]
    assert ids == [item["id"] for item in as_json(edition())["items"]]
    assert len(set(ids)) == len(HEADINGS)
    assert ids[1] == "tag:katalog.example,2026:professionals/2026-1/added/offer/samtalegruppe"
    assert [item["guid"] for item in items(edition(as_of="2026-11-20"))] == ids
    assert not {item["guid"] for item in items(edition(edition="2027-1"))} & set(ids)


def test_text_that_looks_like_markup_is_text_to_readers_of_both() -> None:
    hostile = "<b>Nu & her</b> ]]> <script>alert(1)</script>\x0b"
    first = replace(edition().sections[0].offers[0], summary=hostile)
    section = replace(edition().sections[0], offers=(first,))
    made = edition(sections=(section,), news=News(SINCE, added=(replace(first.ref, title=hostile),)))
    _, item = items(made)
    assert item["title"] == f"Nyt tilbud: {hostile[:-1]}"
    assert "<" not in item["description"]
    assert as_json(made)["items"][1]["content_text"] == hostile


def test_without_news_an_edition_tells_of_itself() -> None:
    (only,) = as_json(edition(news=None))["items"]
    assert only["title"] == "Udgave 2026-1"
    assert only["url"] == complete.BASE
    assert only["content_text"] == " · ".join(edition().counts)


def test_a_site_has_both_and_its_front_page_and_news_lead_to_them(templates: Templates) -> None:
    site = site_of(edition(), templates)
    assert site[RSS].data() == rss(feed(edition()))
    assert site[JSON].data() == json_feed(feed(edition()))
    for page in ("index.html", "nyt.html"):
        text = site[page].data().decode()
        assert '<link rel="alternate" type="application/rss+xml" href="feed.xml"' in text
        assert '<link rel="alternate" type="application/feed+json" href="feed.json"' in text
    assert '<a href="feed.xml">RSS</a>' in site["nyt.html"].data().decode()


@pytest.mark.parametrize(
    "changes",
    [{"addresses": Addresses()}, {"is_public": False}, {"is_draft": True}, {"is_demonstration": True}],
)
def test_no_feed_where_nobody_is_to_be_led(changes: Mapping[str, object], templates: Templates) -> None:
    site = site_of(edition(**changes), templates)
    assert not {RSS, JSON} & site.keys()
    assert b"feed." not in site["index.html"].data() + site["nyt.html"].data()


def test_each_item_of_a_demonstration_would_say_so() -> None:
    banner = "DEMONSTRATION – brug den ikke til at finde hjælp"
    made = edition(banners=(banner,), is_demonstration=True)
    assert [item["title"] for item in items(made) if not item["title"].startswith(banner)] == []
    assert str(channel(made).findtext("title")).startswith(banner)
