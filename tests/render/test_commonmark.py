from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from catalogue.render.commonmark import escape, link, slug
from catalogue.render.text import printable

READ = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """What a reader sees of Markdown that must be one paragraph of text and links."""
    tokens = READ.parse(markdown)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special", "link_open", "link_close"}
    return "".join(child.content for child in children)


@given(st.text(max_size=40))
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    assert shown(escape(text)) == " ".join(printable(text).split())


@given(st.text(alphabet="*_`[]()<>!\\#-+=1.) ~|&amp;:/ab\n\t", max_size=20))
def test_escaped_signs_are_shown_as_they_were(text: str) -> None:
    assert shown(escape(text)) == " ".join(text.split())
    assert shown(f"{escape(text)} {link(text or 'x', 'https://example.org')}").endswith(" ".join((text or "x").split()))


@given(st.text(alphabet="*_`[]|\\!a ", max_size=20))
def test_escaped_text_stays_in_its_cell(text: str) -> None:
    cells = [token for token in READ.parse(f"| a | b |\n| - | - |\n| {escape(text)} | x |") if token.type == "inline"]
    said = "".join(child.content for child in cells[2].children or ())
    assert (len(cells), said) == (4, " ".join(text.split()))


def test_a_links_target_keeps_its_form() -> None:
    written = link("[a](b)", "https://example.org/a(b)?c=1&copy=2&d=<e>")
    (paragraph,) = [token for token in READ.parse(written) if token.type == "inline"]
    opened = (paragraph.children or [])[0]
    assert opened.attrs == {"href": "https://example.org/a%28b%29?c=1&copy=2&d=%3Ce%3E"}


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Samtalegruppe for unge", "samtalegruppe-for-unge"),
        ("Æble, øl & Ås (opdigtet)", "æble-øl--ås-opdigtet"),
        ("Mad – og mere", "mad--og-mere"),
        ("Café_1 1½", "café_1-1"),
    ],
)
def test_the_anchor_that_a_git_host_makes(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor
