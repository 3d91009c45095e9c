"""A paper of headings and short items, before anybody knows how it will be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.edition.language import Words
from catalogue.messages.followup import numbered, said

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Item:
    """«Eksempelforeningen»: «til og med d. 31. december 2026, om 40 dage»."""

    text: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a heading of their own, or under none."""

    heading: str
    items: tuple[Item, ...]
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, sentences below it, and groups."""

    key: str
    heading: str
    leads: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole of it. `lines` stand below the title; an agenda's sections are numbered."""

    title: str
    language: str
    banners: tuple[str, ...]
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    is_numbered: bool = False

    def heading(self, section: Section) -> str:
        """A section's heading, with its number where it has one."""
        if not self.is_numbered:
            return section.heading
        return f"{self.sections.index(section) + 1}. {section.heading}"


class Dates:
    """How days are said in a language."""

    def __init__(self, words: Words, as_of: date) -> None:
        """Seen from this day."""
        self._words = words
        self._as_of = as_of
        self.language = words.language

    def day(self, day: date) -> str:
        """«d. 31. december 2026», which stays on one line."""
        return said("day", self.language, day=self._words.day(day)).replace(" ", NO_BREAK)

    def when(self, day: date) -> str:
        """«om 40 dage», «i dag», «for 3 dage siden»."""
        days = (day - self._as_of).days
        near = {-1: "when.yesterday", 0: "when.today", 1: "when.tomorrow"}
        if days in near:
            return said(near[days], self.language)
        return numbered("when.in" if days > 0 else "when.ago", abs(days), self.language)


def group(heading: str, items: Iterator[Item], *, is_urgent: bool = False) -> Iterator[Group]:
    """The group, if there is anything in it."""
    if found := tuple(items):
        yield Group(heading, found, is_urgent)
