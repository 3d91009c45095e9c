"""`confirm` and `meeting`: what would be recorded, tried as `check` tries it; and the writing, when somebody agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.authoring.amend import Amended, amended, save
from catalogue.authoring.apply import apply
from catalogue.authoring.confirm import (
    Confirmation,
    confirm,
    offers_named,
    refuse_day_to_come,
    refuse_unconfirmable,
    right,
    with_confirmation,
)
from catalogue.authoring.meeting import Held, Recorded, meeting
from catalogue.authoring.reply import Reply, read_reply
from catalogue.authoring.trial import tried
from catalogue.authoring.workplace import Workplace, workplace
from catalogue.codes import Severity
from catalogue.collection.catalogue import Placed
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.document import Source
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree


@dataclass(frozen=True, slots=True)
class ConfirmRequest:
    """Which offers (ids of offers or associations), by whom, on which day; `reply` is what an association answered.

    `day` is the day it really is: nobody has confirmed anything on a later one.
    """

    root: Path
    day: date
    names: tuple[str, ...]
    by: str
    on: date
    reply: Path | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be written. `found` is wrong: with an error in it nothing can be written.

    `lines` are those of the reply, `replies` what it said of each offer, `in_vain` the questions it answered that the
    file answers already.
    """

    root: Path
    confirmations: tuple[Confirmation, ...]
    files: tuple[Amended, ...]
    found: tuple[Diagnostic, ...] = ()
    replies: tuple[Reply, ...] = ()
    in_vain: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether it may be written."""
        return not any(each.severity is Severity.ERROR for each in self.found)

    def text_of(self, path: str) -> tuple[str, ...]:
        """The lines of a file as it would be, or of the reply: what findings point into."""
        after = next((each.after for each in self.files if each.path == path), None)
        return tuple(after.split("\n")) if after is not None else self.lines

    def write(self) -> None:
        """Write the files, all of them or none."""
        save(self.root, self.files)


@dataclass(frozen=True, slots=True)
class MeetingRequest:
    """Whose meeting, and what is to be recorded of it."""

    root: Path
    day: date
    association: str
    held: Held


def propose(request: ConfirmRequest) -> Proposal:
    """What the confirmation changes; raises `CatalogueError` where it can't be one."""
    place = workplace(request.root, request.day)
    refuse_day_to_come(place, request.on)
    offers = offers_named(place, request.names)
    if request.reply is not None:
        return _of_reply(place, request, request.reply, offers)
    made = confirm(place, offers, request.by, request.on)
    return Proposal(request.root, made.offers, made.files, _new_errors(place, made.files))


def propose_meeting(request: MeetingRequest) -> tuple[Recorded, Proposal]:
    """What the meeting changes in its association's file; raises `CatalogueError` where there can't be one."""
    place = workplace(request.root, request.day)
    recorded = meeting(place, request.association, request.held)
    files = (recorded.file,) if recorded.file else ()
    return recorded, Proposal(request.root, (), files, _new_errors(place, files))


def _of_reply(place: Workplace, request: ConfirmRequest, path: Path, offers: Sequence[Placed]) -> Proposal:
    source = _read(path)
    by_id = {placed.offer.id: placed for placed in offers}
    outcome = read_reply(source, by_id, place.catalogue.vocabulary)
    told: list[Confirmation] = []
    files: list[Amended] = []
    found, in_vain = list(outcome.diagnostics), list[tuple[str, str]]()
    for association in dict.fromkeys(placed.association for placed in offers):
        before = document = place.catalogue.document_of(association)
        for reply in outcome.value:
            placed = by_id[reply.offer]
            if placed.association != association:
                continue
            applied = apply(place, document, placed.index, reply)
            document = applied.document
            found += applied.found
            in_vain += [(reply.offer, asked.text) for asked in applied.known_already]
            if reply.is_right and not reply.has_corrections and applied.is_good:
                refuse_unconfirmable(place, placed, request.on)
                document = right(with_confirmation(document, placed.index, request.by, request.on))
                old = placed.offer.confirmed
                is_new = old is None or (old.on, old.by) != (request.on, request.by)
                told.append(Confirmation(placed, old, is_new))
        if document is not before:
            files.append(amended(place.tree, before, document))
    # What is wrong in the reply would be wrong in the file again.
    is_wrong = any(each.severity is Severity.ERROR for each in found)
    wrong = tuple(found) if is_wrong else (*found, *_new_errors(place, files))
    lines = tuple(source.text.split("\n"))
    return Proposal(request.root, tuple(told), tuple(files), wrong, outcome.value, tuple(in_vain), lines)


def _read(path: Path) -> Source:
    if path.is_dir() or not path.exists():
        args = {"path": str(path), "rule": "folder" if path.is_dir() else "missing"}
        raise CatalogueError(Diagnostic("CAT006", Span(""), args))
    text = read_text(FolderTree(path.parent), path.name)
    if text.value is None:
        raise CatalogueError(text.diagnostics[0])
    return Source(str(path), text.value)


def _new_errors(place: Workplace, files: Iterable[Amended]) -> tuple[Diagnostic, ...]:
    """What `check` would say of the changed files that it didn't say before: what is old is no reason to refuse."""
    found: list[Diagnostic] = []
    for file in files:
        before = {_kind(each) for each in tried(place.tree, file.path, file.before, place.day)}
        found += [each for each in tried(place.tree, file.path, file.after, place.day) if _kind(each) not in before]
    return tuple(each for each in found if each.severity is not Severity.INFORMATION)


def _kind(found: Diagnostic) -> tuple[str, tuple[tuple[str, str | int], ...]]:
    return found.code, tuple(sorted(found.args.items()))
