"""The account of grants: the sums of 2020 and 2021 as they were, what is missing, and words that can do no harm."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from catalogue.codes import Severity
from catalogue.followup.money import Accounts, reached
from catalogue.messages.money import TABLES
from catalogue.model.funding import Reach
from catalogue.pipeline.check import check
from catalogue.pipeline.funding import FundingReport, FundingRequest, funding
from catalogue.reporters.base import Options
from catalogue.reporters.money import json as as_json
from catalogue.reporters.money import markdown, text
from tests.cli.command import say
from tests.pipeline.workshop import copied

EXAMPLES = Path(__file__).parents[1] / "examples"
AALBORG = EXAMPLES / "aalborg-2021"
TODAY = date(2026, 3, 1)
SIX_LINES = [150_000, 50_000, 50_000, 150_000, 300_000, 300_000]
GRANT = """\
grants:
  foraar:
    title: "@alle | **Forår**"
    source: Fonden (opdigtet)
    total: 1000
    lines:
      - {purpose: Frugt, amount: 400, spent: 100.5}
"""


def accounted(project: Path, language: str = "da") -> FundingReport:
    return funding(FundingRequest(project, TODAY, None, language))


def told(report: FundingReport) -> tuple[Accounts, str, str]:
    assert report.accounts is not None
    assert report.words is not None
    lines = text.report(report.accounts, report.words, Options(80))
    return report.accounts, lines, markdown.report(report.accounts, report.words)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copied("small", tmp_path / "project")
    (project / "data" / "funding.yaml").write_text(GRANT, encoding="utf-8")
    return project


def test_the_example_of_2021_has_no_mistake() -> None:
    found = check(AALBORG, TODAY).diagnostics
    assert [each for each in found if each.severity is not Severity.INFORMATION] == []


def test_a_million_in_six_lines_and_the_help_packages() -> None:
    found, lines, table = told(accounted(AALBORG))
    million, packages = found.accounts
    assert [line.amount for line in million.lines] == SIX_LINES
    assert [int(each) for each in (million.total, million.unallotted, packages.total)] == [1_000_000, 0, 220_000]
    assert million.lines[0].owners == ("Socialafdelingen", "Center for Tværfaglig Forebyggelse")
    assert "\n  1.000.000 kr.  i alt, som bevilget\n" in lines
    assert "mere end 500 borgere. Regnet ud: højst 440 kr. til hver" in lines
    assert "| **i alt, som bevilget** | **1.000.000 kr.** |" in table
    for said in (lines, table):
        assert said.lstrip("*").startswith("DEMONSTRATION – brug den ikke til at finde hjælp")
        assert "Alle bevillinger tilsammen: 1.220.000 kr." in said


def test_what_is_missing_is_said_and_is_a_mistake(project: Path) -> None:
    report = accounted(project)
    _, lines, table = told(report)
    assert report.check.has_errors
    assert [each.code for each in report.check.diagnostics] == ["CAT350"]
    assert "\n    400 kr.  linjerne i alt\n" in lines
    assert "\n    600 kr.  mangler i linjerne\n" in lines
    assert "100,50 kr. af dem er brugt" in lines
    assert "| Frugt | 400 kr. | 100,50 kr. |" in table


def test_a_line_without_an_amount_leaves_the_rest_open(project: Path) -> None:
    path = project / "data" / "funding.yaml"
    path.write_text(f"{GRANT}      - {{purpose: Te}}\n", encoding="utf-8")
    report = accounted(project)
    _, lines, _ = told(report)
    assert not report.check.has_errors
    assert "600 kr.  endnu ikke fordelt" in lines


def test_no_text_of_the_files_is_more_than_text(project: Path) -> None:
    _, lines, table = told(accounted(project))
    assert "@alle" in lines
    assert "## @&#8203;alle \\| \\*\\*Forår\\*\\*" in table


def test_lines_fit_a_terminal() -> None:
    for language in TABLES:
        _, lines, _ = told(accounted(AALBORG, language))
        assert max(map(len, lines.splitlines())) <= 80


def test_a_program_reads_exact_amounts(project: Path) -> None:
    report = accounted(project, "en")
    assert report.accounts is not None
    assert report.words is not None
    found = json.loads(as_json.report(report.accounts, report.words))
    grant = found["grants"][0]
    assert (found["currency"], grant["id"], grant["total"]) == ("DKK", "foraar", "1000.00")
    assert (grant["lines"][0]["spent"], grant["unallotted"]) == ("100.50", "600.00")
    assert sum(Decimal(each["total"]) for each in found["grants"]) == Decimal(found["total"])


def test_the_command(capsys: pytest.CaptureFixture[str], project: Path, tmp_path: Path) -> None:
    said = say(capsys, "funding", "--root", project, "--lang", "en", "--format", "json")
    assert said.code == 1
    assert json.loads(said.out)["version"] == as_json.VERSION
    assert "error CAT350" in said.err
    output = tmp_path / "account.md"
    assert say(capsys, "funding", "--root", AALBORG, "--lang", "da", "--output", output).code == 0
    assert output.read_text(encoding="utf-8").startswith("**DEMONSTRATION")


def test_a_catalogue_without_grants_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = say(capsys, "funding", "--root", copied("small", tmp_path / "project"), "--lang", "da")
    assert (said.code, said.err) == (0, "")
    assert "Der er ingen bevillinger i data/funding.yaml." in said.out


def test_a_file_that_is_not_understood_has_no_account(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    (project / "data" / "funding.yaml").write_text("grants: {foraar: {title: Forår}}\n", encoding="utf-8")
    said = say(capsys, "funding", "--root", project, "--lang", "en")
    assert (said.code, said.out) == (1, "")
    assert "CAT201" in said.err


def test_at_most_stays_true_when_it_is_rounded() -> None:
    assert reached(Decimal(100), Reach(number=3, more=True)).each == 34


def test_both_languages_have_the_same_words() -> None:
    assert list(TABLES["en"].WORDS) == list(TABLES["da"].WORDS)


def test_an_alliance_has_twenty_seven_members() -> None:
    report = check(EXAMPLES / "alliance", TODAY)
    assert report.catalogue is not None
    assert report.catalogue.alliance is not None
    assert len(report.catalogue.alliance.members) == 27
    assert [each for each in report.diagnostics if each.severity is not Severity.INFORMATION] == []
