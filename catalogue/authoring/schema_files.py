"""The schemas for editors as files of a project: where they lie, what is in them, and how they are written anew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from catalogue import disk
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages.fields import TABLES, sheet_words
from catalogue.model.kinds import KINDS
from catalogue.model.schema import PREFIX, Known, schema
from catalogue.model.vocabulary import Term
from catalogue.project import ALLIANCE, DATA, FUNDING, MILESTONES, OFFERS, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.folder import project
from catalogue.source.tree import FolderTree, Tree

FOLDER = ".catalogue/schema"
GLOBS: Mapping[str, str] = {
    "partnership": f"{OFFERS}/*.yaml",
    "vocabulary": VOCABULARY,
    "recipients": RECIPIENTS,
    "settings": SETTINGS,
    "funding": FUNDING,
    "milestones": MILESTONES,
    "alliance": ALLIANCE,
}
"""Which files each schema is for, as editors' settings name them."""

_NO_DAY = date.min  # ids are known on every day


def file_name(kind: str) -> str:
    """What the schema's file is called."""
    return f"{kind}.schema.json"


def modeline(kind: str) -> str:
    """The comment at the head of a file by which an editor finds the schema, as seen from the file's folder."""
    up = "../" * GLOBS[kind].count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{file_name(kind)}"


def schema_files(tree: Tree | None, language: str) -> dict[str, bytes]:
    """All schemas by their path in the project; with a project, its vocabulary and institutions are choices."""
    known = known_ids(tree, language) if tree else Known()
    return {f"{FOLDER}/{file_name(kind)}": schema_bytes(kind, language, known) for kind in KINDS}


def schema_bytes(kind: str, language: str, known: Known) -> bytes:
    """One schema as the bytes of its file."""
    return (json.dumps(schema(kind, language, known), ensure_ascii=False, indent=2) + "\n").encode()


def known_ids(tree: Tree, language: str) -> Known:
    """What can be named in a project; nothing while its settings or vocabulary can't be understood."""
    catalogue = collect(tree, _NO_DAY, _NO_DAY).value
    return Known(dict(_groups(catalogue, language))) if catalogue else Known()


def printed_schema(root: Path, kind: str, language: str) -> str:
    """One schema as text, with the ids of the project in `root` if there is one."""
    return schema_bytes(kind, language, _known_below(root, language)).decode()


def write_schemas(root: Path, kinds: Sequence[str], folder: Path | None, language: str) -> tuple[Path, ...]:
    """Write schemas into a folder, over older ones of ours and over nothing else; gives where they lie.

    Without a folder they go where the project's files look for them, and then there must be a project.
    """
    files = _made(root, kinds, folder, language)
    for path in files:
        _refuse_other(path)
    for path, data in files.items():
        try:
            disk.write_file_atomically(path, data)
        except OSError as error:
            raise CatalogueError(Diagnostic("CAT002", Span(str(path)), {"path": str(path)})) from error
    return tuple(files)


def stale_schemas(root: Path, kinds: Sequence[str], folder: Path | None) -> tuple[Path, ...]:
    """Those that would be written otherwise today, in whichever language they were written; a missing one is stale."""
    made = [_made(root, kinds, folder, language) for language in TABLES]
    return tuple(path for path in made[0] if _held(path) not in [files[path] for files in made])


def _made(root: Path, kinds: Sequence[str], folder: Path | None, language: str) -> dict[Path, bytes]:
    if folder is None:
        project(root)
    folder, known = folder or root / FOLDER, _known_below(root, language)
    return {folder / file_name(kind): schema_bytes(kind, language, known) for kind in kinds}


def _held(path: Path) -> bytes | None:
    tree = FolderTree(path.parent)
    return tree.read(path.name) if tree.exists(path.name) else None


def _known_below(root: Path, language: str) -> Known:
    tree = FolderTree(root)
    return known_ids(tree, language) if tree.files(DATA) else Known()


def _refuse_other(path: Path) -> None:
    """CAT009 where a file is in the way that this program did not make."""
    held = _held(path)
    if held is not None and f'"$id": "{PREFIX}'.encode() not in held:
        raise CatalogueError(Diagnostic("CAT009", Span(str(path)), {"path": str(path)}))


def _groups(catalogue: Catalogue, language: str) -> Iterator[tuple[str, dict[str, str]]]:
    vocabulary = catalogue.vocabulary
    words: Mapping[str, Mapping[str, Term]] = {
        "themes": vocabulary.themes,
        "target_groups": vocabulary.target_groups,
        "activity_forms": vocabulary.activity_forms,
        "areas": vocabulary.areas,
        "departments": vocabulary.departments,
        "referrers": vocabulary.referrers,
    }
    for group, terms in words.items():
        yield group, dict(_terms(terms, catalogue.settings.main_language, language))
    if RECIPIENTS not in catalogue.broken:
        yield "recipients", {key: each.name for key, each in catalogue.recipients.items()}
    yield "associations", {key: file.association.name for key, file in catalogue.partnerships.items()}
    main = catalogue.settings.main_language
    yield "offers", {each.offer.id: _said(each.offer.title, main, language) for each in catalogue.all_offers()}


def _terms(terms: Mapping[str, Term], main: str, language: str) -> Iterator[tuple[str, str]]:
    """Words in use first; one that is retired may still stand in an older file."""
    for key, term in terms.items():
        if term.retired is None:
            yield key, _said(term.label, main, language)
    for key, term in terms.items():
        if term.retired is not None:
            other = term.replaced_by or ""
            yield key, sheet_words("retired-for" if other else "retired", language, other=other)


def _said(text: Mapping[str, str], main: str, language: str) -> str:
    """A text in the language, else in the main one, else in any."""
    return next((text[tag] for tag in (language, "", main) if tag in text), next(iter(text.values())))
