"""The account as Markdown: a table for each grant, to lay before a committee or send to a foundation."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.language import Words
from catalogue.followup.money import Account, Accounts
from catalogue.messages.money import said
from catalogue.reporters.changes.harmless import harmless
from catalogue.reporters.money.told import Row, Telling


def report(found: Accounts, words: Words) -> str:
    """All of it. No text of the files can be anything but text in it."""
    language, telling = words.language, Telling(words)
    blocks = [f"**{harmless(banner)}**" for banner in found.banners]
    blocks += [f"# {harmless(said('heading', language))}", harmless(found.title)]
    blocks.append(said("as_of", language, day=words.day(found.as_of)))
    if not found.accounts:
        blocks.append(harmless(said("none", language)))
    for each in found.accounts:
        blocks += _account(each, telling)
    if len(found.accounts) > 1:
        blocks.append(f"**{said('all', language, total=telling.kroner(found.total))}**")
    return "\n\n".join(blocks) + "\n"


def _account(found: Account, telling: Telling) -> Iterator[str]:
    yield f"## {harmless(found.title)}"
    yield "\n".join(f"- {harmless(fact)}" for fact in telling.facts(found))
    rows, sums = telling.lines(found), telling.sums(found)
    if not rows:
        return
    language, is_spent = telling.language, found.spent is not None
    head = [said("purpose", language), said("amount", language), *([said("spent", language)] if is_spent else [])]
    marks = ["---", "---:", *(["---:"] if is_spent else [])]
    lines = [_line(head), _line(marks)]
    lines += [_line([_cell(row), row.amount, row.spent][: len(head)]) for row in rows]
    lines += [_line([f"**{harmless(row.text)}**", f"**{row.amount}**", row.spent][: len(head)]) for row in sums]
    yield "\n".join(lines)


def _cell(row: Row) -> str:
    told = (f"{harmless(label)}: {harmless(text)}" for label, text in row.details)
    return "<br>".join((harmless(row.text), *told))


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
