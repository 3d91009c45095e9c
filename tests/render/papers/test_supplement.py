"""The «hasteudgave»: dated, the named offers and no others, two pages however much these say."""

from __future__ import annotations

from datetime import date

from catalogue.render.papers import supplement
from catalogue.render.templates import Templates
from tests.render import complete, sample
from tests.render.papers.reading import assert_lasting, headings_of, pages_of, text_of
from tests.render.papers.test_overview import many

DAY = date(2026, 2, 12)


def test_it_is_dated_and_has_the_named_offers_alone(templates: Templates) -> None:
    edition = complete.edition()
    first, second, *others = edition.offers
    made = supplement(edition, [second.ref.id, first.ref.id, "findes-ikke"], DAY, templates)
    text = text_of(made)
    assert made.path == "hasteudgave-2026-02-12.pdf"
    assert made.pages <= 2
    assert_lasting(made)
    assert headings_of(made) == [1, 2, 2]
    assert text.index("Hasteudgave 12. februar 2026") < text.index(second.ref.title) < text.index(first.ref.title)
    assert [each.ref.title for each in others if each.ref.title in text] == []
    for page in pages_of(made):
        assert "Hasteudgave 12. februar 2026" in page


def test_the_more_offers_the_less_is_said_of_each_and_none_is_dropped(templates: Templates) -> None:
    edition = many(14)
    made = supplement(edition, [each.ref.id for each in edition.offers], DAY, templates)
    text = text_of(made)
    assert made.pages == 2
    assert [each.ref.title for each in edition.offers if each.ref.title not in text] == []
    assert "98 12 34 56" in text


def test_too_many_for_two_pages_show_in_the_number_of_pages(templates: Templates) -> None:
    edition = many(40)
    assert supplement(edition, [each.ref.id for each in edition.offers], DAY, templates).pages > 2


def test_each_page_of_a_demonstration_says_so(templates: Templates) -> None:
    edition = sample.demonstration()
    made = supplement(edition, [each.ref.id for each in edition.offers], DAY, templates)
    assert [page for page in pages_of(made) if "DEMONSTRATION" not in page] == []
