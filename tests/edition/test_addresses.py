"""Where an edition lies, its siblings in other languages, and the revision it was made from."""

from __future__ import annotations

from dataclasses import replace

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition, Sibling
from tests.edition.workshop import AS_OF, catalogue_of, file_text, labels

BASE = 'inclusion: listed\nbase_url: "https://example.org/katalog"'
AT = "https://example.org/katalog"


def made(name: str, settings: str = BASE, *, public: tuple[str, ...] = (), revision: str = "") -> Edition:
    catalogue = catalogue_of({"foreningen": file_text("title: Klub")}, settings)
    for each in public:
        catalogue.settings.editions[each] = catalogue.settings.editions[each].model_copy(update={"public": True})
    return compose(catalogue, name, labels(name[:2]), revision=revision)


def test_the_same_readers_find_the_other_languages() -> None:
    assert made("da-families").siblings == (Sibling(f"{AT}/en-families/", "en", "English"),)
    assert made("en-young").siblings == (Sibling(f"{AT}/da-young/", "da", "Dansk"),)


def test_the_public_is_sent_to_nothing_that_is_not_public() -> None:
    assert made("da-families", public=("da-families",)).siblings == ()
    both = ("da-families", "en-families")
    assert [each.language for each in made("da-families", public=both).siblings] == ["en"]


def test_without_a_place_on_the_web_there_are_no_siblings() -> None:
    assert made("da-families", "inclusion: listed").siblings == ()
    catalogue = catalogue_of({"foreningen": file_text("title: Klub")}, BASE)
    settings = catalogue.settings.model_copy(update={"demonstration": True})
    assert compose(replace(catalogue, settings=settings), "da-families", labels("da")).siblings == ()


def test_the_revision_stands_in_the_colophon_when_it_is_known() -> None:
    found = made("da-professionals", revision="3f9c2ab")
    assert found.revision == "3f9c2ab"
    assert {fact.key: fact.text for fact in found.colophon}["revision"] == "3f9c2ab"
    assert {fact.key: fact.text for fact in found.colophon}["updated"] == "1. november 2026"
    assert found.as_of == AS_OF.isoformat()
    unknown = made("da-professionals")
    assert unknown.revision == ""
    assert "revision" not in {fact.key for fact in unknown.colophon}
