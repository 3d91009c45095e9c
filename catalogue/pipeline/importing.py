"""`import`: files of strangers on their way into the catalogue: read, understood, tried; written if somebody agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from catalogue.authoring.arrival.arrive import Arrival, arrive
from catalogue.authoring.arrival.notes import Finding
from catalogue.authoring.arrival.save import save
from catalogue.authoring.workplace import Workplace, workplace
from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.exchange.base import Brought, Loss
from catalogue.project import OFFERS
from catalogue.source.document import Document, Source
from catalogue.source.foreign.files import files_in
from catalogue.source.foreign.tables import tables_of
from catalogue.source.foreign.text import WINDOWS
from catalogue.source.foreign.values import Foreign
from catalogue.source.parse import parse_text
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree

Each = TypeVar("Each")

_SPREADSHEETS = (".xlsx", ".xlsm", ".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Which kind of file («hsds» or «sheet»), where it lies, and for a sheet perhaps a file that explains its words.

    With `only_new` associations that are here already are passed over; otherwise nothing of such a file is taken.
    """

    root: Path
    day: date
    kind: str
    path: Path
    mapping: Path | None = None
    only_new: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What would be written, what was found, and what did not fit. `windows` are tables read as Windows-1252.

    `passed_over` are associations that are here already.
    """

    root: Path
    arrival: Arrival
    losses: tuple[Loss, ...] = ()
    windows: tuple[str, ...] = ()
    lines: Mapping[str, tuple[str, ...]] | None = None
    passed_over: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether it may be written."""
        return self.arrival.is_good

    def text_of(self, path: str) -> tuple[str, ...]:
        """The lines that findings point into: of a file as it would be, or of the mapping."""
        after = next((each.after for each in self.arrival.files if each.path == path), None)
        return tuple(after.split("\n")) if after is not None else (self.lines or {}).get(path, ())

    def write(self) -> None:
        """Write the files, all of them or none."""
        save(self.root, self.arrival.files)


def bring(request: ImportRequest) -> ImportReport:
    """What the import would do; raises `CatalogueError` where the file is none that can be imported."""
    place = workplace(request.root, request.day)
    files = _right(files_in(request.path))
    return _READERS[request.kind](request, place, files)


def _hsds(request: ImportRequest, place: Workplace, files: Sequence[Foreign]) -> ImportReport:
    from catalogue.exchange.hsds.read import read

    outcome = read(files, place.catalogue, request.day)
    here = [each for each in outcome.value.files if request.only_new and _is_here(place, each)]
    new = {name: data for name, data in outcome.value.files.items() if name not in here}
    left = replace(outcome.value, files=new)
    report = _report(request, place, Outcome(left, outcome.diagnostics))
    return replace(report, passed_over=tuple(here))


def _is_here(place: Workplace, association: str) -> bool:
    return place.tree.exists(f"{OFFERS}/{association}.yaml")


def _sheet(request: ImportRequest, place: Workplace, files: Sequence[Foreign]) -> ImportReport:
    from catalogue.exchange.sheets.read import read
    from catalogue.pipeline.editions import widest
    from catalogue.pipeline.export import ExportRequest, material

    tables = tuple(table for file in _spreadsheets(files) for table in _right(tables_of(file)))
    mapping = _mapping(request.mapping) if request.mapping else None
    asked = ExportRequest(request.root, request.day, "xlsx", for_keepers=True)
    of_now = material(place.catalogue, asked, widest(place.catalogue))
    windows = tuple(each.name for each in tables if each.encoding == WINDOWS)
    return _report(request, place, read(tables, of_now, place.catalogue, mapping), windows, mapping)


def _spreadsheets(files: Sequence[Foreign]) -> Sequence[Foreign]:
    """Of a folder or an archive those that bear a spreadsheet's name; an export as `.csv` is three of them."""
    return [each for each in files if each.name.lower().endswith(_SPREADSHEETS)] if len(files) > 1 else files


_READERS: Mapping[str, Callable[[ImportRequest, Workplace, Sequence[Foreign]], ImportReport]] = {
    "hsds": _hsds,
    "sheet": _sheet,
}


def _report(
    request: ImportRequest,
    place: Workplace,
    outcome: Outcome[Brought],
    windows: tuple[str, ...] = (),
    mapping: Document | None = None,
) -> ImportReport:
    """What was read is tried only where nothing in it is wrong already."""
    found = tuple(Finding(each) for each in outcome.diagnostics)
    if outcome.has_errors:
        arrival = Arrival((), found)
    else:
        tried = arrive(place, outcome.value)
        arrival = Arrival(tried.files, (*found, *tried.found))
    lines = {mapping.source.path: mapping.source.lines} if mapping else None
    return ImportReport(request.root, arrival, outcome.value.losses, windows, lines)


def _mapping(path: Path) -> Document:
    if path.is_dir() or not path.exists():
        args = {"path": str(path), "rule": "folder" if path.is_dir() else "missing"}
        raise CatalogueError(Diagnostic("CAT006", Span(""), args))
    text = read_text(FolderTree(path.parent), path.name)
    parsed = parse_text(Source(str(path), text.value)) if text.value is not None else text
    if not isinstance(parsed.value, Document):
        raise CatalogueError(parsed.diagnostics[0])
    return parsed.value


def _right(outcome: Outcome[tuple[Each, ...]]) -> tuple[Each, ...]:
    """What a door gave; raises `CatalogueError` with the first reason why it didn't."""
    wrong = next((each for each in outcome.diagnostics if each.severity is Severity.ERROR), None)
    if wrong is not None:
        raise CatalogueError(wrong)
    return outcome.value
