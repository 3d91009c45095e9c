"""Agreements that begin, end, run longer or are paused."""

from __future__ import annotations

import pytest

from tests.review.workshop import LEKTIEHUSET, NATTERAVNEN, SETTINGS, START, changed, lines, reviewed

UNTIL = "until: 2026-12-31"
PERIODS = "  periods: [{from: 2026-01-01, until: 2026-12-31}]\n"
ACTIVE = "  status: active\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (UNTIL, "until: 2027-12-31", "Aftalen udløber nu 31. december 2027 (før: 31. december 2026)."),
        (f", {UNTIL}", "", "Aftalen har ingen slutdato og løber, til den bliver opsagt."),
        (
            UNTIL,
            "until: 2026-05-15",
            "Aftalen er nu under fornyelse. Aftalen udløber nu 15. maj 2026 (før: 31. december 2026).",
        ),
        (
            UNTIL,
            "until: 2026-01-15",
            "Aftalen gælder ikke længere. Aftalen udløber nu 15. januar 2026 (før: 31. december 2026).",
        ),
        (ACTIVE, "  status: ended\n", "Aftalen er nu afsluttet."),
        (ACTIVE, "  status: paused\n", "Status er nu «holder pause» (før: «aktiv»)."),
        (f"partnership:\n{ACTIVE}{PERIODS}", "", "Aftalen står ikke længere i filen."),
    ],
)
def test_what_becomes_of_an_agreement(old: str, new: str, said: str) -> None:
    assert lines(reviewed(changed(NATTERAVNEN, (old, new))).agreements) == [f"Natteravnen (opdigtet): {said}"]


def test_a_new_agreement_is_told_with_its_end() -> None:
    agreed = changed(LEKTIEHUSET, ("contacts:\n  kontor", f"partnership:\n{ACTIVE}{PERIODS}contacts:\n  kontor"))
    assert lines(reviewed(agreed).agreements) == [
        "Lektiehuset (opdigtet): Ny aftale. Status: aktiv. Aftalen udløber 31. december 2026."
    ]


def test_time_alone_ends_agreements() -> None:
    later = changed(SETTINGS, ("as_of: 2026-06-01", "as_of: 2027-02-01"))
    assert lines(reviewed(later).agreements) == ["Natteravnen (opdigtet): Aftalen er nu under fornyelse."]


def test_an_agreement_that_stays_is_not_told() -> None:
    goal = changed(NATTERAVNEN, (ACTIVE, f"{ACTIVE}  goals: [Flere med]\n"))
    assert reviewed(goal).agreements == ()
    assert reviewed(changed(NATTERAVNEN, ("maximum: 12", "maximum: 15"))).agreements == ()
    assert START
