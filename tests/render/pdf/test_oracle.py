"""The composed file is the straight one: what a reader, a listener and a program find in both is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.generate import generate
from catalogue.collection.collect import collect
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.project import default_templates
from catalogue.render.base import Artifact, Means
from catalogue.render.pdf import render, render_a5
from catalogue.render.templates import Templates
from catalogue.source.tree import FolderTree
from catalogue.store import MemoryStore
from tests.edition.workshop import AS_OF, all_editions, edition_of
from tests.render.pdf.comparing import Difference, differences

pytestmark = pytest.mark.usefixtures("composed_for_sure")
PAPERS = {"A4": render, "A5": render_a5}
QUICK = {("small", "families", "A4"), ("hostile-text", "families", "A5")}
"""What every run looks at; the others are the campaign's."""
THOROUGH = {"demonstration", "torture"}
"""Looked at on A4 in every edition, and on A5 in one; of the other examples each edition is, on one of both papers."""
LARGEST, SMALLEST = 1.1, 0.75
"""Of the straight file's size."""


class Meant(NamedTuple):
    """A difference by design: what is said of it, in which aspect, in which example ("" is any), and why."""

    aspect: str
    said: str
    example: str
    why: str


BY_DESIGN = (
    Meant(
        "fonts",
        r"^ -> \S+: glyph \d+ is «\d» ",
        "",
        "page numbers are set in later: a face that shows one has all digits",
    ),
    Meant(
        "fonts",
        r"^ -> Katalog-Sans-Bold: glyph \d+ is «-» ",
        "search",
        "a tab's hyphen is set in the catalogue's own face; a straight file stamps tabs with a second set of faces",
    ),
    Meant("heads", "", "torture", "a head that is too long for its line is cut, and ends in «…»; it isn't broken"),
    Meant("furniture", "", "torture", "the same, as it is seen"),
)
"""All that may differ."""


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


def both(edition: Edition, paper: str, store: MemoryStore) -> tuple[Artifact, Artifact]:
    """The edition by one call of the layout engine, and composed."""
    templates = Templates((default_templates(),))
    (straight,) = PAPERS[paper](edition, templates, Means(engine="straight"))
    (composed,) = PAPERS[paper](edition, templates, Means(store=store))
    return straight, composed


def meant(difference: Difference, example: str) -> bool:
    """Whether it is by design."""
    said = f"{difference.first} -> {difference.second}"
    return any(
        difference.aspect == each.aspect and re.search(each.said, said) and each.example in {"", example}
        for each in BY_DESIGN
    )


def assert_same(edition: Edition, paper: str, store: MemoryStore, example: str = "") -> None:
    straight, composed = both(edition, paper, store)
    found = [each for each in differences(straight.data, composed.data) if not meant(each, example)]
    assert not found, "\n".join(map(str, found[:40]))
    assert straight.pages == composed.pages
    assert SMALLEST < len(composed.data) / len(straight.data) < LARGEST


def every_print() -> Iterator[object]:
    for place, (example, edition) in enumerate(all_editions()):
        for paper in PAPERS:
            is_meant = (
                edition == "professionals" or paper == "A4" if example in THOROUGH else paper == f"A{4 + place % 2}"
            )
            if not is_meant and (example, edition, paper) not in QUICK:
                continue
            slow = [pytest.mark.campaign] * ((example, edition, paper) not in QUICK)
            yield pytest.param(example, edition, paper, marks=slow, id=f"{example}-{edition}-{paper}")


@pytest.mark.parametrize(("example", "edition", "paper"), list(every_print()))
def test_an_edition_is_the_same_composed_and_straight(
    example: str, edition: str, paper: str, store: MemoryStore
) -> None:
    assert_same(edition_of(example, edition), paper, store, example)


@pytest.mark.campaign
def test_two_hundred_generated_offers_are_the_same(tmp_path: Path, store: MemoryStore) -> None:
    generate(tmp_path, 200)
    catalogue = collect(FolderTree(tmp_path), None, AS_OF).value
    assert catalogue is not None
    name, settings = next(iter(catalogue.settings.editions.items()))
    edition = compose(catalogue, name, labels_of(catalogue.tree, settings.language).value)
    assert len(edition.offers) > 100
    assert_same(edition, "A4", store)


def test_each_difference_by_design_has_its_reason() -> None:
    assert all(each.why and (each.said or each.example) for each in BY_DESIGN)
