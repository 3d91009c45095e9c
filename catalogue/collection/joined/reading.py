"""What counts of a source that was read and judged: made once, and remembered as long as nothing in it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from catalogue.codes import JUDGEMENTS, PRIVATE, Severity
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.ignores import set_aside
from catalogue.collection.joined.names import Names, renamed_ties
from catalogue.collection.joined.payload import Lack, Payload
from catalogue.collection.joined.words import GROUPS, areas_brought, words_of, wrong_lines
from catalogue.collection.recall import Recalled
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.base import Model
from catalogue.model.recipient import Recipient
from catalogue.model.settings import Settings
from catalogue.model.sources import OtherCatalogue, WordMap
from catalogue.nearest import nearest
from catalogue.project import OFFERS, VOCABULARY
from catalogue.source.joined import Opened

_HOST = ("name", "kind", "area", "address", "website", "invented")
"""What readers may need of an institution that houses an offer: nothing of how it is reached by the municipality."""
_AREA = ("label", "kind", "municipality_code", "postal_codes", "within", "synonyms")


def payload_of(opened: Opened, asked: OtherCatalogue, own: Catalogue, made: Recalled) -> Payload:
    """All of it, seen with our words."""
    standing = _standing(made, own)
    errors = tuple(_moved(each, opened.prefix) for each in standing if each.severity is Severity.ERROR)
    theirs = made.catalogue
    if theirs is None:
        return Payload(found=errors)
    settings, given = theirs.settings, asked.map or WordMap()
    used, hosts = _used(theirs), _hosts(theirs)
    words = words_of(given, theirs.vocabulary, own.vocabulary)
    brought = areas_brought(used["areas"], theirs.vocabulary.areas, words["areas"])
    names = Names(opened.id, words)
    words["areas"] |= {each: names.id(each) for each in brought}
    return Payload(
        name=dict(asked.name or _name(settings)),
        inclusion=settings.inclusion,
        grace_days=settings.grace_days,
        main=settings.main_language,
        demonstration=settings.demonstration,
        has_sources=bool(settings.sources),
        words=words,
        files={
            name: each.source.path
            for name, each in theirs.documents.items()
            if each.source.path.startswith(f"{OFFERS}/")
        },
        ties={name: renamed_ties(ties, names) for name, ties in theirs.ties.items()},
        areas={names.id(each): _plain(theirs.vocabulary.areas[each], _AREA) for each in brought},
        hosts={names.id(each): _plain(found, _HOST) for each, found in hosts.items()},
        broken=tuple(opened.prefix + path for path in theirs.broken),
        lacks=tuple(_lacks(used, own, theirs, names)),
        wrong_lines=tuple(wrong_lines(given, theirs.vocabulary, own.vocabulary)),
        found=errors,
        private=tuple(_moved(each, opened.prefix) for each in made.diagnostics if each.code in PRIVATE),
        others=sum(each.severity is Severity.WARNING for each in standing),
    )


def _standing(made: Recalled, own: Catalogue) -> tuple[Diagnostic, ...]:
    """What stands when the comments in its files have been obeyed, as in a check of its own."""
    errors = (each for each in made.diagnostics if each.severity is Severity.ERROR)
    wrong = {each.span.file for each in errors if each.code not in JUDGEMENTS}
    return set_aside(made.diagnostics, made.comments, own.as_of, wrong).diagnostics


def _moved(found: Diagnostic, prefix: str) -> Diagnostic:
    def move(span: Span) -> Span:
        return replace(span, file=prefix + span.file)

    args = {**found.args, **({"file": f"{prefix}{found.args['file']}"} if "file" in found.args else {})}
    return replace(found, span=move(found.span), args=args, related=tuple(map(move, found.related)))


def _used(theirs: Catalogue) -> dict[str, set[str]]:
    ties = theirs.ties.values()
    used = {group: {name for each in ties for name in each.words.get(group, ())} for group in GROUPS}
    used["areas"] |= {each.area for each in _hosts(theirs).values() if each.area}
    return used


def _hosts(theirs: Catalogue) -> Mapping[str, Recipient]:
    named = {name for ties in theirs.ties.values() for name in ties.hosts}
    return {name: each for name, each in theirs.recipients.items() if name in named}


def _name(settings: Settings) -> Mapping[str, str]:
    """Who publishes it; a project is better known by the title of its catalogue."""
    if settings.publisher.kind == "project":
        return {key or settings.main_language: text for key, text in settings.title.items()}
    return {"": settings.publisher.name}


def _plain(found: Model, kept: tuple[str, ...]) -> dict[str, Any]:
    return found.model_dump(mode="json", include=set(kept), exclude_none=True, by_alias=True)


def _lacks(used: Mapping[str, set[str]], own: Catalogue, theirs: Catalogue, names: Names) -> Iterator[Lack]:
    """Words that offers use, and that can't be said in ours."""
    for group in GROUPS:
        known = getattr(theirs.vocabulary, group)
        for name in (each for each in known if each in used[group] and names.of(group, each) is None):
            label = next(iter(known[name].label.values()))
            line = theirs.documents[VOCABULARY].key_span(group, name).line
            yield Lack(group, name, label, nearest(name, getattr(own.vocabulary, group)), line)
