"""Files that were understood once: where another revision has the same text, it is not parsed and validated again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from catalogue.diagnostics import Outcome
from catalogue.model.base import Model
from catalogue.source.document import Document
from catalogue.source.text import read_text
from catalogue.source.tree import Comparing, Tree

Entry = TypeVar("Entry", bound=Model)


@dataclass(frozen=True, slots=True)
class Understood(Generic[Entry]):
    """A file's document, and what was made of it."""

    document: Document
    outcome: Outcome[Entry | None]


class Shelf:
    """What was understood last, by path and model."""

    def __init__(self) -> None:
        """Make an empty one."""
        self._files: dict[tuple[str, type[Model]], Understood[Any]] = {}

    def keep(self, path: str, model: type[Entry], understood: Understood[Entry]) -> None:
        """Remember a file; what was remembered of it before is forgotten."""
        self._files[path, model] = understood

    def find(self, tree: Tree, path: str, model: type[Entry]) -> Understood[Entry] | None:
        """What is remembered of a file, if the tree has the very same text there."""
        found = self._files.get((path, model))
        return found if found is not None and _has(tree, path, found.document.source.text) else None


def _has(tree: Tree, path: str, text: str) -> bool:
    return tree.holds(path, text) if isinstance(tree, Comparing) else read_text(tree, path).value == text
