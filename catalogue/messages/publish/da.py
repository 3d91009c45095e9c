"""Dansk. Læseren holder kataloget ved lige og sender det ud: hvad ligger hvor nu, og hvad er det næste.

The same keys and placeholders as `en.py`; a test compares.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": "Udgivelsen {release} er lavet: {folder}",
    "there": "Udgivelsen {release} findes allerede med netop dette indhold. Intet er ændret.",
    "found": "{packages} var lavet i forvejen.",
    "without": "UDEN pakke, som du bad om: {recipients}. Det står også i manifest.json.",
    "not-made": "Intet er udgivet: Ret fejlene ovenfor.",
    "not-whole": (
        "Udgivelsen {release} er ikke lavet: {failed} kunne ikke laves. {done} ligger klar i {staging}. Udgiv igen, "
        "når det er rettet, eller udelad pakken med --without {first}."
    ),
    "failed-by-us": "{recipient}: en fejl i selve programmet. Meld den gerne, og send filen {path} med.",
    "other-name": "Udgivelsen hedder {release}, men på forsiden står {edition} («edition» i data/catalogue.yaml).",
    "uncommitted": "Der er ændringer i data, som ikke er gemt i git: Ingen kan finde denne tilstand igen.",
    "whole": "Udgivelsen {release} er, som den var, da den blev lavet: {files}, {size}.",
    "whole-supplement": "Hasteudgaven {release} er, som den var, da den blev lavet: {files}, {size}.",
    "differs": "{count} i {folder}. Send ikke denne udgivelse.",
    "next": "Det næste: catalogue outbox write {folder}",
    "zipped": "En zip-fil til hver pakke: {folder}",
    "branch": "Grenen {branch} indeholder nu udgaverne for alle som én ændring uden historik ({commit}).",
    "branch-same": "Grenen {branch} indeholder allerede netop disse udgaver.",
    "branch-push": "Send den ud med: git push --force origin {branch}",
    "supplement": "Hasteudgaven {release} er lavet: {folder}",
    "carried": "{contact} står i det, der er udgivet:",
    "carried-release": "{path} (udgivelsen {release}): {files}",
    "carried-package": "pakker til {recipients}",
    "carried-branch": "grenen {branch}",
    "carried-besides": "{path}, der er lavet af den",
    "carried-by-none": "{contact} står ikke i noget, der er udgivet her.",
    "unfinished": "{path} er en udgivelse, der aldrig blev færdig: Gør den færdig, eller slet mappen.",
    "corrected": "Rettet: {what}",
    "to-delete": "Slet nu selv de mapper og zip-filer, der er nævnt ovenfor, og bed dem, der har fået dem, om det.",
    "to-push": "Send den rettede gren ud med --force, så det også er væk dér: git push --force origin {branch}",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "edition": ("{n} udgave", "{n} udgaver"),
    "package": ("{n} pakke", "{n} pakker"),
    "file": ("{n} fil", "{n} filer"),
    "difference": ("{n} afvigelse", "{n} afvigelser"),
}
