"""What people without an account send: the form page, the issue form, and the reader of both texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from check_jsonschema.builtin_schemas import get_builtin_schema
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from playwright.sync_api import Browser, Page

from catalogue.authoring.forms import FORM_PAGE, ISSUE_FORM
from catalogue.authoring.questions import PUBLIC
from catalogue.authoring.read_answers import from_form
from catalogue.messages.questions import TABLES, form_word, question_words
from catalogue.source.document import Source
from tests.authoring.municipality import EMAIL, NAME, begun, files_of
from tests.browsing import chromium
from tests.cli.command import say

EXAMPLE = "data/offers/eksempelforeningen.yaml"
ASKED = [question_words(question.name, "da").question for question in PUBLIC]
ISSUE = """### Hvilken forening står bag tilbuddet?

Eksempelforeningen (opdigtet)

### Hvad hedder tilbuddet?

Regnecafé: "for dig" # nej

### Hvad sker der, når man kommer?

Vi regner.

Og vi spiser.

### Er der plads nu?

_No response_

### Hvad handler tilbuddet om?

- [X] Lektier og skole
- [ ] Mobning
- [x] Psykisk sårbarhed, angst og selvværd

### Hvor gammel skal man mindst være?

9

### Hvad koster det at være med?

gratis

### Jeg ved, at det, jeg skriver, bliver offentligt

- [X] Jeg har ikke skrevet personers navne, telefonnumre eller e-mailadresser
"""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begun(tmp_path_factory.mktemp("form") / "katalog", host="github")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def _issue_form(root: Path) -> Any:  # noqa: ANN401  # YAML
    return yaml.safe_load((root / ISSUE_FORM).read_text(encoding="utf-8"))


def test_what_reaches_a_person_is_told_and_not_repeated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = begun(tmp_path / "katalog", host="none")
    form = tmp_path / "formular.txt"
    harmless = "Se https://example.org/20304050. Fra 2026-11-22 til 30.11.2026."
    told = f"Skriv til lone.jensen@example.org.\nRing 20 30 40 50.\n{harmless}"
    form.write_text(ISSUE.replace("Vi regner.", told), encoding="utf-8")
    said = say(capsys, "new", "offer", "--root", root, "--from-form", form, "--lang", "da")
    assert said.code == 0, said
    assert said.out.count("advarsel CAT332: her ser der ud til at stå en e-mailadresse") == 2
    assert "lone" not in said.out
    assert "20 30" not in said.out


def test_a_form_and_a_file_of_answers_go_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = begun(tmp_path / "katalog", host="none")
    form, more = tmp_path / "formular.txt", tmp_path / "id.yaml"
    form.write_text(ISSUE, encoding="utf-8")
    assert say(capsys, "new", "offer", "--root", root, "--from-form", form).code == 0
    said = say(capsys, "new", "offer", "--root", root, "--from-form", form, "--lang", "da")
    assert said.code == 2
    line = "id: regnecafe-for-dig-nej-2"
    assert f"skriv linjen «{line}» i en fil for sig, og giv også den: --from FIL." in " ".join(said.out.split())
    more.write_text(f"{line}\n", encoding="utf-8")
    assert say(capsys, "new", "offer", "--root", root, "--from-form", form, "--from", more).code == 0


def test_the_issue_form_is_one_and_asks_the_same(shared: Path) -> None:
    form = _issue_form(shared)
    Draft7Validator(get_builtin_schema("vendor.github-issue-forms")).validate(form)
    assert [each["attributes"]["label"] for each in form["body"][1:-1]] == ASKED
    assert "bliver offentligt" in form["body"][0]["attributes"]["value"]
    assert form["body"][-1]["attributes"]["options"][0]["required"] is True
    needed = [each["id"] for each in form["body"][:-1] if each.get("validations", {}).get("required")]
    assert needed == ["association", "title"]


def test_the_page_asks_the_same_with_the_same_answers(shared: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((shared / FORM_PAGE).as_uri())
    asked = page.eval_on_selector_all("[data-question]", "found => found.map(each => each.dataset.question)")
    assert [" ".join(each.split()) for each in asked] == ASKED
    labels = page.eval_on_selector_all("fieldset input", "found => found.map(each => each.value)")
    labels += page.eval_on_selector_all("option:not([value])", "found => found.map(each => each.value)")
    options = [each["attributes"].get("options", []) for each in _issue_form(shared)["body"][1:-1]]
    known = {option if isinstance(option, str) else option["label"] for each in options for option in each}
    assert {" ".join(label.split()) for label in labels} == known
    page.close()


def _filled(page: Page) -> str:
    page.fill("#association", "Eksempelforeningen (opdigtet)")
    page.fill("#title", 'Café: «Ærø» & co. \\ "x"')
    page.fill("#description", "Vi regner.\n### Hvad koster det at være med?\nOg spiser.")
    page.fill("#youngest", "9")
    page.check("text=Mobning")
    page.check("text=Lektier og skole")
    page.select_option("#price", label="gratis")
    page.get_by_role("button", name="Lav teksten").click()
    return page.input_value("#text")


def test_the_page_makes_a_text_that_is_read_back(shared: Path, browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(accept_downloads=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((shared / FORM_PAGE).as_uri())
    page.get_by_role("button", name="Lav teksten").click()
    assert page.get_by_role("alert").get_by_role("link").all_inner_texts() == [ASKED[0], ASKED[1]]
    text = _filled(page)
    read = from_form(Source("form.txt", text))
    assert read.found == []
    assert {name: given.texts for name, given in read.given.items()} == {
        "offer.association": ("Eksempelforeningen (opdigtet)",),
        "offer.title": ('Café: «Ærø» & co. \\ "x"',),
        "offer.description": ("Vi regner.\n ### Hvad koster det at være med?\nOg spiser.\n",),
        "offer.youngest": ("9",),
        "offer.themes": ("Mobning", "Lektier og skole"),
        "offer.price": ("gratis",),
    }
    mail = page.get_attribute("#mail", "href") or ""
    assert mail.startswith(f"mailto:{EMAIL}?subject=")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Gem som fil").click()
    saved.value.save_as(tmp_path / "tilbud.txt")
    assert (tmp_path / "tilbud.txt").read_text(encoding="utf-8") == text
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    page.close()


@pytest.mark.parametrize(("scheme", "state"), [("light", "refused"), ("dark", "made")])
def test_the_page_is_for_everyone(shared: Path, browser: Browser, scheme: Any, state: str) -> None:  # noqa: ANN401  # a literal
    page = browser.new_page(viewport={"width": 360, "height": 700}, color_scheme=scheme)
    page.goto((shared / FORM_PAGE).as_uri())
    page.get_by_role("button", name="Lav teksten").click()
    assert page.evaluate("document.activeElement.id") == "missing"
    if state == "made":
        _filled(page)
        assert page.evaluate("document.activeElement.id") == "result-heading"
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response
    assert (found["violations"], found["incomplete"]) == ([], [])
    page.close()


def test_an_issue_becomes_an_offer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = begun(tmp_path / "katalog", host="none")
    form = tmp_path / "issue.txt"
    form.write_text(ISSUE.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert say(capsys, "new", "offer", "--root", root, "--from-form", form).code == 0
    data = yaml.safe_load((root / EXAMPLE).read_text(encoding="utf-8"))
    offer = data["offers"][1]
    assert offer == {
        "id": "regnecafe-for-dig-nej",
        "title": 'Regnecafé: "for dig" # nej',
        "description": "Vi regner.\n\nOg vi spiser.\n",
        "themes": ["lektier-og-skole", "psykisk-saarbarhed"],
        "age": {"minimum": 9},
        "price": {"type": "free"},
    }
    assert "# Lavet af en formular." in (root / EXAMPLE).read_text(encoding="utf-8")


def test_new_words_come_into_the_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = begun(tmp_path / "katalog", host="github")
    before = files_of(root)
    assert "already" in say(capsys, "new", "form", "--root", root).out
    assert files_of(root) == before
    words = root / "data/vocabulary.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("da: Mobning", "da: Når nogen mobbes"), encoding="utf-8")
    assert say(capsys, "new", "form", "--root", root).code == 0
    for path in (FORM_PAGE, ISSUE_FORM):
        assert "Når nogen mobbes" in (root / path).read_text(encoding="utf-8")
    (root / ISSUE_FORM).unlink()
    (root / ISSUE_FORM).parent.joinpath("config.yml").unlink()
    (root / ISSUE_FORM).parent.rmdir()
    assert say(capsys, "new", "form", "--root", root).code == 0
    assert not (root / ISSUE_FORM).parent.exists()


def test_a_quoted_mail_and_an_english_form_are_read() -> None:
    quoted = "\n".join(f"> {line}" for line in ISSUE.split("\n"))
    assert from_form(Source("x", quoted)).given.keys() == from_form(Source("x", ISSUE)).given.keys()
    english = "".join(f"### {question_words(each.name, 'en').question}\n\n1\n\n" for each in PUBLIC)
    read = from_form(Source("x", english + f"### {form_word('end', 'en')}\nSent from my telephone\n"))
    assert (read.found, len(read.given)) == ([], len(PUBLIC))
    assert all(given.texts == ("1",) for given in read.given.values())


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("Hvor gammel skal man", "Hvor gamle skal man", "CAT028", 25),
        ("\n9\n", "\nni\n", "CAT238", 27),
        ("[X] Lektier og skole", "[X] Lektor", "CAT030", 21),
        ("gratis", "010190-1234", "CAT030", 31),
        ("Vi regner.", "<script>alert(1)</script>", "CAT324", 11),
        ("Vi regner.", "x" * 9000, "CAT206", 11),
        ("(opdigtet)", "\x1b[2J", "CAT116", 3),
    ],
)
def test_what_a_form_must_not_hold_is_told_with_its_line(  # noqa: PLR0913, PLR0917  # what is changed, and what it earns
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: str, line: int
) -> None:
    root = begun(tmp_path / "katalog", host="none")
    before = files_of(root)
    form = tmp_path / "issue.txt"
    assert old in ISSUE
    form.write_text(ISSUE.replace(old, new, 1), encoding="utf-8")
    said = say(capsys, "new", "offer", "--root", root, "--from-form", form)
    assert said.code in {1, 2}
    assert re.search(rf"issue\.txt:{line}:\d+: error {code}: ", said.out + said.err), said
    assert "1234" not in said.out
    assert "\x1b" not in said.out + said.err
    assert files_of(root) == before


@given(st.text())
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for source in (text, f"### {ASKED[0]}\n{text}\n### {ASKED[1]}\n{text}"):
        read = from_form(Source("x", source))
        assert all(given.texts for given in read.given.values())
        assert read.given.keys() <= {question.name for question in PUBLIC}
        json.dumps([each.code for each in read.found])


def test_the_form_says_that_it_is_public(shared: Path) -> None:
    page = (shared / FORM_PAGE).read_text(encoding="utf-8")
    assert form_word("public", "da") in page
    assert NAME in page
    assert not re.search(r"(src|href)=\"(?!mailto:)", page)
    assert "default-src 'none'" in page
    assert {table.FORM["language"] for table in TABLES.values()} == {"da", "en"}
