"""Texts that an edition lacks in its language: it shows the main language in their place, and says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.completeness import association_span
from catalogue.collection.checks.languages import edition_languages
from catalogue.collection.checks.places import in_source
from catalogue.collection.checks.words import groups
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.base import Model
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.project import SETTINGS, VOCABULARY
from catalogue.source.document import Path

Texts = Mapping[str, str]

_FIRST_READ = ("title", "summary", "description")
# Names, and what a source wrote in its own words, are not translated; only these two `text` are our own.
_PLAIN = (str, int, Decimal, date)
_AS_IT_IS = frozenset({"sources", "name", "room", "text"})
_OUR_TEXT = frozenset({"alert.text", "notes.text"})


@dataclass(frozen=True)
class _Reader:
    """The language of an edition, in a catalogue whose plain texts are in `main`."""

    language: str
    main: str

    def lacks(self, written: Texts | None) -> bool:
        """Whether there is a text, and not in this language."""
        if not written or self.language in written:
            return False
        return not (self.language == self.main and "" in written)


def texts(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT342: an association or an offer lacks a text in an edition's language.

    Pages are asked for by CAT337, and fixed words by the editions themselves.
    """
    for reader in _readers(catalogue):
        closely = dict.fromkeys(name for name in catalogue.partnerships if _may_lack(catalogue, name, reader))
        for name in closely:
            yield from _association(catalogue, name, reader)
        for placed in catalogue.all_offers():
            if missing := ", ".join(_of_offer(placed.offer, reader, closely=placed.association in closely)):
                args = {"id": placed.offer.id, "language": reader.language, "missing": missing}
                yield Diagnostic("CAT342", _id_span(catalogue, placed), args)


def settings(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT342: the catalogue as a whole lacks a text in an edition's language."""
    return (found for reader in _readers(catalogue) for found in _settings(catalogue, reader))


def words(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT342: a word that a file uses lacks a text in an edition's language."""
    return (found for reader in _readers(catalogue) for found in _words(catalogue, reader))


def _readers(catalogue: Catalogue) -> Iterator[_Reader]:
    return (_Reader(language, catalogue.settings.main_language) for language in edition_languages(catalogue))


def _may_lack(catalogue: Catalogue, association: str, reader: _Reader) -> bool:
    """In the main language every plain text is there: only a file with texts by language is looked through."""
    if reader.language != reader.main:
        return True
    others = {*catalogue.settings.languages, *edition_languages(catalogue)} - {reader.main}
    text = catalogue.document_of(association).source.text
    return any(f"{other}:" in text for other in others)


def _settings(catalogue: Catalogue, reader: _Reader) -> Iterator[Diagnostic]:
    for path, written in _settings_texts(catalogue, reader.language):
        if reader.lacks(written):
            span = catalogue.documents[SETTINGS].value_span(*path)
            args = {"field": ".".join(map(str, path)), "language": reader.language, "rule": "settings"}
            yield Diagnostic("CAT342", span, args)


def _settings_texts(catalogue: Catalogue, language: str) -> Iterator[tuple[Path, Texts | None]]:
    """The settings' texts that editions in a language show; an edition's own title takes the place of the other."""
    settings = catalogue.settings
    editions = {name: each for name, each in settings.editions.items() if each.language == language}
    for field in ("title", "subtitle"):
        if not all(getattr(each, field) for each in editions.values()):
            yield (field,), getattr(settings, field)
        for name, each in editions.items():
            yield ("editions", name, field), getattr(each, field)
    if settings.initiative:
        yield ("initiative", "title"), settings.initiative.title
        yield ("initiative", "purpose"), settings.initiative.purpose
    if settings.consultant:
        yield ("consultant", "role"), settings.consultant.role
    for field, image in (("logo", settings.logo), ("cover_picture", settings.cover_picture)):
        if image:
            yield (field, "alt"), image.alt


def _association(catalogue: Catalogue, name: str, reader: _Reader) -> Iterator[Diagnostic]:
    file = catalogue.partnerships[name]
    if missing := ", ".join(dict.fromkeys(path for path, written in _outside_offers(file) if reader.lacks(written))):
        args = {"id": name, "language": reader.language, "missing": missing}
        yield Diagnostic("CAT342", association_span(catalogue.document_of(name)), args)


def _outside_offers(file: PartnershipFile) -> Iterator[tuple[str, Texts]]:
    yield from _texts(file.association, "association")
    if file.partnership is not None and file.partnership.about:
        yield "partnership.about", file.partnership.about
    for contact in file.contacts.values():
        yield from _texts(contact, "contacts")


def _of_offer(offer: Offer, reader: _Reader, *, closely: bool) -> Iterator[str]:
    """The fields of an offer that lack the language, each once."""
    if closely:
        yield from dict.fromkeys(path for path, written in _texts(offer) if reader.lacks(written))
    else:
        yield from (name for name in _FIRST_READ if reader.lacks(getattr(offer, name)))


def _texts(part: Model, path: str = "") -> Iterator[tuple[str, Texts]]:
    """Every text of a part of a file, by the names of the fields that lead to it."""
    for name, value in part.__dict__.items():
        if not value or isinstance(value, _PLAIN):  # most fields: so a look at each is quick
            continue
        here = f"{path}.{name}" if path else name
        if name not in _AS_IT_IS or here in _OUR_TEXT:
            yield from _below(value, here.rstrip("_"))


def _below(value: object, path: str) -> Iterator[tuple[str, Texts]]:
    if isinstance(value, dict) and isinstance(next(iter(value.values())), str):
        yield path, value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _below(each, path)
    elif not isinstance(value, _PLAIN) and isinstance(value, Model):  # asking a model for its kind is slow
        yield from _texts(value, path)


def _words(catalogue: Catalogue, reader: _Reader) -> Iterator[Diagnostic]:
    untold = {
        (group, name, field)
        for group, terms in groups(catalogue).items()
        for name, term in terms.items()
        for field, written in (("label", term.label), ("description", term.description))
        if reader.lacks(written)
    }
    if not untold:
        return
    used = {(group, each) for ties in catalogue.ties.values() for group, ids in ties.words.items() for each in ids}
    for group, name, field in sorted(untold):
        if (group, name) in used:
            span = catalogue.documents[VOCABULARY].value_span(group, name, field)
            rule = "word" if field == "label" else "description"
            yield Diagnostic("CAT342", span, {"id": name, "language": reader.language, "rule": rule})


def _id_span(catalogue: Catalogue, placed: Placed) -> Span:
    # By its text and not by composing the file again: with a second language this is said of most offers.
    source = catalogue.document_of(placed.association).source
    name = placed.offer.id
    found = re.search(rf"\bid:[ ]+[\"']?{name}(?![\w-])", source.text)
    if found is None:
        return catalogue.document_of(placed.association).value_span("offers", placed.index, "id")
    return in_source(source, found.end() - len(name), len(name))
