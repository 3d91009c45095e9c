"""A bar that tells how far long work has come: on a terminal, never in a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from catalogue.cli.surroundings import Surroundings
from catalogue.messages import safe
from catalogue.pipeline.built import Progress as Tell


@contextmanager
def progress(around: Surroundings) -> Iterator[Tell]:
    """What the pipeline calls while it works."""
    if not around.progress:
        yield lambda *_: None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda what, done, total: bar.update(task, description=safe(what), completed=done, total=total)
