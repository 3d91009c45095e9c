"""The short letter that goes with a package: what it is, what is new, whom to ask. A mail's text, and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from catalogue.edition.edition import Edition, News
from catalogue.render.base import Artifact
from catalogue.render.papers.paper import paper, sheet
from catalogue.render.templates import Templates

TEXT, PDF = "brev.txt", "brev.pdf"

_FALLBACKS = ("en", "da")
_POINT = "- "
_MOST_NEWS = 12
"""A letter is short: what else is new stands in the catalogue."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What it says. `banners` stand above all of it and in the subject: a demonstration can't be taken for a mail."""

    heading: str
    body: str
    banners: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """One line."""
        return ": ".join([*self.banners, self.heading])

    @property
    def text(self) -> str:
        """The letter with its banners, without its subject."""
        return "\n\n".join([*self.banners, self.body]) + "\n"


def letter(edition: Edition, release: str, templates: Templates) -> Letter:
    """The letter to the edition's addressee, in the edition's language, else in English."""
    tags = (edition.language, edition.language.partition("-")[0], *_FALLBACKS)
    name = next((path for tag in tags if templates.has(path := f"letter/{tag}.txt")), f"letter/{_FALLBACKS[-1]}.txt")
    parted = any(section.groups for section in edition.sections)
    values = {"edition": edition, "addressee": edition.addressee, "release": release, "parted": parted}
    heading, _, body = templates.text(name, **values, **_news(edition.news)).strip().partition("\n")
    return Letter(heading.strip(), _tidy(body), edition.banners)


def _news(news: News | None) -> Mapping[str, object]:
    """The titles of what is new, as many as a letter has room for, and how many more there are."""
    if news is None:
        return {"added": (), "changed": (), "gone": (), "more": 0}
    kinds = {
        "added": [ref.title for ref in news.added],
        "changed": [change.ref.title for change in news.changed],
        "gone": [line.text for line in news.gone],
    }
    left = _MOST_NEWS
    told: dict[str, object] = {}
    for kind, lines in kinds.items():
        shown = tuple(islice(lines, left))
        told[kind] = shown
        left -= len(shown)
    return {**told, "more": sum(map(len, kinds.values())) - (_MOST_NEWS - left)}


def _tidy(body: str) -> str:
    """Paragraphs with one empty line between them."""
    return "\n\n".join("\n".join(lines) for lines in _paragraphs(body.splitlines()))


def _paragraphs(lines: Iterable[str]) -> Sequence[Sequence[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return [each for each in found if each]


def letter_files(edition: Edition, release: str, templates: Templates) -> tuple[Artifact, ...]:
    """The letter as a mail has it, its first line the subject, and as a page to print."""
    said = letter(edition, release, templates)
    text = f"{said.subject}\n\n{said.text}"
    pdf, pages = _printed(said, edition, templates)
    return Artifact(PDF, pdf, pages), Artifact(TEXT, text.encode())


def _printed(said: Letter, edition: Edition, templates: Templates) -> tuple[bytes, int]:
    paragraphs = _paragraphs(said.body.splitlines())
    listed = {line: line.removeprefix(_POINT) for lines in paragraphs for line in lines if line.startswith(_POINT)}
    about = sheet(edition, said.heading, kind="letter")
    return paper(templates, "paper/letter.html", about, heading=said.heading, paragraphs=paragraphs, listed=listed)
