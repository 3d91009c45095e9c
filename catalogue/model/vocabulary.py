"""The words a catalogue sorts by: themes, target groups, activity forms, areas, departments, referrers."""

from __future__ import annotations

from typing import Literal

from catalogue.model.base import Model
from catalogue.model.values import Colour, Day, Flag, Line, MunicipalityCode, PostalCode, Slug, Title


class Term(Model):
    """One word: labels by language; a retired word names its successor."""

    label: Title
    description: Title | None = None
    synonyms: list[Line] = []
    retired: Day | None = None
    replaced_by: Slug | None = None


class Theme(Term):
    """A need; `sensitive` themes are never put in an address or a poster. `icon` names a drawing in the assets."""

    colour: Colour | None = None
    icon: Slug | None = None
    sensitive: Flag = False


class Area(Term):
    """A place on the map of any size; `within` names the larger area it lies in."""

    kind: Literal["municipality", "district", "town", "housing-area", "parish", "region", "country", "other"]
    municipality_code: MunicipalityCode | None = None
    postal_codes: list[PostalCode] = []
    within: Slug | None = None


class Vocabulary(Model):
    """`data/vocabulary.yaml`: each group a map from id to word; the order is the order of print."""

    themes: dict[Slug, Theme]
    target_groups: dict[Slug, Term] = {}
    activity_forms: dict[Slug, Term] = {}
    areas: dict[Slug, Area] = {}
    departments: dict[Slug, Term] = {}
    referrers: dict[Slug, Term] = {}
