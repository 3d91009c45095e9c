"""Catalogues that hypothesis makes: from nothing, and by random edits of the examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from catalogue.collection.catalogue import Catalogue, Page
from catalogue.collection.collect import collect
from catalogue.model.base import Model
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipients
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import Vocabulary
from catalogue.source.document import Source
from catalogue.source.held import HeldTree
from catalogue.source.tree import FolderTree
from tests.collection.projects import collected, project

HOME = Path(__file__).parents[2]
GOOD = HOME / "tests" / "examples" / "good"
EXAMPLES = {name: GOOD / name for name in ("awkward", "every-field", "languages", "small")} | {"demonstration": HOME}
TODAY = date(2026, 6, 1)

Data = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

_ids = st.sampled_from(["samtaler", "loebeklub", "lektier", "cafe", "natur", "sorg"])
_names = st.sampled_from(["nord", "syd", "oest", "vest"])
_words = st.sampled_from(["Samtaler", "Samtaler for alle", "Løbeklub", "Lektier", "Café", "Ture", "A", "Å"])
_languages = st.sampled_from(["da", "en", ""])
_texts = _words | st.dictionaries(_languages, _words, min_size=1)
_slugs = st.lists(st.sampled_from(["sorg", "ensomhed", "boern"]), unique=True, min_size=1)
_age = st.fixed_dictionaries(
    {}, optional={"minimum": st.integers(0, 9), "maximum": st.integers(9, 99), "approximate": st.booleans()}
)
_rows = st.fixed_dictionaries(
    {"weekday": st.sampled_from(["monday", "friday"]) | st.just(["sunday", "tuesday"])},
    optional={"text": _texts, "nth": st.just([1, 3]), "season": st.just({"start": "04-01", "end": "05-31"})},
)
_places = st.dictionaries(_ids, st.fixed_dictionaries({"name": _texts}, optional={"hidden": st.booleans()}))
_offers = st.fixed_dictionaries(
    {"id": _ids, "title": _texts},
    optional={
        "description": _texts,
        "themes": _slugs,
        "target_groups": _slugs,
        "age": _age,
        "access": st.sampled_from(
            [{}, {"who": ["self", "parent"]}, {"steps": ["Ring", {"da": "Skriv", "en": "Write"}]}]
        ),
        "places": _places,
        "schedule": st.lists(_rows, max_size=2),
        "price": st.sampled_from([{"type": "free"}, {"type": "fee", "amount": 20}, {"type": "fee", "amount": "20.50"}]),
        "status": st.sampled_from([{"is": "open"}, {"is": "full", "as_of": "2026-01"}]),
    },
)
_partnerships = st.fixed_dictionaries(
    {"status": st.sampled_from(["active", "ended"])},
    optional={
        "child_certificate": st.sampled_from(
            [{"required": True, "declared_on": "2026-01-15"}, {"required": "unknown"}]
        ),
        "periods": st.just([{"from": "2026-01-01"}]),
    },
)
_contacts = st.dictionaries(
    st.sampled_from(["kontor", "vagt"]),
    st.fixed_dictionaries({"role": _texts, "email": st.just("a@example.org"), "shown_in": st.just(["families"])}),
)
_files = st.fixed_dictionaries(
    {
        "evidence": st.just("invented"),
        "association": st.fixed_dictionaries({"name": _words}, optional={"kind": st.just("church")}),
        "offers": st.lists(_offers, min_size=1, max_size=3),
    },
    optional={"partnership": _partnerships, "contacts": _contacts},
)
FILES = st.dictionaries(_names, _files, max_size=3)
"""Associations by id, as their files say it: ids are few, so that they are taken again in another file."""


def catalogue_of(files: Mapping[str, Data]) -> Catalogue:
    """A small catalogue with these associations."""
    partnerships = {name: PartnershipFile.model_validate(files[name]) for name in sorted(files)}
    return replace(collected(project()), partnerships=partnerships)


@cache
def example(name: str) -> Catalogue:
    """One of the examples, or the demonstration."""
    found = collect(FolderTree(EXAMPLES[name]), None, TODAY).value
    assert found is not None
    return _with_pages(found, found.pages)


@st.composite
def edited(draw: Draw, before: Catalogue) -> Catalogue:
    """The catalogue after a few edits of its data; one that would be a mistake is not made."""
    after = before
    for _ in range(draw(st.integers(1, 4))):
        after = draw(st.sampled_from([_with_edited_file, _with_edited_words, _with_moved_offer, _with_edited_page]))(
            draw, after
        )
    return after


def _with_edited_file(draw: Draw, catalogue: Catalogue) -> Catalogue:
    name = draw(st.sampled_from(sorted(catalogue.partnerships)))
    new_name = draw(st.sampled_from([name, name, name, f"{name}-ny"]))
    data = _edited_data(draw, catalogue.partnerships[name])
    file = _valid(PartnershipFile, data) or catalogue.partnerships[name]
    others = {each: other for each, other in catalogue.partnerships.items() if each != name}
    return replace(catalogue, partnerships=dict(sorted({**others, new_name: file}.items())))


def _with_edited_words(draw: Draw, catalogue: Catalogue) -> Catalogue:
    vocabulary = _valid(Vocabulary, _edited_data(draw, catalogue.vocabulary)) or catalogue.vocabulary
    settings = _valid(Settings, _edited_data(draw, catalogue.settings)) or catalogue.settings
    recipients = _valid(Recipients, _edited_data(draw, Recipients(recipients=dict(catalogue.recipients))))
    hosts = recipients.recipients if recipients else catalogue.recipients
    return replace(catalogue, vocabulary=vocabulary, settings=settings, recipients=hosts)


def _with_moved_offer(draw: Draw, catalogue: Catalogue) -> Catalogue:
    rich = sorted(name for name, file in catalogue.partnerships.items() if len(file.offers) > 1)
    if not rich:
        return catalogue
    name, other = draw(st.sampled_from(rich)), draw(st.sampled_from(sorted(catalogue.partnerships)))
    file = catalogue.partnerships[name]
    offer = file.offers[draw(st.integers(0, len(file.offers) - 1))]
    moved = {**catalogue.partnerships, name: _with_offers(file, [each for each in file.offers if each is not offer])}
    target = moved[other]
    place = draw(st.integers(0, len(target.offers)))
    moved[other] = _with_offers(target, [*target.offers[:place], offer, *target.offers[place:]])
    return replace(catalogue, partnerships=moved)


def _with_offers(file: PartnershipFile, offers: list[Any]) -> PartnershipFile:
    return file.model_copy(update={"offers": offers})


def _with_edited_page(draw: Draw, catalogue: Catalogue) -> Catalogue:
    pages = [Page(each.key, each.language, each.source) for each in catalogue.pages]
    if pages:
        place = draw(st.integers(0, len(pages) - 1))
        changed = Source(pages[place].source.path, pages[place].source.text + "Mere.\n")
        pages[place : place + 1] = draw(st.sampled_from([[], [Page(pages[place].key, pages[place].language, changed)]]))
    return _with_pages(catalogue, pages)


def _with_pages(catalogue: Catalogue, pages: Iterable[Page]) -> Catalogue:
    found = tuple(pages)
    return replace(catalogue, pages=found, tree=HeldTree({each.source.path: b"" for each in found}))


def _valid(model: type[Model], data: Data) -> Any:  # noqa: ANN401  # an entry of that model
    try:
        return model.model_validate(data)
    except ValidationError:
        return None


def _edited_data(draw: Draw, entry: Model) -> Data:
    """The entry's data with something taken away, doubled, turned round or rewritten somewhere."""
    data: Data = deepcopy(entry.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    spots = list(_spots(data))
    if spots:
        holder, key = spots[draw(st.integers(0, len(spots) - 1))]
        _edit(holder, key, draw(st.sampled_from(["remove", "double", "turn", "rewrite"])), draw(_words))
    return data


def _spots(data: Any) -> Any:  # noqa: ANN401  # plain data, and places in it
    for key in list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield data, key
        yield from _spots(data[key])


def _edit(holder: Any, key: Any, how: str, word: str) -> None:  # noqa: ANN401  # a list or a mapping, and a place in it
    value = holder[key]
    if how == "remove":
        del holder[key]
    elif how == "turn" and isinstance(value, list):
        value.reverse()
    elif how == "turn" and isinstance(value, dict):
        holder[key] = dict(reversed(value.items()))
    elif how == "double" and isinstance(holder, dict):
        holder[f"{key}-2"] = deepcopy(value)
    elif isinstance(value, str):
        holder[key] = word if value[:1].isupper() else f"{value}-2"
    elif isinstance(value, bool):
        holder[key] = not value
    elif isinstance(value, int):
        holder[key] = value + 1
