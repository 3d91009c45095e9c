"""What is posted in AULA: how many sendings, which groups, which file; and nothing about anybody who gets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.outbox import Refused
from catalogue.pipeline.outbox_aula import aula
from catalogue.publish.outbox.aula import MOST_AT_ONCE, Posting, sendings
from tests.outbox.workshop import PDF, Place, place_in
from tests.pipeline.workshop import change, tree


def posted(place: Place, recipients: int = 1200, edition: str = "") -> Posting:
    made = aula(place.request, edition, recipients)
    assert not isinstance(made, Refused)
    return made


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [(1, [1]), (400, [400]), (401, [200, 201]), (1200, [400] * 3), (1201, [300] * 3 + [301])],
)
def test_so_many_sendings(recipients: int, expected: list[int]) -> None:
    assert list(sendings(recipients)) == expected


@given(st.integers(1, 100_000))
def test_as_few_as_can_be_and_nobody_forgotten(recipients: int) -> None:
    found = list(sendings(recipients))
    assert sum(found) == recipients
    assert max(found) <= MOST_AT_ONCE
    assert len(found) == -(-recipients // MOST_AT_ONCE)


def test_the_edition_for_families_is_attached(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    made = posted(place)
    assert (made.path, made.size) == (f"{place.release}/editions/families/catalogue.pdf", len(PDF))
    assert made.subject == "Tilbud til familier"
    assert "Der er 3 tilbud i det." in made.body


def test_parents_of_children_whom_offers_fit_are_chosen(tmp_path: Path) -> None:
    """The offers are for 6 to 12 years, from 15 years on, and for anybody."""
    groups = posted(place_in(tmp_path)).groups
    assert [(each.kind, each.offers) for each in groups] == [("day-care", 1), ("school", 3), ("club", 3)]


def test_a_public_edition_has_its_address(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    change(place.root, "catalogue.yaml", "as_of:", 'base_url: "https://example.org/katalog"\nas_of:')
    assert "https://example.org/katalog/families/" in posted(place).body


def test_a_demonstration_says_so(tmp_path: Path) -> None:
    made = posted(place_in(tmp_path, demonstration=True))
    assert made.subject.startswith("DEMONSTRATION")
    assert made.body.startswith("DEMONSTRATION")


def test_an_edition_that_is_not_for_parents(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    with pytest.raises(CatalogueError) as refused:
        posted(place, edition="professionals")
    assert refused.value.diagnostic.code == "CAT004"


def test_nothing_is_kept(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    before = tree(tmp_path)
    posted(place)
    assert tree(tmp_path) == before
