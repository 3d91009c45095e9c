"""Words of the vocabulary: those that are used must be there and in use, and so must those that follow them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.shared_uses import shared_uses
from catalogue.collection.ties import uses
from catalogue.diagnostics import Diagnostic
from catalogue.model.vocabulary import Term
from catalogue.nearest import nearest
from catalogue.project import RECIPIENTS, VOCABULARY
from catalogue.source.document import Document, Path


@dataclass(frozen=True)
class _Words:
    """The words of one group: all, and those that may be used today."""

    terms: Mapping[str, Term]
    current: frozenset[str]


def vocabulary(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT301, CAT302: a word that the vocabulary doesn't have, or no longer uses."""
    words = {group: _words(terms, catalogue.as_of) for group, terms in groups(catalogue).items()}
    for association, ties in catalogue.ties.items():
        if all(words[group].current.issuperset(ids) for group, ids in ties.words.items()):
            continue
        for group, ids, path in uses(catalogue.partnerships[association]):
            if not words[group].current.issuperset(ids):
                yield from _judge(words[group], group, ids, catalogue.document_of(association), path)
    for name, recipient in catalogue.recipients.items():
        if recipient.area is not None and recipient.area not in words["areas"].current:
            document = catalogue.documents[RECIPIENTS]
            yield from _judge(words["areas"], "areas", [recipient.area], document, ("recipients", name, "area"))
    for document, (group, ids, path) in shared_uses(catalogue):
        if group in words:
            yield from _judge(words[group], group, ids, document, path)


def groups(catalogue: Catalogue) -> Mapping[str, Mapping[str, Term]]:
    """The vocabulary's groups by the key they have in the file."""
    known = catalogue.vocabulary
    return {
        "themes": known.themes,
        "target_groups": known.target_groups,
        "activity_forms": known.activity_forms,
        "areas": known.areas,
        "departments": known.departments,
        "referrers": known.referrers,
    }


def _words(terms: Mapping[str, Term], as_of: date) -> _Words:
    current = frozenset(name for name, term in terms.items() if not _is_retired(term, as_of))
    return _Words(terms, current)


def _is_retired(term: Term, as_of: date) -> bool:
    return term.retired is not None and term.retired <= as_of


def _judge(words: _Words, group: str, ids: list[str], document: Document, path: Path) -> Iterator[Diagnostic]:
    for index, each in enumerate(ids):
        if each in words.current:
            continue
        span = document.value_span(*path, index) if (*path, index) in document.spans else document.value_span(*path)
        args: dict[str, str | int] = {"kind": group, "id": each}
        if each not in words.terms:
            yield Diagnostic("CAT301", span, args | {"nearest": nearest(each, words.current)})
        elif successor := _successor(words, each):
            yield Diagnostic("CAT302", span, args | {"successor": successor})
        else:
            yield Diagnostic("CAT302", span, args | {"rule": "none"})


def _successor(words: _Words, retired: str) -> str:
    """The word in use today that follows a retired one, over as many steps as it takes."""
    seen: set[str] = set()
    name = retired
    while name in words.terms and name not in words.current and name not in seen:
        seen.add(name)
        name = words.terms[name].replaced_by or ""
    return name if name in words.current else ""


def successors(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT336: `replaced_by` or `within` names a word that isn't there."""
    for group, terms in groups(catalogue).items():
        for name, term in terms.items():
            for field in ("replaced_by", "within"):
                target: str | None = getattr(term, field, None)
                if target is not None and target not in terms:
                    span = catalogue.documents[VOCABULARY].value_span(group, name, field)
                    others = set(terms) - {name}
                    args = {"field": field, "kind": group, "id": target, "nearest": nearest(target, others)}
                    yield Diagnostic("CAT336", span, args)
