"""`catalogue build --explain`: what was made again, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from catalogue.cli.surroundings import Surroundings
from catalogue.diagnostics import Span
from catalogue.messages import counted, phrase, place, safe
from catalogue.pipeline.built import BuildReport, Built
from catalogue.publish.remade import REASONS, Remade

_MOST = 8  # paths of a reason; --verbose tells all


def explanation(report: BuildReport, around: Surroundings) -> Iterator[str]:
    """The lines, in the reader's language."""
    yield ""
    yield from _inputs(report.changed_inputs, around)
    for built in report.outcomes:
        yield from _edition(built, around)


def _inputs(changed: Sequence[str], around: Surroundings) -> Iterator[str]:
    """Which files of the data and templates differ from those of the build before."""
    if changed:
        yield phrase("explain-inputs", around.language)
        yield from _listed([place(Span(path)) for path in changed], around)


def _edition(built: Built, around: Surroundings) -> Iterator[str]:
    files, made = sum(each.files for each in built.formats), len(built.remade)
    if not (made or built.gone):
        yield phrase("explain-nothing", around.language, edition=built.name, count=str(files))
        return
    numbers = {"edition": built.name, "made": str(made), "files": str(files)}
    yield phrase("explain-edition", around.language, **numbers)
    in_order = sorted(built.remade, key=lambda each: (REASONS.index(each.why), each.path.count("/"), each.path))
    for why, found in groupby(in_order, key=lambda each: each.why):
        yield from _reason(why, list(found), around)
    if built.gone:
        yield f"  {phrase('why-gone', around.language)}: {counted('file', len(built.gone), around.language)}"
        yield from _listed(built.gone, around)


def _reason(why: str, found: Sequence[Remade], around: Surroundings) -> Iterator[str]:
    yield f"  {phrase(f'why-{why}', around.language)}: {counted('file', len(found), around.language)}"
    new = [each.path for each in found if not each.is_same]
    if why != "first" or around.verbose:  # all of it is new, and that is said
        yield from _listed(new, around)
    if len(new) < len(found):
        yield "    " + phrase("explain-same", around.language, count=str(len(found) - len(new)))


def _listed(paths: Sequence[str], around: Surroundings) -> Iterator[str]:
    most = len(paths) if around.verbose or len(paths) <= _MOST + 1 else _MOST
    yield from (f"    {safe(path)}" for path in paths[:most])
    if len(paths) > most:
        yield "    " + phrase("explain-more", around.language, count=str(len(paths) - most))
