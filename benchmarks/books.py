"""The PDF of an edition beside one straight call of WeasyPrint and beside Typst: cold, and after each change."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.changes import Editor
from benchmarks.editions import OFFERS, first_edition
from benchmarks.family import run_family
from benchmarks.measure import Run
from benchmarks.typst_records import typst_records

_RATIOS = f"{'wall':>6} {'CPU':>5}"
HEADING = (
    f"{'':<33} {'offers':>6}   {'wall':>8} {'CPU':>8} {'memory':>8} {'file':>9}   {'straight':>12}   {'Typst':>12}\n"
    f"{'':<79}   {_RATIOS}   {_RATIOS}"
)
PACKAGES = {"ten": 10, "hundred": 100}
STRAIGHT_PACKAGES = 10
ROWS = {
    "straight": "one straight call",
    "typst": "Typst",
    "cold": "cold",
    "nothing": "nothing changed",
    "word": "one offer changed",
    "page": "an early offer a page longer",
    "template": "one template changed",
    "ten": f"10 editions of {OFFERS} offers",
    "hundred": f"100 editions of {OFFERS} offers",
}
_MOST_STRAIGHT = 1_000  # offers: one call for 2,000 takes more than ten minutes and 8 GB
_FOLDERS = ("straight", "typst")  # what the others are compared with, each in a folder of its own
_HERE = Path(__file__).parent
_PYTHON = sys.executable

Change = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True)
class Row:
    """What was measured of one thing, in all its runs; `size` is that of one file in bytes."""

    runs: tuple[Run, ...]
    size: int
    scale: float = 1

    @property
    def seconds(self) -> float:
        """The median by the clock."""
        return median(run.seconds for run in self.runs) * self.scale

    @property
    def processor(self) -> float:
        """The median of the processors' time."""
        return median(run.processor for run in self.runs) * self.scale

    @property
    def megabytes(self) -> float:
        """The most memory of the whole family of processes."""
        return max(run.megabytes for run in self.runs)


class Book:
    """One catalogue, and the PDFs of its first edition."""

    def __init__(self, catalogue: Path, scratch: Path, settings: Mapping[str, str]) -> None:
        """`scratch` is an empty folder for what is built, `settings` the environment of the processes."""
        self._catalogue, self._scratch, self._settings = catalogue, scratch, settings
        edition = first_edition(catalogue)
        self._editor = Editor(catalogue, edition.offers)
        self._records = scratch / "records.json"
        self._records.write_bytes(typst_records(edition))
        self._changes: Mapping[str, Change] = {
            "nothing": nullcontext,
            "word": self._editor.one_word,
            "page": self._editor.a_page_more,
            "template": self._editor.a_template,
        }

    def row(self, name: str, runs: int) -> Row:
        """Measure one row of the table (a key of `ROWS`)."""
        if name in PACKAGES:
            return self._of_packages(PACKAGES[name], runs, "composed")
        whole = {"straight": self._straight, "typst": self._typst, "cold": self._cold}
        if name not in whole:
            self._build("composed")
        measure = whole.get(name) or partial(self._changed, self._changes[name])
        return Row(tuple(measure() for _ in range(runs)), self._size(name if name in _FOLDERS else "composed"))

    def straight_packages(self) -> Row:
        """As many straight calls as `STRAIGHT_PACKAGES`, once."""
        return self._of_packages(STRAIGHT_PACKAGES, 1, "straight")

    def _of_packages(self, count: int, runs: int, engine: str) -> Row:
        if engine == "composed":
            self._packages(count, engine)  # from here on their leaves are kept
        measured = tuple(self._packages(count, engine) for _ in range(runs))
        return Row(measured, self._size(f"packages-{engine}"))

    def _straight(self) -> Run:
        shutil.rmtree(self._scratch / "straight", ignore_errors=True)
        return self._build("straight", "--pdf-engine", "straight", "--jobs", "1")

    def _cold(self) -> Run:
        for folder in ("composed", "composed-cache"):
            shutil.rmtree(self._scratch / folder, ignore_errors=True)
        return self._build("composed")

    def _changed(self, change: Change) -> Run:
        self._build("composed")  # what was there before
        with change():
            return self._build("composed")

    def _typst(self) -> Run:
        (self._scratch / "typst").mkdir(exist_ok=True)
        made = self._scratch / "typst" / "catalogue.pdf"
        command = (_PYTHON, str(_HERE / "bare_typst.py"), str(self._records), str(made))
        return run_family(command, self._settings)

    def _packages(self, count: int, engine: str) -> Run:
        folder = self._scratch / f"packages-{engine}"
        options = ("--cache-dir", str(self._scratch / "composed-cache"), "--pdf-engine", engine)
        where = (str(self._catalogue), str(count), str(folder))
        return run_family((_PYTHON, "-m", "benchmarks.editions", *where, *options), self._settings)

    def _build(self, folder: str, *options: str) -> Run:
        where = ("--root", str(self._catalogue), "--output", str(self._scratch / folder))
        kept = ("--cache-dir", str(self._scratch / f"{folder}-cache"))
        command = (_PYTHON, "-m", "catalogue", "build", "--quiet", "--format", "pdf")
        return run_family((*command, *where, *kept, *options), self._settings)

    def _size(self, folder: str) -> int:
        """The bytes of the largest PDF in a folder."""
        return max(path.stat().st_size for path in (self._scratch / folder).rglob("*.pdf"))


def table(book: Book, offers: int, names: Sequence[str], runs: int) -> Iterator[str]:
    """The lines of one catalogue's table: the rows asked for, after those that they are compared with."""
    wanted = [name for name in names if name not in _FOLDERS and (name not in PACKAGES or offers >= OFFERS)]
    straight = book.row("straight", runs) if offers <= _MOST_STRAIGHT else None
    typst = book.row("typst", runs)
    if straight:
        yield line(ROWS["straight"], offers, straight, straight, typst)
    yield line(ROWS["typst"], offers, typst, straight, typst)
    for name in wanted:
        if name not in PACKAGES:
            yield line(ROWS[name], offers, book.row(name, runs), straight, typst)
    packages = [name for name in wanted if name in PACKAGES]
    if packages:
        measured = book.straight_packages()
        for name in packages:
            scaled = replace(measured, scale=PACKAGES[name] / STRAIGHT_PACKAGES)
            yield line(f"{ROWS[name]}, straight", offers, scaled, scaled)
            yield line(ROWS[name], offers, book.row(name, runs), scaled)


def line(what: str, offers: int, row: Row, straight: Row | None, typst: Row | None = None) -> str:
    """One line: medians, and how many times as long it takes as what it is compared with."""
    spent = f"{row.seconds:>6.2f} s {row.processor:>6.2f} s {row.megabytes:>5.0f} MB {row.size / 1000:>6,.0f} kB"
    against = f"{_ratios(row, straight)}   {_ratios(row, typst)}" if typst else _ratios(row, straight)
    return f"{what:<33} {offers:>6,}   {spent}   {against}"


def _ratios(row: Row, other: Row | None) -> str:
    if other is None:
        return f"{'–':>6} {'–':>5}"
    return f"{row.seconds / other.seconds:>6.3f} {row.processor / other.processor:>5.2f}"
