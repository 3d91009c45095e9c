"""Other catalogues that are joined to this one: where each lies, and which of its words mean which of ours."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from catalogue.model.base import Model
from catalogue.model.values import Line, Slug, SourceFolder, Title

Words = dict[Slug, Slug]


class WordMap(Model):
    """From another catalogue's ids to ours, group by group; what has the same id or label here needs no line."""

    themes: Words = {}
    target_groups: Words = {}
    activity_forms: Words = {}
    areas: Words = {}
    referrers: Words = {}


class OtherCatalogue(Model):
    """A source: `folder` is the one that holds its `data/`, seen from ours; with a `revision`, as git has it then.

    `name` is what readers see its offers come from; else it is who publishes it.
    """

    folder: SourceFolder
    revision: Annotated[Line, Field(max_length=200)] | None = None
    name: Title | None = None
    map: WordMap | None = None
