"""Makes of each edition what changed since it was made last: renders everything before anything is written."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition.edition import Edition
from catalogue.pipeline.built import Built, BuiltFormat, Progress
from catalogue.pipeline.inputs import Inputs
from catalogue.project import TEMPLATES, default_templates
from catalogue.publish.before import Before, look
from catalogue.publish.folder import Outcome, unchanged, write_edition
from catalogue.publish.manifest import Origin, digest
from catalogue.render.base import Artifact, Means
from catalogue.source.joined import own_of
from catalogue.source.tree import FolderTree, Tree


@dataclass(frozen=True)
class Job:
    """What to make of which offers: formats by edition; `broken` are the offers of files set aside.

    `inputs` is what the catalogue was read from, and `options` everything else that changes what is made of it.
    """

    catalogue: Catalogue
    broken: tuple[Placed, ...]
    formats: Mapping[str, tuple[str, ...]]
    output: Path
    revision: str
    inputs: Inputs
    options: str

    def origin(self, means: Means) -> Origin:
        """What all of it is made from."""
        inputs = self.inputs
        options = digest(self.options.encode())
        return Origin(inputs.data, inputs.templates, inputs.program, options, means.engine)

    @property
    def as_of(self) -> str:
        """The day, as the manifest has it."""
        return self.catalogue.as_of.isoformat()


def make(job: Job, means: Means, progress: Progress) -> Iterator[Built]:
    """Each edition, written where anything in it changed."""
    origin = job.origin(means)
    befores = {name: look(job.output / name) for name in job.formats}
    current = {name for name, each in befores.items() if each.is_current(origin, job.as_of, job.formats[name])}
    stale = {name: formats for name, formats in job.formats.items() if name not in current}
    # Everything is rendered before anything is written: a failing PDF never leaves half a catalogue.
    rendered = {each.edition.name: each for each in _render(replace(job, formats=stale), befores, means, progress)}
    for number, (name, formats) in enumerate(job.formats.items()):
        progress(f"{name} → {job.output}", number, len(job.formats))
        made, before = rendered.get(name), befores[name]
        outcome = write_edition(before, made.edition, made.files, origin) if made else unchanged(before, formats)
        yield _built(name, outcome, job.output / name)


@dataclass(frozen=True)
class _Rendered:
    """One edition and its files by format, in memory."""

    edition: Edition
    files: Mapping[str, Sequence[Artifact]]


def _render(job: Job, befores: Mapping[str, Before], means: Means, progress: Progress) -> Iterator[_Rendered]:
    if not job.formats:
        return
    from catalogue.edition.compose import compose
    from catalogue.edition.labels import labels_of
    from catalogue.render.registry import RENDERERS
    from catalogue.render.templates import Templates

    catalogue, origin = job.catalogue, job.origin(means)
    templates = Templates(template_folders(catalogue.tree))
    total, done = sum(map(len, job.formats.values())), 0
    for name, formats in job.formats.items():
        labels = labels_of(catalogue.tree, catalogue.settings.editions[name].language).value
        edition = compose(catalogue, name, labels, job.broken, revision=job.revision)
        gc.freeze()  # no look for cycles goes through the whole edition at every few pages
        mine = replace(means, kept=befores[name].kept(origin))
        made: dict[str, tuple[Artifact, ...]] = {}
        for format_name in formats:
            progress(f"{name} · {format_name}", done, total)
            made[format_name] = RENDERERS[format_name](edition, templates, mine)
            done += 1
        yield _Rendered(edition, made)


def _built(name: str, outcome: Outcome, folder: Path) -> Built:
    formats = tuple(
        BuiltFormat(each.format, folder / each.path, each.files, each.pages, each.size, each.made, each.carried)
        for each in outcome.written
    )
    manifest = outcome.manifest
    offers, left_out = len(manifest.offers), len(manifest.left_out)
    return Built(name, offers, left_out, formats, outcome.removed, outcome.remade, outcome.gone)


def template_folders(tree: Tree) -> tuple[Path, ...]:
    """Where templates lie: the project's own, then the default ones."""
    home = own_of(tree)
    own = home.root / TEMPLATES if isinstance(home, FolderTree) else None
    return tuple(folder for folder in (own, default_templates()) if folder is not None and folder.is_dir())
