"""Finding offers for one child: the engine's answer, with reasons, from what is kept of an edition."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.check import CHECKS
from catalogue.pipeline.find import FindRequest, find
from catalogue.search.search import search
from catalogue.search.told import Reason, Row, Rows, Told
from tests.pipeline.workshop import GOOD, TODAY, change, copied
from tests.search.test_queries import QUERIES, question_of
from tests.search.workshop import shelf_of

SEARCH = GOOD / "search"
MANY = 100


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def asked(request: FindRequest) -> Told:
    told = find(request)
    assert told is not None
    return told


def request_of(cache: Path, root: Path = SEARCH, **more: object) -> FindRequest:
    return replace(FindRequest(root, TODAY, most=MANY, cache=cache), **more)  # type: ignore[arg-type]  # by its names


def ids(rows: Rows) -> list[str]:
    return [row.card.id for row in rows.shown]


def the_row(told: Told, offer: str) -> Row:
    (found,) = [row for rows in (told.hits, told.perhaps, told.nearest) for row in rows.shown if row.card.id == offer]
    return found


def test_the_command_finds_what_the_engine_finds(cache: Path) -> None:
    options = {"day": "weekday", "access": "route"}
    shelf = shelf_of("search", "professionals")
    tried = [query for query in QUERIES if query.get("chosen") and "weather" not in query["chosen"]]
    tried = [query for query in tried if "atlantis" not in query["chosen"].get("area", [])]
    assert len(tried) >= 25
    for query in tried:
        question = question_of(query)
        chosen = {options.get(key, key): tuple(words) for key, words in question.chosen.items()}
        age = "-".join(map(str, question.age)) if question.age else ""
        told = asked(request_of(cache, text=question.text, age=age, chosen=chosen))
        engine = search(shelf, question.text, question.chosen, question.age)
        assert ids(told.hits) == [*engine.hits], query
        assert {row.card.id: row.silent for row in told.perhaps.shown} == {
            each.offer: each.facets for each in engine.unknown
        }
        assert ids(told.nearest) == [*(engine.nearest.offers if engine.nearest else ())]


@pytest.mark.parametrize(
    ("question", "words", "answer"),
    [
        ("theme", "ensomhed", "Ensomhed og fællesskab"),
        ("theme", "ENSOMHED og fællesskab", "Ensomhed og fællesskab"),
        ("theme", "Loneliness and belonging", "Ensomhed og fællesskab"),
        ("theme", "venner", "Ensomhed og fællesskab"),
        ("theme", "angst", "Psykisk sårbarhed, angst og selvværd"),
        ("area", "aabyen", "Åbyen"),
        ("area", "Åbyen", "Åbyen"),
        ("area", "Nørrevangen", "Nørrevang"),
        ("area", "hele landet", "Hele landet"),
        ("weekday", "onsdag", "Onsdag"),
        ("weekday", "Wednesday", "Onsdag"),
        ("delivery", "fremmøde", "Fremmøde"),
        ("delivery", "in-person", "Fremmøde"),
        ("route", "self", "Uden henvisning"),
        ("route", "uden henvisning", "Uden henvisning"),
        ("language", "ar", "Arabisk"),
        ("language", "arabisk", "Arabisk"),
        ("language", "Arabic", "Arabisk"),
        ("language", "tigrinya", "Tigrinya"),
        ("price", "gratis", "Gratis"),
        ("status", "open", "Åbent nu"),
    ],
)
def test_an_answer_is_named_by_id_or_label_in_either_language(
    cache: Path, question: str, words: str, answer: str
) -> None:
    told = asked(request_of(cache, chosen={question: (words,)}))
    assert list(told.asked.values()) == [(answer,)]


@pytest.mark.parametrize(
    ("chosen", "age", "nearest"),
    [
        ({"theme": ("ensomheden",)}, "", "ensomhed"),
        ({"area": ("Nørevang",)}, "", "Nørrevang"),
        ({"weekday": ("onsdga",)}, "", "Onsdag"),
        ({"language": ("arabsk",)}, "", "arabisk"),
        ({"source": ("aalborg",)}, "", ""),
        ({"theme": ("",)}, "", ""),
        ({}, "teenager", None),
    ],
)
def test_an_unknown_answer_is_refused_with_the_nearest(
    cache: Path, chosen: Mapping[str, tuple[str, ...]], age: str, nearest: str | None
) -> None:
    with pytest.raises(CatalogueError) as refused:
        find(request_of(cache, chosen=chosen, age=age))
    found = refused.value.diagnostic
    assert found.code == "CAT076"
    assert found.args.get("nearest") == nearest or str(found.args["nearest"]).lower() == str(nearest).lower()


def test_an_unknown_edition_is_refused(cache: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        find(request_of(cache, edition="profesionals"))
    assert (refused.value.diagnostic.code, refused.value.diagnostic.args["nearest"]) == ("CAT004", "professionals")


def test_a_hit_says_why_it_fits(cache: Path) -> None:
    told = asked(request_of(cache, text="ensom", age="13", chosen={"weekday": ("onsdag",), "area": ("skovbakken",)}))
    row = the_row(told, "onsdagsklubben")
    assert {each.key: each.text for each in row.fits} == {
        "area": "Nørrevang",
        "day": "Onsdage kl. 15.00–17.30",
        "age": "12–15 år",
    }
    assert [each.word for each in row.words] == ["ensom"]
    assert (row.differs, row.silent, row.missed) == ((), (), ())
    assert the_row(told, "braetspilscafe").silent == ("age",)


def test_an_area_says_whether_it_covers_the_one_asked_for_or_lies_in_it(cache: Path) -> None:
    within = asked(request_of(cache, text="fodbold", chosen={"area": ("danmark",)}))
    covers = asked(request_of(cache, text="sommerlejr", chosen={"area": ("skovbakken",)}))
    same = asked(request_of(cache, text="fodbold", chosen={"area": ("noerrevang",)}))
    assert the_row(within, "fodbold-for-piger").fits == (Reason("area", "Område", "Nørrevang", within="Hele landet"),)
    assert the_row(covers, "sommerlejr").fits == (Reason("area", "Område", "Hele landet", covers="Skovbakken"),)
    assert the_row(same, "fodbold-for-piger").fits == (Reason("area", "Område", "Nørrevang"),)


def test_when_nothing_fits_the_nearest_say_what_does_not(cache: Path) -> None:
    told = asked(request_of(cache, text="angst", age="13", chosen={"area": ("noerrevang",)}))
    assert (told.hits.total, told.perhaps.total) == (0, 0)
    row = the_row(told, "angstcafe")
    assert {each.key: each.text for each in row.differs} == {"area": "Havnekvarteret", "age": "16–30 år"}
    assert [(drop.filter, drop.hits) for drop in told.drops] == [("text", 12)]


def test_words_are_told_as_they_were_typed(cache: Path) -> None:
    told = asked(request_of(cache, text="LÆSEmakker qwertyuiop 9 år"))
    row = the_row(told, "laesemakker")
    assert ([each.word for each in row.words], row.missed) == (["LÆSEmakker"], ("qwertyuiop",))
    assert told.age == (9, 9)
    assert {drop.word for drop in told.drops} >= {"qwertyuiop"}


def test_a_question_that_no_offer_answers_leaves_all_in_doubt(tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    told = asked(request_of(tmp_path / "cache", project, chosen={"language": ("ti",)}))
    everything = asked(request_of(tmp_path / "cache", project))
    assert told.hits.total == 0
    assert told.perhaps.total == everything.hits.total > 0
    assert {row.silent for row in told.perhaps.shown} == {("language",)}


def test_an_edition_shows_what_its_readers_may_see_and_tells_what_it_leaves_out(tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    late = asked(request_of(tmp_path / "cache", project, as_of=date(2028, 11, 1)))
    assert late.hits.total == 0
    assert {each.text for each in late.heading.left_out} == {"Har ingen gældende aftale"}
    families = asked(request_of(tmp_path / "cache", project, edition="families"))
    assert families.heading.audience == "families"


def kept(cache: Path) -> list[bytes]:
    found = [path.read_bytes()[16:] for path in (cache / CHECKS).glob("*/*")]
    return [zlib.decompress(data) for data in found if data[:1] == b"\x78"]


def files(cache: Path) -> dict[Path, bytes]:
    """All but the mark by which a cache knows the time."""
    return {path: path.read_bytes() for path in sorted(cache.rglob("*")) if path.is_file() and path.name != ".now"}


def test_what_was_looked_for_is_kept_nowhere(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    asked(request_of(cache, text="Ensom kanariefugl", age="13", chosen={"weekday": ("onsdag",)}))
    before = files(cache)
    assert len(kept(cache)) == 1
    assert not [data for data in kept(cache) if b"kanariefugl" in data.lower()]
    asked(request_of(cache, text="En anden kanariefugl", age="14"))
    assert files(cache) == before


def test_what_is_kept_is_used_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, cache = copied("small", tmp_path / "project"), tmp_path / "cache"
    first = asked(request_of(cache, project))
    with monkeypatch.context() as patched:
        patched.delattr("catalogue.pipeline.finding.check")  # nobody may read and judge anew
        assert asked(request_of(cache, project)) == first
    title = first.hits.shown[0].card.title
    file = next(path for path in (project / "data" / "offers").iterdir() if title in path.read_text(encoding="utf-8"))
    change(project, f"offers/{file.name}", title, "Papegøjeklubben")
    assert asked(request_of(cache, project, text="papegøje")).hits.total == 1
    assert asked(request_of(cache, project, text="papegøje", as_of=date(2026, 11, 2))).hits.total == 1


def test_a_spoilt_or_useless_cache_only_takes_longer(tmp_path: Path) -> None:
    project, cache = copied("small", tmp_path / "project"), tmp_path / "cache"
    first = asked(request_of(cache, project))
    for path in (cache / CHECKS).glob("*/*"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert asked(request_of(cache, project)) == first
    (tmp_path / "file").write_text("no folder")
    assert asked(request_of(tmp_path / "file", project)) == first
    assert asked(replace(request_of(cache, project), cache=None)) == first


def test_a_file_with_mistakes_is_left_out_and_told(tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    change(project, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    told = asked(request_of(tmp_path / "cache", project))
    assert told.wrong == ("data/offers/lektieforeningen.yaml",)
    assert "broken" in {each.reason for each in told.heading.left_out}
    again = asked(request_of(tmp_path / "cache", project))
    assert again == told


def test_without_settings_there_is_nothing_to_look_into(tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    change(project, "catalogue.yaml", "editions:", "editioner:")
    assert find(request_of(tmp_path / "cache", project)) is None


def test_no_catalogue_is_told_as_everywhere(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        find(request_of(tmp_path / "cache", tmp_path))
    assert refused.value.diagnostic.code == "CAT001"


def test_of_joined_catalogues_one_can_be_asked_for(cache: Path) -> None:
    told = asked(request_of(cache, GOOD / "joined", chosen={"source": ("Naboby",)}))
    assert told.hits.total >= 1
    assert {row.fits for row in told.hits.shown} == {(Reason("source", "Kommer fra", "Naboby (opdigtet)"),)}
    everything = asked(request_of(cache, GOOD / "joined"))
    assert everything.hits.total > told.hits.total
