"""The `Edition`: what one reader sees, frozen. Every fact carries its printed text and its plain value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from catalogue.edition.finding import Ages, Facet, NextDate, OverviewRow, Register, WeekDay
from catalogue.edition.parts import Badge, Fact, ImageView, Line, Ref


@dataclass(frozen=True, slots=True)
class OfferView:
    """One offer as this reader sees it; `description` and `notes` are Markdown, everything else is plain text.

    `facets` holds, by the key of one of the edition's facets, the keys of the choices it fits; a facet that the data
    say nothing about is absent, which is not the same as no choice. `search_words` are words it is found by that it may
    not print: labels and synonyms of its themes, target groups, forms, areas; `words_abroad` are those labels in other
    languages. `foreign` tells which texts (`title`, `summary`, `description`, `alert`, `theme_label`, `notes`) stand in
    another language than the edition's, and in which. `on_wall` is whom to call as a notice board may tell everybody.
    `sensitive` offers belong to a theme that must not show in addresses, previews or posters. `permalink` is empty
    without a `base_url`. `formerly` are retired ids that lead here. `source` is the id of the other catalogue it comes
    from; empty of one of ours.
    """

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
    ages: Ages | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    search_words: tuple[str, ...] = ()
    words_abroad: tuple[str, ...] = ()
    steps: tuple[Line, ...] = ()
    next_dates: tuple[NextDate, ...] = ()
    related: tuple[Ref, ...] = ()
    foreign: Mapping[str, str] = field(default_factory=dict)
    permalink: str = ""
    sensitive: bool = False
    on_wall: tuple[Line, ...] = ()
    formerly: tuple[str, ...] = ()
    source: str = ""

    def fact(self, key: str) -> Fact | None:
        """The fact with this key, if this reader gets it."""
        return next((each for each in self.facts if each.key == key), None)


@dataclass(frozen=True, slots=True)
class AssociationView:
    """One association as this reader sees it; `about` is Markdown, `language` its tag if it is a foreign one."""

    ref: Ref
    kind: str
    about: str
    facts: tuple[Fact, ...]
    offers: tuple[Ref, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the catalogue: a theme, or staff's own. `also` are offers shown in another section.

    `number` counts the edition's sections from 1, in the order of print. `icon` is the name of a line drawing.
    `foreign` tells, for `heading` and `intro`, the language of a text that the edition's has none of.

    `place` is its place from 0 in the whole catalogue: it gives a colour to what has none. The last section of a
    package has `groups`: its offers by the sections that they have in the catalogue, each with a number of its own.
    """

    key: str
    heading: str
    intro: str
    colour: str
    offers: tuple[OfferView, ...]
    also: tuple[Ref, ...] = ()
    number: int = 0
    icon: str = ""
    sensitive: bool = False
    foreign: Mapping[str, str] = field(default_factory=dict)
    place: int = 0
    groups: tuple[Section, ...] = ()

    @property
    def anchor(self) -> str:
        """The fragment in one-file outputs and addresses.

        A sensitive theme has only a number there, after a word of its own: a theme's id may be a number too. What
        begins with a low line is no theme, whose id can't.
        """
        if self.sensitive:
            return f"afsnit-{self.number}"
        return self.key[1:] if self.key.startswith("_") else f"tema-{self.key}"

    @property
    def parted(self) -> tuple[Section, ...]:
        """Its groups; itself where it has none."""
        return self.groups or (self,)


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of prose (preface, how to use …): `body` is Markdown without its title; `language` is a foreign one's."""

    key: str
    title: str
    body: str
    language: str = ""

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
class Sibling:
    """The same catalogue for the same readers in another language; `url` is absolute."""

    url: str
    language: str
    label: str


@dataclass(frozen=True, slots=True)
class Brand:
    """How a municipality's own catalogue looks: its accent (#rrggbb or empty), logo and cover picture if it has any."""

    accent: str = ""
    logo: ImageView | None = None
    cover: ImageView | None = None


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where this edition lives on the web (absolute, ending in «/»); each is empty when the settings don't say."""

    base: str = ""
    accessibility_statement: str = ""
    quick_exit: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a package is made for. `contact` is the recipient's own contact at the municipality, as lines to print.

    `cover_line` stands on the cover. `relevant` are the offers that fit the recipient's kind, ages and area: they come
    first. `kind` is a `RecipientKind`, `kind_label` its printed word.
    """

    id: str
    name: str
    kind: str
    kind_label: str
    cover_line: str = ""
    contact: tuple[Line, ...] = ()
    relevant: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What became different about one offer, association or page of prose since the release before.

    `lines` say it field by field in the edition's language: «Tidspunkt: torsdage kl. 16–18 (før: tirsdage …)».
    """

    ref: Ref
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class News:
    """«Nyt siden sidst»: what this reader finds new, changed and gone. `since` says since which release and day.

    `gone` are titles, each with what became of it if that is known; nothing leads there any more.
    """

    since: str
    added: tuple[Ref, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An offer of the data that this edition leaves out, and the one reason."""

    id: str
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything one reader sees, in the order of reading. `labels` are the fixed words templates need, by key.

    `foreign` tells, for `title` and `subtitle`, the language of a text that the edition's has none of. `addressee` is
    there in a package alone, `news` in a release that follows another.
    """

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
    direction: Literal["ltr", "rtl"] = "ltr"
    is_public: bool = False
    brand: Brand = Brand()
    addresses: Addresses = Addresses()
    facets: tuple[Facet, ...] = ()
    week: tuple[WeekDay, ...] = ()
    siblings: tuple[Sibling, ...] = ()
    revision: str = ""
    foreign: Mapping[str, str] = field(default_factory=dict)
    addressee: Addressee | None = None
    news: News | None = None

    @property
    def offers(self) -> tuple[OfferView, ...]:
        """All offers shown, each once, in the order of print."""
        return tuple(offer for section in self.sections for offer in section.offers)

    def page(self, key: str) -> PageView | None:
        """The page of prose with this key, if the catalogue has it."""
        return next((each for each in self.pages if each.key == key), None)
