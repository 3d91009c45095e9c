"""`catalogue find`: what a teacher reads, pastes into a mail or gives to a program, and the exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from catalogue.messages.finding import TABLES
from catalogue.pipeline.find import FindRequest, find
from catalogue.reporters.base import Options
from catalogue.reporters.found import json as as_json
from catalogue.reporters.found import markdown, text
from catalogue.search.cards import Said as SaidFact
from catalogue.search.told import Told
from tests.cli.command import Said, say
from tests.pipeline.workshop import GOOD, HOME, TODAY, change, copied

SEARCH = GOOD / "search"
WIDEST = 80
HOSTILE = "\x1b[31mRød\x1b[0m\r\n# <b>[x](javascript:alert(1))</b> ![y](https://evil.example/p.png) 010203-1234"
TABLE = """\
Tilbud i Eksempelby (opdigtet) · Opdateret 1. november 2026
Søgt: «ensom» · alder: 13 år · område: Skovbakken · ugedag: Onsdag

2 tilbud passer

 1. Onsdagsklubben – Åbent
    Ungehjørnet (opdigtet) · Ensomhed og fællesskab
    En klub, hvor ingen behøver at komme sammen med nogen.
    Passer       «ensom» i emneord eller foreningens navn
                 Område: Nørrevang (dækker også Skovbakken)
                 Hvornår: Onsdage kl. 15.00–17.30
                 Alder: 12–15 år
    Tilmelding   Barnet eller den unge kan selv henvende sig, uden henvisning;
                 Det kræver ingen tilmelding eller aftale
    Kontakt      kontor@ungehjoernet.example.org
    Opdigtet eksempel. Bekræftet af foreningen 5. oktober 2026.

… og 1 mere (--limit 2)

2 tilbud passer måske – noget er ikke oplyst, så spørg

 2. Brætspilscafé
    Ungehjørnet (opdigtet) · Ensomhed og fællesskab
    Spil på bordene, saft på kanden og altid en plads ved siden af én, der også
    er ny.
    Passer       «ensom» i emneord eller foreningens navn
                 Område: Nørrevang (dækker også Skovbakken)
                 Hvornår: Onsdage kl. 16.00–19.00
    Ikke oplyst  alder
    Tilmelding   Barnet eller den unge kan selv henvende sig, uden henvisning;
                 Det kræver ingen tilmelding eller aftale
    Kontakt      kontor@ungehjoernet.example.org
    Opdigtet eksempel. Bekræftet af foreningen 5. oktober 2026.

… og 1 mere (--limit 2)

Ved akut fare: ring 112
BørneTelefonen: ring 116 111 (gratis og anonymt)
"""

Finding = Callable[..., Said]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def finding(capsys: pytest.CaptureFixture[str], cache: Path) -> Finding:
    def said(*arguments: str, root: Path = SEARCH) -> Said:
        return say(capsys, "find", *arguments, "--root", root, "--cache-dir", cache)

    return said


def found(cache: Path, words: str = "", age: str = "") -> Told:
    told = find(FindRequest(SEARCH, TODAY, text=words, age=age, cache=cache))
    assert told is not None
    return told


def hostile(told: Told) -> Told:
    """The same where every text of the first offer is meant to do harm."""
    row, *others = told.hits.shown
    card = row.card._replace(
        title=HOSTILE,
        association=HOSTILE,
        theme=HOSTILE,
        summary=HOSTILE,
        badges=(HOSTILE,),
        alert=HOSTILE,
        evidence=(HOSTILE,),
        facts={"contact": SaidFact(HOSTILE, HOSTILE), "when": SaidFact(HOSTILE, HOSTILE)},
    )
    return replace(told, text=HOSTILE, hits=replace(told.hits, shown=(replace(row, card=card), *others)))


def test_both_languages_have_the_same_words() -> None:
    assert TABLES["da"].WORDS.keys() == TABLES["en"].WORDS.keys()
    assert TABLES["da"].NUMBERS.keys() == TABLES["en"].NUMBERS.keys()
    for key, words in TABLES["da"].WORDS.items():
        fields = re.findall(r"{(\w+)}", words)
        assert sorted(fields) == sorted(re.findall(r"{(\w+)}", TABLES["en"].WORDS[key])), key


def test_the_table(finding: Finding) -> None:
    said = finding(
        "ensom", "--age", "13", "--weekday", "onsdag", "--area", "skovbakken", "--limit", "1", "--lang", "da"
    )
    assert said == Said(0, TABLE, "")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("words", [[], ["lektie"], ["angst", "--age", "13", "--area", "noerrevang"], ["qwertyuiop"]])
def test_everything_fits_a_terminal(finding: Finding, language: str, words: list[str]) -> None:
    said = finding(*words, "--lang", language)
    assert said.err == ""
    assert max(map(len, said.out.splitlines())) <= WIDEST
    assert "{" not in said.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["lektie"], 0),
        (["lektie", "skole", "--age", "4. klasse"], 0),
        (["qwertyuiop"], 1),
        (["angst", "--age", "13", "--area", "noerrevang"], 1),
        (["sorg", "--weekday", "sunday"], 1),  # one may fit: who asks by a program must know that none does for sure
        (["--theme", "ensomheden"], 2),
        (["--age", "teenager"], 2),
        (["--edition", "parents"], 2),
        (["--limit", "0"], 2),
        (["--markdown", "--json"], 2),
    ],
)
def test_the_exit_code(finding: Finding, arguments: list[str], code: int) -> None:
    said = finding(*arguments)
    assert said.code == code
    assert bool(said.err) == (code == 2)
    assert "Traceback" not in said.err


def test_nothing_fits_and_what_helps(finding: Finding) -> None:
    said = finding("angst", "--age", "13", "--area", "noerrevang", "--lang", "en")
    assert "No offer fits everything." in said.out
    assert "The nearest offer" in said.out
    assert "Does not fit Område: Havnekvarteret" in said.out
    assert "Without the words: 12 offers, 7 perhaps" in said.out


def test_mistakes_in_the_settings_are_shown(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    change(project, "catalogue.yaml", "editions:", "editioner:")
    said = say(capsys, "find", "lektie", "--root", project, "--cache-dir", tmp_path / "cache")
    assert said.code == 1
    assert "error CAT202" in said.out


def test_markdown_is_for_a_mail(finding: Finding) -> None:
    said = finding("lektie", "--price", "gratis", "--limit", "1", "--markdown", "--lang", "en")
    assert said.code == 0
    assert "## 3 tilbud passer" in said.out  # in the edition's language, whoever sends it
    assert "### 1. Lektiecafé på Skole A – Åbent" in said.out
    assert "- **Kontakt:** kontor@lektieforeningen.example.org" in said.out
    assert "--limit" not in said.out


def test_a_demonstration_says_so_and_leads_nowhere(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    change(project, "catalogue.yaml", "publisher: {", "demonstration: true\npublisher: {kind: project, ")
    for form in ([], ["--markdown"], ["--json"]):
        said = say(capsys, "find", "--root", project, "--cache-dir", tmp_path / "cache", *form, "--lang", "da")
        assert said.code == 0
        assert "DEMONSTRATION – brug den ikke til at finde hjælp" in said.out
        assert not re.search(r"mailto:|tel:", said.out)
        assert said.out.count("@") == len(re.findall(r"`[^`]+@[^`]+`", said.out)) or form != ["--markdown"]


def test_no_text_of_the_files_does_anything(cache: Path) -> None:
    told = hostile(found(cache, "lektie"))
    on_terminal = text.report(told, "da", Options(WIDEST))
    mailed = markdown.report(told, "da")
    for said in (on_terminal, mailed, as_json.report(told)):
        assert "\x1b" not in said
        assert "010203-1234" not in said
    tokens = [each for token in MarkdownIt("commonmark").parse(mailed) for each in (token, *(token.children or ()))]
    assert {token.type for token in tokens}.isdisjoint({"link_open", "image", "html_block", "html_inline"})
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 0


def test_what_is_mailed_names_no_ids_of_what_is_left_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    arguments = ("find", "--root", copied("small", tmp_path / "p"), "--as-of", "2028-11-01", "--cache-dir", tmp_path)
    shown, mailed = say(capsys, *arguments), say(capsys, *arguments, "--markdown")
    left_out = re.findall(r"Har ingen gældende aftale: (.*)", shown.out)
    assert left_out
    assert "- Har ingen gældende aftale: 3" in mailed.out


def test_the_json_is_as_the_page_says(finding: Finding) -> None:
    said = finding("angst", "--age", "13", "--area", "noerrevang", "--json")
    made = json.loads(said.out)
    assert (said.code, made["version"], made["edition"]) == (1, 1, "professionals")
    assert made["asked"] == {"text": "angst", "age": [13, 13], "answers": {"area": ["Nørrevang"]}}
    (nearest,) = made["nearest"]["offers"]
    assert nearest["id"] == "angstcafe"
    assert [each["question"] for each in nearest["differs"]] == ["area", "age"]
    page = (HOME / "docs" / "find.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z_]+)`", page))
    assert {*made, *made["nearest"], *nearest, *made["without"][0], *nearest["words"][0]} <= explained


def test_what_is_understood_of_an_age_in_the_words_is_told(finding: Finding) -> None:
    assert "alder: 9–10 år" in finding("lektie 3. klasse", "--lang", "da").out
