"""`catalogue schema`."""

from __future__ import annotations

import sys
from pathlib import Path

from catalogue.authoring.schema_files import printed_schema, stale_schemas, write_schemas
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import phrase, safe
from catalogue.model.kinds import KINDS


def run_schema(root: Path, kind: str | None, output: Path | None, around: Surroundings, *, check: bool) -> int:
    """Print one schema, write one or all, or tell which are out of date; 2 if there is no such kind."""
    if kind is not None and kind not in KINDS:
        known = ", ".join(KINDS)
        around.complain(phrase("no-such-kind", around.language, kind=safe(kind), kinds=known))
        return 2
    kinds = (kind,) if kind else tuple(KINDS)
    if check:
        stale = stale_schemas(root, kinds, output)
        _list("schemas-stale" if stale else "schemas-current", stale, around)
        return 1 if stale else 0
    if kind is not None and output is None:
        sys.stdout.write(printed_schema(root, kind, around.language))
        return 0
    written = write_schemas(root, kinds, output, around.language)
    if not around.quiet:
        _list("schemas-written", written, around)
    return 0


def _list(name: str, paths: tuple[Path, ...], around: Surroundings) -> None:
    lines = [phrase(name, around.language), *(f"  {safe(str(path))}" for path in paths)]
    sys.stdout.write("\n".join(lines) + "\n")
