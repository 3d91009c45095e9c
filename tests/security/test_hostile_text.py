"""Hostile text comes out as text: through a whole build, and when it gets past every check."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from time import perf_counter

import pytest

from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.render.prose import Prose
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from tests.pipeline.reading import squeezed
from tests.pipeline.workshop import NAMES, Shared, data_of, tree
from tests.security.outputs import html_text, markdown_text, problems
from tests.security.poison import edition_of, poisoned

PATIENCE = 5
"""Seconds for a text of the greatest length that a description may have."""

CONTROL = "\x00\x07\x1b[31m\u202e\ufeff"

TEXTS = {
    "a script": "<script>alert(1)</script>",
    "an attribute": '"><img src=x onerror=alert(1)>',
    "another attribute": "' onmouseover='alert(1)",
    "the end of everything": "</title></style></textarea></script></main><h1>",
    "a comment": "--> <!-- a --> <![CDATA[ ]]>",
    "an entity": "&lt;b&gt; &#60;i&#62; &amp;amp; &copy",
    "a template": "{{ 7*7 }} {% include 'x' %} {# a #} ${7*7} <%= 7 %>",
    "links": "[a](javascript:alert(1)) [b]: http://example.org ![c](http://example.org/c.png) <http://example.org>",
    "a heading": "# a",
    "an underline": "a\n===\nb\n---",
    "a fence": "```\na\n```",
    "a tilde fence": "~~~ a",
    "a quotation": "> a",
    "a table": "| a | b |\n|---|---|\n| c | d |",
    "a list": "- a\n  - b\n1. c\n2) d\n+ e\n* f",
    "a rule": "* * *",
    "indentation": "    a\n\tb",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ `f` $g$",
    "backslashes": "\\ \\\\ \\* \\< a\\",
    "marks at the end": "a [b] !",
    "paragraphs": "a\n\n\n<p>b</p>\n\n# c",
    "breaks": "a\r\nb\rc  \nd\x0be\x0cf\x85g\u2028h\u2029i",
    "controls": f"a{CONTROL}b",
    "halves of characters": "a\ud800b",
    "a long word": "æ" * 3000,
    "many brackets": "[" * 300 + "(" * 300,
    "many stars": "*_" * 300,
    "many angles": "<" * 300,
    "nested quotations": ">" * 300,
    "nested lists": "- " * 300,
    "an address": "https://example.org/<b>?a=\"b\"&c='d'",
    "a style": "red;background:url(//example.org/x)",
}
LINKS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "/etc/passwd",
    "../../x",
    "https:example.org",
    "https://",
    "https://[::1",
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/'x'<b>",
    "https://example.org/a b\nc",
    "https://example.org/)[x](javascript:alert(1)",
    "mailto:a@example.org?body=x%0d%0aBcc:b@example.org",
    "mailto:",
    "tel:",
    "tel:+45;ext=<b>",
    "asset:fonts/Regular.ttf",
    "",
)
# What no reader can see, and what stands for a line's end.
UNSEEN = dict.fromkeys(map(ord, CONTROL.replace("[31m", "") + "\x0b\x0c\x85\u2028\u2029\ud800"))


@lru_cache(maxsize=2)
def edition(name: str = "small", audience: str = "professionals") -> Edition:
    return edition_of(name, audience)


@lru_cache(maxsize=1)
def templates() -> Templates:
    """One for all: compiling them takes longer than filling them in."""
    return Templates((default_templates(),))


def rendered(poisoned_edition: Edition, *formats: str) -> dict[str, bytes]:
    return {made.path: made.data for each in formats for made in RENDERERS[each](poisoned_edition, templates())}


def visible(text: str) -> str:
    return squeezed(text.translate(UNSEEN))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_good_examples_is_more_than_text(built: Shared, name: str) -> None:
    made = built(name)
    for each in made.editions:
        assert problems(tree(made.output / each)) == []


def test_hostile_words_are_read_as_they_were_written(built: Shared) -> None:
    made = built("hostile-text")
    texts = [*_texts(data_of(made.root, "offers/html-og-scripts.yaml")["offers"][0])]
    hostile = [text for text in texts if "<" in text]
    assert len(hostile) > 15
    page = html_text((made.output / "professionals" / "tilbud" / "html-i-alle-felter.html").read_bytes())
    whole = markdown_text(made.text("professionals", "catalogue.md"))
    # Other names are for searching, who pays is told where somebody else does, and in Markdown there are no pictures.
    missing = [text for text in hostile if squeezed(text) not in page]
    assert missing == ["<iframe src=//example.org>", "<forældre>", "\"><script>alert('alt')</script>"]
    assert [text for text in hostile if squeezed(text) not in whole] == [*missing, "<b>Foto</b> & 'mig'"]


def _texts(value: object) -> list[str]:
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [str(value)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hostile_text_in_every_field_stays_text(text: str) -> None:
    files = rendered(poisoned(edition(), text), "html", "markdown", "markdown-pages")
    assert problems(files) == []
    assert len(files) > 15
    shown = visible(text)
    offer = next(path for path in files if path.startswith("tilbud/"))
    assert html_text(files[offer]).count(shown) > 5
    assert html_text(files["index.html"]).count(shown) > 5
    assert markdown_text(files["catalogue.md"].decode()).count(shown) > 20


@pytest.mark.parametrize(
    "link",
    LINKS,
)
def test_hostile_links_in_every_field_lead_nowhere(link: str) -> None:
    poison = poisoned(
        edition("canary"), "a", link or "https://example.org", prose=f"[a]({link}) <{link}> [b][c]\n\n[c]: {link}"
    )
    assert problems(rendered(poison, "html", "markdown", "markdown-pages")) == []


DEEP = (
    "<",
    ">",
    "> ",
    "- ",
    "1. ",
    "[",
    "![",
    "[a](",
    "*a **b ",
    "_",
    "`",
    "&",
    "\\",
    "<a@",
    "<https://",
    "[a]: ",
    "<!",
    "<b>",
)


@pytest.mark.parametrize("text", DEEP)
def test_deep_prose_takes_no_long_time_and_no_deep_stack(text: str) -> None:
    prose, long = Prose(demonstration=False), (text * 8000)[:8000]
    begun = perf_counter()
    written = html_text(b"<!doctype html><title>a</title>" + prose.html(long).encode())
    assert set(written) <= {"a", "\\", *squeezed(long)}
    assert perf_counter() - begun < PATIENCE


PRINTED = [text for text in TEXTS.values() if "\ud800" not in text]


@pytest.mark.parametrize("texts", [PRINTED[part::3] for part in range(3)], ids=["one", "two", "three"])
def test_hostile_text_in_print(texts: list[str]) -> None:
    """Many at once, since a PDF takes its time; the links are hostile as well."""
    text, prose = " ".join(text[:40] for text in texts), "\n\n".join(text[:300] for text in texts)
    poison = poisoned(edition(), text, "javascript:alert(1)", prose)
    assert problems(rendered(poison, "pdf")) == []


def test_the_search_for_problems_is_not_blind() -> None:
    planted = {
        "a.html": b"<!doctype html><title>a</title><!-- b --><p onclick=a><script></script><a href='javascript:a'>b",
        "b.html": b"<!doctype html><title>a</title><p style='background:url(x)'>1 < 2<img src='https://example.org/x'>",
        "A b.html": b"<!doctype html><title>a</title><p></b>",
        "c.md": b"<b>a</b> ![b](c.png) d\n\n```\ne\n```\n\n<!-- f -->\n\n[g](javascript:h)\n",
        "d.svg": b"<svg onload='a'><script/></svg>",
    }
    found = problems(planted)
    for word in (
        "comment",
        "onclick",
        "has a script",
        "javascript:a",
        "the style",
        "the src",
        "plain name",
        "no valid HTML",
    ):
        assert any(word in each for each in found), word
    for word in ("html_inline", "image", "javascript:h", "fence", "html_block", "b'on"):
        assert any(word in each for each in found), word
