"""What libyaml says of a file that is not YAML, told by where the user's mistake most likely is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.document import Source


class _Rule(NamedTuple):
    """Words of libyaml's context and problem, and what they mean to the user: a code, one of its faces, where."""

    context: str
    problem: str
    code: str
    face: str = ""
    where_it_opens: bool = False


# The first that fits. libyaml tells what it was doing (context) and what it stumbled over (problem).
_RULES = (
    _Rule("scanning a quoted scalar", "", "CAT105", where_it_opens=True),
    _Rule("parsing a quoted scalar", "", "CAT104", "escape"),
    _Rule("parsing a flow", "", "CAT106", where_it_opens=True),
    _Rule("scanning an anchor", "", "CAT108", where_it_opens=True),
    _Rule("scanning an alias", "", "CAT108", where_it_opens=True),
    _Rule("scanning a tag", "", "CAT109", where_it_opens=True),
    _Rule("", "undefined tag handle", "CAT109", where_it_opens=True),
    _Rule("scanning a block scalar", "", "CAT104", "block", where_it_opens=True),
    _Rule("scanning a simple key", "", "CAT118", "colon", where_it_opens=True),
    _Rule("", "cannot start any token", "CAT104", "sign"),
    _Rule("", "mapping values", "CAT117"),
    _Rule("", "block sequence entries", "CAT118", "dash"),
    _Rule("", "did not find expected", "CAT118"),
    _Rule("", "", "CAT104"),
)
_MERGE = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)")
_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*:[^\s/]")
_NAME_ONLY = re.compile(r"\s*(?:- +)*(?=[^\s:\"'\[{])[^:]*\Z")


def syntax_diagnostic(source: Source, error: Exception) -> Diagnostic:
    """One diagnostic for a yaml error: an unclosed quote or bracket points to where it opens."""
    if unfinished := _unfinished_merge(source):
        return unfinished
    problem = str(getattr(error, "problem", None) or "?")
    context = str(getattr(error, "context", None) or "")
    at = _marked(source, error, "problem_mark")
    if at is None:
        return Diagnostic("CAT104", Span(source.path, 1, 1, 1, 2), {"problem": problem})
    if at.character == "\t":
        return Diagnostic("CAT112", at.span)
    rule = next(each for each in _RULES if each.context in context and each.problem in problem)
    if rule.where_it_opens:
        at = _marked(source, error, "context_mark") or at
    if rule.code == "CAT117" and _NAME_ONLY.match(at.before):
        # The line's first colon can't be one too many: the line itself begins too far in.
        first = len(at.line) - len(at.line.lstrip())
        return Diagnostic("CAT118", _Place(source, at.row, first).span)
    return Diagnostic(rule.code, at.span, _args(rule, at, problem))


def _unfinished_merge(source: Source) -> Diagnostic | None:
    """The lines with which git asks which of two versions to keep."""
    rows = {row: line[0] for row, line in enumerate(source.lines, 1) if _MERGE.match(line)}
    if not rows:
        return None
    begin = next((row for row, sign in rows.items() if sign == "<"), 0)
    end = next((row for row, sign in rows.items() if begin and row > begin and sign == ">"), 0)
    if end:
        return Diagnostic("CAT118", _Place(source, begin - 1, 0).span, {"rule": "merge", "line": end})
    return Diagnostic("CAT118", _Place(source, min(rows) - 1, 0).span, {"rule": "marker"})


def _marked(source: Source, error: Exception, name: str) -> _Place | None:
    mark = getattr(error, name, None)
    return None if mark is None else _Place(source, int(mark.line), int(mark.column))


@dataclass(frozen=True)
class _Place:
    """A position in the text, counted from 0 as libyaml does, and what stands around it."""

    source: Source
    row: int
    column: int

    @property
    def line(self) -> str:
        lines = self.source.lines
        return lines[self.row] if self.row < len(lines) else ""

    @property
    def before(self) -> str:
        return self.line[: self.column]

    @property
    def character(self) -> str:
        return self.line[self.column : self.column + 1]

    @property
    def word(self) -> str:
        return self.line[self.column :].split(" ", 1)[0]

    @property
    def span(self) -> Span:
        return Span(self.source.path, self.row + 1, self.column + 1, self.row + 1, self.column + 2)


def _args(rule: _Rule, at: _Place, problem: str) -> dict[str, str | int]:
    if rule.code == "CAT118":
        face = "space" if rule.face == "colon" and _NO_SPACE.match(at.line) else rule.face
        face = face or {'"': "quote", "'": "quote", "]": "bracket", "}": "bracket"}.get(at.before.rstrip()[-1:], "")
        return {"rule": face} if face else {}
    names = {"CAT105": "quote", "CAT106": "bracket", "CAT108": "name", "CAT109": "tag"}
    if rule.code in names:
        return {names[rule.code]: at.word if rule.code in {"CAT108", "CAT109"} else at.character}
    if rule.code != "CAT104":
        return {}
    face_args = {"rule": rule.face, "sign": at.character} if rule.face else {}
    return {"problem": problem, **face_args}
