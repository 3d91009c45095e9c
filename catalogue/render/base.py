"""The contract of a renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from catalogue.edition.edition import Edition
from catalogue.render.templates import Templates


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of an edition: its path inside the edition's folder, its bytes, and (for a PDF) its number of pages."""

    path: str
    data: bytes
    pages: int = 0


class Renderer(Protocol):
    """One output format: every file of it, in memory."""

    def __call__(self, edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
        """Render; raises nothing for any data an `Edition` can hold."""
        ...
