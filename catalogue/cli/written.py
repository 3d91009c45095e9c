"""A report into a file that the user named, or else onto the screen."""

from __future__ import annotations

import sys
from pathlib import Path

from catalogue import disk
from catalogue.cli.surroundings import Surroundings
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import phrase, safe
from catalogue.project import DATA, TEMPLATES
from catalogue.reporters.github import unheard


def put(text: str, output: Path | None, root: Path, around: Surroundings, *, is_log: bool) -> None:
    """Write it there and say so, or print it. A job's log obeys lines that it shouldn't."""
    if output is None:
        show(text, around, is_log=is_log)
        return
    put_file(text.encode(), output, root, around)


def put_file(data: bytes, output: Path, root: Path, around: Surroundings) -> None:
    """Write it there and say so."""
    refuse_own_files(root, output)
    write_bytes(output, data)
    if not around.quiet:
        around.complain(phrase("written", around.language, path=safe(str(output))))


def show(text: str, around: Surroundings, *, is_log: bool) -> None:
    """Print it as it is."""
    sys.stdout.write(unheard(text) if is_log and around.host == "github" else text)
    sys.stdout.flush()


def form_of(form: str | None, output: Path | None) -> str:
    """The format asked for, else the one that a file's ending tells, else text."""
    by_ending = {".md": "markdown", ".json": "json", ".html": "html"}
    return form or (by_ending.get(output.suffix.lower(), "text") if output else "text")


def refuse_own_files(root: Path, output: Path) -> None:
    """Nothing is written over the data or the templates."""
    target = output.parent.resolve() / output.name
    if any(target.is_relative_to((root / folder).resolve()) for folder in (DATA, TEMPLATES)):
        raise CatalogueError(Diagnostic("CAT016", Span(""), {"path": str(output)}))


def write(output: Path, text: str) -> None:
    """Write it whole; raises `CatalogueError` where that can't be done."""
    write_bytes(output, text.encode())


def write_bytes(output: Path, data: bytes) -> None:
    """The same, of bytes."""
    try:
        if not output.name or output.is_dir():
            raise IsADirectoryError
        disk.write_file_atomically(output, data)
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(""), {"path": str(output)})) from error
