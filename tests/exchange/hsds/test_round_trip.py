"""What goes out comes back: nothing is lost that the reports don't name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.edition.extract import Reach
from catalogue.exchange.base import Brought
from catalogue.exchange.hsds.fitting import Fitting
from catalogue.exchange.hsds.fitting import written as as_field
from catalogue.exchange.hsds.references import Known
from catalogue.model.partnership import PartnershipFile
from catalogue.model.shapes import Shape
from catalogue.model.validate import validate
from catalogue.source.document import Document, Source
from tests.edition.workshop import example
from tests.exchange.hsds.strategies import values
from tests.exchange.hsds.workshop import FORMS, Data, differences, material_from, material_of, meant, read_back

EXAMPLES = ("small", "every-field", "awkward", "languages", "hostile-text", "canary")
NOT_OF_ITS_OWN = {"shown_in", "sources"}
"""What a file needs and an extract for readers has not: whose readers it was for, and that it was read somewhere."""
PERSON = "contacts.<id>.person"


def unnamed(before: Mapping[str, Data], brought: Brought) -> list[str]:
    """The differences that no loss names."""
    told = {(each.record, each.field) for each in brought.losses}
    found = []
    for name, file in before.items():
        after = brought.files.get(name)
        assert after is not None, name
        titles = {file["association"]["name"], name}
        for path in differences(file, after):
            is_offer = path[:1] == ("offers",) and len(path) > 1
            records = {file["offers"][path[1]]["id"]} if is_offer else titles
            field = as_field(path)
            if path[-1] not in NOT_OF_ITS_OWN and not any((record, field) in told for record in records):
                found.append(f"{name}: {field}")
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("reach", ["edition", "keepers"])
def test_an_example_comes_back_whole(name: str, form: str, reach: Reach) -> None:
    catalogue = example(name)
    material = material_of(name, next(iter(catalogue.settings.editions)), reach)
    brought = read_back(FORMS[form](material), catalogue)
    assert unnamed(meant(material.extract), brought) == []
    assert {each.field for each in brought.losses} <= {PERSON}


def test_only_what_nobody_may_take_along_is_lost() -> None:
    """A person's consent is no exporter's to pass on, so whoever takes the file in has none, and no name."""
    material = material_of("every-field", "professionals", "keepers")
    brought = read_back(FORMS["json"](material), example("every-field"))
    assert [(each.field, each.why, each.value) for each in brought.losses] == [(PERSON, "no-consent", "")]
    assert "Eksempelsen" not in str(brought.files)


@given(values(Shape("part", part=PartnershipFile)), st.sampled_from(sorted(FORMS)))
def test_a_generated_catalogue_comes_back_whole(drawn: Data, form: str) -> None:
    small = example("small")
    known = Known({group: frozenset(getattr(small.vocabulary, group)) for group in type(small.vocabulary).model_fields})
    offers = [_offer(each, number) for number, each in enumerate(drawn["offers"])]
    fitting = Fitting({**drawn, "offers": offers}, known)
    if not fitting.fit():
        return
    entry = validate(Document(Source("", ""), fitting.data, lambda _: {}), PartnershipFile).value
    assert entry is not None
    catalogue = replace(small, partnerships={"den-forste": entry})
    material = material_from(catalogue)
    brought = read_back(FORMS[form](material), catalogue)
    assert unnamed(meant(material.extract), brought) == []
    assert {each.field for each in brought.losses} <= {PERSON}


def _offer(drawn: Data, number: int) -> Data:
    """An id of its own."""
    return {**drawn, "id": f"tilbud-{number}"}
