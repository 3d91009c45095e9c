"""Losses as text for a terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from catalogue.exchange.base import Loss
from catalogue.messages import safe, without_cpr
from catalogue.messages.exporting import exporting_number, exporting_word
from catalogue.reporters.losses.grouped import Group, by_reason, groups

_SHOWN = 3
_MANY = 5
_LONGEST = 40
_MARKUP = str.maketrans({each: f"\\{each}" for each in "\\`*_[]<>|#~&"})


def text(losses: Iterable[Loss], heading: str, language: str, width: int) -> str:
    """By reason the fields, each with the first few records; many fields of one reason are only named and counted."""
    lines = [heading]
    for why, found in by_reason(groups(losses, language)):
        lines += wrap(_sentence(exporting_word(f"why-{why}", language)) + ":", width, initial_indent="  ")
        told = [_counted(found)] if len(found) > _MANY else [_with_records(each, language) for each in found]
        for each in told:
            lines += wrap(each, width, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def markdown(losses: Iterable[Loss], title: str, language: str) -> str:
    """All of them, a list for each field and reason."""
    lines = [f"# {_plain(title)}", ""]
    found = groups(losses, language)
    if not found:
        lines += [exporting_word("losses-none", language), ""]
    for group in found:
        lines += [f"## {_plain(_said(group, language))}", ""]
        lines += [f"- {_plain(_record(each))}" for each in group.losses]
        lines += [""]
    return "\n".join(lines)


def as_json(losses: Sequence[Loss]) -> str:
    """All of them in the order in which they were met, as objects with record, field, why and value."""
    found = [{"record": each.record, "field": each.field, "why": each.why, "value": each.value} for each in losses]
    return json.dumps({"schema": "catalogue-losses/1", "losses": found}, ensure_ascii=False, indent=2) + "\n"


def _said(group: Group, language: str) -> str:
    """«Andre aldre (offers[].age.others): formatet har ikke plads til det (3 steder)»."""
    places = exporting_number("places", len(group.losses), language)
    return f"{_named(group, language)}: {exporting_word(f'why-{group.why}', language)} ({places})"


def _named(group: Group, language: str) -> str:
    field = f"{group.title} ({safe(group.field)})" if group.title else safe(group.field)
    return field or exporting_word("whole-record", language)


def _counted(found: Sequence[Group]) -> str:
    """«Titel 57, Pris 4»: where the lists would be longer than anybody reads on a screen."""
    counts: dict[str, int] = {}
    for each in found:
        name = each.title or safe(each.field)
        counts[name] = counts.get(name, 0) + len(each.losses)
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _with_records(group: Group, language: str) -> str:
    records = [*map(_record, group.losses[:_SHOWN]), *_more(len(group.losses) - _SHOWN, language)]
    return f"{_named(group, language)}: {', '.join(records)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _record(loss: Loss) -> str:
    value = safe(without_cpr(loss.value))
    short = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    return f"{safe(loss.record)} «{short}»" if short else safe(loss.record)


def _more(count: int, language: str) -> Iterator[str]:
    if count > 0:
        yield exporting_word("and-more", language, n=count)


def _plain(text_: str) -> str:
    return text_.translate(_MARKUP)
