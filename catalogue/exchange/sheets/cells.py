"""A field's value as a cell, and a cell as a value: single ones, lists, texts by language, parts on lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from catalogue.compare.changes import Plain
from catalogue.exchange.sheets.columns import Leaf, folded, leaf_at, leaves, titled
from catalogue.exchange.sheets.lists import joined, parted
from catalogue.exchange.sheets.simple import Written, as_text, shown, understood
from catalogue.exchange.sheets.words import Tongue
from catalogue.model.base import Model
from catalogue.model.fields import Field
from catalogue.model.shapes import Shape
from catalogue.source.foreign.values import Cell

Why = Literal["unknown-word", "not-valid"]
Part = Mapping[str, Plain]

_WORDS, _LINES, _FIELDS, _NAMED = ";", "\n", "|", " = "


@dataclass(frozen=True, slots=True)
class Wrong:
    """A word of a cell that is not understood."""

    why: Why
    value: str


Understood: TypeAlias = "tuple[Plain | None, tuple[Wrong, ...]]"
"""What a cell means (nothing where nothing is understood), and what is wrong in it."""


@dataclass(frozen=True)
class Cells:
    """Writes and reads cells in one tongue. `meant` are a mapping file's words by a column's name, folded."""

    tongue: Tongue
    separator: str = ""
    more: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def written(self, leaf: Leaf, value: Plain | None, language: str = "", *, inside: bool = False) -> Written | None:
        """The cell of a value; nothing for nothing. `inside`: it is a field on a line of a cell."""
        if value is None:
            return None
        match leaf.form:
            case "one":
                return self._one(leaf.field, leaf.field.shape, value)
            case "text":
                text = self.texts(value).get(language or self.tongue.main)
                return None if text is None else text.rstrip("\n")
            case "words":
                item = leaf.field.shape.innermost
                return joined((str(self._one(leaf.field, item, each)) for each in _listed(value)), _WORDS)
            case "texts":
                tongue = language or self.tongue.main
                texts = [self.texts(each).get(tongue) for each in _listed(value)]
                return joined(texts, _WORDS if inside else _LINES) if any(texts) else None
        return self._lines(leaf, value)

    def texts(self, value: Plain) -> dict[str, str]:
        """A text by language."""
        if not isinstance(value, Mapping):
            return {self.tongue.main: str(value)}
        return {tongue or self.tongue.main: str(text) for tongue, text in value.items()}

    def _one(self, of: Field, shape: Shape, value: Plain) -> Written:
        names = self.tongue.names(of, shape)
        return names.name(_as_written(value)) if names else shown(shape.kind, value, self.tongue.language)

    def _lines(self, leaf: Leaf, value: Plain) -> str:
        part = cast("type[Model]", leaf.field.shape.innermost.part)
        if isinstance(value, Mapping):
            return _LINES.join(f"{name}{_NAMED}{self.part(part, cast('Part', each))}" for name, each in value.items())
        return _LINES.join(self.part(part, cast("Part", each)) for each in _listed(value))

    def part(self, model: type[Model], values: Part) -> str:
        """A part on one line: «Ugedag: torsdag | Start: 15.30»."""
        return joined(self._fields(model, values), _FIELDS)

    def _fields(self, model: type[Model], values: Part) -> Iterator[str]:
        for leaf in leaves(model):
            value = value_at(values, leaf.path)
            for language in self.languages(leaf, value):
                cell = self.written(leaf, value, language, inside=True)
                if cell is not None:
                    is_number = isinstance(cell, Decimal)
                    text = str(cell).replace(".", ",") if is_number else str(cell)
                    yield f"{titled(leaf, language, self.tongue.language)}: {text}"

    def languages(self, leaf: Leaf, value: Plain | None) -> tuple[str, ...]:
        """The languages of a value: none is the main one, which stands first."""
        if value is None:
            return ()
        if not leaf.has_languages:
            return ("",)
        values = _listed(value) if leaf.form == "texts" else (value,)
        found = sorted({tongue for each in values for tongue in self.texts(each)} - {self.tongue.main})
        return ("", *found)

    def read(
        self, leaf: Leaf, cell: Cell, before: Plain | None, language: str = "", *, inside: bool = False
    ) -> Understood:
        """What a cell means beside what stands there before; of a text only the one language changes."""
        match leaf.form:
            case "one":
                return self._read_one(leaf, leaf.field.shape, cell)
            case "text":
                return self._with_text(before, language, as_text(cell)), ()
            case "words":
                return self._read_words(leaf, cell)
            case "texts":
                mark = _WORDS if inside else _LINES
                return self._with_texts(before, language, parted(as_text(cell), mark)), ()
        return self._read_lines(leaf, cell)

    def emptied(self, leaf: Leaf, before: Plain | None, language: str = "") -> Plain | None:
        """What is left when the cell of one language is emptied."""
        if leaf.form == "texts":
            return self._with_texts(before, language, ())
        if leaf.form != "text" or before is None:
            return None
        tongue = language or self.tongue.main
        return {key: text for key, text in self.texts(before).items() if key != tongue} or None

    def _read_one(self, leaf: Leaf, shape: Shape, cell: Cell) -> Understood:
        of, text = leaf.field, as_text(cell)
        meant = self.more.get(".".join(leaf.path), {}).get(folded(text), text)
        names = self.tongue.names(of, shape)
        if names is None:
            value = understood(shape.kind, meant if meant != text else cell)
            return value, (() if value is not None else (Wrong("not-valid", text),))
        known = names.id(meant)
        if known is None:
            return None, (Wrong("unknown-word", text),)
        return next((each for each in shape.choices if _as_written(each) == known), _flag(shape, known)), ()

    def _read_words(self, leaf: Leaf, cell: Cell) -> Understood:
        found: list[Plain] = []
        wrong: list[Wrong] = []
        for word in self._words(leaf, cell):
            value, problems = self._read_one(leaf, leaf.field.shape.innermost, word)
            if value is not None and value not in found:
                found.append(value)
            wrong += problems
        return found or None, tuple(wrong)

    def _words(self, leaf: Leaf, cell: Cell) -> Iterator[str]:
        """The words of a cell; where a comma stands between words that are known, it is a mark like the semicolon."""
        shape = leaf.field.shape.innermost
        is_closed = self.tongue.names(leaf.field, shape) is not None
        text = as_text(cell)
        for mark in filter(None, (self.separator, "\n")):
            text = text.replace(mark, _WORDS)
        for word in parted(text, _WORDS):
            is_known = not is_closed or self._read_one(leaf, shape, word)[0] is not None
            yield from (word or "",) if is_known else filter(None, map(str.strip, (word or "").split(",")))

    def _with_text(self, before: Plain | None, language: str, text: str) -> Plain:
        known = {} if before is None else self.texts(before)
        tongue = language or self.tongue.main
        end = "\n" if known.get(tongue, "").endswith("\n") else ""
        return {**known, tongue: text + end}

    def _with_texts(self, before: Plain | None, language: str, texts: Sequence[str | None]) -> Plain | None:
        """A list of texts with those of one language as they stand in the cell; a line is the same text in each.

        Where the main language has lines more or fewer, a line that is there already brings its translations along.
        An empty item keeps a place for a language that is read later.
        """
        tongue = language or self.tongue.main
        old = [self.texts(each) for each in _listed(before)] if before is not None else []
        if tongue == self.tongue.main and len(old) != len(texts):
            old = [_taken(old, tongue, text) for text in texts]
        found: list[Plain] = []
        for number in range(max(len(old), len(texts))):
            others = {key: each for key, each in old[number].items() if key != tongue} if number < len(old) else {}
            text = texts[number] if number < len(texts) else None
            merged = {tongue: text, **others} if text is not None else others
            found.append(merged.get(tongue, merged) if merged.keys() == {self.tongue.main} else merged)
        return found if any(found) else None

    def _read_lines(self, leaf: Leaf, cell: Cell) -> Understood:
        part = cast("type[Model]", leaf.field.shape.innermost.part)
        lines = [each.strip() for each in as_text(cell).split(_LINES) if each.strip()]
        if leaf.form == "parts":
            return _gathered([self._read_part(part, each) for each in lines])
        named: dict[str, Plain] = {}
        wrong: list[Wrong] = []
        for line in lines:
            name, mark, rest = line.partition(_NAMED.strip())
            value, problems = self._read_part(part, rest)
            is_good = bool(mark) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name.strip()) is not None
            wrong += problems if is_good else (Wrong("not-valid", line),)
            if is_good and value is not None:
                named[name.strip()] = value
        return named or None, tuple(wrong)

    def _read_part(self, model: type[Model], line: str) -> Understood:
        values: dict[str, Plain] = {}
        wrong: list[Wrong] = []
        for piece in filter(None, parted(line, _FIELDS)):
            name, mark, text = piece.partition(":")
            known = leaf_at(model, name) if mark else None
            if known is None:
                wrong.append(Wrong("not-valid", piece))
                continue
            leaf, language = known
            value, problems = self.read(leaf, text.strip(), value_at(values, leaf.path), language, inside=True)
            wrong += problems
            if value is not None:
                put(values, leaf.path, value)
        return values or None, tuple(wrong)


def _taken(texts: list[dict[str, str]], tongue: str, text: str | None) -> dict[str, str]:
    """The text that says this in the language, taken out of the list; an empty one where none does."""
    number = next((number for number, each in enumerate(texts) if each.get(tongue) == text), None)
    return {} if number is None else texts.pop(number)


def value_at(values: Plain, path: Iterable[str]) -> Plain | None:
    """What stands at a path; nothing where nothing does."""
    here: Plain | None = values
    for step in path:
        here = here.get(step) if isinstance(here, Mapping) else None
    return here


def put(values: dict[str, Plain], path: Sequence[str], value: Plain | None) -> None:
    """Put a value at a path, or take it out, with what is empty then."""
    if len(path) == 1:
        if value is None:
            values.pop(path[0], None)
        else:
            values[path[0]] = value
        return
    inside = dict(cast("Part", values.get(path[0], {})))
    put(inside, path[1:], value)
    put(values, path[:1], inside or None)


def _gathered(found: Iterable[Understood]) -> Understood:
    made = list(found)
    values = [value for value, _ in made if value is not None]
    return values or None, tuple(each for _, wrong in made for each in wrong)


def _listed(value: Plain) -> list[Plain]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _as_written(value: Plain) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _flag(shape: Shape, known: str) -> Plain:
    return known == "true" if shape.kind == "yes-no" else known
