"""Dansk. Læseren leder efter et tilbud til et barn, en ung eller en familie, eller får svaret sendt i en mail."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "and": "og",
    "or": "eller",
    # det, der blev spurgt om
    "asked": "Søgt: {parts}",
    "asked.text": "«{text}»",
    "asked.part": "{question}: {answers}",
    "years": "{low} år",
    "years.range": "{low}–{high} år",
    "question.age": "alder",
    "question.theme": "behov",
    "question.area": "område",
    "question.day": "ugedag",
    "question.delivery": "form",
    "question.access": "tilmelding",
    "question.price": "pris",
    "question.language": "sprog",
    "question.status": "ledige pladser",
    "question.source": "katalog",
    # de tilbud, der blev fundet
    "none": "Ingen tilbud passer på det hele.",
    "nothing": "Ingen tilbud passer, heller ikke næsten.",
    "badges": "{title} – {badges}",
    "alert": "Vigtigt",
    "fits": "Passer",
    "differs": "Passer ikke",
    "silent": "Ikke oplyst",
    "fact.when": "Hvornår",
    "fact.where": "Hvor",
    "fact.access": "Tilmelding",
    "fact.not_for": "Forbehold",
    "fact.contact": "Kontakt",
    "reason": "{label}: {text}",
    "covers": "{text} (dækker også {area})",
    "within": "{text} (ligger i {area})",
    "word.title": "«{word}» i titlen",
    "word.theme": "«{word}» i emneord eller foreningens navn",
    "word.text": "«{word}» i teksten",
    "alike.title": "et ord, der ligner «{word}», i titlen",
    "alike.theme": "et ord, der ligner «{word}», i emneord eller foreningens navn",
    "alike.text": "et ord, der ligner «{word}», i teksten",
    "apart.title": "dele af «{word}» i titlen",
    "apart.theme": "dele af «{word}» i emneord eller foreningens navn",
    "apart.text": "dele af «{word}» i teksten",
    "missed": "«{word}» står ikke i tilbuddet",
    # når intet passer
    "without": "Uden {what}: {gives}",
    "without.text": "søgeordene",
    "without.word": "ordet «{word}»",
    "without.question": "{question} ({answers})",
    "narrower": "Prøv med færre ønsker",
    # det, der ikke vises
    "left_out": "Ikke med i denne udgave",
    "left_out.some": "{ids} og {n} til",
    "more": "… og {n} mere (--limit {limit})",
    "more.bare": "… og {n} mere i kataloget",
    "wrong": "Ikke med på grund af fejl i filen (se catalogue check): {paths}",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "all": ("1 tilbud", "{n} tilbud"),
    "hits": ("1 tilbud passer", "{n} tilbud passer"),
    "perhaps": (
        "1 tilbud passer måske – noget er ikke oplyst, så spørg",
        "{n} tilbud passer måske – noget er ikke oplyst, så spørg",
    ),
    "nearest": ("Det nærmeste tilbud", "De {n} nærmeste tilbud"),
    "gives": ("1 tilbud", "{n} tilbud"),
    "gives.perhaps": ("1 måske", "{n} måske"),
}
