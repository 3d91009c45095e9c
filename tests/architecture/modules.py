"""A module as the rules see it: its text, its nodes, and what it imports and calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from typing import NamedTuple

from tests.architecture.tables import ROOM_OF_MODULE


class Problem(NamedTuple):
    """A rule that a module breaks, and where."""

    rule: str
    module: str
    line: int
    detail: str


class Import(NamedTuple):
    """One imported name, written out in full."""

    name: str
    line: int
    inside_function: bool

    def is_from(self, owners: AbstractSet[str], names: AbstractSet[str]) -> bool:
        """Whether it is one of `names`, taken from one of `owners`."""
        owner, _dot, name = self.name.rpartition(".")
        return owner in owners and name in names


@dataclass(frozen=True)
class Module:
    """A module's name and text, and what the rules ask of it."""

    name: str
    text: str

    @cached_property
    def nodes(self) -> list[tuple[ast.AST, bool]]:
        """Every node, and whether it stands inside a function."""
        found: list[tuple[ast.AST, bool]] = []
        waiting: list[tuple[ast.AST, bool]] = [(ast.parse(self.text), False)]
        while waiting:
            node, inside = waiting.pop()
            found.append((node, inside))
            within = inside or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            waiting.extend((child, within) for child in ast.iter_child_nodes(node))
        return found

    @cached_property
    def imports(self) -> list[Import]:
        """What it imports, `from a import b` as `a.b`."""
        found = []
        for node, inside in self.nodes:
            if isinstance(node, ast.Import):
                found += [Import(alias.name, node.lineno, inside) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                start = "." * node.level + (node.module or "")
                found += [Import(f"{start}.{alias.name}", node.lineno, inside) for alias in node.names]
        return found

    @property
    def room(self) -> str:
        """The room it is a part of."""
        return room_of(self.name)

    @property
    def calls(self) -> Iterator[ast.Call]:
        """Every call in it."""
        return (node for node, _ in self.nodes if isinstance(node, ast.Call))

    def is_one_of(self, patterns: tuple[str, ...]) -> bool:
        """Whether a pattern of a table names it."""
        return any(fnmatchcase(self.name, pattern) for pattern in patterns)

    def problem(self, rule: str, line: int, detail: str) -> Problem:
        """A problem in this module."""
        return Problem(rule, self.name, line, detail)


def room_of(name: str) -> str:
    """The room of a module or of a name in it; a top-level module without a row is a room of its own."""
    first = f"{name}.".split(".")[1]
    return ROOM_OF_MODULE.get(first, first)


def name_of(node: ast.AST) -> str:
    """The last word of a name: `now` of `datetime.now`, `open` of `open`."""
    if isinstance(node, ast.alias):
        return node.name
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def owner_of(node: ast.AST) -> str:
    """What stands before the last dot: `datetime` of `datetime.now`, `?` of `f(x).now`, nothing of `now`."""
    if not isinstance(node, ast.Attribute):
        return ""
    return name_of(node.value) or "?"


def line_of(node: ast.AST) -> int:
    """The line a node stands on."""
    return int(getattr(node, "lineno", 1))
