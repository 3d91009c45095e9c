"""What a person sees on the terminal."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.diagnostics import Diagnostic, Span
from catalogue.reporters.base import Options, headline
from catalogue.reporters.excerpt import Excerpt, excerpt
from catalogue.reporters.registry import REPORTERS
from catalogue.reporters.text import report

FILE = "data/offers/x.yaml"
SGR = re.compile(r"\x1b\[[0-9;]*m")


def at(line: int, column: int, length: int = 1) -> Span:
    return Span(FILE, line, column, line, column + length)


def seen(*diagnostics: Diagnostic, text: str = "", language: str = "en", **options: int | bool) -> str:
    lines = tuple(text.split("\n"))
    chosen = Options(**options)  # type: ignore[arg-type]  # width, colour, verbose and files, as the tests name them
    return report(diagnostics, lambda _: lines, language, chosen)


MISSPELT = Diagnostic(
    "CAT203",
    at(2, 12, 5),
    {"value": "mondy", "field": "weekday", "allowed": "monday, tuesday", "nearest": "monday"},
)


def test_a_finding_is_a_place_a_message_a_line_a_mark_and_a_hint() -> None:
    assert seen(MISSPELT, text="schedule:\n  weekday: mondy\n", files=1).splitlines() == [
        "data/offers/x.yaml:2:12: error CAT203: «mondy» can't be used for «weekday»",
        "  2 |   weekday: mondy",
        "    |            ^^^^^",
        "  Did you mean «monday»? Write one of: monday, tuesday.",
        "",
        "1 error in 1 file.",
    ]


def test_the_same_in_danish() -> None:
    assert seen(MISSPELT, text="schedule:\n  weekday: mondy\n", language="da", files=14).splitlines() == [
        "data/offers/x.yaml:2:12: fejl CAT203: «mondy» kan ikke bruges i «weekday»",
        "  2 |   weekday: mondy",
        "    |            ^^^^^",
        "  Mente du «monday»? Skriv en af disse: monday, tuesday.",
        "",
        "1 fejl i 14 filer.",
    ]


def test_the_other_place_is_shown_too() -> None:
    twice = Diagnostic("CAT107", at(3, 1), {"key": "a", "line": 1}, related=(at(1, 1),))
    assert seen(twice, text="a: 1\nb: 2\na: 3\n").splitlines()[-3:] == [
        "  The other place is data/offers/x.yaml:1:1:",
        "  1 | a: 1",
        "    | ^",
    ]


def test_a_whole_file_has_no_line() -> None:
    large = Diagnostic("CAT102", Span(FILE), {"kilobytes": 2000, "limit": 1024})
    assert seen(large, text="a: 1").splitlines()[0] == (
        "data/offers/x.yaml: error CAT102: the file is 2000 kB; files over 1024 kB are not read"
    )
    assert len(seen(large, text="a: 1").splitlines()) == 2


def test_the_command_line_is_in_no_file() -> None:
    unknown = Diagnostic("CAT004", Span(""), {"value": "nope", "allowed": "families", "nearest": ""})
    assert str(headline(unknown, "en")) == "error CAT004: there is no edition «nope»"


def test_a_place_beyond_the_text_has_no_line() -> None:
    assert "|" not in seen(Diagnostic("CAT114", at(7, 1)), text="a: 1")


def test_findings_come_in_the_order_of_the_file_and_once() -> None:
    first, second = Diagnostic("CAT114", at(1, 1)), Diagnostic("CAT201", at(2, 1), {"field": "title"})
    shown = seen(second, first, second)
    assert shown.index("CAT114") < shown.index("CAT201")
    assert shown.count("CAT201") == 1


def test_nothing_to_say() -> None:
    assert seen(files=14) == "No mistakes in 14 files.\n"
    assert seen(files=1, language="da") == "Ingen fejl i 1 fil.\n"
    assert seen() == ""


MIXED = (
    Diagnostic("CAT114", at(1, 1)),
    Diagnostic("CAT122", Span("data/offers/x.txt"), {"name": "x.txt"}),
    Diagnostic("CAT122", Span("data/offers/y.txt"), {"name": "y.txt"}),
    Diagnostic("CAT340", Span(FILE)),
)


@pytest.mark.parametrize(
    ("language", "verbose", "summary"),
    [
        ("en", False, "1 error, 2 warnings in 3 files. 1 piece of information with --verbose."),
        ("en", True, "1 error, 2 warnings, 1 piece of information in 3 files."),
        ("da", False, "1 fejl, 2 advarsler i 3 filer. 1 oplysning med --verbose."),
        ("da", True, "1 fejl, 2 advarsler, 1 oplysning i 3 filer."),
    ],
)
def test_the_last_line_counts(language: str, verbose: bool, summary: str) -> None:  # noqa: FBT001  # a table's column
    shown = seen(*MIXED, language=language, verbose=verbose, files=3)
    assert shown.splitlines()[-1] == summary
    assert ("CAT340" in shown) == verbose


def test_hints_are_wrapped() -> None:
    assert max(map(len, seen(Diagnostic("CAT122", Span("x"), {"name": "x"}), width=60).splitlines()[1:])) <= 60


# --- privacy ---

SECRET = "places:\n  hus: {hidden: true, address: {street: Hemmelig Vej 1}}\n"  # noqa: S105  # an example's address


def test_a_private_line_is_masked_and_its_field_named() -> None:
    hidden = Diagnostic("CAT223", at(2, 34, 26), {"field": "address"})
    assert seen(hidden, text=SECRET).splitlines()[:3] == [
        "data/offers/x.yaml:2:34: error CAT223: the place is hidden, and yet «address» is written here",
        "  2 |   hus: ••••",
        "    |        ^^^^",
    ]


def test_a_private_line_is_masked_for_every_finding_on_it() -> None:
    shown = seen(Diagnostic("CAT223", at(2, 34), {"field": "address"}), Diagnostic("CAT202", at(2, 3)), text=SECRET)
    assert "Hemmelig" not in shown
    assert shown.count("••••") == 2


def test_every_line_of_a_private_place_is_masked() -> None:
    block = "address:\n  street: Hemmelig Vej 1\n"
    private = Diagnostic("CAT223", Span(FILE, 1, 1, 2, 25), {"field": "address"})
    shown = seen(private, Diagnostic("CAT202", at(2, 3), {"field": "street"}), text=block)
    assert "Hemmelig" not in shown


def test_a_name_alone_is_shown_above_masked_lines() -> None:
    assert excerpt(["  address:", "    street: x"], Span(FILE, 1, 3, 2, 14), 80, masked=True) == Excerpt(
        "  address:", "  ^^^^^^^^"
    )


def test_a_private_name_of_a_field_is_masked_too() -> None:
    found = excerpt(["  Ane Hansen 010190-1234: ja"], at(1, 3), 80, masked=True)
    assert found == Excerpt("  ••••", "  ^^^^")


@pytest.mark.parametrize("number", ["010190-1234", "010190 1234", "0101901234"])
def test_a_civil_registration_number_is_never_shown(number: str) -> None:
    shown = seen(Diagnostic("CAT202", at(1, 1), {"field": "x"}), text=f"titel: barn {number} er med")
    assert "1234" not in shown
    assert f"barn {'•' * len(number)} er med" in shown


# --- the excerpt ---


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "a: [" + "x" * 500 + ", mondy, " + "y" * 500 + "]"
    found = excerpt([line], at(1, line.index("mondy") + 1, 5), 60, masked=False)
    assert found is not None
    assert len(found.text) <= 60
    assert found.text[0] == found.text[-1] == "…"
    assert found.text[found.marks.index("^") : len(found.marks)] == "mondy"


@pytest.mark.parametrize("column", [1, 30, 59, 60, 61, 999, 1000])
def test_the_place_is_visible_wherever_it_is(column: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(1000))
    found = excerpt([line], at(1, column), 60, masked=False)
    assert found is not None
    assert found.text[len(found.marks) - 1] == line[column - 1]


def test_marks_stand_below_the_place_after_tabs_and_wide_characters() -> None:
    assert excerpt(["\ta: x"], at(1, 2), 80, masked=False) == Excerpt("→   a: x", "    ^")
    assert excerpt(["漢字: x"], at(1, 5), 80, masked=False) == Excerpt("漢字: x", "      ^")
    assert excerpt(["e\u0301: x"], at(1, 5), 80, masked=False) == Excerpt("e\u0301: x", "   ^")


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    found = excerpt(["title: |", "  text"], Span(FILE, 1, 1, 3, 1), 80, masked=False)
    assert found == Excerpt("title: |", "^^^^^^^^")


def test_the_end_of_a_line_can_be_marked() -> None:
    assert excerpt(["title:"], Span(FILE, 1, 7, 1, 7), 80, masked=False) == Excerpt("title:", "      ^")


HOSTILE = st.text(st.characters(), max_size=200)


@given(line=HOSTILE, column=st.integers(1, 250), length=st.integers(0, 50), masked=st.booleans())
def test_no_file_can_speak_to_the_terminal(line: str, column: int, length: int, *, masked: bool) -> None:
    found = excerpt([line], at(1, column, length), 60, masked=masked)
    assert found is not None
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", found.text)
    assert set(found.marks) <= {" ", "^"}
    assert found.marks.count("^") >= 1


@given(st.text("abc :-{}[]", max_size=300), st.integers(1, 310), st.integers(0, 50), st.integers(30, 90))
def test_an_excerpt_fits_the_width(line: str, column: int, length: int, width: int) -> None:
    found = excerpt([line], at(1, column, length), width, masked=False)
    assert found is not None
    assert len(found.text) <= width
    assert len(found.marks) <= width + 1  # the place after the last character can be marked


def test_a_file_name_can_not_speak_to_the_terminal_either() -> None:
    assert "\x1b" not in seen(Diagnostic("CAT114", Span("data/offers/\x1b[31m.yaml")))


# --- colours ---


def test_colours_add_nothing_but_colours() -> None:
    text = "schedule:\n  weekday: mondy\n"
    plain, coloured = seen(MISSPELT, text=text, files=2), seen(MISSPELT, text=text, files=2, colour=True)
    assert "\x1b" not in plain
    assert SGR.search(coloured)
    assert SGR.sub("", coloured) == plain


def test_rich_is_not_needed() -> None:
    program = "import sys; import catalogue.reporters.registry; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_table_holds_the_reporters() -> None:
    assert REPORTERS["text"] is report
