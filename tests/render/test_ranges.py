"""What no line of a page may break in, and that holding it together lets nothing hostile through."""

from __future__ import annotations

import pytest

from catalogue.render.ranges import held

HELD = '<span class="held">{}</span>'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Torsdage kl. 9.30–11.30", f"Torsdage kl.\u00a0{HELD.format('9.30–11.30')}"),
        ("0–5 år, 15-17 år", f"{HELD.format('0–5')}\u00a0år, {HELD.format('15-17')}\u00a0år"),
        ("Søvej 4, 9220 Aalborg Øst", "Søvej 4, 9220\u00a0Aalborg Øst"),
        ("98 12 34 56", "98\u00a012\u00a034\u00a056"),
        ("2026-000001, 2026-11-01, a1-b2", "2026-000001, 2026-11-01, a1-b2"),
        ('<b>1–2</b> & "', f"&lt;b&gt;{HELD.format('1–2')}&lt;/b&gt; &amp; &#34;"),
        ("", ""),
    ],
)
def test_a_range_is_held_together_and_all_else_is_as_ever(text: str, made: str) -> None:
    assert held(text) == made
