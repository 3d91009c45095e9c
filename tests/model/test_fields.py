"""What the models tell of themselves, and that every field, part and choice has words in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Literal, get_origin

import pytest
from pydantic import ValidationError

from catalogue.messages.fields import TABLES, as_written, choice_word, field_words, part_words, type_words
from catalogue.model import (
    access,
    agreement,
    alliance,
    contact,
    funding,
    milestones,
    offer,
    partnership,
    place,
    recipient,
    schedule,
    settings,
    values,
)
from catalogue.model.base import Model
from catalogue.model.examples import example, written_example
from catalogue.model.fields import every_field, every_key, field_at, field_key, fields_of
from catalogue.model.kinds import ENTITIES, KINDS
from catalogue.model.readers import READERS, readers
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import CHOICES, SIMPLE, shape_of

MODULES = (
    access,
    agreement,
    alliance,
    contact,
    funding,
    milestones,
    offer,
    partnership,
    place,
    recipient,
    schedule,
    settings,
    values,
)
LANGUAGES = sorted(TABLES)
JARGON = re.compile(
    r"\b(mapping|scalar|token|sequence|null|string|boolean|integer|parse|YAML|key|array|object)\b", re.IGNORECASE
)


def models() -> Iterator[type[Model]]:
    yield from KINDS.values()
    for model in KINDS.values():
        for placed in every_field(model):
            if (part := placed.field.shape.innermost.part) is not None:
                yield part


def choices() -> dict[str, list[str]]:
    found = {}
    for field in every_key().values():
        shape = field.shape.innermost
        if shape.kind == "choice":
            found[shape.choice] = [as_written(each) for each in shape.choices]
    return found


def test_there_are_fields() -> None:
    assert len(every_key()) > 300
    assert len(set(models())) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_words_and_no_other_has(language: str) -> None:
    assert set(TABLES[language].FIELDS) == set(every_key())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_words_and_no_other_has(language: str) -> None:
    assert set(TABLES[language].PARTS) == {model.__name__ for model in models()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_words_and_no_other_has(language: str) -> None:
    words = {name: list(found) for name, found in TABLES[language].CHOICES.items()}
    assert words == {**choices(), "Flag": ["true", "false"]}


def test_the_languages_say_the_same_things() -> None:
    one, other = (TABLES[language] for language in LANGUAGES)
    assert list(one.FIELDS) == list(other.FIELDS)
    assert list(one.TYPES) == list(other.TYPES)
    assert list(one.SHEETS) == list(other.SHEETS)
    for group in ("TYPES", "SHEETS"):
        for name, text in getattr(one, group).items():
            assert re.findall(r"\{.*?\}", text) == re.findall(r"\{.*?\}", getattr(other, group)[name])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_a_label_and_a_help_is_one_sentence(language: str) -> None:
    for key, (title, text) in {**TABLES[language].FIELDS, **TABLES[language].PARTS}.items():
        assert 0 < len(title) <= 40, key
        assert title[0].isupper(), key
        assert not title.removesuffix("pr.").endswith((".", ":")), key
        assert text[0].isupper(), key
        assert text.endswith("."), key
        assert len(text) < 160, key
        assert not re.search(r"\.\s+[A-ZÆØÅ]", text), key
        assert not JARGON.search(title + text), key


def test_no_two_fields_of_a_part_have_the_same_title() -> None:
    for language in LANGUAGES:
        for model in models():
            titles = [field_words(each.key, language).title for each in fields_of(model).values()]
            assert len(set(titles)) == len(titles), (language, model)


def test_every_kind_of_value_has_words() -> None:
    for language in LANGUAGES:
        assert SIMPLE.keys() <= TABLES[language].TYPES.keys()
    assert type_words("list", "da", item="dato") == "liste af: dato"


def literals(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if get_origin(value) is Literal and not name.startswith("_"):
            yield name


def test_every_named_set_of_choices_is_known_by_its_name() -> None:
    assert {name for module in MODULES for name in literals(module)} == set(CHOICES)


def test_two_classes_of_one_name_would_share_their_words() -> None:
    found = set(models())
    assert len({model.__name__ for model in found}) == len(found)


@pytest.mark.parametrize(
    ("model", "path", "key"),
    [
        (KINDS["partnership"], ("offers", 0, "age", "minimum"), "Age.minimum"),
        (KINDS["partnership"], ("offers", 2, "schedule", 0, "except", 0, "da"), "Row.except"),
        (KINDS["partnership"], ("contacts", "kontor"), "PartnershipFile.contacts"),
        (KINDS["partnership"], ("contacts", "kontor", "hours", 0, "weekday", 1), "Row.weekday"),
        (ENTITIES["offer"], ("title", "da"), "Offer.title"),
        (ENTITIES["partnership"], ("periods", 0, "from"), "AgreedPeriod.from"),
        (ENTITIES["vocabulary"], ("themes", "sorg", "label"), "Term.label"),
        (ENTITIES["vocabulary"], ("areas", "aalborg", "within"), "Area.within"),
        (ENTITIES["settings"], ("editions", "da", "paper"), "EditionSettings.paper"),
        (ENTITIES["offer"], ("titel",), ""),
        (ENTITIES["offer"], (), ""),
    ],
)
def test_the_key_of_a_place_in_a_file(model: type[Model], path: tuple[str | int, ...], key: str) -> None:
    assert field_key(model, path) == key


def test_what_a_field_takes() -> None:
    found = field_at(KINDS["settings"], ("editions", "da", "paper"))
    assert found is not None
    assert (found.shape.kind, found.shape.innermost.choice, found.is_needed) == ("one-or-more", "Paper", False)
    months = fields_of(agreement.AgreedPeriod)["notice_months"]
    assert (months.shape.kind, months.shape.limits) == ("number", (0, 60))
    assert [fields_of(settings.Settings)[name].shape.kind for name in ("base_url", "quick_exit_url")] == [
        "base-address",
        "web-address",
    ]
    assert shape_of(list[values.Slug], "").innermost.kind == "slug"


def test_every_reference_is_an_id() -> None:
    fields = every_key()
    assert {fields[key].shape.innermost.kind for key in REFERENCES} == {"slug"}


def complaints(model: type[Model], name: str, value: object) -> list[str]:
    """What the model says of one field's value, whatever else is missing."""
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return [each["msg"] for each in error.errors() if each["loc"][:1] == (name,)]
    return []


def test_every_field_but_a_part_has_an_example_that_the_model_takes() -> None:
    wrong, checked = [], 0
    for model in models():
        for name, field in fields_of(model).items():
            is_part = field.shape.innermost.part is not None
            assert (written_example(field) == "") == is_part, field.key
            if not is_part:
                wrong += [(field.key, each) for each in complaints(model, name, example(field))]
                checked += 1
    assert checked > 300
    assert wrong == []


def test_who_sees_is_said_of_fields_that_exist() -> None:
    for kind, table in READERS.items():
        known = {placed.written for placed in every_field(KINDS[kind])}
        assert table.keys() <= known


@pytest.mark.parametrize(
    ("path", "who"),
    [
        (("association", "name"), "everyone"),
        (("partnership", "child_certificate", "declared_on"), "nobody"),
        (("partnership", "periods", "[]", "until"), "professionals"),
        (("contacts", "<id>", "hours", "[]", "start"), "named"),
        (("offers", "[]", "capacity", "maximum"), "professionals"),
    ],
)
def test_who_sees_a_part_sees_what_is_in_it(path: tuple[str, ...], who: str) -> None:
    assert readers("partnership", path) == who


def test_what_is_not_known_is_shown_as_it_is_written() -> None:
    assert field_words("Offer.unheard_of", "da").title == "unheard_of"
    assert part_words("Unheard", "da").title == "Unheard"
    assert choice_word("StatusWord", "unheard", "da") == "unheard"
    assert choice_word("YesNoUnknown", True, "da") == "ja"  # noqa: FBT003  # a value of the data
    assert choice_word("Nth", -1, "en") == "last"
    assert field_words("Offer.title", "sv").title == "Title"
