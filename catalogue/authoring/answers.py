"""Answers: where each was given, what `check` says of it by itself, and the entry that they make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.authoring.choices import Choice, chosen, like
from catalogue.authoring.edit.values import Value
from catalogue.authoring.questions import Question
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.model.base import Model
from catalogue.model.fields import Step, fields_of
from catalogue.model.validate import validate
from catalogue.source.document import Document, Path, Source
from catalogue.source.text import FORBIDDEN

HERE = Span("", 2, 1, 2, 2)
"""The one place of an answer that was typed: everything else that a rule speaks of is elsewhere."""


@dataclass(frozen=True)
class Given:
    """What was answered to one question: a text, or several; and where it stands, if it was read from a file."""

    texts: tuple[str, ...]
    span: Span = HERE


@dataclass
class Answers:
    """The answers by the question's name, what was noticed while they were read, and whether a form was among it."""

    given: dict[str, Given] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    has_form: bool = False

    def first(self, name: str) -> str:
        """The answer to a question that takes one."""
        given = self.given.get(name)
        return given.texts[0] if given and given.texts else ""


def understood(question: Question, given: Given, known: tuple[Choice, ...]) -> Outcome[Value]:
    """The value that an answer means: ids for names, a number for digits; and why it can't be used."""
    found: list[Diagnostic] = []
    values: list[Value] = []
    for text in given.texts:
        meant = chosen(text, known) if known else text
        if not meant:
            args = {"value": text, "allowed": ", ".join(each.label for each in known), "nearest": like(text, known)}
            found.append(Diagnostic("CAT030", given.span, args))
        values.append(_number(meant) if question.shape.kind == "number" else meant)
    value = values if question.takes_several else values[0] if values else ""
    if not found and question.path:
        found += judged(question.model, question.path, value, given.span)
    return Outcome(value, tuple(found))


def judged(model: type[Model], path: Path, value: Value, span: Span = HERE) -> tuple[Diagnostic, ...]:
    """What `check` would say of one value at its place in an entry, whatever else the entry lacks."""
    if isinstance(value, str) and (hidden := FORBIDDEN.search(value) or _HALF.search(value)):
        return (Diagnostic("CAT116", span, {"character": f"U+{ord(hidden[0]):04X}"}),)
    document = Document(Source(span.file, ""), nested([(path, value)]), lambda _: {path: (HERE, HERE)})
    found = validate(document, model).diagnostics
    return tuple(Diagnostic(each.code, span, each.args) for each in found if each.span == HERE)


def nested(values: Iterable[tuple[tuple[Step, ...], Value]]) -> dict[str, Value]:
    """Values at their places: («age», «minimum»), 6 is {"age": {"minimum": 6}}."""
    made: dict[str, Value] = {}
    for path, value in values:
        _put(made, path, value)
    return made


def in_order(data: Mapping[str, Value], model: type[Model]) -> dict[str, Value]:
    """The same with its keys, and those of its parts, in the order in which the model has them."""
    fields = fields_of(model)
    made: dict[str, Value] = {}
    for name in sorted(data, key=list(fields).index):
        part, value = fields[name].shape.part, data[name]
        made[name] = in_order(value, part) if part is not None and isinstance(value, Mapping) else value
    return made


_HALF = re.compile("[\ud800-\udfff]")  # how a byte that isn't UTF-8 comes from the command line


def _number(text: str) -> Value:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else text  # noqa: PLR2004  # no number we ask for has ten digits


def _put(into: dict[str, Value], path: tuple[Step, ...], value: Value) -> None:
    name, rest = str(path[0]), path[1:]
    if not rest:
        into[name] = value
    elif isinstance(rest[0], int):
        items = into.setdefault(name, [])
        assert isinstance(items, list)  # noqa: S101  # the table of questions has one kind of thing at a place
        if len(rest) == 1:
            items.append(value)
        else:
            if not items:
                items.append({})
            _put(items[0], rest[1:], value)
    else:
        below = into.setdefault(name, {})
        assert isinstance(below, dict)  # noqa: S101  # as above
        _put(below, rest, value)
