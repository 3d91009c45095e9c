"""The `Edition`: what one reader sees, frozen. Every fact carries its printed text and its plain value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Plain = str | int | bool | None | tuple["Plain", ...] | Mapping[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a fact; `link` is a target (https, mailto, tel) or empty; `quiet` is set greyer."""

    text: str
    link: str = ""
    quiet: bool = False


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
    """A named way to an offer or an association of the same edition."""

    id: str
    title: str
    kind: Literal["offer", "association"]

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
    """A picture: the asset's name, alternative text, credit."""

    name: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class OfferView:
    """One offer as this reader sees it; `description` and `notes` are Markdown, everything else is plain text."""

    ref: Ref
    association: Ref
    provider: str
    theme: str
    theme_label: str
    badges: tuple[Badge, ...]
    summary: str
    description: str
    alert: str
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    evidence: tuple[str, ...]
    images: tuple[ImageView, ...]
    part_of: Ref | None = None
    parts: tuple[Ref, ...] = ()

    def fact(self, key: str) -> Fact | None:
        """The fact with this key, if this reader gets it."""
        return next((each for each in self.facts if each.key == key), None)


@dataclass(frozen=True, slots=True)
class AssociationView:
    """One association as this reader sees it; `about` is Markdown."""

    ref: Ref
    kind: str
    about: str
    facts: tuple[Fact, ...]
    offers: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the catalogue: a theme, or staff's own. `also` are offers shown in another section."""

    key: str
    heading: str
    intro: str
    colour: str
    offers: tuple[OfferView, ...]
    also: tuple[Ref, ...] = ()

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs."""
        return f"tema-{self.key}"


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One word of a register and the offers behind it."""

    label: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """An index: by association, target group, area."""

    key: str
    heading: str
    entries: tuple[RegisterEntry, ...]

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs."""
        return f"register-{self.key}"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One offer in the overview table."""

    ref: Ref
    association: str
    for_whom: str
    age: str
    where: str
    access: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of prose (preface, how to use …): `body` is Markdown without its title."""

    key: str
    title: str
    body: str

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs."""
        return f"side-{self.key}"


@dataclass(frozen=True, slots=True)
class SafetyBox:
    """Whom to call in danger: the same box in the same place of every edition."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An offer of the data that this edition leaves out, and the one reason."""

    id: str
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything one reader sees, in the order of reading. `labels` are the fixed words templates need, by key."""

    name: str
    audience: str
    language: str
    title: str
    subtitle: str
    edition: str
    as_of: str
    as_of_text: str
    state: str
    is_draft: bool
    is_demonstration: bool
    banners: tuple[str, ...]
    initiative: tuple[str, ...]
    publisher: tuple[str, ...]
    counts: tuple[str, ...]
    safety: SafetyBox
    pages: tuple[PageView, ...]
    sections: tuple[Section, ...]
    associations: tuple[AssociationView, ...]
    overview: tuple[OverviewRow, ...]
    registers: tuple[Register, ...]
    colophon: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    labels: Mapping[str, str]
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def offers(self) -> tuple[OfferView, ...]:
        """All offers shown, each once, in the order of print."""
        return tuple(offer for section in self.sections for offer in section.offers)

    def page(self, key: str) -> PageView | None:
        """The page of prose with this key, if the catalogue has it."""
        return next((each for each in self.pages if each.key == key), None)
