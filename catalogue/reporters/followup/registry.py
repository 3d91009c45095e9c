"""The tables of the formats that the command line offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from catalogue.edition.language import Words
from catalogue.followup.agenda import Agenda
from catalogue.followup.status import Status
from catalogue.pipeline.agenda import Since
from catalogue.reporters.base import Options
from catalogue.reporters.followup import agenda, html, json, markdown, status, text
from catalogue.reporters.followup.paper import Paper
from catalogue.reporters.followup.picture import picture

StatusReporter = Callable[[Status, Words, Options], str]
AgendaReporter = Callable[[Agenda, Since, Words, Options], str]


def _status_page(found: Status, words: Words, options: Options) -> str:
    del options
    drawn = {"timeline": picture(found.timeline, words)} if found.timeline.lanes else {}
    return html.report(_with_picture_first(status.paper(found, words)), drawn)


def _with_picture_first(paper: Paper) -> Paper:
    """Below what is urgent the year at a glance; on a terminal its list would only be in the way there."""
    first, *others, last = paper.sections
    return replace(paper, sections=(first, last, *others))


STATUS_REPORTERS: Mapping[str, StatusReporter] = {
    "text": lambda found, words, options: text.report(status.paper(found, words), options),
    # A job posts this where more people read than those who keep the agreements.
    "markdown": lambda found, words, _: markdown.report(status.paper(found, words, names_declarations=False)),
    "json": lambda found, words, _: json.status_json(found, words.language),
    "html": _status_page,
}
AGENDA_REPORTERS: Mapping[str, AgendaReporter] = {
    "text": lambda found, since, words, options: text.report(agenda.paper(found, since, words), options),
    "markdown": lambda found, since, words, _: markdown.report(agenda.paper(found, since, words)),
    "json": lambda found, since, words, _: json.agenda_json(found, since, words.language),
    "html": lambda found, since, words, _: html.report(agenda.paper(found, since, words)),
}
