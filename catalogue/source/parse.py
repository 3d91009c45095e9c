"""YAML text to a `Document`: a small, safe part of YAML 1.2, with the place of everything. The only importer of yaml.

libyaml composes nodes in C, which is quick, but it recurses: 50,000 nested brackets end the process without a word. So
a file is composed only when its text can't nest deeply; a suspect file is first walked as events, without recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import yaml
from yaml._yaml import CParser

from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.source.document import Document, Path, Source, Spans
from catalogue.source.syntax import syntax_diagnostic
from catalogue.source.text import FORBIDDEN, read_text
from catalogue.source.tree import Tree

MAX_DEPTH = 50

_Place = tuple[int, int, int, int]
"""A span without its file: line, column, end line, end column."""
_WHOLE: _Place = (1, 1, 1, 1)
_NOWHERE: _Place = (0, 0, 0, 0)

# Anchors, aliases and tags, where a node can begin: Markdown's stars stand behind words. (The odd characters are YAML's
# other line ends.) Both patterns begin with characters that are found quickly, so the text is given one more line end.
_ANCHOR_OR_TAG = re.compile("[\n\r\x85\u2028\u2029\ufeff?:,\\[{\"'-][ \t]*(?:[&*]\\S|!)")
_ANCHOR_OR_TAG_MARKS = "&*!"
_SUSPECT_LINE = re.compile(
    r"\n(?:---|\.\.\.|%"  # several documents, or a directive
    r"| {200}|[ \t]*(?:[-?:][ \t]+){20})"  # block style that may nest deeply
)
_SAFE_BRACKETS = 500

_WORDS: dict[str, bool | None] = {"": None, "~": None}
_WORDS |= dict.fromkeys(("null", "Null", "NULL"))
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?\Z")
_LEADING_ZERO = re.compile(r"-?0[0-9]+\Z")
_MAYBE_NOT_TEXT = frozenset("-0123456789~nNtTfF")


def parse(tree: Tree, path: str) -> Outcome[Document | None]:
    """Read and parse `path`; nothing as value when the file can't be understood as one mapping."""
    text = read_text(tree, path)
    return Outcome(None, text.diagnostics) if text.value is None else parse_text(Source(path, text.value))


def parse_text(source: Source) -> Outcome[Document | None]:
    """Parse a source's text; every key and value can later be located in it."""
    try:
        refused = tuple(_refused_events(source)) if _is_suspect(source.text) else ()
        if refused:
            return Outcome(None, refused)
        root = _compose(source.text)
    except yaml.YAMLError as error:
        return Outcome(None, (syntax_diagnostic(source, error),))
    if root is None:
        return Outcome(None, (Diagnostic("CAT114", Span(source.path)),))
    reader = _Reader(source)
    data = reader.plain(root, 0)
    if not isinstance(data, dict):
        return Outcome(None, (Diagnostic("CAT113", reader.span(root)),))
    document = Document(source, data, locate)
    return Outcome(None if reader.diagnostics else document, tuple(reader.diagnostics))


def locate(source: Source) -> Spans:
    """The spans of every key and value: composed again for the few files something is said about, kept for none."""
    root = _compose(source.text)
    places: dict[Path, tuple[_Place, _Place]] = {}
    if root is not None:
        places[()] = (_WHOLE, _WHOLE)
        _locate_below(root, (), places)
    return _Spans(source.path, places)


def comment_texts(source: Source) -> Iterator[tuple[int, str]]:
    """Line (from 1) and text, with its `#`, of every comment of a file: by libyaml's own tokens, so none is missed."""
    row = column = 0
    for token in yaml.scan(source.text, Loader=yaml.CLoader):
        start, end = token.start_mark, token.end_mark
        for line in range(row, min(start.line + 1, len(source.lines))):
            stop = start.column if line == start.line else None
            between = source.lines[line][column if line == row else 0 : stop]
            if "#" in between:
                yield line + 1, between[between.index("#") :].rstrip(" \t")
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            header = source.lines[start.line][start.column :]
            if "#" in header:
                yield start.line + 1, header[header.index("#") :].rstrip(" \t")
        row, column = end.line, end.column


class _Spans(Mapping[Path, tuple[Span, Span]]):
    """Makes spans when they are asked for: of a file's hundreds of keys and values, a report needs one or two."""

    def __init__(self, file: str, places: Mapping[Path, tuple[_Place, _Place]]) -> None:
        self._file = file
        self._places = places

    def __getitem__(self, path: Path) -> tuple[Span, Span]:
        key, value = self._places[path]
        return Span(self._file, *key), Span(self._file, *value)

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _Composer(CParser):
    """libyaml's parser and composer, without the tag resolution whose result is not used here."""

    def resolve(self, *_: object) -> None:
        """Give no tag: `_Reader` reads plain scalars by YAML 1.2's core rules."""

    descend_resolver = ascend_resolver = resolve


def _compose(text: str) -> yaml.Node | None:
    composer = _Composer(text)
    try:
        node: yaml.Node | None = composer.get_single_node()
    finally:
        composer.dispose()
    return node


class _Reader:
    """Turns one file's nodes into plain data and notes what the data contract forbids."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._has_escapes = "\\" in source.text
        self.diagnostics: list[Diagnostic] = []

    def span(self, node: yaml.Node) -> Span:
        return _span(self._source, node)

    def plain(self, node: yaml.Node, depth: int) -> object:
        if isinstance(node, yaml.ScalarNode):
            value: str = node.value
            if self._has_escapes:
                self._refuse_forbidden(node)
            is_text = node.style or (value and value[0] not in _MAYBE_NOT_TEXT)
            return value if is_text else self._scalar(node)
        if depth >= MAX_DEPTH:
            self._note("CAT103", node, limit=MAX_DEPTH)
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        return [self.plain(each, depth + 1) for each in node.value]

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        again: list[yaml.ScalarNode] = []
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or (not key.style and key.value in _WORDS):
                self._note("CAT115", key)
                continue
            if self._has_escapes:
                self._refuse_forbidden(key)
            if key.value in found:
                again.append(key)
            else:
                found[key.value] = self.plain(value, depth + 1)
        if again:
            self._note_duplicates(node, again)
        return found

    def _scalar(self, node: yaml.ScalarNode) -> object:
        value: str = node.value
        if value in _WORDS:
            return _WORDS[value]
        if number := _NUMBER.match(value):
            return Decimal(value) if number[1] else int(value)
        if _LEADING_ZERO.match(value):
            self._note("CAT111", node, value=value)
        return value

    def _refuse_forbidden(self, node: yaml.ScalarNode) -> None:
        # Between double quotation marks "\\x1b" is a character that could not be written as it is.
        if found := FORBIDDEN.search(node.value):
            self._note("CAT116", node, character=f"U+{ord(found[0]):04X}")

    def _note(self, code: str, node: yaml.Node, **args: str | int) -> None:
        self.diagnostics.append(Diagnostic(code, self.span(node), args))

    def _note_duplicates(self, mapping: yaml.MappingNode, again: list[yaml.ScalarNode]) -> None:
        firsts: dict[str, yaml.ScalarNode] = {}
        for key, _ in mapping.value:
            if isinstance(key, yaml.ScalarNode):
                firsts.setdefault(key.value, key)
        for key in again:
            first = self.span(firsts[key.value])
            args = {"key": key.value, "line": first.line}
            self.diagnostics.append(Diagnostic("CAT107", self.span(key), args, related=(first,)))


def _locate_below(node: yaml.Node, path: Path, places: dict[Path, tuple[_Place, _Place]]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, key.value)
            places[below] = (_place(key), _place(value))
            _locate_below(value, below, places)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            below = (*path, index)
            place = _place(value)
            places[below] = (place, place)
            _locate_below(value, below, places)


def _span(source: Source, marked: yaml.Node | yaml.Event) -> Span:
    return Span(source.path, *_place(marked))


def _place(marked: yaml.Node | yaml.Event) -> _Place:
    start, end = marked.start_mark, marked.end_mark
    if start is None or end is None:  # libyaml always sets both; the type stubs allow for hand-made events
        return _NOWHERE
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1


def _is_suspect(text: str) -> bool:
    # Each test errs towards suspicion: a false alarm costs time, a missed one could cost the process.
    lines = f"\n{text}"
    return bool(
        text.count("[") + text.count("{") > _SAFE_BRACKETS
        or _SUSPECT_LINE.search(lines)
        or (any(mark in text for mark in _ANCHOR_OR_TAG_MARKS) and _ANCHOR_OR_TAG.search(lines))
    )


def _refused_events(source: Source) -> Iterator[Diagnostic]:
    """Anchors, aliases, tags, a second document and too deep nesting, found without recursion."""
    depth = documents = 0
    for event in yaml.parse(source.text, Loader=yaml.CLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield Diagnostic("CAT103", _span(source, event), {"limit": MAX_DEPTH})
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield Diagnostic("CAT110", _span(source, event))
                return
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            yield Diagnostic("CAT108", _span(source, event), {"name": f"{sign}{anchor}"})
        if tag := getattr(event, "tag", None):
            yield Diagnostic("CAT109", _span(source, event), {"tag": tag.replace("tag:yaml.org,2002:", "!!")})
