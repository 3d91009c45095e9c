"""Every kind of wrong value has its code, and points to where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, HttpUrl, ValidationError

from catalogue.codes import PRIVATE
from catalogue.diagnostics import Diagnostic
from catalogue.model import validate as module
from catalogue.model.base import PROBLEMS, Model
from catalogue.model.danish import DANISH
from catalogue.model.describe import keys_at
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipients
from catalogue.model.settings import Settings
from catalogue.model.validate import validate
from catalogue.model.vocabulary import Vocabulary
from catalogue.source.document import Document, Source
from catalogue.source.parse import parse_text

FILE = "data/offers/x.yaml"
HEAD = """\
evidence: invented
association: {name: Prøve (opdigtet)}
offers:
  - id: a
    title: A
"""


def document(text: str) -> Document:
    outcome = parse_text(Source(FILE, text))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def found(text: str, model: type[Model] = PartnershipFile) -> tuple[Diagnostic, ...]:
    return validate(document(text), model).diagnostics


def in_an_offer(line: str) -> tuple[Diagnostic, ...]:
    return found(f"{HEAD}    {line}\n")


# One wrong line of an offer for each type of pydantic's errors that we translate.
BY_TYPE: Mapping[str, tuple[str, str]] = {
    "missing": ("price: {}", "CAT201"),
    "extra_forbidden": ("titel: A", "CAT202"),
    "literal_error": ("status: {is: opened}", "CAT203"),
    "string_type": ("aliases: [[a]]", "CAT204"),
    "not_a_text": ("summary: [a]", "CAT204"),
    "string_too_short": ('summary: ""', "CAT205"),
    "too_short": ("notes: [{text: a, shown_in: []}]", "CAT205"),
    "string_too_long": (f"part_of: {'a' * 81}", "CAT206"),
    "too_long": ("schedule: [{every: day, minutes: [1, 2, 3]}]", "CAT206"),
    "greater_than_equal": ("age: {minimum: -1}", "CAT207"),
    "less_than_equal": ("age: {minimum: 121}", "CAT207"),
    "decimal_max_places": ("price: {type: fee, amount: 1.005}", "CAT207"),
    "not_a_date": ("valid: {from: 2026-02-30}", "CAT208"),
    "not_a_web_address": ("website: example.org", "CAT217"),
    "int_type": ("age: {minimum: 9.5}", "CAT238"),
    "decimal_type": ("price: {type: fee, amount: [5]}", "CAT238"),
    "decimal_parsing": ("price: {type: fee, amount: fem}", "CAT238"),
    "bool_type": ("approved_volunteers: ja", "CAT239"),
    "list_type": ("themes: a", "CAT240"),
    "dict_type": ("places: [a]", "CAT241"),
    "model_type": ("age: 9", "CAT241"),
}
# Those that only other files, or other parts of a file, can have.
ELSEWHERE: Mapping[str, tuple[str, str]] = {
    "not_a_cvr": (HEAD.replace("(opdigtet)", "(opdigtet), cvr: 12345678"), "CAT212"),
    "not_a_phone": (f"{HEAD}contacts: {{k: {{role: K, phone: 1234567, shown_in: [young]}}}}\n", "CAT213"),
    "not_an_email": (f"{HEAD}contacts: {{k: {{role: K, email: k.example.org, shown_in: [young]}}}}\n", "CAT214"),
}
SETTINGS = """\
title: A
state: final
edition: "1"
publisher: {name: Projektet, kind: project}
inclusion: listed
languages: [da]
editions: {professionals: {audience: professionals}}
"""
IN_SETTINGS = {"not_a_base_address": ("base_url: https://example.org/katalog?udgave=1", "CAT217")}
BY_PATTERN: Mapping[str, tuple[str, str]] = {
    "an id": ("themes: [Sorg og savn]", "CAT211"),
    "an id with two hyphens": ("themes: [sorg--savn]", "CAT211"),
    "a time": ("schedule: [{weekday: monday, start: 25:00}]", "CAT210"),
    "a partial date": ("next_start: maj", "CAT209"),
    "a partial date that doesn't exist": ("next_start: 2026-02-30", "CAT208"),
    "a day of the year": ("season: {start: 13-01, end: 12-31}", "CAT209"),
    "a day of the year that doesn't exist": ("season: {start: 02-30, end: 12-31}", "CAT209"),
    "a postal code": ("places: {p: {address: {postal_code: 90000}}}", "CAT215"),
    "a language": ("languages: [dansk]", "CAT228"),
    "a language of a text": ("title: {dansk: A}", "CAT228"),
    "a rhythm": ("schedule: [{every: uge}]", "CAT244"),
    "an image's file": ("images: [{file: a b.png, alt: A}]", "CAT245"),
}
EMPTY = {"title": "title:", "an entry": "themes: [a, null]", "a word": "status: {is: }"}


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code for each in diagnostics]


@pytest.mark.parametrize(("line", "code"), BY_TYPE.values(), ids=BY_TYPE.keys())
def test_each_type_of_error_has_its_code(line: str, code: str) -> None:
    assert codes(in_an_offer(line)) == [code]


@pytest.mark.parametrize(("text", "code"), ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_each_type_of_error_elsewhere_has_its_code(text: str, code: str) -> None:
    assert codes(found(text)) == [code]


@pytest.mark.parametrize("end", ["?", "?a=1", "#", "#a", "/?a"])
def test_the_address_of_all_editions_is_that_of_a_folder(end: str) -> None:
    for good in ("https://example.org/katalog", "https://example.org/katalog/", "https://example.org"):
        wrong = (
            found(f"{SETTINGS}base_url: {good}\n", Settings),
            found(f"{SETTINGS}base_url: '{good}{end}'\n", Settings),
        )
        assert [codes(each) for each in wrong] == [[], ["CAT217"]]
        assert wrong[1][0].args["rule"] == "base"


@pytest.mark.parametrize(("line", "code"), BY_PATTERN.values(), ids=BY_PATTERN.keys())
def test_each_pattern_has_its_code(line: str, code: str) -> None:
    text = HEAD.replace("title: A", line) if line.startswith("title") else f"{HEAD}    {line}\n"
    assert codes(found(text)) == [code]


@pytest.mark.parametrize("line", EMPTY.values(), ids=EMPTY.keys())
def test_nothing_written_is_told_as_such(line: str) -> None:
    text = HEAD.replace("title: A", line) if line.startswith("title") else f"{HEAD}    {line}\n"
    assert codes(found(text)) == ["CAT242"]


def errors_of(model: type[Model], data: object) -> set[str]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


def test_the_table_of_types_is_the_one_that_is_tried() -> None:
    assert set(module._BY_TYPE) == set(BY_TYPE) | set(ELSEWHERE) | set(IN_SETTINGS)  # noqa: SLF001  # the table is what is tested
    for kind, (line, _) in BY_TYPE.items():
        assert errors_of(PartnershipFile, document(f"{HEAD}    {line}\n").data) == {kind}
    for kind, (line, _) in IN_SETTINGS.items():
        assert errors_of(Settings, document(f"{SETTINGS}{line}\n").data) == {kind}
    for kind, (text, _) in ELSEWHERE.items():
        assert errors_of(PartnershipFile, document(text).data) == {kind}


def test_the_table_of_patterns_knows_every_pattern() -> None:
    known = set(module._BY_PATTERN)  # noqa: SLF001  # the table is what is tested
    for model in (PartnershipFile, Recipients, Settings, Vocabulary):
        assert set(patterns_in(model.model_json_schema())) <= known


def patterns_in(schema: Any) -> list[str]:  # noqa: ANN401  # JSON
    inside = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    own = [schema["pattern"]] if isinstance(schema, dict) and isinstance(schema.get("pattern"), str) else []
    return own + [each for part in inside for each in patterns_in(part)]


class Unforeseen(Model):
    """A model with kinds of value that no file of ours has."""

    link: HttpUrl | None = None
    even: Annotated[int, Field(multiple_of=2)] | None = None


@pytest.mark.parametrize("text", ["link: no", "even: 3"])
def test_an_unknown_type_of_error_is_told_in_pydantic_s_words(text: str) -> None:
    (unknown,) = found(text, Unforeseen)
    assert unknown.code == "CAT299"
    assert unknown.args["problem"]
    assert unknown.span.line == 1


# --- places ---


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("titel: A", "CAT202", (6, 5)),  # an unknown field: its name
        ("status: {is: opened}", "CAT203", (6, 18)),  # a wrong value: the value
        ("price: {amount: 5}", "CAT201", (6, 5)),  # a missing field: the part that lacks it
        ("themes: [a, B]", "CAT211", (6, 17)),  # an entry of a list
        ("title2: A", "CAT202", (6, 5)),
        ("capacity: {maximum: 5, taken: 6}", "CAT229", (6, 35)),  # a rule that names a field
        ("schedule: [{kind: meeting}]", "CAT221", (6, 16)),  # a rule that names none
        ("places:\n      p:\n        hidden: true\n        address:\n          city: B", "CAT223", (9, 9)),
        ("places: {P: {text: A}}", "CAT211", (6, 14)),  # the name of an entry
        ("summary: {da: A, dansk: B}", "CAT228", (6, 22)),
        ("schedule: [{weekday: mondy}]", "CAT203", (6, 26)),  # one value where a list may stand
        ("schedule: [{weekday: [monday, mondy]}]", "CAT203", (6, 35)),
    ],
)
def test_places(line: str, code: str, place: tuple[int, int]) -> None:
    (only,) = in_an_offer(line)
    assert (only.code, only.span.line, only.span.column) == (code, *place)


def test_a_missing_field_of_the_whole_file_is_at_its_beginning() -> None:
    (only,) = found(HEAD.replace("evidence: invented\n", ""))
    assert (only.code, only.span.line, only.span.column) == ("CAT201", 1, 1)


def test_all_mistakes_are_told_at_once() -> None:
    assert sorted(codes(found(f"{HEAD}    titel: A\n    age: {{minimum: -1}}\n    themes: a\n"))) == [
        "CAT202",
        "CAT207",
        "CAT240",
    ]


def test_all_broken_rules_of_a_part_are_told_at_once() -> None:
    line = 'schedule: [{nth: 4, weeks: odd, every: year, end: "12:00", always: true, weekday: monday}]'
    rules = [each.args["rule"] for each in in_an_offer(line)]
    assert rules == ["nth", "weeks", "end", "always"]


# --- words ---


@pytest.mark.parametrize(
    ("line", "args"),
    [
        ("titel: A", {"field": "titel", "nearest": "title"}),
        ("qwerty: A", {"field": "qwerty", "nearest": ""}),
        ("age: {minimun: 9}", {"field": "minimun", "nearest": "minimum"}),
        (
            "interpreter: maybe",
            {"value": "maybe", "allowed": "true, false, unknown", "nearest": "", "field": "interpreter"},
        ),
        ("interpreter: Ja", {"value": "Ja", "nearest": "true"}),
        ("approved_volunteers: no", {"value": "no", "nearest": "false"}),
        ("status: {is: no}", {"value": "no", "nearest": ""}),
        ("approved_volunteers: [a]", {"value": "[…]", "field": "approved_volunteers"}),
        ("price: {type: {a: b}}", {"value": "{…}"}),
        ("age: {minimum: true}", {"value": "true", "rule": "whole", "field": "minimum"}),
        ("age: {minimum: 121}", {"value": "121", "limit": "120", "rule": "largest", "field": "minimum"}),
        ("age: {minimum: -1}", {"value": "-1", "limit": "0", "rule": "smallest", "field": "minimum"}),
        (f"title: {'a' * 200}", {"limit": 160, "field": "title"}),
        ("schedule: [{every: day, minutes: [1, 2, 3]}]", {"limit": 2, "rule": "list", "field": "minutes"}),
        ("schedule: [mandag]", {"field": "schedule", "rule": "entry"}),
        ("age: 9", {"field": "age"}),
        (f"website: {'a' * 400}", {"value": "a" * 60}),
    ],
)
def test_what_the_message_is_told(line: str, args: dict[str, str | int]) -> None:
    text = HEAD.replace("title: A", line) if line.startswith("title:") else f"{HEAD}    {line}\n"
    (only,) = found(text)
    assert only.args.items() >= args.items()


@pytest.mark.parametrize("text", [text for text, code in ELSEWHERE.values() if code in PRIVATE])
def test_a_private_value_is_not_passed_on(text: str) -> None:
    (only,) = found(text)
    assert "1234567" not in str(only.args)
    assert "example" not in str(only.args)


# --- any data has an outcome ---

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(data=st.data(), model=st.sampled_from([PartnershipFile, Recipients, Settings, Vocabulary]))
def test_any_data_is_an_entry_or_diagnostics(data: st.DataObject, model: type[Model]) -> None:
    keys = st.sampled_from(keys_at(model, ())) | st.text(max_size=5)
    drawn = data.draw(st.dictionaries(keys, VALUES, max_size=4))
    outcome = validate(Document(Source(FILE, ""), drawn, lambda _: {}), model)
    assert (outcome.value is None) == bool(outcome.diagnostics)


@given(field=st.sampled_from(keys_at(PartnershipFile, ("offers", 0))), value=VALUES)
def test_any_value_in_any_field_of_an_offer_is_judged(field: str, value: object) -> None:
    data = {**document(HEAD).data, "offers": [{"id": "a", "title": "A", field: value}]}
    outcome = validate(Document(Source(FILE, ""), data, lambda _: {}), PartnershipFile)
    assert (outcome.value is None) == bool(outcome.diagnostics)


# --- which model ---


def test_broken_rules_have_their_own_type() -> None:
    assert PROBLEMS not in module._BY_TYPE  # noqa: SLF001  # they bring their codes with them


def words_in(schema: Any) -> set[str]:  # noqa: ANN401  # JSON
    """Every word that some field of a JSON Schema allows, and those of the patterns for rhythms."""
    if isinstance(schema, list):
        return set().union(*(words_in(each) for each in schema))
    if not isinstance(schema, dict):
        return set()
    own = {str(word).lower() for word in [*schema.get("enum", []), schema.get("const", "")]}
    return own.union(*(words_in(each) for each in schema.values()))


def test_a_danish_word_is_told_as_a_word_that_some_field_allows() -> None:
    allowed = set().union(
        *(words_in(model.model_json_schema()) for model in (PartnershipFile, Recipients, Settings))
    ) | {"true", "false"}
    assert set(DANISH.values()) - allowed == set()
    assert [dict(each.args)["nearest"] for each in in_an_offer("schedule: [{weekday: onsdag}]")] == ["wednesday"]
