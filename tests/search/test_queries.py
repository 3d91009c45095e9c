"""One file of questions and answers, asked of Python and of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.browsing import chromium
from tests.edition.workshop import edition_of
from tests.search.workshop import EXAMPLE, Question, answer, answers, as_page, load

QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yaml").read_text(encoding="utf-8"))
FEWEST = 100
EXPECTATIONS = {
    *("hits", "first", "among", "never", "unknown", "unknown_first", "used_age", "drop", "nearest"),
}


def question_of(query: Mapping[str, Any]) -> Question:
    age = query.get("age")
    return Question(query.get("text", ""), query.get("chosen", {}), (age[0], age[1]) if age else None)


def name_of(query: Mapping[str, Any]) -> str:
    asked = {key: query[key] for key in ("text", "chosen", "age") if query.get(key)}
    return " ".join(str(value) for value in asked.values()) or "nothing"


def complaints(query: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    """What a person would say is wrong with an answer."""
    hits = found["hits"]
    nearest = found["nearest"] or {"drop": [], "offers": []}
    unknown = [(each["offer"], each["facets"]) for each in found["unknown"]]
    drops = [(each.get("word", each["filter"]), [each["hits"], each["unknown"]]) for each in nearest["drop"]]
    seen = {
        "hits": hits,
        "first": hits[: len(query.get("first", ()))],
        "among": [each for each in query.get("among", ()) if each in hits],
        "never": [each for each in query.get("never", ()) if each not in hits],
        "unknown": unknown,
        "unknown_first": unknown[: len(query.get("unknown_first", ()))],
        "used_age": found["age"],
        "drop": drops,
        "nearest": nearest["offers"],
    }
    for name in EXPECTATIONS & query.keys():
        expected = query[name]
        wanted = list(expected.items()) if isinstance(expected, dict) else expected
        if seen[name] != wanted:
            yield f"{name}: {seen[name]} instead of {wanted}"


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        made = browser.new_page()
        load(made, edition_of(*EXAMPLE))
        yield made


def test_there_are_enough_queries_and_each_expects_something() -> None:
    assert len(QUERIES) >= FEWEST
    assert not [query for query in QUERIES if not EXPECTATIONS & query.keys()]
    known = EXPECTATIONS | {"text", "chosen", "age"}
    assert not [query for query in QUERIES if query.keys() - known]


def test_python_finds_what_is_expected() -> None:
    found = {name_of(query): list(complaints(query, as_page(answer(question_of(query))))) for query in QUERIES}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_the_page_finds_what_is_expected(page: Page) -> None:
    given = answers(page, [question_of(query) for query in QUERIES])
    found = {name_of(query): list(complaints(query, each)) for query, each in zip(QUERIES, given, strict=True)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_both_agree_to_the_last_count(page: Page) -> None:
    given = answers(page, [question_of(query) for query in QUERIES])
    for query, each in zip(QUERIES, given, strict=True):
        assert each == as_page(answer(question_of(query))), name_of(query)
