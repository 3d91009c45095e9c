"""Somebody adds an offer: the command line and the page find it, and both say the same of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from catalogue.pipeline.build import build
from catalogue.pipeline.find import FindRequest, find
from catalogue.pipeline.requests import BuildRequest
from tests.browsing import chromium
from tests.pipeline.workshop import TODAY, copied

ADDED = """\
evidence: invented
association: {name: Papegøjens Venner (opdigtet), kind: association}
offers:
  - id: papegoejeklubben
    title: Papegøjeklubben
    summary: Børn, der er meget alene, passer fugle sammen.
    themes: [ensomhed]
    participants: [child]
    age: {minimum: 9, maximum: 12}
    areas: [skovbakken]
    schedule: [{every: week, weekday: sunday, start: "10:00", end: "12:00", kind: meeting}]
"""
QUESTIONS: tuple[dict[str, Any], ...] = (
    {"text": "papegøje"},
    {"text": "papegojeklub"},
    {"text": "papagøjeklubben"},
    {"text": "lonely parrots"},
    {"text": "alene 5. klasse", "chosen": {"day": ["sunday"], "area": ["noerrevang"]}},
)
OPTIONS = {"day": "weekday", "area": "area"}


def test_an_offer_that_is_added_is_found_by_both(tmp_path: Path) -> None:
    project, cache = copied("search", tmp_path / "project"), tmp_path / "cache"
    before = {question["text"]: by_command(project, cache, question) for question in QUESTIONS}
    assert not [found for found in before.values() if "papegoejeklubben" in found]
    (project / "data" / "offers" / "papegoejens-venner.yaml").write_text(ADDED, encoding="utf-8")
    after = {question["text"]: by_command(project, cache, question) for question in QUESTIONS}
    assert {text for text, found in after.items() if "papegoejeklubben" in found} == {
        *("papegøje", "papegojeklub", "papagøjeklubben", "alene 5. klasse")
    }
    assert by_page(project, tmp_path / "build") == after


def by_command(project: Path, cache: Path, question: dict[str, Any]) -> list[str]:
    chosen = {OPTIONS[key]: tuple(words) for key, words in question.get("chosen", {}).items()}
    told = find(FindRequest(project, TODAY, text=str(question["text"]), chosen=chosen, most=100, cache=cache))
    assert told is not None
    return [row.card.id for row in told.hits.shown]


def by_page(project: Path, output: Path) -> dict[str, list[str]]:
    """What the built front page finds, from a file address."""
    build(BuildRequest(project, TODAY, output=output, formats=("html",)), lambda *_: None)
    with chromium() as browser:
        page = browser.new_page()
        page.goto((output / "professionals" / "index.html").as_uri())
        return {
            str(question["text"]): page.evaluate("state => katalogSearch.search(state).hits", {"age": None, **question})
            for question in QUESTIONS
        }
