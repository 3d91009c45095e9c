"""Every code has words in every language, and a section in the manual whose examples are true."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import catalogue
from catalogue.codes import PRIVATE, SEVERITIES
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages import LANGUAGES, Words, counted, da, en, safe, without_cpr, words
from catalogue.messages.explain import MANUALS, explanation, sections
from catalogue.pipeline.check import check
from tests.test_bad_examples import FOLDERS, TODAY

HOME = Path(__file__).parent.parent
CODE_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
WRONG_AND_RIGHT = {"en": ("\nWrong:", "\nRight:"), "da": ("\nForkert:", "\nRigtigt:")}
PACKAGE = Path(catalogue.__file__).parent
HERE = Span("data/offers/x.yaml", 1, 1, 1, 2)
JARGON = re.compile(r"\b(mapping|scalar|token|sequence|null|string|boolean|integer|parse|YAML|key)\b")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def code_of(key: str) -> str:
    return key.partition("/")[0]


def test_every_code_has_words() -> None:
    assert set(map(code_of, en.MESSAGES)) == set(SEVERITIES)
    assert {key for key in en.MESSAGES if "/" not in key} == set(SEVERITIES)


def test_the_languages_have_the_same_tables() -> None:
    assert set(LANGUAGES) == {"en", "da"}
    assert list(da.MESSAGES) == list(en.MESSAGES)
    assert da.PHRASES.keys() == en.PHRASES.keys()
    assert da.COUNTS.keys() == en.COUNTS.keys()


@pytest.mark.parametrize("key", en.MESSAGES)
def test_the_languages_use_the_same_values(key: str) -> None:
    for english, danish in zip(en.MESSAGES[key], da.MESSAGES[key], strict=True):
        assert placeholders(danish) == placeholders(english)


@pytest.mark.parametrize("name", en.PHRASES)
def test_the_languages_use_the_same_values_in_phrases(name: str) -> None:
    assert placeholders(da.PHRASES[name]) == placeholders(en.PHRASES[name])


@pytest.mark.parametrize("key", en.MESSAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_a_clause_and_a_hint_is_sentences(language: str, key: str) -> None:
    message, hint = LANGUAGES[language].MESSAGES[key]
    assert message == message.strip()
    assert not message.endswith(".")
    assert hint == hint.strip()
    assert hint.endswith((".", "!", ")"))
    assert "  " not in message + hint


@pytest.mark.parametrize("key", en.MESSAGES)
def test_no_jargon(key: str) -> None:
    # `null` is one of the words that a field can't be called, so it must be named there.
    text = re.sub(r"\{.*?\}", "", " ".join(en.MESSAGES[key]))
    assert set(JARGON.findall(text)) <= ({"null"} if key == "CAT115" else set())


def test_no_message_repeats_what_is_private() -> None:
    for code in PRIVATE:
        for table in LANGUAGES.values():
            assert "value" not in placeholders("".join(table.MESSAGES[code])), code


def found_in_examples() -> Iterator[Diagnostic]:
    for folder in FOLDERS:
        if not (folder / "arguments.txt").exists():
            yield from check(folder, TODAY).diagnostics


def test_every_message_is_given_what_it_needs() -> None:
    found = list(found_in_examples())
    assert len({each.code for each in found}) > 60
    assert [
        (each, missing(each, language)) for each in found for language in LANGUAGES if missing(each, language)
    ] == []


def missing(found: Diagnostic, language: str) -> set[str]:
    table = LANGUAGES[language].MESSAGES
    key = f"{found.code}/{found.args.get('rule', '')}"
    message, hint = table.get(key, table[found.code])
    return placeholders(message + hint) - found.args.keys()


NEEDS_A_CLUSTER = {"CAT040/missing", "CAT040/workers", "CAT040/versions"}
"""No example can hold one: these are shown by `tests/pipeline/test_cluster.py`."""

TOO_LARGE = {f"CAT080/{rule}" for rule in ("bytes", "files", "unpacked", "rows")}
"""No example should hold one: these are shown by `tests/source/foreign`."""
NEEDS_A_HAND = {"CAT081/no-file", "CAT081/unreadable"} | {
    f"CAT083/{rule}" for rule in ("id", "unknown", "no-offer", "changed")
}
"""Permissions and links that git doesn't keep; what no reader of ours brings. `tests/authoring/test_arrival.py`."""


def test_every_face_of_a_code_is_in_an_example() -> None:
    shown = {f"{each.code}/{each.args['rule']}" for each in found_in_examples() if "rule" in each.args}
    assert {
        key for key in en.MESSAGES if "/" in key and not is_printed(key)
    } - shown == NEEDS_A_CLUSTER | TOO_LARGE | NEEDS_A_HAND


def is_printed(key: str) -> bool:
    """Whether a command's example has this face's words."""
    words = re.sub(r"\\\{.*?\\\}", ".+", re.escape(en.MESSAGES[key][0]))
    line = re.compile(rf".*{code_of(key)}: {words}")
    printed = (folder / "expected.txt" for folder in FOLDERS if (folder / "arguments.txt").exists())
    return any(line.fullmatch(each) for path in printed for each in path.read_text(encoding="utf-8").splitlines())


def phrases_used() -> Iterator[tuple[str, str]]:
    """Each constant that our modules ask `phrase` and `counted` for."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"phrase", "counted"}:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield node.func.id, str(first.value)


def test_every_phrase_that_is_asked_for_exists() -> None:
    used = set(phrases_used())
    assert len(used) > 5
    assert {name for kind, name in used if kind == "phrase"} <= en.PHRASES.keys()
    assert {name for kind, name in used if kind == "counted"} <= en.COUNTS.keys()


def test_a_missing_value_does_not_hide_the_finding() -> None:
    assert words(Diagnostic("CAT201", HERE), "en").message == "the field «?» is missing"


def test_an_unknown_language_is_english() -> None:
    assert words(Diagnostic("CAT114", HERE), "sv") == Words(*en.MESSAGES["CAT114"])


def test_the_nearest_word_is_suggested_only_when_there_is_one() -> None:
    args: dict[str, str | int] = {"field": "titel", "nearest": "title"}
    assert words(Diagnostic("CAT202", HERE, args), "en").hint.startswith("Did you mean «title»? Check")
    assert words(Diagnostic("CAT202", HERE, args), "da").hint.startswith("Mente du «title»? Se")
    assert words(Diagnostic("CAT202", HERE, {**args, "nearest": ""}), "en").hint.startswith("Check")


@pytest.mark.parametrize(
    ("count", "english", "danish"),
    [(0, "0 errors", "0 fejl"), (1, "1 error", "1 fejl"), (2, "2 errors", "2 fejl")],
)
def test_counts(count: int, english: str, danish: str) -> None:
    assert (counted("error", count, "en"), counted("error", count, "da")) == (english, danish)


def test_danish_plurals() -> None:
    names = ("error", "warning", "info", "file", "ignored")
    one, two = ([counted(name, count, "da") for name in names] for count in (1, 2))
    assert one == ["1 fejl", "1 advarsel", "1 oplysning", "1 fil", "1 ignoreret"]
    assert two == ["2 fejl", "2 advarsler", "2 oplysninger", "2 filer", "2 ignorerede"]


@given(st.text())
def test_what_is_shown_never_moves_a_terminal(text: str) -> None:
    shown = words(Diagnostic("CAT202", HERE, {"field": text}), "en").message
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.text())
def test_safe_text_is_as_it_was_when_there_is_nothing_to_hide(text: str) -> None:
    assert safe(safe(text)) == safe(text)


def test_a_long_value_is_cut() -> None:
    assert words(Diagnostic("CAT202", HERE, {"field": "x" * 1000}), "en").message.count("x") < 100


@pytest.mark.parametrize("number", ["010190-1234", "010190 1234", "0101901234"])
def test_a_civil_registration_number_is_never_repeated(number: str) -> None:
    shown = words(Diagnostic("CAT202", HERE, {"field": f"barn {number}."}), "en").message
    assert "1234" not in shown
    assert len(without_cpr(number)) == len(number)


def test_other_numbers_are() -> None:
    assert without_cpr("2026-000001, 98123456, +45 98 12 34 56") == "2026-000001, 98123456, +45 98 12 34 56"


def test_each_language_has_its_manual() -> None:
    assert set(MANUALS) == set(LANGUAGES)


@pytest.mark.parametrize("language", MANUALS)
def test_every_code_has_a_section_and_every_section_a_code(language: str) -> None:
    assert list(sections((HOME / MANUALS[language]).read_text(encoding="utf-8"))) == sorted(SEVERITIES)


@pytest.mark.parametrize("language", MANUALS)
@pytest.mark.parametrize("code", sorted(SEVERITIES))
def test_a_section_shows_wrong_and_right(code: str, language: str) -> None:
    section = explanation(code, language)
    wrong, right = WRONG_AND_RIGHT[language]
    assert section.startswith(f"## {code} ")
    assert section.index(wrong) < section.index(right)
    assert CODE_BLOCK.findall(section) == CODE_BLOCK.findall(explanation(code, "en"))


def test_an_unknown_code_has_no_section() -> None:
    assert explanation("CAT999", "en") == ""
