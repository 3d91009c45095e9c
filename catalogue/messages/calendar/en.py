"""The calendar's words in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "feed-file": "follow-up",
    "feed-title": "Follow-up: {title}",
    "feed-association": "{association} in {title}",
    "meeting": "Status meeting with {association}",
    "meeting-due": "Set a status meeting with {association}",
    "meeting-every": "Every {months} months by the agreement.",
    "agenda": "Agenda: catalogue agenda {id}",
    "record": "Afterwards: catalogue meeting {id} --held {day}",
    "expiry": "The agreement with {association} expires",
    "expiry-line": "Its last day. Talk about renewal in good time.",
    "notice": "Last day to terminate the agreement with {association}",
    "notice-line": "The agreement runs until {day}; notice is given {months} months before.",
    "review": "Look at the places: {offer}",
    "review-line": "{association} has asked for it on this day.",
    "journal": "Journal number: {number}",
    "milestone": "{body}: {kind}",
    "milestone-item": "Item {item}",
    "postponed": "Put off",
    "cancelled": "Called off",
}
