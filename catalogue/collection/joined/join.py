"""Our catalogue and its sources as one. Each was judged by itself: here is said only what joining them brings about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from catalogue.collection.catalogue import Catalogue, Neighbour
from catalogue.collection.joined.meetings import meetings
from catalogue.collection.joined.taken import Shelves, Taken, take
from catalogue.collection.joined.words import with_areas
from catalogue.collection.late import Late, LateFiles
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.partnership import PartnershipFile
from catalogue.project import SETTINGS, VOCABULARY
from catalogue.source.document import Document
from catalogue.source.joined import Fault, JoinedTree

_OF_REVISIONS = frozenset({"git", "repository", "revision"})


@dataclass(frozen=True)
class Joined:
    """The whole, and what there is to say of it; `private` is what no report repeats, said or not."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]
    private: tuple[Diagnostic, ...]


def join(own: Catalogue, tree: JoinedTree, today: date, shelves: Shelves) -> Joined:
    """Take every source in that can be; of the others, say why not."""
    settings = own.documents[SETTINGS]
    found = [_unreadable(each, settings) for each in tree.faults]
    taken: list[Taken] = []
    for opened in tree.sources:
        asked = own.settings.sources.get(opened.id)
        if asked is None:
            continue
        each = take(opened, asked, own, today, shelves)
        refused = list(_refused(each, own))
        found += (*each.payload.found, *refused)
        if not refused:
            taken.append(each)
            found += _said(each, settings)
    whole = _whole(own, tree, taken)
    private = tuple(found for each in taken for found in each.payload.private)
    return Joined(whole, (*found, *meetings(whole, tree)), private)


def _unreadable(fault: Fault, settings: Document) -> Diagnostic:
    field = "revision" if fault.rule in _OF_REVISIONS else "folder"
    span = settings.value_span("sources", fault.id, field)
    return Diagnostic("CAT366", span, {"rule": fault.rule, "value": fault.value})


def _refused(each: Taken, own: Catalogue) -> Iterator[Diagnostic]:
    name, settings = each.opened.id, own.documents[SETTINGS]
    if not each.payload.name:
        span = settings.value_span("sources", name, "folder")
        yield Diagnostic("CAT366", span, {"rule": "broken", "value": each.opened.prefix.rstrip("/")})
    elif each.payload.demonstration and not own.settings.demonstration:
        yield Diagnostic("CAT367", settings.key_span("sources", name), {"id": name})


def _said(each: Taken, settings: Document) -> Iterator[Diagnostic]:
    name, payload, prefix = each.opened.id, each.payload, each.opened.prefix
    for line in payload.wrong_lines:
        span = settings.value_span("sources", name, "map", line.group, line.theirs)
        args = {"rule": line.rule, "id": line.theirs if line.rule == "theirs" else line.ours, "nearest": line.nearest}
        yield Diagnostic("CAT369", span, args)
    for lack in payload.lacks:
        args = {"id": lack.id, "label": lack.label, "group": lack.group, "nearest": lack.nearest, "source": name}
        there = Span(prefix + VOCABULARY, lack.line, 1, lack.line, 1)
        yield Diagnostic("CAT368", settings.key_span("sources", name), args, related=(there,))
    if payload.has_sources:
        yield Diagnostic("CAT371", settings.key_span("sources", name), {"id": name, "rule": "nested"})
    if payload.others:
        yield Diagnostic("CAT371", settings.key_span("sources", name), {"id": name, "n": payload.others})


def _whole(own: Catalogue, tree: JoinedTree, taken: list[Taken]) -> Catalogue:
    brought = {name: area for each in taken for name, area in each.areas.items()}
    areas = with_areas(own.vocabulary.areas, brought) if brought else own.vocabulary.areas
    hosts = {name: each for each in taken for name in each.payload.hosts}
    return replace(
        own,
        tree=tree,
        vocabulary=own.vocabulary.model_copy(update={"areas": areas}) if brought else own.vocabulary,
        partnerships=_files(own, taken),
        documents=_documents(own, taken),
        broken=(*own.broken, *(path for each in taken for path in each.payload.broken)),
        sources={each.opened.id: _neighbour(each) for each in taken},
        hosts=Late(hosts, {}, lambda name: hosts[name].hosts[name]),
    )


def _neighbour(each: Taken) -> Neighbour:
    payload = each.payload
    return Neighbour(each.opened.id, payload.name, payload.inclusion, payload.grace_days)


def _files(own: Catalogue, taken: list[Taken]) -> Mapping[str, PartnershipFile]:
    ties = dict(own.ties)
    homes: dict[str, Mapping[str, PartnershipFile]] = dict.fromkeys(own.ties, own.partnerships)
    for each in taken:
        for name, file in zip(each.files, each.payload.ties.values(), strict=True):
            ties[name], homes[name] = file, each.files
    return LateFiles(ties, {}, lambda name: homes[name][name])


def _documents(own: Catalogue, taken: list[Taken]) -> Mapping[str, Document]:
    homes: dict[str, Mapping[str, Document]] = dict.fromkeys(own.documents, own.documents)
    for each in taken:
        homes |= dict.fromkeys(each.documents, each.documents)
    return Late(homes, {}, lambda name: homes[name][name])
