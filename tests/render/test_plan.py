"""A page is made again when anything changes that it shows, and only then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from catalogue.edition.edition import Edition, OfferView
from catalogue.render import html, markdown
from catalogue.render.base import Artifact, Kept, Means
from catalogue.render.digests import EVERYTHING, WIDE, Digests, digest
from catalogue.render.plan import Memory, Planner
from catalogue.render.registry import RENDERERS
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates
from tests.render import complete, sample

SITE = "html"


def other(value: object) -> object:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value}x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, Mapping):
        return {**value, "x": b"y" if any(isinstance(each, bytes) for each in value.values()) else "y"}
    if isinstance(value, tuple):
        return (*value, "x")
    return "x" if value is None else None


def changes(value: Any) -> list[tuple[str, Any]]:  # noqa: ANN401
    """The value with one of its fields changed, for each field, and what is in the fields changed likewise."""
    found = []
    for each in fields(value):
        inner = getattr(value, each.name)
        found.append((each.name, replace(value, **{each.name: other(inner)})))
        if is_dataclass(inner):
            found += [(f"{each.name}.{name}", replace(value, **{each.name: new})) for name, new in changes(inner)]
        elif isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            made = changes(inner[0])
            found += [(f"{each.name}.{name}", replace(value, **{each.name: (new, *inner[1:])})) for name, new in made]
    return found


def test_every_field_of_an_offer_has_a_part_in_its_digest() -> None:
    offer = complete.edition().offers[0]
    found = changes(offer)
    assert len(found) > 40
    assert [name for name, changed in found if digest(changed) == digest(offer)] == []


def test_every_field_of_an_edition_has_a_part_in_the_digest_of_all() -> None:
    edition = replace(complete.edition(), images={"a.png": b"x"})

    def of_all(each: Edition) -> str:
        return Digests(each, Shape(edition)).of(EVERYTHING)

    # What is put there is no section, no offer, no way to one.
    skipped = {"sections", "sections.offers", "sections.offers.ref"}
    found = [(name, changed) for name, changed in changes(edition) if name not in skipped]
    assert len(found) > 60
    assert [name for name, changed in found if of_all(changed) == of_all(edition)] == []


def test_values_that_print_alike_have_different_digests() -> None:
    values = ["1", 1, True, None, "None", (), "()", ("",), [], {}, ("a", "b"), ("ab",), (("a",), "b"), {"a": "b"}, b"1"]
    assert len({digest(each) for each in values}) == len(values)


def test_the_wide_fields_are_fields() -> None:
    assert {each.name for each in fields(Edition)} > WIDE


def made(format_name: str, edition: Edition, templates: Templates, kept: Kept) -> dict[str, Artifact]:
    return {each.path: each for each in RENDERERS[format_name](edition, templates, Means(kept=kept))}


@pytest.mark.parametrize("format_name", [SITE, "markdown", "markdown-pages"])
def test_what_did_not_change_is_taken_over(format_name: str, templates: Templates) -> None:
    first = made(format_name, sample.edition(), templates, Memory())
    again = made(format_name, sample.edition(), templates, Memory(first.values()))
    assert {each.is_kept for each in first.values()} == {False}
    assert [path for path, each in again.items() if not each.is_kept] == []
    assert {path: each.data for path, each in again.items()} == {path: each.data for path, each in first.items()}


def retold(edition: Edition, **changes: object) -> Edition:
    """The edition, with its first offer changed."""
    section = edition.sections[0]
    offers = (replace(section.offers[0], **changes), *section.offers[1:])  # type: ignore[arg-type]
    return replace(edition, sections=(replace(section, offers=offers), *edition.sections[1:]))


def test_one_changed_offer_touches_few_pages(templates: Templates) -> None:
    edition = sample.edition()
    first = made(SITE, edition, templates, Memory())
    changed = retold(edition, notes=("Ring *ikke* i juli.",))
    again = made(SITE, changed, templates, Memory(first.values()))
    mine = edition.offers[0].ref
    fresh = {path for path, each in again.items() if not each.is_kept}
    assert mine.path in fresh
    assert not fresh & {each.ref.path for each in edition.offers[1:]}
    assert not fresh & {each.ref.path for each in edition.associations}
    assert {path: each.data for path, each in again.items()} == {
        path: each.data for path, each in made(SITE, changed, templates, Memory()).items()
    }


def renumbered(edition: Edition) -> Edition:
    return replace(edition, sections=tuple(replace(each, number=each.number + 7) for each in edition.sections))


def retitled_sections(edition: Edition) -> Edition:
    return replace(edition, sections=tuple(replace(each, heading=f"{each.heading} 2") for each in edition.sections))


def redrawn_sections(edition: Edition) -> Edition:
    return replace(edition, sections=tuple(replace(each, icon="ball") for each in edition.sections))


def rewritten_rows(edition: Edition) -> Edition:
    return replace(edition, overview=tuple(replace(each, age="for alle") for each in edition.overview))


def without_associations(edition: Edition) -> Edition:
    return replace(edition, associations=())


def without_the_last_section(edition: Edition) -> Edition:
    return replace(edition, sections=edition.sections[:-1])


@pytest.mark.parametrize("format_name", [SITE, "markdown-pages"])
@pytest.mark.parametrize(
    "change",
    [
        renumbered,
        retitled_sections,
        redrawn_sections,
        rewritten_rows,
        without_associations,
        without_the_last_section,
    ],
)
def test_a_change_around_an_offer_reaches_all_pages_that_show_it(
    change: Callable[[Edition], Edition], format_name: str, templates: Templates
) -> None:
    first = made(format_name, sample.edition(), templates, Memory())
    changed = change(sample.edition())
    again = made(format_name, changed, templates, Memory(first.values()))
    clean = made(format_name, changed, templates, Memory())
    assert {path: each.data for path, each in again.items()} == {path: each.data for path, each in clean.items()}
    assert [each.key for each in again.values()] == [each.key for each in clean.values()]


def test_nothing_is_worked_out_before_a_page_is_asked_for(templates: Templates) -> None:
    class Never:
        def key(self, path: str) -> tuple[str, tuple[str, ...]]:
            raise AssertionError(path)

        def take(self, path: str) -> Artifact | None:
            raise AssertionError(path)

    assert len(html.plan(sample.edition(), templates, Never())) > 20
    assert len(markdown.plan_pages(sample.edition(), templates, Never())) > 5


LOOKS = {
    "sections": "{% for each in edition.sections %}{{ each.heading }}{% endfor %}",
    "pages": "{{ edition.page('preface') and shape.front | length }}",
    "homes": "{{ shape.homes | length }}",
    "sections ": "{% for key in shape.homes %}{{ shape.homes[key].offers | length }}{% endfor %}",
    "rows": "{% for key in shape.rows %}{{ key }}{% endfor %}",
    "anchors": "{{ shape.anchors | length }}",
    EVERYTHING: "{{ shape.colours | length }}",
    "counts": "{{ shape.edition.counts | length }}",
    "left_out": "{{ shape.left_out | length }}",
}


@pytest.mark.parametrize("name", sorted(LOOKS))
def test_what_a_template_looks_at_is_written_down(name: str, tmp_path: Any) -> None:  # noqa: ANN401
    (tmp_path / "t.html").write_text(LOOKS[name], encoding="utf-8")
    edition = complete.edition()
    planner = Planner(edition, Shape(edition), Memory())
    sight = planner.sight()
    Templates((tmp_path,)).html("t.html", edition=sight.edition, shape=sight.shape)
    assert name.strip() in sight.reads


def test_the_sight_answers_as_the_edition_and_the_shape() -> None:
    edition = complete.edition()
    shape = Shape(edition)
    sight = Planner(edition, shape, Memory()).sight()
    offer: OfferView = edition.offers[0]
    assert [getattr(sight.edition, each.name) for each in fields(Edition)] == [
        getattr(edition, each.name) for each in fields(Edition)
    ]
    assert (sight.edition.offers, sight.shape.rows.get("nobody")) == (edition.offers, None)
    assert sight.shape.homes[offer.ref.id].heading == shape.homes[offer.ref.id].heading
    assert sight.shape.here([offer.ref, None]) == shape.here([offer.ref, None])
    assert (sight.shape.front, sight.shape.back, sight.shape.behind) == (shape.front, shape.back, shape.behind)
    assert [sight.shape.joined(fact) for fact in offer.facts] == [shape.joined(fact) for fact in offer.facts]
