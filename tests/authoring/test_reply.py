"""An association's reply is somebody else's text: what it may change, and what it may never."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.reply import read_reply
from catalogue.model.vocabulary import Vocabulary
from catalogue.pipeline.confirm import ConfirmRequest, Proposal, propose
from catalogue.source.document import Source
from tests.authoring.test_editor import changes
from tests.cli.command import on_terminal, say
from tests.pipeline.workshop import copied, tree

TODAY = date(2026, 11, 22)
FILE = "data/offers/samtaleforeningen.yaml"
YES = "### Er alt om tilbuddet rigtigt?\n[x] Ja, alt er rigtigt\n"
CHAT = f"## samtale-chat: Skriv og tal\n{YES}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def proposed(root: Path, text: str, *names: str) -> Proposal:
    reply = root.parent / "svar.txt"
    reply.write_text(text, encoding="utf-8")
    return propose(ConfirmRequest(root, TODAY, names or ("samtaleforeningen",), "association", TODAY, reply))


def changed(root: Path, text: str, *names: str) -> list[str]:
    proposal = proposed(root, text, *names)
    assert proposal.is_good, proposal.found
    return [line for each in proposal.files for line in changes(each.after, each.before)]


def codes(root: Path, text: str, *names: str) -> list[str]:
    proposal = proposed(root, text, *names)
    assert not proposal.is_good
    return [each.code for each in proposal.found]


CONFIRMED = ["-    confirmed: {on: 2026-10-01, by: association}", "+    confirmed: {on: 2026-11-22, by: association}"]


def test_a_yes_confirms(root: Path) -> None:
    assert changed(root, CHAT) == CONFIRMED


@pytest.mark.parametrize(
    "answer",
    [
        "[X] Ja, alt er rigtigt",
        "- [ x ] Ja, alt er rigtigt\n- [ ] Nej, noget skal rettes",
        "ja",
        "JA.",
        "> [x] Ja, alt er rigtigt",
    ],
)
def test_people_say_yes_in_many_ways(root: Path, answer: str) -> None:
    assert (
        changed(root, f"Hej!\n\n> ## samtale-chat: Skriv og tal\n> ### Er alt om tilbuddet rigtigt?\n{answer}\n")
        == CONFIRMED
    )


@pytest.mark.parametrize(
    "answer",
    [
        "[ ] Ja, alt er rigtigt\n[x] Nej, noget skal rettes",
        "nej",
        "[x] Ja, alt er rigtigt\n[x] Nej, noget skal rettes",
        "",
        "næsten",
    ],
)
def test_nothing_else_is_a_yes(root: Path, answer: str) -> None:
    text = f"## samtale-chat: Skriv og tal\n### Er alt om tilbuddet rigtigt?\n{answer}\n"
    assert changed(root, text) == []


def test_what_must_be_corrected_is_told_and_confirms_nothing(root: Path) -> None:
    text = f"{CHAT}### Hvad skal rettes?\nVi har også åbent om fredagen.\n"
    proposal = proposed(root, text)
    assert proposal.files == ()
    assert proposal.replies[0].remarks == [("Hvad skal rettes?", "Vi har også åbent om fredagen.")]


def test_missing_facts_are_filled_in(root: Path) -> None:
    text = (
        f"{CHAT}### Hvor gammel skal man mindst være?\nEt tal i hele år.\n13\n### Hvor gammel må man højst være?\n19\n"
        "### Hvad koster det at være med?\n[x] gratis\n[ ] koster noget\n"
        "### Hvem må henvende sig?\n[x] deltageren selv\n[x] forældre\n### Hvordan kommer man med?\n[ ] telefon\n"
    )
    assert changed(root, text) == [
        "+    age: {minimum: 13, maximum: 19}",
        "+    price: {type: free}",
        "+    access: {who: [self, parent]}",
        *CONFIRMED,
    ]


def test_what_the_file_says_is_never_replaced(root: Path) -> None:
    text = (
        "## samtalegruppe: Samtalegruppe\n### Hvor gammel skal man mindst være?\n9\n"
        "### Hvad koster det at være med?\n[x] gratis\n"
    )
    proposal = proposed(root, text)
    assert proposal.files == ()
    assert proposal.in_vain == (("samtalegruppe", "Hvor gammel skal man mindst være?"),)


def test_another_offer_is_refused(root: Path) -> None:
    assert codes(root, f"{CHAT}\n## lektiecafe-skole-a: Lektiecafé\n{YES}") == ["CAT073"]
    assert codes(root, CHAT, "samtalegruppe") == ["CAT073"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kære kommune, alt er fint.\n", "CAT034"),
        (f"{CHAT}### Hvor gammel er man?\n13\n", "CAT028"),
        (f"{CHAT}### Hvor gammel skal man mindst være?\n13\n### Hvor gammel skal man mindst være?\n14\n", "CAT029"),
        (f"{CHAT}### Hvor gammel skal man mindst være?\ntretten\n", "CAT238"),
        (f"{CHAT}### Hvad koster det at være med?\nhalvtreds kroner\n", "CAT030"),
        (f"{CHAT}{'x' * 65536}\n", "CAT027"),
    ],
)
def test_a_reply_that_can_not_be_understood_is_told(root: Path, text: str, code: str) -> None:
    assert codes(root, text) == [code]


def test_what_is_private_never_comes_into_a_file(root: Path) -> None:
    text = f"{CHAT}### Er der mere at sige om prisen?\nSpørg om 010190-1234\n"
    proposal = proposed(root, text)
    assert not proposal.is_good
    assert "1234" not in str(proposal.found)


def test_below_the_end_nothing_is_read(root: Path) -> None:
    assert changed(root, f"{CHAT}\n## SLUT\n### Hvad skal rettes?\nMvh Sofie\n## lektiecafe-skole-a\n") == CONFIRMED


LINES = st.one_of(
    st.sampled_from(
        ["## samtale-chat: x", "## lektiecafe-skole-a", "## SLUT", "[x] Ja, alt er rigtigt", "[ ] x", "> > 13"]
    ),
    st.sampled_from(
        ["### Er alt om tilbuddet rigtigt?", "### Hvad skal rettes?", "### Hvem må henvende sig?", "### ?"]
    ),
    st.text(alphabet=st.sampled_from("#>[]xX -jaH:3Æ\t\u202e"), max_size=20),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=15))
def test_no_text_whatever_speaks_of_an_offer_that_was_not_named(lines: list[str]) -> None:
    vocabulary = Vocabulary(themes={})
    found = read_reply(Source("svar.txt", "\n".join(lines)), {"samtale-chat"}, vocabulary)
    assert {each.offer for each in found.value} <= {"samtale-chat"}
    if "## samtale-chat: x" not in lines:
        assert found.value == ()


def test_without_a_terminal_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proposed(root, CHAT)
    before = tree(root / "data")
    arguments = ("confirm", "samtale-chat", "--by", "association", "--from", root.parent / "svar.txt", "--root", root)
    said = say(capsys, *arguments)
    assert (said.code, "CAT074" in said.err) == (2, True)
    assert tree(root / "data") == before
    assert say(capsys, *arguments, "--yes").code == 0
    assert tree(root / "data") != before


@pytest.mark.parametrize(("typed", "is_written"), [("j", True), ("n", False)])
def test_somebody_looks_before_it_is_written(root: Path, typed: str, *, is_written: bool) -> None:
    proposed(root, f"{CHAT}### Hvilke sprog kan man tale hos jer?\ndansk og arabisk\n")
    reply = ("--from", str(root.parent / "svar.txt"), "--as-of", "2026-11-20")
    arguments = ("confirm", "samtale-chat", "--by", "association", *reply, "--root", str(root), "--lang", "da")
    said = on_terminal(*arguments, typed=[typed])
    assert said.code == 0, said.out
    assert "    dansk og arabisk" in said.out
    assert said.out.index("+    confirmed: {on: 2026-11-20") < said.out.index("[J/n]")
    assert ("2026-11-20" in (root / FILE).read_text(encoding="utf-8")) is is_written
    assert ("Skrevet i" in said.out, "Der er ikke skrevet noget." in said.out) == (is_written, not is_written)


def test_a_dry_run_shows_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root / "data")
    said = say(capsys, "confirm", "lektiecafe-skole-a", "--by", "municipality", "--dry-run", "--root", root)
    assert said.code == 0
    assert "by: municipality}" in said.out
    assert "Nothing was written." in said.out
    assert tree(root / "data") == before
