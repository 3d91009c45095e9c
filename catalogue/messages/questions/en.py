"""The questions in English: the same names as in `da.py`, which a test compares."""

from __future__ import annotations

QUESTIONS: dict[str, tuple[str, str]] = {
    # --- catalogue init ---
    "start.name": ("What is the municipality called?", "As it is to stand on the cover: Eksempelby Kommune."),
    "start.email": (
        "Which shared mailbox can people write to?",
        "A role's address, such as frivillig@kommunen.dk. Never a person's own: it becomes public.",
    ),
    "start.languages": (
        "In which languages is the catalogue to be made?",
        "With English come an edition for families and English pages. More languages can be added later.",
    ),
    "start.host": ("Where are the files to be kept?", "The checks of changes that run there are written too."),
    "start.tool": (
        "Where do the checks get catalogue from?",
        "An address that pip can use: git+https://… ending in a version. Leave it empty to write it later.",
    ),
    # --- an association ---
    "association.name": ("What is the association called?", ""),
    "association.id": (
        "What is its file to be called?",
        "Small letters, digits and hyphens. The name is used in addresses and does not change.",
    ),
    "association.evidence": (
        "Where do you have the facts from?",
        "If they were only read in public, the file can't hold an agreement.",
    ),
    "association.kind": ("What kind of association is it?", ""),
    "association.cvr": ("What is its company number (CVR)?", "Eight digits."),
    "association.website": ("What is its website?", "The whole address with https://"),
    "association.agreement": ("How far is the agreement with the municipality?", ""),
    "association.from": ("When does the agreement begin?", "Year-month-day, such as 2027-01-01."),
    "association.until": ("When does it end?", "Year-month-day. Skip it if it runs until somebody ends it."),
    "association.responsible": ("Which part of the municipality is responsible?", ""),
    "association.contact_role": (
        "Who can be contacted? Write a role",
        "Such as «Foreningens kontor». Never a person's name.",
    ),
    "association.contact_email": ("Which e-mail address has that role?", "A shared mailbox."),
    "association.contact_phone": ("Which telephone number has that role?", "Eight digits. Rather not a mobile."),
    "association.contact_shown": ("Who may see the contact?", ""),
    # --- an offer ---
    "offer.association": ("Which association is behind the offer?", "Its name as it writes it itself."),
    "offer.title": ("What is the offer called?", "A few words that a family understands too."),
    "offer.id": (
        "Which id is the offer to have?",
        "Small letters, digits and hyphens. Links use it, and it does not change.",
    ),
    "offer.summary": (
        "What is the offer? Say it in one sentence",
        "For example: Volunteers help schoolchildren with their homework.",
    ),
    "offer.description": (
        "What happens when you come?",
        "A few sentences in ordinary words. Write nothing about particular children or families.",
    ),
    "offer.participants": ("Who takes part in the offer?", ""),
    "offer.youngest": ("How old must you be at least?", "A number of whole years."),
    "offer.oldest": ("How old may you be at most?", "A number of whole years. That age is included."),
    "offer.themes": ("What is the offer about?", "Choose one to three themes."),
    "offer.target_groups": ("Whom is the offer for above all?", ""),
    "offer.activity_forms": ("What kind of activity is it?", ""),
    "offer.exclusions": ("Is there anyone whom the offer is not for?", "For example: Not for acute crises."),
    "offer.areas": ("Where in the municipality can it be used?", ""),
    "offer.place": (
        "Where do people meet?",
        "A place that everyone may know. Never write a secret address or anyone's home.",
    ),
    "offer.when": ("When is it?", "In your own words, such as: Tuesdays 15-17, not in school holidays."),
    "offer.price": ("What does it cost to take part?", "If you are in doubt, choose that it is not stated."),
    "offer.price_note": ("Is there more to say about the price?", "Such as an amount, or who pays."),
    "offer.who": ("Who may get in touch?", ""),
    "offer.how": ("How do you join?", ""),
    "offer.steps": ("What is the first thing to do?", "For example: Turn up, or have the teacher ask."),
    "offer.status": ("Are there places now?", ""),
    "offer.website": ("Has the offer a website?", "The whole address with https://"),
    "offer.contacts": ("Which of the association's contacts belong to it?", ""),
    "offer.source": ("Where did you read it?", "The whole address with https://"),
    # --- an institution that the catalogue is sent to ---
    "institution.name": ("What is the institution called?", "For example Bakkeskolen."),
    "institution.id": (
        "Which id is it to have?",
        "Small letters, digits and hyphens. It does not change.",
    ),
    "institution.kind": ("What kind of institution is it?", ""),
    "institution.area": ("Where does it lie?", ""),
    "institution.street": ("What are street and number?", ""),
    "institution.postal_code": ("What is the postal code?", "Four digits."),
    "institution.city": ("What is the town called?", ""),
    "institution.email": (
        "Which shared mailbox is the catalogue to be sent to?",
        "Never a person's own address.",
    ),
    "institution.contact_role": ("Who answers there? Write a role", "Such as «Skolens kontor»."),
    "institution.contact_email": ("Which address has that role?", "The same or another shared mailbox."),
    "institution.audience": ("Which edition is it to have?", ""),
}

FORM: dict[str, str] = {
    "title": "Tell about an offer",
    "intro": (
        "Here an association can tell {name} about an offer for children, young people or families. "
        "The page sends nothing by itself: it makes a text, which you send in a mail of your own."
    ),
    "public": (
        "What you write becomes public. So write no person's name, telephone number or e-mail address, "
        "and nothing about particular children or families."
    ),
    "needed": "needed",
    "choose": "Choose …",
    "make": "Make the text",
    "result": "Your text",
    "result-help": "Read it through. Then send it in the way that suits you.",
    "mail": "Write a mail with the text",
    "copy": "Copy the text",
    "save": "Save as a file",
    "copied": "The text is copied.",
    "not-copied": "The text is selected. Copy it with Ctrl+C.",
    "long": "The text is long. If it is not complete in the mail, copy and paste it.",
    "missing": "Answer this first:",
    "no-script": "The page needs JavaScript to make the text. If it is off, you can write a mail to {email}.",
    "back": "Change something",
    "subject": "An offer for the catalogue",
    "preamble": "An offer for the catalogue. The headings must stay as they are.",
    "issue-name": "An offer for the catalogue",
    "issue-description": "Tell about an offer for children, young people or families.",
    "issue-title": "Offer: ",
    "issue-label": "offer",
    "issue-understood": "I know that what I write becomes public",
    "issue-agree": "I have written no person's name, telephone number or e-mail address",
    "end": "End",
    "language": "en",
}

COMMENTS: dict[str, str] = {
    "association": "The file's name is the association's id. Write only what you know; the rest is shown as missing.",
    "from-form": "Made from a form. Ask the association whether it is right, then write `confirmed` with the date.",
    "missing": "Not given yet: {fields}",
    "evidence": "association: told by itself, public-source: read in public, invented: an example",
    "contacts": "Roles and shared mailboxes only. A named person must have agreed: see `consent`.",
    "id": "An id never changes: links and posters point to it.",
}
