"""The account on a terminal: amounts in a column of their own, set to the right."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from catalogue.edition.language import Words
from catalogue.followup.money import Account, Accounts
from catalogue.messages import safe, without_cpr
from catalogue.messages.money import said
from catalogue.reporters.base import Options
from catalogue.reporters.money.told import Row, Telling

_BOLD, _URGENT = "1", "1;33"
_NARROWEST = 40
_GAP = "  "


def report(found: Accounts, words: Words, options: Options) -> str:
    """All grants, one below the other."""
    writer = _Writer(Telling(words), options)
    language = words.language
    head = [writer.painted(line, _URGENT) for banner in found.banners for line in writer.wrapped(banner)]
    head += [writer.painted(said("heading", language), _BOLD), *writer.wrapped(found.title)]
    head.append(said("as_of", language, day=words.day(found.as_of)))
    if not found.accounts:
        head += writer.wrapped(said("none", language))
    blocks = [head, *(list(writer.account(each)) for each in found.accounts)]
    if len(found.accounts) > 1:
        total = said("all", language, total=Telling(words).kroner(found.total))
        blocks.append([writer.painted(total, _BOLD)])
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


class _Writer:
    def __init__(self, telling: Telling, options: Options) -> None:
        self._telling = telling
        self._options = options
        self._width = max(options.width, _NARROWEST)

    def account(self, found: Account) -> Iterator[str]:
        yield from (self.painted(line, _BOLD) for line in self.wrapped(found.title))
        for fact in self._telling.facts(found):
            yield from self.wrapped(fact, _GAP)
        lines, sums = self._telling.lines(found), self._telling.sums(found)
        column = max((len(row.amount) for row in (*lines, *sums)), default=0)
        for row in lines:
            yield ""
            yield from self._row(row, column)
        if sums:
            yield f"{_GAP}{'-' * column}"
        for row in sums:
            colour = _URGENT if row.is_wrong else _BOLD if row is sums[-1] else ""
            yield from (self.painted(line, colour) for line in self._row(row, column))
        if spent := self._telling.spent(found):
            yield from self.wrapped(spent, " " * column + _GAP * 2)

    def _row(self, row: Row, column: int) -> Iterator[str]:
        indent = " " * column + _GAP * 2
        first = f"{_GAP}{row.amount:>{column}}{_GAP}"
        yield from self.wrapped(row.text, first, indent)
        for label, text in row.details:
            yield from self.wrapped(f"{label}: {text}", indent, indent + _GAP)
        if row.spent and not row.is_sum:
            label = said("spent", self._telling.language)
            yield from self.wrapped(f"{label}: {row.spent}", indent, indent + _GAP)

    def wrapped(self, text: str, indent: str = "", following: str | None = None) -> list[str]:
        return textwrap.wrap(
            safe(without_cpr(" ".join(text.split()))),
            self._width,
            initial_indent=indent,
            subsequent_indent=f"{indent}{_GAP}" if following is None and indent else following or "",
            break_long_words=False,
            break_on_hyphens=False,
        )

    def painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._options.colour and colour else text
