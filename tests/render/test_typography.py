"""Numbers keep what they count; nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.render.prose import Prose
from catalogue.render.sandbox import printed_in_html
from catalogue.render.typography import NO_BREAK, unbroken

# «~» stands for the space that no line breaks at.
BOUND = (
    "Mandage kl.~16.00–18.00 hver uge",
    "fra kl.~18.00 til kl.~7.00 næste dag",
    "9–16~år",
    "Ca.~12~år",
    "under 18~år",
    "12~kr. pr. gang",
    "1.200,50~kr.",
    "nr.~4 og §~18",
    "§§~18-20",
    "98~12~34~56",
    "+45~98~12~34~56",
    "9812~3456",
    "Ring 112 eller 116~111.",
    "1.~november 2026",
    "den~15.~august",
    "5~November 2026",
    "November~5, 2026",
    "0.–3.~klasse",
    "10~gange à 60–90~minutter",
    "60~tilbud, heraf 12~foreninger",
    "12~%",
    "16~years",
    "2~–~4~timer",
)
LOOSE = (
    "Ingen tal her, intet at binde.",
    "9000 Aalborg",
    "12 mand og 3 spande",
    "Skole A 9 Aalborg",
    "12 34 56 78 90",
    "maj og juni",
    "uge og år",
    "",
)


@pytest.mark.parametrize("text", BOUND)
def test_a_number_keeps_what_it_counts(text: str) -> None:
    assert unbroken(text.replace("~", " ")).replace(NO_BREAK, "~") == text


@pytest.mark.parametrize("text", LOOSE)
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert unbroken(text) == text


PIECES = st.sampled_from(
    ["12", "98", "kl.", "år", "kr.", "1.", "maj", " ", " ", " ", "–", "-", "§", "nr.", "x", "+45", ",", "\n", NO_BREAK]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_only_spaces_change(text: str) -> None:
    made = unbroken(text)
    assert len(made) == len(text)
    assert all(one == two or (one, two) == (" ", NO_BREAK) for one, two in zip(text, made, strict=True))


def test_it_holds_wherever_html_is_printed_but_not_in_a_link() -> None:
    assert printed_in_html("kl. 16") == f"kl.{NO_BREAK}16"
    prose = Prose(demonstration=False)
    assert prose.html("Kom kl. 16 til [nr. 4](https://example.org/a)") == (
        f'<p>Kom kl.{NO_BREAK}16 til <a href="https://example.org/a">nr.{NO_BREAK}4</a></p>'
    )
    assert NO_BREAK not in prose.markdown("Kom kl. 16")
