"""What people send: new rows, other people's sheets, mistakes. Each is told by its row and its column."""

from __future__ import annotations

import pytest

from catalogue.diagnostics import Span
from catalogue.messages import words
from tests.edition.workshop import example
from tests.exchange.sheets.desk import brought, changed, exported, material, separated, told

THEIRS = """\
Vores liste over aktiviteter;;;;
;;;;
Aktivitet;Hvem står bag;Alder fra;Emne;Plads?
Læsehjælp;Lektieforeningen (opdigtet);7,0;Skole/Ensomme unge;ja
Nyt værested;Værestedet (opdigtet);13;Ensomme unge;nej
;Værestedet (opdigtet);;;
"""
MAPPING = """\
header: 3
separator: /
columns: {Aktivitet: Titel, Hvem står bag: association, Alder fra: age.minimum, Emne: themes, Plads?: status.is}
words:
  themes: {Ensomme unge: ensomhed, Skole: lektier}
  status.is: {ja: open, nej: full}
always: {evidence: opdigtet, areas: [eksempelby]}
"""


def losses(files: dict[str, bytes], mapping: str = "") -> list[tuple[str, str, str, str]]:
    outcome = brought(files, example("small"), mapping)
    assert not outcome.has_errors
    return [(each.record, each.field, each.why, each.value) for each in outcome.value.losses]


def test_somebody_else_s_sheet_becomes_offers() -> None:
    outcome = brought({"deres.csv": THEIRS.encode()}, example("small"), MAPPING)
    assert told(outcome.value.edits) == {
        "lektieforeningen/offers/laesehjaelp": {
            "id": "laesehjaelp",
            "title": "Læsehjælp",
            "status": {"is": "open"},
            "themes": ["lektier", "ensomhed"],
            "age": {"minimum": 7},
            "areas": ["eksempelby"],
        }
    }
    assert outcome.value.files == {
        "vaerestedet": {
            "evidence": "invented",
            "association": {"name": "Værestedet (opdigtet)"},
            "offers": [
                {
                    "id": "nyt-vaerested",
                    "title": "Nyt værested",
                    "status": {"is": "full"},
                    "themes": ["ensomhed"],
                    "age": {"minimum": 13},
                    "areas": ["eksempelby"],
                }
            ],
        }
    }
    assert outcome.value.origins == {"vaerestedet": "5"}
    assert [(each.record, each.field) for each in outcome.value.losses] == [("6", "Aktivitet")]


def test_the_same_sheet_once_more_makes_no_second_offer() -> None:
    sheet = b"Titel;Forening\nsamtalegruppe for  unge;samtaleforeningen\n"
    edits = brought({"a.csv": sheet}, example("small")).value.edits
    assert list(told(edits)) == ["samtaleforeningen/offers/samtalegruppe/title"]


@pytest.mark.parametrize(
    ("heading", "cell", "why"),
    [
        ("Temaer", "Ensomhed; Trivsl", "unknown-word"),
        ("Alder – Fra", "tretten", "not-valid"),
        ("Plads nu – Status", "måske", "unknown-word"),
        ("Titel", None, "not-valid"),
        ("Plads nu – Status", None, "not-valid"),
        ("Tider", "Ugedag: torsdag | Hvornår: sent", "not-valid"),
        ("Steder", "huset: Navn: Huset", "not-valid"),
        ("Oprindelse", "fra en offentlig kilde", "no-place"),
        ("Forening", "Lektieforeningen (opdigtet)", "no-place"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(heading: str, cell: object, why: str) -> None:
    catalogue = example("small")
    data = changed(exported(material(catalogue)), {("Tilbud", "samtalegruppe", heading): cell})
    outcome = brought({"a.xlsx": data}, catalogue)
    assert [(each.record, each.field, each.why) for each in outcome.value.losses] == [("3", heading, why)]
    assert outcome.value.edits == ()


@pytest.mark.parametrize("id_", ["../../etc/passwd", "a/b", "C:\\x", ".."])
def test_an_id_that_is_a_path_refuses_all_of_it(id_: str) -> None:
    sheet = f"id;title;association\nsamtalegruppe;Andet;\n{id_};Noget;samtaleforeningen\n".encode()
    outcome = brought({"a.csv": sheet}, example("small"))
    found = [words(each, "da").message for each in outcome.diagnostics]
    assert found == [f"række 3: «{id_}» kan ikke være et id"]
    assert (outcome.value.edits, outcome.value.files) == ((), {})


@pytest.mark.parametrize("id_", ["Samtale Gruppe", "x" * 81])
def test_an_id_that_is_no_id_is_told(id_: str) -> None:
    sheet = f"id;title;association\n{id_};Noget;samtaleforeningen\n".encode()
    assert losses({"a.csv": sheet}) == [("2", "id", "not-valid", id_)]


def test_an_offer_of_another_catalogue_is_changed_there() -> None:
    outcome = brought({"a.csv": b"id;title\nnaboby--telefon;Noget andet\n"}, example("joined"))
    assert [(each.record, each.why) for each in outcome.value.losses] == [("2", "no-place")]


def test_a_column_that_nobody_knows_is_told_once() -> None:
    sheet = b"id;title;Vores note\nsamtalegruppe;Samtalegruppe for unge;x\nsamtale-chat;Skriv og tal;y\n"
    assert losses({"a.csv": sheet}) == [("1", "Vores note", "no-place", "")]


def test_a_new_association_says_where_its_facts_are_from() -> None:
    sheet = b"Titel;Forening\nNoget;Den Nye Forening\n"
    assert losses({"a.csv": sheet})[0] == ("2", "Oprindelse", "not-valid", "")


def test_a_whole_new_association_comes_from_three_sheets() -> None:
    files = {
        "a.csv": "Foreningens id;Navn;CVR-nummer;Oprindelse\n;Den Nye (opdigtet);99999993;fra foreningen\n",
        "b.csv": "Tilbuddets id;Titel;Forening;Kontakter\n;Et tilbud;den nye (opdigtet);kontoret\n",
        "c.csv": "Kontaktens id;Rolle;Forening;Telefon;Vises for\n;Kontoret;Den Nye (opdigtet);70101010;familier; \n",
    }
    outcome = brought({name: text.encode() for name, text in files.items()}, example("small"))
    assert outcome.value.losses == ()
    assert outcome.value.files == {
        "den-nye": {
            "evidence": "association",
            "association": {"name": "Den Nye (opdigtet)", "cvr": "99999993"},
            "contacts": {
                "kontoret": {"role": "Kontoret", "phone": "70101010", "shown_in": ["families"]},
            },
            "offers": [{"id": "et-tilbud", "title": "Et tilbud", "contacts": ["kontoret"]}],
        }
    }


def test_a_row_that_is_gone_takes_nothing_away() -> None:
    files = separated(material(example("small")))
    lines = files["offers.csv"].split(b"\r\n")
    outcome = brought({"offers.csv": b"\r\n".join([*lines[:2], b""])}, example("small"))
    assert outcome.value.edits == ()
    assert [(each.code, each.args) for each in outcome.diagnostics] == [("CAT091", {"count": 2})]


@pytest.mark.parametrize(
    ("sheet", "mapping", "code", "value"),
    [
        ("Aktivitet;Hvem\na;b\n", "", "CAT090", "liste"),
        ("id;title;Titel\na;b;c\n", "", "CAT090", "Titel"),
        ("Aktivitet;Hvem\na;b\n", "columns: {Aktivitet: titels}", "CAT092", "titels"),
        ("Aktivitet;Hvem\na;b\n", "colums: {Aktivitet: title}", "CAT092", "colums"),
        ("Aktivitet;Hvem\na;b\n", "words: {themes: Ensomme}", "CAT092", "themes"),
        ("id;title\na;b\n", "sheet: Ark2", "CAT090", "Ark2"),
    ],
)
def test_a_sheet_or_mapping_that_means_nothing_is_refused(sheet: str, mapping: str, code: str, value: str) -> None:
    outcome = brought({"liste.csv": sheet.encode()}, example("small"), mapping)
    assert [(each.code, each.args["value"]) for each in outcome.diagnostics] == [(code, value)]
    assert outcome.value.edits == ()


def test_a_mistake_in_a_mapping_is_shown_where_it_stands() -> None:
    (found,) = brought({"a.csv": b"a;b\n"}, example("small"), "columns: {Aktivitet: titels}").diagnostics
    assert found.span == Span("mapping.yaml", 1, 22, 1, 28)
    assert found.args["nearest"] == "titel"
