"""Agreements whose state, end or existence changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Plain
from catalogue.edition.language import Words
from catalogue.edition.select import agreement_state
from catalogue.messages.fields import choice_word
from catalogue.messages.review import said
from catalogue.model.agreement import Partnership
from catalogue.review.renames import Renames
from catalogue.review.result import Item

_STATUS = "Partnership.status"


def agreements(before: Catalogue, after: Catalogue, renames: Renames, words: Words) -> Iterator[Item]:
    """One item an association, in the order of ids."""
    same = before.settings == after.settings and before.as_of == after.as_of
    names = {*after.partnerships, *(renames.association_now(name) for name in before.partnerships)}
    for name in sorted(names):
        earlier = renames.association(name)
        if not (renames.is_read(earlier, "before") and renames.is_read(name, "after")):
            continue
        if same and before.partnerships.get(earlier) is after.partnerships.get(name):
            continue
        former, present = before.partnerships.get(earlier), after.partnerships.get(name)
        was, now = (file.partnership if file else None for file in (former, present))
        states = _state(before, was), _state(after, now)
        sentences = tuple(_sentences(was, now, states, words)) if was != now or states[0] != states[1] else ()
        file = present or former
        if sentences and file:
            values: dict[str, Plain] = {"association": name, "before": states[0], "after": states[1]}
            yield Item(file.association.name, " ".join(sentences), values)


def _state(catalogue: Catalogue, found: Partnership | None) -> str:
    return agreement_state(found, catalogue.as_of, catalogue.settings.grace_days)


def _sentences(
    was: Partnership | None, now: Partnership | None, states: tuple[str, str], words: Words
) -> Iterator[str]:
    language = words.language
    if now is None:
        yield said("agreement.removed", language)
        return
    status = choice_word(_STATUS, now.status, language)
    if was is None:
        yield said("agreement.new", language, status=status)
    elif states[0] != states[1]:
        ended = "ended" if states[1] == "none" and now.status == "ended" else states[1]
        yield said(f"agreement.now_{ended}", language)
    if was is not None and was.status != now.status and (states[0] == states[1] or states[1] == "active"):
        old = choice_word(_STATUS, was.status, language)
        yield said("agreement.status", language, status=status, before=old)
    yield from _end(was, now, words)


def _end(was: Partnership | None, now: Partnership, words: Words) -> Iterator[str]:
    """Until when it runs: «Aftalen udløber nu 31. december 2026 (før: 31. december 2025)»."""
    if not now.periods or (was is not None and _ends(was) == _ends(now)):
        return
    end, language = _ends(now), words.language
    earlier = _ends(was) if was is not None and was.periods else ()
    if not end:
        yield said("agreement.open_ended", language)
    elif not was or not was.periods:
        yield said("agreement.ends", language, day=words.day(end[0]))
    else:
        before = words.day(earlier[0]) if earlier else said("agreement.no_end", language)
        yield said("agreement.ends_now", language, day=words.day(end[0]), before=before)


def _ends(found: Partnership) -> tuple[date, ...]:
    """The last day of the last period; nothing where it has no end."""
    if not found.periods:
        return ()
    last = max(found.periods, key=lambda period: period.from_)
    return (last.until,) if last.until else ()
