"""Which pages readers get, lose and find changed, and which addresses die."""

from __future__ import annotations

from catalogue.review.result import EditionEffect
from tests.review.workshop import (
    LEKTIEHUSET,
    NATTERAVNEN,
    SETTINGS,
    START,
    VOCABULARY,
    changed,
    entity,
    lines,
    reviewed,
)

RAVEN = "data/offers/raven.yaml"
SCHOOL = (
    "    contacts: [kontor]\n    sources",
    "    places: {skole: {recipient: skole-a}}\n    contacts: [kontor]\n    sources",
)


def effects(after: dict[str, str], before: dict[str, str] = START) -> dict[str, EditionEffect]:
    return {each.name: each for each in reviewed(after, before).readers}


def titles(effect: EditionEffect) -> dict[str, list[str]]:
    pages = effect.pages
    lists = {"new": pages.new, "changed": pages.changed, "gone": pages.gone, "dead": pages.dead}
    return {name: [page.title for page in found] for name, found in lists.items() if found}


def test_only_the_editions_whose_page_reads_otherwise_are_concerned() -> None:
    young = changed(LEKTIEHUSET, ("shown_in: [professionals]", "shown_in: [professionals, young]"))
    assert {name: titles(each) for name, each in effects(young).items()} == {
        "young": {"changed": ["Lektiecafé", "Lektiehuset (opdigtet)"]}
    }


def test_an_offer_that_ends_is_gone_with_the_reason() -> None:
    found = effects(changed(LEKTIEHUSET, ("{is: open}", "{is: ended}")))["families"]
    assert [(page.title, page.reason) for page in found.pages.gone] == [
        ("Lektiecafé", "tilbuddet er stoppet"),
        ("Lektiehuset (opdigtet)", ""),
    ]
    assert [(page.path, page.moved_to) for page in found.pages.dead] == [
        ("tilbud/lektiecafe.html", ""),
        ("foreninger/lektiehuset.html", ""),
    ]


def test_an_offer_for_staff_only_leaves_the_families() -> None:
    staff = changed(LEKTIEHUSET, ("    status: {is: open}", "    participants: [professional]\n    status: {is: open}"))
    found = effects(staff)
    assert titles(found["professionals"]) == {"changed": ["Lektiecafé"]}
    assert found["families"].pages.gone[0].reason == "tilbuddet er ikke længere for disse læsere"


def test_a_new_id_kills_an_address_and_says_where_the_page_is() -> None:
    found = effects(changed(LEKTIEHUSET, ("id: lektiecafe", "id: lektiecafe-vest")))["families"]
    assert [(page.path, page.moved_to) for page in found.pages.dead] == [
        ("tilbud/lektiecafe.html", "tilbud/lektiecafe-vest.html")
    ]
    assert found.pages.new == found.pages.gone == ()


def test_a_renamed_association_kills_its_address_and_no_offers() -> None:
    after = {**START, RAVEN: START[NATTERAVNEN]}
    del after[NATTERAVNEN]
    found = effects(after)["families"]
    assert [(page.path, page.moved_to) for page in found.pages.dead] == [
        ("foreninger/natteravnen.html", "foreninger/raven.html")
    ]


def test_the_page_that_an_offer_left_has_changed_too() -> None:
    at = START[NATTERAVNEN].index("  - id: aftenvandring")
    moved = {
        **START,
        NATTERAVNEN: START[NATTERAVNEN][:at],
        LEKTIEHUSET: START[LEKTIEHUSET] + START[NATTERAVNEN][at:],
    }
    assert titles(effects(moved)["families"])["changed"] == [
        "Aftenvandring",
        "Lektiehuset (opdigtet)",
        "Natteravnen (opdigtet)",
    ]


def test_a_word_changes_the_pages_that_print_it() -> None:
    found = effects(changed(VOCABULARY, ("sorg: {label: Sorg}", "sorg: {label: Sorg og tab}")))
    assert [titles(each) for each in found.values()] == [{"changed": ["Samtalegruppe for børn"]}] * 3


def test_an_institution_is_told_of_its_offers() -> None:
    with_school = changed(NATTERAVNEN, SCHOOL)
    later = changed(NATTERAVNEN, ("maximum: 12", "maximum: 15"), files=with_school)
    assert lines(reviewed(with_school).hosts) == ["Skole A (opdigtet): Nyt sted for Samtalegruppe for børn."]
    assert lines(reviewed(later, with_school).hosts) == [
        "Skole A (opdigtet): Samtalegruppe for børn foregår her og er ændret."
    ]
    assert lines(reviewed(START, with_school).hosts) == [
        "Skole A (opdigtet): Ikke længere sted for Samtalegruppe for børn."
    ]


def test_an_offer_that_nobody_gets_is_told_as_such() -> None:
    ended = changed(LEKTIEHUSET, ("{is: open}", "{is: ended}"))
    later = changed(LEKTIEHUSET, ("title: Lektiecafé", "title: Lektiestuen"), files=ended)
    assert entity(reviewed(later, ended), "offer", "lektiecafe").sentences == ("Tilbuddet er ikke i nogen udgave.",)
    assert "Tilbuddet er ikke i nogen udgave." not in entity(reviewed(ended), "offer", "lektiecafe").sentences


def test_a_new_institution_is_told_with_the_edition_it_gets() -> None:
    school, club = (
        changed(
            "data/recipients.yaml", ("skole-a: {name", f"{name}: {{name: X, kind: school{more}}}\n  skole-a: {{name")
        )
        for name, more in (("skole-b", ""), ("skole-c", ", language: en"))
    )
    assert entity(reviewed(school), "recipient", "skole-b").sentences == ("Får udgaven professionals.",)
    assert "Får ingen udgave" in entity(reviewed(club), "recipient", "skole-c").sentences[0]


def test_the_settings_change_the_whole() -> None:
    assert all(each.whole for each in effects(changed(SETTINGS, ("Prøvekatalog", "Prøvekataloget"))).values())


def test_editions_come_and_go() -> None:
    fewer = changed(SETTINGS, ("  young: {audience: young}\n", ""))
    assert effects(fewer)["young"].state == "gone"
    assert len(effects(fewer)["young"].pages.dead) == 3
    assert effects(START, fewer)["young"].state == "new"
    assert len(effects(START, fewer)["young"].pages.new) == 3


def test_nothing_is_said_of_the_offers_in_a_broken_file() -> None:
    broken = changed(LEKTIEHUSET, ("{is: open}", "{is: lukket}"))
    for before, after in ((START, broken), (broken, START)):
        review = reviewed(after, before)
        assert review.readers == ()
        assert review.agreements == ()
        assert [each.file for each in review.changes.unread] == [LEKTIEHUSET]


def test_an_offer_that_may_have_moved_into_a_broken_file_is_not_called_gone() -> None:
    at = START[NATTERAVNEN].index("  - id: aftenvandring")
    moved = {
        **START,
        NATTERAVNEN: START[NATTERAVNEN][:at].replace("maximum: 12", "maximum: 15"),
        LEKTIEHUSET: (START[LEKTIEHUSET] + START[NATTERAVNEN][at:]).replace("{is: open}", "{is: lukket}"),
    }
    review = reviewed(moved)
    assert [page.title for each in review.readers for page in each.pages.gone] == []
    assert [item.head for item in review.uncertain] == ["Tilbud aftenvandring"]
