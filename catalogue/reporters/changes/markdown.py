"""What a change means, as the comment on a pull request: the most important first, and never too long to be posted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.diagnostics import Diagnostic
from catalogue.messages.review import said
from catalogue.pipeline.diff import DiffReport
from catalogue.render.commonmark import spare
from catalogue.reporters.base import Options, headline
from catalogue.reporters.changes.as_read import rows
from catalogue.reporters.changes.base import (
    Group,
    Part,
    entity_heading,
    first_parts,
    groups,
    middle_parts,
    page_lists,
    remarks,
    shortened,
    summary,
    unchanged,
)
from catalogue.reporters.changes.harmless import clipped, harmless
from catalogue.review.result import EntityTold, Item, Piece, Review, Seen, Told

LIMIT = 60_000
"""Characters: git hosts refuse comments of more than about 65,000."""
_FOR_THE_REMARK = 600
_MOST_PAGES = 20
_LONGEST = 600
"""Letters of one value: what is longer is read in the files."""
_LONGEST_LINE = 1500
_COUNTED = {"items": 0, "entities": 0, "seen": 0}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the comment. When there is no room for all, those of a higher `rank` are left out first.

    `counts_as` says what is missing without it; headings, which count as nothing, go with the block below them.
    """

    text: str
    rank: int
    counts_as: str = ""


def report(report: DiffReport, language: str, options: Options) -> str:
    """The comment."""
    del options
    if report.review is None:
        return _not_comparable(report, language)
    return fitted(tuple(_blocks(report.review)), language)


def fitted(blocks: tuple[Block, ...], language: str) -> str:
    """As many blocks as there is room for, in their order, and what was left out."""
    room, kept = LIMIT - _FOR_THE_REMARK, set[int]()
    for index in sorted(range(len(blocks)), key=lambda each: (blocks[each].rank, each)):
        size = len(blocks[index].text) + 1
        if size <= room:
            kept.add(index)
            room -= size
    shown = [block.text for index, block in enumerate(blocks) if index in kept]
    missing = dict(_COUNTED)
    for index, block in enumerate(blocks):
        if index not in kept and block.counts_as:
            missing[block.counts_as] += 1
    told = [said(f"left_out.{name}", language, count=count) for name, count in missing.items() if count]
    if told:
        shown.append(f"\n*{harmless(said('left_out', language, what=', '.join(told)))}*")
    return spare(re.sub(r"\n{3,}", "\n\n", "\n".join(shown)).strip("\n") + "\n")


def _not_comparable(report: DiffReport, language: str) -> str:
    blocks = [Block(f"## {said('heading', language)}\n\n{harmless(said('not_comparable', language))}", 0)]
    sides = (("before", report.names.before, report.pair.before), ("after", report.names.after, report.pair.after))
    for when, name, side in sides:
        if side.catalogue is None:
            blocks.append(Block(f"\n{harmless(said(f'not_comparable.{when}', language, name=name))}\n", 1))
            blocks += [Block(_finding(each, language), 2, "items") for each in side.diagnostics]
    return fitted(tuple(blocks), language)


def _blocks(review: Review) -> Iterator[Block]:
    language = review.language
    names = said("between", language, before=review.names.before, after=review.names.after)
    yield Block(f"## {said('heading', language)}\n\n{harmless(names)}\n", 0)
    if not review:
        yield Block(said("nothing_changed", language), 0)
        return
    if counts := summary(review):
        yield Block(f"**{harmless(' · '.join(counts))}**", 0)
    for part in first_parts(review):
        yield from _part(part, 1)
    yield from _pages(review)
    ranks = {"dead": 2, "agreements": 3, "less": 5, "hosts": 6, "uncertain": 4}
    for part in middle_parts(review):
        yield from _part(part, ranks[part.key])
    yield from _findings("appeared", review.appeared, language, 4)
    yield from _findings("cured", review.cured, language, 6)
    if review.entities:
        yield Block(_heading("entities", language), 1)
        for entity in review.entities:
            yield Block(_entity(entity, language), 7, "entities")
            if entity.seen:
                yield Block(_seen(entity.seen, language), 8, "seen")


def _heading(key: str, language: str) -> str:
    return f"\n### {said(f'section.{key}', language)}\n"


def _part(part: Part, rank: int) -> Iterator[Block]:
    yield Block(f"\n### {harmless(part.heading)}\n", rank)
    yield from (Block(_item(item), rank, "items") for item in part.items)


def _item(item: Item) -> str:
    text = harmless(clipped(item.text, _LONGEST_LINE))
    return f"- **{harmless(item.head)}:** {text}" if item.head else f"- {text}"


def _pages(review: Review) -> Iterator[Block]:
    language = review.language
    yield Block(_heading("readers", language), 2)
    if not review.readers:
        yield Block(unchanged(review), 2)
    yield from (Block(_group(group, language), 2, "items") for group in groups(review))


def _group(group: Group, language: str) -> str:
    lines = [f"- **{harmless(group.heading(language))}**"]
    lines += [f"  - {harmless(remark)}" for remark in remarks(group, language)]
    for label, texts in page_lists(group.effect, language):
        shown = "; ".join(harmless(each) for each in texts[:_MOST_PAGES])
        more = f" {said('more', language, count=len(texts) - _MOST_PAGES)}" if len(texts) > _MOST_PAGES else ""
        lines.append(f"  - {label}: {shown}{more}")
    return "\n".join(lines)


def _findings(key: str, found: Iterable[Diagnostic], language: str, rank: int) -> Iterator[Block]:
    told = tuple(found)
    if told:
        yield Block(_heading(key, language), rank)
        yield from (Block(_finding(each, language), rank, "items") for each in told)


def _finding(found: Diagnostic, language: str) -> str:
    line = headline(found, language)
    return f"- {harmless(line.where)}: **{harmless(line.kind)}:** {harmless(line.message)}"


def _entity(entity: EntityTold, language: str) -> str:
    lines = [f"\n#### {harmless(entity_heading(entity, language))}\n"]
    if entity.file:
        lines.append(f"*{harmless(entity.file)}*\n")
    lines += [f"- {harmless(sentence)}" for sentence in entity.sentences]
    lines += [line for told in entity.told for line in _told(told, language)]
    return "\n".join(lines).rstrip("\n")


def _told(told: Told, language: str) -> Iterator[str]:
    label = f"- {_label(told.title)}"
    if told.hidden or told.alone:
        text = said("not_shown" if told.alone else "hidden", language) if told.hidden else "; ".join(told.items)
        yield f"{label} {harmless(clipped(text, _LONGEST))}"
    elif told.pieces:
        yield f"{label} {_marked(told.pieces)}"
    elif told.removed or told.added:
        yield label
        gone, come = said("deleted_word", language), said("inserted_word", language)
        yield from (f"  - {gone} ~~{harmless(clipped(each, _LONGEST))}~~" for each in told.removed)
        yield from (f"  - {come} **{harmless(clipped(each, _LONGEST))}**" for each in told.added)
    else:
        before, after = (harmless(clipped(each, _LONGEST)) for each in (told.before, told.after))
        nothing = f"*{said('nothing', language)}*"
        yield f"{label} {said('between', language, before=before or nothing, after=after or nothing)}"


def _label(text: str) -> str:
    return f"**{harmless(text)}**" if text.endswith("?") else f"**{harmless(text)}:**"


def _marked(pieces: Iterable[Piece]) -> str:
    """The text with what went struck through and what came in bold; a very long one ends early."""
    written: list[str] = []
    room = _LONGEST_LINE
    for piece in shortened(pieces):
        text = harmless(clipped(piece.text.strip(), room))
        mark = {"same": "", "deleted": "~~", "inserted": "**"}[piece.how]
        if text:
            written.append(f"{mark}{text}{mark}")
        room -= len(piece.text)
        if room <= 0:
            break
    return " ".join(written)


def _seen(seen: Seen, language: str) -> str:
    """The offer as it will be read, folded away."""
    view = seen.after or seen.before
    kind = "as_read_gone" if seen.after is None else "as_read" if seen.before else "as_read_new"
    lines = ["", "<details>", f"<summary>{harmless(said(kind, language, who=seen.who))}</summary>", ""]
    for row in rows(view, seen.language) if view else ():
        if row.key == "title":
            lines += [f"**{harmless(row.lines[0])}**", ""]
        elif row.key in {"provider", "alert", "summary"}:
            lines += [" · ".join(harmless(line) for line in row.lines), ""]
        elif row.key == "description":
            lines += [part for line in row.lines for part in (harmless(line), "")]
        elif len(row.lines) == 1:
            lines.append(f"- {_label(row.label)} {harmless(row.lines[0])}")
        else:
            lines += [f"- {_label(row.label)}", *(f"  - {harmless(line)}" for line in row.lines)]
    return "\n".join([*lines, "", "</details>"])
