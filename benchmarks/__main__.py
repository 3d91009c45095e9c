"""`python -m benchmarks`: our commands and the bare libraries side by side in one run, as ratios of medians."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.books import HEADING, ROWS, Book, table
from benchmarks.checks import Checks
from benchmarks.joined import FORMATS, Joined
from benchmarks.joined import HEADING as OF_JOINED
from benchmarks.measure import Comparison, compare, run
from benchmarks.page import page_lines
from benchmarks.preview import preview_lines
from catalogue.project import default_templates

_HERE = Path(__file__).parent
_PYTHON = sys.executable
_SIZES = (20, 200, 1_000, 2_000)  # offers of the PDFs
_SETTINGS = {
    "PYTHONPATH": str(_HERE.parent),
    # The bare call gets the same fonts as ours: those of the style sheet, and none of the machine.
    "FONTCONFIG_FILE": str(default_templates() / "assets" / "fonts.conf"),
}


def main() -> None:
    """Make the catalogues in a passing folder, measure, and print a table."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--check", type=int, nargs="*", default=[20, 200, 2000], metavar="N", help="offers to check")
    options.add_argument(
        "--stale", type=int, nargs="*", default=[2000], metavar="N", help="the same, all files outdated"
    )
    options.add_argument(
        "--check-again", type=int, nargs="*", default=[2000], metavar="N", help="once more, one file edited"
    )
    options.add_argument(
        "--find", type=int, nargs="*", default=[2000], metavar="N", help="find once more, nothing changed"
    )
    options.add_argument(
        "--diff", type=int, nargs="*", default=[2000], metavar="N", help="offers of which one changes, against check"
    )
    options.add_argument("--build", type=int, nargs="*", default=[20, 200], metavar="N", help="offers to build from")
    options.add_argument("--html", type=int, nargs="*", default=[2000], metavar="N", help="offers as HTML and Markdown")
    options.add_argument("--pairs", type=int, default=5, help="how often check and bare libyaml run in turn")
    options.add_argument("--build-pairs", type=int, default=3, help="how often build and bare WeasyPrint run in turn")
    options.add_argument("--page", type=int, nargs="+", metavar="N", help="only this: the front page of N offers")
    options.add_argument("--preview", type=int, nargs="+", metavar="N", help="only this: a save of one of N offers")
    options.add_argument(
        "--pdf", type=int, nargs="*", metavar="N", help="only this: the PDFs of N offers, beside Typst"
    )
    options.add_argument("--rows", nargs="+", choices=tuple(ROWS), default=tuple(ROWS), help="with --pdf, only these")
    options.add_argument("--runs", type=int, default=3, help="with --pdf, how often each row is measured")
    options.add_argument("--joined", type=int, metavar="N", help="only this: one catalogue of N municipalities")
    options.add_argument(
        "--joined-formats", nargs="*", choices=FORMATS, default=FORMATS, help="with --joined, only these are built"
    )
    options.add_argument("--quick", action="store_true", help="with --pdf, 20 offers and each row once")
    chosen = options.parse_args()
    if chosen.pdf is not None or chosen.quick:
        sizes, runs = ([20], 1) if chosen.quick else (chosen.pdf or _SIZES, chosen.runs)
        _print_books(sizes, chosen.rows, runs)
        return
    if chosen.joined:
        _print_joined(chosen.joined, chosen.joined_formats)
        return
    if chosen.page or chosen.preview:
        _print_pages(chosen.page or chosen.preview, page_lines if chosen.page else preview_lines)
        return
    print(f"{_machine()} Whole processes, medians; start-up is included.\n")
    print(f"{'':<25} {'offers':>6}   {'ours':>8} {'bare':>8} {'ratio':>6}   {'processor':>9}   {'ours':>7} {'bare':>7}")
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for line in _lines(Path(folder), chosen):
            print(line, flush=True)


def _print_pages(offers: list[int], lines: Callable[[Path, int], Iterator[str]]) -> None:
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for count in offers:
            for line in lines(_catalogue(Path(folder), count), count):
                print(line, flush=True)


def _print_joined(municipalities: int, formats: Sequence[str]) -> None:
    print(f"{_machine()} Whole processes, once each; memory is that of all processes at the most.\n")
    print(OF_JOINED)
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for line in Joined(Path(folder), municipalities, _SETTINGS).lines(formats, municipalities):
            print(line, flush=True)


def _print_books(sizes: Sequence[int], rows: Sequence[str], runs: int) -> None:
    print(f"{_machine()} Whole processes, medians of {runs}; memory is that of all processes at the most.\n")
    print(HEADING)
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for offers in sizes:
            scratch = Path(folder) / f"books-{offers}"
            scratch.mkdir()
            for line in table(Book(_catalogue(Path(folder), offers), scratch, _SETTINGS), offers, rows, runs):
                print(line, flush=True)


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}."


def _lines(folder: Path, chosen: argparse.Namespace) -> Iterator[str]:
    for offers in chosen.check:
        yield _line("check / libyaml", offers, _checks(folder, chosen, offers).cold())
    for offers in chosen.stale:
        yield _line("check, all outdated", offers, _checks(folder, chosen, offers, "--stale").cold())
    for offers in chosen.check_again:
        yield _line("check, one file edited", offers, _checks(folder, chosen, offers).after_an_edit())
        outdated = _checks(folder, chosen, offers, "--stale").after_an_edit()
        yield _line("the same, all outdated", offers, outdated)
    for offers in chosen.find:
        yield _line("find, nothing changed", offers, _checks(folder, chosen, offers).find())
    for offers in chosen.diff:
        yield _line("diff of one file / check", offers, _checks(folder, chosen, offers).diff())
    for offers in chosen.html:
        yield _line("HTML and Markdown / jinja2", offers, _html(_catalogue(folder, offers), chosen.build_pairs))
    for offers in chosen.build:
        yield _line("build / WeasyPrint", offers, _build(_catalogue(folder, offers), chosen.build_pairs))


def _line(what: str, offers: int, found: Comparison) -> str:
    (ours, bare), (our_memory, bare_memory) = found.seconds, found.megabytes
    times = f"{ours:>6.2f} s {bare:>6.2f} s {found.ratio:>6.2f}   {found.processor_ratio:>9.2f}"
    return f"{what:<25} {offers:>6,}   {times}   {our_memory:>4.0f} MB {bare_memory:>4.0f} MB"


def _catalogue(folder: Path, offers: int, *options: str) -> Path:
    made = folder / f"{offers}{''.join(options)}"
    if not made.exists():
        run((_PYTHON, "-m", "benchmarks.generate", str(made), str(offers), *options), _SETTINGS)
    return made


def _checks(folder: Path, chosen: argparse.Namespace, offers: int, *options: str) -> Checks:
    return Checks(_catalogue(folder, offers, *options), chosen.pairs, _SETTINGS)


def _html(catalogue: Path, pairs: int) -> Comparison:
    """The same records, read in both, to the same pages, in memory."""
    records = catalogue / "records"
    run((_PYTHON, "-m", "benchmarks.records", str(catalogue), str(records)), _SETTINGS)
    ours = (_PYTHON, "-m", "benchmarks.render_pages", str(records))
    return compare(ours, (_PYTHON, "-m", "benchmarks.bare_pages", str(records)), pairs, _SETTINGS)


def _build(catalogue: Path, pairs: int) -> Comparison:
    pages = catalogue / "print"
    run((_PYTHON, "-m", "benchmarks.print_html", str(catalogue), str(pages)), _SETTINGS)
    cache = catalogue.with_name(f"{catalogue.name}-cache")
    ours = (_PYTHON, "-m", "catalogue", "build", "--quiet", "--root", str(catalogue), "--cache-dir", str(cache))
    # Without any font of the machine, as it is told, WeasyPrint complains.
    bare = (_PYTHON, "-W", "ignore", str(_HERE / "bare_weasyprint.py"), str(pages))

    def forget() -> None:
        for made in (catalogue / "build", cache):
            shutil.rmtree(made, ignore_errors=True)

    return compare(ours, bare, pairs, _SETTINGS, forget)


if __name__ == "__main__":
    main()
