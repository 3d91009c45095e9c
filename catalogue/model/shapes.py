"""What a field takes, read off its annotation: a date, a choice, a list of ids, a part with fields of its own."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from catalogue.model import (
    access,
    agreement,
    funding,
    milestones,
    offer,
    partnership,
    recipient,
    schedule,
    settings,
    values,
)
from catalogue.model.base import Model

CHOICES: Mapping[str, object] = {
    "AccessHow": access.AccessHow,
    "AccessWho": access.AccessWho,
    "AssociationKind": partnership.AssociationKind,
    "Audience": values.Audience,
    "Channel": schedule.Channel,
    "Contribution": agreement.Contribution,
    "Counted": funding.Counted,
    "Delivery": offer.Delivery,
    "MilestoneKind": milestones.MilestoneKind,
    "MilestoneState": milestones.MilestoneState,
    "Nth": schedule.Nth,
    "Paper": settings.Paper,
    "Participant": offer.Participant,
    "Reason": offer.Reason,
    "RecipientKind": recipient.RecipientKind,
    "RowKind": schedule.RowKind,
    "StatusWord": offer.StatusWord,
    "TrueOnly": values.TrueOnly,
    "Weekday": values.Weekday,
    "Whose": access.Whose,
    "YesNoUnknown": values.YesNoUnknown,
}
"""The sets of choices that have a name. One that only one field has is called by that field's key."""

SIMPLE: Mapping[str, object] = {
    "attachment-name": values.AttachmentName,
    "base-address": values.BaseAddress,
    "colour": values.Colour,
    "cvr": values.Cvr,
    "date": values.Day,
    "day-of-year": values.DayOfYear,
    "email": values.Email,
    "every": values.Every,
    "image-name": values.ImageName,
    "language": values.Language,
    "line": values.Line,
    "money": values.Money,
    "municipality-code": values.MunicipalityCode,
    "partial-date": values.PartialDate,
    "phone": values.Phone,
    "postal-code": values.PostalCode,
    "prose": values.Prose,
    "slug": values.Slug,
    "source-folder": values.SourceFolder,
    "text": values.Text,
    "time": values.Time,
    "title": values.Title,
    "web-address": values.WebAddress,
    "yes-no": bool,
    "number": int,
    "decimal": Decimal,
}
"""The kinds of value without parts. The longest row of extras that fits names the kind: a base address is one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field takes. `item` is what a list or a map holds; `limits` the smallest and largest number or length."""

    kind: str
    item: Shape | None = None
    part: type[Model] | None = None
    choice: str = ""
    choices: tuple[str | int, ...] = ()
    limits: tuple[int | None, int | None] = (None, None)

    @property
    def innermost(self) -> Shape:
        """What the lists and maps hold in the end."""
        return self.item.innermost if self.item else self


def shape_of(annotation: object, key: str) -> Shape:
    """The shape of the field `key` (or of what it holds) from its annotation with all its extras."""
    bare, extras = _taken_apart(annotation)
    if get_origin(bare) in {Union, UnionType}:
        return shape_of(next(each for each in get_args(bare) if each is not type(None)), key)
    limits = _limits(extras)
    if get_origin(bare) is Literal:
        return Shape("choice", choice=_choice_name(bare, key), choices=get_args(bare))
    if isinstance(bare, type) and issubclass(bare, Model):
        return Shape("part", part=bare)
    if (kind := _simple(bare, extras)) is not None:
        return Shape(kind, limits=limits)
    item = shape_of(get_args(bare)[-1], key)
    if get_origin(bare) is dict:
        return Shape("map", item, limits=limits)
    return Shape("one-or-more" if any(each is _TO_LIST for each in extras) else "list", item, limits=limits)


def _taken_apart(annotation: object) -> tuple[Any, tuple[object, ...]]:
    if get_origin(annotation) is Annotated:
        bare, *extras = get_args(annotation)
        return bare, tuple(extras)
    return annotation, ()


_TO_LIST = _taken_apart(values.OneOrMore[int])[1][0]


def _simple(bare: object, extras: tuple[object, ...]) -> str | None:
    """The simple kind of the same bare type whose extras are the first ones here; of several, the one with most."""
    fitting = []
    for kind, annotation in SIMPLE.items():
        other, known = _taken_apart(annotation)
        if bare == other and len(known) <= len(extras) and all(map(operator.is_, known, extras)):
            fitting.append((len(known), kind))
    return max(fitting)[1] if fitting else None


def _choice_name(choice: object, key: str) -> str:
    return next((name for name, known in CHOICES.items() if known == choice), key)


def _limits(extras: tuple[object, ...]) -> tuple[int | None, int | None]:
    low: int | None = None
    high: int | None = None
    for each in _constraints(extras):
        low = getattr(each, "ge", getattr(each, "min_length", low))
        high = getattr(each, "le", getattr(each, "max_length", high))
    return low, high


def _constraints(extras: tuple[object, ...]) -> Iterator[object]:
    for each in extras:
        yield from each.metadata if isinstance(each, FieldInfo) else (each,)
