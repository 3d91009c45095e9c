"""The proof in English: what an association gets to read, and how its answer is shown."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # --- the page ---
    "title": "Proof: {association}",
    "line": "What is known on {day}",
    "intro": (
        "This is how you appear in «{title}». Read it through, and tell us whether it is right. "
        "It takes a quarter of an hour, and children, families and professionals can then rely on it."
    ),
    "reader": "You see it here as {reader} see it.",
    "reader-professionals": "professionals",
    "reader-families": "families",
    "reader-young": "young people",
    "shown-to": "Shown to: {readers}.",
    "shown-to-nobody": "Not shown in the catalogue now: {reason}",
    "confirmed": "Last confirmed on {day} by {by}.",
    "never-confirmed": "Not yet confirmed by anybody.",
    "by-association": "the association",
    "by-municipality": "the municipality",
    "about": "About the association",
    "offers": "Your offers",
    "missing": "What we don't know yet",
    "contacts": "Contacts, and who sees them",
    "contact-shown": "{contact} – shown to {readers}",
    "form": "Your answers",
    "form-intro": "Best answer the mail that this proof came with. You can also write here and send the sheet back.",
    "yes-no": "Is everything about the offer right?",
    "signed": "Date, and who has answered (a role)",
    # --- the mail ---
    "subject": "Is what we say about {association} right?",
    "greeting": "Dear {association}",
    "mail-intro": (
        "You appear in «{title}». The attached PDF shows what it says about you. "
        "Read it through, and answer this mail, so that it stays true."
    ),
    "how": "How to answer:",
    "how-below": "Write your answers below the lines with ###.",
    "how-keep": "Leave the lines with ## and ### as they are.",
    "how-tick": "Put an x into the boxes that fit: [x]",
    "how-empty": "If you don't know, leave it empty.",
    "how-people": "Write no person's name, and nothing about particular children or families.",
    "regards": "Kind regards",
    "right": "Is everything about the offer right?",
    "right-yes": "Yes, everything is right",
    "right-no": "No, something must be corrected",
    "correct": "What must be corrected?",
    "correct-help": "In your own words, for example: We meet at four o'clock now.",
    "end": "END",
    "end-help": "What you write below is not read by the program.",
}

FREE: dict[str, tuple[str, str]] = {
    "contacts": (
        "Whom can one contact?",
        "A role with a shared mailbox or a telephone number, never a person's name.",
    ),
    "languages": ("Which languages can one speak with you?", ""),
    "confidentiality": (
        "Who is told about those who come?",
        "Parents, school or municipality, for example. Is one anonymous?",
    ),
}
