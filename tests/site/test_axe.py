"""axe on the front page: no violation, nothing undecided without a reason, and it sees the faults that we plant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.visit import Visitor

TINY = "inline-size: 9px; block-size: 9px; padding: 0; border: 0; font-size: 9px"
SCRIPTS = re.compile(r"<script [^>]*src=[^>]*></script>")
DOCUMENT = Path(__file__).parents[2] / "docs" / "accessibility.md"

# What axe can't decide by itself, and why we know that it is right. docs/accessibility.md says the same to readers.
UNDECIDED: Mapping[str, str] = {}


def _start(_: Visitor) -> None:
    """As the page opens."""


def _searched(visitor: Visitor) -> None:
    visitor.type("ensom")
    visitor.say_age("13")


def _open_filter(visitor: Visitor) -> None:
    visitor.choose("Område", "Nørrevang")
    visitor.facet("Behov")


def _no_hits(visitor: Visitor) -> None:
    visitor.type("onsdagsklub")
    visitor.choose("Ugedag", "Søndag")
    visitor.say_age("ved ikke")


STATES: Mapping[str, Callable[[Visitor], None]] = {
    "start": _start,
    "searched": _searched,
    "open filter": _open_filter,
    "no hits": _no_hits,
}


# Rows far below are laid out when they come near. axe must see them all, where they are, so they come at once.
NEAR = ".offers > li { content-visibility: visible !important }"


def looked_at(page: Page) -> dict[str, Any]:
    """All that axe says of a page. Its own request for the style sheet is what no file address allows."""
    page.evaluate("rule => document.head.appendChild(document.createElement('style')).textContent = rule", NEAR)
    options = {"preload": False, "rules": {"target-size": {"enabled": True}}}
    found: dict[str, Any] = Axe().run(page, options=options).response
    assert len(found["passes"]) > 20
    return found


def said(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The rules and the first place of each."""
    return [(each["id"], each["nodes"][0]["html"][:160]) for each in found]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(browser: Browser, example: Path, width: int, scheme: str, state: str) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport={"width": width, "height": 800}, color_scheme=scheme)
    STATES[state](visitor)
    found = looked_at(visitor.page)
    assert said(found["violations"]) == []
    assert [each for each in said(found["incomplete"]) if each[0] not in UNDECIDED] == []
    visitor.leave()


@pytest.mark.parametrize("width", [320, 1280])
def test_nor_without_scripts(browser: Browser, example: Path, width: int) -> None:
    # axe is a script itself: instead of forbidding scripts, the page comes without its own.
    bare = SCRIPTS.sub("", (example / "index.html").read_text(encoding="utf-8"))
    visitor = Visitor(browser, example.as_uri(), "side/om.html", viewport={"width": width, "height": 800})
    visitor.page.route("**/index.html", lambda route: route.fulfill(content_type="text/html", body=bare))
    visitor.go("index.html")
    visitor.page.add_style_tag(content=".needs-script { display: block !important }")
    expect(visitor.page.locator(".needs-script")).to_be_visible()
    expect(visitor.page.locator("#find")).to_be_hidden()
    found = looked_at(visitor.page)
    assert said(found["violations"]) == []
    assert [each for each in said(found["incomplete"]) if each[0] not in UNDECIDED] == []
    visitor.leave()


# One fault for each family of axe's rules (its «cat.» tags): where it is planted, what, and the rule that must find it.
FAULTS: Mapping[str, tuple[str, str, str]] = {
    "aria": ("#soeg", "it.setAttribute('aria-describedbyy', 'x')", "aria-valid-attr"),
    "color": ("h1", "it.style.color = '#bbbbbb'", "color-contrast"),
    "forms": ("label[for=alder]", "it.remove(); alder.removeAttribute('aria-describedby')", "label"),
    "keyboard": (".themes", "it.innerHTML += '<div role=button><a href=#x>y</a></div>'", "nested-interactive"),
    "language": ("html", "it.lang = 'dansk'", "html-lang-valid"),
    "name-role-value": ("#ryd", "it.textContent = ''; resultater.hidden = false", "button-name"),
    "parsing": ("main", "it.innerHTML += '<i accesskey=s>x</i><i accesskey=s>y</i>'", "accesskeys"),
    "semantics": ("h1", "it.outerHTML = '<h4>x</h4>'", "page-has-heading-one"),
    "sensory-and-visual-cues": ("meta[name=viewport]", "it.content = 'user-scalable=no'", "meta-viewport"),
    "structure": (".themes ul", "it.append(document.createElement('div'))", "list"),
    "tables": (
        "main",
        "it.innerHTML += '<table><tr><th>x</th><td headers=nope>y</td></tr></table>'",
        "td-headers-attr",
    ),
    "text-alternatives": (".pattern", "it.removeAttribute('alt')", "image-alt"),
    "time-and-media": ("head", "it.innerHTML += '<meta http-equiv=refresh content=600>'", "meta-refresh"),
    "touch targets": ("main", f"it.innerHTML += '<button style=\"{TINY}\">x</button>'.repeat(2)", "target-size"),
}


@pytest.mark.parametrize("family", FAULTS)
def test_axe_sees_the_faults_that_we_plant(visitor: Visitor, family: str) -> None:
    place, fault, rule = FAULTS[family]
    visitor.page.locator(place).first.evaluate(f"it => {{ {fault} }}")
    found = looked_at(visitor.page)
    assert rule in {each["id"] for each in found["violations"]}


def test_readers_are_told_what_axe_could_not_decide() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    for rule, reason in UNDECIDED.items():
        assert rule in told, reason
