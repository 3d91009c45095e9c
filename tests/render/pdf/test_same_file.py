"""How a composed file came about leaves no trace in it: not what was kept before, nor how many workers there were."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.render.base import Means, Store
from catalogue.render.pdf import render_a5
from catalogue.render.templates import Templates
from catalogue.store import MemoryStore
from tests.edition.workshop import catalogue_of, edition_of, file_text, labels

pytestmark = pytest.mark.usefixtures("composed_for_sure")


def small() -> Edition:
    return edition_of("small", "families")


def file_of(edition: Edition, store: Store | None = None) -> bytes:
    (made,) = render_a5(edition, Templates((default_templates(),)), Means(store=store))
    return made.data


class Forgetful(MemoryStore):
    """Forgets every other thing that it is given."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def put(self, key: str, data: bytes) -> None:
        self._count += 1
        if self._count % 2:
            super().put(key, data)


def test_what_was_kept_before_changes_nothing() -> None:
    store = Forgetful()
    clean = file_of(small())
    assert [file_of(small(), store) for _ in range(2)] == [clean, clean]


@pytest.mark.campaign
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_number_of_workers_changes_nothing(workers: int) -> None:
    edition = edition_of("torture", "professionals")
    with pool(workers) as executor:
        (made,) = render_a5(edition, Templates((default_templates(),)), Means(executor=lambda: executor))
    assert made.data == file_of(edition)


@contextmanager
def pool(workers: int) -> Iterator[Executor]:
    with ProcessPoolExecutor(workers, get_context("spawn")) as executor:
        yield executor


_LONG = "En længere tekst, der fylder mere end en linje, når den bliver sat i en smal spalte. " * 3
_OFFERS = [
    f"title: {title}\nthemes: [{theme}]\nsummary: {summary}"
    for title, summary in (("Gåtur", "Kort."), ("Samtalegruppe", _LONG), ("Åbent hus", "Kom, når du har tid."))
    for theme in ("ensomhed", "sorg")
]
_FILES = st.lists(st.sampled_from(_OFFERS), min_size=1, max_size=5)
_CATALOGUES = st.lists(_FILES, min_size=1, max_size=2)


@given(st.lists(_CATALOGUES, min_size=2, max_size=3))
@settings(max_examples=settings().max_examples // 25, phases=[Phase.generate])  # a smaller one takes minutes
def test_after_any_edits_the_file_is_that_of_a_clean_build(saves: list[list[list[str]]]) -> None:
    store = MemoryStore()
    for files in saves:
        catalogue = catalogue_of({f"forening-{at}": _numbered(offers, at) for at, offers in enumerate(files)})
        edition = compose(catalogue, "da-families", labels("da"))
        assert file_of(edition, store) == file_of(edition)


def _numbered(offers: list[str], at: int) -> str:
    """A file of these offers, whose ids no other file has."""
    return file_text(*offers).replace("id: tilbud-", f"id: tilbud-{at}-")
