"""A catalogue of which most is remembered: a file whose bytes are known is neither parsed nor validated nor judged.

Its findings are those of the last time, and the checks of the whole catalogue look at its ties. It is understood after
all where one of them has something to say about it, or where somebody asks for its model.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import OF_ALL, OF_FILES, judge
from catalogue.collection.collect import Reading, read_associations, read_shared, without_garbage_collection
from catalogue.collection.ignores import Comments, comments_in
from catalogue.collection.lasting import ALWAYS, lasting
from catalogue.collection.late import Late, LateFiles
from catalogue.collection.memory import remember, remembered
from catalogue.collection.records import Record
from catalogue.collection.rules import Rules, rules_of
from catalogue.collection.ties import ties_of
from catalogue.diagnostics import Diagnostic
from catalogue.model.partnership import PartnershipFile
from catalogue.model.validate import validate
from catalogue.model.vocabulary import Vocabulary
from catalogue.project import OFFERS
from catalogue.source.document import Document
from catalogue.source.held import HeldTree, ReadOnce
from catalogue.source.parse import parse
from catalogue.source.text import MAX_BYTES
from catalogue.source.tree import Tree, Unreadable
from catalogue.store import Store

Records = Mapping[str, Record]
"""Records by the path of their file."""


@dataclass(frozen=True)
class Recalled:
    """The catalogue, everything that reading and checks have to say, and the comments that ask to ignore something."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    comments: Comments = field(default_factory=dict)


@without_garbage_collection()
def recall(tree: Tree, as_of: date | None, today: date, store: Store, name: str) -> Recalled:
    """Read and judge a project with the help of what `store` has under its `name`, and keep there what is new."""
    held, memory = ReadOnce(tree), remembered(store, name)
    reading = Reading(held)
    shared = read_shared(reading)
    digests = {path: _digest(held, path) for path in shared.paths}
    known = memory.of(digests)
    bare = shared.catalogue(tree, dict(reading.documents), {}, as_of, today)
    if bare is None:  # nothing is judged, and what was found by reading holds by all rules
        read_associations(reading, (path for path in shared.paths if path not in known))
        return Recalled(None, (*reading.diagnostics, *(found for each in known.values() for found in each.found)))
    rules = rules_of(bare.settings, bare.as_of)
    known = {path: each for path, each in known.items() if memory.rules == rules.key and rules.day in each.lasts}
    found = (*reading.diagnostics, *judge(_without_files(bare), OF_FILES))
    fresh = _fresh(held, bare, rules, {path: digest for path, digest in digests.items() if path not in known})
    records = {path: known.get(path) or fresh.records[path] for path in shared.paths}
    whole = _whole(held, bare, records, fresh)
    remember(store, name, memory, memory.renewed(rules.key, records, fresh.records))
    told = (each for record in records.values() for each in (*record.found, *record.judged))
    comments = {**comments_in(bare.documents.values()), **{path: each.comments for path, each in records.items()}}
    return Recalled(whole, (*found, *told, *judge(whole, OF_ALL)), comments)


@dataclass(frozen=True)
class _Fresh:
    """Files that were read just now: their models and documents by association, their records by path."""

    entries: Mapping[str, PartnershipFile]
    documents: Mapping[str, Document]
    records: Records


def _fresh(held: ReadOnce, bare: Catalogue, rules: Rules, digests: Mapping[str, str]) -> _Fresh:
    """Read and judge files, each by itself: nothing else of the catalogue is there for its checks to look at."""
    reading = Reading(held)
    entries = read_associations(reading, digests)
    alone = replace(
        bare,
        settings=rules.settings,
        vocabulary=Vocabulary(themes={}),
        recipients={},
        funding={},
        milestones={},
        alliance=None,
        partnerships=entries,
        pages=(),
        documents=reading.documents,
        tree=HeldTree({path: held.read(path) for path, digest in digests.items() if digest}),
        broken=tuple(path for path in digests if _name(path) not in entries),
    )
    found, judged = _by_file(reading.diagnostics), _by_file(judge(alone, OF_FILES))
    comments = comments_in(reading.documents.values())
    records = {}
    for path, digest in digests.items():
        document, entry = reading.documents.get(_name(path)), entries.get(_name(path))
        records[path] = Record(
            digest,
            tuple(found[path]),
            tuple(judged[path]),
            lasting(document, rules.day) if document else ALWAYS,
            document is not None,
            ties_of(entry) if entry else None,
            comments.get(path, ()),
        )
    return _Fresh(entries, reading.documents, records)


def _whole(held: ReadOnce, bare: Catalogue, records: Records, fresh: _Fresh) -> Catalogue:
    """The catalogue of all files, of which those that are known are read again only when they are asked for."""
    paths = {_name(path): path for path in records}
    read = [name for name, path in paths.items() if records[path].is_document]
    ties = {name: known for name, path in paths.items() if (known := records[path].ties)}
    documents = Late(
        (*bare.documents, *read), {**bare.documents, **fresh.documents}, lambda name: _document(held, paths[name])
    )
    files = LateFiles(ties, fresh.entries, lambda name: _file(documents[name]))
    return replace(
        bare,
        partnerships=files,
        documents=documents,
        broken=(*(path for name, path in paths.items() if name not in ties), *_without_files(bare).broken),
    )


def _without_files(bare: Catalogue) -> Catalogue:
    return replace(bare, broken=tuple(path for path in bare.broken if not path.startswith(f"{OFFERS}/")))


def _document(held: ReadOnce, path: str) -> Document:
    document = parse(held, path).value
    if document is None:
        raise LookupError(path)
    return document


def _file(document: Document) -> PartnershipFile:
    entry = validate(document, PartnershipFile).value
    if entry is None:
        raise LookupError(document.source.path)
    return entry


def _digest(tree: Tree, path: str) -> str:
    """Of a file's bytes; empty for one that is not read: too large, or not readable."""
    try:
        return "" if tree.size(path) > MAX_BYTES else hashlib.sha256(tree.read(path)).hexdigest()
    except Unreadable:
        return ""


def _by_file(found: Iterable[Diagnostic]) -> Mapping[str, list[Diagnostic]]:
    files: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        files[each.span.file].append(each)
    return files


def _name(path: str) -> str:
    return PurePosixPath(path).stem
