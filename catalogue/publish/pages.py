"""What a branch for pages on the web holds: the editions for everyone, and a way in. Packages are in no such branch."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from catalogue.publish.manifest import NAME
from catalogue.publish.release import data_of
from catalogue.publish.released import EDITIONS, Release
from catalogue.render.templates import Templates
from catalogue.source.git.branch import MARK

_NO_JEKYLL = ".nojekyll"  # else a host may leave out files whose names begin with an underscore
_ENTRANCES = ("index.html", ".pdf", ".md")


class Door(NamedTuple):
    """An edition as the page of all editions names it."""

    title: str
    subtitle: str
    language: str
    path: str


def pages(folder: Path, release: Release, public: Collection[str], templates: Templates) -> Iterator[tuple[str, bytes]]:
    """The files of the branch: each public edition in a folder of its own, as its links expect it."""
    shown = [name for name in release.editions if name in public]
    doors = []
    for name in shown:
        beginning = f"{EDITIONS}/{name}/"
        paths = [path.removeprefix(beginning) for path in release.editions[name]]
        doors.append(_door(name, data_of(folder, release, name) or {}, paths))
        yield from ((f"{name}/{path}", (folder / beginning / path).read_bytes()) for path in paths if path != NAME)
    yield "index.html", _entrance(release, doors, templates)
    yield _NO_JEKYLL, b""
    known = {"release": release.release, "as_of": release.as_of, "editions": shown}
    yield MARK, (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _door(name: str, data: Mapping[str, Any], paths: Sequence[str]) -> Door:
    head = data.get("edition", {})
    found = [path for ending in _ENTRANCES for path in sorted(paths) if "/" not in path and path.endswith(ending)]
    path = f"{name}/{found[0]}" if found else f"{name}/"
    return Door(head.get("title", name), head.get("subtitle", ""), head.get("language", ""), path)


def _entrance(release: Release, doors: Sequence[Door], templates: Templates) -> bytes:
    first = doors[0]
    values = {"title": first.title, "banners": release.banners, "language": first.language, "doors": doors}
    return templates.html("html/editions.html", **values).encode()
