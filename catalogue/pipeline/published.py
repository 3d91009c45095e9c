"""What is asked of a release, and what it tells: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalogue.diagnostics import Diagnostic
from catalogue.pipeline.check import CheckReport
from catalogue.publish.released import Release
from catalogue.source.git.branch import Branch


@dataclass(frozen=True)
class Failed:
    """A package that could not be made: the finding, or the traceback of a mistake of ours."""

    recipient: str
    diagnostic: Diagnostic | None = None
    failure: str = ""


@dataclass(frozen=True)
class PublishReport:
    """What was checked, and the release as it lies in `folder`; there is none where `release` is nothing.

    `is_new` when it was made now. `made` are all packages that are finished, by recipient, `found` those of them that
    an earlier run had finished, `failed` those that could not be made.
    """

    check: CheckReport
    folder: Path
    release: Release | None = None
    is_new: bool = False
    made: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    zips: Path | None = None
    branch: Branch | None = None
    failed: tuple[Failed, ...] = ()
