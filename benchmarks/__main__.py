"""`python -m benchmarks`: our commands and the bare libraries side by side in one run, as ratios of medians."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.commit import commit_and_edit
from benchmarks.measure import Comparison, compare, run
from benchmarks.page import page_lines
from catalogue.project import default_templates

_HERE = Path(__file__).parent
_PYTHON = sys.executable
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
        "--diff", type=int, nargs="*", default=[2000], metavar="N", help="offers of which one changes, against check"
    )
    options.add_argument("--build", type=int, nargs="*", default=[20, 200], metavar="N", help="offers to build from")
    options.add_argument("--pairs", type=int, default=5, help="how often check and bare libyaml run in turn")
    options.add_argument("--build-pairs", type=int, default=3, help="how often build and bare WeasyPrint run in turn")
    options.add_argument("--page", type=int, nargs="+", metavar="N", help="only this: the front page of N offers")
    chosen = options.parse_args()
    if chosen.page:
        _print_pages(chosen.page)
        return
    print(
        f"{os.cpu_count()} cores, Python {platform.python_version()}. Whole processes, medians; start-up is included.\n"
    )
    print(f"{'':<25} {'offers':>6}   {'ours':>8} {'bare':>8} {'ratio':>6}   {'processor':>9}   {'ours':>7} {'bare':>7}")
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for line in _lines(Path(folder), chosen):
            print(line, flush=True)


def _print_pages(offers: list[int]) -> None:
    with tempfile.TemporaryDirectory(prefix="catalogue-benchmark-") as folder:
        for count in offers:
            for line in page_lines(_catalogue(Path(folder), count), count):
                print(line, flush=True)


def _lines(folder: Path, chosen: argparse.Namespace) -> Iterator[str]:
    for offers in chosen.check:
        yield _line("check / libyaml", offers, _check(_catalogue(folder, offers), chosen.pairs))
    for offers in chosen.stale:
        yield _line("check, all outdated", offers, _check(_catalogue(folder, offers, "--stale"), chosen.pairs))
    for offers in chosen.diff:
        yield _line("diff of one file / check", offers, _diff(_catalogue(folder, offers), chosen.pairs))
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


def _check(catalogue: Path, pairs: int) -> Comparison:
    ours = (_PYTHON, "-m", "catalogue", "check", "--root", str(catalogue))
    return compare(ours, (_PYTHON, str(_HERE / "bare_yaml.py"), str(catalogue)), pairs, _SETTINGS)


def _diff(catalogue: Path, pairs: int) -> Comparison:
    commit_and_edit(catalogue)
    command = (_PYTHON, "-m", "catalogue")
    return compare(
        (*command, "diff", "HEAD", "--root", str(catalogue)),
        (*command, "check", "--root", str(catalogue)),
        pairs,
        _SETTINGS,
    )


def _build(catalogue: Path, pairs: int) -> Comparison:
    pages = catalogue / "print"
    run((_PYTHON, "-m", "benchmarks.print_html", str(catalogue), str(pages)), _SETTINGS)
    ours = (_PYTHON, "-m", "catalogue", "build", "--quiet", "--root", str(catalogue))
    # Without any font of the machine, as it is told, WeasyPrint complains.
    bare = (_PYTHON, "-W", "ignore", str(_HERE / "bare_weasyprint.py"), str(pages))
    return compare(ours, bare, pairs, _SETTINGS)


if __name__ == "__main__":
    main()
