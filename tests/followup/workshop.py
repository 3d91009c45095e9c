"""A small catalogue with associations in every state, in memory or as a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Words
from catalogue.followup.status import Status, status
from catalogue.reporters.base import Options
from catalogue.reporters.followup.registry import STATUS_REPORTERS
from catalogue.source.held import HeldTree
from tests.collection.projects import collected

AS_OF = "2026-03-01"
SETTINGS = f"""\
title: Prøvekatalog (opdigtet)
state: final
edition: "1"
publisher: {{name: Prøveprojektet (opdigtet), kind: project}}
inclusion: listed
languages: [da]
editions: {{professionals: {{audience: professionals}}}}
as_of: {AS_OF}
next_update: 2026-09-01
"""
VOCABULARY = """\
themes:
  ensomhed: {label: Ensomhed}
departments:
  skoler: {label: Skoleforvaltningen}
"""
FRESH = "confirmed: {on: 2026-02-01, by: association}"


def association(name: str, partnership: str = "", offer: str = FRESH, evidence: str = "invented") -> str:
    """A file with one offer; a partnership and the offer's further fields as given."""
    agreed = "\n".join(f"  {line}" for line in partnership.strip().splitlines())
    more = "\n".join(f"    {line}" for line in offer.strip().splitlines())
    return (
        f"evidence: {evidence}\nassociation: {{name: {name}}}\n"
        + (f"partnership:\n{agreed}\n" if agreed else "")
        + "contacts:\n  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [professionals]}\n"
        + f"offers:\n  - id: {name.lower()}-samtaler\n    title: Samtaler hos {name}\n    themes: [ensomhed]\n"
        + f"    contacts: [kontor]\n{more}\n"
    )


def files(**associations: str) -> dict[str, str]:
    """The files of a catalogue with these associations."""
    offers = {f"data/offers/{name}.yaml": text for name, text in associations.items()}
    return {"data/catalogue.yaml": SETTINGS, "data/vocabulary.yaml": VOCABULARY, **offers}


def catalogue_of(project: dict[str, str]) -> Catalogue:
    """The catalogue, judged on its own day."""
    return collected(project)


def words(language: str = "da") -> Words:
    """How a consultant is spoken to."""
    return Words(labels_of(HeldTree({}), language).value, language, "professionals", "da")


def status_of(language: str = "da", more: dict[str, str] | None = None, **associations: str) -> Status:
    """The status of a catalogue with these associations; `more` are further files, or others instead."""
    return status(catalogue_of(files(**associations) | (more or {})), words(language))


def told(form: str, found: Status, language: str = "da", width: int = 100) -> str:
    """The status as it is printed."""
    return STATUS_REPORTERS[form](found, words(language), Options(width))


def on_one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())


def written(project: dict[str, str], root: Path) -> Path:
    """The files in a folder."""
    for path, text in project.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def day(text: str) -> date:
    """A day as it is written in the files."""
    return date.fromisoformat(text)
