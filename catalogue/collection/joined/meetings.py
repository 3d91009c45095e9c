"""The same association in two catalogues: by its CVR number, where what is said of it differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.project import OFFERS
from catalogue.source.joined import BETWEEN, JoinedTree
from catalogue.source.text import read_text

_CVR = re.compile(r"^([ \t]*(?:.*[{,][ \t]*)?)cvr[ \t]*:", re.MULTILINE)
_FIELDS = ("cvr", "name", "kind", "website")
_TOLD = 3


def meetings(whole: Catalogue, tree: JoinedTree) -> Iterator[Diagnostic]:
    """CAT370: one for each number; its first place is the later catalogue's, the others are related."""
    by_number: dict[str, list[str]] = {}
    for name, ties in whole.ties.items():
        if ties.registered:
            by_number.setdefault(ties.registered[0], []).append(name)
    for names in by_number.values():
        first, *others = names
        differing = [each for each in others if _home(each) != _home(first) and _differences(whole, first, each)]
        if differing:
            yield _told(whole, tree, first, differing)


def _told(whole: Catalogue, tree: JoinedTree, first: str, differing: list[str]) -> Diagnostic:
    fields = ", ".join(_differences(whole, first, differing[0]))
    there, *more = (_place(tree, each) for each in (first, *differing[:_TOLD]))
    args: dict[str, str | int] = {
        "association": whole.ties[differing[0]].registered[1],
        "other": whole.ties[first].registered[1],
        "fields": fields,
        "file": there.file,
        "line": there.line,
    }
    return Diagnostic("CAT370", more[0], args, related=(there, *more[1:]))


def _home(name: str) -> str:
    source, between, _ = name.partition(BETWEEN)
    return source if between else ""


def _differences(whole: Catalogue, one: str, other: str) -> tuple[str, ...]:
    pairs = zip(_FIELDS, whole.ties[one].registered, whole.ties[other].registered, strict=True)
    return tuple(field for field, here, there in pairs if here.casefold() != there.casefold() and here and there)


def _place(tree: JoinedTree, name: str) -> Span:
    """Where the number stands: found by its key and not by composing the file, for there may be many."""
    source, between, inside = name.partition(BETWEEN)
    prefix = next((each.prefix for each in tree.sources if each.id == source), "") if between else ""
    path = f"{prefix}{OFFERS}/{inside if between else name}.yaml"
    text = read_text(tree, path).value or ""
    found = _CVR.search(text)
    if found is None:
        return Span(path)
    line, column = text.count("\n", 0, found.start()) + 1, len(found[1]) + 1
    return Span(path, line, column, line, column + len("cvr"))
