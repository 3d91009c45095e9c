"""What each format tells, read back by those who read it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from catalogue.codes import SEVERITIES
from catalogue.diagnostics import Diagnostic, Ignored, Span
from catalogue.messages.explain import explanation
from catalogue.pipeline.check import CheckReport, check, judged
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS
from tests.collection.projects import HEAD, OFFERS, TODAY, Memory, offer, project
from tests.reporters.readers import READERS, commands, written
from tests.test_bad_examples import FOLDERS

FORMS = list(READERS)
MIXED = project(
    "price: {type: fee, amount: 25, per: time}\nsummary: Det er gratis at deltage.\nstatus: {is: waiting-list}",
    {
        "data/offers/x.txt": "",
        "data/offers/kopi.yaml": HEAD + offer(),
        "data/offers/fejl.yaml": HEAD + offer("thems: [x]\ntitel: x"),
    },
)


@pytest.fixture(scope="module")
def report() -> CheckReport:
    """Errors, warnings and information, in lines, in files as a whole, and with other places."""
    made = judged(Memory(MIXED), TODAY, None)
    assert {each.severity.value for each in made.diagnostics} == {"error", "warning", "info"}
    assert any(each.span.line == 0 for each in made.diagnostics)
    return made


def test_every_format_has_a_reader() -> None:
    assert list(REPORTERS) == FORMS


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("form", FORMS[1:])
def test_all_formats_tell_the_same(report: CheckReport, form: str, language: str) -> None:
    expected = READERS["text"](written(report, "text", language))
    seen = READERS[form](written(report, form, language))
    first_line = {"gitlab": 1}.get(form, 0)  # GitLab knows no file without a line
    assert seen == sorted(replace(each, line=each.line or first_line) for each in expected)
    assert len(seen) == len(report.diagnostics)


@pytest.mark.parametrize("form", FORMS)
def test_information_is_told_when_asked_for(report: CheckReport, form: str) -> None:
    seen = READERS[form](written(report, form, verbose=False))
    assert {each.level for each in seen} == {"error", "warning"}


@pytest.mark.parametrize("form", [form for form in FORMS if form not in {"text", "json"}])
def test_files_are_named_as_in_the_repository(report: CheckReport, form: str) -> None:
    seen = READERS[form](written(report, form, prefix="vores katalog/"))
    if form == "junit":
        assert 'name="vores katalog/data/offers/kopi.yaml"' in written(report, form, prefix="vores katalog/")
    else:
        assert all(each.file.startswith("vores katalog/data/") for each in seen)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_found_is_told_too(form: str) -> None:
    clean = judged(Memory(project()), TODAY, None)
    assert READERS[form](written(clean, form, verbose=False)) == []
    assert written(clean, form).endswith("\n")


def test_every_example_is_valid_in_every_format() -> None:
    """The readers hold what they read against the official schemas."""
    seen = set()
    for folder in FOLDERS:
        if not (folder / "arguments.txt").exists() and not (folder / "make.txt").exists():
            found = check(folder, TODAY)
            for form in FORMS[1:]:
                seen |= {(form, each.code) for each in READERS[form](written(found, form))}
    assert {form for form, _ in seen} == set(FORMS[1:])
    assert len({code for _, code in seen}) > 100


@pytest.mark.parametrize("form", FORMS)
def test_the_same_report_is_the_same_bytes(report: CheckReport, form: str) -> None:
    again = judged(Memory(dict(reversed(MIXED.items()))), TODAY, None)
    assert written(report, form) == written(again, form)


# --- fingerprints ---


def fingerprints(files: dict[str, str], form: str = "gitlab") -> dict[str, str]:
    found = json.loads(written(judged(Memory(files), TODAY, None), form))
    if form == "sarif":
        return {each["partialFingerprints"]["catalogue/v1"]: each["ruleId"] for each in found["runs"][0]["results"]}
    return {each["fingerprint"]: each["check_name"] for each in found}


def test_a_fingerprint_stays_when_lines_move() -> None:
    before = fingerprints(MIXED)
    assert len(before) > 4
    moved = MIXED | {OFFERS: "# en linje\n\n" + MIXED[OFFERS]}
    above = offer().replace("id: samtaler", "id: endnu-et")
    assert fingerprints(moved) == before
    assert fingerprints(moved, "sarif").keys() == before.keys()
    assert before.items() <= fingerprints(MIXED | {OFFERS: MIXED[OFFERS].replace(HEAD, HEAD + above)}).items()


def test_a_fingerprint_is_another_s_for_another_field() -> None:
    one = project("status: {is: waiting-list}")
    other = {OFFERS: one[OFFERS].replace("id: samtaler", "id: samtale")}
    assert "CAT345" in fingerprints(one).values()
    of_state = [{key for key, code in fingerprints(each).items() if code == "CAT345"} for each in (one, one | other)]
    assert [len(each) for each in of_state] == [1, 1]
    assert not of_state[0] & of_state[1]


def test_findings_that_are_alike_are_told_apart() -> None:
    twice = project("description: |\n  # a\n\n  # a")
    assert list(fingerprints(twice).values()).count("CAT320") == 2


def test_no_fingerprint_is_made_of_what_is_private() -> None:
    """Whoever knows the rest could try all numbers there are."""
    first = project(files={OFFERS: HEAD.replace("kontor@example.org", "anna@@a.dk") + offer()})
    second = project(files={OFFERS: HEAD.replace("kontor@example.org", "berta@@b.dk") + offer()})
    assert "CAT214" in fingerprints(first).values()
    assert fingerprints(first) == fingerprints(second)
    number = project(files={OFFERS: HEAD + offer().replace("id: samtaler", "id: samtaler-010190-1234")})
    other = project(files={OFFERS: HEAD + offer().replace("id: samtaler", "id: samtaler-020290-1234")})
    assert "CAT330" in fingerprints(number).values()
    assert fingerprints(number) == fingerprints(other)


# --- GitHub ---


def many(code: str, count: int, file: str = OFFERS) -> list[Diagnostic]:
    return [Diagnostic(code, Span(file, line, 1, line, 4), {"field": "x", "id": "x"}) for line in range(1, count + 1)]


def told(found: list[Diagnostic], **options: int | bool) -> str:
    return REPORTERS["github"](found, lambda _: (), "en", Options(files=3, **options))  # type: ignore[arg-type]


def test_github_shows_ten_of_a_kind_and_counts_the_rest() -> None:
    log = told([*many("CAT201", 13), *many("CAT312", 12), *many("CAT340", 11)], verbose=True)
    given = list(commands(log))
    assert [each.name for each in given].count("error") == 10
    assert [each.name for each in given].count("warning") == 10
    assert [each.name for each in given].count("notice") == 10
    assert given[-1].data.startswith("3 errors, 2 warnings, 2 pieces of information more")
    assert log.count("error CAT201") == 13


def test_github_is_given_the_most_important_first() -> None:
    private = Diagnostic("CAT330", Span("data/zzz.yaml", 1, 1, 1, 5))
    given = list(commands(told([*many("CAT312", 1), *many("CAT201", 12), private])))
    assert [each.properties.get("title") for each in given][:2] == ["CAT330", "CAT201"]
    assert given[-2].properties["title"] == "CAT312"


def test_github_is_given_columns_only_within_a_line() -> None:
    one, two = Span(OFFERS, 2, 3, 2, 9), Span(OFFERS, 2, 3, 4, 1)
    short, long = (next(commands(told([Diagnostic("CAT201", span, {"field": "x"})]))) for span in (one, two))
    place = {key: value for key, value in short.properties.items() if key not in {"file", "title"}}
    assert place == {"line": "2", "endLine": "2", "col": "3", "endColumn": "8"}
    place = {key: value for key, value in long.properties.items() if key not in {"file", "title"}}
    assert place == {"line": "2", "endLine": "4"}


# --- SARIF ---


def sarif(report: CheckReport) -> object:
    return json.loads(written(report, "sarif"))["runs"][0]


def test_sarif_explains_each_rule_as_the_manual_does(report: CheckReport) -> None:
    rules = json.loads(written(report, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == sorted({each.code for each in report.diagnostics})
    for rule in rules:
        heading = f"## {rule['id']} {rule['shortDescription']['text']}"
        assert f"{heading}\n\n{rule['help']['markdown']}" == explanation(rule["id"], "en")
        assert "helpUri" not in rule


def test_sarif_counts_columns_as_we_do() -> None:
    files = project('price: {note: "😀😀", type: free, sum: 1}')
    run = json.loads(written(judged(Memory(files), TODAY, None), "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = [each for each in run["results"] if each["ruleId"] == "CAT202"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = files[OFFERS].split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "sum"


def test_sarif_names_the_other_place() -> None:
    doubled = project(files={OFFERS: HEAD + offer() + offer()})
    run = json.loads(written(judged(Memory(doubled), TODAY, None), "sarif"))["runs"][0]
    (result,) = [each for each in run["results"] if each["ruleId"] == "CAT307"]
    (other,) = result["relatedLocations"]
    here, there = (each["physicalLocation"]["region"]["startLine"] for each in (*result["locations"], other))
    assert there < here
    assert f"data/offers/proeveforeningen.yaml:{there}:" in other["message"]["text"]


# --- JUnit ---


def test_junit_has_a_test_for_each_file(report: CheckReport) -> None:
    names = re.findall(r'<testcase classname="catalogue" name="([^"]+)"', written(report, "junit"))
    assert names == sorted({*MIXED, *(each.span.file for each in report.diagnostics)})


def test_junit_fails_for_warnings_when_strict() -> None:
    warned = judged(Memory(project("status: {is: waiting-list}")), TODAY, None)
    assert "<failure" not in written(warned, "junit")
    assert "CAT345" in written(warned, "junit").partition("<system-out>")[2]
    assert '<failure message="1 warning" type="CAT345">' in written(warned, "junit", strict=True)


# --- what comments set aside ---

IGNORED = project("status: {is: waiting-list} # catalogue: ignore CAT345 vi <venter> på & svar")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_ignored_is_not_among_the_findings(form: str) -> None:
    found = judged(Memory(IGNORED), TODAY, None)
    assert [each.diagnostic.code for each in found.ignored] == ["CAT345"]
    assert "CAT345" not in {each.code for each in READERS[form](written(found, form))}


def test_the_text_counts_what_is_ignored_and_shows_it_when_asked() -> None:
    found = judged(Memory(IGNORED), TODAY, None)
    assert (
        written(found, "text", verbose=False)
        .splitlines()[-1]
        .endswith("1 ignored, 1 piece of information with --verbose.")
    )
    verbose = written(found, "text")
    assert ": ignored CAT345: «waiting-list» is written without a date" in verbose
    assert "vi <venter> på & svar" in verbose
    assert verbose.splitlines()[-1].endswith("1 ignored.")


def test_programs_are_told_what_is_ignored_and_why() -> None:
    found = judged(Memory(IGNORED), TODAY, None)
    plain = json.loads(written(found, "json"))
    assert plain["summary"]["ignored"] == 1
    assert [(each["code"], each["reason"]) for each in plain["ignored"]] == [("CAT345", "vi <venter> på & svar")]
    results = json.loads(written(found, "sarif"))["runs"][0]["results"]
    suppressed = [each["suppressions"] for each in results if "suppressions" in each]
    assert suppressed == [[{"kind": "inSource", "status": "accepted", "justification": "vi <venter> på & svar"}]]


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_reason_beside_what_is_private_is_masked(form: str) -> None:
    line = Span(OFFERS, 4, 1, 4, 5)
    found = CheckReport(
        None,
        (Diagnostic("CAT332", line, {"field": "phone"}),),
        (OFFERS,),
        Memory({}),
        (Ignored(Diagnostic("CAT312", line, {"id": "x"}), "det er Annas nummer", line),),
    )
    assert "Annas" not in written(found, form)
    assert "••••" in written(found, form)


@pytest.mark.parametrize("form", ["text", "github", "junit"])
def test_a_private_line_is_masked_though_nobody_asked_for_that_finding(form: str) -> None:
    line = "    phone: 47 47 10 20 # Annas"
    private, other = (Diagnostic(code, Span(OFFERS, 1, 5, 1, 9), {"field": "phone"}) for code in ("CAT332", "CAT202"))
    options = Options(files=1, paths=(OFFERS,), left_out=(private,))
    shown = REPORTERS[form]([other], lambda _: (line,), "en", options)
    assert "Annas" not in shown
    assert "••••" in shown


def test_all_severities_are_known_everywhere() -> None:
    for form in FORMS:
        for code in ("CAT201", "CAT312", "CAT340"):
            shown = REPORTERS[form](many(code, 1), lambda _: (), "en", Options(files=1, verbose=True, paths=(OFFERS,)))
            assert [each.level for each in READERS[form](shown)] == [SEVERITIES[code].value]
