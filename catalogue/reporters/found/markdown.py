"""The answer as Markdown, to paste into a mail: its reader is the edition's, and so are its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.messages import without_cpr
from catalogue.messages.finding import TABLES
from catalogue.render.commonmark import Safe, escape, link
from catalogue.reporters.found.paper import Entry, Paper, Part, paper
from catalogue.search.told import Told

_ADDRESS = re.compile(r"(?<![\w`./+-])[\w.+\\-]+@[\w\\-]+(?:\.[\w\\-]+)+")


def report(found: Told, language: str) -> str:
    """All of it, in the edition's language where `find` speaks it."""
    own = found.heading.language.partition("-")[0]
    told = paper(found, own if own in TABLES else language, is_mail=True)
    text = "\n\n".join(block for block in _blocks(told) if block) + "\n"
    # Nobody is written to from a demonstration, so that no bare address may become a link.
    return (
        _ADDRESS.sub(lambda address: "`" + address[0].replace("\\", "") + "`", text)
        if found.heading.is_demonstration
        else text
    )


def _blocks(told: Paper) -> Iterator[str]:
    yield from (f"**{_text(banner)}**" for banner in told.banners)
    yield from (_text(line) for line in told.lines)
    for part in told.parts:
        yield from _part(part)
    for listed in (told.drops, told.left_out):
        if listed:
            yield f"{_text(listed[0])}:"
            yield "\n".join(f"- {_text(each)}" for each in listed[1])
    yield _text(told.wrong)
    yield _text(" · ".join(told.safety))


def _part(part: Part) -> Iterator[str]:
    yield f"## {_text(part.heading)}"
    for entry in part.entries:
        yield from _entry(entry)
    yield _text(part.more)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### {entry.number}. {link(without_cpr(entry.title), entry.address)}"
    yield _text(entry.lead)
    yield _text(entry.summary)
    yield "\n".join(f"- **{_text(label)}:** {_text('; '.join(texts))}" for label, texts in entry.lines)
    yield f"*{_text(entry.note)}*" if entry.note else ""


def _text(text: str) -> Safe:
    return escape(without_cpr(text))
