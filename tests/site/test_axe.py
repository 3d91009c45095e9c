"""axe on every kind of page: no violation, nothing undecided without a reason, and it sees the faults that we plant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.visit import KINDS, Visitor

TINY = "inline-size: 9px; block-size: 9px; padding: 0; border: 0; font-size: 9px"
DOCUMENT = Path(__file__).parents[2] / "docs" / "accessibility.md"
WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# All rules that come switched on, and one more. Its own request for the style sheet is what no file address allows.
OPTIONS = {
    "preload": False,
    "resultTypes": ["violations", "incomplete"],
    "rules": {"target-size": {"enabled": True}},
}
OF_OURS = re.compile(r"<script [^>]*src=")

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
# What stands there for those without scripts is hidden by a media query that axe, a script itself, can't undo.
BARE = f"{NEAR} .needs-script {{ display: block !important }}"


def looked_at(page: Page, widths: Sequence[int] = WIDTHS, rule: str = NEAR) -> dict[str, list[tuple[str, str, str]]]:
    """All that axe says of a page at these widths, light and dark: where, the name of its rule, the first place."""
    page.evaluate("rule => document.head.appendChild(document.createElement('style')).textContent = rule", rule)
    page.evaluate(Axe().axe_script)
    said: dict[str, list[tuple[str, str, str]]] = {"violations": [], "incomplete": []}
    for width, scheme in ((width, scheme) for width in widths for scheme in SCHEMES):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
        assert len(found["passes"]) > 12
        where = f"{page.url} {width} {scheme}"
        for kind, told in said.items():
            told += [(where, each["id"], each["nodes"][0]["html"][:160]) for each in found[kind]]
    return said


def assert_sound(said: dict[str, list[tuple[str, str, str]]]) -> None:
    """No violation, and nothing undecided that we have no answer to."""
    assert said["violations"] == []
    assert [each for each in said["incomplete"] if each[1] not in UNDECIDED] == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_the_front_page(browser: Browser, example: Path, width: int, state: str) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport={"width": width, "height": 800})
    STATES[state](visitor)
    assert_sound(looked_at(visitor.page, [width]))
    visitor.leave()


def test_axe_finds_nothing_on_any_kind_of_page(browser: Browser, complete: Path) -> None:
    visitor = Visitor(browser, complete.as_uri())
    for path in KINDS:
        visitor.go(path)
        assert_sound(looked_at(visitor.page))
    visitor.leave()


def test_nor_where_our_scripts_do_not_run(browser: Browser, complete: Path) -> None:
    # axe is a script itself, so it is ours alone that are kept away. A page that has none is the same either way.
    scripted = [path for path in KINDS if OF_OURS.search((complete / path).read_text(encoding="utf-8"))]
    assert {path.partition("/")[0] for path in scripted} >= {"index.html", "tilbud", "plakat"}
    page = browser.new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    for path in scripted:
        page.goto((complete / path).as_uri())
        assert page.locator("button:visible").count() == 0
        assert_sound(looked_at(page, rule=BARE))
        assert page.locator("#uden-script:visible").count() == (path == "index.html")
    page.close()


# One fault for each family of axe's rules (its «cat.» tags): where it is planted, what, and the rule that must find it.
FAULTS: Mapping[str, tuple[str, str, str]] = {
    "aria": ("#soeg", "it.setAttribute('aria-describedbyy', 'x')", "aria-valid-attr"),
    "color": ("#alle h2", "it.style.color = '#bbbbbb'", "color-contrast"),
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


def test_axe_sees_the_faults_that_we_plant(visitor: Visitor) -> None:
    for place, fault, _rule in FAULTS.values():
        visitor.page.locator(place).first.evaluate(f"it => {{ {fault} }}")
    found = {rule for _where, rule, _place in looked_at(visitor.page, WIDTHS[:1])["violations"]}
    assert {family for family, (_place, _fault, rule) in FAULTS.items() if rule not in found} == set()


def test_readers_are_told_what_axe_could_not_decide() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    for rule, reason in UNDECIDED.items():
        assert rule in told, reason
