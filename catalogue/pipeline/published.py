"""What is asked of a release, and what it tells: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue.diagnostics import Diagnostic
from catalogue.pipeline.check import CheckReport
from catalogue.publish.released import Release
from catalogue.source.git.branch import Branch


@dataclass(frozen=True)
class PublishRequest:
    """What to publish, and where to: `to` holds all releases.

    `release` is its name, else the edition's in the settings. `without` are recipients whose package is left out on
    purpose. `revision` names the state of the data. `jobs`, `cache` and `pdf_engine` are as in a `BuildRequest`.

    `with_zips` asks for a zip of each package besides, `pages_branch` for a branch of the project's own repository that
    holds the editions for everyone; git is run in `environment`.
    """

    root: Path
    to: Path
    day: date
    as_of: date | None = None
    release: str = ""
    without: tuple[str, ...] = ()
    revision: str = ""
    jobs: int = 1
    scheduler: str = ""
    cache: Path | None = None
    pdf_engine: str = "composed"
    with_zips: bool = False
    pages_branch: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)


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
