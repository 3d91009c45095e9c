"""A national extract is a catalogue: `check` takes it, it says what families may read, and what it leaves is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.compare.changes import Plain
from catalogue.edition.compose import compose
from catalogue.edition.extract import Extract, OfferRecord
from catalogue.exchange.base import Exported, Loss
from catalogue.exchange.national.block import block
from catalogue.pipeline.check import check
from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from tests.edition.workshop import AS_OF, DEMONSTRATION, GOOD, NAMES, example, labels
from tests.exchange.national import exported, extract_of, extracted, read_again, texts

EXAMPLES = [name for name in NAMES if name != DEMONSTRATION]
OWN = {"sources"}  # where it was read is told anew: in the municipality's catalogue


@pytest.mark.parametrize("name", EXAMPLES)
def test_check_takes_it_with_the_same_offers(name: str) -> None:
    found = extract_of(name)
    report = read_again(exported(found))
    assert [each for each in report.diagnostics if each.span.file in report.wrong_files] == []
    assert report.catalogue is not None
    assert set(report.catalogue.offers) == {each.id for each in found.offers}


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_lost_that_is_not_told(name: str) -> None:
    found = extract_of(name)
    made = exported(found)
    again = read_again(made).catalogue
    assert again is not None
    assert list(differences(found, extracted(again, "families", "keepers"), made)) == []


def test_only_what_is_not_neutral_is_left_behind() -> None:
    told = {loss.field for name in EXAMPLES for loss in exported(extract_of(name)).losses}
    assert told == {
        "contacts.<id>",
        "offers[].images",
        "offers[].notes",
        "offers[].places.<id>.checked_on",
        "offers[].places.<id>.recipient",
        "offers[].sources",
    }


def differences(before: Extract, after: Extract, made: Exported) -> Iterator[str]:
    """Fields of offers and associations that are not as they were, and no loss says so."""
    told = {(loss.record, loss.field.removeprefix("offers[].").partition(".")[0]) for loss in made.losses}
    offers = {each.id: each for each in after.offers}
    for offer in before.offers:
        was, now = whole(before, offer), whole(after, offers[offer.id])
        changed = [key for key in was if was[key] != now.get(key)]
        yield from (f"{offer.id}: {key}" for key in changed if not told & {(offer.id, key), (offer.association, key)})
    for association in before.associations:
        again = after.association(association.id)
        if again.values != association.values and (association.id, "association") not in told:
            yield association.id


def whole(found: Extract, offer: OfferRecord) -> Mapping[str, Plain]:
    """An offer's values with its contacts themselves: what they are called is nobody's business."""
    contacts = {
        name: {key: value for key, value in contact.items() if key != "shown_in"}
        for name, contact in found.association(offer.association).contacts.items()
    }
    names = cast("Sequence[str]", offer.values.get("contacts", ()))
    values = {key: value for key, value in offer.values.items() if key not in OWN}
    return values | {"contacts": [contacts[name] for name in names]}


def test_it_looks_as_a_person_would_write_it() -> None:
    assert texts(exported(extract_of("small")))["data/offers/lektieforeningen.yaml"].startswith(
        "# Et lille katalog (opdigtet) · 2026-1 · 2026-11-01\n"
        "evidence: invented\n"
        "association:\n"
        "  name: Lektieforeningen (opdigtet)\n"
        "contacts:\n"
    )
    assert "      skolen:\n        name: Skole A (opdigtet)\n" in all_of("small")


def test_agreements_people_and_notes_stay_at_home() -> None:
    told = all_of("every-field")
    for word in ("partnership", "journal_number", "notes:", "person:", "consent", "Eja Eksempelsen", "cvr", "images"):
        assert word not in told
    losses = exported(extract_of("every-field")).losses
    assert Loss("alle-felter", "contacts.<id>", "no-consent") in losses
    assert Loss("alle-felter", "offers[].images", "no-place") in losses


def test_of_an_edition_for_others_no_contact_comes_along() -> None:
    made = exported(extracted(example("small"), "professionals"))
    assert "example.org" not in "".join(texts(made).values())
    assert {loss.record for loss in made.losses if loss.field == "contacts.<id>"} == {
        "lektieforeningen",
        "samtaleforeningen",
    }


def test_a_sensitive_theme_stays_one_and_an_area_lies_where_it_lay() -> None:
    again = read_again(exported(extract_of("every-field"))).catalogue
    assert again is not None
    assert again.vocabulary.themes["vold"].sensitive
    small = read_again(exported(extract_of("small"))).catalogue
    assert small is not None
    assert small.vocabulary.areas["eksempelby-oest"].within == "eksempelby"


def test_a_demonstration_says_so_on_top_of_each_file_and_stays_one() -> None:
    found = extract_of("small")
    banner = "DEMONSTRATION – brug den ikke til at finde hjælp"
    edition = replace(found.edition, is_demonstration=True, banners=(banner,))
    made = exported(replace(found, edition=edition))
    assert [path for path, text in texts(made).items() if not text.startswith(f"# {banner}\n")] == []
    report = read_again(made)
    assert not report.has_errors
    assert report.catalogue is not None
    assert report.catalogue.settings.demonstration


def test_offers_of_other_catalogues_are_theirs_to_give() -> None:
    joined = check(GOOD / "joined", AS_OF, AS_OF).catalogue
    assert joined is not None
    assert any(joined.source_of(name) for name in joined.offers)
    made = exported(extracted(joined, "families"))
    report = read_again(made)
    assert not report.has_errors
    assert report.catalogue is not None
    assert set(report.catalogue.offers) == {name for name in joined.offers if not joined.source_of(name)}
    assert {loss.record for loss in made.losses if loss.field == "sources"} == {"eksempelby", "naboby"}


WHOLE = """
title: Hele landet (opdigtet)
state: final
edition: 2026-1
publisher: {name: Landskataloget (opdigtet), kind: alliance}
inclusion: listed
languages: [da]
editions: {families: {audience: families}}
sources: {eksempelby: {folder: eksempelby}}
"""
THEMES = "themes: {alene: {label: Ensomhed}, lektier: {label: Lektier og skole}}"


def test_another_catalogue_joins_it_and_says_whose_it_is(tmp_path: Path) -> None:
    files = {f"eksempelby/{path}": text for path, text in texts(exported(extract_of("small"))).items()}
    for name, text in {**files, "data/catalogue.yaml": WHOLE, "data/vocabulary.yaml": THEMES}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    report = check(tmp_path, AS_OF, AS_OF)
    assert not report.has_errors
    assert report.catalogue is not None
    edition = compose(report.catalogue, "families", labels("da"))
    offers = {offer.ref.id: offer for offer in edition.offers}
    assert offers.keys() == {f"eksempelby--{each.id}" for each in extract_of("small").offers}
    group = offers["eksempelby--samtalegruppe"]
    assert "Fra Eksempelby Kommune (opdigtet)" in {badge.text for badge in group.badges}
    assert group.theme == "alene"  # by its label: their id is another one
    contact = group.fact("contact")
    assert contact is not None
    assert "samtale@example.org" in contact.text


def test_the_same_extract_gives_the_same_bytes() -> None:
    assert exported(extract_of("awkward")) == exported(extract_of("awkward"))


def all_of(name: str) -> str:
    return "\n".join(texts(exported(extract_of(name))).values())


# What texts of a catalogue may have in them: all but what `check` refuses anyway.
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), include_characters="\n")
TEXTS = st.text(LETTERS, max_size=30) | st.sampled_from(
    ["2026-01-01", "yes", "null", "- a", "a: b", "a #b", "0", "1.5"]
)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(-1000, 1000),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), inside)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["on", "from", "title", "7-a"]), VALUES, min_size=1))
def test_what_is_written_is_read_back_as_it_was(data: Mapping[str, object]) -> None:
    read = parse_text(Source("data/x.yaml", block(data)))
    assert read.diagnostics == ()
    assert read.value is not None
    assert read.value.data == data
