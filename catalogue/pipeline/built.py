"""What is asked of a build, and what it tells: plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.pipeline.check import CheckReport
from catalogue.publish.remade import Remade

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done and how many there are."""


@dataclass(frozen=True)
class BuildReport:
    """What was checked, and what was written; nothing was when `outcomes` is empty.

    `changed_inputs` are the files of data and templates that differ from those of the build before, if that is known.
    """

    check: CheckReport
    output: Path
    outcomes: tuple[Built, ...] = ()
    without: tuple[str, ...] = ()
    changed_inputs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Built:
    """One edition: its offers, how many were left out, and each format as written.

    `removed` are formats that no longer matched the data. `remade` are the files that were made now, each with the
    reason, and `gone` the paths of those that are there no more.
    """

    name: str
    offers: int
    left_out: int
    formats: tuple[BuiltFormat, ...]
    removed: tuple[str, ...] = ()
    remade: tuple[Remade, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class BuiltFormat:
    """One format of an edition: its first file's path, pages of a PDF, bytes of all its files.

    `made` is how many of its files were made now; `carried` when it was not asked for and stays as it was.
    """

    name: str
    path: Path
    files: int
    pages: int
    size: int
    made: int = 0
    carried: bool = field(default=False)
