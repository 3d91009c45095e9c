"""The fixed words: Danish and English say the same things, and no word of the models is without a printed one."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, Literal, get_args, get_origin

import pytest

from catalogue import model
from catalogue.edition import select
from catalogue.model.base import Model
from catalogue.model.partnership import PUBLIC_KINDS
from tests.edition.workshop import AUDIENCES, LANGUAGES, labels, words

# Which words are printed for the words of a field; `()` where the field itself is not printed. `Model.field` by name.
PRINTED: dict[str, tuple[str, ...]] = {
    "Age.whose": ("age.{}",),
    "Access.who": ("access.{}",),
    "Access.how": ("access.how.{}", "access.how_short.{}"),
    "Price.type": (),  # by cases, see below
    "Price.per": ("price.per.{}",),
    "Capacity.unit": ("capacity.unit.{}",),
    "Capacity.per": ("capacity.{}",),
    "Capacity.limited_by": ("capacity.limited.{}",),
    "Volume.unit": ("capacity.unit.{}",),
    "Volume.per": ("agreement.per.{}",),
    "Partnership.status": ("agreement.status.{}",),
    "Partnership.municipality_provides": ("agreement.provides.{}",),
    "Partnership.degree": (),
    "Partnership.binding": (),
    "Sum.per": (),
    "Signatory.side": (),
    "Invitation.answer": (),
    "Association.kind": ("provider.{}",),
    "PartnershipFile.evidence": (),  # by cases
    "Consent.channels": (),
    "Contact.shown_in": (),
    "Note.shown_in": (),
    "Offer.purposes": ("agreement.purpose.{}",),
    "Offer.participants": ("participant.{}",),
    "Offer.delivery": ("delivery.{}",),
    "Status.is_": ("status.{}",),
    "Status.reason": ("status_reason.{}",),
    "Origin.withheld": ("evidence.withheld.{}",),
    "Confirmed.by": ("evidence.confirmed.{}",),
    "Place.kind": ("where.{}",),
    "Place.role": ("where.{}",),
    "Place.open_to": ("where.{}",),
    "Row.weeks": ("when.{}", "when.{}_no_day"),
    "Row.weekday": ("when.weekday.{}", "when.weekday_plural.{}"),
    "Row.nth": ("when.ordinal.{}",),
    "Row.kind": ("when.kind.{}",),
    "Row.channel": ("when.channel.{}",),
    "Times.per": ("when.per.{}",),
    "Recipient.kind": ("recipient_kind.{}", "recipient_kinds.{}"),
    "Milestone.kind": ("milestone_kind.{}",),
    "Milestone.state": ("milestone_state.{}",),
    "Reach.unit": ("item.counted.{}",),
    "Member.kind": (),
    "Recipient.audience": (),
    "Area.kind": (),
    "Publisher.kind": (),
    "EditionSettings.audience": (),
    "EditionSettings.formats": (),  # names of files, not words of a page
    "EditionSettings.paper": (),
    "Settings.state": (),  # «UDKAST» is a banner
    "Settings.inclusion": (),
}
# Words that print nothing of their own: the usual case, or one that is said by silence or in other words.
UNSAID: dict[str, set[Any]] = {
    "Age.whose": {"participant"},
    "Place.kind": {"venue"},
    "Place.role": {"activity"},
    "Place.open_to": {"unknown"},  # where.open_unknown
    "Row.nth": {-1},  # when.last
    "Milestone.state": {"planned", "held"},
}
PRICES = {"free": "price.free", "fee": "price.fee", "covered": "price.covered", "unknown": "not_stated"}
TRI_STATE = {True, False, "unknown"}


def _models() -> Iterator[type[Model]]:
    for module in pkgutil.iter_modules(model.__path__):
        found = vars(importlib.import_module(f"catalogue.model.{module.name}")).values()
        yield from {each for each in found if isinstance(each, type) and issubclass(each, Model)}


def _literals(annotation: object) -> Iterator[object]:
    """Every word of the literals in an annotation, however deeply it is wrapped in lists and options."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from _literals(inner)


def _fields() -> dict[str, set[Any]]:
    found = {}
    for each in _models():
        for name, field in each.model_fields.items():
            allowed = set(_literals(field.annotation))
            if allowed and not allowed <= TRI_STATE:
                found[f"{each.__name__}.{name}"] = allowed
    return found


FIELDS = _fields()
CASES = sorted(
    (pattern.format(word), name)
    for name, patterns in PRINTED.items()
    for word in FIELDS.get(name, set()) - UNSAID.get(name, set())
    for pattern in patterns
)


def test_every_field_with_fixed_words_is_printed_or_deliberately_not() -> None:
    assert len(FIELDS) > 30
    assert set(FIELDS) == set(PRINTED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "_field"), CASES)
def test_every_word_of_the_models_has_a_printed_one(key: str, _field: str, language: str) -> None:
    for audience in AUDIENCES:
        assert words(language, audience)(key, n=2, text="x", day="x", days_plural="x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_chosen_by_cases_has_its_words(language: str) -> None:
    said = words(language)
    assert set(PRICES) == FIELDS["Price.type"]
    for key in (*PRICES.values(), *(f"public.{kind}" for kind in PUBLIC_KINDS)):
        assert said(key, text="x")
    for reason in get_args(select.Reason):
        assert said(f"left_out.{reason}")
    for claim in ("anonymous", "duty", "parents", "municipality"):
        assert said(f"confidentiality.{claim}_yes")
        assert said(f"confidentiality.{claim}_no")
    assert said("when.last")
    assert said("where.open_unknown")
    assert said.has("evidence.disputed.other")


def _leaves(found: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(found, Mapping):
        for name, value in found.items():
            yield from _leaves(value, f"{key}.{name}" if key else str(name))
    else:
        assert isinstance(found, str), key
        yield key, found


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys_variants_and_placeholders() -> None:
    danish, english = dict(_leaves(labels("da"))), dict(_leaves(labels("en")))
    assert len(danish) > 300
    assert set(danish) == set(english)
    assert {key: _placeholders(text) for key, text in danish.items()} == {
        key: _placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_untidy(language: str) -> None:
    for key, text in _leaves(labels(language)):
        ends_in_space = key.endswith(".approximate") and text.endswith(" ")
        assert text.strip() == text or (ends_in_space and text.strip()), key
        assert re.search(r"  |\.\.|: :|\(\)|,,| [.,;:]", text) is None, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_has_words_for_every_reader_and_number(language: str) -> None:
    def check(key: str, found: object) -> None:
        if not isinstance(found, Mapping):
            return
        names = set(found)
        if names <= {*AUDIENCES, "default"}:
            assert "default" in names or names == set(AUDIENCES), key
        if "one" in names:
            assert names == {"one", "other"}, key
        for name, value in found.items():
            check(f"{key}.{name}", value)

    check("", labels(language))


def test_a_label_that_is_missing_is_our_bug() -> None:
    said = words()
    assert not said.has("nothing.here")
    with pytest.raises(KeyError):
        said("nothing.here")
    with pytest.raises(KeyError):
        said("status")
