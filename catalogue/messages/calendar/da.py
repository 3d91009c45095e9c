"""Kalenderens ord på dansk."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "feed-file": "opfoelgning",
    "feed-title": "Opfølgning: {title}",
    "feed-association": "{association} i {title}",
    "meeting": "Statusmøde med {association}",
    "meeting-due": "Aftal statusmøde med {association}",
    "meeting-every": "Hver {months}. måned efter aftalen.",
    "agenda": "Dagsorden: catalogue agenda {id}",
    "record": "Bagefter: catalogue meeting {id} --held {day}",
    "expiry": "Aftalen med {association} udløber",
    "expiry-line": "Sidste dag. Tal om fornyelse i god tid.",
    "notice": "Sidste dag for at opsige aftalen med {association}",
    "notice-line": "Aftalen løber til og med {day}; opsigelse sker {months} måneder før.",
    "review": "Se på pladserne: {offer}",
    "review-line": "{association} har bedt om det til denne dag.",
    "journal": "Sagsnummer: {number}",
    "milestone": "{body}: {kind}",
    "milestone-item": "Punkt {item}",
    "postponed": "Udsat",
    "cancelled": "Aflyst",
}
