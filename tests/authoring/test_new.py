"""New associations, offers and institutions: judged as `check` judges, laid out as `fmt` does, never written half."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring import drafts
from catalogue.authoring.answers import Answers, Given
from catalogue.authoring.questions import ASSOCIATION, INSTITUTION, OFFER, ONLY_WITH, PUBLIC
from catalogue.authoring.workplace import workplace
from catalogue.codes import Severity
from catalogue.messages.questions import TABLES, da, en
from catalogue.model.ids import free, slug
from catalogue.pipeline.check import check
from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from tests.authoring.municipality import DAY, begun, files_of
from tests.cli.command import Said, on_terminal, say

EXAMPLE = "data/offers/eksempelforeningen.yaml"
ASSOCIATION_ANSWERS = """
name: Lektieforeningen Ørsted & Co. (opdigtet)
evidence: opdigtet
agreement: aktiv
from: 2026-01-01
responsible: Børn og Unge
contact_role: Foreningens kontor
contact_email: kontor@example.org
contact_shown: [fagpersoner, familier]
title: Lektiecafé på Bakkeskolen
summary: "Frivillige hjælper skolebørn med lektierne: hver tirsdag."
description: |
  Kom, når du har lyst.
  Der er frugt.
themes: [lektiehjælp, Ensomhed og fællesskab]
participants: [barn]
youngest: 8
oldest: "12"
price: gratis
place: Bakkeskolens bibliotek
when: Tirsdage kl. 14.30-16
status: åbent
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path / "katalog", host="none")


def _new(root: Path, capsys: pytest.CaptureFixture[str], kind: str, answers: str, *more: str) -> Said:
    path = root.parent / "svar.yaml"
    path.write_text(answers, encoding="utf-8")
    return say(capsys, "new", kind, "--root", root, "--from", path, "--lang", "da", *more)


def _errors(root: Path) -> list[str]:
    return [each.code for each in check(root, DAY).diagnostics if each.severity is Severity.ERROR]


def test_an_association(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_of(root)
    said = _new(root, capsys, "association", ASSOCIATION_ANSWERS)
    assert said.code == 0, said
    path = root / "data/offers/lektieforeningen-oersted-co.yaml"
    assert files_of(root) == {**before, path.relative_to(root).as_posix(): path.read_bytes()}
    text = path.read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../.catalogue/schema/partnership.schema.json\n# Filens navn"
    )
    data = parse_text(Source("x", text)).value
    assert data is not None
    offer = data.data["offers"][0]  # type: ignore[index]  # plain data
    assert offer["id"] == "lektiecafe-paa-bakkeskolen"
    assert offer["themes"] == ["lektier-og-skole", "ensomhed"]
    assert offer["age"] == {"minimum": 8, "maximum": 12}
    assert offer["price"] == {"type": "free"}
    assert offer["contacts"] == ["kontor"]
    assert offer["status"]["is"] == "open"
    assert "# Mangler endnu: sådan kommer man med, sprog, fortrolighed" in text
    assert _errors(root) == []
    assert say(capsys, "fmt", "--check", "--root", root).code == 0


def test_an_offer_comes_last_in_its_associations_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / EXAMPLE).read_text(encoding="utf-8")
    answers = (
        "association: eksempelforeningen (OPDIGTET)\ntitle: Regnecafé\nthemes: ensomhed\ncontacts: Foreningens kontor\n"
    )
    assert _new(root, capsys, "offer", answers).code == 0
    after = (root / EXAMPLE).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert "  - id: regnecafe\n    title: Regnecafé\n    themes: [ensomhed]\n    contacts: [kontor]\n" in after
    assert "formular" not in after.removeprefix(before)
    assert _errors(root) == []


@pytest.mark.parametrize(
    ("kind", "answers", "own"),
    [
        ("association", ASSOCIATION_ANSWERS, "id: en-anden\noffer_id: et-andet\n"),
        ("offer", "association: eksempelforeningen\ntitle: Regnecafé\ncontacts: kontor\n", "id: en-anden\n"),
        ("institution", "name: Bakkeskolen\nkind: skole\nemail: skole@example.org\n", "id: en-anden\n"),
    ],
)
def test_what_is_here_already_is_not_written_twice(
    root: Path, capsys: pytest.CaptureFixture[str], kind: str, answers: str, own: str
) -> None:
    assert _new(root, capsys, kind, answers).code == 0
    before = files_of(root)
    said = _new(root, capsys, kind, answers)
    assert (said.code, " CAT031: " in said.out, "findes her allerede" in said.out) == (2, True, True), said.out
    assert files_of(root) == before
    assert _new(root, capsys, kind, answers + own).code == 0  # another one of the same name


def test_what_is_not_answered_has_its_default(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = ASSOCIATION_ANSWERS.replace("evidence: opdigtet\n", "")
    assert _new(root, capsys, "association", answers).code == 0
    text = (root / "data/offers/lektieforeningen-oersted-co.yaml").read_text(encoding="utf-8")
    assert "\nevidence: association\n" in text


def test_a_new_file_needs_no_fmt(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _new(root, capsys, "association", ASSOCIATION_ANSWERS + "contact_phone: '98765432'\n").code == 0
    assert say(capsys, "fmt", "--check", "--root", root).code == 0


@pytest.mark.parametrize("name", ["eksempelforeningen", "Eksempelforeningen (opdigtet)"])
def test_an_associations_mistakes_are_told_instead_of_its_absence(
    root: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text = (root / EXAMPLE).read_text(encoding="utf-8").replace("    title:", "    titel:", 1)
    (root / EXAMPLE).write_text(text, encoding="utf-8")
    said = _new(root, capsys, "offer", f"association: {name}\ntitle: Regnecafé\ncontacts: Foreningens kontor\n")
    assert said.code == 2
    assert "svar.yaml" not in said.out  # whether the contact is right, can't be known
    assert "CAT032" not in said.out
    assert f"{EXAMPLE}: fejl CAT033" in said.out
    assert "CAT202" in said.out
    assert "titel: " in said.out  # the line as it stands there


def test_a_file_in_brackets_is_refused_in_its_own_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = "{evidence: invented, association: {name: A, kind: association}, offers: [{id: a, title: A}]}\n"
    (root / "data/offers/a7.yaml").write_text(data, encoding="utf-8")
    said = _new(root, capsys, "offer", "association: a7\ntitle: Regnecafé\n")
    assert said.code == 1
    assert "CAT123" in said.out
    assert "CAT106" not in said.out
    assert (root / "data/offers/a7.yaml").read_text(encoding="utf-8") == data


@pytest.mark.parametrize(("name", "said"), [("nix.yaml", "findes ikke"), (".", "er en mappe")])
def test_answers_that_are_no_file(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(root.parent)  # a long path is cut short in a message
    told = say(capsys, "new", "offer", "--root", root, "--from", f"{root.name}/{name}", "--lang", "da")
    assert (told.code, said in told.err, root.name in told.err) == (2, True, True)


def test_an_institution(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = (
        "name: Bakkeskolen (opdigtet)\nkind: skole\narea: hele kommunen\nemail: skole@example.org\npostal_code: 9000\n"
    )
    assert _new(root, capsys, "institution", answers).code == 0
    text = (root / "data/recipients.yaml").read_text(encoding="utf-8")
    assert "  bakkeskolen:\n    name: Bakkeskolen (opdigtet)\n    kind: school\n    area: kommunen\n" in text
    assert _errors(root) == []
    (root / "data/recipients.yaml").unlink()
    (root / EXAMPLE).unlink()
    assert _new(root, capsys, "institution", answers).code == 0
    assert _errors(root) == []


@pytest.mark.parametrize(
    ("kind", "answers", "codes"),
    [
        ("association", ASSOCIATION_ANSWERS.replace("kontor@example.org", "kontor@"), ["CAT214"]),
        ("association", ASSOCIATION_ANSWERS.replace("2026-01-01", "1/1 2026"), ["CAT208"]),
        ("association", ASSOCIATION_ANSWERS.replace('"12"', "7"), ["CAT219"]),
        ("association", ASSOCIATION_ANSWERS.replace("opdigtet\n", "public-source\n", 1), ["CAT225", "CAT236"]),
        ("association", ASSOCIATION_ANSWERS.replace("Der er frugt.", "# Frugt"), ["CAT320"]),
        ("association", ASSOCIATION_ANSWERS.replace("Der er frugt.", "Spørg 010190-1234"), ["CAT330"]),
        ("association", ASSOCIATION_ANSWERS + "id: Lektie Café\n", ["CAT211"]),
        ("association", ASSOCIATION_ANSWERS + "id: ../../etc/passwd\n", ["CAT211"]),
        ("association", ASSOCIATION_ANSWERS + "id: eksempelforeningen\n", ["CAT031"]),
        ("association", ASSOCIATION_ANSWERS + "offer_id: eksempel-lektiecafe\n", ["CAT031"]),
        ("offer", "association: eksempelforeningen\ntitle: [a, {b: c}]\n", ["CAT204"]),
        ("offer", f"association: eksempelforeningen\ntitle: {'x' * 200}\n", ["CAT206"]),
        ("offer", "association: eksempelforeningen\ntitle: A\ncontacts: [nogen]\n", ["CAT030"]),
        ("offer", "association: eksempelforeningen\ntitle: A\nwebsite: 'javascript:alert(1)'\n", ["CAT217"]),
        ("institution", "name: A\nkind: school\nemail: x\npostal_code: 90\nstreet: B 1\n", ["CAT214", "CAT215"]),
    ],
)
def test_what_cannot_stand_is_told_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str], kind: str, answers: str, codes: Sequence[str]
) -> None:
    before = files_of(root)
    said = _new(root, capsys, kind, answers)
    assert said.code in {1, 2}
    for code in codes:
        assert f" {code}: " in said.out, said.out
    assert "advarsel" not in said.out  # of a file that nobody can look at
    assert "svar.yaml:" in said.out  # where the answer stands, not where it would have stood
    assert "010190" not in said.out
    assert files_of(root) == before


def test_a_pipe_says_what_is_missing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "new", "offer", "--root", root)
    assert (said.code, "association, title" in said.err) == (2, True)


def test_a_file_that_has_mistakes_is_not_added_to(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (root / EXAMPLE).read_text(encoding="utf-8").replace("themes: [lektier-og-skole]", "themes: [lektier]")
    (root / EXAMPLE).write_text(text, encoding="utf-8")
    said = _new(root, capsys, "offer", "association: eksempelforeningen\ntitle: Regnecafé\n")
    assert (said.code, f"{EXAMPLE}:" in said.out, "CAT301" in said.out) == (1, True, True)
    assert (root / EXAMPLE).read_text(encoding="utf-8") == text


def test_on_a_terminal_each_answer_is_judged_at_once(root: Path) -> None:
    typed = (
        *("Eksempelforenigen", "eksempelforeningen", "Regnecafé", "", "Vi regner.", "Kom og regn.", "", "1", "ensom"),
        *("", "", "1, 3", "otte", "8", "", "", "", "", "gratis", "", "", "", "", "", "1", "", "j"),
    )
    said = on_terminal("new", "offer", "--lang", "da", typed=typed, cwd=root)
    assert said.code == 0, said.out
    assert "Der er ingen forening «Eksempelforenigen» her. Mente du «Eksempelforeningen (opdigtet)»?" in " ".join(
        said.out.split()
    )
    assert "«otte» er ikke et helt tal" in said.out
    text = (root / EXAMPLE).read_text(encoding="utf-8")
    assert "title: Regnecafé" in text
    assert "themes: [ensomhed]" in text
    assert "participants: [child, parent]" in text
    assert _errors(root) == []


def test_a_no_writes_nothing(root: Path) -> None:
    before = files_of(root)
    typed = ("Bakkeskolen", "", "1", "", "", "", "", "", "n")
    said = on_terminal("new", "institution", "--lang", "da", typed=typed, cwd=root)
    assert "Der er ikke skrevet noget." in said.out, said.out
    assert files_of(root) == before


def test_an_interruption_writes_nothing(root: Path) -> None:
    before = files_of(root)
    said = on_terminal("new", "institution", typed=("Bakkeskolen", "", "\x03"), cwd=root)
    assert said.code == 130
    assert files_of(root) == before


TEXTS = st.text(min_size=1, max_size=80)


@settings(max_examples=20)
@given(TEXTS, TEXTS, st.text(min_size=1, max_size=200))
def test_no_answer_is_more_than_a_text(title: str, place: str, description: str) -> None:
    home = workplace(EVERY_TIME, DAY)
    answers = Answers(
        {
            "offer.association": Given(("eksempelforeningen",)),
            "offer.title": Given((title,)),
            "offer.place": Given((place,)),
            "offer.description": Given((description,)),
        }
    )
    draft = drafts.offer(home, answers)
    if not draft.is_good:
        return
    made = parse_text(Source("x", draft.text)).value
    assert made is not None
    offers = made.data["offers"]
    assert isinstance(offers, list)
    assert len(offers) == 2
    assert offers[1].keys() == {"id", "title", "description", "places"}
    assert offers[1]["title"] == title
    assert offers[1]["places"] == {"sted": {"text": place}}


EVERY_TIME = Path()


@pytest.fixture(autouse=True, scope="module")
def _every_time(tmp_path_factory: pytest.TempPathFactory) -> None:
    globals()["EVERY_TIME"] = begun(tmp_path_factory.mktemp("every") / "katalog", host="none")


def test_ids_are_made_of_words() -> None:
    assert slug("Ørsteds Lektiecafé – på Åen (opdigtet)!") == "oersteds-lektiecafe-paa-aaen"
    assert slug("日本") == ""
    assert len(slug("meget " * 40)) <= 50
    assert free("a", {"a", "a-2"}.__contains__) == "a-3"


def test_every_question_has_words_in_every_language() -> None:
    asked = {question.name for question in (*OFFER, *ASSOCIATION, *INSTITUTION)}
    assert da.QUESTIONS.keys() == en.QUESTIONS.keys()
    assert {name for name in da.QUESTIONS if not name.startswith("start.")} == asked
    assert da.FORM.keys() == en.FORM.keys()
    assert da.COMMENTS.keys() == en.COMMENTS.keys()
    assert set(ONLY_WITH) | set(ONLY_WITH.values()) <= asked
    for table in TABLES.values():
        headings = [table.QUESTIONS[question.name][0] for question in PUBLIC]
        assert len(set(headings)) == len(headings)


def test_the_public_is_asked_for_no_person() -> None:
    shapes = {question.shape.kind for question in PUBLIC}
    assert shapes.isdisjoint({"email", "phone"})
    assert not {"contacts", "person", "role"} & {str(step) for question in PUBLIC for step in question.path}
    assert "bliver offentligt" in da.FORM["public"]
