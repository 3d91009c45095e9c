"""A small catalogue with recipients of many kinds, and its packages."""

from __future__ import annotations

from dataclasses import replace

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.model.recipient import Recipient
from tests.edition.workshop import catalogue_of, file_text, labels

VOCABULARY = """\
themes:
  ensomhed: {label: {da: Ensomhed, en: Loneliness}}
  sorg: {label: {da: Sorg, en: Grief}}
  vold: {label: {da: Vold, en: Violence}, sensitive: true}
areas:
  kommunen: {label: {da: Kommunen}, kind: municipality}
  oest: {label: {da: Øst}, kind: district, within: kommunen}
  vest: {label: {da: Vest}, kind: district, within: kommunen}
referrers:
  teacher: {label: {da: Lærer}}
  health-visitor: {label: {da: Sundhedsplejerske}}
  natteravn: {label: {da: Natteravn}}
"""
SCHOOL = "school"
RECIPIENTS: dict[str, dict[str, object]] = {
    SCHOOL: {"kind": "school", "area": "oest", "ages": {"minimum": 6, "maximum": 16}},
    "day-care": {"kind": "day-care"},
    "club": {"kind": "club"},
    "library": {"kind": "library"},
    "health-visitors": {"kind": "health-visitors"},
    "housing": {"kind": "housing"},
}


def catalogue(*offers: str, **of_school: object) -> Catalogue:
    """A catalogue of one association with these offers; `of_school` says more about the school."""
    made = catalogue_of({"foreningen": file_text(*offers)}, vocabulary=VOCABULARY)
    facts = {key: {"name": f"{key} (opdigtet)", **each} for key, each in RECIPIENTS.items()}
    facts[SCHOOL] |= of_school
    return replace(made, recipients={key: Recipient.model_validate(each) for key, each in facts.items()})


def package(
    *offers: str, recipient: str = SCHOOL, language: str = "da", audience: str = "professionals", **of_school: object
) -> Edition:
    """The package of a recipient."""
    name = f"{language}-{audience}"
    return compose(catalogue(*offers, **of_school), name, labels(language), recipient=recipient)


def titles(edition: Edition) -> dict[str, list[str]]:
    """The offers of each section, by its heading."""
    return {section.heading: [offer.ref.title for offer in section.offers] for section in edition.sections}
