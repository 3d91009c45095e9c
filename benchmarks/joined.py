"""One catalogue of many municipalities: checked, built and searched, cold and after changes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.country import OFFERS
from benchmarks.family import run_family
from benchmarks.measure import Run, nothing, run
from benchmarks.retitled import retitling

FORMATS = ("html", "markdown", "pdf")
QUESTION = ("--age", "13", "lektier")
HEADING = f"{'':<34} {'offers':>6}   {'wall':>8} {'CPU':>8} {'memory':>8}"

_PYTHON = sys.executable
_CATALOGUE = (_PYTHON, "-m", "catalogue")


class Joined:
    """The catalogue, with a cache and an output of its own."""

    def __init__(self, scratch: Path, municipalities: int, settings: Mapping[str, str]) -> None:
        """Make it in a passing folder; `settings` are what the processes find in their environment."""
        self._root = scratch / "country"
        self._cache = scratch / "cache"
        self._output = scratch / "build"
        self._settings = settings
        run((_PYTHON, "-m", "benchmarks.country", str(self._root), str(municipalities)), settings)
        self._edit = retitling(self._root / "sources" / "koebenhavn")

    def lines(self, wanted: Sequence[str], municipalities: int) -> Iterator[str]:
        """The table, row by row; of formats only those that are wanted."""
        offers = municipalities * OFFERS
        check = ("check",)
        yield _line("check, cold", offers, self._measured(check, self._forget))
        yield _line("check, nothing changed", offers, self._measured(check))
        yield _line("check, one offer changed", offers, self._measured(check, self._edit))
        for name in wanted:
            build = ("build", "--quiet", "--format", name, "--output", str(self._output / name))
            yield _line(f"{name}, cold", offers, self._measured(build, self._forget))
            yield _line(f"{name}, nothing changed", offers, self._measured(build))
            yield _line(f"{name}, one offer changed", offers, self._measured(build, self._edit))
        find = ("find", *QUESTION)
        yield _line("find, the first time", offers, self._measured(find, self._edit))
        yield _line("find, nothing changed", offers, self._measured(find))
        bare = (_PYTHON, str(Path(__file__).with_name("bare_yaml.py")), str(self._root))
        yield _line("libyaml, all the files", offers, run_family(bare, self._settings))

    def _measured(self, command: Sequence[str], before: Callable[[], None] = nothing) -> Run:
        before()
        where = ("--root", str(self._root), "--cache-dir", str(self._cache))
        return run_family((*_CATALOGUE, *command, *where), self._settings)

    def _forget(self) -> None:
        for made in (self._cache, self._output):
            shutil.rmtree(made, ignore_errors=True)


def _line(what: str, offers: int, found: Run) -> str:
    return f"{what:<34} {offers:>6,}   {found.seconds:>6.2f} s {found.processor:>6.2f} s {found.megabytes:>5.0f} MB"
