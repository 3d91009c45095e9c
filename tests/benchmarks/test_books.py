"""The parts of the benchmark of PDFs: what it compares is what it says, and it leaves no trace in a catalogue."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

import benchmarks
from benchmarks.books import Row, line
from benchmarks.changes import Editor
from benchmarks.editions import first_edition, packages
from benchmarks.family import run_family
from benchmarks.generate import generate
from benchmarks.measure import Run
from benchmarks.typst_records import typst_records
from catalogue.edition.edition import Edition

OFFERS = 12
FEWER = 4
MEGABYTES = 60
# A process that starts another one, which holds so many megabytes for a second.
PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
CHILD = f"import time; held = bytearray(range(256)) * 4096 * {MEGABYTES}; time.sleep(1)"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmark")
    generate(folder, OFFERS)
    return folder


@pytest.fixture(scope="module")
def edition(catalogue: Path) -> Edition:
    return first_edition(catalogue)


def _files(folder: Path) -> Mapping[str, str]:
    found = (path for path in folder.rglob("*") if path.suffix in {".yaml", ".md", ".html"})
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def test_the_memory_of_a_process_is_that_of_all_it_started() -> None:
    alone = run_family((sys.executable, "-c", "import time; time.sleep(0.3)"))
    with_child = run_family((sys.executable, "-c", PARENT, CHILD))
    assert 1 < alone.megabytes < MEGABYTES
    assert alone.megabytes + MEGABYTES < with_child.megabytes < alone.megabytes * 3 + 2 * MEGABYTES
    assert with_child.seconds > 1 > alone.seconds


def test_a_package_holds_the_chosen_offers_and_no_way_to_another(edition: Edition) -> None:
    first, second = packages(edition, 2, FEWER)
    assert [len(each.offers) for each in (first, second)] == [FEWER, FEWER]
    assert {offer.ref.id for offer in first.offers} != {offer.ref.id for offer in second.offers}
    chosen = {offer.ref.id for offer in first.offers} | {offer.association.id for offer in first.offers}
    led_to = {ref.id for register in first.registers for entry in register.entries for ref in entry.refs}
    led_to |= {row.ref.id for row in first.overview} | {each.ref.id for each in first.associations}
    led_to |= {ref.id for each in first.associations for ref in each.offers}
    assert led_to <= chosen
    assert led_to > {offer.ref.id for offer in first.offers}


def test_typst_prints_the_same_offers_with_the_right_page_numbers(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "records.json").write_bytes(typst_records(edition))
    script = Path(benchmarks.__file__).with_name("bare_typst.py")
    command = (sys.executable, str(script), str(tmp_path / "records.json"), str(tmp_path / "made.pdf"))
    subprocess.run(command, check=True)
    pages = [
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pypdfium2.PdfDocument(tmp_path / "made.pdf")
    ]
    contents = next(text for text in pages if edition.labels["contents"] in text and pages.index(text) > 0)
    for offer in edition.offers:
        head = f"{offer.ref.title} {offer.association.title}"  # in the contents, the overview, and last by itself
        place = max(number for number, text in enumerate(pages, 1) if head in text)
        assert f"{head} {place}" in contents
    assert all(fact.label in " ".join(pages) for offer in edition.offers for fact in offer.facts)


def test_one_word_is_changed_in_one_file_and_for_a_while_only(catalogue: Path, edition: Edition) -> None:
    editor, before = Editor(catalogue, edition.offers), _files(catalogue)
    with editor.one_word():
        once = _files(catalogue)
    with editor.one_word():
        twice = _files(catalogue)
    (name,) = _changed(before, once)
    assert len(once[name]) == len(before[name])
    assert once[name] != twice[name]
    assert _files(catalogue) == before
    assert first_edition(catalogue) == edition


def test_what_is_changed_is_in_the_edition(catalogue: Path, edition: Edition) -> None:
    editor = Editor(catalogue, edition.offers)
    with editor.one_word():
        other = first_edition(catalogue)
    assert len([None for old, new in zip(edition.offers, other.offers, strict=True) if old != new]) == 1
    with editor.a_page_more():
        longer = first_edition(catalogue)
    (grown,) = [new for old, new in zip(edition.offers, longer.offers, strict=True) if old != new]
    assert len(grown.description) > 3000


def test_a_template_is_the_catalogues_own_for_a_while_only(catalogue: Path, edition: Edition) -> None:
    editor, before = Editor(catalogue, edition.offers), _files(catalogue)
    with editor.a_template():
        assert _changed(before, _files(catalogue)) == ["templates/print/contents.html"]
    assert _files(catalogue) == before


def test_a_line_tells_medians_and_ratios() -> None:
    ours = Row((Run(3, 2, 100), Run(1, 1, 90), Run(2, 4, 80)), 12_000)
    other = Row((Run(8, 4, 300),), 9_000)
    assert line("cold", 1_000, ours, other, other).split() == (
        ["cold", "1,000", "2.00", "s", "2.00", "s", "100", "MB", "12", "kB", "0.250", "0.50", "0.250", "0.50"]
    )
    assert line("ten", 20, ours, Row(other.runs, 0, scale=2)).split()[-2:] == ["0.125", "0.25"]
