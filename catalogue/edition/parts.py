"""The smallest parts of what a reader sees: a line, a fact, a way to somewhere, a badge, a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

_ANCHORS = {"offer": "tilbud", "association": "forening", "page": "side"}
_FOLDERS = {"offer": "tilbud", "association": "foreninger", "page": "side"}

Plain = str | int | bool | None | tuple["Plain", ...] | Mapping[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a fact; `link` is a target (https, mailto, tel) or empty; `quiet` is set greyer.

    `language` is the tag of a text that stands in another language than the edition's, else empty; `foreign` are such
    words within the text, in order, each with its tag. `heads` is a line that names what the lines below it are of.
    """

    text: str
    link: str = ""
    quiet: bool = False
    language: str = ""
    foreign: tuple[tuple[str, str], ...] = ()
    heads: bool = False

    @property
    def runs(self) -> Iterator[tuple[str, str]]:
        """The text in pieces of one language each, with the tag where it is another than the line's."""
        rest = self.text
        for words, tag in self.foreign:
            before, found, after = rest.partition(words)
            if found:
                yield from (piece for piece in ((before, ""), (words, tag)) if piece[0])
                rest = after
        if rest:
            yield rest, ""


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
    """A named way to an offer, an association or a page of prose of the same edition.

    `language` is the tag of a title that stands in another language than the edition's, else empty.
    """

    id: str
    title: str
    kind: Literal["offer", "association", "page"]
    language: str = ""

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs, speaking since readers of a PDF hear it: `tilbud-lektiecafe`."""
        return f"{_ANCHORS[self.kind]}-{self.id}"

    @property
    def path(self) -> str:
        """The page in the HTML site, relative to its front page."""
        return f"{_FOLDERS[self.kind]}/{self.id}.html"


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
