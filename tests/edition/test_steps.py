"""How to join in numbered steps: as they were written, or where the data tell an order; never by a guess."""

from __future__ import annotations

import pytest

from tests.edition.workshop import seen


@pytest.mark.parametrize(
    ("access", "families", "professionals"),
    [
        ("steps: [Ring til kontoret, Kom til en samtale]", ["Ring til kontoret", "Kom til en samtale"], None),
        ("steps: [Ring til kontoret], how: [telephone, first-meeting]", ["Ring til kontoret"], None),
        (
            "who: [self], how: [matching, telephone, waiting-list, first-meeting]",
            ["I kan ringe til dem", "Det begynder med et møde", "I får en frivillig, der passer til jer"],
            [
                "Henvendelse på telefon",
                "Det begynder med et indledende møde",
                "Man bliver matchet med en frivillig",
            ],
        ),
        ("how: [sign-up, first-meeting]", ["I skal tilmelde jer", "Det begynder med et møde"], None),
        ("how: [sign-up]", [], None),
        ("how: [first-meeting, matching]", [], None),
        ("how: [sign-up, telephone, first-meeting]", [], None),
        ("how: [drop-in, telephone, first-meeting]", [], None),
        ("how: [referral, sign-up, first-meeting]", [], None),
        ("who: [professional], how: [sign-up, first-meeting]", [], None),
        ("who: [self]", [], None),
    ],
)
def test_steps_are_told_only_in_an_order_that_the_data_tell(
    access: str, families: list[str], professionals: list[str] | None
) -> None:
    offer = f"access: {{{access}}}"
    assert [line.text for line in seen(offer, "families").steps] == families
    if professionals is not None:
        assert [line.text for line in seen(offer).steps] == professionals


def test_the_fact_keeps_its_lines_beside_the_steps() -> None:
    view = seen("access: {who: [self], steps: [Ring, Kom]}")
    found = view.fact("access")
    assert found is not None
    assert [line.text for line in found.lines] == ["Man kan selv henvende sig, uden henvisning", "1. Ring", "2. Kom"]
    assert seen("age: {minimum: 9}").steps == ()
