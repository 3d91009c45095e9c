"""A project that is looked at again and again while somebody works on it. Nothing is written: all stays in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import RLock, Thread
from typing import NamedTuple

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.joined.taken import Shelves
from catalogue.collection.shelf import Shelf
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.memory import Memory
from catalogue.nearest import nearest
from catalogue.pipeline.build import default_formats
from catalogue.pipeline.check import CheckReport, judged
from catalogue.pipeline.sources import NO_ENVIRONMENT, joined
from catalogue.project import TEMPLATES, default_templates
from catalogue.render.html import plan
from catalogue.render.plan import Planned
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from catalogue.source.folder import project

IN_BACKGROUND = ("pdf", "pdf-a5")
"""Formats that take seconds: `Press` makes them, and no page waits for them."""


def _unknown() -> str:
    return ""


@dataclass(frozen=True)
class LiveRequest:
    """What to look at. No `editions` mean all; `day` counts where nothing else fixes a date.

    `revision` gives the state of the data as their keeper names it; it is asked each time. `environment` is for git.
    """

    root: Path
    day: date
    as_of: date | None = None
    editions: tuple[str, ...] = ()
    revision: Callable[[], str] = _unknown
    environment: Mapping[str, str] = field(default_factory=lambda: NO_ENVIRONMENT)


@dataclass(frozen=True)
class Look:
    """What was found, and the editions by name: none while anything is wrong."""

    check: CheckReport
    editions: Mapping[str, LiveEdition] = field(default_factory=dict)


class Live:
    """One project. What was understood of a file is not read again until its bytes change."""

    def __init__(self, request: LiveRequest) -> None:
        """Remember what to look at; nothing is read yet."""
        self._request = request
        self._shelf, self._sources = Shelf(), Shelves()
        self._templates = Templates(_folders(request.root))
        self._memories: dict[str, Memory] = {}

    def forget_templates(self) -> None:
        """One of them changed: Jinja keeps what it has read."""
        self._templates = Templates(_folders(self._request.root))

    def look(self) -> Look:
        """Read what changed and judge everything; raises `CatalogueError` where no catalogue is any more."""
        request = self._request
        revision = _asked_meanwhile(request.revision)
        tree = joined(request.root, project(request.root), request.environment)
        report = judged(tree, request.day, request.as_of, self._shelf, self._sources)
        if report.catalogue is None or report.wrong_files:
            return Look(report)
        made = {name: LiveEdition(name, self._for(name, report.catalogue, revision)) for name in self._names(report)}
        return Look(report, made)

    def _for(self, name: str, catalogue: Catalogue, revision: Callable[[], str]) -> _Ingredients:
        memory = self._memories.setdefault(name, Memory())
        return _Ingredients(catalogue, self._templates, revision, memory)

    def _names(self, report: CheckReport) -> tuple[str, ...]:
        known = tuple(report.catalogue.settings.editions) if report.catalogue else ()
        for value in self._request.editions:
            if value not in known:
                args = {"value": value, "allowed": ", ".join(known), "nearest": nearest(value, known)}
                raise CatalogueError(Diagnostic("CAT004", Span(""), args))
        return tuple(name for name in known if name in self._request.editions or not self._request.editions)


class _Ingredients(NamedTuple):
    """What an edition is made of, and what was made before."""

    catalogue: Catalogue
    templates: Templates
    revision: Callable[[], str]
    memory: Memory


class LiveEdition:
    """One edition, made when it is asked for: a save costs what the reader looks at, not what there is."""

    def __init__(self, name: str, made_of: _Ingredients) -> None:
        """Remember what it is made of."""
        settings = made_of.catalogue.settings.editions[name]
        self.name = name
        self.language = settings.language
        self.formats = default_formats(settings)
        self.templates = made_of.templates
        self._made_of = made_of
        self._edition: Edition | None = None
        self._files: dict[str, bytes] = {}
        # Several tabs may ask at once, each in a thread of the server.
        self._lock = RLock()

    @property
    def edition(self) -> Edition:
        """What its readers see."""
        # Not a `cached_property`: its own lock, taken before ours, would wait for one that waits for it.
        with self._lock:
            if self._edition is None:
                catalogue, _, revision, memory = self._made_of
                labels = labels_of(catalogue.tree, self.language).value
                self._edition = compose(catalogue, self.name, labels, revision=revision(), views=memory)
            return self._edition

    def file(self, path: str) -> bytes | None:
        """One file of a format that takes no time; of which, its path tells."""
        with self._lock:
            if path not in self._files and path in self._pages:
                self._files[path] = self._pages[path].data()
            if path.endswith(".md") and path not in self._files:
                return self._markdown.get(path)
            return self._files.get(path)

    @cached_property
    def _pages(self) -> Mapping[str, Planned]:
        pages = plan(self.edition, self.templates) if "html" in self.formats else ()
        return {page.path: page for page in pages}

    @cached_property
    def _markdown(self) -> Mapping[str, bytes]:
        formats = [name for name in self.formats if name.startswith("markdown")]
        made = (each for name in formats for each in RENDERERS[name](self.edition, self.templates))
        return {each.path: each.data for each in made}


def _asked_meanwhile(revision: Callable[[], str]) -> Callable[[], str]:
    """Ask git in a thread: it takes as long as looking at the files."""
    answers: list[str] = []
    thread = Thread(target=lambda: answers.append(revision()))
    thread.start()

    def answer() -> str:
        thread.join()
        return answers[0] if answers else ""

    return answer


def _folders(root: Path) -> tuple[Path, ...]:
    return tuple(folder for folder in (root / TEMPLATES, default_templates()) if folder.is_dir())
