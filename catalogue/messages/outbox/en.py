"""English. `da.py` has the same keys and the same values to fill in; a test compares."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # In the mail, for its reader
    "letter-enclosed": "Enclosed is «{title}», {release}.",
    "too-large-smaller": (
        "Please note: your mailbox takes mails of at most {most} MB. So only the printed catalogue is attached here, "
        "not the one for the browser."
    ),
    "too-large-none": (
        "Please note: your mailbox takes mails of at most {most} MB. So the catalogue is not attached here."
    ),
    "too-large-link": "You can fetch it here: {link}",
    # In AULA, for parents
    "aula-greeting": "Dear parents",
    "aula-what": "«{title}» shows what associations and volunteers offer to children and families here.",
    "aula-file": "The catalogue is attached as a PDF.",
    "aula-file-and-link": "The catalogue is attached as a PDF. It can also be read here: {link}",
    "aula-answer": (
        "Questions about an offer go to those who run it; the catalogue says how. Please do not answer this message "
        "with anything personal about a child."
    ),
    # About AULA, for the one who posts it
    "aula-subject": "Subject:",
    "aula-text": "Text:",
    "aula-attach": "Attach:",
    "aula-choose": "Choose:",
    "aula-day-care": "parents in day care, children aged {youngest}–{oldest} ({offers})",
    "aula-school": "parents in school, pupils aged {youngest}–{oldest} ({offers})",
    "aula-club": "parents in clubs and after-school care, members aged {youngest}–{oldest} ({offers})",
    "aula-sendings": "Send:",
    "aula-each": "{times} with {size}",
    "aula-most": (
        "{recipients} recipients. AULA takes at most {most} in one sending, so it takes {times}, for example "
        "{sendings}. Whoever has the role «Brug grupper som distributionslister» in AULA can let AULA part them."
    ),
    "aula-one": "{recipients} recipients. AULA takes at most {most} in one sending, so one is enough.",
    "aula-who": (
        "The municipality posts it: associations have no access to AULA. Who the recipients are is chosen in AULA; "
        "nothing about them is read or kept here."
    ),
    "aula-large": "The file is large. If a telephone is slow with it, send the link instead.",
    # What the sender is told
    "column-recipient": "Recipient",
    "column-address": "Address",
    "column-size": "Size",
    "column-attached": "Attached",
    "column-state": "State",
    "column-when": "When",
    "column-answer": "Answer of the mail server",
    "attached-all": "all",
    "attached-less": "without {names}",
    "attached-none": "nothing; a link",
    "state-pending": "pending",
    "state-deferred": "put off",
    "state-sent": "sent",
    "state-settled": "sent (settled by hand)",
    "state-refused": "refused",
    "state-uncertain": "UNCERTAIN",
    "written": "{mails} in {folder}",
    "written-new": "{mails} in {folder}, {new} of them new or changed",
    "removed": "Removed, since there is no mail to send any more: {names}",
    "written-next": "Look at some of them in a mail program. Then:",
    "not-written": "No mail was written to {n} of {all} recipients, for the reasons above.",
    "dry-run": "Nothing was sent. To send these:",
    "dry-run-nothing": "There is nothing to send.",
    "demonstration-written": "This is a demonstration: the mails can be looked at, but no command sends them.",
    "refused-release": "Nothing was done: the release is not as it was made.",
    "refused-data": "Nothing was done: mend data/recipients.yaml and data/catalogue.yaml first.",
    "waiting": "The mail server asks for patience ({answer}). Trying again in {seconds} seconds.",
    "waiting-line": "The connection to the mail server fails ({answer}). Trying again in {seconds} seconds.",
    "stopped": "Stopped. The mail server says: {answer}",
    "stopped-line": "Stopped. There is no connection to the mail server that could be used: {answer}",
    "no-answer": "no answer",
    "stopped-next": "The rest waits. Send again later: what has been sent is not sent twice.",
    "uncertain-next": (
        "Uncertain means: the mail began to leave, and no answer came. It is never sent again by itself. Ask the "
        "recipient, or look in the mail server's log; then:"
    ),
    "uncertain-sent": "catalogue outbox resolve {release} {recipient} --sent     # it arrived",
    "uncertain-resend": "catalogue outbox resolve {release} {recipient} --resend   # it did not: send it again",
    "refused-next": (
        "Refused means that the mail server will not take the mail, later no more than now. Correct the address in "
        "data/recipients.yaml, then:"
    ),
    "refused-write": "catalogue outbox write {release}",
    "refused-resend": "catalogue outbox resolve {release} {recipient} --resend",
    "settled-sent": "{recipient}: taken for sent.",
    "settled-resend": "{recipient}: pending; the next send sends it.",
    "counts": "{sent}, {pending}, {refused}, {uncertain}.",
    "no-mails": "The release has no packages, so there is nobody to write to: see «package» in data/recipients.yaml.",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "mails": ("{n} mail", "{n} mails"),
    "sent": ("{n} sent", "{n} sent"),
    "pending": ("{n} pending", "{n} pending"),
    "refused": ("{n} refused", "{n} refused"),
    "uncertain": ("{n} uncertain", "{n} uncertain"),
    "offers": ("{n} offer fits", "{n} offers fit"),
    "aula-offers": ("There is one offer in it.", "There are {n} offers in it."),
    "sendings": ("{n} sending", "{n} sendings"),
}
