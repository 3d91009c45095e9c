"""English. The reader looks for an offer for a child, a young person or a family, or is sent the answer by mail."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "and": "and",
    "or": "or",
    # what was asked
    "asked": "Asked: {parts}",
    "asked.text": "«{text}»",
    "asked.part": "{question}: {answers}",
    "years": "{low} years",
    "years.range": "{low}–{high} years",
    "question.age": "age",
    "question.theme": "need",
    "question.area": "area",
    "question.day": "day of the week",
    "question.delivery": "format",
    "question.access": "how to join",
    "question.price": "price",
    "question.language": "language",
    "question.status": "whether there is room",
    "question.source": "catalogue",
    # the offers that were found
    "none": "No offer fits everything.",
    "nothing": "No offer fits, not even nearly.",
    "badges": "{title} – {badges}",
    "alert": "Important",
    "fits": "Fits",
    "differs": "Does not fit",
    "silent": "Not stated",
    "fact.when": "When",
    "fact.where": "Where",
    "fact.access": "Joining",
    "fact.not_for": "Limits",
    "fact.contact": "Contact",
    "reason": "{label}: {text}",
    "covers": "{text} (covers {area} as well)",
    "within": "{text} (lies in {area})",
    "word.title": "«{word}» in the title",
    "word.theme": "«{word}» in keywords or the association's name",
    "word.text": "«{word}» in the text",
    "alike.title": "a word like «{word}» in the title",
    "alike.theme": "a word like «{word}» in keywords or the association's name",
    "alike.text": "a word like «{word}» in the text",
    "apart.title": "parts of «{word}» in the title",
    "apart.theme": "parts of «{word}» in keywords or the association's name",
    "apart.text": "parts of «{word}» in the text",
    "missed": "«{word}» is not in the offer",
    # when nothing fits
    "without": "Without {what}: {gives}",
    "without.text": "the words",
    "without.word": "the word «{word}»",
    "without.question": "{question} ({answers})",
    "narrower": "Try with fewer wishes",
    # what is not shown
    "left_out": "Not in this edition",
    "left_out.some": "{ids} and {n} more",
    "more": "… and {n} more (--limit {limit})",
    "more.bare": "… and {n} more in the catalogue",
    "wrong": "Left out for mistakes in the file (see catalogue check): {paths}",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "all": ("1 offer", "{n} offers"),
    "hits": ("1 offer fits", "{n} offers fit"),
    "perhaps": (
        "1 offer may fit – something is not stated, so ask",
        "{n} offers may fit – something is not stated, so ask",
    ),
    "nearest": ("The nearest offer", "The {n} nearest offers"),
    "gives": ("1 offer", "{n} offers"),
    "gives.perhaps": ("1 perhaps", "{n} perhaps"),
}
