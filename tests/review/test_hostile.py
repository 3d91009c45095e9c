"""Texts that would like to be more than text: on a terminal, in a comment, on a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from catalogue.reporters.changes.harmless import harmless
from catalogue.reporters.changes.text import plain
from tests.review.workshop import NATTERAVNEN, START, changed, written

EVIL = (
    "@everyone <script>alert(1)</script> ![x](https://evil.example.org/x.png) [her](https://evil.example.org) "
    "www.evil.example.org #12 | a | GH-12 :octocat: `kode` ~~streg~~ </details> &lt;b&gt; **fed** a1b2c3d4e5f6 "
    "kontakt@evil.example.org <!-- - [ ] x"
)
OUR_TAGS = {"details", "summary"}
GAP = "&#8203;"


def evil() -> dict[str, str]:
    """A change with such a text in every place that the comment shows."""
    quoted = "'" + EVIL.replace("'", "''") + "'"
    short = "'" + EVIL[:150] + "'"
    return changed(
        NATTERAVNEN,
        ("title: Samtalegruppe for børn", f"title: {short}"),
        ("summary: Børn taler sammen om det, der er svært.", f"summary: {quoted}"),
        ("role: Kontoret", f"role: {short}"),
        ("name: Natteravnen (opdigtet)", f"name: {quoted}"),
        ("    sources: []\n", f"    exclusions: [{quoted}]\n    alert: {{text: {quoted}}}\n"),
    )


def source(text: str) -> str:
    """A comment without its folding tags, and with its gaps as the letters that git hosts make of them."""
    return re.sub(r"</?(?:details|summary)>", "", text).replace(GAP, "\u200b")


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_comment_calls_nobody_and_holds_no_link_and_no_html(language: str) -> None:
    text = source(written("markdown", START, evil(), language))
    assert text.count("evil") > 5
    assert "<" not in text
    assert re.findall(r"@(?=\w)|#(?=\d)|https?:(?=//)|www(?=\.)|GH(?=-\d)|:(?=octocat:)", text) == []
    assert "a1b2c3d4e5f6" not in text


def test_a_markdown_reader_finds_text_and_nothing_else() -> None:
    html = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .render(written("markdown", START, evil()))
    )
    found = set(re.findall(r"<(\w+)", html))
    assert found <= OUR_TAGS | {"h2", "h3", "h4", "p", "ul", "li", "strong", "em", "s"}
    assert html.count("<details>") == html.count("</details>") > 0


@given(st.text(st.sampled_from("@#:/.wGH-12ab <>`*_[]()!|~$&\\\n\u2063"), max_size=40))
def test_no_text_is_a_sign(text: str) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(f"x {harmless(text)} x")
    assert re.findall(r"<(?!/?p>)", html) == []
    assert re.search(r"[@#!](?=\w)|:(?=//)|\bwww(?=\.)", source(harmless(text)).replace("\\", "")) is None


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_a_page_holds_no_tag_but_ours() -> None:
    reader = _Tags()
    reader.feed(written("html", START, evil()))
    assert not reader.tags & {"script", "img", "iframe", "link", "form", "svg", "object"}
    assert not {name for name in reader.attributes if name.startswith("on")}
    assert "src" not in reader.attributes


def test_a_terminal_gets_no_commands() -> None:
    text = written("text", START, evil())
    assert [letter for letter in text if not (letter.isprintable() or letter == "\n")] == []


def test_programs_get_valid_json() -> None:
    assert json.loads(written("json", START, evil()))["different"] is True


def test_whatever_comes_to_a_terminal_is_shown_and_not_obeyed() -> None:
    assert plain("rød \x1b[31m\n\u202eog 010203-1234") == "rød \\x1b[31m \\u202eog •••••••••••"
