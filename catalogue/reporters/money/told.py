"""An account in words, before anybody knows how it will be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from catalogue.edition.language import Words
from catalogue.followup.money import Account, AccountLine
from catalogue.messages.fields import choice_word
from catalogue.messages.money import said


@dataclass(frozen=True, slots=True)
class Row:
    """An amount and what it is; `details` are labels with what they say."""

    amount: str
    text: str
    details: tuple[tuple[str, str], ...] = ()
    spent: str = ""
    is_sum: bool = False
    is_wrong: bool = False


class Telling:
    """Tells accounts in the language of `words`."""

    def __init__(self, words: Words) -> None:
        """The words of the project."""
        self._words = words
        self.language = words.language

    def kroner(self, amount: Decimal | None) -> str:
        """«150.000 kr.»; nothing for no amount."""
        return "" if amount is None else said("kroner", self.language, amount=self._words.number(amount))

    def facts(self, found: Account) -> tuple[str, ...]:
        """Who gave it, what for, when, with whom, and how many it reached."""
        return tuple(text for text in self._facts(found) if text)

    def _facts(self, found: Account) -> Iterator[str]:
        language, all_of = self.language, self._words.all_of
        yield said("source", language, source=found.source, total=self.kroner(found.total))
        yield found.purpose
        for key, day in (("applied", found.applied_on), ("granted", found.granted_on)):
            yield said(key, language, day=self._on(day)) if day else ""
        yield self._period(found)
        yield said("applicants", language, names=all_of(found.applicants)) if found.applicants else ""
        yield said("partners", language, names=all_of(found.partners)) if found.partners else ""
        if found.reached:
            unit = choice_word("Counted", found.reached.unit, language)
            values = {"number": self._words.number(found.reached.number), "unit": unit}
            key = "reached.more" if found.reached.is_more else "reached"
            yield said(key, language, each=self.kroner(found.reached.each), **values)
        yield said("journal", language, number=found.journal_number) if found.journal_number else ""
        yield found.note

    def _on(self, day: str) -> str:
        key = "on.day" if len(day) == len("2021-03-24") else "on.partly"
        return said(key, self.language, day=self._words.partial(day))

    def _period(self, found: Account) -> str:
        start, end = found.period
        if start is None and end is None:
            return ""
        key = "period.both" if start and end else "period.from" if start else "period.until"
        days = {"start": self._words.day(start) if start else "", "end": self._words.day(end) if end else ""}
        return said("period", self.language, period=said(key, self.language, **days))

    def lines(self, found: Account) -> tuple[Row, ...]:
        """A row for each line."""
        return tuple(
            Row(self.kroner(line.amount), line.purpose, tuple(self._details(line)), self.kroner(line.spent))
            for line in found.lines
        )

    def _details(self, line: AccountLine) -> Iterator[tuple[str, str]]:
        # «owners» are offices and «receivers» organisations: both have an «og» of their own, so they are listed.
        lists = {
            "owners": line.owners,
            "receivers": line.receivers,
            "parts": line.parts,
            "offers": line.offers,
            "for_whom": line.for_whom,
            "areas": line.areas,
        }
        for key, names in lists.items():
            if names:
                yield said(key, self.language), "; ".join(names)
        if line.note:
            yield said("note", self.language), line.note

    def sums(self, found: Account) -> tuple[Row, ...]:
        """What the lines come to, and whether that is the grant."""
        language, total = self.language, self.kroner(found.total)
        if not found.lines:
            return ()
        if all(line.amount is None for line in found.lines):
            return (Row(total, said("unparted", language), is_sum=True),)
        spent = self.kroner(found.spent)
        if not found.unallotted:
            return (Row(total, said("total.met", language), spent=spent, is_sum=True),)
        key = "too_much" if found.unallotted < 0 else "missing" if found.is_parted else "unallotted"
        return (
            Row(self.kroner(found.allotted), said("sum", language), spent=spent, is_sum=True),
            Row(self.kroner(abs(found.unallotted)), said(key, language), is_sum=True, is_wrong=key != "unallotted"),
            Row(total, said("grant", language), is_sum=True),
        )

    def spent(self, found: Account) -> str:
        """How much of it is spent, where anybody has told."""
        return said("spent.total", self.language, amount=self.kroner(found.spent)) if found.spent is not None else ""
