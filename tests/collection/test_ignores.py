"""What a comment in a file sets aside, and what is said about a comment that does not."""

from __future__ import annotations

from datetime import date

import pytest

from catalogue.codes import ABOUT_IGNORES, JUDGEMENTS, PRIVATE, SEVERITIES, Severity, can_be_ignored
from catalogue.pipeline.check import CheckReport, judged
from tests.collection.projects import HEAD, OFFERS, TODAY, VOCABULARY, Memory, offer, project

OLD = "confirmed: {on: 2024-02-01, by: association}"


def report(*replaced: tuple[str, str], more: str = "", today: date = TODAY) -> CheckReport:
    """A catalogue whose one offer was confirmed long ago, with stretches of its file replaced."""
    text = (HEAD + offer(more)).replace("confirmed: {on: 2026-02-01, by: association}", OLD)
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    settings = project()["data/catalogue.yaml"].replace("as_of: 2026-03-01", f"as_of: {today}")
    return judged(Memory(project(files={OFFERS: text, "data/catalogue.yaml": settings})), today, None)


def standing(made: CheckReport) -> list[str]:
    return [each.code for each in made.diagnostics if each.severity is not Severity.INFORMATION]


def set_aside(made: CheckReport) -> list[tuple[str, str]]:
    return [(each.diagnostic.code, each.reason) for each in made.ignored]


def behind(comment: str) -> tuple[str, str]:
    return (OLD, f"{OLD} # {comment}")


def test_without_a_comment_it_is_told() -> None:
    assert (standing(report()), set_aside(report())) == (["CAT313"], [])


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("catalogue: ignore CAT313 foreningen holder pause", "foreningen holder pause"),
        ("catalogue: ignore CAT313: foreningen holder pause", "foreningen holder pause"),
        ("catalogue: ignore CAT313 pause until 2026-03-01", "pause"),
        ("catalogue: ignore CAT313, CAT315 pause", "pause"),
        ("catalogue: ignore CAT313 until the board has met", "until the board has met"),
        ("catalogue: ignore CAT313 pause until august until 2027-01-01", "pause until august"),
    ],
)
def test_at_the_end_of_the_line(comment: str, reason: str) -> None:
    made = report(behind(comment))
    assert set_aside(made) == [("CAT313", reason)]
    assert standing(made) == (["CAT127"] if "CAT315" in comment else [])
    assert not made.has_errors


@pytest.mark.parametrize(
    "above", ["    confirmed:", "  - id: samtaler", "offers:"], ids=["the field", "the offer", "all offers"]
)
def test_above_the_block(above: str) -> None:
    indent = above[: len(above) - len(above.lstrip())]
    made = report((above, f"{indent}# catalogue: ignore CAT313 pause\n{above}"))
    assert (standing(made), set_aside(made)) == ([], [("CAT313", "pause")])


@pytest.mark.parametrize("above", ["    title:", "evidence:", "association:"])
def test_above_another_block_it_is_about_nothing(above: str) -> None:
    indent = above[: len(above) - len(above.lstrip())]
    made = report((above, f"{indent}# catalogue: ignore CAT313 pause\n{above}"))
    assert (sorted(standing(made)), set_aside(made)) == (["CAT127", "CAT313"], [])


def test_one_comment_takes_all_of_its_code_in_its_block_and_nothing_else() -> None:
    other = "status: {is: waiting-list}"
    made = report(
        ("offers:", "# catalogue: ignore CAT313 pause\noffers:"), ("- id: samtaler", f"- {other}\n    id: samtaler")
    )
    assert (standing(made), [each[0] for each in set_aside(made)]) == (["CAT345"], ["CAT313"])


def test_a_comment_is_about_its_own_file_alone() -> None:
    old = (HEAD + offer()).replace("on: 2026", "on: 2024")
    ignored = old.replace("association}\n", "association} # catalogue: ignore CAT313 x\n")
    files = {OFFERS: ignored, "data/offers/kopi.yaml": old.replace("id: samtaler", "id: kopi")}
    made = judged(Memory(project(files=files)), TODAY, None)
    assert [each.span.file for each in made.diagnostics if each.code == "CAT313"] == ["data/offers/kopi.yaml"]


WRONG = {
    "no code": ("catalogue: ignore", "CAT125", ""),
    "only a reason": ("catalogue: ignore det er i orden", "CAT125", "unknown"),
    "an unknown code": ("catalogue: ignore CAT399 det er i orden", "CAT125", "unknown"),
    "one unknown code of two": ("catalogue: ignore CAT313 CAT399 det er i orden", "CAT125", "unknown"),
    "a code in small letters": ("catalogue: ignore cat313 det er i orden", "CAT125", "unknown"),
    "no reason": ("catalogue: ignore CAT313", "CAT125", "reason"),
    "a day instead of a reason": ("catalogue: ignore CAT313 until 2027-01-01", "CAT125", "reason"),
    "a Danish date": ("catalogue: ignore CAT313 pause until 1.1.2027", "CAT125", "date"),
    "no such day": ("catalogue: ignore CAT313 pause until 2027-02-30", "CAT125", "date"),
    "a week": ("catalogue: ignore CAT313 pause until 2027-W01", "CAT125", "date"),
    "a day without hyphens": ("catalogue: ignore CAT313 pause until 20270101", "CAT125", "date"),
    "a day that is over": ("catalogue: ignore CAT313 pause until 2026-02-28", "CAT128", ""),
}


@pytest.mark.parametrize(("comment", "code", "rule"), WRONG.values(), ids=WRONG.keys())
def test_a_comment_that_is_not_right_sets_nothing_aside(comment: str, code: str, rule: str) -> None:
    made = report(behind(comment))
    assert (standing(made), set_aside(made)) == (["CAT313", code], [])
    about = made.diagnostics[-1] if made.diagnostics[-1].code == code else made.diagnostics[-2]
    assert about.args.get("rule", "") == rule
    assert SEVERITIES[code] is Severity.WARNING


def test_the_nearest_code_is_suggested() -> None:
    made = report(behind("catalogue: ignore cat313 x"))
    assert [each.args["nearest"] for each in made.diagnostics if each.code == "CAT125"] == ["CAT313"]


@pytest.mark.parametrize(
    "comment", ["catalogue: ignored CAT313 x", "catalogue ignore CAT313 x", "catalogue: igonre CAT313 x"]
)
def test_other_comments_are_just_comments(comment: str) -> None:
    assert standing(report(behind(comment))) == ["CAT313"]


def test_a_comment_ends_when_its_last_day_is_over() -> None:
    comment = behind("catalogue: ignore CAT313 pause until 2026-03-01")
    assert standing(report(comment)) == []
    assert standing(report(comment, today=date(2026, 3, 2))) == ["CAT313", "CAT128"]


def test_a_comment_that_is_no_longer_needed() -> None:
    made = report(behind("catalogue: ignore CAT313 pause"), ("on: 2024-02-01", "on: 2026-02-01"))
    assert standing(made) == ["CAT127"]


def test_of_a_file_that_was_not_judged_to_its_end_nothing_is_called_superfluous() -> None:
    made = report(behind("catalogue: ignore CAT313 pause"), more="thems: [x]")
    assert standing(made) == ["CAT202"]


def test_private_findings_are_never_set_aside() -> None:
    private = ("email: kontor@example.org", "phone: '47471020'")
    made = report(private, ("contacts:\n  kontor", "# catalogue: ignore CAT332 hun har sagt ja\ncontacts:\n  kontor"))
    assert standing(made) == ["CAT126", "CAT332", "CAT313"]
    assert set_aside(made) == []


@pytest.mark.parametrize("code", sorted(PRIVATE | ABOUT_IGNORES | {"CAT202", "CAT301", "CAT330"}))
def test_what_can_not_be_ignored(code: str) -> None:
    assert not can_be_ignored(code)
    made = report(behind(f"catalogue: ignore {code} det er i orden"))
    assert "CAT126" in standing(made)


def test_an_error_that_is_a_judgement_can() -> None:
    assert sorted(JUDGEMENTS) == ["CAT309", "CAT316"]
    price = "price: {type: fee, amount: 25, per: time}"
    free = f"{price}\nsummary: Det er gratis at deltage. # catalogue: ignore CAT316 kun mad koster noget"
    made = report((OLD, "confirmed: {on: 2026-02-01, by: association}"), more=free)
    assert (standing(made), [each[0] for each in set_aside(made)]) == ([], ["CAT316"])


def test_the_vocabulary_has_comments_too() -> None:
    pale = VOCABULARY.replace("{label: Ensomhed}", "{label: Ensomhed, icon: findes-ikke}")
    told = {
        each.code for each in judged(Memory(project(files={"data/vocabulary.yaml": pale})), TODAY, None).diagnostics
    }
    assert "CAT402" in told
    ignored = pale.replace("icon: findes-ikke}", "icon: findes-ikke} # catalogue: ignore CAT402 tegnes endnu")
    made = judged(Memory(project(files={"data/vocabulary.yaml": ignored})), TODAY, None)
    assert set_aside(made) == [("CAT402", "tegnes endnu")]
    assert standing(made) == []
