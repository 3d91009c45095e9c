"""YAML to plain data and places: what we parse is what the YAML says, and any text has an outcome."""

from __future__ import annotations

import string
from collections.abc import Mapping
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.document import Document, Key, Source
from catalogue.source.parse import MAX_DEPTH, parse_text

FILE = "data/offers/x.yaml"


def parsed(text: str) -> Document:
    outcome = parse_text(Source(FILE, text))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def found(text: str) -> list[tuple[str, int, int]]:
    outcome = parse_text(Source(FILE, text))
    assert outcome.value is None
    return [(each.code, each.span.line, each.span.column) for each in outcome.diagnostics]


# --- values ---


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("7", 7),
        ("-3", -3),
        ("0", 0),
        ("12.50", Decimal("12.50")),
        ("0.5", Decimal("0.5")),
        # what YAML 1.1 would have made something else of
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-03-31", "2026-03-31"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("+45 98 12 34 56", "+45 98 12 34 56"),
        ("NaN", "NaN"),
        ("12345678901234567890", "12345678901234567890"),
        # what is quoted is text
        ('"7"', "7"),
        ("'true'", "true"),
        ('""', ""),
        ('"01000"', "01000"),
        ("|\n  7\n", "7\n"),
    ],
)
def test_values(written: str, value: object) -> None:
    data = parsed(f"a: {written}\n").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=30).filter(
    lambda text: not text.startswith(("0", "-0"))
)
PLAIN = st.none() | st.booleans() | st.integers(-(10**14), 10**14) | TEXTS
DATA = st.dictionaries(
    TEXTS,
    st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)),
    min_size=1,
    max_size=5,
)


@given(data=DATA, flow=st.sampled_from([None, True, False]))
def test_what_is_parsed_is_what_was_written(data: dict[str, object], flow: bool | None) -> None:  # noqa: FBT001  # drawn
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    assert parsed(text).data == yaml.safe_load(text) == data


# --- places ---


def text_at(document: Document, span: Span) -> str:
    lines = [f"{line}\n" for line in document.source.lines[span.line - 1 : span.end_line]]
    lines[-1] = lines[-1][: span.end_column - 1] if span.end_line > span.line else lines[-1]
    last = span.end_column - 1 if span.end_line == span.line else len(lines[0])
    lines[0] = lines[0][span.column - 1 : last]
    return "".join(lines)


def places(data: object, path: tuple[Key, ...] = ()) -> list[tuple[tuple[Key, ...], object]]:
    inside: list[tuple[Key, object]] = []
    if isinstance(data, Mapping):
        inside = list(data.items())
    elif isinstance(data, list):
        inside = list(enumerate(data))
    return [(path, data)] + [each for key, value in inside for each in places(value, (*path, key))]


@given(data=DATA)
def test_every_place_holds_its_value(data: dict[str, object]) -> None:
    document = parsed(yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, width=10**6))
    for path, value in places(document.data)[1:]:
        key = path[-1]
        assert yaml.safe_load(text_at(document, document.value_span(*path))) == value
        if isinstance(key, str):
            assert str(yaml.safe_load(text_at(document, document.key_span(*path)))) == key


EXAMPLE = """\
association:
  name: Prøve
offers:
  - id: a
    themes: [sorg, "ensomhed"]
    description: |
      To
      linjer
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("association",), (1, 1), (2, 3)),
        (("association", "name"), (2, 3), (2, 9)),
        (("offers", 0), (4, 5), (4, 5)),
        (("offers", 0, "themes", 1), (5, 20), (5, 20)),
        (("offers", 0, "description"), (6, 5), (6, 18)),
        # what is not there has its nearest parent's place
        (("association", "cvr"), (1, 1), (1, 1)),
        (("offers", 0, "age", "minimum"), (4, 5), (4, 5)),
        (("nothing",), (1, 1), (1, 1)),
    ],
)
def test_places(path: tuple[Key, ...], key: tuple[int, int], value: tuple[int, int]) -> None:
    document = parsed(EXAMPLE)
    spans = document.key_span(*path), document.value_span(*path)
    assert [(span.line, span.column) for span in spans] == [key, value]


# --- what is refused ---


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a: 1\nb: 2\na: 3\n", [("CAT107", 3, 1)]),
        ("a: 1\na: 2\na: 3\n", [("CAT107", 2, 1), ("CAT107", 3, 1)]),
        ('a: 1\n"a": 2\n', [("CAT107", 2, 1)]),
        ("a: &x 1\nb: *x\n", [("CAT108", 1, 4), ("CAT108", 2, 4)]),
        ('{"a":&x 1, "b":*x }', [("CAT108", 1, 6), ("CAT108", 1, 16)]),
        ("a: !!python/object/apply:os.system [ls]\n", [("CAT109", 1, 4)]),
        ("a: !!set {b}\n", [("CAT109", 1, 4)]),
        ("%YAML 1.1\n---\na: !x 1\n", [("CAT109", 3, 4)]),
        ("a: 1\n---\nb: 1\n", [("CAT110", 2, 1)]),
        ("a: 1\n...\nb: 1\n", [("CAT118", 3, 1)]),
        ("a: 01000\n", [("CAT111", 1, 4)]),
        ("a:\n\t- b\n", [("CAT112", 2, 1)]),
        ("just words\n", [("CAT113", 1, 1)]),
        ("- a\n", [("CAT113", 1, 1)]),
        ("", [("CAT114", 0, 0)]),
        ("# nothing\n", [("CAT114", 0, 0)]),
        ("null: 1\n", [("CAT115", 1, 1)]),
        ("? [a]\n: 1\n", [("CAT115", 1, 3)]),
        ('a: "\\x1b[0m"\n', [("CAT116", 1, 4)]),
        ('"\\0": 1\n', [("CAT116", 1, 1)]),
        ('a: "\\u202e"\n', [("CAT116", 1, 4)]),
    ],
)
def test_refused(text: str, findings: list[tuple[str, int, int]]) -> None:
    assert found(text) == findings


def test_the_other_place_of_a_field_that_is_there_twice() -> None:
    (again,) = parse_text(Source(FILE, "a: 1\nb: 2\na: 3\n")).diagnostics
    assert again == Diagnostic("CAT107", Span(FILE, 3, 1, 3, 2), {"key": "a", "line": 1}, (Span(FILE, 1, 1, 1, 2),))


def test_an_escape_that_is_harmless_is_read() -> None:
    assert parsed('a: "x\\ty\\u00e6"\n').data == {"a": "x\tyæ"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_the_deepest_text_is_read_and_one_level_more_is_not(opening: str) -> None:
    closing = {"[": "]", "{": "}"}.get(opening[0], "")

    def nested(depth: int) -> str:
        return f"a:\n  {opening * (depth - 1)}x{closing * (depth - 1)}\n"

    data = parse_text(Source(FILE, nested(MAX_DEPTH))).diagnostics
    # A mapping as a field's name is refused for what it is.
    assert {each.code for each in data} <= ({"CAT115"} if opening == "? " else set())
    assert [code for code, *_ in found(nested(MAX_DEPTH + 1))] == ["CAT103"]


# --- any text has an outcome ---

NASTY = st.text("[]{}:,&*!?-|>'\"#%@`\\ab01 \n\t", max_size=80)
LINES = st.lists(
    st.sampled_from(
        ["a: 1", "- b", "  c: [", "]", "d: {e: f}", "'", '"', "  - ", "? x", ": y", "---", "...", "*a", "&a b"]
    )
).map("\n".join)


@given(st.text() | st.text(string.printable) | NASTY | LINES)
def test_any_text_is_data_or_a_diagnostic(text: str) -> None:
    outcome = parse_text(Source(FILE, text))
    assert (outcome.value is None) == bool(outcome.diagnostics)
    for each in outcome.diagnostics:
        assert 0 <= each.span.line <= text.count("\n") + 2


@given(NASTY | LINES)
def test_no_reference_and_no_type_gets_through(text: str) -> None:
    outcome = parse_text(Source(FILE, text))
    if outcome.value is not None:
        for event in yaml.parse(text, Loader=yaml.CLoader):
            assert getattr(event, "anchor", None) is None
            assert getattr(event, "tag", None) is None
