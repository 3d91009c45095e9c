"""The benchmark's country: every municipality's own catalogue, and one that joins them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.country import country
from benchmarks.municipalities import MUNICIPALITIES
from benchmarks.world import AS_OF, THEMES
from catalogue.pipeline.check import check

MUNICIPALITIES_OF_DENMARK = 98
OFFERS = 2
IDS = ("koebenhavn", "frederiksberg", "ballerup")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("country")
    country(made, len(IDS), OFFERS)
    return made


def test_all_municipalities_are_there_once() -> None:
    names, codes = zip(*MUNICIPALITIES, strict=True)
    assert len(set(names)) == len(set(codes)) == MUNICIPALITIES_OF_DENMARK


def test_each_municipality_has_a_catalogue_of_its_own_with_its_own_words(folder: Path) -> None:
    themes = []
    for name in IDS:
        report = check(folder / "sources" / name, AS_OF)
        assert not report.has_errors
        assert report.catalogue is not None
        assert len(report.catalogue.offers) == OFFERS
        themes.append({key: term.label["da"] for key, term in report.catalogue.vocabulary.themes.items()})
    ours, by_label, by_map = themes
    assert list(ours) == list(THEMES)
    assert not ours.keys() & by_label.keys()
    assert list(ours.values()) == list(by_label.values())
    assert not {*ours.values(), *ours} & {*by_map.values(), *by_map}


def test_one_catalogue_joins_them_and_understands_their_words(folder: Path) -> None:
    report = check(folder, AS_OF)
    assert not report.has_errors
    catalogue = report.catalogue
    assert catalogue is not None
    assert len(catalogue.offers) == OFFERS * len(IDS)
    assert {theme for placed in catalogue.all_offers() for theme in placed.offer.themes} <= THEMES.keys()
    assert {placed.association.partition("--")[0] for placed in catalogue.all_offers()} == set(IDS)


def test_the_same_country_has_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    country(tmp_path, len(IDS), OFFERS)
    one, two = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*.*")} for root in (folder, tmp_path)
    )
    assert one == two
