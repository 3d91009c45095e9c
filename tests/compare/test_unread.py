"""A file with mistakes is named; nothing in it is said to be gone."""

from __future__ import annotations

from catalogue.compare.changes import Changes, Key
from catalogue.compare.compare import compare
from tests.collection.projects import HEAD, OFFER, OFFERS, collected, project
from tests.compare.told import told

OTHER = "data/offers/den-anden.yaml"
MOVED = OFFER.replace("samtaler", "cykler").replace("Samtaler", "Cykler")
RECIPIENTS = "data/recipients.yaml"


def changes(before: dict[str, str], after: dict[str, str]) -> Changes:
    return compare(collected(project(files=before)), collected(project(files=after)))


def test_a_file_that_breaks_is_named_and_its_offers_are_not_gone() -> None:
    for broken in ("evidence: [", f"{HEAD}{OFFER}  - id: uden-titel\n", "- a list\n"):
        assert told(changes({}, {OFFERS: broken})) == [f"unread {OFFERS} after"]
        assert told(changes({OFFERS: broken}, {})) == [f"unread {OFFERS} before"]


def test_a_file_that_stays_broken_is_named_only_if_it_changed() -> None:
    assert not changes({OFFERS: "evidence: ["}, {OFFERS: "evidence: ["})
    assert told(changes({OFFERS: "evidence: ["}, {OFFERS: "evidence: {"})) == [f"unread {OFFERS} both"]


def test_an_offer_that_may_have_moved_into_a_broken_file_is_not_gone() -> None:
    both = {OFFERS: HEAD + OFFER + MOVED, OTHER: HEAD + OFFER.replace("samtaler", "andet")}
    broken = {OFFERS: HEAD + OFFER, OTHER: f"{both[OTHER]}{MOVED}    age: ung\n"}
    there, back = changes(both, broken), changes(broken, both)
    assert told(there) == [f"unread {OTHER} after"]
    assert told(back) == [f"unread {OTHER} before"]
    assert there.uncertain == back.uncertain == (Key("offer", "cykler"),)


def test_an_offer_that_no_broken_file_names_is_gone() -> None:
    before = {OFFERS: HEAD + OFFER + MOVED, OTHER: HEAD + OFFER.replace("samtaler", "andet")}
    after = {OFFERS: HEAD + OFFER, OTHER: "evidence: [cykler-2"}
    assert told(changes(before, after)) == ["removed offer cykler", f"unread {OTHER} after"]


def test_recipients_and_pages_that_cannot_be_read() -> None:
    before = {RECIPIENTS: "recipients:\n  skole: {name: Skole (opdigtet), kind: school}\n"}
    assert told(changes(before, {RECIPIENTS: "recipients: ["})) == [f"unread {RECIPIENTS} after"]
    page = "data/pages/preface.md"
    assert told(changes({page: "Velkommen"}, {page: "Velkommen\x1b"})) == [f"unread {page} after"]


def test_in_another_main_language_plain_texts_are_other_texts() -> None:
    settings = project()["data/catalogue.yaml"]
    found = changes({}, {"data/catalogue.yaml": settings.replace("languages: [da]", "languages: [en]")})
    assert "changed offer samtaler: title.da: Samtaler → ·" in told(found)
    assert "changed offer samtaler: title.en: · → Samtaler" in told(found)
