"""No format lets the data speak to the program that reads it, nor tells what is nobody's business."""

from __future__ import annotations

import json
import re
from pathlib import Path

import junitparser
import pytest

from catalogue.pipeline.check import check
from catalogue.reporters.registry import REPORTERS
from tests.pipeline.workshop import TODAY, change, copied
from tests.reporters.readers import READERS, commands, written
from tests.security.test_terminal import CONTROL, CPR, PLACES, PRIVATE, everything_hostile, write

FORMS = list(REPORTERS)
LEKTIE = "offers/lektieforeningen.yaml"
SPEECH = [
    "::error file=x,line=1::pwned",
    "::add-mask::e",
    "::set-output name=x::y",
    "##[error]pwned",
    "##[add-path]/tmp/x",
    "%0A::error::pwned",
    "a,line=9,file=b",
    "]]></failure><testcase name='pwned'/>",
    "&lt;b&gt; <!-- --> <!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    '\\", "pwned": "yes',
    "\\u001b[31m",
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def talkative(project: Path) -> None:
    """Every piece of speech as a word, a name of a field, a line of a page, a file's name and a reason."""
    source = (project / "data" / LEKTIE).read_text(encoding="utf-8")
    for number, said in enumerate(SPEECH):
        quoted = json.dumps(said)
        write(project, f"offers/a{number}.yaml", f"{quoted}: 1\nevidence: {quoted}\n")
        write(project, f"offers/b{number}.yaml", f"evidence: invented\n{said}\n")
        write(project, f"offers/c{number}.yaml", source.replace("place: skolen", f"place: {quoted}"))
        write(project, f"offers/{said.replace('/', '_')[:100]}.txt", "")
        reason = f"by: association}} # catalogue: ignore CAT313 {said}"
        old = source.replace("confirmed: {on: 2026", "confirmed: {on: 2020").replace("id: lektie", f"id: x{number}-")
        write(project, f"offers/d{number}.yaml", old.replace("by: association}", reason))
    write(project, "pages/preface.md", "# a\n\n" + "\n\n".join(f"{said} <b>" for said in SPEECH))


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("form", FORMS)
def test_no_data_is_taken_for_the_format_s_own_words(project: Path, form: str, language: str) -> None:
    talkative(project)
    found = check(project, TODAY)
    report = written(found, form, language)
    assert len(found.ignored) == len(SPEECH)
    assert CONTROL.findall(report) == []
    plain = READERS["json"](written(found, "json", language))
    assert len(plain) == len(found.diagnostics) > 60
    seen = READERS[form](report)
    if form == "github":
        assert [each.name for each in commands(report)] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
        assert set(seen) <= set(plain)
    elif form in {"json", "sarif"}:
        assert [(each.file, each.line, each.code) for each in seen] == [
            (each.file, each.line, each.code) for each in plain
        ]
    elif form == "junit":
        cases = list(next(iter(junitparser.JUnitXml.fromstring(report.encode()))))
        assert len(cases) == len(found.files)
        assert {each.name for each in cases if each.name} == {*found.files}


@pytest.mark.parametrize("form", FORMS)
def test_no_control_character_is_in_any_format(project: Path, form: str) -> None:
    everything_hostile(project)
    report = written(check(project, TODAY), form)
    assert CONTROL.findall(report) == []
    assert READERS[form](report)


@pytest.mark.parametrize("form", FORMS)
def test_no_control_character_hides_in_the_words_of_a_format(project: Path, form: str) -> None:
    everything_hostile(project)
    report = written(check(project, TODAY), form)
    if form in {"json", "gitlab", "sarif"}:
        said = json.dumps(json.loads(report), ensure_ascii=False)
        assert not re.search(r"\\u00[01]|\\u202|[\x7f-\x9f]", said.replace("\\\\", ""))
    elif form == "junit":
        assert not re.search(r"&#", report.replace("&#x27;", ""))


@pytest.mark.parametrize("place", PLACES)
def test_a_person_s_number_is_in_no_format(project: Path, place: str) -> None:
    path, old, new = PLACES[place]
    change(project, path, old, new.format(CPR))
    found = check(project, TODAY)
    assert "CAT330" in {each.code for each in found.diagnostics}
    for form in FORMS:
        for language in ("en", "da"):
            report = written(found, form, language)
            assert "CAT330" in report
            assert CPR not in report


def test_a_person_s_number_as_a_file_s_name_is_in_no_format(project: Path) -> None:
    (project / "data" / LEKTIE).rename(project / "data" / "offers" / f"{CPR}.yaml")
    found = check(project, TODAY)
    for form in FORMS:
        report = written(found, form)
        assert "CAT330" in report
        assert CPR not in report


@pytest.mark.parametrize("name", PRIVATE)
def test_the_value_of_a_privacy_finding_is_in_no_format(project: Path, name: str) -> None:
    value, secret = PRIVATE[name]
    change(project, LEKTIE, "email: lektier@example.org", value)
    found = check(project, TODAY)
    for form in FORMS:
        report = written(found, form)
        assert re.search(r"CAT(213|214|231|332|333)", report)
        assert secret not in report


def test_a_reason_for_what_is_private_is_masked(project: Path) -> None:
    change(project, LEKTIE, "email: lektier@example.org", 'phone: "47 47 10 20"')
    change(project, LEKTIE, "contacts:\n", "# catalogue: ignore CAT332 Kanari Hansen har sagt ja\ncontacts:\n")
    found = check(project, TODAY)
    assert {"CAT126", "CAT332"} <= {each.code for each in found.diagnostics}
    for form in FORMS:
        assert "Kanari" not in written(found, form)


def test_a_reason_tells_no_number(project: Path) -> None:
    change(project, LEKTIE, "confirmed: {on: 2026", "confirmed: {on: 2020")
    change(project, LEKTIE, "by: association}", f"by: association}} # catalogue: ignore CAT313 aftalt med {CPR}")
    found = check(project, TODAY)
    assert len(found.ignored) == 1
    for form in FORMS:
        assert CPR not in written(found, form)
