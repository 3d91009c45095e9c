"""The outbox of a release: a mail for each recipient, as a file that every mail program opens, and the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.publish.manifest import digest

OUTBOX = "outbox"
"""Beside the releases; in it a folder for each."""
SUFFIX = ".eml"


def outbox_of(release: Path) -> Path:
    """Where the outbox of a release lies if nothing else is said."""
    named = release if release.name not in {"", ".."} else release.resolve()
    return named.parent / OUTBOX / named.name


@contextmanager
def only_sender(folder: Path) -> Iterator[None]:
    """Hold an outbox for one run: two that send at once would send twice."""
    with writing(folder):
        held = disk.lock(folder)
        held.__enter__()
    try:
        with writing(folder):
            disk.repair(folder)
        yield
    finally:
        held.__exit__(None, None, None)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Tell what the disk refuses."""
    try:
        yield
    except disk.Busy as busy:
        raise CatalogueError(Diagnostic("CAT068", Span(str(folder)), {"path": str(folder)})) from busy
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(str(folder)), {"path": str(folder), "rule": "here"})) from error


def write_mail(folder: Path, recipient: str, data: bytes) -> bool:
    """Write a recipient's mail; false if it lay there already, the same."""
    path = _path(folder, recipient)
    if path.is_file() and path.read_bytes() == data:
        return False
    with writing(folder):
        disk.write_file_atomically(path, data)
    return True


def remove_others(folder: Path, recipients: Iterable[str]) -> tuple[str, ...]:
    """Remove mails to whom none is made any more; gives their names."""
    gone = tuple(sorted(set(mails_in(folder)).difference(recipients)))
    with writing(folder):
        for each in gone:
            disk.forget(_path(folder, each))
    return gone


def mails_in(folder: Path) -> tuple[str, ...]:
    """The recipients to whom a mail lies there, as the files' names say."""
    return tuple(sorted(path.stem for path in folder.glob(f"*{SUFFIX}"))) if folder.is_dir() else ()


def read_mail(folder: Path, recipient: str, sha256: str) -> bytes:
    """A recipient's mail; raises `CatalogueError` if it isn't the one that was made, to the last byte."""
    path = _path(folder, recipient)
    data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
    if digest(data) != sha256:
        rule = {"rule": "altered"} if data else {}
        raise CatalogueError(Diagnostic("CAT065", Span(str(path)), {"path": path.name, **rule}))
    return data


def refuse_others(folder: Path, known: Mapping[str, object]) -> None:
    """Raise `CatalogueError` if a mail lies there to somebody who is no recipient of this release."""
    for each in mails_in(folder):
        if each not in known:
            path = _path(folder, each)
            raise CatalogueError(Diagnostic("CAT065", Span(str(path)), {"path": path.name, "rule": "unknown"}))


def _path(folder: Path, recipient: str) -> Path:
    return folder / f"{recipient}{SUFFIX}"
