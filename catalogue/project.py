"""Where things lie in a catalogue's folder, and where the default templates lie. Names only: nothing is read here."""

from __future__ import annotations

from pathlib import Path

DATA = "data"
SETTINGS = "data/catalogue.yaml"
VOCABULARY = "data/vocabulary.yaml"
RECIPIENTS = "data/recipients.yaml"
FUNDING = "data/funding.yaml"
MILESTONES = "data/milestones.yaml"
ALLIANCE = "data/alliance.yaml"
OFFERS = "data/offers"
PAGES = "data/pages"
IMAGES = "data/images"
TEMPLATES = "templates"
OUTPUT = "build"

PAGE_NAMES = ("preface", "how-to-use", "about-agreements", "worried")
"""The stems of `data/pages/*.md`: foreword, how to use the catalogue, about the agreements, «Bekymret for et barn?»."""


def default_templates() -> Path:
    """The folder of the default templates: inside the installed package, else beside it in a checkout."""
    packaged = packaged_templates()
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / TEMPLATES


def packaged_templates() -> Path:
    """Where they lie in an installed package: there they are nobody's to change."""
    return Path(__file__).parent / TEMPLATES
