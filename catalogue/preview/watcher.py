"""Hears of every save below a catalogue's data and templates, however the editor makes it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from threading import Event
from typing import NamedTuple

from watchfiles import watch

from catalogue.project import DATA, TEMPLATES, default_templates
from catalogue.source.tree import SKIPPED_FOLDERS

STEP = 10
"""Milliseconds between two looks at what the system has told. A save is over when nothing more came for one step."""
QUIET = 150
"""Milliseconds of silence, which are told, too."""
_MOST = 250  # ms; a checkout goes on for longer, and is told in pieces


class Heard(NamedTuple):
    """The names of what changed, as the catalogue knows them. `perhaps` more did, while nobody was listening."""

    names: frozenset[str] = frozenset()
    perhaps: bool = False


class _Place(NamedTuple):
    """What a folder is called, and which it is: another one may take its name."""

    name: str
    number: int


def saves(root: Path, stop: Event) -> Iterator[Heard]:
    """What changed, each time something did; nothing when all was quiet for a while. Ends when it is told to.

    A folder that was replaced or removed is listened to again as soon as it is there.
    """
    while not stop.is_set():
        places = _places(root)
        is_first = True
        for found in watch(
            *places,
            watch_filter=None,
            debounce=_MOST,
            step=STEP,
            rust_timeout=QUIET,
            yield_on_timeout=True,
            stop_event=stop,
            ignore_permission_denied=True,
        ):
            names = frozenset(name for _, path in found if (name := _name(path, places)))
            yield Heard(names, is_first)
            is_first = False
            if places != _places(root):
                break


def _places(root: Path) -> Mapping[str, _Place]:
    """The folders to watch. The default templates are always there; those of the project may be the same folder."""
    found: dict[str, _Place] = {}
    for name, folder in ((DATA, root / DATA), (TEMPLATES, root / TEMPLATES), (TEMPLATES, default_templates())):
        try:
            real, number = os.path.realpath(folder), folder.stat().st_ino
        except OSError:
            continue
        if folder.is_dir():
            found.setdefault(real, _Place(name, number))
    return found


def _name(path: str, places: Mapping[str, _Place]) -> str:
    """`data/offers/x.yaml`; empty for what no catalogue is made of."""
    for folder, place in places.items():
        if path == folder or path.startswith(folder + os.sep):
            parts = PurePath(path[len(folder) + 1 :]).parts
            if any(part.startswith(".") or part in SKIPPED_FOLDERS for part in parts):
                return ""
            return "/".join((place.name, *parts))
    return ""
