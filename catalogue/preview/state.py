"""What a page is told whenever something happens: which state it should be in, what is wrong, which PDFs there are."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from catalogue.diagnostics import CatalogueError
from catalogue.messages import phrase
from catalogue.preview import pages
from catalogue.preview.assets import OWN
from catalogue.preview.board import Board

_WORDS = ("hide", "show", "overview", "stays", "mended", "beside", "printing", "lost")


def stamp_on(board: Board, path: str) -> str | None:
    """The stamp of a page of the catalogue or of our own; empty when there is none, nothing when it can't be made."""
    if path == f"{OWN}/":
        return sha256(pages.overview(board)).hexdigest()
    if path == "":
        return "here" if board.editions else ""
    try:
        return board.stamp(path)
    except CatalogueError:
        return None


def state_of(board: Board, path: str) -> Mapping[str, object]:
    """All of it, as JSON can hold it."""
    name, _, inside = path.partition("/")
    language = board.language(name)
    problem = board.problem(path)
    return {
        "stamp": stamp_on(board, path),
        "problem": problem.told(language) if problem else None,
        "prints": board.prints(name),
        "printing": board.is_printing(name),
        "anchor": _anchors(board, name).get(inside, ""),
        "language": language,
        "words": {each: phrase(f"preview-{each}", language) for each in _WORDS},
    }


def _anchors(board: Board, name: str) -> Mapping[str, str]:
    """Where the PDF says what a page of the site says."""
    if not board.prints(name):
        return {}
    edition = board.editions[name].edition
    refs = [*(each.ref for each in edition.offers), *(each.ref for each in edition.associations)]
    registers = {f"register/{each.key}.html": each.anchor for each in edition.registers}
    return registers | {ref.path: ref.anchor for ref in refs}
