"""Two small catalogues in memory, and what is said of the way from one to the other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from catalogue.pipeline.check import CheckReport, judged
from catalogue.pipeline.diff import DiffReport, explained
from catalogue.pipeline.revisions import Pair
from catalogue.reporters.base import Options
from catalogue.reporters.changes.registry import DIFF_REPORTERS
from catalogue.review.result import EntityTold, Item, Names, Review
from tests.collection.projects import Memory
from tests.compare.start import LEKTIEHUSET, NATTERAVNEN, SETTINGS, START, VOCABULARY

__all__ = ["LEKTIEHUSET", "NATTERAVNEN", "SETTINGS", "START", "VOCABULARY"]

TODAY = date(2026, 6, 1)
FORMS = tuple(DIFF_REPORTERS)
PERSON = (
    "  frivillig: {role: Tovholder, person: Kanaria Kanariesen, phone: '98 11 22 33', email: kanaria@example.org, "
    "web_form: 'https://example.org/kanaria', website: 'https://kanaria.example.org', note: Kanarinote, "
    "shown_in: [families], consent: {given_on: 2026-01-02, channels: [print, web], until: 2027-01-01}}\n"
)
"""A contact of which nothing but role, consent and readers may be told."""
SECRETS = ("Kanari", "kanaria", "98 11 22 33", "98112233")

Files = Mapping[str, str]


def changed(path: str, *changes: tuple[str, str], files: Files = START) -> dict[str, str]:
    """The files with stretches of one of them replaced, which must be there."""
    text = files[path]
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {**files, path: text}


def with_person(files: Files = START) -> dict[str, str]:
    """The files with a named person among the contacts of an offer."""
    return changed(
        NATTERAVNEN,
        ("contacts:\n  kontor", f"contacts:\n{PERSON}  kontor"),
        ("    contacts: [kontor]\n    sources", "    contacts: [kontor, frivillig]\n    sources"),
        files=files,
    )


@cache
def _checked(files: tuple[tuple[str, str], ...]) -> CheckReport:
    return judged(Memory(dict(files)), TODAY, None)


def compared(before: Files, after: Files, language: str = "da") -> DiffReport:
    """What is said of two revisions."""
    old, new = (_checked(tuple(sorted(files.items()))) for files in (before, after))
    return explained(Pair(old, new, "a" * 40, "b" * 40), Names("før", "efter"), language)


def reviewed(after: Files, before: Files = START, language: str = "da") -> Review:
    """The review, of catalogues that can be compared."""
    review = compared(before, after, language).review
    assert review is not None
    return review


def written(form: str, before: Files, after: Files, language: str = "da") -> str:
    """One format's text."""
    return DIFF_REPORTERS[form](compared(before, after, language), language, Options(80))


def lines(items: tuple[Item, ...]) -> list[str]:
    """The items as a person reads them."""
    return [f"{item.head}: {item.text}" if item.head else item.text for item in items]


def entity(review: Review, kind: str, name: str) -> EntityTold:
    """What is told of one thing."""
    return next(each for each in review.entities if (each.key.kind, each.key.id) == (kind, name))


def fields(found: EntityTold) -> list[str]:
    """Its fields in short lines."""
    return [
        f"{told.title}: vises ikke"
        if told.hidden
        else f"{told.title}: {told.before} → {told.after}"
        if not (told.removed or told.added)
        else f"{told.title}: -{list(told.removed)} +{list(told.added)}"
        for told in found.told
    ]
