"""What is not meant for a reader is in no byte of any export; what a demonstration must say is in each of its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.exchange.names import EXPORTS, FOR_READERS
from catalogue.pipeline.export import ExportRequest, export
from tests.pipeline.workshop import GOOD, TODAY, change, copied, tree
from tests.security.canary_table import DAYS, EVERYBODY, NUMBERS, WORDS
from tests.security.leaks import find, layers, word

CANARY = GOOD / "canary"
BANNER = "DEMONSTRATION – brug den ikke til at finde hjælp"
# The keepers have everything, but neither persons without a consent nor what a consent or a certificate says.
NOBODY = (
    *(
        f"kanari{what}{who}q"
        for what in ("navn", "post", "rolle")
        for who in ("udloebet", "trukket", "kuntryk", "senere")
    ),
    *("98162738", "98182941", "98193142", "98213243", "2013-01-06", "2027-09-08", "2015-03-08"),
    *("kanarikommentarforeningq", "kanarikommentarordlisteq", "kanariinternnoteq", "kanariinternforeningq"),
)
# An empty workbook and a folder of calendars without a meeting say next to nothing.
TELLING = {name for name in EXPORTS if name not in {"template", "ical", "geojson"}}

# An empty workbook offers every word that may be chosen, used or not.
OFFERED = {f"kanariubrugt{what}q" for what in ("tema", "maalgruppe", "omraade", "henviser")}


def made(tmp_path: Path, name: str, root: Path = CANARY, edition: str = "") -> dict[str, bytes]:
    """The files of one export; for the keepers where no edition is named."""
    report = export(
        ExportRequest(root, TODAY, name, edition, for_keepers=not edition, output=tmp_path / f"{name}-{edition}")
    )
    assert report.exported is not None, report.check.diagnostics
    return dict(report.exported.files)


@pytest.mark.parametrize("edition", EVERYBODY.split())
@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_shows_what_its_edition_may_and_nothing_else(tmp_path: Path, name: str, edition: str) -> None:
    table = WORDS | NUMBERS | {day: editions for (day, _), editions in DAYS.items()}
    files = made(tmp_path, name, edition=edition)
    found = find((word(each) for each in table), files)
    leaked = {each: found[word(each).pattern] for each, who in table.items() if word(each).pattern in found}
    if name == "template":
        leaked = {each: places for each, places in leaked.items() if each not in OFFERED}
    assert {each: sorted(places) for each, places in leaked.items() if edition not in table[each]} == {}
    if name in TELLING:
        assert len(leaked) > 2


@pytest.mark.parametrize("name", [name for name in EXPORTS if name not in FOR_READERS])
def test_no_export_has_a_person_without_consent(tmp_path: Path, name: str) -> None:
    assert find(map(word, NOBODY), made(tmp_path, name)) == {}


@pytest.mark.parametrize("name", EXPORTS)
def test_a_demonstration_says_so_in_every_file(tmp_path: Path, name: str) -> None:
    root = copied("small", tmp_path / "project")
    change(root, "catalogue.yaml", "state: final\n", "state: final\ndemonstration: true\n")
    change(root, "catalogue.yaml", "publisher: {", "publisher: {kind: project, ")
    change(root, "offers/lektieforeningen.yaml", "email: lektier", 'phone: "+45 98 11 22 33", email: lektier')
    files = made(tmp_path, name, root, "families")
    assert files
    for path, data in files.items():
        told = " ".join(text for _, text in layers(path, data)).replace("\r\n ", "")
        assert BANNER in told or "demonstration: true" in told, path
        assert "tel:" not in told, path
        assert "mailto:" not in told, path


def test_the_search_for_leaks_sees_into_every_export(tmp_path: Path) -> None:
    """What everybody may see is found in those exports that have a place for it: else the search proved nothing."""
    found = {name: find([word("kanarititelalleq")], made(tmp_path, name, edition="families")) for name in TELLING}
    assert {name for name, places in found.items() if not places} <= {"vcard"}
    assert tree(CANARY / "build") == {}
