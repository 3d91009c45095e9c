"""What one recipient gets."""

from __future__ import annotations

from dataclasses import replace

from catalogue.edition.edition import Edition
from catalogue.publish.released import PACKAGES
from catalogue.render.base import Artifact, Means
from catalogue.render.package import package
from catalogue.render.templates import Templates


def package_files(edition: Edition, release: str, templates: Templates, means: Means) -> tuple[Artifact, ...]:
    """The files of a package, their paths as in the release; `ValueError` for an edition that is nobody's own."""
    if edition.addressee is None:
        raise ValueError(edition.name)
    folder = f"{PACKAGES}/{edition.addressee.id}"
    return tuple(replace(made, path=f"{folder}/{made.path}") for made in package(edition, release, templates, means))
