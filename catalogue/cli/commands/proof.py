"""`catalogue proof`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Language, Quiet, Root, day_of, known_language
from catalogue.cli.surroundings import look_around


def proof(
    association: Annotated[
        str | None, typer.Argument(metavar="ASSOCIATION", help="Its id: the name of its file.")
    ] = None,
    *,
    due: Annotated[bool, typer.Option("--due", help="Of all whose facts were not confirmed for half a year.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where the files go; else build/proof.")
    ] = None,
    as_of: AsOf = None,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Write what an association is to read and confirm: a PDF, and a mail with the questions."""
    around = look_around(known_language(lang), quiet=quiet)
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.proof import run_proof
        from catalogue.pipeline.proof import ProofRequest

        folder = output or root / "build" / "proof"
        return run_proof(ProofRequest(root, around.today, folder, association or "", due, day), around)

    raise typer.Exit(guarded(command, around))
