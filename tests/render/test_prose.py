from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from catalogue.render.links import target
from catalogue.render.prose import Prose
from tests.render.sample import HOSTILE, LOOSE_LIST

PROSE = Prose(demonstration=False)
NEVER = (
    "<script",
    "javascript:",
    "data:",
    "<!--",
    "onclick",
    "onerror",
    "<img",
    "<iframe",
    "<b",
    "file:",
    "<h1",
    "<pre",
)


@pytest.mark.parametrize("written", [PROSE.html(HOSTILE), PROSE.markdown(HOSTILE), PROSE.html_page(HOSTILE, 2)])
def test_what_is_not_allowed_never_comes_out(written: str) -> None:
    assert [each for each in NEVER if each in written] == []
    assert "forsøg" in written
    assert "citat" in written


def test_the_small_part_of_markdown_that_is_allowed() -> None:
    text = "Hej **du** og *dig*\n\n- [en](https://example.org/a?b=1&c=2)\n- to\n\n1. [ring](tel:112)"
    assert PROSE.html(text) == (
        "<p>Hej <strong>du</strong> og <em>dig</em></p>\n"
        '<ul><li><a href="https://example.org/a?b=1&amp;c=2">en</a></li><li>to</li></ul>\n'
        '<ol><li><a href="tel:112">ring</a></li></ol>'
    )


def test_a_loose_list_is_made_tight() -> None:
    assert "<li><p>" not in PROSE.html(LOOSE_LIST)
    assert PROSE.html("- en\n\n    mere\n\n- to") == "<ul><li>en<br>mere</li><li>to</li></ul>"


def test_a_list_in_a_list_becomes_flat() -> None:
    assert PROSE.html("- en\n    - to\n- tre") == "<ul><li>en</li><li>to</li><li>tre</li></ul>"


def test_a_list_may_follow_a_line_of_text_at_once() -> None:
    assert PROSE.html("Husk:\n- madpakke\n- sko") == "<p>Husk:</p>\n<ul><li>madpakke</li><li>sko</li></ul>"


def test_headings_of_a_page_begin_below_its_title_and_leave_no_gap() -> None:
    assert PROSE.html_page("# A\n\n### B\n\n## C\n\n###### D", 3) == "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h5>D</h5>"
    assert PROSE.html_page("### A\n\n# B", 2) == "<h2>A</h2>\n<h2>B</h2>"
    assert PROSE.html("# A") == "<p>A</p>"


def test_a_demonstration_calls_nobody_but_the_help_lines() -> None:
    text = "[a](tel:98123456) [b](mailto:a@example.org) [c](tel:112) [d](tel:116%20111) <a href='tel:98123456'>e</a>"
    assert Prose(demonstration=True).html(text) == '<p>a b <a href="tel:112">c</a> <a href="tel:116111">d</a> e</p>'


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://example.org",
        "//example.org",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://",
        "https://exa mple.org",
        "https://[",
        'https://example.org/"onclick',
        "mailto:a@example.org?bcc=b@example.org",
        "mailto:nobody",
        "tel:",
        "tel:abc",
        "tel:112;ext=1",
        "",
        "x",
    ],
)
def test_a_link_that_may_not_be_followed(url: str) -> None:
    assert target(url, demonstration=False) == ""


@pytest.mark.parametrize(
    "text", ["<ul><li>" * 3000, "<em>" * 3000 + "x", ">" * 8000, "[" * 8000, "*" * 8000, "- " * 4000]
)
def test_deep_nesting_is_survived(text: str) -> None:
    assert "<script" not in PROSE.html(text)


@given(st.text(alphabet=st.sampled_from("ab *_[]()<>!`\\#-+1.\n&;:/|~@\"'"), max_size=60))
def test_markdown_from_any_text_is_safe_and_says_the_same(text: str) -> None:
    written = PROSE.markdown(text)
    tokens = MarkdownIt("commonmark").parse(written)
    kinds = {inner.type for token in tokens for inner in (token, *(token.children or ()))}
    assert kinds.isdisjoint({"html_block", "html_inline", "image", "code_block", "fence", "blockquote_open", "hr"})
    said = "".join(inner.content for token in tokens for inner in token.children or () if inner.type == "text")
    meant = "".join(block.text for block in PROSE.blocks(text))
    assert "".join(said.split()) == "".join(meant.split())
