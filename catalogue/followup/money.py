"""The account of each grant: its lines, what they come to, what is spent, and what is not allotted yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words
from catalogue.model.funding import BudgetLine, Counted, Grant, Reach
from catalogue.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line: what for, how much, who answers for it, and to whom the money goes."""

    purpose: str
    amount: Decimal | None
    spent: Decimal | None
    parts: tuple[str, ...]
    owners: tuple[str, ...]
    receivers: tuple[str, ...]
    offers: tuple[str, ...]
    for_whom: tuple[str, ...]
    areas: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Reached:
    """How many, and what that makes for each: arithmetic only, and a ceiling where the number is «more than»."""

    number: int
    unit: Counted
    is_more: bool
    each: Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """One grant. `unallotted` is below nought where the lines come to more than there is."""

    id: str
    title: str
    source: str
    total: Decimal
    allotted: Decimal
    spent: Decimal | None
    purpose: str
    period: tuple[date | None, date | None]
    applied_on: str
    granted_on: str
    journal_number: str
    applicants: tuple[str, ...]
    partners: tuple[str, ...]
    reached: Reached | None
    lines: tuple[AccountLine, ...]
    note: str

    @property
    def is_parted(self) -> bool:
        """Whether every line has an amount."""
        return all(line.amount is not None for line in self.lines)

    @property
    def unallotted(self) -> Decimal:
        """What no line has; nothing is said of it where no line has an amount."""
        return self.total - self.allotted if any(line.amount is not None for line in self.lines) else Decimal()


@dataclass(frozen=True, slots=True)
class Accounts:
    """Of a catalogue on a day. `banners` stand on top of everything."""

    title: str
    as_of: date
    banners: tuple[str, ...]
    accounts: tuple[Account, ...]

    @property
    def total(self) -> Decimal:
        """All grants together."""
        return sum((each.total for each in self.accounts), Decimal())


def accounts(catalogue: Catalogue, words: Words) -> Accounts:
    """The account of every grant, in the order of the file."""
    teller = _Teller(catalogue, words)
    told = tuple(teller.account(name, grant) for name, grant in catalogue.funding.items())
    banners = (words("banner.demonstration"),) if catalogue.settings.demonstration else ()
    return Accounts(words.text(catalogue.settings.title), catalogue.as_of, banners, told)


@dataclass(frozen=True)
class _Teller:
    catalogue: Catalogue
    words: Words

    def account(self, name: str, grant: Grant) -> Account:
        spent = [line.spent for line in grant.lines if line.spent is not None]
        return Account(
            id=name,
            title=self.words.text(grant.title),
            source=self.words.text(grant.source),
            total=grant.total,
            allotted=grant.allotted,
            spent=sum(spent, Decimal()) if spent else None,
            purpose=self.words.text(grant.purpose),
            period=(grant.period.from_, grant.period.until) if grant.period else (None, None),
            applied_on=grant.applied_on or "",
            granted_on=grant.granted_on or "",
            journal_number=grant.journal_number or "",
            applicants=tuple(self._labels(self.catalogue.vocabulary.departments, grant.applicants)),
            partners=tuple(grant.partners),
            reached=reached(grant.total, grant.reached) if grant.reached else None,
            lines=tuple(map(self._line, grant.lines)),
            note=self.words.text(grant.note),
        )

    def _line(self, line: BudgetLine) -> AccountLine:
        vocabulary, files, offers = self.catalogue.vocabulary, self.catalogue.partnerships, self.catalogue.offers
        names = (files[each].association.name if each in files else each for each in line.associations)
        return AccountLine(
            purpose=self.words.text(line.purpose),
            amount=line.amount,
            spent=line.spent,
            parts=tuple(map(self.words.text, line.parts)),
            owners=tuple(self._labels(vocabulary.departments, line.owners)),
            receivers=(*names, *line.others),
            offers=tuple(self.words.text(offers[each].offer.title) if each in offers else each for each in line.offers),
            for_whom=tuple(self._labels(vocabulary.target_groups, line.target_groups)),
            areas=tuple(self._labels(vocabulary.areas, line.areas)),
            note=self.words.text(line.note),
        )

    def _labels(self, terms: Mapping[str, Term], ids: Iterable[str]) -> Iterator[str]:
        """What words are called; an id that is not known is a mistake that `check` tells, and stays as it is."""
        return (self.words.text(terms[each].label) if each in terms else each for each in ids)


def reached(total: Decimal, found: Reach) -> Reached:
    """Rounded up to whole kroner, so that «at most» stays true."""
    each = (total / found.number).to_integral_value(ROUND_CEILING)
    return Reached(found.number, found.unit, found.more, each)
