"""Why a file was made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalogue.publish.before import Before
from catalogue.publish.manifest import Origin, libraries
from catalogue.publish.remade import Remade
from catalogue.render.base import Artifact


def why(before: Before, origin: Origin, as_of: str, artifacts: Iterable[Artifact]) -> Iterator[Remade]:
    """Each artifact that was made, not taken over, with the first reason that explains it."""
    of_all = _of_all(before, origin)
    for made in artifacts:
        if not made.is_kept:
            is_same = made.path in before.whole and before.read(made.path) == made.data
            yield Remade(made.path, of_all or _of_one(before, origin, as_of, made), is_same)


def _of_all(before: Before, origin: Origin) -> str:
    found = before.manifest
    if found is None:
        return "first"
    if not before.is_sealed:
        return "manifest"
    if found.made_from.program != origin.program:
        return "program"
    if dict(found.libraries) != dict(libraries()):
        return "libraries"
    return "templates" if found.made_from.templates != origin.templates else ""


def _of_one(before: Before, origin: Origin, as_of: str, made: Artifact) -> str:
    found = before.manifest
    if found is None or made.path not in before.entries:
        return "new"
    if made.path not in before.whole:
        return "missing" if made.path not in before.lying else "altered"
    entry = before.entries[made.path]
    if entry.key == made.key:
        return "altered"
    if found.as_of != as_of:
        return "date"
    if made.pages and found.made_from.engine != origin.engine:
        return "engine"
    return "options" if found.made_from.options != origin.options else "data"
