"""The schemas for editors say what `check` says, as far as JSON Schema can: over every good and every bad example."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import words
from catalogue.model.kinds import KINDS
from catalogue.model.schema import schema
from catalogue.pipeline.check import check
from tests.model.verdicts import flagged, validator
from tests.test_bad_examples import FOLDERS, TODAY, code_of

HOME = Path(__file__).parents[2]
GOOD = sorted(path for path in (HOME / "tests" / "examples" / "good").iterdir() if path.is_dir())
LANGUAGES = ("da", "en")
EXAMPLES = [
    folder for folder in FOLDERS if not (folder / "arguments.txt").exists() and not (folder / "make.txt").exists()
]
BY_IDS = frozenset({"CAT301", "CAT302", "CAT304"})
"""What is found where the ids of the project's other files are choices."""

# Errors that a schema can't see, or not all of them. A code that is here without need fails a test.
BEYOND: Mapping[str, str] = {
    **dict.fromkeys(
        (f"CAT1{number:02}" for number in range(1, 30)),
        "whether the text is YAML of our kind, and which files there are: a schema begins where the data do",
    ),
    "CAT207": "`multipleOf: 0.01` refuses 25.35, which is no multiple in the numbers that validators reckon with",
    "CAT212": "the check digit is a weighted sum",
    "CAT213": "which telephone numbers there are is a table; only the form of a number is a pattern",
    "CAT218": "no comparison of two fields",
    "CAT219": "no comparison of two fields",
    "CAT229": "no comparison of two fields",
    "CAT303": "the names of a file's own contacts are no choice that is known beforehand",
    "CAT305": "offers are written daily: a schema that refused the newest one would do harm",
    "CAT306": "associations are written daily",
    "CAT307": "across files",
    "CAT308": "follows references",
    "CAT309": "depends on the settings",
    "CAT311": "the names of an offer's own places",
    "CAT316": "beside a picture's name, the folder counts",
    "CAT317": "beside a picture's name, the folder counts",
    "CAT318": "what is inside a picture",
    **dict.fromkeys((f"CAT3{number}" for number in range(20, 31)), "what is inside a text"),
    "CAT334": "what our font can print",
    "CAT350": "no sums",
    "CAT351": "across files",
    "CAT360": "across files",
    "CAT355": "the ids of the same file are no choice that is known beforehand",
    "CAT336": "the ids of the same group",
    "CAT366": "other folders, and what git has",
    "CAT367": "what another catalogue's settings say",
    "CAT341": "the languages stand in the settings",
    **dict.fromkeys((f"CAT4{number:02}" for number in range(1, 6)), "labels are no part of the data"),
}


def errors_of(folder: Path) -> list[Diagnostic]:
    return [each for each in check(folder, TODAY).diagnostics if each.severity is Severity.ERROR]


def verdicts() -> Iterator[tuple[Path, list[Diagnostic], set[tuple[str, int, int]]]]:
    for folder in EXAMPLES:
        yield folder, errors_of(folder), flagged(folder, by_ids=code_of(folder) in BY_IDS)


def place(found: Diagnostic) -> tuple[str, int, int]:
    return found.span.file, found.span.line, found.span.column


@pytest.fixture(scope="module")
def judged() -> list[tuple[Path, list[Diagnostic], set[tuple[str, int, int]]]]:
    return list(verdicts())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_a_schema(kind: str, language: str) -> None:
    Draft202012Validator.check_schema(schema(kind, language))


@pytest.mark.parametrize("folder", [*GOOD, HOME], ids=lambda path: path.name)
def test_a_good_example_is_accepted(folder: Path) -> None:
    assert flagged(folder, by_ids=True) == set()


def test_nothing_is_refused_that_the_check_accepts(judged: list[Any]) -> None:
    assert len(judged) > 200
    assert {folder.name: found - set(map(place, errors)) for folder, errors, found in judged} == {
        folder.name: set() for folder, _errors, _found in judged
    }


def test_what_a_schema_can_express_is_found_at_the_same_place(judged: list[Any]) -> None:
    missed = [
        (folder.name, each.code, place(each))
        for folder, errors, found in judged
        for each in errors
        if each.code not in BEYOND
        and place(each) not in found
        and (each.code not in BY_IDS or code_of(folder) in BY_IDS)
    ]
    assert missed == []
    seen = {each.code for _folder, errors, _found in judged for each in errors if each.code not in BEYOND}
    assert len(seen) >= 40


def test_every_reason_is_needed(judged: list[Any]) -> None:
    missed = {each.code for _folder, errors, found in judged for each in errors if place(each) not in found}
    shown = {each.code for _folder, errors, _found in judged for each in errors}
    assert (BEYOND.keys() & shown) - missed == set()


def parts(found: object) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
        for each in found.values():
            yield from parts(each)
    elif isinstance(found, list):
        for each in found:
            yield from parts(each)


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_is_closed(kind: str) -> None:
    made = schema(kind, "da")
    for each in [made, *made["$defs"].values()]:
        assert each["additionalProperties"] is False
    assert not [
        each for each in parts(made) if "patternProperties" in each and each["additionalProperties"] is not False
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_title_and_help(language: str) -> None:
    for kind in KINDS:
        made = schema(kind, language)
        for part in [made, *made["$defs"].values()]:
            for each in [part, *part["properties"].values()]:
                assert each["title"]
                assert each["description"].endswith(".")
                assert "{" not in each["description"]


def test_every_choice_has_a_word() -> None:
    choices = [each for each in parts(schema("partnership", "da")) if "enumDescriptions" in each]
    assert len(choices) > 30
    assert all(len(each["enum"]) == len(each["enumDescriptions"]) for each in choices)


def test_the_words_are_in_the_language_asked_for() -> None:
    danish, english = (schema("partnership", language)["$defs"]["Row"] for language in ("da", "en"))
    assert danish["properties"]["weekday"]["title"] == "Ugedag"
    assert english["properties"]["weekday"]["title"] == "Weekday"
    assert danish["properties"]["start"]["errorMessage"].startswith("Skriv timer og minutter")
    said = [
        rule["then"]["properties"]["end"]["errorMessage"] for rule in danish["allOf"] if "end" in str(rule.get("then"))
    ]
    told = words(Diagnostic("CAT222", Span(""), {"rule": "end"}), "da")
    assert said == [f"{told.message}. {told.hint}"]


@pytest.mark.parametrize("kind", KINDS)
def test_it_names_no_host_and_fetches_nothing(kind: str) -> None:
    made = schema(kind, "da")
    assert made["$id"] == f"urn:catalogue:schema:{kind}"
    assert {each["$ref"].partition("/")[0] for each in parts(made) if "$ref" in each} <= {"#"}


def test_the_same_twice() -> None:
    assert json.dumps(schema("settings", "da")) == json.dumps(schema("settings", "da"))


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("partnership", ("association", "address"), {"postal_code": 9000}),
        ("partnership", ("association", "name"), 2026),
        ("partnership", ("association", "cvr"), 99999993),
        ("partnership", ("offers", 0, "title"), 2026),
        ("partnership", ("offers", 0, "title"), {"da": "Samtaler", "en": "Talks"}),
        ("partnership", ("offers", 0, "next_start"), 2026),
        ("partnership", ("offers", 0, "schedule"), [{"weekday": "monday"}, {"weekday": ["monday", "friday"]}]),
        ("partnership", ("offers", 0, "price"), {"type": "fee", "amount": 25.5}),
        ("partnership", ("offers", 0, "website"), "https://nørreaabykirke.dk/børn?a=1#b"),
    ],
)
def test_it_takes_what_the_model_takes(kind: str, path: tuple[Any, ...], value: object) -> None:
    offer = {"id": "samtaler", "title": "Samtaler"}
    data: Any = {"evidence": "invented", "association": {"name": "Prøve"}, "offers": [offer]}
    assert validator(kind).is_valid(data)
    within = data
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    assert [error.message for error in validator(kind).iter_errors(data)] == []
    KINDS[kind].model_validate(data)
