"""What the bad examples can't show: where the checks keep silent, where the limits lie, and that they are quick."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from catalogue.codes import Severity
from catalogue.collection.checks import CHECKS, judge
from catalogue.collection.checks.claims import claim_of_free
from catalogue.collection.checks.completeness import FACTS, completeness_of
from catalogue.collection.checks.dates import a_year_before, is_before
from catalogue.collection.checks.glyphs import covered
from catalogue.collection.checks.identity import circles
from catalogue.collection.collect import collect
from catalogue.diagnostics import in_order
from catalogue.source.document import Document, Spans
from catalogue.source.tree import FolderTree
from tests.collection.projects import (
    HEAD,
    OFFERS,
    SETTINGS,
    TODAY,
    VOCABULARY,
    args,
    collected,
    first,
    judged,
    offer,
    project,
    told,
    under,
)

HOME = Path(__file__).parents[2]
GOOD = sorted(path for path in (HOME / "tests" / "examples" / "good").iterdir() if (path / "data").is_dir())
AGREEMENT = SETTINGS.replace("inclusion: listed", "inclusion: agreement")
PATIENCE = 20  # seconds: a check that is not linear takes minutes


def agreed(partnership: str, kind: str = "association") -> str:
    name = "association: {name: Prøveforeningen (opdigtet)}"
    return HEAD.replace(name, f"{name[:-1]}, kind: {kind}}}\npartnership: {{{partnership}}}") + offer()


@pytest.mark.parametrize("root", [*GOOD, HOME], ids=lambda path: path.name)
def test_no_example_has_an_error(root: Path) -> None:
    collected_example = collect(FolderTree(root), None, TODAY)
    assert collected_example.value is not None
    found = in_order((*collected_example.diagnostics, *judge(collected_example.value)))
    assert [each for each in found if each.severity is Severity.ERROR] == []


def test_nothing_is_located_when_nothing_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Document) -> Spans:
        raise AssertionError

    catalogue = collected(project())
    monkeypatch.setattr(Document, "spans", property(refuse))
    assert {each.code for each in judge(catalogue)} == {"CAT340"}


def test_every_check_is_in_the_table_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS) > 25


def test_checking_loads_neither_fonts_nor_markdown() -> None:
    program = "import sys, catalogue.collection.checks; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "catalogue.collection.checks.glyphs" in loaded
    assert {"fontTools", "markdown", "markdown_it", "nh3", "jinja2", "weasyprint"}.isdisjoint(loaded)


# --- references


BROKEN = {
    "not YAML": 'evidence: invented\nassociation: {name: "Nabo\noffers: [{id: naboens-tilbud}]\n',
    "not valid": "evidence: invented\noffers: [{id: naboens-tilbud}]\n",
    "not text": "evidence: \x01\n",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_reference_into_a_broken_file_is_not_a_second_mistake(broken: str) -> None:
    more = "part_of: naboens-tilbud\nrequires: [naboens-tilbud]\nco_providers: [{association: naboen}]"
    assert told(more, {"data/offers/naboen.yaml": broken}) == []
    assert told(more) == ["CAT305", "CAT305", "CAT306"]


def test_a_host_in_a_broken_list_of_recipients_is_not_a_second_mistake() -> None:
    more = "places: {skolen: {recipient: skole-a}}"
    assert told(more, {"data/recipients.yaml": "recipients:\n  skole-a: {kind: school}\n"}) == []
    assert told(more, {"data/recipients.yaml": "recipients:\n  skole-a-2: {kind: school}\n"}) == ["CAT304"]


def test_the_nearest_word_is_one_in_use() -> None:
    words = VOCABULARY + "  ensom: {label: Ensom, retired: 2025-01-01}\n"
    more = {"data/vocabulary.yaml": words, OFFERS: HEAD + offer().replace("[ensomhed]", "[ensomt]")}
    assert args(first("CAT301", files=more))["nearest"] == "ensomhed"


def test_a_retired_word_names_the_one_in_use_at_the_end_of_the_row() -> None:
    words = VOCABULARY + "".join(
        f"  {name}: {{label: X, retired: 2025-01-01, replaced_by: {following}}}\n"
        for name, following in (("alene", "isoleret"), ("isoleret", "ensomhed"))
    )
    files = {"data/vocabulary.yaml": words, OFFERS: HEAD + offer().replace("[ensomhed]", "[alene]")}
    assert args(first("CAT302", files=files))["successor"] == "ensomhed"


def test_a_word_that_retires_later_is_still_in_use() -> None:
    files = {"data/vocabulary.yaml": "themes:\n  ensomhed: {label: Ensomhed, retired: 2026-03-02}\n"}
    assert told(files=files) == []


def test_two_retired_words_that_follow_each_other_do_not_hang() -> None:
    both = (
        "  a: {label: A, retired: 2025-01-01, replaced_by: b}\n  b: {label: B, retired: 2025-01-01, replaced_by: a}\n"
    )
    files = {"data/vocabulary.yaml": VOCABULARY + both, OFFERS: HEAD + offer().replace("[ensomhed]", "[a]")}
    assert told(files=files) == ["CAT302", "CAT308"]


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({}, []),
        ({"a": ("b",), "b": ("c",)}, []),
        ({"a": ("a",)}, [("a",)]),
        ({"a": ("b", "c"), "b": ("d",), "c": ("d",)}, []),
        ({"a": ("b",), "b": ("a",)}, [("a", "b")]),
        ({"x": ("a",), "a": ("b",), "b": ("a",)}, [("a", "b")]),
        ({"a": ("b", "c"), "b": ("a",), "c": ("a",)}, [("a", "b"), ("a", "c")]),
        ({str(n): (str(n + 1),) for n in range(5000)}, []),
    ],
)
def test_circles(graph: dict[str, tuple[str, ...]], expected: list[tuple[str, ...]]) -> None:
    assert list(circles(graph)) == expected


def test_both_places_of_a_twin_are_shown() -> None:
    files = project(files={"data/offers/anden.yaml": HEAD + offer()})
    found = next(each for each in judged(files) if each.code == "CAT307")
    assert (found.span.file, [each.file for each in found.related]) == (OFFERS, ["data/offers/anden.yaml"])


# --- dates


@pytest.mark.parametrize(
    ("partnership", "expected"),
    [
        ("status: active, periods: [{from: 2025-01-01, until: 2026-03-01}]", []),
        ("status: active, periods: [{from: 2025-01-01, until: 2026-02-28}]", ["CAT310"]),
        ("status: active, periods: [{from: 2025-01-01}]", []),
        ("status: active, periods: [{from: 2025-01-01}, {from: 2024-01-01, until: 2024-12-31}]", []),
        ("status: active, periods: [{from: 2027-01-01, until: 2027-12-31}]", []),
        ("status: ended, periods: [{from: 2024-01-01, until: 2024-12-31}]", []),
        ("status: in-dialogue", ["CAT309"]),
        ("status: active", ["CAT309"]),
    ],
)
def test_agreements_that_are_asked_for(partnership: str, expected: list[str]) -> None:
    files = {"data/catalogue.yaml": AGREEMENT, OFFERS: agreed(partnership)}
    assert told(files=files) == expected
    public = {"data/catalogue.yaml": AGREEMENT, OFFERS: agreed(partnership, "municipal")}
    assert told(files=public) == [code.replace("CAT310", "CAT344") for code in expected if code != "CAT309"]
    listed = {OFFERS: agreed(partnership)}
    assert told(files=listed) == [code.replace("CAT310", "CAT344") for code in expected if code != "CAT309"]


def test_the_last_period_counts_and_the_grace_is_told() -> None:
    periods = "[{from: 2025-01-01, until: 2025-12-31}, {from: 2024-01-01, until: 2024-12-31}]"
    files = {"data/catalogue.yaml": AGREEMENT, OFFERS: agreed(f"status: active, periods: {periods}")}
    found = first("CAT310", files=files)
    assert under(project(files=files), found) == "2025-12-31"
    assert args(found) == {"until": "2025-12-31", "days": 90, "shown_until": "2026-03-31"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("status: {is: full, as_of: 2025-03}", []),
        ("status: {is: full, as_of: 2025-02}", ["CAT315"]),
        ("status: {is: full, as_of: 2025}", []),
        ("status: {is: full, as_of: 2025-03-01}", []),
        ("status: {is: ended, as_of: 2020}", []),
        ("status: {is: full}", ["CAT345"]),
        ("status: {is: open}", []),
        ("valid: {until: 2026-03-01}", []),
        ("valid: {until: 2026-02-28}", ["CAT344"]),
        ("valid: {until: 2026-02-28}\nstatus: {is: ended}", []),
        ("places: {huset: {name: Huset, checked_on: 2025-03-01}}", []),
    ],
)
def test_facts_grow_old(more: str, expected: list[str]) -> None:
    assert told(more) == expected


@pytest.mark.parametrize(
    ("confirmed", "expected"),
    [
        ("confirmed: {on: 2025-03-01, by: association}", []),
        ("confirmed: {on: 2025-02-28, by: municipality}", ["CAT313"]),
        ("status: {is: open}", ["CAT313"]),
        ("status: {is: ended}", []),
        ("status: {is: planned}", []),
    ],
)
def test_confirmations_grow_old(confirmed: str, expected: list[str]) -> None:
    unconfirmed = offer().replace("    confirmed: {on: 2026-02-01, by: association}\n", f"    {confirmed}\n")
    assert told(files={OFFERS: HEAD + unconfirmed}) == expected
    public = HEAD.replace("invented", "public-source") + unconfirmed + "    sources: [{url: https://example.org/a}]\n"
    if not confirmed.startswith("confirmed"):
        assert told(files={OFFERS: public}) == []


def test_dates_at_their_limits() -> None:
    assert a_year_before(TODAY.replace(year=2024, month=2, day=29)).isoformat() == "2023-02-28"
    assert is_before("2024", TODAY.replace(year=2025))
    assert not is_before("2025", TODAY.replace(year=2025))


# --- texts


@pytest.mark.parametrize(
    "text",
    [
        "Gratis",
        "Gratis.",
        "Det er gratis!",
        "Det er helt gratis at deltage.",
        "Vi mødes hver uge. Tilbuddet er gratis, og alle kan komme.",
        "Et **gratis** tilbud.",
        "Gratis for alle.",
        "Gratis rådgivning",
        "Free of charge.",
        "It is free.",
        "Free to join!",
    ],
)
def test_free_is_free(text: str) -> None:
    assert claim_of_free(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ikke gratis.",
        "Det er ikke helt gratis.",
        "Gratis for medlemmer.",
        "Gratis for søskende",
        "Gratis prøvegang.",
        "Første gang er gratis.",
        "De første tre gange er gratis, derefter 50 kr.",
        "Der er gratis kaffe.",
        "Kaffen er gratis, kaffe er dejligt.",
        "Aftensmad er gratis.",
        "Børn under 12 år er gratis.",
        "Mange aktiviteter er gratis.",
        "Det er gratis, hvis kommunen betaler.",
        "Gratisavisen skriver om os.",
        "Gratis-avisen.",
        "Kontingentet er 100 kr., men udstyret er gratis.",
        "We are free on Mondays.",
        "Smoke-free rooms. Feel free to come.",
        "In your free time",
        "Not free.",
        "The first lesson is free.",
    ],
)
def test_free_with_a_condition_contradicts_no_price(text: str) -> None:
    assert claim_of_free(text) is None


def test_only_a_fee_is_contradicted() -> None:
    assert told("summary: Det er gratis.\nprice: {type: fee, amount: 0}") == []
    assert told("summary: Det er gratis.\nprice: {type: covered, by: kommunen}") == []
    assert told("summary: Det er gratis.\nprice: {type: fee}") == []
    assert told("summary: {en: It is free.}\nprice: {type: fee, amount: 12.50}") == ["CAT316"]


@pytest.mark.parametrize(
    ("text", "is_stale"),
    [
        ("1 forening og 1 tilbud", False),
        ("1 foreninger", False),
        ("2 foreninger", True),
        ("2 frivillige foreninger", True),
        ("3 associations", True),
        ("op til 20 tilbud", False),
        ("op til 0 tilbud", True),
        ("mere end 1 tilbud", True),
        ("mindst 1 tilbud", False),
        ("over 2.000 tilbud", True),
        ("I 2021 tilbud om hjælp", False),
        ("7-9 tilbud", False),
        ("7–9 tilbud", False),
        ("§ 18.2 tilbud", False),
        ("13 familier i foreninger", False),
    ],
)
def test_numbers_in_pages(text: str, *, is_stale: bool) -> None:
    pages = {f"data/pages/{name}.md": "# Side\n" for name in ("how-to-use", "about-agreements", "worried")}
    assert told(files={**pages, "data/pages/preface.md": text}) == (["CAT338"] if is_stale else [])


def test_parts_of_an_umbrella_and_what_is_over_are_not_counted() -> None:
    pages = {f"data/pages/{name}.md": "# Side\n" for name in ("how-to-use", "about-agreements", "worried")}
    part = offer("part_of: samtaler").replace("id: samtaler", "id: del")
    over = offer("status: {is: ended}").replace("id: samtaler", "id: forbi")
    files = {**pages, OFFERS: HEAD + offer() + part + over, "data/pages/preface.md": "Her er 1 tilbud."}
    assert told(files=files) == []


def test_pages_are_asked_for_in_every_language_once_there_are_any() -> None:
    english = "{da: {audience: families}, en: {audience: families, language: en}}"
    settings = SETTINGS.replace("[da]", "[da, en]").replace("{professionals: {audience: professionals}}", english)
    pages = {f"data/pages/{name}.md": "Tekst\n" for name in ("preface", "how-to-use", "about-agreements", "worried")}
    files = project(files={"data/catalogue.yaml": settings, **pages})
    missing = [each.span.file for each in judged(files) if each.code == "CAT337"]
    assert missing == sorted(path.replace(".md", ".en.md") for path in pages)
    assert told(files={"data/catalogue.yaml": settings}) == []


# --- completeness


def test_completeness_counts_what_readers_look_for() -> None:
    everything = (
        "schedule: [{always: true}]\nage: {minimum: 12}\nprice: {type: free}\ndelivery: [chat]\n"
        "access: {how: [drop-in]}\nlanguages: [da]\nconfidentiality: {anonymous: unknown}"
    )
    full = collected(project(everything)).partnerships["proeveforeningen"]
    assert completeness_of(full, TODAY).missing == ()
    assert completeness_of(full, TODAY).percent == 100
    empty = collected(project("price: {type: unknown}")).partnerships["proeveforeningen"]
    assert completeness_of(empty, TODAY).missing == tuple(name for name in FACTS if name != "contacts")
    assert completeness_of(empty, TODAY).percent == 12


def test_what_is_over_need_not_be_complete() -> None:
    assert [each.code for each in judged(project("status: {is: ended}"))] == []


# --- glyphs


def test_the_table_is_that_of_the_font() -> None:
    import rendercv_fonts
    from fontTools.ttLib import TTFont

    folder = Path(rendercv_fonts.__file__).parent / "Source Sans 3"
    faces = [folder / f"SourceSans3-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")]
    points = set.intersection(*(set(TTFont(face).getBestCmap()) for face in faces))
    assert {point for first_point, last in covered() for point in range(first_point, last + 1)} == points


@pytest.mark.parametrize("text", ["æøåÆØÅ", "½ § – — “x” «y» …", "€ → ✓ ñ ş ž ệ Ж Ω", "a\u00a0b\u00adc"])
def test_what_the_font_has(text: str) -> None:
    assert told(f"summary: {text}") == []


def test_a_comment_is_not_printed() -> None:
    assert told("# 😀") == []
    assert told("summary: a # 😀") == []
    assert told("summary: a 😀 # 😀 b") == ["CAT334"]
    assert told(files={"data/vocabulary.yaml": "themes:\n  ensomhed: {label: 'Ensomhed 😀'}\n"}) == ["CAT334"]


# --- hostile files

HOSTILE = {
    "stars on a page": {"data/pages/preface.md": "*a " * 300_000},
    "lines on a page": {"data/pages/preface.md": "a\n" * 500_000},
    "a long word on a page": {"data/pages/preface.md": "[" * 500_000 + "a" * 500_000 + "  \nb"},
    "numbers of persons": {"data/pages/preface.md": "010190-1234 " * 80_000},
    "bare numbers in a list": {OFFERS: HEAD + offer(f"exclusions: [{', '.join(['0101901234x'] * 50_000)}]")},
    "another script": {"data/pages/preface.md": "漢a" * 150_000},
    "many spaces": {"data/pages/preface.md": "over" + " " * 900_000 + "-" + " " * 100_000 + "x"},
    "a long chain": {
        OFFERS: HEAD
        + "".join(offer(f"part_of: n{n + 1}").replace("id: samtaler", f"id: n{n}") for n in range(3000))
        + offer("part_of: n0").replace("id: samtaler", "id: n3000")
    },
}


@pytest.mark.parametrize("files", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_takes_no_more_than_its_length(files: dict[str, str]) -> None:
    catalogue = collected(project(files=files))
    start = perf_counter()
    assert judge(catalogue)
    assert perf_counter() - start < PATIENCE
