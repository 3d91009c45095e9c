"""Which facts are to be confirmed, and which declarations to be asked for."""

from __future__ import annotations

import json

import pytest

from tests.followup.workshop import association, on_one_line, status_of, told

AGREED = "status: active\nperiods: [{from: 2025-01-01, until: 2026-12-31}]\n"


@pytest.mark.parametrize(
    ("offer", "age"),
    [
        ("summary: Samtaler.", "never"),
        ("confirmed: {on: 2025-02-28, by: association}", "year"),
        ("confirmed: {on: 2025-03-01, by: association}", "half-year"),
        ("confirmed: {on: 2025-08-31, by: municipality}", "half-year"),
        ("confirmed: {on: 2025-09-01, by: association}", None),
        ("status: {is: paused}", None),
        ("status: {is: ended}", None),
        ("valid: {until: 2026-02-28}", None),
    ],
)
def test_how_old_facts_are(offer: str, age: str | None) -> None:
    stale = status_of(foreningen=association("Foreningen", offer=offer)).freshness.stale
    assert [each.age for each in stale] == ([age] if age else [])


def test_what_was_read_in_public_is_counted_alone() -> None:
    offer = "sources: [{url: 'https://example.org', read_on: 2024-01-01}]"
    found = status_of(foreningen=association("Foreningen", offer=offer, evidence="public-source"))
    assert (found.freshness.stale, found.freshness.public) == ((), 1)
    assert "1 tilbud er læst i offentlige kilder og kan ikke bekræftes." in told("text", found)


def test_who_confirmed_and_when() -> None:
    offer = "confirmed: {on: 2025-02-28, by: municipality}"
    text = on_one_line(told("text", status_of(foreningen=association("Foreningen", offer=offer))))
    assert (
        "Ikke bekræftet i 12 måneder: Foreningen: Samtaler hos Foreningen (senest d. 28. februar 2025 af kommunen)"
        in text
    )


@pytest.mark.parametrize(
    ("certificate", "state"),
    [
        ("child_certificate: {required: true}", "missing"),
        ("child_certificate: {required: true, declared_on: 2025-02-28}", "old"),
        ("child_certificate: {required: true, declared_on: 2025-03-01}", None),
        ("child_certificate: {required: false}", None),
        ("child_certificate: {required: unknown}", "unknown"),
        ("", "unknown"),
    ],
)
def test_declarations(certificate: str, state: str | None) -> None:
    found = status_of(foreningen=association("Foreningen", AGREED + certificate)).declarations
    assert [each.state for each in found] == ([state] if state else [])


def test_what_a_job_posts_names_nobody_for_a_declaration() -> None:
    found = status_of(foreningen=association("Foreningen", f"{AGREED}child_certificate: {{required: true}}", offer=""))
    assert "Foreningen: erklæringen er ikke modtaget" in told("text", found)
    posted = told("markdown", found)
    part = posted[posted.index("## Erklæringer") : posted.index("## På vej")]
    assert "Der mangler svar om 1 erklæring." in part
    assert "Foreningen" not in part


def test_what_is_urgent_is_counted() -> None:
    found = status_of(
        foreningen=association("Foreningen", f"{AGREED}child_certificate: {{required: true}}", "summary: Samtaler."),
        naboen=association("Naboen", "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-10}]"),
    )
    assert dict(found.urgent) == {"soon": 1, "overdue": 2, "unconfirmed": 1, "declarations": 1}
    assert json.loads(told("json", found))["urgent"] == dict(found.urgent)
    text = told("text", found)
    for line in (
        "1 aftale udløber inden for 30 dage",
        "2 statusmøder skulle have været holdt",
        "1 tilbud er ikke bekræftet i et år",
        "1 erklæring mangler eller er for gammel",
    ):
        assert f"  {line}\n" in text


def test_nothing_is_urgent() -> None:
    found = status_of(foreningen=association("Foreningen", "status: invited\ninvitation: {on: 2026-02-20}"))
    assert found.urgent == ()
    assert "Intet haster." in told("text", found)
