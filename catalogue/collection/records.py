"""What is remembered of a file, as plain lists that JSON can hold: nothing that is read back can run.

A list that is not what we wrote is refused as a whole (`ValueError`): then the file is read as if nothing was known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from catalogue.codes import SEVERITIES
from catalogue.collection.lasting import ALWAYS, Lasting
from catalogue.collection.ties import Tied, Ties
from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.comments import Comment

Plain = list[Any]
_VALUES = (str, int)
Kind = TypeVar("Kind", str, int, bool)


@dataclass(frozen=True, slots=True)
class Record:
    """What a file's bytes meant: what was wrong with it, what it is judged for by itself, and its ties if it has any.

    `digest` is of the bytes. `found` is what reading it said, `judged` what the checks said of it alone; `lasts` are
    the days on which that is so. `is_document` tells whether it is plain data, be it right or wrong.
    """

    digest: str
    found: tuple[Diagnostic, ...] = ()
    judged: tuple[Diagnostic, ...] = ()
    lasts: Lasting = ALWAYS
    is_document: bool = False
    ties: Ties | None = None
    comments: tuple[Comment, ...] = ()


def to_plain(record: Record) -> Plain:
    """As plain lists."""
    return [
        record.digest,
        [diagnostic_to_plain(each) for each in record.found],
        [diagnostic_to_plain(each) for each in record.judged],
        [each.isoformat() for each in record.lasts],
        record.is_document,
        ties_to_plain(record.ties) if record.ties else None,
        [[each.text, _from_span(each.span), each.first_line, each.last_line] for each in record.comments],
    ]


def from_plain(plain: object) -> Record:
    """Back again; raises `ValueError` for what is no such list."""
    try:
        digest, found, judged, lasts, is_document, ties, comments = _listed(plain)
        first, end = map(date.fromisoformat, lasts)
        return Record(
            _is(str, digest),
            tuple(map(diagnostic_from_plain, _listed(found))),
            tuple(map(diagnostic_from_plain, _listed(judged))),
            Lasting(first, end),
            _is(bool, is_document),
            None if ties is None else ties_from_plain(ties),
            tuple(
                Comment(_is(str, text), _to_span(span), _is(int, begin), _is(int, last))
                for text, span, begin, last in map(_listed, _listed(comments))
            ),
        )
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError from error


def _from_span(span: Span) -> Plain:
    return [span.file, span.line, span.column, span.end_line, span.end_column]


def _to_span(plain: object) -> Span:
    file, *place = _listed(plain)
    line, column, end_line, end_column = place
    return Span(_is(str, file), _is(int, line), _is(int, column), _is(int, end_line), _is(int, end_column))


def diagnostic_to_plain(found: Diagnostic) -> Plain:
    """A finding as a plain list."""
    return [found.code, _from_span(found.span), dict(found.args), list(map(_from_span, found.related))]


def diagnostic_from_plain(plain: object) -> Diagnostic:
    """Back again; raises `ValueError`, `TypeError` or `AttributeError` for what is none."""
    code, span, args, related = _listed(plain)
    if code not in SEVERITIES or not all(type(each) in _VALUES for each in args.values()):
        raise ValueError
    return Diagnostic(code, _to_span(span), args, tuple(map(_to_span, _listed(related))))


def ties_to_plain(ties: Ties) -> Plain:
    """A file's ties as a plain list."""
    return [
        [
            [
                each.id,
                each.part_of,
                each.requires,
                each.until.isoformat() if each.until else None,
                each.is_ended,
                each.formerly,
                each.same_as,
                each.not_same_as,
            ]
            for each in ties.offers
        ],
        {group: sorted(ids) for group, ids in sorted(ties.words.items())},
        *(sorted(names) for names in (ties.hosts, ties.providers, ties.pictures)),
        ties.is_public,
        list(ties.registered),
    ]


def ties_from_plain(plain: object) -> Ties:
    """Back again; raises `ValueError`, `TypeError` or `AttributeError` for what are none."""
    offers, words, hosts, providers, pictures, is_public, registered = _listed(plain)
    return Ties(
        tuple(map(_to_tied, _listed(offers))),
        _to_words(words),
        _names(hosts),
        _names(providers),
        _names(pictures),
        _is(bool, is_public),
        tuple(_is(str, each) for each in _listed(registered)),
    )


def _to_words(plain: Mapping[str, object]) -> Mapping[str, frozenset[str]]:
    return {group: _names(ids) for group, ids in plain.items()}


def _to_tied(plain: object) -> Tied:
    name, part_of, requires, until, is_ended, formerly, same_as, not_same_as = _listed(plain)
    return Tied(
        _is(str, name),
        None if part_of is None else _is(str, part_of),
        tuple(_is(str, each) for each in _listed(requires)),
        None if until is None else date.fromisoformat(until),
        _is(bool, is_ended),
        tuple(_is(str, each) for each in _listed(formerly)),
        None if same_as is None else _is(str, same_as),
        tuple(_is(str, each) for each in _listed(not_same_as)),
    )


def _listed(plain: object) -> Plain:
    if not isinstance(plain, list):
        raise TypeError
    return plain


def _names(plain: object) -> frozenset[str]:
    names: Iterable[str] = _listed(plain)
    "".join(names)  # a TypeError unless all are texts
    return frozenset(names)


def _is(kind: type[Kind], value: object) -> Kind:
    if type(value) is not kind:
        raise TypeError
    return value
