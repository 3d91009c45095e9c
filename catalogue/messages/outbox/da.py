"""Dansk. `en.py` har de samme nøgler og de samme værdier at sætte ind; en test sammenligner."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # I mailen, til den, der læser den
    "letter-enclosed": "Hermed sendes «{title}», {release}.",
    "too-large-smaller": (
        "Bemærk: Jeres postkasse tager imod mails på højst {most} MB. Derfor er kun kataloget til print vedhæftet her "
        "og ikke den udgave, der åbnes i browseren."
    ),
    "too-large-none": (
        "Bemærk: Jeres postkasse tager imod mails på højst {most} MB. Derfor er kataloget ikke vedhæftet her."
    ),
    "too-large-link": "I kan hente det her: {link}",
    # I AULA, til forældre
    "aula-greeting": "Kære forældre",
    "aula-what": "«{title}» viser, hvad foreninger og frivillige her tilbyder børn og familier.",
    "aula-file": "Kataloget er vedhæftet som PDF.",
    "aula-file-and-link": "Kataloget er vedhæftet som PDF. Det kan også læses her: {link}",
    "aula-answer": (
        "Har I spørgsmål om et tilbud, så kontakt dem, der står for det; i kataloget står der hvordan. Skriv ikke "
        "personlige oplysninger om et barn som svar på denne besked."
    ),
    # Om AULA, til den, der slår det op
    "aula-subject": "Emne:",
    "aula-text": "Tekst:",
    "aula-attach": "Vedhæft:",
    "aula-choose": "Vælg:",
    "aula-day-care": "forældre i dagtilbud, børn på {youngest}–{oldest} år ({offers})",
    "aula-school": "forældre i skolen, elever på {youngest}–{oldest} år ({offers})",
    "aula-club": "forældre i SFO og klub, medlemmer på {youngest}–{oldest} år ({offers})",
    "aula-sendings": "Send:",
    "aula-each": "{times} med {size}",
    "aula-most": (
        "{recipients} modtagere. AULA tager højst {most} ad gangen, så det bliver {times}, for eksempel {sendings}. "
        "Den, der i AULA har rollen «Brug grupper som distributionslister», kan lade AULA dele dem op."
    ),
    "aula-one": "{recipients} modtagere. AULA tager højst {most} ad gangen, så én forsendelse er nok.",
    "aula-who": (
        "Det er kommunen, der sender: Foreninger har ikke adgang til AULA. Modtagerne vælges i AULA; intet om dem "
        "bliver læst eller gemt her."
    ),
    "aula-large": "Filen er stor. Er den langsom at åbne på en telefon, så send linket i stedet.",
    # Det, som afsenderen får at vide
    "column-recipient": "Modtager",
    "column-address": "Adresse",
    "column-size": "Størrelse",
    "column-attached": "Vedhæftet",
    "column-state": "Tilstand",
    "column-when": "Hvornår",
    "column-answer": "Mailserverens svar",
    "attached-all": "alt",
    "attached-less": "uden {names}",
    "attached-none": "intet; et link",
    "state-pending": "venter",
    "state-deferred": "udskudt",
    "state-sent": "sendt",
    "state-settled": "sendt (afgjort i hånden)",
    "state-refused": "afvist",
    "state-uncertain": "USIKKER",
    "written": "{mails} i {folder}",
    "written-new": "{mails} i {folder}, heraf {new} nye eller ændrede",
    "removed": "Slettet, fordi der ikke længere er en mail at sende: {names}",
    "written-next": "Se nogle af dem igennem i et mailprogram. Derefter:",
    "not-written": "Der blev ikke skrevet nogen mail til {n} af {all} modtagere; grunden står ovenfor.",
    "dry-run": "Intet blev sendt. Send dem sådan:",
    "dry-run-nothing": "Der er intet at sende.",
    "demonstration-written": "Det er en demonstration: Man kan se på mailene, men ingen kommando sender dem.",
    "refused-release": "Intet blev gjort: Udgivelsen er ikke, som den var, da den blev lavet.",
    "refused-data": "Intet blev gjort: Ret først data/recipients.yaml og data/catalogue.yaml.",
    "waiting": "Mailserveren beder om tålmodighed ({answer}). Prøver igen om {seconds} sekunder.",
    "waiting-line": "Forbindelsen til mailserveren svigter ({answer}). Prøver igen om {seconds} sekunder.",
    "stopped": "Stoppet. Mailserveren svarer: {answer}",
    "stopped-line": "Stoppet. Der er ingen brugbar forbindelse til mailserveren: {answer}",
    "no-answer": "intet svar",
    "stopped-next": "Resten venter. Send igen senere: Det, der er sendt, bliver ikke sendt to gange.",
    "uncertain-next": (
        "Usikker betyder: Mailen var på vej af sted, og der kom intet svar. Den sendes aldrig igen af sig selv. Spørg "
        "modtageren, eller se i mailserverens log; skriv så:"
    ),
    "uncertain-sent": "catalogue outbox resolve {release} {recipient} --sent     # den kom frem",
    "uncertain-resend": "catalogue outbox resolve {release} {recipient} --resend   # den kom ikke: send den igen",
    "refused-next": (
        "Afvist betyder, at mailserveren ikke vil tage imod mailen, heller ikke senere. Ret adressen i "
        "data/recipients.yaml, og skriv så:"
    ),
    "refused-write": "catalogue outbox write {release}",
    "refused-resend": "catalogue outbox resolve {release} {recipient} --resend",
    "settled-sent": "{recipient}: regnes for sendt.",
    "settled-resend": "{recipient}: venter; næste afsendelse tager den med.",
    "counts": "{sent}, {pending}, {refused}, {uncertain}.",
    "no-mails": "Udgivelsen har ingen pakker, så der er ingen at skrive til: se «package» i data/recipients.yaml.",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "mails": ("{n} mail", "{n} mails"),
    "sent": ("{n} sendt", "{n} sendt"),
    "pending": ("{n} venter", "{n} venter"),
    "refused": ("{n} afvist", "{n} afvist"),
    "uncertain": ("{n} usikker", "{n} usikre"),
    "offers": ("{n} tilbud passer", "{n} tilbud passer"),
    "aula-offers": ("Der er ét tilbud i det.", "Der er {n} tilbud i det."),
    "sendings": ("{n} forsendelse", "{n} forsendelser"),
}
