"""`catalogue check` with nothing remembered, and after an edit with everything else remembered; and `find`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.commit import commit_and_edit
from benchmarks.measure import Command, Comparison, compare, nothing, run
from benchmarks.retitled import retitling

_HERE = Path(__file__).parent
_CATALOGUE = (sys.executable, "-m", "catalogue")
_ASKED = ("ensom", "--age", "13", "--weekday", "wednesday")


class Checks:
    """Checks of one catalogue, with a cache of their own."""

    def __init__(self, catalogue: Path, pairs: int, settings: Mapping[str, str]) -> None:
        """Each comparison runs so many pairs; `settings` are what the processes find in their environment."""
        self._catalogue = catalogue
        self._pairs = pairs
        self._settings = settings
        self._cache = catalogue.with_name(f"{catalogue.name}-cache")

    def cold(self) -> Comparison:
        """Against the bare loading of the same files."""
        return self._against_libyaml(self._forget)

    def after_an_edit(self) -> Comparison:
        """The same, one file edited before each run."""
        run(self._command, self._settings)
        return self._against_libyaml(retitling(self._catalogue))

    def find(self) -> Comparison:
        """A search when nothing changed since the last one, against the bare loading."""
        asked = ("find", *_ASKED, "--root", str(self._catalogue), "--cache-dir", str(self._cache))
        return self._compared((*_CATALOGUE, *asked), nothing)

    def diff(self) -> Comparison:
        """A diff that touches one file, against a cold check."""
        commit_and_edit(self._catalogue)
        command = (*_CATALOGUE, "diff", "HEAD", "--root", str(self._catalogue))
        return compare(command, self._command, self._pairs, self._settings, self._forget)

    @property
    def _command(self) -> Command:
        return (*_CATALOGUE, "check", "--root", str(self._catalogue), "--cache-dir", str(self._cache))

    def _against_libyaml(self, before: Callable[[], None]) -> Comparison:
        return self._compared(self._command, before)

    def _compared(self, ours: Command, before: Callable[[], None]) -> Comparison:
        bare = (sys.executable, str(_HERE / "bare_yaml.py"), str(self._catalogue))
        return compare(ours, bare, self._pairs, self._settings, before)

    def _forget(self) -> None:
        shutil.rmtree(self._cache, ignore_errors=True)
