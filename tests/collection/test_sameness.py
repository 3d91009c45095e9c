"""What offers say of being one offer told twice is looked at before anybody counts by it."""

from __future__ import annotations

from tests.collection.projects import HEAD, first, judged, offer, project, under

OTHER = "data/offers/naboforeningen.yaml"


def files(here: str, there: str) -> dict[str, str]:
    """Our offer, and a neighbour's that may be the same."""
    neighbour = HEAD.replace("Prøveforeningen", "Naboforeningen") + offer(there).replace("id: samtaler", "id: snak")
    return project(here, {OTHER: neighbour})


def codes(here: str, there: str) -> list[str]:
    return [each.code for each in judged(files(here, there)) if each.severity.value != "info"]


def test_the_same_and_not_the_same_are_right_alone() -> None:
    assert codes("same_as: snak", "") == []
    assert codes("not_same_as: [snak]", "not_same_as: [samtaler]") == []


def test_one_says_yes_and_the_other_no() -> None:
    (found,) = (each for each in judged(files("not_same_as: [snak]", "same_as: samtaler")) if each.code == "CAT360")
    assert dict(found.args) == {"id": "snak", "rule": "both"}
    assert under(files("not_same_as: [snak]", "same_as: samtaler"), found) == "snak"


def test_an_offer_is_not_another_by_its_own_name() -> None:
    assert codes("same_as: samtaler", "") == ["CAT360"]
    assert codes("not_same_as: [samtaler]", "") == ["CAT360"]


def test_an_offer_that_is_not_there() -> None:
    assert first("CAT305", "same_as: samtale").args["nearest"] == "samtaler"
    assert first("CAT305", "not_same_as: [ingen-af-dem]").args["id"] == "ingen-af-dem"
