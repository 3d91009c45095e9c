"""Grants, milestones and the alliance: what is wrong in them is told at its line, and what is right is not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from catalogue.codes import SEVERITIES, Severity
from catalogue.collection.collect import collect
from tests.collection.projects import OFFERS, TODAY, Memory, args, collected, first, judged, project, told, under

FUNDING, MILESTONES, ALLIANCE = "data/funding.yaml", "data/milestones.yaml", "data/alliance.yaml"


def grant(lines: str, total: str = "1000") -> dict[str, str]:
    head = f"grants:\n  foraar:\n    title: Forår\n    source: Fonden (opdigtet)\n    total: {total}\n"
    return {FUNDING: f"{head}    lines:\n{lines}" if lines else head}


def meetings(**days: str) -> dict[str, str]:
    rows = (f"  {name}: {{body: Byrådet, journal_number: 2026-1, {day}}}\n" for name, day in days.items())
    return {MILESTONES: f"milestones:\n{''.join(rows)}"}


@pytest.mark.parametrize(
    ("lines", "total", "rule"),
    [
        ("      - {purpose: A, amount: 999.99}\n", "1000", ""),
        ("      - {purpose: A, amount: 1000.01}\n", "1000", "more"),
        ("      - {purpose: A}\n      - {purpose: B, amount: 1001}\n", "1000", "more"),
    ],
)
def test_lines_that_do_not_come_to_the_total(lines: str, total: str, rule: str) -> None:
    found = first("CAT350", files=grant(lines, total))
    assert args(found).get("rule", "") == rule
    assert under(grant(lines, total), found) == total


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        ("", "1000"),
        ("      - {purpose: A, amount: 0.10}\n      - {purpose: B, amount: 0.20}\n", "0.30"),
        ("      - {purpose: A}\n      - {purpose: B, amount: 400}\n", "1000"),
        ("      - {purpose: A, amount: 1000, spent: 1000}\n", "1000"),
    ],
)
def test_lines_that_do_or_need_not(lines: str, total: str) -> None:
    assert told(files=grant(lines, total)) == []


def test_more_is_spent_than_there_is() -> None:
    files = grant("      - {purpose: A, amount: 1000, spent: 1000.50}\n")
    assert under(files, first("CAT354", files=files)) == "1000.50"


@pytest.mark.parametrize(
    ("line", "code", "word"),
    [
        ("owners: [skolen]", "CAT301", "skolen"),
        ("offers: [samtaler, samtale]", "CAT305", "samtale"),
        ("associations: [proeveforeningen, foreningen]", "CAT306", "foreningen"),
    ],
)
def test_a_line_names_what_is_not_there(line: str, code: str, word: str) -> None:
    files = grant(f"      - {{purpose: A, amount: 1000, {line}}}\n")
    found = [each for each in judged(project(files=files)) if each.span.file == FUNDING]
    assert [each.code for each in found] == [code]
    assert under(files, found[0]) == word


def test_what_a_broken_file_may_hold_is_not_called_missing() -> None:
    files = grant("      - {purpose: A, amount: 1000, offers: [dans], associations: [danseforeningen]}\n")
    broken = {"data/offers/danseforeningen.yaml": "offers:\n  - id: dans\n"}
    assert "CAT305" in told(files=files)
    assert not {"CAT305", "CAT306"} & set(told(files=files | broken))


def offers(*former: str) -> dict[str, str]:
    names = ("samtaler", "gruppen")
    rows = "".join(
        f"  - {{id: {name}, title: {name}, themes: [ensomhed], formerly: [{ids}], contacts: [kontor]}}\n"
        for name, ids in zip(names, former, strict=True)
    )
    contacts = "contacts:\n  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [professionals]}\n"
    return {OFFERS: f"evidence: invented\nassociation: {{name: Prøveforeningen (opdigtet)}}\n{contacts}offers:\n{rows}"}


@pytest.mark.parametrize(
    ("former", "rule"),
    [(("gruppen", ""), ""), (("samtaler", ""), ""), (("gammel", "gammel"), "twice"), (("gammel", "gamle"), None)],
)
def test_a_former_id_leads_to_one_offer(former: tuple[str, str], rule: str | None) -> None:
    found = [each for each in judged(project(files=offers(*former))) if each.code == "CAT351"]
    assert [args(each).get("rule", "") for each in found] == ([] if rule is None else [rule])
    assert all(each.related for each in found)


def test_of_a_former_id_the_offer_that_it_became_is_suggested() -> None:
    files = offers("helt-andet", "")
    files[OFFERS] = files[OFFERS].replace("title: gruppen", "title: gruppen, part_of: helt-andet")
    found = first("CAT305", files=files)
    assert (under(files, found), args(found)["nearest"]) == ("helt-andet", "samtaler")


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        ({"a": "on: 2026-02-10, kind: first-reading", "b": "on: 2026-02-03, kind: second-reading"}, ["CAT352"]),
        ({"a": "on: 2026-02-10, kind: management", "b": "on: 2026-02-03"}, ["CAT352"]),
        ({"a": "on: 2026-02-10, kind: management, state: cancelled", "b": "on: 2026-02-03"}, []),
        ({"a": "on: 2026-02-03, kind: first-reading", "b": "on: 2026-02-10, kind: second-reading"}, []),
        ({"a": "on: 2026-03-01, state: held"}, []),
        ({"a": "on: 2026-03-02, state: held"}, ["CAT353"]),
        ({"a": "on: 2026-03-02, decision: Godkendt."}, ["CAT353"]),
        ({"a": "on: 2026-03-02"}, []),
    ],
)
def test_days_of_a_case(days: Mapping[str, str], codes: list[str]) -> None:
    assert told(files=meetings(**days)) == codes


@pytest.mark.parametrize("written", ["24/3", "24.3", "24. marts", "24-3"])
def test_a_date_without_a_year_is_refused_as_such(written: str) -> None:
    files = meetings(a=f"on: {written}")
    found = collect(Memory(project(files=files)), None, TODAY).diagnostics
    assert [(each.code, args(each)["rule"]) for each in found] == [("CAT208", "no-year")]


def test_only_members_have_tasks() -> None:
    files = {
        ALLIANCE: (
            "name: Alliancen\nmembers:\n  a: {name: A}\n  b: {name: B}\nefforts:\n  jul:\n    title: Jul\n"
            "    members: [a, c]\n    actions: [{what: Ringe, members: [b, d]}]\n"
        )
    }
    found = [each for each in judged(project(files=files)) if each.code == "CAT355"]
    assert [under(files, each) for each in found] == ["c", "d"]


def test_a_file_that_is_not_understood_takes_nothing_else_with_it() -> None:
    files = grant("      - {purpose: A, amount: mange}\n") | meetings(a="on: 2026-02-01")
    catalogue = collected(project(files=files))
    assert (catalogue.broken, dict(catalogue.funding), list(catalogue.milestones)) == ((FUNDING,), {}, ["a"])


def test_only_passing_things_are_warnings() -> None:
    assert {SEVERITIES[code] for code in ("CAT352", "CAT353", "CAT354")} == {Severity.WARNING}
    assert {SEVERITIES[code] for code in ("CAT350", "CAT351", "CAT355")} == {Severity.ERROR}
