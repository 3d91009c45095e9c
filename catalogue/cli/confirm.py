"""`catalogue confirm` and `catalogue meeting`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.authoring.confirm import Confirmation
from catalogue.cli.asking import agree, can_ask
from catalogue.cli.surroundings import Surroundings
from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.language import Words
from catalogue.followup.days import is_working_day, working_day
from catalogue.messages import phrase, safe, without_cpr
from catalogue.messages.proof import proof_word
from catalogue.pipeline.confirm import ConfirmRequest, MeetingRequest, Proposal, propose, propose_meeting
from catalogue.reporters.base import Options
from catalogue.reporters.github import unheard
from catalogue.reporters.layout import layout_diff
from catalogue.reporters.registry import REPORTERS

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Writing:
    """Whether to write without asking, and whether to write at all."""

    without_asking: bool = False
    is_trial: bool = False


def run_confirm(request: ConfirmRequest, writing: Writing, around: Surroundings) -> int:
    """Record who confirmed what; 1 where it would make a mistake in the data."""
    proposal = propose(request)
    if request.reply is not None:
        _show_reply(proposal, around)
    if not proposal.is_good:
        return _refused(proposal, around)
    if not proposal.files:
        _tell(phrase("confirmed-nothing", around.language), around)
        return 0
    if request.reply is not None and not _is_agreed(proposal, writing, around):
        _tell(phrase("nothing-written", around.language), around)
        return 0
    for line in _told(proposal, around.language, request):
        _tell(line, around)
    return _write(proposal, writing, around)


def run_meeting(request: MeetingRequest, writing: Writing, around: Surroundings) -> int:
    """Record a status meeting; 1 where it would make a mistake in the data."""
    recorded, proposal = propose_meeting(request)
    if not proposal.is_good:
        return _refused(proposal, around)
    for day in recorded.planned:
        around.complain(phrase("meeting-passed", around.language, day=_day(day, around.language)))
    if not proposal.files:
        _tell(phrase("meeting-nothing", around.language), around)
        return 0
    args = {"association": request.association, "day": _day(request.held.on, around.language)}
    _tell(phrase("meeting-held", around.language, **args), around)
    if request.held.next_on is not None:
        _tell_next(request.held.next_on, around)
    return _write(proposal, writing, around)


def _tell_next(day: date, around: Surroundings) -> None:
    _tell(phrase("meeting-next", around.language, day=_day(day, around.language)), around)
    if not is_working_day(day):
        args = {"day": _day(day, around.language), "better": _day(working_day(day), around.language)}
        around.complain(phrase("meeting-day-off", around.language, **args))


def _write(proposal: Proposal, writing: Writing, around: Surroundings) -> int:
    if writing.is_trial:
        _show_changes(proposal, around)
        _tell(phrase("nothing-written", around.language), around)
        return 0
    proposal.write()
    _tell(phrase("recorded-in", around.language, paths=_names(proposal)), around)
    return 0


def _names(proposal: Proposal) -> str:
    return ", ".join(safe(without_cpr(each.path)) for each in proposal.files)


def _is_agreed(proposal: Proposal, writing: Writing, around: Surroundings) -> bool:
    """Whether somebody looked at what a stranger's text changes, and said yes."""
    if writing.without_asking or writing.is_trial:
        return True
    if not can_ask():
        raise CatalogueError(Diagnostic("CAT074", Span("")))
    return agree(phrase("ask-write", around.language, path=_names(proposal)), around)


def _refused(proposal: Proposal, around: Surroundings) -> int:
    options = Options(around.width, around.colour, around.verbose)
    said = REPORTERS["text"](proposal.found, proposal.text_of, around.language, options)
    _print(said, around)
    around.complain(phrase("nothing-written", around.language))
    wrong = (each for each in proposal.found if each.severity is Severity.ERROR)
    return 2 if any(each.code.startswith("CAT0") for each in wrong) else 1


def _show_reply(proposal: Proposal, around: Surroundings) -> None:
    """The changes as a person judges them, and what only a person can do with the rest."""
    if proposal.is_good:
        _show_changes(proposal, around)
    for reply in proposal.replies:
        if not reply.remarks:
            continue
        _print(phrase("reply-remarks", around.language, id=safe(reply.offer)) + "\n", around)
        for question, text in reply.remarks:
            _print(f"  {safe(question)}\n    {_shortened(text)}\n", around)
    for offer, question in proposal.in_vain:
        _print(phrase("reply-in-vain", around.language, id=safe(offer), question=safe(question)) + "\n", around)


def _shortened(text: str) -> str:
    shown = safe(without_cpr(text))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def _show_changes(proposal: Proposal, around: Surroundings) -> None:
    # Of what is found only what is private counts: the difference doesn't show those lines.
    for each in proposal.files:
        _print(layout_diff(each.shown, proposal.found, around.language, is_coloured=around.colour), around)


def _told(proposal: Proposal, language: str, request: ConfirmRequest) -> Iterator[str]:
    for each in proposal.confirmations:
        if not each.is_new:
            yield phrase("confirmed-again", language, id=safe(each.placed.offer.id))
            continue
        args = {"id": safe(each.placed.offer.id), "day": _day(request.on, language), "before": _before(each, language)}
        yield phrase("confirmed", language, **args, by=proof_word(f"by-{request.by}", language))


def _before(confirmation: Confirmation, language: str) -> str:
    before = confirmation.before
    if before is None:
        return phrase("confirmed-never", language)
    by = proof_word(f"by-{before.by}", language)
    return phrase("confirmed-before", language, day=_day(before.on, language), by=by)


def _day(day: date, language: str) -> str:
    return Words({}, "en-GB" if language == "en" else language, "", language).day(day)


def _tell(text: str, around: Surroundings) -> None:
    if not around.quiet:
        _print(f"{text}\n", around)


def _print(text: str, around: Surroundings) -> None:
    sys.stdout.write(unheard(text) if around.host == "github" else text)
