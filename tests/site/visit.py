"""A person on a site: what they see, type, choose and press. Every request the page makes is noted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.render.html import render
from catalogue.render.templates import Templates
from tests.edition.workshop import edition_of
from tests.render import complete

KINDS = (
    "index.html",
    "tilbud/samtalegruppe.html",
    f"tilbud/{complete.SENSITIVE}.html",
    "tilbud/koordinator.html",
    "foreninger/eksempelforeningen.html",
    "foreninger/kommunens-tilbud.html",
    "foreninger/index.html",
    "register/need.html",
    "register/area.html",
    "uge.html",
    "plakat/samtalegruppe.html",
    "side/how-to-use.html",
    "side/om.html",
    "side/tilgaengelighed.html",
)
"""A page of every kind, of the site that has them all."""
PATIENCE = 5_000  # ms; a page from the disk needs a few
# The address is written when the typing stops: then the history entry holds what the fields hold.
WRITTEN = """() => {
    const find = history.state?.find ?? {text: "", age: "", chosen: {}};
    const box = name => document.getElementById(name).value;
    const ticked = [...document.querySelectorAll("#find :checked")].map(each => each.value);
    return find.text === box("soeg") && find.age === box("alder")
        && JSON.stringify(Object.values(find.chosen).flat()) === JSON.stringify(ticked);
}"""


def written(example: str, folder: Path, edition: str = "professionals") -> Path:
    """An example's site on the disk, as a build would leave it."""
    return laid_out(edition_of(example, edition), folder)


def laid_out(edition: Edition, folder: Path) -> Path:
    """An edition's site on the disk."""
    for made in render(edition, Templates((default_templates(),))):
        (folder / made.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / made.path).write_bytes(made.data)
    return folder


class Visitor:
    """One tab. `asked` are the addresses it requested, `faults` what the browser complained of."""

    def __init__(self, browser: Browser, address: str, path: str = "index.html", **settings: Any) -> None:  # noqa: ANN401  # Playwright's own
        """Open a tab of its own on a page of the site at this address."""
        self.address = address
        usual = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
        self.context = browser.new_context(**(usual | settings))
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.go(path)

    def leave(self) -> None:
        """Close the tab; nothing may have gone wrong in it."""
        self.context.close()
        assert self.faults == []

    def go(self, path: str) -> None:
        """Follow an address within the site."""
        self.page.goto(f"{self.address}/{path}")

    def settle(self) -> None:
        """Wait until the page has written down what it shows."""
        self.page.wait_for_function(WRITTEN)

    def type(self, text: str) -> None:
        """Search for words, key by key."""
        self.page.locator("#soeg").press_sequentially(text)

    def say_age(self, text: str) -> None:
        """Fill in the age."""
        self.page.locator("#alder").press_sequentially(text)

    def choose(self, facet: str, choice: str) -> None:
        """Open a filter by its label, unless it is open, and tick one choice by its label."""
        self.facet(facet)
        self.choice(facet, choice).check()

    def facet(self, facet: str) -> Locator:
        """An open filter."""
        if self.page.locator("#filtre").evaluate("filters => !filters.open"):
            self.page.locator("#filtre > summary").click()
        found = self.page.locator(".facet").filter(has=self.page.locator(f".facet-name:text-is('{facet}')"))
        if found.evaluate("facet => !facet.open"):
            found.locator("summary").click()
        return found

    def choice(self, facet: str, choice: str) -> Locator:
        """The box beside a label."""
        label = self.facet(facet).locator("label").filter(has=self.page.locator(f"span:text-is('{choice}')"))
        return label.locator("input")

    def count(self, facet: str, choice: str) -> int:
        """The number beside a choice."""
        label = self.facet(facet).locator("label").filter(has=self.page.locator(f"span:text-is('{choice}')"))
        return int(label.locator(".number").inner_text())

    @property
    def heading(self) -> str:
        """The heading over what was found."""
        return self.page.locator("#antal").inner_text()

    def _offers(self, within: str) -> list[str]:
        return [
            each.text_content() or ""
            for each in self.page.locator(f"{within}.offers > li h3, {within} .offers > li h3").all()
            if each.is_visible()
        ]

    @property
    def hits(self) -> list[str]:
        """The titles of what fits."""
        return self._offers("#passer")

    @property
    def unknown(self) -> list[str]:
        """The titles under «Ikke oplyst – spørg»."""
        return self._offers("#uoplyst")

    @property
    def nearest(self) -> list[str]:
        """The titles of what nearly fits."""
        return self._offers("#naermeste")

    @property
    def everything(self) -> list[str]:
        """The titles of the list by theme."""
        return self._offers("#alle")

    @property
    def chips(self) -> list[str]:
        """What is chosen, as the page repeats it."""
        return self.page.locator("#valgte > li").all_inner_texts()

    @property
    def fragment(self) -> str:
        """What stands in the address, once it is written, after the page's own."""
        self.settle()
        address, _, fragment = self.page.url.partition("#")
        assert address.startswith(f"{self.address}/index.html")
        assert "?" not in address
        return fragment

    @property
    def focus(self) -> str:
        """The text, or the name, of what has the focus."""
        return str(self.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))

    @property
    def width(self) -> int:
        """How wide the page is, with whatever sticks out of it."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))
