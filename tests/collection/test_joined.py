"""Catalogues joined to one: ids, words and people of each stay apart, and what only joining can find is said."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.joined import taken as taking
from catalogue.collection.joined.join import Joined, join
from catalogue.collection.joined.taken import Shelves
from catalogue.collection.recall import recall
from catalogue.collection.ties import ties_of
from catalogue.diagnostics import Outcome, Span
from catalogue.source.document import Document
from catalogue.source.joined import JoinedTree, Opened
from catalogue.source.parse import parse
from catalogue.source.tree import Tree
from catalogue.store import MemoryStore
from tests.collection.projects import HEAD, OFFERS, SETTINGS, TODAY, Memory, offer, project

PREFIX = "sources/naboby/"
NAMES = "sources:\n  naboby:\n    folder: sources/naboby\n    name: Naboby (opdigtet)\n"
AREAS = '  by: {label: Byen, kind: municipality, municipality_code: "0851"}\n'


def ours(more: str = "", vocabulary: str = "", settings: str = NAMES) -> dict[str, str]:
    """Our own catalogue, of one offer, with its source."""
    words = f"themes:\n  ensomhed: {{label: Ensomhed}}\n{vocabulary}"
    return project(more, {"data/catalogue.yaml": SETTINGS + settings, "data/vocabulary.yaml": words})


def joined(source: Mapping[str, str], own: Mapping[str, str] | None = None, shelves: Shelves | None = None) -> Joined:
    """Our catalogue with one source."""
    tree: Tree = Memory(own or ours())
    alone = recall(tree, None, TODAY, MemoryStore(), "ours").catalogue
    assert alone is not None
    return join(alone, JoinedTree(tree, (Opened("naboby", PREFIX, Memory(source)),)), TODAY, shelves or Shelves())


def codes(found: Joined) -> list[str]:
    return [each.code for each in found.diagnostics]


def whole(source: Mapping[str, str], own: Mapping[str, str] | None = None) -> Catalogue:
    return joined(source, own).catalogue


def test_the_same_ids_in_two_catalogues_are_two_offers() -> None:
    found = whole(project("part_of: samtaler"))
    assert list(found.partnerships) == ["proeveforeningen", "naboby--proeveforeningen"]
    assert list(found.offers) == ["samtaler", "naboby--samtaler"]
    assert found.offers["naboby--samtaler"].offer.part_of == "naboby--samtaler"
    assert found.offers["samtaler"].offer.part_of is None


def test_the_ties_are_those_of_the_files() -> None:
    places = (
        "places: {huset: {recipient: skole-a}}\nco_providers: [{association: proeveforeningen}]\nformerly: [gammel]"
    )
    images = "\nimages: [{file: hus.png, alt: Et hus}]\nnot_same_as: [andet]\nareas: [by]\nsame_as: et-tredje"
    source = project(places + images, {"data/vocabulary.yaml": f"themes:\n  ensomhed: {{label: E}}\nareas:\n{AREAS}"})
    found = whole(source)
    for name, file in found.partnerships.items():
        assert found.ties[name] == ties_of(file)
    assert found.ties["naboby--proeveforeningen"].pictures == {"naboby--hus.png"}
    assert found.ties["naboby--proeveforeningen"].words["areas"] == {"naboby--by"}


@pytest.mark.parametrize(
    ("theirs", "given"),
    [
        ("ensomhed: {label: Noget andet}", ""),  # by its id
        ("alene: {label: ENSOMHED}", ""),  # by its label
        ("alene: {label: At være alene}", "    map: {themes: {alene: ensomhed}}\n"),
    ],
)
def test_a_word_is_ours_by_map_id_or_label(theirs: str, given: str) -> None:
    name = theirs.partition(":")[0]
    files = project(files={"data/vocabulary.yaml": f"themes:\n  {theirs}\n"})
    files[OFFERS] = files[OFFERS].replace("[ensomhed]", f"[{name}]")
    found = joined(files, ours(settings=NAMES + given))
    assert found.catalogue.offers["naboby--samtaler"].offer.themes == ["ensomhed"]
    assert "CAT368" not in codes(found)


def test_the_map_goes_before_the_same_id() -> None:
    own = ours(vocabulary="  andet: {label: Andet}\n", settings=NAMES + "    map: {themes: {ensomhed: andet}}\n")
    assert whole(project(), own).offers["naboby--samtaler"].offer.themes == ["andet"]


def test_a_word_that_is_not_ours_is_dropped_and_told_with_both_places() -> None:
    files = project(files={"data/vocabulary.yaml": "themes:\n  sorg: {label: Sorg}\n"})
    files[OFFERS] = files[OFFERS].replace("[ensomhed]", "[sorg]")
    found = joined(files)
    assert found.catalogue.offers["naboby--samtaler"].offer.themes == []
    told = next(each for each in found.diagnostics if each.code == "CAT368")
    assert (told.span.file, told.span.line) == ("data/catalogue.yaml", 10)
    assert told.related == (Span(f"{PREFIX}data/vocabulary.yaml", 2, 1, 2, 1),)


def test_an_area_comes_along_below_ours() -> None:
    theirs = f"areas:\n{AREAS}  oest: {{label: Øst, kind: district, within: by}}\n"
    source = project("areas: [oest]", {"data/vocabulary.yaml": f"themes:\n  ensomhed: {{label: E}}\n{theirs}"})
    own = ours(vocabulary='areas:\n  naboby: {label: Naboby, kind: municipality, municipality_code: "0851"}\n')
    found = whole(source, own)
    assert list(found.vocabulary.areas) == ["naboby", "naboby--oest"]
    assert found.vocabulary.areas["naboby--oest"].within == "naboby"
    assert found.offers["naboby--samtaler"].offer.areas == ["naboby--oest"]


def test_nobody_is_named_who_agreed_to_it_elsewhere_and_no_agreement_comes_along() -> None:
    consent = "consent: {given_on: 2026-01-01, channels: [web]}"
    person = f"  leder: {{role: Leder, person: Kim, email: k@example.org, shown_in: [professionals], {consent}}}\n"
    agreed = "partnership: {status: active, journal_number: 2026-000777, periods: [{from: 2026-01-01}]}\n"
    text = HEAD.replace("offers:\n", f"{person}{agreed}offers:\n") + offer().replace("[kontor]", "[kontor, leder]")
    file = whole(project(files={OFFERS: text})).partnerships["naboby--proeveforeningen"]
    assert list(file.contacts) == file.offers[0].contacts == ["kontor"]
    assert file.partnership is not None
    assert (file.partnership.status, file.partnership.journal_number) == ("active", None)
    assert "Kim" not in repr(file)


def test_a_host_is_found_and_gets_no_mail() -> None:
    recipients = "recipients:\n  skole-a: {name: Skole A, kind: school, email: a@example.org, package: true}\n"
    found = whole(project("places: {huset: {recipient: skole-a}}", {"data/recipients.yaml": recipients}))
    place = found.offers["naboby--samtaler"].offer.places["huset"]
    host = found.host(place.recipient)
    assert host is not None
    assert (host.name, host.email, host.package) == ("Skole A", None, False)
    assert found.recipients == {}


def test_plain_texts_keep_their_language() -> None:
    source = project(files={"data/catalogue.yaml": SETTINGS.replace("[da]", "[de]")})
    found = whole(source)
    assert found.offers["naboby--samtaler"].offer.title == {"de": "Samtaler"}
    assert found.offers["samtaler"].offer.title == {"": "Samtaler"}


def test_errors_of_a_source_stand_at_its_files_and_warnings_are_counted() -> None:
    text = HEAD + offer("age: {minimum: 200}") + offer().replace("samtaler", "andet").replace("[ensomhed]", "[sorg]")
    found = joined(project(files={OFFERS: text}))
    wrong = [each for each in found.diagnostics if each.span.file.startswith(PREFIX)]
    assert [(each.code, each.span.file) for each in wrong] == [("CAT207", f"{PREFIX}{OFFERS}")]
    assert "naboby--proeveforeningen" not in found.catalogue.partnerships
    assert found.catalogue.broken == (f"{PREFIX}{OFFERS}",)
    aged = joined(project("status: {is: full}"))
    assert next(each.args for each in aged.diagnostics if each.code == "CAT371") == {"id": "naboby", "n": 1}


def test_the_same_association_told_in_two_ways_is_told() -> None:
    def named(name: str) -> dict[str, str]:
        head = HEAD.replace("{name: Prøveforeningen (opdigtet)}", f'{{name: {name}, cvr: "99999993"}}')
        return {OFFERS: head + offer()}

    told = [
        each for each in joined(project(files=named("B")), ours() | named("A")).diagnostics if each.code == "CAT370"
    ]
    assert [(each.span.file, each.span.line) for each in told] == [(f"{PREFIX}{OFFERS}", 2)]
    assert [each.file for each in told[0].related] == [OFFERS]
    assert "CAT370" not in codes(joined(project(files=named("A")), ours() | named("A")))


def test_a_demonstration_is_refused_among_real_offers_and_not_the_other_way_round() -> None:
    invented = project(files={"data/catalogue.yaml": f"{SETTINGS}demonstration: true\n"})
    assert "CAT367" in codes(joined(invented))
    assert list(whole(invented).partnerships) == ["proeveforeningen"]
    assert "naboby--samtaler" in whole(project(), ours(settings=f"{NAMES}demonstration: true\n")).offers


def test_a_source_that_did_not_change_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shelves = Shelves(MemoryStore(), "ours")
    first = joined(project(), shelves=shelves)
    read: list[str] = []

    def watched(tree: Tree, path: str) -> Outcome[Document | None]:
        read.append(path)
        return parse(tree, path)

    monkeypatch.setattr(taking, "parse", watched)
    monkeypatch.setattr(taking, "recall", lambda *_: pytest.fail("it was read again"))
    again = joined(project(), shelves=Shelves(shelves.store, "ours"))
    assert again.diagnostics == first.diagnostics
    assert again.catalogue.ties == first.catalogue.ties
    assert read == []
    name = "naboby--proeveforeningen"
    assert again.catalogue.partnerships[name] == first.catalogue.partnerships[name]
    assert read == [OFFERS]


@pytest.mark.parametrize("spoil", [b"", b"{", b"[]", b'{"ties": 3}'])
def test_a_memory_that_is_not_ours_is_not_believed(spoil: bytes) -> None:
    store = MemoryStore()
    first = joined(project(), shelves=Shelves(store, ""))
    head = (store.get(" source naboby") or b"").partition(b"\n")[0]
    store.put(" source naboby", head + b"\n" + spoil)
    assert joined(project(), shelves=Shelves(store, "")).diagnostics == first.diagnostics


def test_what_is_remembered_is_what_was_read() -> None:
    places = "places: {huset: {recipient: skole-a}}\nareas: [by]\nstatus: {is: full}"
    recipients = "recipients:\n  skole-a: {name: Skole A, kind: school, area: by}\n"
    words = f"themes:\n  ensomhed: {{label: E}}\n  x: {{label: X}}\nareas:\n{AREAS}"
    source = project(places, {"data/recipients.yaml": recipients, "data/vocabulary.yaml": words})
    shelves = Shelves(MemoryStore(), "")
    first, again = joined(source, shelves=shelves), joined(source, shelves=Shelves(shelves.store, ""))
    assert first.diagnostics == again.diagnostics
    assert dict(first.catalogue.hosts) == dict(again.catalogue.hosts)
    assert dict(first.catalogue.partnerships) == dict(again.catalogue.partnerships)
    assert first.catalogue.vocabulary == again.catalogue.vocabulary
    assert first.catalogue.ties == again.catalogue.ties
    assert again.catalogue.hosts["naboby--skole-a"].area == "naboby--by"
