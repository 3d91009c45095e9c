"""Opens the catalogues that our settings name as sources: folders, and revisions that git has on this machine.

The settings are read here as plain data: what is wrong with how they are written is found where they are understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.diagnostics import CatalogueError
from catalogue.project import SETTINGS
from catalogue.source.document import Source
from catalogue.source.joined import Fault, JoinedTree, Opened
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Tree

NO_ENVIRONMENT: Mapping[str, str] = {}
_KEY = "\nsources:"


def joined(root: Path, own: Tree, environment: Mapping[str, str] = NO_ENVIRONMENT, commit: str = "") -> Tree:
    """Our tree with those that our settings name; the tree itself where they name none.

    `commit` is the one that `own` is read from: what lies in the same repository is read as it was then.
    """
    found = tuple(_opened(root, asked, environment, commit) for asked in _asked(own))
    if not found:
        return own
    sources, faults = [each for each in found if isinstance(each, Opened)], []
    seen: dict[str, str] = {}
    for each in tuple(sources):
        other = seen.setdefault(each.prefix, each.id)
        if other != each.id:
            sources.remove(each)
            faults.append(Fault(each.id, "twice", other))
    faults += [each for each in found if isinstance(each, Fault)]
    return JoinedTree(own, tuple(sources), tuple(faults))


@dataclass(frozen=True, slots=True)
class _Asked:
    id: str
    folder: str
    revision: str


def _asked(own: Tree) -> Iterator[_Asked]:
    text = read_text(own, SETTINGS).value if own.exists(SETTINGS) else None
    if text is None or _KEY not in f"\n{text}":
        return
    from catalogue.source.parse import parse_text  # hardly any catalogue has sources

    document = parse_text(Source(SETTINGS, text)).value
    sources = document.data.get("sources") if document else None
    for name, each in sources.items() if isinstance(sources, dict) else ():
        folder = each.get("folder") if isinstance(each, dict) else None
        revision = each.get("revision", "") if isinstance(each, dict) else ""
        if isinstance(folder, str) and not Path(folder).is_absolute() and "\0" not in folder:
            yield _Asked(name, folder.rstrip("/"), str(revision or ""))


def _opened(root: Path, asked: _Asked, environment: Mapping[str, str], commit: str) -> Opened | Fault:
    folder = root / asked.folder
    if not folder.is_dir():
        return Fault(asked.id, "absent", asked.folder)
    if folder.resolve() == root.resolve() and not asked.revision:
        return Fault(asked.id, "itself", asked.folder)
    if asked.revision:
        return _at_revision(folder, asked, environment)
    tree = (_at_commit(folder, environment, commit) if commit else None) or FolderTree(folder)
    if not tree.exists(SETTINGS):
        return Fault(asked.id, "no-data", asked.folder)
    return Opened(asked.id, f"{asked.folder}/", tree)


def _at_revision(folder: Path, asked: _Asked, environment: Mapping[str, str]) -> Opened | Fault:
    from catalogue.source.git import Repository  # as above

    try:
        repository = Repository(folder, environment)
        tree = repository.tree(repository.resolve(asked.revision))
    except CatalogueError as error:
        rules = {"CAT019": "repository", "CAT020": "git", "CAT023": "no-data"}
        rule = rules.get(error.diagnostic.code, "revision")
        return Fault(asked.id, rule, asked.revision if rule == "revision" else asked.folder)
    return Opened(asked.id, f"{asked.folder}@{asked.revision}/", tree)


def _at_commit(folder: Path, environment: Mapping[str, str], commit: str) -> Tree | None:
    """The folder as it was in a commit of ours; nothing where it lies in another repository."""
    from catalogue.source.git import Repository  # as above

    try:
        return Repository(folder, environment).tree(commit)
    except CatalogueError:
        return None
