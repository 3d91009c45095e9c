"""A check that remembers says what one says that doesn't: after any edit, on any day, whatever the memory holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.collection import collect as reading
from catalogue.collection import memory
from catalogue.collection.checks.dates import a_year_before
from catalogue.collection.lasting import turns
from catalogue.diagnostics import Outcome
from catalogue.pipeline.check import CheckReport, judged, recalled
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS
from catalogue.source.document import Document
from catalogue.source.held import HeldTree
from catalogue.source.parse import parse
from catalogue.source.tree import Tree
from catalogue.store import MemoryStore
from tests.collection.projects import HEAD, OFFERS, TODAY, offer, project

EXAMPLES = Path(__file__).parent.parent / "examples"
GOOD = sorted((EXAMPLES / "good").iterdir())
BAD = sorted((EXAMPLES / "bad").iterdir())
NAME = "the catalogue"

Files = dict[str, bytes]


def files_of(root: Path) -> Files:
    found = (path for path in sorted((root / "data").rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def in_bytes(files: dict[str, str]) -> Files:
    return {path: text.encode() for path, text in files.items()}


def told(report: CheckReport) -> list[str]:
    """Everything that can be said of a catalogue, in every format."""
    options = Options(
        verbose=True,
        files=len(report.files),
        paths=report.files,
        ignored=report.ignored,
        identity=report.identity,
    )
    return [form(report.diagnostics, report.lines, "da", options) for form in REPORTERS.values()]


def same_as_ever(files: Files, store: MemoryStore, day: date = TODAY) -> CheckReport:
    """Check with a memory and without, and compare."""
    tree = HeldTree(files)
    plain, found = judged(tree, day, day), recalled(tree, day, day, store, NAME)
    assert found.diagnostics == plain.diagnostics
    assert found.ignored == plain.ignored
    assert told(found) == told(plain)
    return found


@pytest.mark.parametrize("roots", [GOOD, BAD], ids=["good", "bad"])
def test_every_example_is_told_alike(roots: list[Path]) -> None:
    store = MemoryStore()  # one for all: the memory of the example before is that of another state
    for root in roots:
        files = files_of(root)
        same_as_ever(files, store)
        same_as_ever(files, store)


# --- random edits

WORDS = (
    *(b"ensomhed", b"kontor", b"samtaler", b"skole-a", b"da", b"en", b"true", b"ended", b"active", b"2026-03-01"),
    *(
        b"2025",
        b"2024-02-29",
        b"060606-1234",
        b"20123456",
        b"gratis",
        b"\xe2\x80\xae",
        b"\xff",
        b"[",
        b'"',
        b"moede.png",
    ),
    *(b"# catalogue: ignore CAT313 derfor", b"# catalogue: ignore CAT340, CAT301 derfor until 2026-06-01"),
)
LINES = (
    *(
        b"part_of: samtaler",
        b"requires: [samtaler, ukendt]",
        b"    part_of: besoeg",
        b"agreement",
        b"inclusion: listed",
    ),
    *(b"# catalogue: ignore CAT345 derfor", b"    description: Det er _gratis_ <b>her</b>", b"as_of: 2025-01-01"),
)


@st.composite
def edited(draw: st.DrawFn, files: Files) -> Files:
    """One file written otherwise, moved, copied, or taken away."""
    path = draw(st.sampled_from(sorted(files)))
    content = files[path]
    kind = draw(st.sampled_from(("word", "word", "line", "gone line", "cut", "move", "copy", "remove")))
    others = {each: held for each, held in files.items() if each != path}
    if kind == "remove":
        return others
    if kind in {"move", "copy"}:
        name = draw(st.sampled_from(("naboen.yaml", "foerste.yaml", "Forkert Navn.yaml", "naboen.md")))
        return (others if kind == "move" else files) | {f"data/offers/{name}": content}
    if kind == "cut":
        return files | {path: content[: draw(st.integers(0, len(content)))]}
    lines = content.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    if kind == "word":
        words = lines[at].split(b" ")
        words[draw(st.integers(0, len(words) - 1))] = draw(st.sampled_from(WORDS))
        lines[at] = b" ".join(words)
    elif kind == "line":
        lines.insert(at, draw(st.sampled_from((*LINES, *lines))))
    else:
        del lines[at]
    return files | {path: b"\n".join(lines)}


DAYS = st.sampled_from((TODAY, TODAY, date(2024, 2, 29), date(2027, 1, 1), date(2026, 12, 31), date(2030, 6, 1)))


@given(st.data())
def test_after_random_edits_all_is_told_as_without_a_memory(data: st.DataObject) -> None:
    store = MemoryStore()
    files = files_of(data.draw(st.sampled_from(GOOD)))
    for _ in range(4):
        same_as_ever(files, store, data.draw(DAYS))
        files = data.draw(edited(files))
    same_as_ever(files, store, data.draw(DAYS))


# --- what is not read again


def test_only_a_changed_file_is_parsed_and_only_named_ones_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def watched(tree: Tree, path: str) -> Outcome[Document | None]:
        parsed.append(path)
        return parse(tree, path)

    other = (HEAD + offer("part_of: samtaler").replace("id: samtaler", "id: besoeg")).encode()
    files = in_bytes(project()) | {"data/offers/naboen.yaml": other}
    store = MemoryStore()
    recalled(HeldTree(files), TODAY, TODAY, store, NAME)
    monkeypatch.setattr(reading, "parse", watched)
    for changed, understood in (
        ({}, []),
        ({OFFERS: files[OFFERS] + b"# en bemaerkning\n"}, [OFFERS]),
        ({"data/vocabulary.yaml": b"themes:\n  ensomhed: {label: Alene}\n"}, []),
        ({"data/catalogue.yaml": files["data/catalogue.yaml"].replace(b'edition: "1"', b'edition: "2"')}, []),
    ):
        files |= changed
        parsed.clear()
        recalled(HeldTree(files), TODAY, TODAY, store, NAME)
        assert [path for path in parsed if path.startswith("data/offers")] == understood


def test_models_are_there_for_those_who_ask() -> None:
    files, store = in_bytes(project()), MemoryStore()
    same_as_ever(files, store)
    catalogue = same_as_ever(files, store).catalogue
    plain = judged(HeldTree(files), TODAY, TODAY).catalogue
    assert catalogue is not None
    assert plain is not None
    assert dict(catalogue.partnerships) == dict(plain.partnerships)
    assert [each.data for each in catalogue.documents.values()] == [each.data for each in plain.documents.values()]
    assert "naboen" not in catalogue.partnerships
    assert catalogue.partnerships.get("naboen") is None


def values_of(data: object, key: str) -> Iterator[str]:
    """Every text that stands under a key, anywhere in plain data, or in a list there."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key:
                yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str))
            yield from values_of(value, key)
    elif isinstance(data, list):
        for each in data:
            yield from values_of(each, key)


@pytest.mark.parametrize("root", GOOD, ids=lambda root: root.name)
def test_ties_are_all_that_a_file_names(root: Path) -> None:
    catalogue = judged(HeldTree(files_of(root)), TODAY, TODAY).catalogue
    assert catalogue is not None
    for name, ties in catalogue.ties.items():
        data = catalogue.documents[name].data
        assert [each.id for each in ties.offers] == [offer["id"] for offer in data["offers"]]  # type: ignore[attr-defined]  # a list
        for field in ("themes", "target_groups", "activity_forms", "areas"):
            assert set(values_of(data["offers"], field)) <= ties.words.get(field, frozenset())
        assert set(values_of(data, "recipient")) == ties.hosts
        assert set(values_of(data, "file")) == ties.pictures
        assert {each for part in data["offers"] for each in values_of(part.get("co_providers"), "association")} == (  # type: ignore[attr-defined]  # as above
            ties.providers
        )
        assert set(values_of(data, "part_of")) == {each.part_of for each in ties.offers} - {None}
        assert set(values_of(data, "requires")) == {other for each in ties.offers for other in each.requires}


# --- days

HARD = " ".join(["Kommunalbestyrelsesmedlemmernes samarbejdsaftale"] * 12)
DATED = f"""\
status: {{is: waiting-list, as_of: PARTIAL}}
valid: {{until: DAY}}
alert: {{text: {HARD}, until: DAY}}
capacity: {{unit: children, maximum: 9, as_of: PARTIAL}}
places: {{biblioteket: {{name: Biblioteket, checked_on: DAY}}}}
"""
CONTACTS = """\
  vaerten:
    role: Vært
    person: Prøve Prøvesen
    email: vaert@example.org
    shown_in: [professionals]
    consent: {given_on: 2019-01-01, channels: [print], until: DAY}
  forrige:
    role: Vært
    person: Prøve Prøvesen
    email: forrige@example.org
    shown_in: [professionals]
    consent: {given_on: 2019-01-01, channels: [print], withdrawn_on: DAY}
offers:
"""
AGREED = "partnership: {status: active, periods: [{from: 2001-01-01, until: DAY}]}\ncontacts:"
SETTINGS = project()["data/catalogue.yaml"].replace("audience: professionals", "audience: families")


def dated(day: date, partial: str) -> Files:
    """A catalogue in which all that ages has this date."""
    text = (HEAD + offer(DATED)).replace("2026-02-01", "DAY").replace("contacts:", AGREED, 1)
    text = text.replace("offers:\n", CONTACTS).replace("[kontor]", "[kontor, vaerten, forrige]")
    settings_text = SETTINGS.replace("inclusion: listed", "inclusion: agreement")
    held = {OFFERS: text.replace("DAY", str(day)).replace("PARTIAL", partial), "data/catalogue.yaml": settings_text}
    return in_bytes(project(files=held))


def around(day: date) -> Iterator[date]:
    for later in (0, 31, 365, 730):
        for more in (-2, -1, 0, 1, 2):
            yield day + timedelta(later + more)
    yield from (date(day.year + 1, 1, 1), date(day.year + 2, 1, 1), date(day.year + 1, 12, 31))


@given(st.dates(date(2019, 12, 1), date(2025, 1, 5)) | st.just(date(2024, 2, 29)), st.sampled_from((4, 7, 10)))
@settings(max_examples=6)
def test_time_alone_changes_what_is_said_on_the_same_days(day: date, length: int) -> None:
    files, store = dated(day, str(day)[:length]), MemoryStore()
    days = list(around(day))
    seen = [same_as_ever(files, store, each) for each in (*days, *reversed(days))]
    codes = {found.code for each in seen for found in each.diagnostics}
    assert codes >= {"CAT310", "CAT313", "CAT315", "CAT333", "CAT344", "CAT347"}


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_date_turns_when_it_comes_when_it_is_over_and_a_year_later(day: date) -> None:
    following = min(each for each in (day + timedelta(1 + more) for more in range(368)) if a_year_before(each) > day)
    assert {day, day + timedelta(1), following} <= set(turns(str(day)))


def test_a_judgement_lasts_from_day_to_day(monkeypatch: pytest.MonkeyPatch) -> None:
    files, store = in_bytes(project()), MemoryStore()
    same_as_ever(files, store)
    monkeypatch.setattr(reading, "parse", _only_shared)
    for later in range(1, 30):
        recalled(HeldTree(files), TODAY, TODAY + timedelta(later), store, NAME)


def _only_shared(tree: Tree, path: str) -> Outcome[Document | None]:
    assert not path.startswith("data/offers/")
    return parse(tree, path)


# --- a memory that is not ours


def leaves(plain: object) -> Iterator[tuple[object, object]]:
    """Each container of some JSON with a key or number in it."""
    if isinstance(plain, dict | list):
        for key, below in list(plain.items() if isinstance(plain, dict) else enumerate(plain)):
            yield plain, key
            yield from leaves(below)


def test_nothing_of_another_shape_is_believed() -> None:
    files, store = files_of(EXAMPLES / "good" / "every-field"), MemoryStore()
    files = {path: data for path, data in files.items() if not path.endswith(".png")}
    text = next(path for path in files if path.startswith("data/offers/"))
    files[text] += b"# catalogue: ignore CAT313\n# catalogue: ignore CAT999 derfor\n"
    same_as_ever(files, store)
    kept = store.get(NAME)
    assert kept is not None
    plain = json.loads(kept)
    wrong = judged(HeldTree(files), TODAY, TODAY)
    for container, key in list(leaves(plain)):
        assert isinstance(container, dict | list)
        before, container[key] = container[key], 0.5  # type: ignore[call-overload]  # a key of this container
        store.put(NAME, json.dumps(plain).encode())
        found = recalled(HeldTree(files), TODAY, TODAY, store, NAME)
        assert (found.diagnostics, found.ignored) == (wrong.diagnostics, wrong.ignored)
        container[key] = before  # type: ignore[call-overload]  # as above


@pytest.mark.parametrize("kept", [b"", b"{}", b"[]", b'["", "", {}]', b"\xff", b"[" * 100_000, b"null", b'"' * 9])
def test_what_is_no_memory_is_as_none(kept: bytes) -> None:
    store = MemoryStore()
    store.put(NAME, kept)
    same_as_ever(in_bytes(project()), store)


def test_a_memory_of_other_code_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    files, store = in_bytes(project()), MemoryStore()
    same_as_ever(files, store)
    assert memory.remembered(store, NAME).records.keys() == {OFFERS}
    monkeypatch.setattr(memory, "digest_of_code", lambda _: "of another day")
    assert memory.remembered(store, NAME).records == {}
    same_as_ever(files, store)
    assert memory.remembered(store, NAME).records.keys() == {OFFERS}


def test_the_memory_keeps_to_the_files_that_are_there() -> None:
    store = MemoryStore()
    same_as_ever(in_bytes(project(files={"data/offers/naboen.yaml": HEAD + offer()})), store)
    same_as_ever(in_bytes(project()), store)
    assert memory.remembered(store, NAME).records.keys() == {OFFERS}
