"""What is asked of check, build, publish and the outbox: plain values, known without importing what does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

FORMATS = ("html", "html-file", "markdown", "markdown-pages", "pdf", "pdf-a5")
"""The names of `render.registry.RENDERERS`, known here without importing what they import."""


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check and what to tell of it.

    `select` and `ignore` are codes or their beginnings, `since` is a revision; `environment` is what git is given. In
    the folder `cache` the check remembers for the next one; without it, it doesn't.
    """

    root: Path
    day: date
    as_of: date | None = None
    paths: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    since: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    cache: Path | None = None


@dataclass(frozen=True)
class BuildRequest:
    """What to build. No `editions` mean all, no `formats` those that each edition's settings name.

    `day` counts where nothing else fixes a date. `revision` names the state of the data, as their keeper does.
    With `only_public` the editions that are not for everyone are left out; `is_draft` marks each page as a draft,
    whatever the settings say: what is only proposed must not be taken for the catalogue.

    `jobs` processes work at once, or those of the cluster whose `scheduler` has this address; `cache` is the folder
    that keeps what was made once. None of them changes a byte, but `pdf_engine`: `composed`, or `straight`.
    `environment` is what git is given, where a source is a revision.
    """

    root: Path
    day: date
    as_of: date | None = None
    output: Path | None = None
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    keep_going: bool = False
    revision: str = ""
    only_public: bool = False
    is_draft: bool = False
    jobs: int = 1
    scheduler: str = ""
    cache: Path | None = None
    pdf_engine: str = "composed"
    environment: Mapping[str, str] = field(default_factory=dict)


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
class OutboxRequest:
    """Which release, of which project, on which day. `link` is where those get it whose mailbox is too small."""

    root: Path
    release: Path
    day: date
    outbox: Path | None = None
    link: str = ""

    @property
    def folder(self) -> Path:
        """Where its outbox lies."""
        from catalogue.publish.outbox.folder import outbox_of

        return self.outbox or outbox_of(self.release)
