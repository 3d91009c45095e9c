"""A town so small that its coverage can be counted by hand."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.followup.coverage.coverage import Coverage, coverage
from catalogue.project import default_templates
from catalogue.render.templates import Templates
from catalogue.reporters.base import Options
from catalogue.reporters.coverage.registry import COVERAGE_REPORTERS
from tests.edition.workshop import AS_OF, SETTINGS, MemoryTree, words

BANDS = ((0, 6), (7, 9), (10, 12), (13, 15), (16, 17))
VOCABULARY = """\
themes:
  ensomhed: {label: {da: Ensomhed, en: Loneliness}}
  sorg: {label: {da: Sorg, en: Grief}}
target_groups:
  unge: {label: {da: Unge, en: Young people}}
activity_forms:
  cafe: {label: {da: Café, en: Café}}
areas:
  byen: {label: {da: Byen Kommune, en: The Town}, kind: municipality}
  nord: {label: {da: Nord, en: North}, kind: district, within: byen}
  syd: {label: {da: Syd, en: South}, kind: district, within: byen}
  gaden: {label: {da: Gaden, en: The Street}, kind: housing-area, within: syd}
"""
TOWN: Mapping[str, tuple[str, ...]] = {
    # For the whole town: in each of its areas.
    "alfa": (
        (
            "id: alfa-cafe, title: Café for alle, themes: [ensomhed], age: {minimum: 7, maximum: 12}, areas: [byen], "
            'activity_forms: [cafe], schedule: [{weekday: thursday, start: "15:00", end: "17:00"}], '
            "status: {is: open}, capacity: {free: 4}"
        ),
    ),
    # On the same day in one of them, and full.
    "beta": (
        (
            "id: beta-cafe, title: Torsdagsklub, themes: [ensomhed], age: {minimum: 10, maximum: 15}, areas: [nord], "
            'activity_forms: [cafe], schedule: [{weekday: thursday, start: "16:00"}], status: {is: full}'
        ),
    ),
    # It says no age.
    "gamma": ("id: gamma-gruppe, title: Sorggruppe, themes: [sorg], areas: [syd]",),
    # In a part of the south.
    "delta": (
        (
            "id: delta-gaden, title: Legestue, themes: [ensomhed], age: {minimum: 7, maximum: 9}, areas: [gaden], "
            "status: {is: planned}"
        ),
    ),
    # An umbrella and its part are one.
    "epsilon": (
        "id: epsilon-paraply, title: Fællesskab, themes: [ensomhed], age: {minimum: 13, maximum: 15}, areas: [syd]",
        (
            "id: epsilon-del, title: Delen, themes: [ensomhed], age: {minimum: 13, maximum: 15}, areas: [syd], "
            "part_of: epsilon-paraply"
        ),
    ),
    # It says no area.
    "foxtrot": ("id: foxtrot-sorg, title: Samtaler om sorg, themes: [sorg], age: {minimum: 16, maximum: 17}",),
    # For staff alone; over; another's offer told once more.
    "golf": ("id: golf-oplaeg, title: Oplæg, themes: [sorg], participants: [professional]",),
    "hotel": ("id: hotel-slut, title: Slut, themes: [sorg], status: {is: ended}",),
    "india": (
        (
            "id: india-cafe, title: Caféen i nord, themes: [ensomhed], age: {minimum: 7, maximum: 12}, areas: [nord], "
            "same_as: alfa-cafe, capacity: {free: 3}, activity_forms: [cafe], "
            'schedule: [{weekday: thursday, start: "15:00"}]'
        ),
    ),
}


def files(offers: Mapping[str, tuple[str, ...]], contacts: str = "") -> dict[str, str]:
    """A file for each association with these offers."""
    return {
        name: f"evidence: invented\nassociation: {{name: {name.title()}}}\n{contacts}offers:\n"
        + "".join(f"  - {{{each}}}\n" for each in told)
        for name, told in offers.items()
    }


def town(
    offers: Mapping[str, tuple[str, ...]] = TOWN,
    vocabulary: str = VOCABULARY,
    more: Mapping[str, str] | None = None,
    contacts: str = "",
) -> Catalogue:
    """The town, or another with the same words; `more` are further files."""
    texts = {"data/catalogue.yaml": f"{SETTINGS}inclusion: listed\n", "data/vocabulary.yaml": vocabulary}
    texts |= {f"data/offers/{name}.yaml": text for name, text in files(offers, contacts).items()} | dict(more or {})
    outcome = collect(MemoryTree(texts), AS_OF, AS_OF)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def covered(
    *by: str,
    offers: Mapping[str, tuple[str, ...]] = TOWN,
    language: str = "da",
    vocabulary: str = VOCABULARY,
    more: Mapping[str, str] | None = None,
    contacts: str = "",
) -> Coverage:
    """The coverage of it."""
    return coverage(town(offers, vocabulary, more, contacts), words(language), by or ("theme", "age", "area"), BANDS)


def told(form: str, found: Coverage, language: str = "da", width: int = 80) -> str:
    """The coverage as it is printed."""
    return COVERAGE_REPORTERS[form](found, words(language), Options(width), Templates((default_templates(),))).decode()


def on_one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())
