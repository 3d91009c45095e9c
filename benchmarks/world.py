"""What all invented files share: settings, vocabulary, recipients, and the dice that everything is drawn with."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from benchmarks import words

Item = TypeVar("Item")
Data = dict[str, object]

AS_OF = date(2026, 11, 1)
REFERRERS = {
    "teacher": "Lærer",
    "pedagogue": "Pædagog",
    "health-visitor": "Sundhedsplejerske",
    "social-worker": "Socialrådgiver",
    "coach": "Træner i en forening",
    "doctor": "Læge",
}
DEPARTMENTS = {
    "skoleforvaltningen": "Skoleforvaltningen",
    "familieafdelingen": "Familieafdelingen",
    "center-for-forebyggelse": "Center for Forebyggelse",
    "kultur-og-fritid": "Kultur og Fritid",
}
TARGET_GROUPS = {
    "boern": ("Børn", "Children"),
    "unge": ("Unge", "Young people"),
    "boern-i-udsatte-positioner": ("Børn og unge i udsatte positioner", "Children in vulnerable positions"),
    "boern-i-sorg": ("Børn og unge i sorg", "Bereaved children"),
    "familier": ("Familier med børn", "Families with children"),
    "foraeldre": ("Forældre", "Parents"),
    "fagpersoner": ("Fagpersoner", "Professionals"),
}
THEMES = {
    "ensomhed": ("Ensomhed og fællesskab", "Loneliness and belonging", "#8a3b12"),
    "trivsel": ("Trivsel og nogen at tale med", "Well-being", "#1f5f4a"),
    "sorg": ("Sorg og alvorlig sygdom i familien", "Grief and serious illness", "#2f4f7f"),
    "skilsmisse": ("Skilsmisse og samvær", "Divorce", "#7a4a00"),
    "mobning": ("Mobning", "Bullying", "#9c1f4b"),
    "foraeldreskab": ("Forældre og familieliv", "Parenthood and family life", "#0b5d6b"),
    "skole": ("Lektier og skole", "Homework and school", "#1d5a9e"),
    "fritid": ("Fritid og foreningsliv", "Leisure and clubs", "#2c6a1f"),
}
_FORMS = {
    "samtalegruppe": "Samtalegruppe",
    "lektiehjaelp": "Lektiehjælp",
    "familieven": "Familieven",
    "raadgivning": "Rådgivning på telefon og chat",
    "idraet": "Idræt og bevægelse",
    "gaatur": "Gå og tale",
    "sorggruppe": "Sorggruppe",
    "kursus": "Kursus eller webinar",
    "faellesspisning": "Fællesspisning",
    "ferielejr": "Ferielejr",
    "mentor": "Mentor",
    "oplaeg": "Oplæg for fagpersoner",
}
_RECIPIENTS = (
    ("school", "Skolen", 6, 16),
    ("day-care", "Børnehuset", 0, 6),
    ("club", "Klubben", 10, 18),
    ("library", "Biblioteket", 0, 99),
    ("health-visitors", "Sundhedsplejen", 0, 6),
    ("family-group", "Familiegruppen", 0, 18),
    ("youth-centre", "Ungehuset", 13, 25),
    ("department", "Sekretariatet", 0, 18),
)


@dataclass
class World:
    """The dice, and the ids that files may refer to. `complete` is true while one file uses every field there is."""

    dice: random.Random
    areas: tuple[str, ...]
    recipients: tuple[str, ...]
    stale: bool = False
    complete: bool = False
    associations: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)

    def maybe(self, share: float) -> bool:
        """Whether an optional fact is told; a complete file tells them all."""
        return self.dice.random() < share or self.complete

    def instead(self, share: float) -> bool:
        """Whether one fact is told in place of another; not in a complete file, which needs the other."""
        return self.dice.random() < share and not self.complete

    def one(self, choices: Sequence[Item]) -> Item:
        """One of several."""
        return self.dice.choice(choices)

    def some(self, choices: Sequence[Item], most: int) -> list[Item]:
        """One or more of several, none twice."""
        return self.dice.sample(choices, self.dice.randint(1, min(most, len(choices))))

    def recently(self) -> date:
        """A day within the last half year; in a stale catalogue two years earlier."""
        return AS_OF - timedelta(days=self.dice.randint(3, 180) + (730 if self.stale else 0))

    def soon(self) -> date:
        """A day within the next three quarters of a year."""
        return AS_OF + timedelta(days=self.dice.randint(10, 270))


def slug(text: str) -> str:
    """A text as an id: «Familiehuset Åen» becomes familiehuset-aaen."""
    lower = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    plain = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    return "-".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def settings() -> Data:
    """`data/catalogue.yaml`."""
    return {
        "title": "Katalog over tilbud til børn, unge og familier (opdigtet)",
        "subtitle": "Et stort katalog til måling",
        "initiative": {
            "title": "Sammen om trivsel (opdigtet)",
            "purpose": "Kataloget findes kun, for at programmets hastighed kan måles.",
            "period": {"from": date(2026, 1, 1), "until": date(2027, 12, 31)},
        },
        "state": "final",
        "edition": "2026-1",
        "publisher": {"name": "Eksempelby (opdigtet)", "kind": "project", "email": "katalog@example.org"},
        "consultant": {"role": "Katalogets redaktion", "email": "redaktion@example.org"},
        "inclusion": "agreement",
        "grace_days": 90,
        "languages": ["da", "en"],
        "editions": {"professionals": {"audience": "professionals", "language": "da", "subtitle": "Til fagpersoner"}},
        "demonstration": True,
        "as_of": AS_OF,
        "next_update": date(2027, 5, 1),
        "accent_colour": "#1d5a7a",
    }


def vocabulary(areas: Sequence[str]) -> Data:
    """`data/vocabulary.yaml`."""
    return {
        "themes": {
            name: {"label": {"da": danish, "en": english}, "synonyms": [danish.split()[-1].lower()], "colour": colour}
            for name, (danish, english, colour) in THEMES.items()
        },
        "target_groups": {name: {"label": {"da": da, "en": en}} for name, (da, en) in TARGET_GROUPS.items()},
        "activity_forms": _labelled(_FORMS),
        "areas": {name: _area(number, name, areas) for number, name in enumerate(areas)},
        "departments": _labelled(DEPARTMENTS),
        "referrers": _labelled(REFERRERS),
    }


def area_ids(count: int) -> tuple[str, ...]:
    """The country first, then municipalities and their districts."""
    towns = [f"{slug(words.TOWNS[number % len(words.TOWNS)])}-{number + 1}" for number in range(count)]
    return ("danmark", *towns)


def recipients(ids: Sequence[str], areas: Sequence[str]) -> Data:
    """`data/recipients.yaml`."""
    return {"recipients": {name: _recipient(number, name, areas) for number, name in enumerate(ids)}}


def _labelled(labels: Mapping[str, str]) -> Data:
    return {name: {"label": label} for name, label in labels.items()}


def _area(number: int, name: str, areas: Sequence[str]) -> Data:
    if number == 0:
        return {"label": {"da": "Hele landet", "en": "The whole country"}, "kind": "country"}
    town = f"{words.TOWNS[(number - 1) % len(words.TOWNS)]} {number}"
    parent = 0 if number % 4 == 1 else number - (number - 1) % 4
    district: Data = (
        {"kind": "municipality"} if parent == 0 else {"kind": "district", "postal_codes": [str(9000 + number)]}
    )
    return {"label": {"da": town, "en": town}, "synonyms": [f"{name} og omegn"], **district, "within": areas[parent]}


def _recipient(number: int, name: str, areas: Sequence[str]) -> Data:
    kind, word, youngest, oldest = _RECIPIENTS[number % len(_RECIPIENTS)]
    area = areas[1 + number % (len(areas) - 1)]
    return {
        "name": f"{word} {number + 1} (opdigtet)",
        "kind": kind,
        "area": area,
        "address": {
            "street": f"Eksempelvej {number + 1}",
            "postal_code": "9000",
            "city": words.TOWNS[number % len(words.TOWNS)],
        },
        "email": f"{name}@example.org",
        "ages": {"minimum": youngest, "maximum": oldest},
        "package": number % 3 == 0,
        "contact": {"role": "Kontoret", "email": f"kontor.{name}@example.org"},
        "invented": True,
    }
