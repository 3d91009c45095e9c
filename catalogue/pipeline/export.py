"""`export`: what an edition shows, or what the catalogue holds, in the form of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.extract import Reach, extract
from catalogue.edition.sessions import sessions
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.registry import EXPORTERS, FOR_AUDIENCE, WITH_ALL_WORDS, WITH_SESSIONS
from catalogue.pipeline.check import CheckReport, check, memory_in
from catalogue.pipeline.editions import edition_named, first_for, first_public, months_ahead, widest
from catalogue.project import OUTPUT
from catalogue.publish.exported import Target, WrittenExport, write_export

FOLDER = "export"
OF_KEEPERS = "_own"
"""The folder of what is for the municipality's own use: no edition has such a name."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which export of which project. `for_keepers` is for the municipality's own use, else for an edition's readers.

    Without `edition` it is the one that fits. `output` is a file where there is only one and the name has an ending,
    else a folder; without it a folder below the output's, which holds nothing else. Git is run in `environment`.
    """

    root: Path
    day: date
    name: str
    edition: str = ""
    for_keepers: bool = False
    output: Path | None = None
    as_of: date | None = None
    cache: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ExportReport:
    """What the check found; what was made of which edition, and where it lies: nothing where there are errors."""

    check: CheckReport
    edition: str = ""
    exported: Exported | None = None
    written: WrittenExport | None = None


def export(request: ExportRequest) -> ExportReport:
    """Check, make, write. Nothing leaves a catalogue that has errors: one of them may be that something is private."""
    found = check(
        request.root,
        request.day,
        request.as_of,
        store=memory_in(request.cache),
        alone=request.for_keepers,  # another municipality's own use is not ours
        environment=request.environment,
    )
    if found.catalogue is None or found.has_errors:
        return ExportReport(found)
    name = _edition_for(found.catalogue, request)
    target = _target(request, name)
    exported = EXPORTERS[request.name](material(found.catalogue, request, name, target))
    target, files = _where(target, request.output, exported)
    return ExportReport(found, name, exported, write_export(request.root, target, files))


def material(catalogue: Catalogue, request: ExportRequest, name: str, target: Target | None = None) -> Material:
    """What the exporter is handed."""
    edition, labels = edition_named(catalogue, name)
    reach: Reach = "keepers" if request.for_keepers else "edition"
    held = sessions(catalogue, edition, labels, *months_ahead(catalogue.as_of)) if request.name in WITH_SESSIONS else ()
    taken = extract(catalogue, edition, reach)
    if request.name in WITH_ALL_WORDS:
        taken = replace(taken, vocabulary=extract(catalogue, edition, "keepers").vocabulary)
    return Material(taken, held, target.before) if target else Material(taken, held)


def _edition_for(catalogue: Catalogue, request: ExportRequest) -> str:
    """What is handed on is for all, unless somebody says otherwise."""
    if request.edition:
        return request.edition
    if request.for_keepers:
        return widest(catalogue)
    audience = FOR_AUDIENCE.get(request.name)
    return first_for(catalogue, audience) if audience else first_public(catalogue)


def _target(request: ExportRequest, edition: str) -> Target:
    if request.output is not None:
        return Target(request.output, is_ours=False)
    whose = OF_KEEPERS if request.for_keepers else edition
    return Target(request.root / OUTPUT / FOLDER / whose / request.name, is_ours=True)


def _where(target: Target, output: Path | None, exported: Exported) -> tuple[Target, Mapping[str, bytes]]:
    """A single file may be given the name that the user wants for it."""
    files = dict(exported.files)
    if output is None or len(files) != 1 or not output.suffix or output.is_dir():
        return target, files
    return Target(output.parent, is_ours=False), {output.name: next(iter(files.values()))}
