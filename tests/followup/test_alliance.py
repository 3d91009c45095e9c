"""An alliance: members with and without an agreement, and what they promised each other to do."""

from __future__ import annotations

from tests.followup.workshop import association, on_one_line, status_of, told

AGREED = "status: active\nperiods: [{from: 2026-02-01, until: 2026-12-31}]"
ALLIANCE = """\
name: Alliancen (opdigtet)
members:
  aaen: {name: Aaen}
  beboerne: {name: Beboerne, association: bakken}
  dalen: {name: Dalen}
  engen: {name: Engen, left: 2026-02}
  fjorden: {name: Fjorden, left: 2026-04}
efforts:
  jul:
    title: Julehjælp
    actions:
      - {what: Lave en fælles tilmelding, members: [aaen, dalen], departments: [skoler], due: 2026-02-20}
      - {what: Finde et lokale, done: true}
  lejr: {title: Sommerlejr, actions: [{what: Samle datoerne}]}
"""


def test_the_alliance() -> None:
    found = status_of(
        more={"data/alliance.yaml": ALLIANCE},
        aaen=association("Aaen", AGREED),
        bakken=association("Bakken", AGREED),
        dalen=association("Dalen", "status: invited"),
    )
    text = on_one_line(told("text", found))
    assert "Alliancen (opdigtet) har 4 medlemmer." in text
    assert "Uden aftale med kommunen: Dalen, Fjorden" in text
    assert (
        "Skal gøres: Julehjælp: senest d. 20. februar 2026, for 9 dage siden: Lave en fælles tilmelding "
        "(Aaen, Dalen og Skoleforvaltningen) Sommerlejr: Samle datoerne" in text
    )
    assert "1 opgave i alliancen er overskredet" in text
    assert "Finde et lokale" not in text


def test_without_an_alliance_nothing_is_said_of_one() -> None:
    assert "lliance" not in told("text", status_of(aaen=association("Aaen", AGREED)))
