"""What all editions of a catalogue are made from, as digests; and what of it changed since the build before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.pipeline.sources import NO_ENVIRONMENT, joined
from catalogue.project import DATA, TEMPLATES, default_templates
from catalogue.source.digest import digest, digests, of_code
from catalogue.source.joined import JoinedTree
from catalogue.source.tree import FolderTree, Tree
from catalogue.store import Store


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of the data (pages and pictures too), of the project's and the default templates, and of our program.

    `files` are those of the project's own files, by path.
    """

    data: str
    templates: str
    program: str
    files: Mapping[str, str]


def inputs_of(root: Path, environment: Mapping[str, str] = NO_ENVIRONMENT) -> Inputs:
    """Those of a project as it lies there now; of what is joined to it, one for each source."""
    tree, default = FolderTree(root), FolderTree(default_templates().parent)
    data, own = {**digests(tree, DATA), **_states(joined(root, tree, environment))}, digests(tree, TEMPLATES)
    return Inputs(digest([data]), digest([own, digests(default, TEMPLATES)]), of_code(), {**data, **own})


def _states(tree: Tree) -> Mapping[str, str]:
    return {each.prefix: each.state for each in tree.sources} if isinstance(tree, JoinedTree) else {}


def changed(inputs: Inputs, store: Store | None, output: Path) -> tuple[str, ...]:
    """The paths of files that are others than at the build before into the same folder; those of now are kept.

    They are kept in the user's own cache, not beside the output: what is published must not tell what isn't.
    """
    if store is None:
        return ()
    key = hashlib.sha256(f"inputs {output.resolve()}".encode(errors="surrogateescape")).hexdigest()
    before = _read(store.get(key))
    store.put(key, json.dumps(dict(inputs.files)).encode())
    if before is None:
        return ()
    paths = sorted({*before, *inputs.files})
    return tuple(path for path in paths if before.get(path) != inputs.files.get(path))


def _read(data: bytes | None) -> Mapping[str, str] | None:
    try:
        found = json.loads(data) if data else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
