"""The same question put to both engines: to Python's, and to the page's in Chromium."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.search.index import index, script
from catalogue.search.search import Result, search
from catalogue.search.shelf import Shelf, Years, unpacked
from tests.edition.workshop import edition_of

ENGINE = Path(default_templates()) / "assets" / "search.js"
EXAMPLE = ("search", "professionals")


@dataclass(frozen=True)
class Question:
    """What somebody types and chooses."""

    text: str = ""
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    age: Years | None = None

    @property
    def state(self) -> dict[str, Any]:
        """As the page asks it."""
        return {"text": self.text, "chosen": dict(self.chosen), "age": self.age}


@lru_cache
def shelf_of(name: str, edition: str) -> Shelf:
    """The index of an example's edition, unpacked."""
    return unpacked(index(edition_of(name, edition)))


def answer(question: Question, shelf: Shelf | None = None) -> Result:
    """Python's answer."""
    return search(shelf or shelf_of(*EXAMPLE), question.text, question.chosen, question.age)


def as_page(result: Result) -> dict[str, Any]:
    """Python's answer in the form in which the page gives it."""
    made: dict[str, Any] = asdict(result)
    for name in ("hits", "unknown", "age"):
        made[name] = list(made[name]) if made[name] is not None else None
    for each in made["unknown"]:
        each["facets"] = list(each["facets"])
    if made["nearest"]:
        made["nearest"] = {name: list(value) for name, value in made["nearest"].items()}
        for drop in made["nearest"]["drop"]:
            if not drop["word"]:
                del drop["word"]
    return made


def load(page: Page, edition: Edition) -> None:
    """Give a page the index of an edition, as the front page of a site gets it."""
    page.add_script_tag(content=script(edition).decode())
    page.add_script_tag(path=str(ENGINE))
    page.evaluate("katalogSearch.load(katalogData)")


def answers(page: Page, questions: Sequence[Question]) -> list[dict[str, Any]]:
    """The page's answers, all in one visit."""
    states = [question.state for question in questions]
    found: list[dict[str, Any]] = page.evaluate("states => states.map(katalogSearch.search)", states)
    return found
