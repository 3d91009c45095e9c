"""A mistake in a template, told as one in any other file: where, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.project import TEMPLATES, packaged_templates

_ENGINE = "jinja2"
_UNKNOWN = re.compile(r"^'([^']*)' is undefined$|has no attribute '([^']*)'$")


@contextmanager
def told(folders: Iterable[Path]) -> Iterator[None]:
    """Raise CAT045 for what a template does wrong; what our own code does wrong below it stays as it is."""
    try:
        yield
    except CatalogueError:
        raise
    except Exception as error:
        place = _place(error, [folder for folder in folders if folder != packaged_templates()])
        if place is None:
            raise
        raise CatalogueError(Diagnostic("CAT045", place, _said(error))) from error


def _said(error: Exception) -> Mapping[str, str]:
    """What the engine says, without its names for our own things."""
    said = " ".join(str(getattr(error, "message", None) or error).split()).partition(" in search paths")[0]
    unknown = _UNKNOWN.search(said)
    if unknown:
        return {"rule": "unknown", "value": unknown[1] or unknown[2]}
    return {"reason": said or type(error).__name__}


def _place(error: Exception, folders: list[Path]) -> Span | None:
    """The line of a template that the error comes from."""
    is_of_engine = type(error).__module__.partition(".")[0] == _ENGINE
    line, file = getattr(error, "lineno", None), getattr(error, "filename", None)
    if is_of_engine and line and file:  # it could not even be read
        return _span(str(file), int(line), folders)
    frames = list(_frames(error.__traceback__))
    places = [span for file, line in frames if (span := _span(file, line, folders))]
    is_its_own = bool(frames) and _span(*frames[-1], folders) is not None
    return places[-1] if places and (is_of_engine or is_its_own) else None


def _frames(traceback: TracebackType | None) -> Iterator[tuple[str, int]]:
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next


def _span(file: str, line: int, folders: list[Path]) -> Span | None:
    for folder in folders:
        if Path(file).is_relative_to(folder):
            return Span(f"{TEMPLATES}/{Path(file).relative_to(folder).as_posix()}", line, 1, line, 1)
    return None
