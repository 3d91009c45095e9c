"""`catalogue outbox` as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.messages.outbox import da, en
from tests.cli.command import say
from tests.outbox.post_office import PostOffice, open_office
from tests.outbox.workshop import Place, place_in
from tests.test_messages import placeholders

A, B = "skole-a", "skole-b"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = place_in(tmp_path, (A, B))
    monkeypatch.chdir(made.root)
    return made


def known(monkeypatch: pytest.MonkeyPatch, office: PostOffice) -> None:
    for name, value in (("HOST", "127.0.0.1"), ("PORT", str(office.server.port)), ("SECURITY", "none")):
        monkeypatch.setenv(f"CATALOGUE_SMTP_{name}", value)


def test_written_looked_at_sent(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    release = (place.release.relative_to(place.root), "--lang", "da")
    written = say(capsys, "outbox", "write", *release)
    assert written.code == 0
    assert "2 mails i releases/outbox/2026-1" in written.out
    with open_office() as office:
        known(monkeypatch, office)
        looked = say(capsys, "outbox", "send", *release)
        assert (looked.code, office.connections) == (0, 0)
        assert "Intet blev sendt." in looked.out
        office.faults[f"{B}@example.org"] = ["drop-after"]
        sent = say(capsys, "outbox", "send", *release, "--yes")
        assert sent.code == 1
        assert "1 sendt, 0 venter, 0 afvist, 1 usikker." in sent.out
        status = say(capsys, "outbox", "status", *release)
        assert f"catalogue outbox resolve releases/2026-1 {B} --sent" in status.out
        assert say(capsys, "outbox", "resolve", "releases/2026-1", B, "--sent", "--lang", "da").out == (
            f"{B}: regnes for sendt.\n"
        )
        again = say(capsys, "outbox", "send", *release, "--yes")
        assert (again.code, again.out) == (0, "2 sendt, 0 venter, 0 afvist, 0 usikre.\n")
    assert set(office.delivered.values()) == {1}


def test_what_the_server_says_moves_no_terminal(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write()
    with open_office() as office:
        known(monkeypatch, office)
        office.faults[f"{A}@example.org"] = ["painted"]
        sent = say(capsys, "outbox", "send", "releases/2026-1", "--yes")
        status = say(capsys, "outbox", "status", "releases/2026-1")
    assert "\\x1b[31m" in sent.out
    assert "\x1b" not in sent.out + status.out
    assert not [line for line in status.out.splitlines() if len(line) > 80 and "catalogue outbox" not in line]


@pytest.mark.parametrize("decision", [(), ("--sent", "--resend")])
def test_one_decision_at_a_time(place: Place, capsys: pytest.CaptureFixture[str], decision: tuple[str, ...]) -> None:
    assert say(capsys, "outbox", "resolve", str(place.release), A, *decision).code == 2


def test_the_text_for_aula(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    del place
    said = say(capsys, "outbox", "aula", "releases/2026-1", "--recipients", "1200", "--lang", "da")
    assert said.code == 0
    assert "releases/2026-1/editions/families/catalogue.pdf" in said.out
    assert "1.200 modtagere" in said.out
    assert "3 forsendelser" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_both_languages_say_the_same() -> None:
    assert da.WORDS.keys() == en.WORDS.keys()
    assert da.NUMBERS.keys() == en.NUMBERS.keys()
    assert [name for name in en.WORDS if placeholders(da.WORDS[name]) != placeholders(en.WORDS[name])] == []
