"""A paper as Markdown: an agenda to send, a list of things to do for a job to post."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.reporters.changes.harmless import harmless
from catalogue.reporters.followup.paper import Group, Item, Paper, Section


def report(paper: Paper) -> str:
    """All of it. No text of the files can call somebody, link, or be anything but text in it."""
    blocks = [f"# {harmless(paper.title)}"]
    blocks[:0] = [f"**{harmless(banner)}**" for banner in paper.banners]
    blocks += [harmless(line) for line in paper.lines]
    for section in paper.sections:
        blocks += _section(section, paper.heading(section))
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, heading: str) -> Iterator[str]:
    yield f"## {harmless(heading)}"
    yield from (harmless(lead) for lead in section.leads)
    for group in section.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    if group.heading:
        yield f"### {harmless(group.heading)}"
    yield "\n".join(f"- {_item(item)}" for item in group.items)


def _item(item: Item) -> str:
    text = harmless(item.text)
    return f"**{harmless(item.head)}:** {text}" if item.head else text
