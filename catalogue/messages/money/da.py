"""Dansk. Læseren er en konsulent, der gør rede for bevillinger over for et udvalg eller en fond.

The same keys and placeholders as `en.py`; a test compares.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "heading": "Bevillinger",
    "as_of": "Opgjort d. {day}",
    "none": "Der er ingen bevillinger i data/funding.yaml.",
    "kroner": "{amount} kr.",
    "amount": "Beløb",
    "spent": "Forbrugt",
    "purpose": "Formål",
    "owners": "Ansvarlig",
    "receivers": "Går til",
    "offers": "Tilbud",
    "for_whom": "Målgruppe",
    "areas": "Sted",
    "parts": "Omfatter",
    "note": "Bemærkning",
    "source": "Bevilget af {source}: {total}",
    "applied": "Søgt {day}",
    "granted": "Bevilget {day}",
    "on.day": "d. {day}",
    "on.partly": "i {day}",
    "applicants": "Søgt af {names}",
    "partners": "I samarbejde med: {names}",
    "journal": "Journalnummer {number}",
    "period": "Bruges {period}",
    "period.both": "fra d. {start} til og med d. {end}",
    "period.from": "fra d. {start}",
    "period.until": "til og med d. {end}",
    "reached": "Nåede ud til {number} {unit}. Regnet ud: {each} til hver",
    "reached.more": "Nåede ud til mere end {number} {unit}. Regnet ud: højst {each} til hver",
    "sum": "linjerne i alt",
    "grant": "bevilget i alt",
    "total.met": "i alt, som bevilget",
    "unparted": "i alt; linjerne har ikke deres egne beløb",
    "unallotted": "endnu ikke fordelt",
    "missing": "mangler i linjerne",
    "too_much": "mere end bevilget",
    "spent.total": "{amount} af dem er brugt",
    "all": "Alle bevillinger tilsammen: {total}",
}
