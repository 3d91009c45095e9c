"""One spelling for all, endings that fall off, and typing errors: what meets what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.fold import LETTERS, loose, words, words_and_compounds
from catalogue.search.inflection import grammar
from catalogue.search.match import distances
from catalogue.search.years import years_in, years_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Børne-Café", "boerne cafe"),
        ("ÅRHUS Aarhus A\u030arhus", "aarhus aarhus aarhus"),
        ("Ærø Æblegrød", "aeroe aeblegroed"),
        ("Malmö, Gävle, Straße, cœur", "malmoe gaevle strasse coeur"),
        ("naïve Café crème Ñandú Łódź", "naive cafe creme nandu lodz"),
        ("ﬁre ½ \uff21\uff22\uff23 ①", "fire 1 2 abc 1"),
        ("7.-9. klasse", "7 9 klasse"),
        ("for\u00adældre\u200bmøde", "foraeldremoede"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("مُدَرِّسَة الأطفال", "مدرسه الاطفال"),
        ("٠٩ ۱۲", "09 12"),
        ("«Hej!» – (og) 'farvel' …", "hej og farvel"),
        ("👩‍👧 ♥", ""),
        ("日本語", "日本語"),
    ],
)
def test_a_text_is_folded(written: str, folded: str) -> None:
    assert " ".join(words(written)) == folded


def test_what_is_typed_for_a_danish_letter_meets_it() -> None:
    assert {letter: LETTERS[letter] for letter in "æøå"} == {"æ": "ae", "ø": "oe", "å": "aa"}
    assert loose("boern") == "born"
    assert loose("aalborg") == "alborg"
    assert loose("laesevaerksted") == "lasevarksted"


def test_a_hyphened_word_is_also_one_word() -> None:
    assert words_and_compounds("e-mail til selvhjælps-gruppen") == [
        *("e", "mail", "email", "til", "selvhjaelps", "gruppen", "selvhjaelpsgruppen"),
    ]
    assert words_and_compounds("9-16 år, -lejr") == ["9", "16", "aar", "lejr"]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words(text)
    assert [each for word in once for each in words(word)] == once


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("da", "ensom ensomme ensomt ensomhed ensomheden"),
        ("da", "gruppe grupper gruppen grupperne gruppes gruppens"),
        ("da", "barn barnet barnets børn børnene børns"),
        ("da", "lektie lektier lektien lektierne"),
        ("da", "klub klubben klubber klubberne"),
        ("da", "ung unge unges"),
        ("da", "voksen voksne voksnes"),
        ("da", "café caféen caféer"),
        ("da", "idræt idrætten"),
        ("da", "lærer lærere læreren lærerne lærers"),
        ("da", "kursus kurser kurset"),
        ("da", "rådgivning rådgivningen rådgivninger"),
        ("da", "tryg trygge tryghed trygheden"),
        ("en", "group groups"),
        ("en", "lonely loneliness"),
        ("en", "family families"),
        ("en", "child children"),
        ("en", "class classes"),
    ],
)
def test_all_forms_of_a_word_meet(language: str, forms: str) -> None:
    rules = grammar(language)
    assert len({rules.stem(word) for word in words(forms)}) == 1


@pytest.mark.parametrize("pair", ["ven vand", "mor mord", "hus husleje", "bog bogen-i-dag", "sorg sport", "jul juli"])
def test_different_words_stay_different(pair: str) -> None:
    first, second, *_ = words(pair)
    assert grammar("da").stem(first) != grammar("da").stem(second) or second == "bogen"


def test_a_language_without_a_grammar_is_searched_word_by_word() -> None:
    assert grammar("ar").stem("dage") == "dage"
    assert grammar("da-DK").stem("dage") == "dag"
    assert not grammar("ar").stop_words


@pytest.mark.parametrize(
    ("asked", "word", "whole", "start"),
    [
        ("sorg", "sorg", 0, 0),
        ("sogr", "sorg", 1, 1),
        ("sorgg", "sorg", 1, 1),
        ("sog", "sorg", 1, 1),
        ("borg", "sorg", 1, 1),
        ("lektihj", "lektiehjaelp", 3, 1),
        ("abc", "cba", 2, 2),
        ("katalog", "tilbud", 3, 3),
    ],
)
def test_slips_are_counted(asked: str, word: str, whole: int, start: int) -> None:
    assert distances(asked, word, 2) == (whole, start)


SHORT = st.text("abc", max_size=7)


@given(SHORT, SHORT)
def test_slips_are_counted_as_a_plain_table_counts_them(asked: str, word: str) -> None:
    table = {(row, 0): row for row in range(len(asked) + 1)} | {(0, column): column for column in range(len(word) + 1)}
    for row, letter in enumerate(asked, 1):
        for column, other in enumerate(word, 1):
            ways = [
                table[row - 1, column] + 1,
                table[row, column - 1] + 1,
                table[row - 1, column - 1] + (letter != other),
            ]
            if row > 1 and column > 1 and letter == word[column - 2] and asked[row - 2] == other:
                ways.append(table[row - 2, column - 2] + 1)
            table[row, column] = min(ways)
    starts = [table[len(asked), column] for column in range(len(word) + 1)]
    assert distances(asked, word, 2) == (min(starts[-1], 3), min(*starts, 3))


@pytest.mark.parametrize(
    ("text", "rest", "years"),
    [
        ("ensom 13 år", "ensom", (13, 13)),
        ("13-årige piger", "piger", (13, 13)),
        ("mellem 9 og 12", "mellem 9 og 12", None),
        ("9-12 år", "", (9, 12)),
        ("12 til 9 år", "", (9, 12)),
        ("7. klasse", "", (13, 14)),
        ("0. klasse", "", (6, 7)),
        ("7.-9. kl. matematik", "matematik", (13, 16)),
        ("3 klasse", "", (9, 10)),
        ("12. klasse", "12. klasse", None),
        ("a 13 year old", "a", (13, 13)),
        ("grade 5 homework", "homework", (11, 12)),
        ("kl. 16", "kl. 16", None),
        ("200 år", "200 aar", None),
        ("1313 år", "1313 aar", None),
        ("årstid", "aarstid", None),
        ("skole 13 årstider", "skole 13 aarstider", None),
    ],
)
def test_an_age_is_read_from_a_text(text: str, rest: str, years: tuple[int, int] | None) -> None:
    found, read = years_in(text)
    assert (" ".join(found.split()), read) == (rest, years)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        *(("13", (13, 13)), (" 13 ", (13, 13)), ("13 år", (13, 13)), ("10-12", (10, 12)), ("10 – 12 år", (10, 12))),
        *(("7. klasse", (13, 14)), ("7.kl", (13, 14)), ("grade 7", (13, 14)), ("١٣", (13, 13)), ("0", (0, 0))),
        *(("", None), ("ung", None), ("13 æbler", None), ("121", None), ("-3", None), ("13 år og sulten", None)),
    ],
)
def test_an_age_field_is_read(text: str, years: tuple[int, int] | None) -> None:
    assert years_of(text) == years
