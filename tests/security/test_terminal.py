"""Nothing in the data makes a terminal do anything; what is nobody's business is repeated nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.command import on_terminal, say, start
from tests.pipeline.workshop import change, copied, tree

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]")
OUR_COLOUR = re.compile(r"\x1b\[(?:[0-9;]*m|\?25[lh]|[0-9]*[AK]|2K)|\r\n?")
NASTY = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202ebackwards\r\x08\x00"
FILE_NAMES = ["\x1b[31mred.yaml", "a\nb.yaml", "a\rb.yaml", "\x1b]0;title\x07.yaml", "\u202egnp.yaml", "\x9b2J.yaml"]
CPR = "010190-1234"
CPR_FORMS = ["010190-1234", "010190 1234", "0101901234"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def write(project: Path, name: str, text: str) -> None:
    (project / "data" / name).write_text(text, encoding="utf-8")


def everything_hostile(project: Path) -> None:
    """Sequences in contents, keys, values and names of files."""
    source = (project / "data" / "offers" / "lektieforeningen.yaml").read_text(encoding="utf-8")
    for number, name in enumerate(FILE_NAMES):
        write(project, f"offers/{name}", source)
        write(project, f"pages/{name}", f"# {number}\n")
    write(project, "offers/raw.yaml", f"association: {{name: '{NASTY}'}}\n")
    escaped = NASTY.encode("unicode_escape").decode().replace("\\x00", "\\0")
    write(project, "offers/escaped.yaml", f'"{escaped}": "{escaped}"\nevidence: "{escaped}"\n')
    write(project, "offers/tag.yaml", "a: !\u202ex b\n")
    write(project, "offers/syntax.yaml", "a: [\x1b[31m\n")
    write(project, "pages/preface.md", f"# a\n\n{NASTY} <b>\n")
    change(project, "offers/samtaleforeningen.yaml", "themes: [ensomhed]", 'themes: ["\\e[31m"]')


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(
    "arguments", [["check"], ["build", "--keep-going", "--format", "markdown"], ["build"]], ids=" ".join
)
def test_no_sequence_reaches_a_pipe(project: Path, arguments: list[str], language: str) -> None:
    everything_hostile(project)
    said = start(
        *arguments, "--root", project, "--lang", language, "--verbose" if arguments == ["check"] else "--quiet"
    )
    assert said.code == 1
    assert "Traceback" not in said.err
    assert len(said.out) > 1000
    assert CONTROL.findall(said.out) == []
    assert CONTROL.findall(said.err) == []


@pytest.mark.parametrize("arguments", [["check"], ["build", "--keep-going", "--format", "markdown"]], ids=" ".join)
def test_no_sequence_but_ours_reaches_a_terminal(project: Path, arguments: list[str]) -> None:
    everything_hostile(project)
    said = on_terminal(*arguments, "--root", project)
    assert said.code == 1
    assert "\x1b[" in said.out
    assert CONTROL.findall(OUR_COLOUR.sub("", said.out)) == []
    assert "\x1b[2J" not in said.out
    assert "\x1b[31m" not in said.out


def test_a_folder_s_own_name_is_harmless(tmp_path: Path) -> None:
    """With what the progress bar takes for marks of its own."""
    project = copied("small", tmp_path / "\x1b[31m[/red][bold]")
    said = on_terminal("build", "--format", "markdown", "--root", project)
    assert said.code == 0
    assert CONTROL.findall(OUR_COLOUR.sub("", said.out)) == []
    assert "\x1b[31m" not in said.out


def test_arguments_are_harmless(project: Path) -> None:
    for arguments in (
        ["check", "\x1b[31m"],
        ["check", "--root", "\x1b[31m"],
        ["build", "--edition", "\x1b[31m"],
        ["build", "--format", "\x1b[31m"],
        ["check", "--lang", "\x1b[31m"],
        ["check", "--as-of", "\x1b[31m"],
        ["explain", "\x1b[31m"],
    ):
        plain = "--root" in arguments or "explain" in arguments
        said = start(*arguments, *([] if plain else ["--root", str(project)]))
        assert said.code == 2
        assert CONTROL.findall(said.out + said.err) == [], arguments


PLACES = {
    "a title": ("offers/lektieforeningen.yaml", "title: Lektiecafé på Skole A", "title: Spørg {0}"),
    "a summary": ("offers/lektieforeningen.yaml", "efter skoletid.", "efter {0}."),
    "a comment": ("offers/lektieforeningen.yaml", "evidence: invented", "evidence: invented # {0}"),
    "an unknown key": ("offers/lektieforeningen.yaml", "evidence: invented", 'evidence: invented\n"{0}": 1'),
    "a repeated key": ("offers/lektieforeningen.yaml", "evidence: invented", 'evidence: invented\n"{0}": 1\n"{0}": 2'),
    "an id": ("offers/lektieforeningen.yaml", "id: lektiecafe-skole-a", 'id: "{0}"'),
    "a wrong date": ("offers/lektieforeningen.yaml", "on: 2026-09-01", 'on: "{0}"'),
    "a wrong word": ("offers/lektieforeningen.yaml", "kind: association", 'kind: "{0}"'),
    "a telephone": ("offers/lektieforeningen.yaml", "email: lektier@example.org", 'phone: "{0}"'),
    "an e-mail": ("offers/lektieforeningen.yaml", "lektier@example.org", '"{0}@example.org"'),
    "an unknown theme": ("offers/lektieforeningen.yaml", "themes: [lektier]", 'themes: ["{0}"]'),
    "an unknown contact": ("offers/lektieforeningen.yaml", "contacts: [kontor]", 'contacts: ["{0}"]'),
    "an unknown place": ("offers/lektieforeningen.yaml", "place: skolen", 'place: "{0}"'),
    "a contact's key": ("offers/lektieforeningen.yaml", "  kontor: {", '  "{0}": {{'),
    "a step": ("offers/samtaleforeningen.yaml", "Skriv til kontoret", "Skriv {0}"),
    "a page": ("pages/preface.md", "Her er", "Her er {0}"),
    "a page's link": ("pages/preface.md", "Her er", "Her er [a](javascript:{0})"),
    "the vocabulary": ("vocabulary.yaml", "synonyms: [alene]", 'synonyms: ["{0}"]'),
    "a recipient": ("recipients.yaml", "name: Skole A (opdigtet)", 'name: "Skole {0}"'),
    "the settings": ("catalogue.yaml", "title: Et lille", "title: Et {0}"),
    "a journal number": ("catalogue.yaml", "state: final", 'state: final\njournal_number: "{0}"'),
    "an unclosed text": ("offers/lektieforeningen.yaml", "evidence: invented", 'evidence: "{0}'),
    "an anchor": ("offers/lektieforeningen.yaml", "evidence: invented", "evidence: &x{0} invented"),
}


@pytest.mark.parametrize("form", CPR_FORMS)
@pytest.mark.parametrize("place", PLACES)
def test_a_person_s_number_is_never_repeated(
    project: Path, capsys: pytest.CaptureFixture[str], place: str, form: str
) -> None:
    path, old, new = PLACES[place]
    change(project, path, old, new.format(form))
    for language in ("en", "da"):
        for arguments in (["check", "--verbose"], ["build", "--format", "markdown", "--keep-going"]):
            said = say(capsys, *arguments, "--root", project, "--lang", language)
            told = said.out + said.err
            assert said.code in {0, 1}
            assert form not in told
            if form == CPR:
                assert said.code == 1
                assert "CAT330" in told
    written = {path: data for path, data in tree(project / "build").items() if form.encode() in data}
    assert form != CPR or written == {}


def test_a_person_s_number_as_a_file_s_name_is_never_repeated(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "data" / "offers" / "lektieforeningen.yaml").rename(project / "data" / "offers" / f"{CPR}.yaml")
    for language in ("en", "da"):
        for arguments in (["check", "--verbose"], ["build", "--format", "markdown", "--keep-going"]):
            said = say(capsys, *arguments, "--root", project, "--lang", language)
            assert said.code == 1
            assert CPR not in said.out + said.err
            assert "CAT330" in said.out
    assert [path for path, data in tree(project / "build").items() if CPR.encode() in data or CPR in path] == []


PRIVATE = {
    "a wrong telephone": ('phone: "+45 00 12 34 567"', "00 12 34"),
    "a wrong e-mail": ('email: "kanari.hansen@@example"', "kanari"),
    "a person without consent": ("person: Kanari Hansen, email: k@example.org", "Kanari"),
    "a mobile": ('email: k@example.org, phone: "47 47 10 20"', "47 10 20"),
    "a consent that is over": (
        "person: Kanari Hansen, email: k@a.dk, consent: {given_on: 2020-01-01, channels: [web], until: 2021-01-01}",
        "Kanari",
    ),
}


@pytest.mark.parametrize("name", PRIVATE)
def test_the_value_of_a_privacy_finding_is_masked(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    written, secret = PRIVATE[name]
    change(project, "offers/lektieforeningen.yaml", "email: lektier@example.org", written)
    for language in ("en", "da"):
        said = say(capsys, "check", "--root", project, "--lang", language, "--verbose")
        assert re.search(r"(error|fejl|warning|advarsel) CAT(213|214|231|332|333)", said.out)
        assert "••••" in said.out
        assert secret not in said.out
