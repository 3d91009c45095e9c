"""What an import brings: new files in the house's layout, one-line edits, and all of it on the disk or nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from catalogue import disk
from catalogue.authoring.arrival.arrive import Arrival, arrive
from catalogue.authoring.arrival.save import save
from catalogue.authoring.workplace import workplace
from catalogue.diagnostics import CatalogueError
from catalogue.exchange.base import Brought, Edit
from catalogue.messages import words
from catalogue.pipeline.check import check
from tests.authoring.test_editor import changes
from tests.pipeline.workshop import change, copied, tree

TODAY = date(2026, 11, 22)
LEKTIER, SAMTALER = "lektieforeningen", "samtaleforeningen"
CAFE = "lektiecafe-skole-a"
NEW: Mapping[str, object] = {
    "offers": [
        {"themes": ["ensomhed"], "title": "A: b # c\n- x", "id": "a-b", "price": {"type": "fee", "amount": 12.5}}
    ],
    "association": {"name": "=Ny «forening» (opdigtet)"},
    "partnership": {"status": "active", "periods": [{"from": date(2026, 1, 1), "until": "2026-12-31"}]},
    "evidence": "invented",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def arrived(root: Path, *edits: Edit, **files: Mapping[str, object]) -> Arrival:
    by_id = {name.replace("_", "-"): data for name, data in files.items()}
    return arrive(workplace(root, TODAY), Brought(by_id, edits, (), dict.fromkeys(by_id, "service.json")))


def edit(*path: str | int, value: object, association: str = LEKTIER, origin: str = "") -> Edit:
    return Edit(association, ("offers", CAFE, *path), value, origin)


def told(arrival: Arrival) -> list[tuple[str, str, str]]:
    """What is wrong: code, message, and where in the imported file it stood."""
    return [
        (each.diagnostic.code, words(each.diagnostic, "en").message, each.origin)
        for each in arrival.found
        if each.diagnostic.severity.value == "error"
    ]


def lines(arrival: Arrival) -> list[str]:
    (file,) = arrival.files
    return changes(file.after, file.before)


def test_one_value_is_one_line(root: Path) -> None:
    assert lines(arrived(root, edit("title", value="Lektiecafé"))) == [
        "-    title: Lektiecafé på Skole A",
        "+    title: Lektiecafé",
    ]


def test_what_stands_there_already_changes_nothing(root: Path) -> None:
    same = edit("price", value={"type": "free"}), edit("schedule", 0, "start", value="14:30"), edit("age", value=None)
    assert arrived(root, *same).files == ()


def test_edits_follow_each_other_and_parts_are_taken_out(root: Path) -> None:
    made = arrived(
        root,
        edit("grades", "to", value=None),
        edit("schedule", 1, value={"weekday": "friday", "every": "week", "start": "14:00", "kind": "meeting"}),
        edit("schedule", 1, "end", value="15:00"),
        edit("price", "type", value=None),
        edit("capacity", value={"places": 12.0}),
    )
    assert lines(made) == [
        "-    grades: {from: 3, to: 6}",
        "+    grades: {from: 3}",
        "-    price: {type: free}",
        '+      - {every: week, weekday: friday, start: "14:00", end: "15:00", kind: meeting}',
        "+    capacity: {places: 12}",
    ]


def test_a_new_offer_comes_behind_the_others(root: Path) -> None:
    made = arrived(root, Edit(LEKTIER, ("offers", "ny"), {"themes": ["lektier"], "title": "Ny"}, "20"))
    assert lines(made) == ["+  - id: ny", "+    title: Ny", "+    themes: [lektier]"]
    assert made.is_good


def test_a_line_end_of_windows_stays_one(root: Path) -> None:
    path = root / f"data/offers/{LEKTIER}.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    made = arrived(root, edit("title", value="X"))
    save(root, made.files)
    assert path.read_bytes() == before.replace("Lektiecafé på Skole A".encode(), b"X")


def test_a_new_file_is_laid_out_as_new_would_and_check_accepts_it(root: Path) -> None:
    made = arrived(root, ny_forening=NEW)
    assert told(made) == []
    save(root, made.files)
    text = (root / "data/offers/ny-forening.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.catalogue/schema/partnership.schema.json\n")
    assert text.endswith(
        """\
evidence: invented
association:
  name: "=Ny «forening» (opdigtet)"

partnership:
  status: active
  periods:
    - {from: 2026-01-01, until: 2026-12-31}

offers:
  - id: a-b
    title: |-
      A: b # c
      - x
    themes: [ensomhed]
    price: {type: fee, amount: 12.5}
"""
    )
    found = check(root, TODAY)
    assert not found.has_errors
    assert found.catalogue is not None
    assert "a-b" in found.catalogue.offers


def test_what_check_would_say_is_told_with_its_origin_and_what_it_said_before_is_not(root: Path) -> None:
    change(root, f"offers/{LEKTIER}.yaml", "themes: [lektier]", "themes: [ukendt]")
    made = arrived(
        root,
        edit("target_groups", value=["ingen-slags"], origin="14\tMålgrupper"),
        edit("title", value="Nyt", origin="14\tTitel"),
        ny_forening={**NEW, "offers": [{"id": "x", "title": "X", "themes": ["lektier"], "price": {"amount": 7}}]},
    )
    assert told(made) == [
        ("CAT301", "«ingen-slags» is not in «target_groups» in data/vocabulary.yaml", "14\tMålgrupper"),
        ("CAT201", "the field «type» is missing", "service.json"),
    ]
    assert not made.is_good


def test_a_finding_beside_what_changed_is_of_its_row(root: Path) -> None:
    made = arrived(root, edit("grades", "from", value=9, origin="14\tKlassetrin – Fra klasse"))
    ((_, _, origin),) = told(made)
    assert origin == "14\tKlassetrin – Fra klasse"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..", "a/b", "a\\b", "Aa", "a\0", "-a", "", "a" * 81, "a\n", "æ"]
)
def test_an_id_that_is_a_path_is_refused(root: Path, name: str) -> None:
    before = tree(root)
    made = arrive(workplace(root, TODAY), Brought({name: NEW}, (), (), {name: "service.json"}))
    ((code, message, origin),) = told(made)
    assert (code, origin) == ("CAT083", "service.json")
    assert "can't be the id of an association" in message
    assert made.files == ()
    assert tree(root) == before


def test_what_nobody_knows_and_what_is_there_is_refused(root: Path) -> None:
    (root / "data/offers/ny-forening.yaml").symlink_to("nowhere.yaml")
    made = arrived(
        root,
        Edit("lektieforening", ("offers", "x", "title"), "X", "2\tTitel"),
        Edit(LEKTIER, ("offers", "x", "title"), "X", "3\tTitel"),
        ny_forening=NEW,
        samtaleforeningen=NEW,
    )
    assert told(made) == [
        ("CAT083", "no association here has the id «lektieforening»", "2\tTitel"),
        ("CAT083", f"data/offers/{LEKTIER}.yaml has no offer «x»", "3\tTitel"),
        ("CAT083", "there is a file of «ny-forening» already", "service.json"),
        ("CAT083", "there is a file of «samtaleforeningen» already", "service.json"),
    ]


def test_a_text_that_would_be_more_than_a_text_stays_one(root: Path) -> None:
    evil = "x\noffers: []\n# catalogue: ignore CAT301\n- !!python/object:os.system {a: &a *a}\t"
    made = arrived(root, edit("summary", value=evil), ny_forening={**NEW, "association": {"name": evil.split("\n")[3]}})
    save(root, made.files)
    found = check(root, TODAY)
    assert found.catalogue is not None
    assert found.catalogue.offers[CAFE].offer.summary == {"": evil.strip()}
    assert found.catalogue.partnerships["ny-forening"].association.name == evil.split("\n")[3].strip()


def test_a_character_that_no_file_may_hold_is_refused(root: Path) -> None:
    ((code, *_),) = told(arrived(root, edit("title", value="a\x1b[2J")))
    assert code == "CAT116"
    ((code, *_),) = told(arrived(root, ny_forening={**NEW, "association": {"name": "a\u202eb"}}))
    assert code == "CAT116"


def three(root: Path) -> Arrival:
    samtaler = Edit(SAMTALER, ("association", "about"), "Om os")
    return arrived(root, edit("title", value="X"), samtaler, ny_forening=NEW)


def test_all_are_written(root: Path) -> None:
    (root / f"data/offers/{LEKTIER}.yaml").chmod(0o640)
    made = three(root)
    save(root, made.files)
    after = tree(root)
    assert {f"data/offers/{name}.yaml" for name in (LEKTIER, SAMTALER, "ny-forening")} == {e.path for e in made.files}
    assert all(after[each.path] == each.data for each in made.files)
    assert (root / f"data/offers/{LEKTIER}.yaml").stat().st_mode & 0o777 == 0o640
    assert not [path for path in (root / "data/offers").iterdir() if path.name.startswith(".")]


def test_nothing_is_written_where_one_is_protected(root: Path) -> None:
    made = three(root)
    (root / f"data/offers/{SAMTALER}.yaml").chmod(0o444)
    before = tree(root)
    with pytest.raises(CatalogueError) as found:
        save(root, made.files)
    said = words(found.value.diagnostic, "en")
    assert said.message == f"data/offers/{SAMTALER}.yaml can't be written"
    assert said.hint.startswith("No file was changed")
    assert tree(root) == before


def test_nothing_is_written_where_somebody_saved_a_file_meanwhile(root: Path) -> None:
    made = three(root)
    change(root, f"offers/{SAMTALER}.yaml", "Samtalegruppe", "Gruppe")
    before = tree(root)
    with pytest.raises(CatalogueError) as found:
        save(root, made.files)
    assert words(found.value.diagnostic, "en").message == f"data/offers/{SAMTALER}.yaml was changed meanwhile"
    assert tree(root) == before


def test_nothing_is_written_where_a_new_file_came_meanwhile(root: Path) -> None:
    made = three(root)
    (root / "data/offers/ny-forening.yaml").write_text("ours\n", encoding="utf-8")
    before = tree(root)
    with pytest.raises(CatalogueError):
        save(root, made.files)
    assert tree(root) == before


@pytest.mark.parametrize("at", [0, 1, 2])
def test_what_was_written_is_put_back_where_a_later_one_fails(
    root: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, before, calls = three(root), tree(root), list[Path]()
    exchange = disk.exchange_folder

    def failing(new: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == at + 1:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        exchange(new, target)

    monkeypatch.setattr(disk, "exchange_folder", failing)
    with pytest.raises(CatalogueError) as found:
        save(root, made.files)
    assert found.value.diagnostic.args["path"] == made.files[at].path
    assert tree(root) == before
    assert not [path for path in (root / "data/offers").iterdir() if path.name.startswith(".")]


def test_a_link_stays_one(root: Path) -> None:
    path = root / f"data/offers/{LEKTIER}.yaml"
    path.rename(root / "data/foreningen.yaml")
    path.symlink_to("../foreningen.yaml")
    save(root, arrived(root, edit("title", value="X")).files)
    assert path.is_symlink()
    assert "title: X\n" in path.read_text(encoding="utf-8")
