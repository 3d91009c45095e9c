"""Catalogues to compose: the good examples, the demonstration, and small ones written in a test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from textwrap import dedent, indent

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Labels, Words
from catalogue.project import default_templates
from catalogue.source.document import Source
from catalogue.source.parse import parse, parse_text
from catalogue.source.tree import FolderTree, Unreadable

HOME = Path(__file__).parents[2]
GOOD = HOME / "tests" / "examples" / "good"
DEMONSTRATION = "demonstration"
NAMES = (*sorted(path.name for path in GOOD.iterdir() if (path / "data").is_dir()), DEMONSTRATION)
LANGUAGES = ("da", "en")
AUDIENCES = ("professionals", "families", "young")
AS_OF = date(2026, 11, 1)

SETTINGS = """\
title: {da: Et katalog, en: A catalogue}
state: final
edition: 2026-1
publisher: {name: Eksempelby Kommune (opdigtet), email: katalog@example.org}
consultant: {role: Frivilligkonsulenten, email: konsulent@example.org}
languages: [da, en]
editions:
  da-professionals: {audience: professionals, language: da}
  da-families: {audience: families, language: da}
  da-young: {audience: young, language: da}
  en-professionals: {audience: professionals, language: en}
  en-families: {audience: families, language: en}
  en-young: {audience: young, language: en}
"""
VOCABULARY = """\
themes:
  ensomhed: {label: {da: Ensomhed, en: Loneliness}}
  sorg: {label: {da: Sorg, en: Grief}}
target_groups:
  boern: {label: {da: Børn, en: Children}}
  boern-og-unge-i-sorg: {label: {da: Børn og unge i sorg, en: Bereaved children and young people}}
  paaroerende: {label: {da: Pårørende, en: Relatives}}
activity_forms:
  samtalegruppe: {label: {da: Samtalegruppe, en: Talking group}}
  gaatur: {label: {da: Gåtur, en: Walk}}
areas:
  eksempelby: {label: {da: Eksempelby Kommune, en: Municipality of Eksempelby}, kind: municipality}
  aabenby: {label: {da: Aabenby, en: Aabenby}, kind: town}
departments:
  skoleforvaltningen: {label: {da: Skoleforvaltningen, en: Department of Schools}}
referrers:
  teacher: {label: {da: Lærer, en: Teacher}}
  ppr: {label: {da: PPR, en: PPR}}
  social-worker: {label: {da: Socialrådgiver eller sagsbehandler, en: Social worker}}
"""
RECIPIENTS = """\
recipients:
  skole-a:
    name: Skole A (opdigtet)
    kind: school
    address: {street: Skolevej 1, postal_code: "9000", city: Eksempelby}
    email: skole-a@example.org
"""
FILE = """\
evidence: invented
association: {name: Foreningen (opdigtet)}
"""


@dataclass(frozen=True)
class MemoryTree:
    """A project that lies in no folder."""

    texts: Mapping[str, str]

    def files(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(path for path in self.texts if path.startswith(f"{folder}/")))

    def exists(self, path: str) -> bool:
        return path in self.texts

    def size(self, path: str) -> int:
        return len(self.read(path))

    def read(self, path: str) -> bytes:
        if path not in self.texts:
            raise Unreadable(path)
        return self.texts[path].encode()


def data(text: str) -> Mapping[str, object]:
    """A YAML snippet as our own reader gives it."""
    parsed = parse_text(Source("data/snippet.yaml", dedent(text)))
    assert parsed.value is not None, parsed.diagnostics
    return parsed.value.data


@lru_cache
def labels(language: str) -> Labels:
    parsed = parse(FolderTree(default_templates().parent), f"templates/labels/{language}.yaml")
    assert parsed.value is not None, parsed.diagnostics
    return parsed.value.data


def words(language: str = "da", audience: str = "professionals") -> Words:
    return Words(labels(language), language, audience, "da")


@lru_cache
def example(name: str) -> Catalogue:
    """A good example, or the demonstration, as read."""
    found = collect(FolderTree(HOME if name == DEMONSTRATION else GOOD / name), None, AS_OF).value
    assert found is not None
    return found


@lru_cache
def edition_of(name: str, edition: str) -> Edition:
    catalogue = example(name)
    return compose(catalogue, edition, labels_of(catalogue.tree, catalogue.settings.editions[edition].language).value)


def all_editions() -> list[tuple[str, str]]:
    """Each good example with each of its editions whose fixed words are ours; `tests/languages` has others."""
    editions = ((name, key, each.language) for name in NAMES for key, each in example(name).settings.editions.items())
    return [(name, key) for name, key, language in editions if language in LANGUAGES]


def catalogue_of(
    offers: Mapping[str, str],
    settings: str = "inclusion: listed",
    as_of: date = AS_OF,
    vocabulary: str = VOCABULARY,
) -> Catalogue:
    """A small catalogue: the text of a partnership file by association id."""
    texts = {"data/catalogue.yaml": f"{SETTINGS}{settings}\n", "data/vocabulary.yaml": vocabulary}
    texts["data/recipients.yaml"] = RECIPIENTS
    texts |= {f"data/offers/{name}.yaml": dedent(text) for name, text in offers.items()}
    outcome = collect(MemoryTree(texts), as_of, as_of)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def file_text(*offers: str, file: str = FILE) -> str:
    """A partnership file with these offers; each is the text of an offer's fields after its id."""
    items = [
        f"  - id: tilbud-{number}\n{indent(dedent(_titled(text)), '    ')}\n" for number, text in enumerate(offers, 1)
    ]
    return f"{dedent(file)}offers:\n{''.join(items)}"


def _titled(text: str) -> str:
    plain = dedent(text)
    return plain if "title:" in plain else f"title: Tilbuddet\n{plain}"


def composed(
    *offers: str, audience: str = "professionals", language: str = "da", file: str = FILE, as_of: date = AS_OF
) -> Edition:
    """The edition of one association with these offers."""
    catalogue = catalogue_of({"foreningen": file_text(*offers, file=file)}, as_of=as_of)
    return compose(catalogue, f"{language}-{audience}", labels(language))


def seen(offer: str, audience: str = "professionals", language: str = "da", file: str = FILE) -> OfferView:
    """One offer as one reader sees it."""
    (view,) = composed(offer, audience=audience, language=language, file=file).offers
    return view


def fact(key: str, offer: str, audience: str = "professionals", language: str = "da", **more: str) -> list[str]:
    """The printed lines of one fact; none when the offer doesn't have it. `more` is `file`, as in `seen`."""
    found = seen(offer, audience, language, **more).fact(key)
    return [line.text for line in found.lines] if found else []


def texts(value: object) -> Iterator[str]:
    """Every text anywhere below a value: of dataclasses, mappings and sequences; keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from (*texts(key), *texts(each))
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from texts(each)
