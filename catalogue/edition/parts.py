"""The smallest parts of what a reader sees: a line, a fact, a way to somewhere, a badge, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Plain = str | int | bool | None | tuple["Plain", ...] | Mapping[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a fact; `link` is a target (https, mailto, tel) or empty; `quiet` is set greyer.

    `language` is the tag of a text that stands in another language than the edition's, else empty.
    """

    text: str
    link: str = ""
    quiet: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: «Alder: 9-16 år». `stated` is false when the data are silent and the text says so on purpose."""

    key: str
    label: str
    lines: tuple[Line, ...]
    value: Plain = None
    stated: bool = True

    @property
    def text(self) -> str:
        """The lines as one."""
        return "; ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Ref:
    """A named way to an offer or an association of the same edition.

    `language` is the tag of a title that stands in another language than the edition's, else empty.
    """

    id: str
    title: str
    kind: Literal["offer", "association"]
    language: str = ""

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs, speaking since readers of a PDF hear it: `tilbud-lektiecafe`."""
        return f"{'tilbud' if self.kind == 'offer' else 'forening'}-{self.id}"

    @property
    def path(self) -> str:
        """The page in the HTML site, relative to its front page."""
        return f"{'tilbud' if self.kind == 'offer' else 'foreninger'}/{self.id}.html"


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label beside a title: status, kind of provider. `tone` is open, closed or neutral; the text says all."""

    key: str
    text: str
    tone: Literal["open", "closed", "neutral"] = "neutral"


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture: the asset's name, alternative text, credit; `language` is that of a foreign alternative text."""

    name: str
    alt: str
    credit: str = ""
    language: str = ""
