"""A project's own fixed words: taken where they can be used, completed where they can't, never a traceback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from catalogue.diagnostics import Diagnostic
from catalogue.edition.labels import has_labels, labels_of
from catalogue.edition.language import Words
from tests.collection.projects import Memory
from tests.edition.workshop import labels as default

ALL = ("professionals", "families", "young")


def read(text: str, language: str = "da") -> tuple[Mapping[str, Any], tuple[Diagnostic, ...]]:
    found = labels_of(Memory({f"templates/labels/{language}.yaml": text}), language)
    return found.value, found.diagnostics


def codes(text: str, language: str = "da") -> list[str]:
    return [each.code + str(each.args.get("rule", "")) for each in read(text, language)[1]]


def say(written: str, key: str, language: str = "da", audience: str = "families", **values: object) -> str:
    return Words(read(written, language)[0], language, audience, "da")(key, **values)


def keys(found: object, path: str = "") -> set[str]:
    if not isinstance(found, Mapping):
        return {path}
    return {each for name, value in found.items() for each in keys(value, f"{path}.{name}")}


@pytest.mark.parametrize("language", ["da", "en"])
def test_without_an_own_file_the_default_words_hold(language: str) -> None:
    found = labels_of(Memory({}), language)
    assert found.value == default(language)
    assert found.diagnostics == ()


def test_there_are_labels_where_somebody_wrote_them() -> None:
    assert has_labels(Memory({}), "da")
    assert not has_labels(Memory({}), "sv")
    assert has_labels(Memory({"templates/labels/sv.yaml": "and: och\n"}), "sv")


def test_an_own_word_takes_the_place_of_one_default_word_alone() -> None:
    text = "price:\n  free: Ganske gratis\n"
    assert codes(text) == []
    assert say(text, "price.free") == "Ganske gratis"
    assert keys(read(text)[0]) == keys(default("da"))
    assert say(text, "price.covered", text="kommunen") == "Betales af kommunen"


def test_a_third_language_falls_back_to_english_and_says_so_once() -> None:
    text = "and: och\nprice:\n  free: Gratis\n"
    found, diagnostics = read(text, "sv")
    (told,) = diagnostics
    assert (told.code, told.span.file, told.span.line) == ("CAT403", "templates/labels/sv.yaml", 0)
    assert str(told.args["missing"]).startswith("and_also, ")
    assert str(told.args["missing"]).endswith(", …")
    assert say(text, "price.covered", "sv", text="X") == "Paid by X"
    assert say(text, "and", "sv") == "och"
    assert "locale" not in found


def test_a_country_s_way_of_writing_dates_is_never_borrowed() -> None:
    assert read("locale: sv_FI\n", "sv")[0]["locale"] == "sv_FI"
    assert codes("locale: sv_FI\n", "sv") == ["CAT403"]
    assert read("and: og\n")[0].get("locale") == default("da").get("locale")


def test_all_words_of_a_third_language_are_nothing_to_tell() -> None:
    english = {name: value for name, value in default("en").items() if name != "locale"}
    assert codes(as_yaml(english), "sv") == []


def as_yaml(found: object, depth: int = 0) -> str:
    if not isinstance(found, Mapping):
        return '"' + str(found).replace("\\", "\\\\").replace('"', '\\"') + '"\n'
    lines = (f'{" " * depth}"{name}": {as_yaml(value, depth + 1)}' for name, value in found.items())
    return ("\n" if depth else "") + "".join(lines)


def test_a_word_may_vary_by_reader_where_the_default_doesn_t_and_the_other_way_round() -> None:
    assert say("price: {free: {young: Nul kroner, default: Gratis}}", "price.free", audience="young") == "Nul kroner"
    assert say("fact: {price: Hvad koster det?}", "fact.price", audience="young") == "Hvad koster det?"
    partly = "price: {free: {young: Nul kroner}}"
    assert [say(partly, "price.free", audience=each) for each in ALL] == ["Gratis", "Gratis", "Nul kroner"]
    ask = "not_stated: {young: Spørg}"
    assert say(ask, "not_stated", audience="young") == "Spørg"
    assert say(ask, "not_stated") == say("and: og", "not_stated")


def test_a_word_varies_by_the_numbers_of_its_language() -> None:
    arabic = 'cover: {offers: {zero: "0", one: "1", two: "2", few: "{n} f", many: "{n} m", other: "{n} o"}}'
    assert codes(arabic, "ar") == ["CAT403"]
    said = [say(arabic, "cover.offers", "ar", n=number) for number in (0, 1, 2, 3, 11, 100)]
    assert said == ["0", "1", "2", "3 f", "11 m", "100 o"]
    assert codes('cover: {offers: {one: "1", two: "2", other: "{n}"}}') == ["CAT404"]
    alone = 'cover: {offers: {one: "ét tilbud"}}'
    assert [say(alone, "cover.offers", n=n) for n in (1, 2)] == ["ét tilbud", "2 tilbud"]


def test_a_word_that_nothing_is_counted_in_can_t_vary_by_number() -> None:
    text = "price: {free: {one: Gratis, other: Gratis}}"
    assert codes(text) == ["CAT404", "CAT404"]
    assert say(text, "price.free") == "Gratis"


@pytest.mark.parametrize(
    ("text", "nearest", "line"),
    [
        ("and: og\nprise: {free: Gratis}\n", "price", 2),
        ("price:\n  fre: Gratis\n", "free", 2),
        ("price:\n  free:\n    yung: Gratis\n    default: Gratis\n", "young", 3),
        ("a-word-of-nobody: x\n", "", 1),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest(text: str, nearest: str, line: int) -> None:
    (found,) = read(text)[1]
    assert (found.code, found.args["nearest"], found.span.line) == ("CAT404", nearest, line)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('price: {covered: "{hvem}"}', "unknown"),
        ('price: {covered: "{text} {text.__class__}"}', "unknown"),
        ('price: {covered: "{text!r}"}', "unknown"),
        ('price: {covered: "{text:>99999}"}', "unknown"),
        ('price: {covered: "{text:{text}}"}', "unknown"),
        ('price: {covered: "{text} {}"}', "unknown"),
        ('price: {covered: "{text} {0}"}', "unknown"),
        ('price: {free: "{text}"}', "unknown"),
        ("price: {covered: Betalt}", "lost"),
        ('price: {covered: "{text"}', "braces"),
        ('price: {covered: "text}"}', "braces"),
        ("price: {free: 0}", "text"),
        ("price: {free: true}", "text"),
        ("price: {free: [a]}", "text"),
        ("price: gratis", "group"),
        ("price: [a]", "group"),
    ],
)
def test_a_word_that_can_t_be_used_is_told_at_its_line_and_the_default_stays(text: str, rule: str) -> None:
    assert codes(f"and: og\n{text}\n") == [f"CAT405{rule}"]
    found, (diagnostic,) = read(f"and: og\n{text}\n")
    assert diagnostic.span.line == 2
    assert found["price"] == default("da")["price"]


def test_what_is_filled_in_may_be_written_plainly() -> None:
    text = 'when: {clock: "{hour}.{minute}"}'
    assert codes(text) == []
    assert say(text, "when.clock", hour=9, minute="05") == "9.05"


def test_curly_brackets_that_are_meant_stay() -> None:
    assert say('price: {free: "{{gratis}}"}', "price.free") == "{gratis}"


@pytest.mark.parametrize("text", ["", "[a]", "and: 'x", "and: a\nand: b\n", "\x00", "price:\n", "and:\n"])
def test_whatever_the_file_holds_every_word_is_there(text: str) -> None:
    for language in ("da", "sv"):
        assert keys(read(text, language)[0]) >= keys(default("en")) - {".locale"}


def test_a_file_that_is_not_understood_is_told_as_such() -> None:
    assert codes("and: 'x") == ["CAT105"]
