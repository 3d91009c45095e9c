"""The grants behind an effort, as a committee reads them: who gave, what it is for, what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.cover import period_text
from catalogue.edition.language import Words, in_sentence
from catalogue.edition.paragraphs import Part, Table
from catalogue.model.funding import BudgetLine, Grant

_NUMBERS = frozenset({2, 3})
"""The columns of the amounts."""


def money(catalogue: Catalogue, words: Words) -> Iterator[Part]:
    """A heading, and a part for each grant."""
    if not catalogue.funding:
        yield Part(words("item.money"), (words("item.no_money"),), level=2)
        return
    yield Part(words("item.money"), level=2)
    for grant in catalogue.funding.values():
        yield _grant(catalogue, grant, words)


def _grant(catalogue: Catalogue, grant: Grant, words: Words) -> Part:
    """The lines as a table where any has an amount, else as points."""
    title, said = words.text(grant.title), tuple(_said(grant, words))
    if grant.allotted:
        return Part(title, said, table=_table(catalogue, grant, words), level=3)
    return Part(title, said, tuple(words.text(line.purpose) for line in grant.lines), level=3)


def _said(grant: Grant, words: Words) -> Iterator[str]:
    said = {"source": words.text(grant.source), "total": words.number(grant.total)}
    period = period_text(grant.period, words) if grant.period else ""
    yield words("item.grant_period", period=period, **said) if period else words("item.grant", **said)
    if grant.purpose:
        yield purpose_text(grant.purpose, words)
    if grant.reached:
        unit = words(f"item.counted.{grant.reached.unit}", n=grant.reached.number)
        key = "item.reached_more" if grant.reached.more else "item.reached"
        yield words(key, number=words.number(grant.reached.number), unit=unit)


def purpose_text(purpose: Mapping[str, str] | None, words: Words) -> str:
    """«Formål: at børn og unge …»; empty when there is none."""
    said = in_sentence(words.text(purpose))
    return words("item.matter", kind=words("item.purpose"), text=said) if said else ""


def _table(catalogue: Catalogue, grant: Grant, words: Words) -> Table:
    """What each line is for; what is spent has a column where anybody has told."""
    is_spent = any(line.spent is not None for line in grant.lines)
    rows = [_row(catalogue, line, words) for line in grant.lines]
    rest = grant.total - grant.allotted
    if rest > Decimal() and not grant.is_parted:
        rows.append((words("item.not_parted"), "", words.number(rest), ""))
    spent = sum((line.spent for line in grant.lines if line.spent is not None), Decimal())
    rows.append((words("item.total"), "", words.number(grant.total), words.number(spent)))
    head = tuple(words(f"item.{key}") for key in ("purpose", "owners", "amount", "spent"))
    columns = len(head) if is_spent else len(head) - 1
    return Table(head[:columns], tuple(row[:columns] for row in rows), _NUMBERS, has_total=True)


def _row(catalogue: Catalogue, line: BudgetLine, words: Words) -> tuple[str, ...]:
    purpose, parts = words.text(line.purpose), words.listed(in_sentence(words.text(each)) for each in line.parts)
    departments, files = catalogue.vocabulary.departments, catalogue.partnerships
    owners = [words.text(departments[key].label) if key in departments else key for key in line.owners]
    owners += [files[key].association.name if key in files else key for key in line.associations]
    said = words("item.parts", text=purpose, parts=parts) if parts else purpose
    return said, words.listed([*owners, *line.others]), _sum(line.amount, words), _sum(line.spent, words)


def _sum(amount: Decimal | None, words: Words) -> str:
    return "" if amount is None else words.number(amount)
