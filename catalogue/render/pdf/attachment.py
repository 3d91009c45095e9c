"""A file that travels inside a PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file. `day` is the ISO date that its content is as of; `description` says what it is."""

    name: str
    mime_type: str
    data: bytes
    description: str
    day: str
