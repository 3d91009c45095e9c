"""A new municipality's catalogue: the files it begins with, and how they are put on the disk."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from catalogue import disk
from catalogue.authoring.answers import judged
from catalogue.authoring.edit.scalars import scalar
from catalogue.authoring.form_page import form_page
from catalogue.authoring.forms import FORM_PAGE, ISSUE_FORM
from catalogue.authoring.issue_form import issue_form
from catalogue.authoring.schema_files import schema_files
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.model.settings import Publisher
from catalogue.model.validate import validate
from catalogue.model.vocabulary import Vocabulary
from catalogue.project import SETTINGS, VOCABULARY
from catalogue.source.document import Source
from catalogue.source.held import HeldTree
from catalogue.source.parse import parse_text
from catalogue.source.tree import FolderTree, Unreadable

HOSTS = ("github", "gitlab", "both", "none")
LANGUAGES = ("da", "da,en")

_START = "start"
_HERE = Path(__file__).parent
_PLACE = re.compile("«(name|email|today|edition|tool)»")
_TOOL = re.compile(r"(?:git\+)?https://[A-Za-z0-9._~:/@+%#=&-]{1,300}")
_GROUPS_OF_HOST: Mapping[str, tuple[str, ...]] = {
    "github": ("github",),
    "gitlab": ("gitlab",),
    "both": ("github", "gitlab"),
    "none": (),
}


@dataclass(frozen=True)
class Start:
    """What is asked before the first file is written. `tool` is the address that CI installs this program from."""

    name: str
    email: str
    day: date
    languages: str = "da"
    host: str = "github"
    tool: str = ""


@dataclass(frozen=True)
class Begun:
    """Where the new catalogue lies, and which of its files were written: none when all were there already."""

    folder: Path
    written: tuple[str, ...]
    has_tool: bool


def problems(name: str, value: str) -> tuple[Diagnostic, ...]:
    """What `check` would say of an answer: `name` and `email` are the publisher's, `tool` is an address."""
    if name == "tool":
        wrong = value and not _TOOL.fullmatch(value)
        return (Diagnostic("CAT030", Span(""), {"rule": "tool", "value": value[:60]}),) if wrong else ()
    if "\n" in value:  # in a longer text it may stand
        return (Diagnostic("CAT116", Span(""), {"character": "U+000A"}),)
    return judged(Publisher, (name,), value)


def begin(folder: Path, start: Start) -> Begun:
    """Write the files, all or none: where one is there already and is another, it is named and nothing is written."""
    for name in ("name", "email", "tool"):
        for wrong in problems(name, getattr(start, name)):
            raise CatalogueError(Diagnostic(wrong.code, Span(""), wrong.args))
    files = start_files(start)
    try:
        if not os.path.lexists(folder):
            disk.write_folder(folder, files.items())
            return Begun(folder, tuple(files), bool(start.tool))
        missing = _missing(folder, files)
        # The settings come last: a folder has a catalogue when it has them, so a run that was cut short is begun again.
        for path in sorted(missing, key=lambda each: each == SETTINGS):
            disk.write_file_atomically(folder / path, files[path])
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(str(folder)), {"path": str(folder), "rule": "here"})) from error
    return Begun(folder, missing, bool(start.tool))


def start_files(start: Start) -> dict[str, bytes]:
    """Every file of a new catalogue by its path."""
    english = ("english",) if "en" in start.languages.split(",") else ()
    groups = ("base", *english, *_GROUPS_OF_HOST[start.host])
    files = {path: text for group in groups for path, text in _filled(group, start)}
    vocabulary = _vocabulary(files[VOCABULARY])
    files[FORM_PAGE] = form_page(vocabulary, start.name, start.email)
    if ISSUE_FORM.partition("/")[0] in {path.partition("/")[0] for path in files}:
        files[ISSUE_FORM] = issue_form(vocabulary)
    made = {path: text.encode() for path, text in files.items()}
    made |= schema_files(HeldTree(made), "da")
    return {path: made[path] for path in sorted(made)}


def _filled(group: str, start: Start) -> Iterator[tuple[str, str]]:
    """The files of one group of the packaged start, the answers in their places."""
    tree = FolderTree(_HERE)
    answers = {
        "name": start.name,
        "email": start.email,
        "today": start.day.isoformat(),
        "edition": f"{start.day.year}-1",
        "tool": f"catalogue @ {start.tool}" if start.tool else "# catalogue @ git+https://",
    }
    for path in tree.files(f"{_START}/{group}"):
        target = re.sub(r"(^|/)dot\.", r"\1.", path.removeprefix(f"{_START}/{group}/"))
        write = _WRITERS.get(PurePosixPath(target).suffix, str)
        pieces = _PLACE.split(tree.read(path).decode())
        yield target, "".join(write(answers[each]) if index % 2 else each for index, each in enumerate(pieces))


def _in_markdown(text: str) -> str:
    """A text in the middle of a line that no reader of Markdown takes for more; what needs no escape has none."""
    return re.sub(r"([\\`*\[\]<>&~|]|(?<![^\W_])_|_(?![^\W_]))", r"\\\1", " ".join(text.split()))


_WRITERS: Mapping[str, Callable[[str], str]] = {".yaml": scalar, ".yml": scalar, ".md": _in_markdown}


def _vocabulary(text: str) -> Vocabulary:
    document = parse_text(Source(VOCABULARY, text)).value
    entry = validate(document, Vocabulary).value if document else None
    if entry is None:
        message = "the packaged vocabulary is wrong"
        raise ValueError(message)
    return entry


def _missing(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The files that aren't there; one that is there and holds something else is in the way."""
    tree = FolderTree(folder)
    there = [path for path in files if _is_there(folder, path)]
    if in_the_way := [path for path in there if _read(tree, path) != files[path]]:
        args = {"folder": str(folder), "allowed": ", ".join(in_the_way)}
        raise CatalogueError(Diagnostic("CAT025", Span(str(folder)), args))
    return tuple(path for path in files if path not in there)


def _is_there(folder: Path, path: str) -> bool:
    """Whether something bears the file's name, or that of a folder that it lies in without being a folder."""
    above = [folder / parent for parent in PurePosixPath(path).parents if parent.name]
    return os.path.lexists(folder / path) or any(os.path.lexists(each) and not each.is_dir() for each in above)


def _read(tree: FolderTree, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except Unreadable:
        return None
