"""Where this user's caches lie, what is in them, and the options that say otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CacheDir = Annotated[
    Path | None,
    typer.Option("--cache-dir", metavar="DIR", help="Keep there what is worth keeping (default: your cache folder)."),
]

KINDS = ("leaves", "checks")
"""The folders in it: what PDFs are put together from, and what `check` remembers."""


def cache_folder(chosen: Path | None) -> Path | None:
    """The folder asked for, else the user's own, if there is one (in a container, some users have no home)."""
    if chosen is not None:
        return chosen
    from platformdirs import user_cache_path  # `check` asks for it in every run, others never

    try:
        own = user_cache_path("catalogue", appauthor=False)
    except RuntimeError:  # how newer versions tell it
        return None
    return own if own.is_absolute() else None
