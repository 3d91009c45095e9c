"""Korrekturen på dansk: hvad en forening får at læse, og hvordan dens svar vises."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # --- siden ---
    "title": "Korrektur: {association}",
    "line": "Oplysningerne pr. {day}",
    "intro": (
        "Sådan står I i «{title}». Læs det igennem, og fortæl os, om det er rigtigt. "
        "Det tager et kvarter, og børn, familier og fagpersoner kan så stole på det."
    ),
    "reader": "I ser det her, sådan som {reader} ser det.",
    "reader-professionals": "fagpersoner",
    "reader-families": "familier",
    "reader-young": "unge",
    "shown-to": "Vises for: {readers}.",
    "shown-to-nobody": "Vises ikke i kataloget nu: {reason}",
    "confirmed": "Sidst bekræftet {day} af {by}.",
    "never-confirmed": "Endnu ikke bekræftet af nogen.",
    "by-association": "foreningen",
    "by-municipality": "kommunen",
    "about": "Om foreningen",
    "offers": "Jeres tilbud",
    "missing": "Det mangler vi at vide",
    "contacts": "Kontakter, og hvem der ser dem",
    "contact-shown": "{contact} – vises for {readers}",
    "form": "Jeres svar",
    "form-intro": "Svar helst på den mail, korrekturen kom med. I kan også skrive her og sende arket tilbage.",
    "yes-no": "Er alt om tilbuddet rigtigt?",
    "signed": "Dato og hvem der har svaret (rolle)",
    # --- mailen ---
    "subject": "Er oplysningerne om {association} rigtige?",
    "greeting": "Kære {association}",
    "mail-intro": (
        "I står i «{title}». Den vedhæftede PDF viser, hvad der står om jer. "
        "Læs den igennem, og svar på denne mail, så oplysningerne bliver ved med at passe."
    ),
    "how": "Sådan svarer I:",
    "how-below": "Skriv jeres svar under linjerne med ###.",
    "how-keep": "Lad linjerne med ## og ### stå, som de er.",
    "how-tick": "Sæt et x i de bokse, der passer: [x]",
    "how-empty": "Ved I det ikke, så lad feltet stå tomt.",
    "how-people": "Skriv ingen personers navne og intet om bestemte børn eller familier.",
    "regards": "Venlig hilsen",
    "right": "Er alt om tilbuddet rigtigt?",
    "right-yes": "Ja, alt er rigtigt",
    "right-no": "Nej, noget skal rettes",
    "correct": "Hvad skal rettes?",
    "correct-help": "Skriv med jeres egne ord, for eksempel: Vi mødes nu kl. 16.",
    "end": "SLUT",
    "end-help": "Det, I skriver herunder, bliver ikke læst af programmet.",
}

FREE: dict[str, tuple[str, str]] = {
    "contacts": (
        "Hvem kan man kontakte?",
        "En rolle med en fælles postkasse eller et telefonnummer, aldrig en persons navn.",
    ),
    "languages": ("Hvilke sprog kan man tale hos jer?", ""),
    "confidentiality": (
        "Hvem får noget at vide om dem, der kommer?",
        "For eksempel forældre, skole eller kommune. Er man anonym?",
    ),
}
