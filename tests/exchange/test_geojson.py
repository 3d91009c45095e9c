"""Places on a map: only those whose coordinates are known, none that is secret, each saying what it must."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from catalogue.edition.compose import compose
from catalogue.edition.extract import extract
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.geojson import NAME, places_on_a_map
from tests.edition.workshop import catalogue_of, file_text, labels

OFFER = """
summary: Vi går sammen.
places:
  torvet: {name: Torvet, coordinate: {latitude: 57.04830, longitude: 9.92}}
  skolen: {recipient: skole-a, coordinate: {latitude: 57.05, longitude: 9.9187654321}}
  huset: {name: Huset}
  moellevej-7: {name: Møllehuset, hidden: true, area: aabenby}
"""


def exported(offer: str = OFFER, *, is_demonstration: bool = False) -> Exported:
    catalogue = catalogue_of({"foreningen": file_text(offer)})
    settings = catalogue.settings.model_copy(update={"demonstration": is_demonstration})
    catalogue = replace(catalogue, settings=settings)
    return places_on_a_map(Material(extract(catalogue, compose(catalogue, "da-families", labels("da")))))


def collection(made: Exported) -> Any:  # noqa: ANN401  # JSON
    ((name, data),) = made.files
    assert name == NAME
    return json.loads(data)


def test_a_place_with_coordinates_is_a_point_east_before_north() -> None:
    found = collection(exported())
    assert (found["type"], len(found["features"])) == ("FeatureCollection", 2)
    first, second = found["features"]
    assert (first["type"], first["geometry"]) == ("Feature", {"type": "Point", "coordinates": [9.92, 57.0483]})
    assert second["geometry"]["coordinates"] == [9.9187654321, 57.05]
    assert (first["id"], first["properties"]["place"]) == ("tilbud-1/torvet", "Torvet")
    assert second["properties"]["place"] == "Skole A (opdigtet)"
    assert first["properties"]["summary"] == "Vi går sammen."
    assert first["properties"]["evidence"] == ["Opdigtet eksempel.", "Ikke bekræftet endnu."]


def test_a_place_that_is_secret_or_has_no_coordinates_is_not_on_the_map() -> None:
    made = exported()
    told = made.files[0][1].decode()
    assert "øllehuset" not in told
    assert "moellevej" not in told
    assert [(loss.record, loss.value) for loss in made.losses] == [("tilbud-1", "Huset")]


def test_a_demonstration_says_so_on_the_map_and_at_each_place() -> None:
    found = collection(exported(is_demonstration=True))
    banner = "DEMONSTRATION – brug den ikke til at finde hjælp"
    assert banner in found["banners"]
    assert all(banner in each["properties"]["banners"] for each in found["features"])


def test_an_edition_without_places_gives_an_empty_map() -> None:
    assert collection(exported("summary: Ingen steder."))["features"] == []
