"""Every value survives its cell; and a cell is understood whatever a spreadsheet or a person made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.compare.changes import Plain
from catalogue.edition.extract import AssociationRecord, Extract, OfferRecord
from catalogue.exchange.base import Material
from catalogue.exchange.sheets.cells import Cells, put, value_at
from catalogue.exchange.sheets.columns import MODELS, column_at, column_of, folded, heading, leaves
from catalogue.exchange.sheets.data import as_data, is_same, steps
from catalogue.exchange.sheets.guard import freed, guarded
from catalogue.exchange.sheets.lists import joined, parted
from catalogue.exchange.sheets.simple import understood
from catalogue.exchange.sheets.words import Tongue
from catalogue.messages.sheets import LANGUAGES, da, en
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.source.foreign.values import Cell
from tests.edition.workshop import example
from tests.exchange.sheets.desk import brought, exported, material, separated
from tests.exchange.sheets.values import TEXTS, values_of

OWN = material(example("every-field"))
TONGUE = Tongue(OWN.extract, "da")


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_a_value_survives_its_cell(model: type[Offer], data: st.DataObject, language: str) -> None:
    values = data.draw(values_of(model, TONGUE))
    cells = Cells(Tongue(OWN.extract, language))
    read: dict[str, Plain] = {}
    for leaf in leaves(model):
        value = value_at(values, leaf.path)
        for tongue in cells.languages(leaf, value):
            cell = cells.written(leaf, value, tongue)
            if cell is None:
                continue
            stored = float(cell) if isinstance(cell, Decimal) else cell
            understood_, wrong = cells.read(leaf, stored, value_at(read, leaf.path), tongue)
            assert wrong == ()
            put(read, leaf.path, understood_)
    assert is_same(as_data(model, read, "da"), as_data(model, values, "da"))


@settings(max_examples=6)
@given(offers=st.lists(values_of(Offer, TONGUE), min_size=1, max_size=2), contact=values_of(Contact, TONGUE))
def test_sheets_of_any_catalogue_come_back_as_they_went(
    offers: list[dict[str, Plain]], contact: dict[str, Plain]
) -> None:
    made_of = Material(_extract(offers, contact))
    files = {"a.xlsx": exported(made_of)}
    for each in (files, separated(made_of)):
        outcome = brought(each, example("every-field"), made_of=made_of)
        assert outcome.diagnostics == ()
        assert (outcome.value.edits, outcome.value.losses) == ((), ())


def _extract(offers: list[dict[str, Plain]], contact: dict[str, Plain]) -> Extract:
    name = OWN.extract.associations[0].id
    titled = [{"title": {"da": f"Tilbud {number}"}, **each} for number, each in enumerate(offers)]
    records = [OfferRecord(f"tilbud-{number}", name, "invented", each) for number, each in enumerate(titled)]
    association = replace(OWN.extract.associations[0], contacts={"kontor": {"role": {"da": "Kontor"}, **contact}})
    assert isinstance(association, AssociationRecord)
    return replace(OWN.extract, offers=tuple(records), associations=(association, *OWN.extract.associations[1:]))


@given(old=values_of(Offer, TONGUE), new=values_of(Offer, TONGUE))
def test_the_steps_lead_from_one_to_the_other(old: dict[str, Plain], new: dict[str, Plain]) -> None:
    before, after = as_data(Offer, old, "da"), as_data(Offer, new, "da")
    here: object = before
    for path, value in steps(before, after):
        here = _with(here, path, value)
    assert is_same(here, after)  # type: ignore[arg-type]


def _with(data: object, path: tuple[str | int, ...], value: object) -> object:
    if not path:
        return value
    step, *rest = path
    if isinstance(data, dict):
        changed = {key: each for key, each in data.items() if key != step or value is not None or rest}
        return changed | ({str(step): _with(data.get(step), tuple(rest), value)} if value is not None or rest else {})
    assert isinstance(data, list)
    assert isinstance(step, int)
    return [*data[:step], _with(data[step] if step < len(data) else None, tuple(rest), value), *data[step + 1 :]]


STEPS: list[Plain] = [{"da": "Ring", "en": "Call"}, "Skriv", {"da": "Kom", "en": "Come"}]


@pytest.mark.parametrize(
    ("cell", "language", "after"),
    [
        ("Ring\nKom", "", [{"da": "Ring", "en": "Call"}, {"da": "Kom", "en": "Come"}]),
        ("Ring\nVent\nSkriv\nKom", "", [{"da": "Ring", "en": "Call"}, "Vent", "Skriv", {"da": "Kom", "en": "Come"}]),
        ("Ring op\nSkriv\nKom", "", [{"da": "Ring op", "en": "Call"}, "Skriv", {"da": "Kom", "en": "Come"}]),
        ("Call\nWrite\nCome", "en", [STEPS[0], {"da": "Skriv", "en": "Write"}, STEPS[2]]),
        ("Call", "en", [STEPS[0], "Skriv", "Kom"]),
    ],
)
def test_a_line_keeps_its_translation(cell: str, language: str, after: Plain) -> None:
    column = column_at("offers", "access.steps")
    assert column is not None
    assert column.leaf is not None
    value, wrong = Cells(TONGUE).read(column.leaf, cell, STEPS, language)
    assert wrong == ()
    assert as_data(Offer, {"access": {"steps": value or []}}, "da") == {"access": {"steps": after}}


@given(st.lists(st.none() | TEXTS.map(str.strip).filter(bool), min_size=1), st.sampled_from(";|\n"))
def test_texts_in_one_cell_come_apart_as_they_were(texts: list[str | None], mark: str) -> None:
    assert list(parted(joined(texts, mark), mark)) == texts


@given(TEXTS)
def test_no_guarded_text_is_calculated_and_the_guard_comes_off(text: str) -> None:
    assert not guarded(text).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert freed(guarded(text)) == text


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("number", 13, 13),
        ("number", 13.0, 13),
        ("number", "7,0", 7),
        ("number", "1.500", 1500),
        ("number", "syv", None),
        ("number", 7.5, None),
        ("number", True, None),
        ("money", 250.5, "250.5"),
        ("money", "250,50", "250.5"),
        ("money", "1.250,00 kr.", "1250"),
        ("money", "kr. 75", "75"),
        ("money", "gratis", None),
        ("date", date(2026, 2, 1), "2026-02-01"),
        ("date", "01-02-2026", "2026-02-01"),
        ("date", "1/2 2026", "2026-02-01"),
        ("date", "1.2.26", "2026-02-01"),
        ("date", "31-02-2026", None),
        ("date", "i morgen", None),
        ("partial-date", 2026, "2026"),
        ("partial-date", "02-2026", "2026-02"),
        ("partial-date", "01-02-2026", "2026-02-01"),
        ("day-of-year", "1/4", "04-01"),
        ("day-of-year", date(2026, 4, 1), "04-01"),
        ("time", "15.30", "15:30"),
        ("time", "kl. 9", "09:00"),
        ("time", 15.3, "15:30"),
        ("time", "16:00:00", "16:00"),
        ("postal-code", 9000, "9000"),
        ("municipality-code", 851, "0851"),
        ("phone", 98123456.0, "98123456"),
        ("every", "2 uger", "2 weeks"),
        ("every", "år", "year"),
        ("every", "2 år", "2 years"),
        ("slug", "../../etc/passwd", None),
    ],
)
def test_what_a_spreadsheet_made_of_it_is_understood(kind: str, cell: Cell, value: Plain | None) -> None:
    assert understood(kind, cell) == value


@pytest.mark.parametrize("cell", ["ja", "JA", "SAND", True, "true", "x", 1, "yes"])
def test_a_yes_is_a_yes(cell: Cell) -> None:
    column = column_at("offers", "age.approximate")
    assert column is not None
    assert column.leaf is not None
    assert Cells(TONGUE).read(column.leaf, cell, None) == (True, ())


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_names_one_column(kind: str, language: str) -> None:
    columns = [column_of(leaf) for leaf in leaves(MODELS[kind])]  # type: ignore[index]
    headings = [heading(kind, each, language) for each in columns]  # type: ignore[arg-type]
    assert len(set(map(folded, headings))) == len(headings)
    assert not [each for each in headings if ":" in each or "|" in each]
    assert [column_at(kind, each) for each in headings] == columns  # type: ignore[arg-type]


def test_a_heading_may_name_a_language_in_words() -> None:
    for written in ("Titel (engelsk)", "Title (English)", "title@en", "Titel (en)"):
        assert column_at("offers", written) == column_of(leaves(Offer)[1], "en")
    assert column_at("offers", "Titel (uforståeligt)") is None


def test_both_languages_have_the_same_words() -> None:
    assert list(da.WORDS) == list(en.WORDS)
