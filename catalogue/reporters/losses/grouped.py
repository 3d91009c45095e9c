"""Losses by field and reason, in the order in which they were met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.exchange.base import Loss, Why
from catalogue.messages.fields import field_words
from catalogue.model.fields import field_key
from catalogue.model.kinds import KINDS

_ORDER: tuple[Why, ...] = (
    "not-valid",
    "unknown-word",
    "no-place",
    "no-consent",
    "dropped-reference",
    "not-stated",
    "not-certain",
    "coarser",
    "reworded",
    "profile",
)


@dataclass(frozen=True, slots=True)
class Group:
    """What was lost of one field for one reason; `title` is what the field is called, if it is one of ours."""

    field: str
    why: Why
    title: str
    losses: tuple[Loss, ...]


def groups(losses: Iterable[Loss], language: str) -> tuple[Group, ...]:
    """Each field and reason once."""
    found: dict[tuple[str, Why], list[Loss]] = {}
    for loss in losses:
        found.setdefault((loss.field, loss.why), []).append(loss)
    return tuple(Group(field, why, title_of(field, language), tuple(each)) for (field, why), each in found.items())


def by_reason(found: Iterable[Group]) -> Iterator[tuple[Why, tuple[Group, ...]]]:
    """The groups of each reason, what is gone altogether first, what only some can read last."""
    parted: dict[Why, list[Group]] = {}
    for each in found:
        parted.setdefault(each.why, []).append(each)
    for why in sorted(parted, key=_ORDER.index):
        yield why, tuple(parted[why])


def title_of(field: str, language: str) -> str:
    """What a field is called whose place is written as in `docs/fields.md`; empty for what is none of ours."""
    steps = [step for part in field.split(".") for step in (part.removesuffix("[]"), *(["[]"] * part.endswith("[]")))]
    for model in KINDS.values():
        if key := field_key(model, steps):
            return field_words(key, language).title
    return ""
