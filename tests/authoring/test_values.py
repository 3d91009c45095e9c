"""What is written reads back as it was: any text, any data, whatever a stranger put into it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.edit.scalars import scalar
from catalogue.authoring.edit.values import END, Value, dump, flow
from catalogue.source.document import Source
from catalogue.source.parse import comment_texts, parse_text
from catalogue.source.text import FORBIDDEN

SPICES = (
    *(
        "\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        "#",
        " #",
        ":",
        ": ",
        "-",
        "- ",
        "?",
        "|",
        ">",
        "'",
        '"',
        "\\",
        "{",
        "}",
        "[",
        "]",
    ),
    *(",", "&a", "*a", "!t", "%", "@", "`", "---", "...", "yes", "no", "null", "~", "1", "0x1", "1e3", ".5", "12:30"),
    *("æ", "😀", "\u00a0", "\u200b", "=", "<<", "{{", "${", "2026-01-01", "00", "true", "Null"),
)


def is_allowed(text: str) -> bool:
    """Not what no file of a catalogue may hold in any way."""
    return not FORBIDDEN.search(text) and not any(0xD800 <= ord(each) < 0xE000 for each in text)


spiced = st.lists(st.sampled_from(SPICES) | st.text(max_size=3), max_size=8).map("".join)
texts = (spiced | st.text(max_size=20)).filter(is_allowed)
numbers = st.integers(-(10**14), 10**14) | st.decimals(-(10**9), 10**9, places=2)
leaves = texts | texts | numbers | st.booleans() | st.none()
values = st.recursive(
    leaves, lambda below: st.lists(below, max_size=4) | st.dictionaries(texts, below, max_size=4), max_leaves=12
)


def read(text: str) -> object:
    outcome = parse_text(Source("data/offers/x.yaml", text))
    assert outcome.value is not None, (outcome.diagnostics, text)
    return outcome.value.data


@settings(max_examples=100)
@given(st.dictionaries(texts, values, min_size=1, max_size=4))
def test_a_file_reads_back_as_what_was_written(data: dict[str, Value]) -> None:
    lines = dump(data)
    assert read("\n".join(lines)) == data
    assert not [line for line in lines if line != line.rstrip(" \t")]


@settings(max_examples=100)
@given(values)
def test_a_line_reads_back_as_what_was_written(value: Value) -> None:
    assert "\n" not in flow(value)
    assert read(f"x: {flow(value)}") == {"x": value}
    assert read(f"x: [{flow(value)}, {{y: {flow(value)}}}]") == {"x": [value, {"y": value}]}


@settings(max_examples=200)
@given(texts)
def test_a_text_reads_back_behind_a_key_and_a_dash(text: str) -> None:
    assert "\n" not in scalar(text)
    assert read(f"x: {scalar(text)}  # en note\ny:\n  - {scalar(text)}\n") == {"x": text, "y": [text]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Samtaler for unge", "Samtaler for unge"),
        ("Unge, der er alene", "Unge, der er alene"),
        ("kontor@example.org", "kontor@example.org"),
        ("2026-01-31", "2026-01-31"),
        ("2026-1", "2026-1"),
        ("15-17 år", "15-17 år"),
        ("«citat»", "«citat»"),
        ("https://example.org", '"https://example.org"'),
        ("15:30", '"15:30"'),
        ("9000", '"9000"'),
        ("no", '"no"'),
        ("Ja: tak", '"Ja: tak"'),
        ("nr. #1", '"nr. #1"'),
        ("- punkt", '"- punkt"'),
        ("", '""'),
        (" a", '" a"'),
        ("<b>", '"<b>"'),
        ('"a"', "'\"a\"'"),
        ("'a' \"b\"", '"\'a\' \\"b\\""'),
        ("a\nb", '"a\\nb"'),
        ("\x1b[2J", '"\\u001b[2J"'),
    ],
)
def test_a_text_is_quoted_where_it_must_be_and_only_there(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("text", ["a \nb", "a\n\n", " a\nb", "\na", "a\n ", "#a\nb", "\ta\nb"])
def test_a_text_that_lines_would_not_keep_is_quoted(text: str) -> None:
    assert dump({"x": text}) == (f"x: {scalar(text)}",)


def test_between_brackets_commas_are_quoted_too() -> None:
    assert flow({"da": "Unge, der er alene", "on": "nej"}) == '{da: "Unge, der er alene", on: nej}'


def test_a_file_in_the_house_style() -> None:
    data: dict[str, Value] = {
        "evidence": "association",
        "association": {"name": "Prøveforeningen", "aliases": ["Prøven"]},
        "offers": [
            {
                "id": "proeve",
                "title": {"da": "Prøve", "en": "Trial"},
                "description": "Vi mødes.\n\n- Kaffe\n",
                "age": {"minimum": 9, "maximum": 16},
                "schedule": [{"every": "week", "start": "15:30", "approximate": True}],
                "price": {"amount": Decimal("25.50")},
                "requirements": ["Man skal have lyst til at være med til det hele"],
                "languages": [],
                "confirmed": {"on": date(2026, 3, 1), "by": "association"},
            }
        ],
    }
    comments = {
        (): ["Prøveforeningen", ""],
        ("offers",): ["", "Tilbud"],
        ("offers", 0, "age"): ["Hvem\ner det for"],
        ("offers", 0, "confirmed", "by"): ["hvem sagde det?"],
        ("offers", 0, END): ["website: …"],
    }
    assert (
        "\n".join(dump(data, comments))
        == """\
# Prøveforeningen

evidence: association
association:
  name: Prøveforeningen
  aliases: [Prøven]

# Tilbud
offers:
  - id: proeve
    title: {da: Prøve, en: Trial}
    description: |
      Vi mødes.

      - Kaffe
    # Hvem
    # er det for
    age: {minimum: 9, maximum: 16}
    schedule:
      - {every: week, start: "15:30", approximate: true}
    price: {amount: 25.50}
    requirements:
      - Man skal have lyst til at være med til det hele
    languages: []
    confirmed:
      on: 2026-03-01
      # hvem sagde det?
      by: association
    # website: …"""
    )


def test_a_comment_stays_a_comment_whatever_is_in_it() -> None:
    hostile = "a\nevidence: invented\n\x1b[2J\u202e\r\n- x"
    lines = dump({"x": 1}, {("x",): [hostile]})
    assert read("\n".join(lines)) == {"x": 1}
    assert len(list(comment_texts(Source("x", "\n".join(lines))))) == 4
