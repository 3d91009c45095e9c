from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from catalogue.render.commonmark import escape, heading, link, slug, spare
from catalogue.render.text import printable
from tests.render.git_hosts import headings, of_github, of_gitlab, plain

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
    ("text", "anchor"),
    [
        ("Samtalegruppe for unge", "samtalegruppe-for-unge"),
        ("Æble, øl & Ås (opdigtet)", "æble-øl-ås-opdigtet"),
        ("Mad – og mere", "mad-og-mere"),
        ("Chat- og sms-rådgivning", "chat-og-sms-rådgivning"),
        ("Børn -- og «unge» -", "børn-og-unge"),
        ("Café_1 1½", "café_1-1"),
        ("مجموعة الحوار للشباب", "مجموعة-الحوار-للشباب"),
    ],
)
def test_every_git_host_makes_the_same_anchor(text: str, anchor: str) -> None:
    ((_level, shown),) = headings(READ.parse(f"## {heading(text)}"))
    assert plain(shown) == text
    assert (slug(text), of_github(shown), of_gitlab(shown)) == (anchor,) * 3


@given(st.text(st.one_of(st.sampled_from(" -–&!#_*éأ½.²"), st.characters()), max_size=20))
def test_a_heading_says_what_it_said_and_has_one_anchor(written: str) -> None:
    text = " ".join(printable(written).split())
    shown = "".join(each for _level, each in headings(READ.parse(f"## {heading(text)}")))
    assert plain(shown) == plain(text)
    assert of_github(shown) == slug(text)
    if not slug(text).isdecimal():
        assert of_gitlab(shown) == slug(text)


SIGNS = st.text(alphabet="+-=1.)*#>\\ a", max_size=12)


@given(SIGNS, SIGNS, SIGNS)
def test_sparing_escapes_changes_nothing_that_is_read(one: str, two: str, three: str) -> None:
    first, second, third = (escape(f"{each}x") for each in (one, two, three))
    lines = [f"## {first}", "", second, "", f"> **{third}:** {first}", "", f"| {first} | {second} |", "| - | - |"]
    lines += [f"| {third} | {second} |", "", f"- {second}", f"* **{first}:** {third}", f"  - {first}", f"  1. {second}"]
    written = "\n".join(lines)
    assert READ.render(spare(written)) == READ.render(written)


def test_escapes_are_spared_where_no_line_begins() -> None:
    assert spare("* **Alder:** 0\\.–9. klasse") == "* **Alder:** 0.–9. klasse"
    assert spare("| 1\\. klasse | \\+45 |") == "| 1. klasse | +45 |"
    assert spare("  - 1\\. trin") == "  - 1\\. trin"
    assert spare("C:\\\\- \\*") == "C:\\\\- \\*"
