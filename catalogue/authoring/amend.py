"""Amends files of a project that are there: what was not to be changed stays byte for byte as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from catalogue import disk
from catalogue.authoring.fmt import Formatted
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.document import Document
from catalogue.source.tree import Tree

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Amended:
    """A file as it is and as it will be, as text, and the bytes it gets."""

    path: str
    before: str
    after: str
    data: bytes

    @property
    def shown(self) -> Formatted:
        """The two texts, for whoever shows the difference."""
        return Formatted(self.path, self.before, self.after)


def amended(tree: Tree, before: Document, after: Document) -> Amended:
    """The file as it will be: a line that is the same keeps its own line end, the others get the file's usual one."""
    path = before.source.path
    old, new = before.source.text, after.source.text
    return Amended(path, old, new, _as_written(tree.read(path), old, new))


def save(root: Path, files: Sequence[Amended]) -> None:
    """Write all of them, or none if one is protected."""
    for each in files:
        _guarded(root / each.path, each, is_to_write=False)
    for each in files:
        _guarded(root / each.path, each, is_to_write=True)


def _guarded(path: Path, file: Amended, *, is_to_write: bool) -> None:
    try:
        disk.writable_mode(path)
        if is_to_write:
            disk.replace_file(path, file.data)
    except OSError as error:
        args = {"path": file.path, "rule": "file"}
        raise CatalogueError(Diagnostic("CAT002", Span(file.path), args)) from error


def _as_written(raw: bytes, old: str, new: str) -> bytes:
    if raw == old.encode():
        return new.encode()
    mark = _MARK if raw.startswith(_MARK) else b""
    lines = raw.removeprefix(_MARK).decode().split("\n")
    usual = "\r" if sum(line.endswith("\r") for line in lines) * 2 > len(lines) else ""
    return mark + "\n".join(_lines(lines, old.split("\n"), new.split("\n"), usual)).encode()


def _lines(raw: Sequence[str], old: Sequence[str], new: Sequence[str], end: str) -> Iterator[str]:
    for kind, start, stop, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from raw[start:stop] if kind == "equal" else _ended(new[first:last], end)


def _ended(lines: Iterable[str], end: str) -> Iterator[str]:
    return (line + end for line in lines)
