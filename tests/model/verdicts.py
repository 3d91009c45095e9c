"""What a real validator says of a project's files by our schemas, in the places where `check` would say it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from catalogue.authoring.schema_files import known_ids
from catalogue.model.schema import Known, schema
from catalogue.project import ALLIANCE, FUNDING, MILESTONES, OFFERS, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.document import Document, Key
from catalogue.source.parse import parse
from catalogue.source.tree import FolderTree

FORMATS = FormatChecker(formats=["date"])
SHARED = {
    SETTINGS: "settings",
    VOCABULARY: "vocabulary",
    RECIPIENTS: "recipients",
    FUNDING: "funding",
    MILESTONES: "milestones",
    ALLIANCE: "alliance",
}
Place = tuple[str, int, int]
"""File, line and column: what a diagnostic names."""


def kind_of(path: str) -> str:
    return SHARED.get(path, "partnership")


@cache
def validator(kind: str) -> Draft202012Validator:
    """A validator that knows of no other file."""
    return validator_with(kind, Known())


def validator_with(kind: str, known: Known) -> Draft202012Validator:
    return Draft202012Validator(schema(kind, "en", known), format_checker=FORMATS)


def documents(project: Path) -> Iterator[Document]:
    """Every file of the data that can be read as YAML."""
    tree = FolderTree(project)
    offers = (path for path in tree.files(OFFERS) if PurePosixPath(path).suffix == ".yaml")
    for path in (*SHARED, *offers):
        if tree.exists(path) and (found := parse(tree, path).value) is not None:
            yield found


def flagged(project: Path, *, by_ids: bool = False) -> set[Place]:
    """Every place that the schemas find wrong in a project; `by_ids` with what its other files hold as choices."""
    known = known_ids(FolderTree(project), "en") if by_ids else None
    return {place for document in documents(project) for place in flagged_in(document, known)}


def flagged_in(document: Document, known: Known | None) -> Iterator[Place]:
    kind = kind_of(document.source.path)
    for error in (validator_with(kind, known) if known else validator(kind)).iter_errors(document.data):
        for path, is_key in places(error):
            line, column = position(document, path, is_key=is_key)
            yield document.source.path, line, column


def places(error: ValidationError) -> Iterator[tuple[tuple[Key, ...], bool]]:
    """The fields that an error is about, and whether it is about their names: what stands in a list is found out."""
    path = tuple(error.absolute_path)
    if error.validator == "required":
        yield path, True
    elif error.validator == "additionalProperties":
        yield from (((*path, key), True) for key in unknown_keys(error))
    elif error.validator == "uniqueItems":
        yield from (((*path, index), False) for index, each in repeats(error.instance))
    elif error.validator == "anyOf" and (meant := meant_branch(error)):
        for each in meant:
            yield from places(each)
    else:
        yield path, False


def unknown_keys(error: ValidationError) -> Iterator[str]:
    known = error.schema
    patterns = Draft202012Validator({"patternProperties": dict.fromkeys(known.get("patternProperties", {}), False)})
    for key in error.instance:
        if key not in known.get("properties", {}) and patterns.is_valid({key: 0}):
            yield key


def repeats(values: list[object]) -> Iterator[tuple[int, object]]:
    return ((index, each) for index, each in enumerate(values) if each in values[:index])


def meant_branch(error: ValidationError) -> list[ValidationError]:
    """The errors of the branch whose type the value has: a text by language is not told that it should be a text."""
    by_branch: dict[object, list[ValidationError]] = {}
    for each in error.context or ():
        by_branch.setdefault(each.schema_path[0], []).append(each)
    meant = [found for found in by_branch.values() if not any(is_about_the_whole(each) for each in found)]
    return meant[0] if len(meant) == 1 else []


def is_about_the_whole(error: ValidationError) -> bool:
    return error.validator in {"type", "required", "enum", "not"} and not error.path


def position(document: Document, path: tuple[Key, ...], *, is_key: bool) -> tuple[int, int]:
    """As `validate` points: at the name, or at the value where that begins on the same line."""
    if not path:
        return 1, 1
    key, value = document.key_span(*path), document.value_span(*path)
    span = key if is_key or value.line > key.line else value
    return span.line, span.column
