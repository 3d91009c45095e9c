"""A format of one file that shows everything: it is made again when anything of its edition changes."""

from __future__ import annotations

from dataclasses import replace

from catalogue.edition.edition import Edition
from catalogue.render.base import NO_MEANS, Artifact, Means, Renderer
from catalogue.render.digests import EVERYTHING, Digests, digest
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates


def kept_whole(render: Renderer, path: str) -> Renderer:
    """The same renderer, whose one file at this path is taken over where it was made from the same edition."""

    def rendered(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
        key = digest(path, means.engine, Digests(edition, Shape(edition)).of(EVERYTHING))
        known, _ = means.kept.key(path)
        found = means.kept.take(path) if known == key else None
        if found is not None:
            return (replace(found, is_kept=True),)
        return tuple(replace(made, key=key) for made in render(edition, templates, means))

    return rendered
