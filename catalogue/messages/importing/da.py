"""Dansk. Læseren har fået en fil fra nogen og vil se, hvad den ændrer, før det sker.

The same keys and placeholders as `en.py`; a test compares.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "row": "række {row}",
    "row-column": "række {row}, kolonne {column}",
    "from": "I den importerede fil: {origin}",
    "windows": "«{name}» er ikke gemt som UTF-8 og er læst som Windows-1252. Se efter, at æ, ø og å er rigtige.",
    "new-files": "Nye filer:",
    "new-file": "{path}: {offers}",
    "see-new": "Deres indhold vises med --verbose.",
    "losses-heading": "Det, der ikke passede ind:",
    "losses-title": "Det, der ikke passede ind fra «{name}»",
    "losses-row": "{where}: {why}",
    "losses-value": "{where}: {why} («{value}»)",
    "losses-more": "… og {n} til. Skriv --losses FIL for at få dem alle.",
    "passed-over": "Er her allerede og er sprunget over: {names}.",
    "and-others": "{n} andre",
    "nothing-new": "Der er intet nyt i filen.",
    "nothing": "Filen siger det samme som kataloget. Der er intet at ændre.",
    "nothing-fits": "Intet i filen passer ind i kataloget.",
    "ask": "Skal det skrives ({what})?",
    "and": "og",
    "written": "Skrevet i {paths}.",
    "and-more": "{n} filer mere",
    "next": "Se det igennem med git diff, og kør catalogue check.",
    "refused": "Der er ikke skrevet noget: Alt skrives, eller intet.",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "changed": ("{n} fil ændres", "{n} filer ændres"),
    "new": ("{n} ny fil", "{n} nye filer"),
    "places": ("{n} sted", "{n} steder"),
    "offers": ("{n} tilbud", "{n} tilbud"),
}
